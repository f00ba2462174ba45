import { mean, sampleCovariance, sampleStandardDeviation, sampleVariance } from "simple-statistics";
import { sumDecimals } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type Both, cohorts, difference, nodePair, type Scope } from "./pairs.js";

/** How well self and appraised points agree at one node, over the agencies of one tree and year. */
export interface Agreement {
  readonly tree: string;
  readonly year: number;
  readonly code: string;
  readonly level: number;
  /** Number of agencies. */
  readonly n: number;
  /** Share of them whose two scores are equal, 0 to 1. */
  readonly equal: number;
  /** Mean of self − appraised, in points: positive where agencies give themselves more. */
  readonly meanDifference: number;
  /** Sample standard deviation of the differences, in points; null below two agencies. */
  readonly sd: number | null;
  /** Limits of agreement in points, mean ± 1.96 sd; null with it. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Lin's concordance correlation, −1 to 1; null if neither stage varies. */
  readonly concordance: number | null;
}

/** The columns of {@link Agreement}. */
export const AGREEMENT_COLUMNS = {
  tree: "text",
  year: "year",
  code: "code",
  level: "count",
  n: "count",
  equal: "share",
  meanDifference: "points",
  sd: "points",
  lower: "points",
  upper: "points",
  concordance: "number",
} as const satisfies Columns<Agreement>;

/**
 * Agreement statistics of every node that two scores are known for. An inner node compares the
 * sums over the leaves that apply at both stages, in agencies where all of them are known.
 *
 * Limits of agreement: Bland & Altman, Lancet 1986; 327: 307–310. Concordance correlation: Lin,
 * Biometrics 1989; 45: 255–268, with variances over n.
 *
 * @returns the columns of {@link Agreement}, by tree and year in the scores' order, nodes in the tree's
 */
export function agreement(scored: Scored, scope: Scope = {}): Table<Agreement> {
  const rows: Agreement[] = [];
  for (const { tree, year, pairs } of cohorts(scored, scope)) {
    for (const node of tree.nodes) {
      const both = pairs.flatMap((pair) => nodePair(pair, node));
      if (both.length) rows.push({ tree: tree.id, year, code: node.code, level: node.level, ...statistics(both) });
    }
  }
  return fromRows(rows, AGREEMENT_COLUMNS);
}

function statistics(both: readonly Both[]): Omit<Agreement, "tree" | "year" | "code" | "level"> {
  const differences = both.map(difference);
  const n = both.length;
  const meanDifference = sumDecimals(differences) / n;
  const sd = n < 2 ? null : sampleStandardDeviation(differences);
  return {
    n,
    equal: differences.filter((d) => d === 0).length / n,
    meanDifference,
    sd,
    lower: sd === null ? null : meanDifference - 1.96 * sd,
    upper: sd === null ? null : meanDifference + 1.96 * sd,
    concordance: n < 2 ? null : concordance(both),
  };
}

function concordance(both: readonly Both[]): number | null {
  const [self, appraised] = [both.map((pair) => pair.self), both.map((pair) => pair.appraised)];
  // Lin divides by n, the library by n − 1.
  const overN = (both.length - 1) / both.length;
  const spread = (sampleVariance(self) + sampleVariance(appraised)) * overN + (mean(self) - mean(appraised)) ** 2;
  return spread === 0 ? null : (2 * sampleCovariance(self, appraised) * overN) / spread;
}
