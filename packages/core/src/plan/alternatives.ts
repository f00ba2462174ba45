import { ParError } from "../errors.js";
import type { Scored } from "../score.js";
import type { PlanOptions } from "./least-cost.js";
import type { PlanProblem } from "./problem.js";
import type { Plan } from "./result.js";

export interface AlternativesOptions extends PlanOptions {
  /** How many at most, the best plan not counted. */
  readonly count: number;
}

/** The next best sets of leaves to move, by rising cost. */
export function planAlternatives(_scored: Scored, _problem: PlanProblem, _options: AlternativesOptions): readonly Plan[] {
  throw new ParError("plan-unsound", "Not there yet.");
}
