import type { Audit, AuditCheck, CheckId, Verdict } from "@par-index/core/audit";
import type { Figure } from "../format.js";
import { leafName, listed, type Telling, type Voice, voiceOf } from "./finding.js";

/** A check of the audit in words. */
export interface AuditText {
  readonly id: CheckId;
  readonly verdict: Verdict | null;
  /** What is checked. */
  readonly title: string;
  /** The verdict in one or two words. */
  readonly mark: string;
  /** What came of it, in a sentence or two. */
  readonly finding: string;
  /** From where on it is to be watched or a problem, and who says so. */
  readonly threshold: string;
}

/** The checks whose value is a share; those of the others are plain numbers. */
const SHARES: readonly CheckId[] = ["missing-leaves", "missing-agencies", "flat-leaves", "ceiling", "floor"];

/** Most codes, and most names, in one sentence; the report's tables have them all. */
const MOST = { codes: 4, names: 2 };

/**
 * The checks of an audit in words, in the report's order.
 *
 * @example
 * auditTexts(audit, telling).find(({ id }) => id === "floor")?.finding
 * // "Không tiêu chí nào có quá 15% số đơn vị được 0 điểm; nhiều nhất 3,2%."
 */
export function auditTexts(audit: Audit, telling: Telling): AuditText[] {
  const voice = voiceOf(telling);
  return audit.checks.map((check) => ({
    id: check.id,
    verdict: check.verdict,
    title: titleOf(voice, check.id),
    mark: markOf(voice, check.verdict),
    finding: findingOf(voice, check, audit),
    threshold: thresholdOf(voice, check),
  }));
}

/** Which of several problems a reader should know first: what bends the ranking most. */
const FIRST: readonly CheckId[] = [
  "field-total",
  "field-pairs",
  "counter-leaves",
  "missing-leaves",
  "missing-agencies",
  "field-weights",
  "reliability",
  "flat-leaves",
  "ceiling",
  "redundant-fields",
  "redundant-leaves",
  "dimensions",
  "floor",
  "sample",
];

/** How many checks are good, to be watched or a problem, and the one thing to know. */
export function auditSummary(
  audit: Audit,
  telling: Telling,
): { readonly counts: string; readonly first: string | null } {
  const { say } = voiceOf(telling);
  const count = (verdict: Verdict | null) => audit.checks.filter((check) => check.verdict === verdict).length;
  const [good, watch, problem, none] = [count("good"), count("watch"), count("problem"), count(null)];
  const known = good + watch + problem;
  const counts =
    known === 0
      ? say`Chưa kiểm tra được mục nào với bộ dữ liệu này.`
      : say`Trong ${known} mục kiểm tra, ${good} mục tốt, ${watch} mục cần xem lại, ${problem} mục có vấn đề.`;
  const texts = auditTexts(audit, telling);
  const first = (["problem", "watch"] as const)
    .flatMap((verdict) => FIRST.map((id) => texts.find((text) => text.id === id && text.verdict === verdict)))
    .find((text) => text !== undefined);
  return {
    counts: none && known ? `${counts} ${say`${none} mục không xét được với bộ dữ liệu này.`}` : counts,
    first: first?.finding ?? null,
  };
}

function titleOf({ say }: Voice, id: CheckId): string {
  switch (id) {
    case "sample":
      return say`Số đơn vị so với số tiêu chí`;
    case "missing-leaves":
      return say`Tiêu chí thiếu số liệu`;
    case "missing-agencies":
      return say`Đơn vị thiếu số liệu`;
    case "flat-leaves":
      return say`Tiêu chí không phân hoá`;
    case "ceiling":
      return say`Dồn ở điểm tối đa`;
    case "floor":
      return say`Dồn ở 0 điểm`;
    case "field-total":
      return say`Lĩnh vực đi cùng tổng điểm`;
    case "field-pairs":
      return say`Lĩnh vực ngược chiều nhau`;
    case "redundant-fields":
      return say`Lĩnh vực trùng lặp`;
    case "redundant-leaves":
      return say`Tiêu chí trùng lặp`;
    case "counter-leaves":
      return say`Tiêu chí ngược chiều`;
    case "reliability":
      return say`Độ nhất quán của từng lĩnh vực`;
    case "dimensions":
      return say`Các lĩnh vực đo một điều hay nhiều điều`;
    case "field-weights":
      return say`Trọng số thực của lĩnh vực`;
  }
}

