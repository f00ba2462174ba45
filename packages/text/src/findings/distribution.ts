import type { NodeDistribution, Outlier } from "@par-index/core/compare";
import {
  type Finding,
  type FindingCode,
  greatest,
  leafName,
  listed,
  type Telling,
  type Voice,
  voiceOf,
} from "./finding.js";

/**
 * How the indices of a node are spread over the agencies; nothing of fewer than two.
 *
 * @param row a row of `distribution`
 */
export function spreadFindings(row: NodeDistribution, telling: Telling): Finding[] {
  const { say, format } = voiceOf(telling);
  if (row.n < 2) return [];
  const text =
    row.min === row.max
      ? say`Cả ${format.count(row.n)} đơn vị cùng đạt ${format.index(row.min)} %.`
      : say`${format.count(row.n)} đơn vị đạt từ ${format.index(row.min)} % đến ${format.index(row.max)} %, trung vị ${format.index(row.median)} %, hai tứ phân vị ${format.index(row.q1)} % và ${format.index(row.q3)} %.`;
  return [{ code: "spread", text, rows: [row] }];
}

/**
 * In which field agencies lie furthest apart, by the standard deviation of their indices; nothing
 * where they are level in all.
 *
 * @param fields the rows of `distribution` at the fields of one tree
 */
export function apartFindings(fields: readonly NodeDistribution[], telling: Telling): Finding[] {
  const { say, format, names } = voiceOf(telling);
  const known = fields.filter(({ sd }) => sd !== null && sd > 0);
  const { named, counted } = greatest(known, ({ sd }) => sd as number, format.index, 1);
  const rows = named.length ? named : counted;
  if (rows.length === 0) return [];
  const who = named.length
    ? listed(
        say,
        named.map(({ code, tree }) => names.node(code, tree)),
      )
    : say`${counted.length} lĩnh vực`;
  return [
    {
      code: "furthest-apart",
      text: say`Các đơn vị cách nhau xa nhất ở ${who} (độ lệch chuẩn ${format.index(rows[0]?.sd)} điểm).`,
      rows,
    },
  ];
}

/**
 * The leaves on which all agencies are equal, which tell nobody apart.
 *
 * @param leaves the rows of `distribution` at the leaves of one tree
 */
export function flatFindings(leaves: readonly NodeDistribution[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say } = voice;
  const flat = leaves.filter((row) => row.flat !== null);
  if (flat.length === 0) return [];
  const count = (kind: NodeDistribution["flat"]) => flat.filter((row) => row.flat === kind).length;
  const [full, zero, equal] = [count("all-full"), count("all-zero"), count("all-equal")];
  const [only] = flat;
  const parts = [
    full > 0 ? say`${full} tiêu chí mọi đơn vị đạt tối đa` : "",
    zero > 0 ? say`${zero} tiêu chí không đơn vị nào có điểm` : "",
    equal > 0 ? say`${equal} tiêu chí mọi đơn vị bằng điểm nhau` : "",
  ].filter(Boolean);
  const text =
    flat.length === 1
      ? say`${leafName(voice, only as NodeDistribution)} không phân biệt được các đơn vị: ${listed(say, parts)}.`
      : say`${flat.length} tiêu chí không phân biệt được các đơn vị: ${listed(say, parts)}.`;
  return [{ code: "flat-leaves", text, rows: flat }];
}

/**
 * The agencies that lie beyond Tukey's fences, below and above.
 *
 * @param rows the rows of `outliers` at one node
 */
export function outlierFindings(rows: readonly Outlier[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const of = (side: Outlier["side"]) => rows.filter((row) => row.side === side);
  const fence = (side: readonly Outlier[]) => format.index(side[0]?.fence);
  const [low, high] = [of("low"), of("high")];
  const tell = (code: FindingCode, side: readonly Outlier[], text: string): Finding[] =>
    side.length ? [{ code, text, rows: side }] : [];
  return [
    ...tell(
      "outliers-low",
      low,
      say`Tách khỏi các đơn vị khác ở phía thấp (dưới ${fence(low)} %): ${who(voice, low)}.`,
    ),
    ...tell(
      "outliers-high",
      high,
      say`Tách khỏi các đơn vị khác ở phía cao (trên ${fence(high)} %): ${who(voice, high)}.`,
    ),
  ];
}

const who = ({ say, format, names }: Voice, rows: readonly Outlier[]): string =>
  rows.length > 3
    ? say`${rows.length} đơn vị`
    : listed(
        say,
        rows.map(({ agency, index }) => say`${names.agency(agency)} (${format.index(index)} %)`),
      );
