import type { NodeScore, Rule } from "@par-index/core";
import type { Lever } from "@par-index/core/levers";
import { differenceOfPoints } from "@par-index/core/numbers";
import { GRAIN, isLessBetter, valueText } from "@par-index/core/tree";
import { type Finding, greatest, leafName, listed, type Telling, type Voice, voiceOf } from "./finding.js";

/** A lever whose points lift the rank. */
type Lifting = Lever & { readonly score: number; readonly liftPoints: number; readonly rankLift: number };

const isLifting = (lever: Lever): lever is Lifting => lever.liftPoints !== null;

/**
 * What one leaf needs for a better rank, as its raw value where a rule makes its points.
 *
 * @param rank the agency's rank at the total now
 * @param rule the leaf's
 * @returns null of a leaf that does not lift the rank
 * @example
 * leverText(lever, { rank: 12, rule }, telling)
 * // "Chỉ cần tỷ lệ hồ sơ trực tuyến toàn trình đạt ít nhất 62,5 % (3.4.2 …) là lên 1 bậc, nếu các điểm khác giữ nguyên."
 */
export function leverText(
  lever: Lever,
  { rank, rule }: { rank: number; rule?: Rule | undefined },
  telling: Telling,
): string | null {
  if (!isLifting(lever)) return null;
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const [leaf, ranks, { liftPoints, liftValue, score }] = [leafName(voice, lever), rank - lever.rankLift, lever];
  if (rule === undefined || liftValue === null)
    return say`Chỉ cần đạt ít nhất ${format.points(liftPoints)} điểm (nay ${format.points(score)}) ở ${leaf} là lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`;
  if (rule.kind === "checklist")
    return say`Chỉ cần đạt mục ${valueText(rule, liftValue)} của danh mục ở ${leaf} là lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`;
  const label = labelOf(rule, telling, say);
  const value = measured(rule, liftValue, voice);
  return isLessBetter(rule)
    ? say`Chỉ cần ${label} không quá ${value} (${leaf}) là lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`
    : say`Chỉ cần ${label} đạt ít nhất ${value} (${leaf}) là lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`;
}

type MeasuredRule = Exclude<Rule, { kind: "checklist" }>;

/** What a rule's value is called inside a sentence: "tỷ lệ hồ sơ đúng hạn". */
function labelOf(rule: MeasuredRule, { lang }: Telling, say: Voice["say"]): string {
  const label = rule.label?.[lang];
  if (label === undefined) return rule.kind === "survey" ? say`tỷ lệ hài lòng` : say`giá trị`;
  // An abbreviation keeps its capitals: "TTHC".
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(lang) + label.slice(1);
}

/** "62,5 %"; two decimals, rounded so that what is printed is enough. */
function measured(rule: MeasuredRule, value: number, { format, say }: Voice): string {
  const hundredths = Number((value * 100).toFixed(4));
  const enough = (isLessBetter(rule) ? Math.floor(hundredths) : Math.ceil(hundredths)) / 100;
  const unit = rule.kind === "survey" ? "%" : rule.unit;
  if (unit === undefined) return format.points(enough);
  return unit === "%" ? say`${format.points(enough)} %` : `${format.points(enough)} ${unit}`;
}

/**
 * The largest lever of an agency, and the least that lifts its rank. Nothing of an agency that has
 * no points to gain, or that is not ranked; of the best one no lift.
 *
 * @param levers the rows of `levers`
 * @param total the agency's result at the total
 * @param ruleOf a leaf's rule
 */
export function leverFindings(
  { levers, total, ruleOf }: { levers: readonly Lever[]; total: NodeScore; ruleOf: (code: string) => Rule | undefined },
  telling: Telling,
): Finding[] {
  const { rank } = total;
  const gaining = levers.filter(({ full }) => full !== null && full > 0);
  if (rank === null || gaining.length === 0) return [];
  const most = mostFinding(gaining, telling);
  return rank === 1 ? [most] : [most, liftFinding(gaining, { total, rank, ruleOf }, telling)];
}

function mostFinding(gaining: readonly Lever[], telling: Telling): Finding {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const { named, counted } = greatest(gaining, ({ full }) => full as number, format.index, 1);
  const rows = named.length ? named : counted;
  const [gain, rank] = [format.index(rows[0]?.full), rows[0]?.rankFull as number];
  const leaves = listed(
    say,
    named.map((lever) => leafName(voice, lever)),
  );
  const text =
    named.length === 1
      ? say`Đòn bẩy lớn nhất: đạt điểm tối đa ở ${leaves} thì chỉ số tăng ${gain} điểm, xếp thứ ${rank}.`
      : named.length
        ? say`Đòn bẩy lớn nhất: đạt điểm tối đa ở một trong các tiêu chí ${leaves} thì chỉ số tăng ${gain} điểm, xếp thứ ${rank}.`
        : say`Đòn bẩy lớn nhất: đạt điểm tối đa ở một trong ${counted.length} tiêu chí thì chỉ số tăng ${gain} điểm, xếp thứ ${rank}.`;
  return { code: "lever-most", text, rows };
}

function liftFinding(
  gaining: readonly Lever[],
  { total, rank, ruleOf }: { total: NodeScore; rank: number; ruleOf: (code: string) => Rule | undefined },
  telling: Telling,
): Finding {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const lifting = gaining.filter(isLifting);
  if (lifting.length === 0)
    return {
      code: "lever-no-lift",
      text: say`Không tiêu chí nào một mình đủ để lên bậc, kể cả khi đạt điểm tối đa.`,
      rows: [total, ...gaining],
    };
  const added = ({ liftPoints, score }: Lifting) => differenceOfPoints(liftPoints, score);
  const least = Math.min(...lifting.map(added));
  // Points move by a hundredth: within one, which leaf needs least is chance.
  const cheapest = lifting.filter((lever) => added(lever) < least + GRAIN);
  // One way that can be said as a raw value tells more than how many ways there are.
  const told = cheapest.length === 1 ? cheapest[0] : cheapest.find(({ liftValue }) => liftValue !== null);
  if (told) {
    const text = leverText(told, { rank, rule: ruleOf(told.code) }, telling) as string;
    return { code: "lever-lift", text, rows: [total, told, { ranks: rank - told.rankLift }] };
  }
  const points = Math.max(...cheapest.map(added));
  const ranks = rank - Math.max(...cheapest.map(({ rankLift }) => rankLift));
  return {
    code: "lever-lift",
    text: say`Chỉ cần thêm ${format.points(points)} điểm ở một trong ${cheapest.length} tiêu chí là lên ${ranks} bậc, nếu các điểm khác giữ nguyên.`,
    rows: [total, ...cheapest, { points, ranks }],
  };
}
