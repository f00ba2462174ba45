import type { Scored } from "../score.js";
import { baseOf } from "./base.js";
import { planOf } from "./finish.js";
import type { PlanOptions } from "./least-cost.js";
import { modelOf } from "./model.js";
import { needsOf } from "./needs.js";
import type { PlanProblem } from "./problem.js";
import type { Plan } from "./result.js";
import { cheapest } from "./search.js";

export interface AlternativesOptions extends PlanOptions {
  /** How many at most, the best plan not counted. */
  readonly count: number;
}

/**
 * The next best plans after the best, by rising cost.
 *
 * Each moves a set of leaves that contains no earlier plan's set: at least one leaf of each earlier
 * plan stays where it is. A plan that only adds a needless move to an earlier one is no alternative.
 *
 * @returns fewer than `count` if there are no more, none if there is no plan
 * @throws ParError as `planLeastCost`
 */
export function planAlternatives(scored: Scored, problem: PlanProblem, options: AlternativesOptions): readonly Plan[] {
  const base = baseOf(scored, problem, options);
  const model = modelOf(base, problem, needsOf(base, problem.target, scored.groups));
  const plans: Plan[] = [];
  while (plans.length <= options.count) {
    const levels = cheapest(options.solver, model);
    if (!levels) break;
    plans.push(planOf(base, problem, levels));
    const moved = model.leaves.filter(({ leaf }) => levels.has(leaf.code)).flatMap((leaf) => leaf.moved);
    model.draft.atMost(moved, levels.size - 1);
  }
  return plans.slice(1);
}
