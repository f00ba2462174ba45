import { toUnits } from "../decimal.js";
import type { Scored } from "../score.js";
import { ROOT } from "../tree.js";
import { type Base, baseOf } from "./base.js";
import { standingOf } from "./finish.js";
import type { PlanOptions } from "./least-cost.js";
import { modelOf } from "./model.js";
import { optimum } from "./optimum.js";
import type { PlanProblem } from "./problem.js";
import type { FrontierPoint } from "./result.js";
import { furthest, type Levelled, negative } from "./search.js";
import type { Solver } from "./solver.js";

export interface FrontierOptions extends PlanOptions {
  /** How many points to look at, both ends counted; default 24. */
  readonly points?: number | undefined;
  /** Called after each: how many of how many are done. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Ends the search with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What more points cost: least-cost plans from where the agency stands to the most it can reach
 * within the problem's constraints, whatever its target.
 *
 * Looks at `points` totals at equal distances. Each row is exact: no plan reaches its points for
 * less, and none reaches more points at its cost. Rows rise in cost and points; totals that one plan
 * covers give one row. Asynchronous, so that `signal` comes through between two rows.
 *
 * @returns empty if the constraints contradict each other
 * @throws ParError as `planLeastCost`; the reason of `signal`
 */
export async function planFrontier(
  scored: Scored,
  problem: PlanProblem,
  { solver, points = 24, onProgress, signal, ...options }: FrontierOptions,
): Promise<readonly FrontierPoint[]> {
  const base = baseOf(scored, problem, options);
  const most = furthest(solver, base, problem);
  if (!most) return [];
  const now = base.at(ROOT).score;
  const end = toUnits(standingOf(base, most).points) - now;
  const rows: FrontierPoint[] = [];
  let reached = -1;
  for (let k = 0; k < points; k++) {
    await pause();
    signal?.throwIfAborted();
    const wanted = points === 1 ? end : Math.round((end * k) / (points - 1));
    if (wanted > reached) {
      rows.push(standingOf(base, bestValue(solver, base, problem, wanted)));
      reached = toUnits((rows.at(-1) as FrontierPoint).points) - now;
    }
    onProgress?.(k + 1, points);
  }
  return rows;
}

/** The most points at the least cost that so many units need; they can be had. */
function bestValue(solver: Solver, base: Base, problem: PlanProblem, gain: number): Levelled {
  const model = modelOf(base, problem, [{ code: ROOT, gain }]);
  const values = optimum(solver, model.draft, [model.cost, negative(model.gainUnder(ROOT))]);
  return model.read(values as readonly number[]);
}

/** Lets other events through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
