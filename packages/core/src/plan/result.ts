import type { Scenario } from "../scenario/scenario.js";

/** One leaf that a plan raises. */
export interface PlanMove {
  readonly code: string;
  /** Points now, after, and the gain. */
  readonly from: number;
  readonly to: number;
  readonly points: number;
  readonly cost: number;
  /** The least raw value that gives `to` by the leaf's rule, as `leastValue` has it; null without a rule. */
  readonly value: number | null;
  /** Ids of the lead agencies; empty without an assignment. */
  readonly leads: readonly string[];
}

/** What a plan asks of one lead agency; a leaf with several counts in full for each. */
export interface LeadShare {
  /** Id; null collects the leaves that nobody is assigned to. */
  readonly lead: string | null;
  readonly cost: number;
  readonly points: number;
  readonly leaves: number;
}

/** Where an agency stands at the end of a plan, and what that costs. */
export interface FrontierPoint {
  readonly cost: number;
  /** Points of the total. */
  readonly points: number;
  readonly index: number;
  /** Null if the agency has leaves whose score is unknown. */
  readonly rank: number | null;
  readonly group: string | null;
}

/** A plan; no other that keeps the problem's constraints costs less. */
export interface Plan extends FrontierPoint {
  readonly kind: "plan";
  /** In tree order. */
  readonly moves: readonly PlanMove[];
  /** In the order of the moves; empty without an assignment. */
  readonly leads: readonly LeadShare[];
  /** The plan as a scenario: applied, it gives the plan's points. */
  readonly scenario: Scenario;
  readonly optimal: true;
}

/** What of a problem stands in the way. */
export type ConstraintKind =
  /** What the maxima, the rules and the costs' steps allow; `at` is a node's code, "0" the total. */
  | "maximum"
  | "budget"
  /** Caps of a lead agency; `at` is its id. */
  | "lead-budget"
  | "lead-leaves"
  | "lead-points"
  /** `at` is a leaf's code. */
  | "must"
  | "must-not"
  | "range-from"
  | "range-to"
  /** `at` is the code of `then`. */
  | "precedence";

/** A constraint that stands in the way, and what to do about it. */
export interface Constraint {
  readonly kind: ConstraintKind;
  readonly at: string | null;
  /** The least that the constraint would have to allow, the other blocking ones aside; null if it is not a number. */
  readonly needed: number | null;
  /** In Vietnamese. */
  readonly message: string;
}

/** There is no plan. */
export interface NoPlan {
  readonly kind: "none";
  /** The most points within the constraints, at least cost; null if the constraints contradict each other. */
  readonly reachable: Plan | null;
  /** A smallest set: without them there is a plan, and each of them stands in the way. */
  readonly blocking: readonly Constraint[];
}
