import {
  type Attribution,
  type Contribution,
  type LeadContribution,
  lowestContributions,
} from "@par-index/core/attribution";
import {
  direction,
  type Finding,
  type FindingCode,
  greatest,
  leafName,
  listed,
  type Telling,
  type Voice,
  voiceOf,
} from "./finding.js";

/** A row with its contribution known. */
type Moved<Row> = Row & { readonly total: number };
type Told = Moved<Contribution>;

/**
 * What a change of the index is made of: how many fields raised and lowered it, which most, and
 * which leaves most; between two trees also what is due to other weights.
 *
 * @param attribution of `attributeChange`
 */
export function contributionFindings(attribution: Attribution, telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say } = voice;
  const fields = fieldsOf(attribution);
  const leaves = leavesOf(attribution);
  const field = ({ code, tree }: Told) => voice.names.node(code, tree);
  const leaf = (row: Told) => leafName(voice, row);
  return [
    ...extremes(voice, fields, 1, 1, {
      code: "field-rose",
      item: field,
      named: (list) => say`Lĩnh vực kéo chỉ số lên nhiều nhất: ${list}.`,
      counted: (n, each) => say`${n} lĩnh vực cùng kéo chỉ số lên nhiều nhất, mỗi lĩnh vực ${each} điểm.`,
    }),
    ...extremes(voice, fields, -1, 1, {
      code: "field-fell",
      item: field,
      named: (list) => say`Lĩnh vực kéo chỉ số xuống nhiều nhất: ${list}.`,
      counted: (n, each) => say`${n} lĩnh vực cùng kéo chỉ số xuống nhiều nhất, mỗi lĩnh vực ${each} điểm.`,
    }),
    ...extremes(voice, leaves, 1, 2, {
      code: "leaf-rose",
      item: leaf,
      named: (list) => say`Tiêu chí kéo chỉ số lên nhiều nhất: ${list}.`,
      counted: (n, each) => say`${n} tiêu chí cùng kéo chỉ số lên nhiều nhất, mỗi tiêu chí ${each} điểm.`,
    }),
    ...extremes(voice, leaves, -1, 2, {
      code: "leaf-fell",
      item: leaf,
      named: (list) => say`Tiêu chí kéo chỉ số xuống nhiều nhất: ${list}.`,
      counted: (n, each) => say`${n} tiêu chí cùng kéo chỉ số xuống nhiều nhất, mỗi tiêu chí ${each} điểm.`,
    }),
    ...countFindings(voice, fields),
    ...weightFindings(voice, attribution),
  ];
}

/**
 * Whose leaves raised and lowered the index most.
 *
 * @param leads the rows of `attributeToLeads` under `equal`
 */
export function leadContributionFindings(leads: readonly LeadContribution[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, names } = voice;
  const assigned = leads.filter(({ leadAgency }) => leadAgency !== null);
  const item = ({ leadAgency }: LeadContribution) => names.agency(leadAgency as string);
  return [
    ...extremes(voice, assigned, 1, 1, {
      code: "lead-rose",
      item,
      named: (list) => say`Cơ quan chủ trì các tiêu chí kéo chỉ số lên nhiều nhất: ${list}; tiêu chí chung chia đều.`,
      counted: (n, each) =>
        say`${n} cơ quan chủ trì cùng kéo chỉ số lên nhiều nhất, mỗi cơ quan ${each} điểm; tiêu chí chung chia đều.`,
    }),
    ...extremes(voice, assigned, -1, 1, {
      code: "lead-fell",
      item,
      named: (list) => say`Cơ quan chủ trì các tiêu chí kéo chỉ số xuống nhiều nhất: ${list}; tiêu chí chung chia đều.`,
      counted: (n, each) =>
        say`${n} cơ quan chủ trì cùng kéo chỉ số xuống nhiều nhất, mỗi cơ quan ${each} điểm; tiêu chí chung chia đều.`,
    }),
  ];
}

/**
 * How an agency stands against a peer group, and in which fields it is ahead and behind most.
 *
 * @param attribution of `attributeDifference`
 * @param against what it is compared with, in the language of the findings: "trung bình 5 đơn vị cùng vùng"
 */
