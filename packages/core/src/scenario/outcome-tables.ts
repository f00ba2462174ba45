import type { NodeScore } from "../scoring/node-table.js";
import type { Columns } from "../tables/columns.js";
import type { LeafChange } from "./leaf-change.js";

/** A node of the scenario's agency; a row of {@link Outcome.nodes}. */
export interface NodeOutcome {
  readonly code: string;
  readonly level: number;
  /** Points. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly maxBefore: number;
  readonly maxAfter: number;
  /** Percent, two decimals. */
  readonly indexBefore: number | null;
  readonly indexAfter: number | null;
  readonly indexDifference: number | null;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly groupBefore: string | null;
  readonly groupAfter: string | null;
}

/** The total of one agency; a row of {@link Outcome.ladder}. */
export interface AgencyOutcome
  extends Pick<NodeOutcome, "indexBefore" | "indexAfter" | "rankBefore" | "rankAfter" | "groupBefore" | "groupAfter"> {
  readonly agency: string;
}

/**
 * A leaf that a scenario changes; a row of {@link Outcome.leaves}. Where maxima change, the other
 * leaves have rows too, and so have inner nodes for what is stated of them beyond their leaves: all
 * rows together are the whole difference.
 */
export interface LeafOutcome {
  readonly code: string;
  /** Points. */
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; null if either is unknown. */
  readonly difference: number | null;
  /** Maximum in points, in the scenario's tree. */
  readonly max: number;
  /**
   * What it adds to the agency's index, in index points, not rounded to two decimals: the rows add
   * up exactly to the difference of the two unrounded indices. Null under a geometric mean, where
   * leaves do not add up, and where an index is unknown.
   */
  readonly indexPoints: number | null;
  /** The change; null where only maxima, or what is known, moved it. */
  readonly reason: LeafChange | null;
}

/** What a lead agency gains; a row of {@link Outcome.leads}. */
export interface LeadOutcome {
  /** Null collects leaves that nobody is assigned to. */
  readonly leadAgency: string | null;
  /** Number of its leaves that the scenario changes. */
  readonly leaves: number;
  /** Points on its known leaves, after − before. */
  readonly difference: number;
  /** Points lost on its known leaves. */
  readonly lostBefore: number;
  readonly lostAfter: number;
}

/** The columns of {@link NodeOutcome}. */
export const NODE_OUTCOME_COLUMNS = {
  code: "code",
  level: "count",
  before: "points",
  after: "points",
  difference: "points",
  maxBefore: "points",
  maxAfter: "points",
  indexBefore: "percent",
  indexAfter: "percent",
  indexDifference: "percent",
  rankBefore: "rank",
  rankAfter: "rank",
  groupBefore: "text",
  groupAfter: "text",
} as const satisfies Columns<NodeOutcome>;

/** The columns of {@link AgencyOutcome}. */
export const AGENCY_OUTCOME_COLUMNS = {
  agency: "agency",
  indexBefore: "percent",
  indexAfter: "percent",
  rankBefore: "rank",
  rankAfter: "rank",
  groupBefore: "text",
  groupAfter: "text",
} as const satisfies Columns<AgencyOutcome>;

/** The columns of {@link LeafOutcome}. */
export const LEAF_OUTCOME_COLUMNS = {
  code: "code",
  before: "points",
  after: "points",
  difference: "points",
  max: "points",
  indexPoints: "percent",
  reason: "text",
} as const satisfies Columns<LeafOutcome>;

/** The columns of {@link LeadOutcome}. */
export const LEAD_OUTCOME_COLUMNS = {
  leadAgency: "agency",
  leaves: "count",
  difference: "points",
  lostBefore: "points",
  lostAfter: "points",
} as const satisfies Columns<LeadOutcome>;

export function compared(before: NodeScore, after: NodeScore) {
  return {
    indexBefore: before.index,
    indexAfter: after.index,
    rankBefore: before.rank,
    rankAfter: after.rank,
    groupBefore: before.group,
    groupAfter: after.group,
  };
}

export function minus(a: number | null, b: number | null, difference: (a: number, b: number) => number): number | null {
  return a === null || b === null ? null : difference(a, b);
}
