import type { ColumnTable } from "arquero";
import { median } from "simple-statistics";
import { type Cohort, cohortOf, knownAt, sharedTree } from "./cohort.js";
import { fromUnits, toUnits } from "./decimal.js";
import { indexPoints, ratioUnits } from "./effects.js";
import { ParError } from "./errors.js";
import { type OneLeaf, oneLeaf } from "./one-leaf.js";
import { peerGroup } from "./peers.js";
import { leastValue } from "./rule.js";
import { fromRows, type Scored } from "./score.js";
import type { Stage, Unit } from "./scores.js";
import { pointsReaching } from "./steps.js";
import type { CriteriaNode } from "./tree.js";

/** What one leaf could do for an agency's total, all else as it is; a row of {@link levers}. */
export interface Lever {
  readonly code: string;
  /** Points; null, with everything but `max`, if unknown. */
  readonly score: number | null;
  readonly max: number;
  /** Index points of the total gained with full marks; 0 if the agency has them. */
  readonly full: number | null;
  /** Index points gained with the median of the peers' points; 0 if it has as many, null without peers. */
  readonly median: number | null;
  /** Index points gained with the best of the peers the year before; 0 if it has as many, null if none is known. */
  readonly best: number | null;
  /** Rank at the total then, others as they are; null with the gain, or if the total is not ranked. */
  readonly rankFull: number | null;
  readonly rankMedian: number | null;
  readonly rankBest: number | null;
  /** Index of the total, two decimals, if the leaf falls to the peers' lowest: never above now; null without peers. */
  readonly low: number | null;
  /** The same if it rises to the peers' highest: never below now. */
  readonly high: number | null;
  /** Least points on the leaf that lift the rank by one or more, as {@link breakEven} gives them; null if full marks do not. */
  readonly liftPoints: number | null;
  /** The least raw value that gives them (see `leastValue`); null without a rule that computes. */
  readonly liftValue: number | null;
}

const COLUMNS = [
  "code",
  "score",
  "max",
  "full",
  "median",
  "best",
  "rankFull",
  "rankMedian",
  "rankBest",
  "low",
  "high",
  "liftPoints",
  "liftValue",
] as const;

/** Points on a leaf, and the least raw value that gives them; see {@link breakEven}. */
export interface BreakEven {
  readonly points: number;
  /** Null without a rule that computes, or where any value gives the points. */
  readonly value: number | null;
}

/**
 * The levers of an agency: what each leaf alone could do for its total.
 *
 * @param peers ids, for instance of `peerGroup`; by default all that are ranked with the agency
 * @returns the columns of {@link Lever}, in the tree's order, without leaves that do not apply
 * @throws ParError `unit-unknown`; `trees-differ` if a peer is scored on another tree
 */
export declare function levers(
  scored: Scored,
  options: { agency: string; year: number; stage?: Stage; peers?: readonly string[] },
): ColumnTable;

/** The least points on one leaf with which an agency has a rank or a better one, others fixed. */
export declare function breakEven(
  scored: Scored,
  options: { agency: string; year: number; stage?: Stage; code: string; rank: number },
): BreakEven | null;
