import { ROOT } from "../tree.js";
import type { Base } from "./base.js";
import type { Level } from "./levels.js";
import { type Model, modelOf } from "./model.js";
import type { Need } from "./needs.js";
import { optimum, sumOf } from "./optimum.js";
import type { PlanProblem } from "./problem.js";
import type { Terms } from "./programme.js";
import type { Solver } from "./solver.js";

/** The levels of the leaves that move, by code. */
export type Levelled = ReadonlyMap<string, Level>;

/** So far the search for fewer leaves goes; counted in nodes, not in time, so that it ends the same everywhere. */
const TIDYING_NODES = 20;

/**
 * The cheapest way to what is needed, within the problem's constraints; null if there is none.
 *
 * @param bounds further rows of the programme: what plans that are no longer wanted have in common
 */
export function cheapest(
  solver: Solver,
  base: Base,
  problem: PlanProblem,
  needs: readonly Need[],
  bounds: (model: Model) => void = () => {},
): Levelled | null {
  const model = modelOf(base, problem, needs, "all");
  bounds(model);
  const values = optimum(solver, model.draft, [model.cost]);
  return values && model.read(tidied(solver, model, values));
}

/** A solution of the same cost that moves fewer leaves, as far as a short search finds one. */
function tidied(solver: Solver, model: Model, values: readonly number[]): readonly number[] {
  const draft = model.draft.copy();
  draft.atMost(model.cost, sumOf(model.cost, values));
  const fewer = solver.solve({ ...draft.minimising(model.moved), nodes: TIDYING_NODES, start: values });
  return fewer && model.read(fewer).size < model.read(values).size ? fewer : values;
}

/** The most points of the total within the problem's constraints, at least cost; null if they contradict each other. */
export function furthest(solver: Solver, base: Base, problem: PlanProblem): Levelled | null {
  const model = modelOf(base, problem, []);
  const values = optimum(solver, model.draft, [negative(model.gainUnder(ROOT)), model.cost]);
  return values && model.read(values);
}

function negative(terms: Terms): Terms {
  return terms.map(([column, value]) => [column, -value]);
}
