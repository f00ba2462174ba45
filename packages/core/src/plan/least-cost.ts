import type { Assignment } from "../assignment.js";
import { ParError } from "../errors.js";
import type { Scored } from "../score.js";
import type { PlanProblem } from "./problem.js";
import type { NoPlan, Plan } from "./result.js";
import type { Solver } from "./solver.js";

export interface PlanOptions {
  readonly solver: Solver;
  /** Who answers for which leaf: needed for caps of lead agencies. */
  readonly assignment?: Assignment | undefined;
  /** The scores that the peers are ranked with, if they move; by default `scored`. */
  readonly peers?: Scored | undefined;
}

/** The least-cost plan that reaches a problem's target, exactly, or why there is none. */
export function planLeastCost(_scored: Scored, _problem: PlanProblem, _options: PlanOptions): Plan | NoPlan {
  throw new ParError("plan-unsound", "Not there yet.");
}
