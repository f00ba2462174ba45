import { median } from "simple-statistics";
import type { Unit } from "../engine/unit.js";
import { meanOfIndices } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";

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

/** The columns of {@link Benchmark}. */
export const BENCHMARK_COLUMNS = {
  year: "year",
  stage: "stage",
  tree: "text",
  code: "code",
  region: "text",
  n: "count",
  best: "percent",
  worst: "percent",
  median: "percent",
  mean: "percent",
} as const satisfies Columns<Benchmark>;

/**
 * The benchmarks of every node: best, worst, median and mean of the indices, over all agencies
 * and over each region. Only indices known in full count.
 *
 * The mean is the mean of the published indices, as the national mean is stated; the median of an
 * even number is the mean of the middle two.
 */
export function benchmarks(scored: Scored): Table<Benchmark> {
  return fromRows(benchmarkMap(scored).values(), BENCHMARK_COLUMNS);
}

export function benchmarkKey(year: number, stage: string, tree: string, code: string, region: string | null): string {
  return `${year}|${stage}|${tree}|${code}|${region ?? ""}`;
}

export function benchmarkMap(scored: Scored): Map<string, Benchmark> {
  const groups = new Map<
    string,
    { head: Pick<Benchmark, "year" | "stage" | "tree" | "code" | "region">; indices: number[] }
  >();
  for (const { agency, year, stage, code, index, coverage } of scored.rows()) {
    if (index === null || coverage !== 1) continue;
    const tree = scored.treeOf({ agency, year, stage }).id;
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