function markOf({ say }: Voice, verdict: Verdict | null): string {
  switch (verdict) {
    case "good":
      return say`tốt`;
    case "watch":
      return say`cần xem lại`;
    case "problem":
      return say`có vấn đề`;
    case null:
      return say`không xét được`;
  }
}

/** A figure on the scale of a check. */
function figure({ format }: Voice, id: CheckId, value: Figure): string {
  if (SHARES.includes(id)) return format.share(value);
  return id === "dimensions" ? format.count(value) : format.index(value);
}

function findingOf(voice: Voice, check: AuditCheck, { n, chance }: Audit): string {
  const { say, names, format } = voice;
  const { id, verdict, value, threshold, codes, pairs, agencies, of } = check;
  if (verdict === null) return say`Không xét được với bộ dữ liệu này.`;
  const worst = figure(voice, id, value);
  const limit = figure(voice, id, threshold.watch);
  const isGood = verdict === "good";
  // Names of leaves are sentences themselves: of more than two the codes, which the tables explain.
  const isLong = codes.length > 2 && codes.every((code) => code.includes("."));
  const nodes = named(
    voice,
    codes.map((code) => (isLong ? code : code.includes(".") ? leafName(voice, { code }) : names.node(code))),
    isLong ? MOST.codes : MOST.names,
  );
  const pairList = named(
    voice,
    pairs.map(([a, b]) => say`${a} với ${b}`),
    MOST.codes,
  );
  switch (id) {
    case "sample":
      return isGood
        ? say`Cứ mỗi tiêu chí được xét cùng lúc có ít nhất ${worst} đơn vị; có ${n} đơn vị.`
        : say`Có ${n} đơn vị; ở nhóm đông tiêu chí nhất, mỗi tiêu chí chỉ có ${worst} đơn vị, nên các hệ số dưới đây chỉ là gợi ý.`;
    case "missing-leaves":
      return isGood
        ? say`Tiêu chí nào cũng có số liệu ở ít nhất ${worst} số đơn vị.`
        : say`${codes.length} tiêu chí có số liệu ở chưa đến ${limit} số đơn vị, thấp nhất ${worst}: ${nodes}.`;
    case "missing-agencies":
      return isGood
        ? say`Đơn vị nào cũng có số liệu ở ít nhất ${worst} số tiêu chí.`
        : say`${agencies.length} đơn vị có số liệu ở chưa đến ${limit} số tiêu chí, thấp nhất ${worst}: ${named(voice, agencies.map(names.agency), MOST.codes)}.`;
    case "flat-leaves":
      return isGood
        ? say`Không tiêu chí nào cho mọi đơn vị cùng một điểm.`
        : say`${codes.length} tiêu chí cho mọi đơn vị cùng một điểm, chiếm ${worst} tổng điểm tối đa: ${nodes}.`;
    case "ceiling":
      return isGood
        ? say`Không tiêu chí nào có quá ${limit} số đơn vị đạt điểm tối đa; nhiều nhất ${worst}.`
        : say`${codes.length} trong ${of} tiêu chí có phân hoá lại có quá ${limit} số đơn vị đạt điểm tối đa, nhiều nhất ${worst}: ${nodes}.`;
    case "floor":
      return isGood
        ? say`Không tiêu chí nào có quá ${limit} số đơn vị được 0 điểm; nhiều nhất ${worst}.`
        : say`${codes.length} trong ${of} tiêu chí có quá ${limit} số đơn vị được 0 điểm, nhiều nhất ${worst}: ${nodes}.`;
    case "field-total":
      return isGood
        ? say`Lĩnh vực nào cũng đi cùng tổng điểm; thấp nhất r = ${worst}.`
        : say`${codes.length} lĩnh vực ít đi cùng hoặc đi ngược tổng điểm, thấp nhất r = ${worst}: ${nodes}.`;
    case "field-pairs":
      return isGood
        ? say`Không cặp lĩnh vực nào ngược chiều nhau; thấp nhất r = ${worst}.`
        : say`${pairs.length} cặp lĩnh vực ngược chiều nhau, thấp nhất r = ${worst}: ${pairList}.`;
    case "redundant-fields":
      return isGood
        ? say`Không cặp lĩnh vực nào gần như trùng nhau; cao nhất r = ${worst}.`
        : say`${pairs.length} cặp lĩnh vực gần như trùng nhau, cao nhất r = ${worst}: ${pairList}.`;
    case "redundant-leaves":
      return isGood
        ? say`Không cặp tiêu chí nào gần như trùng nhau; cao nhất r = ${worst}.`
        : say`${pairs.length} cặp tiêu chí gần như trùng nhau, cao nhất r = ${worst}: ${pairList}.`;
    case "counter-leaves": {
      if (isGood) return say`Không tiêu chí nào đi ngược lĩnh vực của nó hay tổng điểm; thấp nhất r = ${worst}.`;
      const told = say`${codes.length} tiêu chí đi ngược lĩnh vực của nó hoặc tổng điểm, thấp nhất r = ${worst}: ${nodes}.`;
      const isChance = chance !== null && value !== null && value > -chance;
      return isChance
        ? `${told} ${say`Với ${n} đơn vị, r trong khoảng ±${format.index(chance)} có thể chỉ là ngẫu nhiên.`}`
        : told;
    }
    case "reliability":
      return isGood
        ? say`Ở lĩnh vực nào các tiêu chí cũng đi cùng nhau; hệ số alpha của Cronbach thấp nhất là ${worst}.`
        : say`${codes.length} trong ${of} lĩnh vực có hệ số alpha của Cronbach dưới ${limit}, thấp nhất ${worst}: ${nodes}.`;
    case "dimensions":
      return isGood
        ? say`Không quá một thành phần chính của các lĩnh vực có giá trị riêng trên 1: chúng cùng đo một điều.`
        : say`${worst} thành phần chính của các lĩnh vực có giá trị riêng trên 1: chúng không chỉ đo một điều.`;
    case "field-weights":
      if (isGood)
        return say`Trọng số thực của mọi lĩnh vực hơn kém trọng số danh nghĩa không quá ${limit} lần; nhiều nhất ${worst} lần.`;
      return value === Number.POSITIVE_INFINITY
        ? say`${codes.length} lĩnh vực có trọng số thực hơn kém trọng số danh nghĩa quá ${limit} lần, có lĩnh vực không ảnh hưởng đến thứ tự: ${nodes}.`
        : say`${codes.length} lĩnh vực có trọng số thực hơn kém trọng số danh nghĩa quá ${limit} lần, nhiều nhất ${worst} lần: ${nodes}.`;
  }
}