export function differenceFindings(
  { attribution, agency, against }: { attribution: Attribution; agency: string; against: string },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const { say, format, names } = voice;
  const rows = [{ before: attribution.before, after: attribution.after, total: attribution.total }];
  const [name, by] = [names.agency(agency), format.index(Math.abs(attribution.total))];
  const overall: Finding = {
    "1": { code: "above-peers" as const, text: say`${name} cao hơn ${against} ${by} điểm.`, rows },
    "0": { code: "level-with-peers" as const, text: say`${name} bằng ${against}.`, rows },
    "-1": { code: "below-peers" as const, text: say`${name} thấp hơn ${against} ${by} điểm.`, rows },
  }[direction(voice, attribution.total)];
  const item = ({ code, tree }: Told) => names.node(code, tree);
  return [
    overall,
    ...extremes(voice, fieldsOf(attribution), -1, 1, {
      code: "field-below",
      item,
      named: (list) => say`Lĩnh vực kém ${against} nhiều nhất: ${list}.`,
      counted: (n, each) => say`${n} lĩnh vực cùng kém ${against} nhiều nhất, mỗi lĩnh vực ${each} điểm.`,
    }),
    ...extremes(voice, fieldsOf(attribution), 1, 1, {
      code: "field-above",
      item,
      named: (list) => say`Lĩnh vực hơn ${against} nhiều nhất: ${list}.`,
      counted: (n, each) => say`${n} lĩnh vực cùng hơn ${against} nhiều nhất, mỗi lĩnh vực ${each} điểm.`,
    }),
  ];
}

const isKnown = (row: Contribution): row is Told => row.total !== null;

const fieldsOf = ({ rows }: Attribution): Told[] =>
  rows
    .objects()
    .filter(isKnown)
    .filter(({ level }) => level === 1);

/** Fields that are compared as a whole are told of as fields. */
const leavesOf = (attribution: Attribution): Told[] =>
  lowestContributions(attribution)
    .filter(isKnown)
    .filter(({ level }) => level > 1);

interface Wording<Row> {
  readonly code: FindingCode;
  item(row: Row): string;
  named(list: string): string;
  counted(n: number, each: string): string;
}

/** The rows that moved most in a direction, by name, or counted where too many tie; none if none moved. */
function extremes<Row extends { readonly total: number }>(
  voice: Voice,
  rows: readonly Row[],
  sign: 1 | -1,
  wanted: number,
  { code, item, named, counted }: Wording<Row>,
): Finding[] {
  const { say, format } = voice;
  const moved = rows.filter(({ total }) => direction(voice, total) === sign);
  if (moved.length === 0) return [];
  const most = greatest(moved, ({ total }) => sign * total, format.change, wanted);
  if (most.counted.length) {
    const each = format.change((most.counted[0] as Row).total);
    return [{ code, text: counted(most.counted.length, each), rows: most.counted }];
  }
  const items = most.named.map((row) => say`${item(row)} (${format.change(row.total)} điểm)`);
  return [{ code, text: named(listed(say, items)), rows: most.named }];
}

function countFindings(voice: Voice, fields: readonly Told[]): Finding[] {
  const { say } = voice;
  const n = fields.length;
  if (n < 2) return [];
  const count = (sign: number) => fields.filter(({ total }) => direction(voice, total) === sign).length;
  const [up, level, down] = [count(1), count(0), count(-1)];
  const parts = [
    up > 0 ? say`${up} kéo chỉ số lên` : "",
    down > 0 ? say`${down} kéo chỉ số xuống` : "",
    level > 0 ? say`${level} không làm chỉ số đổi` : "",
  ].filter(Boolean);
  const text =
    up === n
      ? say`Cả ${n} lĩnh vực đều kéo chỉ số lên.`
      : down === n
        ? say`Cả ${n} lĩnh vực đều kéo chỉ số xuống.`
        : level === n
          ? say`Không lĩnh vực nào trong ${n} lĩnh vực làm chỉ số đổi.`
          : say`Trong ${n} lĩnh vực, ${listed(say, parts)}.`;
  return [{ code: "fields-moved", text, rows: fields }];
}

/** What of a change between two trees is due to the trees. */
function weightFindings(voice: Voice, { rows }: Attribution): Finding[] {
  const { say, format } = voice;
  const [root] = rows.objects();
  if (!root || root.weight === null || root.performance === null || direction(voice, root.weight) === 0) return [];
  const text = say`Trong thay đổi của chỉ số, ${format.change(root.performance)} điểm là do kết quả và ${format.change(root.weight)} điểm là do bộ tiêu chí hoặc trọng số khác trước.`;
  return [{ code: "weights-moved", text, rows: [root] }];
}
