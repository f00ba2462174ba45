import type { Assignment } from "../leads/assignment.js";
import type { Scored } from "../scoring/scored.js";
import { baseOf, needsOf } from "./base.js";
import { blockingOf } from "./blocking.js";
import { planOf } from "./finish.js";
import type { PlanProblem } from "./problem.js";
import type { NoPlan, Plan } from "./result.js";
import { cheapest, furthest } from "./search.js";
import type { Solver } from "./solve/solver.js";

/** What a plan takes beside its problem. */
export interface PlanOptions {
  readonly solver: Solver;
  /** Who answers for which leaf: needed for caps of lead agencies. */
  readonly assignment?: Assignment | undefined;
  /** The scores that the peers are ranked with, if they move; by default `scored`. */
  readonly peers?: Scored | undefined;
}

/**
 * The least-cost plan that reaches a problem's target, exactly, or why there is none.
 *
 * Points move in whole hundredths (`GRAIN`), by the levels that a leaf's rule can give, or to
 * full marks; no leaf falls. Of plans that cost the same, one that moves the fewest leaves is
 * given, and always the same one. The programme is described in docs/planner.md.
 *
 * @param problem as {@link parsePlanProblem} returns it
 * @throws ParError `unit-unknown`; `tree-not-additive`; `plan-unsound` if the engine scores the plan
 *   otherwise; `solver-failed`
 * @example
 * const plan = planLeastCost(scored, problem, { solver: await loadSolver() });
 * plan.kind === "plan" ? plan.cost : plan.blocking
 */
export function planLeastCost(scored: Scored, problem: PlanProblem, options: PlanOptions): Plan | NoPlan {
  const { solver } = options;
  const base = baseOf(scored, problem, options);
  const needs = needsOf(base, problem.target, scored.groups);
  const levels = cheapest(solver, base, problem, needs);
  if (levels) return planOf(base, problem, levels);
  const most = furthest(solver, base, problem);
  return {
    kind: "none",
    reachable: most && planOf(base, problem, most),
    blocking: blockingOf(solver, base, problem, needs),
  };
}