/** Names in a sentence; of many the worst, and how many more. */
function named({ say }: Voice, items: readonly string[], most: number): string {
  const rest = items.length - most;
  return rest > 1 ? say`${items.slice(0, most).join(", ")} và ${rest} mục khác` : listed(say, items);
}

function thresholdOf(voice: Voice, { id, threshold }: AuditCheck): string {
  const { say } = voice;
  const { worse, source, convention } = threshold;
  const watch = figure(voice, id, threshold.watch);
  const problem = threshold.problem === null ? null : figure(voice, id, threshold.problem);
  const limits =
    worse === "lower"
      ? problem === null
        ? say`Cần xem lại khi dưới ${watch}.`
        : say`Cần xem lại khi dưới ${watch}, có vấn đề khi dưới ${problem}.`
      : problem === null
        ? say`Cần xem lại khi trên ${watch}.`
        : say`Cần xem lại khi trên ${watch}, có vấn đề khi trên ${problem}.`;
  const from =
    convention === "both" || source === null
      ? say`Ngưỡng là quy ước của bản kiểm toán này.`
      : convention === "problem"
        ? say`Nguồn của ngưỡng thứ nhất: ${source}; ngưỡng thứ hai là quy ước của bản kiểm toán này.`
        : convention === "watch"
          ? say`Nguồn của ngưỡng thứ hai: ${source}; ngưỡng thứ nhất là quy ước của bản kiểm toán này.`
          : say`Nguồn: ${source}.`;
  return `${limits} ${from}`;
}
