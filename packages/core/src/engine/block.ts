import type { CriteriaTree } from "../tree/tree.js";
import type { Unit } from "./unit.js";

/** The scores on one tree as a dense array; see `engine/roll-up.ts` for the layout. */
export interface ScoreBlock {
  readonly tree: CriteriaTree;
  /** Sorted by the registry's order of agencies, then year, then stage. */
  readonly units: readonly Unit[];
  /** As stated; see `withRules` for points that rules make of raw values. */
  readonly given: Float64Array;
  /** Raw values in the same layout, NaN where there is none; a checklist's as `scoreByRule` takes it. */
  readonly values: Float64Array;
}

/** In the input of {@link rollUp}: this leaf does not apply. Unknown is NaN. */
export const NOT_APPLICABLE = -1;

/** A stated inner score and its leaves may differ by this much, for rounding in publications. */
export const STATED_TOLERANCE = 0.005;
