import { sampleStandardDeviation } from "simple-statistics";
import { sumDecimals } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import { holm } from "../statistics/holm.js";
import { twoSidedP, twoSidedQuantile } from "../statistics/student-t.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { cohorts, difference, nodePair, type Scope } from "./pairs.js";

/** Whether self scores lie above or below the appraised ones by more than chance gives. */
export type Verdict = "optimistic" | "pessimistic" | "none";

/** Whether agencies over-score themselves systematically on one leaf, in one tree and year. */
export interface Optimism {
  readonly tree: string;
  readonly year: number;
  readonly code: string;
  /** Number of agencies. */
  readonly n: number;
  /** Mean of self − appraised, in points. */
  readonly meanDifference: number;
  /** 95 % confidence interval of the mean, in points. */
  readonly lower: number;
  readonly upper: number;
  /** Cohen's d_z = mean ÷ standard deviation of the differences; null if they are all equal. */
  readonly effectSize: number | null;
  /** Two-sided p-value. */
  readonly p: number;
  /** p corrected for the number of leaves tested in the tree and year (Holm). */
  readonly adjustedP: number;
  /** `none` unless adjustedP < 0.05. */
  readonly verdict: Verdict;
}

/** The columns of {@link Optimism}. */
export const OPTIMISM_COLUMNS = {
  tree: "text",
  year: "year",
  code: "code",
  n: "count",
  meanDifference: "points",
  lower: "points",
  upper: "points",
  effectSize: "number",
  p: "number",
  adjustedP: "number",
  verdict: "text",
} as const satisfies Columns<Optimism>;

/** Fewest agencies that {@link optimism} judges by. */
const FEWEST = 5;

const CONFIDENCE = 0.95;

/**
 * The leaves on which self-scoring departs from appraisal systematically: a paired t-test per
 * leaf over the agencies of one tree and year, with Holm's correction (Scandinavian Journal of
 * Statistics 1979; 6: 65–70), so that among all leaves tested a false verdict comes up in at most
 * one year of twenty. Leaves known at both stages in fewer than five agencies are left out.
 *
 * The test takes agencies as independent and the mean difference as near normal; with few
 * agencies and most differences 0 it finds too little rather than too much. Where all differences
 * are equal there is no spread to test by: the interval is that one figure and p is the sign
 * test's, 2 × 0.5ⁿ, or 1 where they are 0.
 *
 * @returns the columns of {@link Optimism}, in each tree and year the most optimistic leaf first
 */
export function optimism(scored: Scored, scope: Pick<Scope, "year"> = {}): Table<Optimism> {
  const rows = cohorts(scored, scope).flatMap(({ tree, year, pairs }) => {
    const tests = tree.leaves().flatMap((leaf) => {
      const differences = pairs.flatMap((pair) => nodePair(pair, leaf)).map(difference);
      return differences.length < FEWEST ? [] : [{ tree: tree.id, year, code: leaf.code, ...pairedTest(differences) }];
    });
    const adjusted = holm(tests.map(({ p }) => p));
    return tests
      .map((test, i): Optimism => {
        const adjustedP = adjusted[i] as number;
        const direction = test.meanDifference > 0 ? "optimistic" : "pessimistic";
        return { ...test, adjustedP, verdict: adjustedP < 1 - CONFIDENCE ? direction : "none" };
      })
      .sort((a, b) => b.meanDifference - a.meanDifference);
  });
  return fromRows(rows, OPTIMISM_COLUMNS);
}

function pairedTest(
  differences: readonly number[],
): Pick<Optimism, "n" | "meanDifference" | "lower" | "upper" | "effectSize" | "p"> {
  const n = differences.length;
  const meanDifference = sumDecimals(differences) / n;
  const first = differences[0] as number;
  if (differences.every((each) => each === first))
    return {
      n,
      meanDifference: first,
      lower: first,
      upper: first,
      effectSize: null,
      p: first === 0 ? 1 : 2 * 0.5 ** n,
    };
  const sd = sampleStandardDeviation([...differences]);
  const error = sd / Math.sqrt(n);
  const reach = twoSidedQuantile(CONFIDENCE, n - 1) * error;
  return {
    n,
    meanDifference,
    lower: meanDifference - reach,
    upper: meanDifference + reach,
    effectSize: meanDifference / sd,
    p: twoSidedP(meanDifference / error, n - 1),
  };
}
