import type { Stage } from "../engine/unit.js";
import type { Bilingual } from "../terms/bilingual.js";

/**
 * What it costs to raise a leaf from the points it has now, in the problem's unit.
 *
 * `fixed` is paid once if the leaf moves at all. `perPoint` is paid for every point gained. Under
 * `steps` the leaf ends on one of the steps, and reaching `points` costs `cost` in all.
 */
export type Cost =
  | { readonly fixed?: number | undefined; readonly perPoint: number }
  | { readonly fixed?: number | undefined; readonly steps: readonly CostStep[] };

/** A place a leaf can be raised to, and what that costs in all. */
export interface CostStep {
  readonly points: number;
  readonly cost: number;
}

/** What is to be reached; all that are named must hold. */
export interface Target {
  readonly points?: number | undefined;
  /** Index of the total in percent, as published (two decimals, rounded half up). */
  readonly index?: number | undefined;
  /** This rank or a better one, the peers standing still. */
  readonly rank?: number | undefined;
  /** This group or a better one. */
  readonly group?: string | undefined;
  /** Least index in percent, by the code of a field or of any other node. */
  readonly fields?: Readonly<Record<string, number>> | undefined;
}

/** Where a leaf may end, in points; with `from` above what it has now it must rise. */
export interface PointsRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What one lead agency can carry; a leaf with several lead agencies counts in full for each. */
export interface LeadCap {
  readonly budget?: number | undefined;
  /** At most so many leaves moved. */
  readonly leaves?: number | undefined;
  /** At most so many points gained. */
  readonly points?: number | undefined;
}

/** `then` may move only once `first` ends at the highest it can reach within its range. */
export interface Precedence {
  readonly first: string;
  readonly then: string;
}

/** A planning problem: data, read by {@link parsePlanProblem}; see docs/planner.md. */
export interface PlanProblem {
  /** Version of the format. */
  readonly plan: 1;
  readonly name?: string | undefined;
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  /** What costs are counted in: "triệu đồng", "ngày công". */
  readonly unit: Bilingual | string;
  readonly target: Target;
  readonly cost: {
    /** Of every leaf that is not named; by itself 1 for each point. */
    readonly default?: Cost | undefined;
    readonly leaves?: Readonly<Record<string, Cost>> | undefined;
  };
  readonly ranges?: Readonly<Record<string, PointsRange>> | undefined;
  readonly must?: readonly string[] | undefined;
  readonly mustNot?: readonly string[] | undefined;
  readonly budget?: number | undefined;
  /** By the lead agency's id. */
  readonly leads?: Readonly<Record<string, LeadCap>> | undefined;
  readonly precedence?: readonly Precedence[] | undefined;
}
