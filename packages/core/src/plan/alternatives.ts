import type { Scored } from "../scoring/scored.js";
import { baseOf, needsOf } from "./base.js";
import { planOf } from "./finish.js";
import type { PlanOptions } from "./least-cost.js";
import type { PlanProblem } from "./problem.js";
import type { Plan } from "./result.js";
import { cheapest } from "./search.js";

/** What other plans take beside their problem. */
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
  const needs = needsOf(base, problem.target, scored.groups);
  const plans: Plan[] = [];
  while (plans.length <= options.count) {
    const counted = new Set(plans.flatMap(({ moves }) => moves.map((move) => move.code)));
    const levels = cheapest(options.solver, base, problem, needs, {
      counted,
      add({ draft, leaves }) {
        for (const { moves } of plans) {
          const codes = new Set(moves.map((move) => move.code));
          const moved = leaves.filter(({ leaf }) => codes.has(leaf.code)).flatMap((leaf) => leaf.moved);
          draft.atMost(moved, codes.size - 1);
        }
      },
    });
    if (!levels) break;
    plans.push(planOf(base, problem, levels));
  }
  return plans.slice(1);
}
