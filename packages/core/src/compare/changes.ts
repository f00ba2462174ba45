import type { ColumnTable } from "arquero";
import { median } from "simple-statistics";
import { differenceOfIndices, differenceOfPoints, meanOfIndices } from "../numbers/decimal.js";
import type { Unit } from "../scores/scores.js";
import { fromRows, type NodeScore, type Scored } from "../scoring/scored.js";

/** The change of a node on the year before; all null if the agency has no comparable year before. */
export interface Change extends Unit {
  readonly code: string;
  readonly level: number;
  readonly previousScore: number | null;
  readonly previousIndex: number | null;
  readonly previousRank: number | null;
  /** Points; positive is better. */
  readonly scoreChange: number | null;
  /** Difference of the two published (rounded) indices; positive is better. */
  readonly indexChange: number | null;
  /** Places gained; positive is better. */
  readonly rankChange: number | null;
}

const CHANGE_COLUMNS = [
  "agency",
  "year",
  "stage",
  "code",
  "level",
  "previousScore",
  "previousIndex",
  "previousRank",
  "scoreChange",
  "indexChange",
  "rankChange",
] as const;

/**
 * The change of one node on the year before, on the same tree and at the same stage.
 *
 * A change is only given between two scores that are both known in full: where coverage is below
 * 1 in either year, what moved may be what is known.
 */
export function changeAt(scored: Scored, row: NodeScore): Change {
  const { agency, year, stage, code, level } = row;
  const comparable =
    scored.has(agency, year - 1, stage) &&
    scored.treeOf(agency, year - 1, stage) === scored.treeOf(agency, year, stage);
  const before = comparable ? scored.at(agency, year - 1, code, stage) : undefined;
  const full = row.coverage === 1 && before?.coverage === 1;
  const difference = (
    a: number | null | undefined,
    b: number | null | undefined,
    minus: (a: number, b: number) => number,
  ) => (full && typeof a === "number" && typeof b === "number" ? minus(a, b) : null);
  return {
    agency,
    year,
    stage,
    code,
    level,
    previousScore: before?.score ?? null,
    previousIndex: before?.index ?? null,
    previousRank: before?.rank ?? null,
    scoreChange: difference(row.score, before?.score, differenceOfPoints),
    indexChange: difference(row.index, before?.index, differenceOfIndices),
    rankChange: difference(before?.rank, row.rank, (a, b) => a - b),
  };
}

/** The changes of every unit and node on the year before: the columns of {@link Change}. */
export function changes(scored: Scored): ColumnTable {
  const rows = function* () {
    for (const row of scored.rows()) yield changeAt(scored, row);
  };
  return fromRows(rows(), CHANGE_COLUMNS);
}

/** What the agencies with a full score reach at a node, in one tree, year and stage. */
export interface Benchmark {
  readonly year: number;
  readonly stage: Unit["stage"];
  readonly tree: string;
  readonly code: string;
  /** Region id, or null for all agencies. */
  readonly region: string | null;
  /** Number of agencies. */
  readonly n: number;
  /** Indices in percent with two decimals; mean and median rounded half up. */
  readonly best: number;
  readonly worst: number;
  readonly median: number;
  readonly mean: number;
}

const BENCHMARK_COLUMNS = ["year", "stage", "tree", "code", "region", "n", "best", "worst", "median", "mean"] as const;

/**
 * The benchmarks of every node: best, worst, median and mean of the indices, over all agencies
 * and over each region. Only indices known in full count.
 *
 * The mean is the mean of the published indices, as the national mean is stated; the median of an
 * even number is the mean of the middle two.
 */
export function benchmarks(scored: Scored): ColumnTable {
  return fromRows(benchmarkMap(scored).values(), BENCHMARK_COLUMNS);
}

/** A node's gaps to its benchmarks, in index points; positive is above. */
export interface Gap extends Unit {
  readonly code: string;
  readonly level: number;
  readonly index: number | null;
  readonly gapToBest: number | null;
  readonly gapToMedian: number | null;
  readonly gapToMean: number | null;
  readonly gapToRegion: number | null;
}

const GAP_COLUMNS = [
  "agency",
  "year",
  "stage",
  "code",
  "level",
  "index",
  "gapToBest",
  "gapToMedian",
  "gapToMean",
  "gapToRegion",
] as const;

/** The gaps of every unit and node to the best, the median, the mean of all and of its region. */
export function gaps(scored: Scored): ColumnTable {
  const marks = benchmarkMap(scored);
  const rows = function* (): Generator<Gap> {
    for (const { agency, year, stage, code, level, index, coverage } of scored.rows()) {
      const tree = scored.treeOf(agency, year, stage).id;
      const region = scored.scores.agencies.get(agency)?.region;
      const all = marks.get(benchmarkKey(year, stage, tree, code, null));
      const own = region === undefined ? undefined : marks.get(benchmarkKey(year, stage, tree, code, region));
      const to = (mark: number | undefined) =>
        index === null || coverage !== 1 || mark === undefined ? null : differenceOfIndices(index, mark);
      yield {
        agency,
        year,
        stage,
        code,
        level,
        index,
        gapToBest: to(all?.best),
        gapToMedian: to(all?.median),
        gapToMean: to(all?.mean),
        gapToRegion: to(own?.mean),
      };
    }
  };
  return fromRows(rows(), GAP_COLUMNS);
}

function benchmarkKey(year: number, stage: string, tree: string, code: string, region: string | null): string {
  return `${year}|${stage}|${tree}|${code}|${region ?? ""}`;
}

function benchmarkMap(scored: Scored): Map<string, Benchmark> {
  const groups = new Map<
    string,
    { head: Pick<Benchmark, "year" | "stage" | "tree" | "code" | "region">; indices: number[] }
  >();
  for (const { agency, year, stage, code, index, coverage } of scored.rows()) {
    if (index === null || coverage !== 1) continue;
    const tree = scored.treeOf(agency, year, stage).id;
    const region = scored.scores.agencies.get(agency)?.region;
    for (const of of region === undefined ? [null] : [null, region]) {
      const key = benchmarkKey(year, stage, tree, code, of);
      const group = groups.get(key) ?? { head: { year, stage, tree, code, region: of }, indices: [] };
      group.indices.push(index);
      groups.set(key, group);
    }
  }
  return new Map([...groups].map(([key, { head, indices }]) => [key, { ...head, ...levels(indices) }]));
}

/** Number, extremes, median and mean of one or more indices, as a {@link Benchmark} states them. */
export function levels(indices: readonly number[]): Pick<Benchmark, "n" | "best" | "worst" | "median" | "mean"> {
  const middle = median(indices.map((index) => Math.round(index * 100)));
  return {
    n: indices.length,
    best: Math.max(...indices),
    worst: Math.min(...indices),
    median: Math.floor(middle + 0.5) / 100,
    mean: meanOfIndices(indices) as number,
  };
}
