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
  /** The plan as a scenario: applied, it gives the plan's points. Without a name of the problem's its agency and year are its name. */
  readonly scenario: Scenario;
  readonly optimal: true;
}

/** A constraint that stands in the way: what of a problem it is, what it allows, and what it would have to. */
export type Constraint =
  | {
      readonly kind: "budget";
      readonly at: null;
      readonly allowed: number;
      /** The least that the constraint would have to allow, the other blocking ones aside; null if it is not a number. */
      readonly needed: number;
    }
  | {
      /**
       * What the maxima, the rules and the costs' steps allow of a node, by its code, "0" the total;
       * caps of a lead agency, by its id; the most that a leaf may reach.
       */
      readonly kind: "maximum" | "lead-budget" | "lead-leaves" | "lead-points" | "range-to";
      readonly at: string;
      readonly allowed: number;
      readonly needed: number;
    }
  /** `allowed` is the least that the leaf must reach. */
  | { readonly kind: "range-from"; readonly at: string; readonly allowed: number; readonly needed: null }
  | { readonly kind: "must" | "must-not"; readonly at: string; readonly allowed: null; readonly needed: null }
  | {
      readonly kind: "precedence";
      /** The code of `then`, and that of `first`. */
      readonly at: string;
      readonly first: string;
      readonly allowed: null;
      readonly needed: null;
    };

/** What of a problem stands in the way. */
export type ConstraintKind = Constraint["kind"];

/** There is no plan. */
export interface NoPlan {
  readonly kind: "none";
  /** The most points within the constraints, at least cost; null if the constraints contradict each other. */
  readonly reachable: Plan | null;
  /** A smallest set: without them there is a plan, and each of them stands in the way. */
  readonly blocking: readonly Constraint[];
}
