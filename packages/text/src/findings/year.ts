import type { Benchmark, Change } from "@par-index/core/compare";
import { differenceOfIndices } from "@par-index/core/numbers";
import { direction, type Finding, greatest, leafName, listed, type Telling, type Voice, voiceOf } from "./finding.js";

/**
 * The mean of all agencies at a node in a year, and its change on an earlier one.
 *
 * @param now the row of `benchmarks` at the node, over all agencies
 * @param before the same of an earlier year, if there is one
 */
export function meanFindings(
  { now, before }: { now: Benchmark; before?: Benchmark | undefined },
  telling: Telling,
): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const [n, mean, year] = [format.count(now.n), format.index(now.mean), now.year];
  if (!before)
    return [{ code: "mean", text: say`Năm ${year}, trung bình ${n} đơn vị đã đủ điểm là ${mean} %.`, rows: [now] }];
  const change = differenceOfIndices(now.mean, before.mean);
  const [by, since] = [format.index(Math.abs(change)), before.year];
  const text = {
    "1": say`Năm ${year}, trung bình ${n} đơn vị đã đủ điểm là ${mean} %, tăng ${by} điểm so với năm ${since}.`,
    "0": say`Năm ${year}, trung bình ${n} đơn vị đã đủ điểm là ${mean} %, bằng năm ${since}.`,
    "-1": say`Năm ${year}, trung bình ${n} đơn vị đã đủ điểm là ${mean} %, giảm ${by} điểm so với năm ${since}.`,
  }[direction(voice, change)];
  return [{ code: "mean", text, rows: [now, before] }];
}

/**
 * How many agencies rose and fell on the year before, and which most.
 *
 * @param changes the rows of `changes` at the total, of one year and stage
 */
export function moveFindings(changes: readonly Change[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const known = changes.filter((row): row is Moved => row.indexChange !== null);
  const [one] = known;
  if (!one) return [];
  const [n, year] = [known.length, one.year - 1];
  const [up, level, down] = [1, 0, -1].map(
    (sign) => known.filter(({ indexChange }) => Math.sign(indexChange) === sign).length,
  ) as [number, number, number];
  const parts = [
    up > 0 ? say`${format.count(up)} đơn vị tăng` : "",
    down > 0 ? say`${format.count(down)} đơn vị giảm` : "",
    level > 0 ? say`${format.count(level)} đơn vị giữ nguyên` : "",
  ].filter(Boolean);
  const text =
    n === 1 || parts.length > 1
      ? say`So với năm ${year}: ${listed(say, parts)}.`
      : up > 0
        ? say`So với năm ${year}, cả ${format.count(n)} đơn vị đều tăng.`
        : down > 0
          ? say`So với năm ${year}, cả ${format.count(n)} đơn vị đều giảm.`
          : say`So với năm ${year}, cả ${format.count(n)} đơn vị đều giữ nguyên.`;
  return [{ code: "agencies-moved", text, rows: known }, ...mostMoved(voice, known, 1), ...mostMoved(voice, known, -1)];
}

type Moved = Change & { readonly indexChange: number };

/** The agencies that rose or fell most; those that share the place by name, more than three counted. */
function mostMoved({ say, format, names }: Voice, known: readonly Moved[], sign: 1 | -1): Finding[] {
  const most = Math.max(...known.map(({ indexChange }) => sign * indexChange));
  if (most <= 0) return [];
  const rows = known.filter(({ indexChange }) => sign * indexChange === most);
  const who =
    rows.length > 3
      ? say`${rows.length} đơn vị`
      : listed(
          say,
          rows.map(({ agency }) => names.agency(agency)),
        );
  const by = format.change(sign * most);
  return [
    sign > 0
      ? { code: "agency-rose", text: say`Tăng nhiều nhất: ${who} (${by} điểm).`, rows }
      : { code: "agency-fell", text: say`Giảm nhiều nhất: ${who} (${by} điểm).`, rows },
  ];
}

/**
 * Which field has the highest mean index and which the lowest.
 *
 * @param fields the rows of `benchmarks` at the fields, over all agencies, of one year, stage and tree
 */
export function fieldFindings(fields: readonly Benchmark[], telling: Telling): Finding[] {
  const { say, format, names } = voiceOf(telling);
  if (fields.length < 2) return [];
  const means = fields.map(({ mean }) => mean);
  const [highest, lowest] = [Math.max(...means), Math.min(...means)];
  const listOf = (rows: readonly Benchmark[]) =>
    listed(
      say,
      rows.map(({ code, tree }) => names.node(code, tree)),
    );
  const [best, worst] = [highest, lowest].map((mean) => fields.filter((row) => row.mean === mean)) as [
    Benchmark[],
    Benchmark[],
  ];
  const text =
    highest === lowest
      ? say`Cả ${fields.length} lĩnh vực có cùng trung bình ${format.index(highest)} %.`
      : say`Lĩnh vực có trung bình cao nhất: ${listOf(best)} (${format.index(highest)} %); thấp nhất: ${listOf(worst)} (${format.index(lowest)} %).`;
  return [{ code: "field-best-worst", text, rows: highest === lowest ? fields : [...best, ...worst] }];
}

/**
 * On which leaves the mean is lowest.
 *
 * @param leaves the rows of `benchmarks` at the leaves, over all agencies, of one year, stage and tree
 */
export function lowestLeafFindings(leaves: readonly Benchmark[], telling: Telling): Finding[] {
  const voice = voiceOf(telling);
  const { say, format } = voice;
  const { named, counted } = greatest(leaves, ({ mean }) => -mean, format.index, 1);
  const rows = named.length ? named : counted;
  if (rows.length === 0) return [];
  const who = named.length
    ? listed(
        say,
        named.map((row) => leafName(voice, row)),
      )
    : say`${counted.length} tiêu chí`;
  return [
    {
      code: "lowest-leaves",
      text: say`Tiêu chí có trung bình thấp nhất: ${who} (${format.index(rows[0]?.mean)} %).`,
      rows,
    },
  ];
}
