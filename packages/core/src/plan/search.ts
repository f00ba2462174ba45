import { ROOT } from "../tree/vocabulary.js";
import type { Base, Need } from "./base.js";
import type { Level } from "./levels.js";
import { type Model, modelOf } from "./model.js";
import type { PlanProblem } from "./problem.js";
import { optimum } from "./solve/optimum.js";
import type { Terms } from "./solve/programme.js";
import type { Solver } from "./solve/solver.js";
import { tidied } from "./tidy.js";

/** The levels of the leaves that move, by code. */
export type Levelled = ReadonlyMap<string, Level>;

/** Further rows of the programme. */
export interface Bounds {
  /** The leaves of which the rows ask whether they move. */
  readonly counted: ReadonlySet<string>;
  readonly add: (model: Model) => void;
}

/**
 * The cheapest way to what is needed, within the problem's constraints; null if there is none.
 *
 * @param bounds what plans that are no longer wanted have in common
 */
export function cheapest(
  solver: Solver,
  base: Base,
  problem: PlanProblem,
  needs: readonly Need[],
  bounds?: Bounds,
): Levelled | null {
  const model = modelOf(base, problem, needs, bounds?.counted);
  bounds?.add(model);
  const values = optimum(solver, model.draft, [model.cost]);
  return values && model.read(tidied(model, values));
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
