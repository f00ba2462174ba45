import { sampleStandardDeviation } from "simple-statistics";
import type { Stage } from "../engine/unit.js";
import type { Scored } from "../scoring/scored.js";
import { fitLine } from "../statistics/regression.js";
import { theilSen } from "../statistics/theil-sen.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";

/** How one node of one agency moved over the years; a row of {@link trends}. */
export interface Trend {
  readonly agency: string;
  /** The tree of the agency's newest year, on which all its years here were scored. */
  readonly tree: string;
  readonly code: string;
  readonly level: number;
  /** Number of years in which the node is known in full; what they do not suffice for is null. */
  readonly n: number;
  /** First and last of those years, and their indices in percent. */
  readonly from: number | null;
  readonly to: number | null;
  readonly first: number | null;
  readonly last: number | null;
  /** Least-squares slope in index points per year, from two years on. */
  readonly slope: number | null;
  /** Its 95 % t interval, from three years on. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Median slope in index points per year, from two years on. */
  readonly theilSen: number | null;
  /** Its 95 % interval, from five years on: fewer cannot give one. */
  readonly theilSenLower: number | null;
  readonly theilSenUpper: number | null;
  /**
   * Years risen (+) or fallen (−) in a row, up to `to`; 0 if `to` is level with the year before,
   * null if the year before is unknown.
   */
  readonly streak: number | null;
  /** Highest change on the year before in index points, below 0 if every year fell; null without any. */
  readonly bestMove: number | null;
  /** The year it led to, the first of several. */
  readonly bestMoveYear: number | null;
  /** Lowest change on the year before, above 0 if every year rose. */
  readonly worstMove: number | null;
  readonly worstMoveYear: number | null;
  /** Sample standard deviation of the changes on the year before, in index points; null below two. */
  readonly volatility: number | null;
}

/** The columns of {@link Trend}. */
export const TREND_COLUMNS = {
  agency: "agency",
  tree: "text",
  code: "code",
  level: "count",
  n: "count",
  from: "year",
  to: "year",
  first: "percent",
  last: "percent",
  slope: "percent",
  lower: "percent",
  upper: "percent",
  theilSen: "percent",
  theilSenLower: "percent",
  theilSenUpper: "percent",
  streak: "count",
  bestMove: "percent",
  bestMoveYear: "year",
  worstMove: "percent",
  worstMoveYear: "year",
  volatility: "percent",
} as const satisfies Columns<Trend>;

/**
 * The trend of every node of every agency, on the tree of the agency's newest year at the stage.
 * Years scored on other trees are left out, and so are years in which the node is not known in
 * full. Slopes use the real years, so a gap counts as long as it was; moves, streak and volatility
 * only look at consecutive years.
 *
 * The t interval takes the years' departures from the line as independent, near normal and of one
 * spread; with three years it rests on one degree of freedom and is rarely of use. The Theil–Sen
 * interval needs no normality but five years. Both suppose a straight line, which an index near
 * 100 cannot follow for long: they describe the years seen and forecast nothing.
 *
 * @returns the columns of {@link Trend}, agencies in the registry's order, nodes in the tree's
 * @example
 * trends(scored).filter((d) => d.code === "0") // of 80, 81, 83: slope 1.5, streak 2, volatility 0.71
 */
export function trends(scored: Scored, { stage = "appraised" }: { readonly stage?: Stage } = {}): Table<Trend> {
  const rows = function* (): Generator<Trend> {
    for (const [agency, years] of yearsByAgency(scored, stage)) {
      const tree = scored.treeOf({ agency, year: years.at(-1) as number, stage });
      const comparable = years.filter((year) => scored.treeOf({ agency, year, stage }) === tree);
      for (const { code, level } of tree.nodes) {
        const known = comparable.flatMap((year): [number, number][] => {
          const { index, coverage } = scored.at({ agency, year, stage }, code);
          return index === null || coverage !== 1 ? [] : [[year, Math.round(index * 100)]];
        });
        yield { agency, tree: tree.id, code, level, ...trendOf(known) };
      }
    }
  };
  return fromRows(rows(), TREND_COLUMNS);
}

/** The years each agency has scores of, rising; agencies in the registry's order. */
function yearsByAgency(scored: Scored, stage: Stage): Map<string, number[]> {
  const years = new Map([...scored.scores.agencies.keys()].map((agency): [string, number[]] => [agency, []]));
  for (const unit of scored.units) if (unit.stage === stage) years.get(unit.agency)?.push(unit.year);
  for (const [agency, own] of years) {
    if (own.length === 0) years.delete(agency);
    own.sort((a, b) => a - b);
  }
  return years;
}

/**
 * The trend of a series of years and indices. Indices are in whole hundredths of a percent: what
 * does not change then has exactly no slope and no spread.
 */
function trendOf(series: readonly (readonly [year: number, hundredths: number])[]) {
  const line = fitLine(series);
  const robust = theilSen(series);
  const moves = series.flatMap(([year, index], i) => {
    const before = series[i - 1];
    return before?.[0] === year - 1 ? [{ year, change: index - before[1] }] : [];
  });
  const firstOf = (beats: (a: Move, b: Move) => boolean) =>
    moves.reduce<Move | undefined>((a, b) => (a === undefined || beats(b, a) ? b : a), undefined);
  const best = firstOf((a, b) => a.change > b.change);
  const worst = firstOf((a, b) => a.change < b.change);
  const [first, last] = [series[0], series.at(-1)];
  return {
    n: series.length,
    from: first?.[0] ?? null,
    to: last?.[0] ?? null,
    first: points(first?.[1]),
    last: points(last?.[1]),
    slope: points(line.slope),
    lower: points(line.lower),
    upper: points(line.upper),
    theilSen: points(robust.slope),
    theilSenLower: points(robust.lower),
    theilSenUpper: points(robust.upper),
    streak: streakTo(last?.[0], moves),
    bestMove: points(best?.change),
    bestMoveYear: best?.year ?? null,
    worstMove: points(worst?.change),
    worstMoveYear: worst?.year ?? null,
    volatility: moves.length < 2 ? null : points(sampleStandardDeviation(moves.map(({ change }) => change))),
  };
}

/** The change on the year before, in hundredths of an index point, and the year it led to. */
interface Move {
  readonly year: number;
  readonly change: number;
}

function streakTo(last: number | undefined, moves: readonly Move[]): number | null {
  const latest = moves.at(-1);
  if (latest === undefined || latest.year !== last) return null;
  const direction = Math.sign(latest.change);
  let length = 0;
  while (direction !== 0) {
    const move = moves.at(-1 - length);
    if (move?.year !== last - length || Math.sign(move.change) !== direction) break;
    length += 1;
  }
  return direction * length;
}

/** Hundredths as index points, unknown as null. */
const points = (hundredths: number | null | undefined) =>
  hundredths === null || hundredths === undefined ? null : hundredths / 100;
