import { ROOT } from "../tree.js";
import type { Base } from "./base.js";
import type { Level } from "./levels.js";
import { type Model, modelOf } from "./model.js";
import type { Need } from "./needs.js";
import { inOrder, optimum } from "./optimum.js";
import type { PlanProblem } from "./problem.js";
import type { Terms } from "./programme.js";
import type { Solver } from "./solver.js";

/** The levels of the leaves that move, by code. */
export type Levelled = ReadonlyMap<string, Level>;

/**
 * The cheapest way to what is needed, within the problem's constraints; of equally cheap ones one
 * that moves the fewest leaves; null if there is none.
 */
export function cheapest(solver: Solver, model: Model): Levelled | null {
  const values = optimum(solver, model.draft, costThenMoved(model));
  return values && model.read(values);
}

/** The most points of the total within the problem's constraints, at least cost; null if they contradict each other. */
export function furthest(
  solver: Solver,
  base: Base,
  problem: PlanProblem,
  needs: readonly Need[] = [],
): Levelled | null {
  const model = modelOf(base, problem, needs);
  const values = optimum(solver, model.draft, [negative(model.gainUnder(ROOT)), ...costThenMoved(model)]);
  return values && model.read(values);
}

function costThenMoved(model: Model): readonly [Terms, ...Terms[]] {
  return inOrder(model.cost, model.moved, model.leaves.length);
}

export function negative(terms: Terms): Terms {
  return terms.map(([column, value]) => [column, -value]);
}
