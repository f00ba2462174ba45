import { toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import { ROOT } from "../tree/vocabulary.js";
import { baseOf } from "./base.js";
import { standingOf } from "./finish.js";
import type { PlanOptions } from "./least-cost.js";
import { modelOf } from "./model.js";
import type { PlanProblem } from "./problem.js";
import type { FrontierPoint } from "./result.js";
import { furthest } from "./search.js";
import { optimum } from "./solve/optimum.js";

/** What a frontier takes beside its problem. */
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
 * Looks at `points` totals at equal distances, the highest first, so that each plan is one to begin
 * the next search with. Each row is exact: no plan reaches its points for less. Rows rise in cost
 * and points; totals that one plan covers, or that cost as much as a higher one, give no row.
 * Asynchronous, so that `signal` comes through between two rows.
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
  const end = toUnits(standingOf(base, most).points) - base.at(ROOT).score;
  const rows: FrontierPoint[] = [];
  let start: readonly number[] | undefined;
  for (let k = points - 1; k >= 0; k--) {
    await pause();
    signal?.throwIfAborted();
    const gain = points === 1 ? end : Math.round((end * k) / (points - 1));
    const model = modelOf(base, problem, [{ code: ROOT, gain }]);
    // What is furthest reaches every lower total too: there is a solution.
    start = optimum(solver, model.draft, [model.cost], start) as readonly number[];
    const row = standingOf(base, model.read(start));
    const above = rows[0];
    if (!above || (row.points < above.points && row.cost < above.cost)) rows.unshift(row);
    onProgress?.(points - k, points);
  }
  return rows;
}

/** Lets other events through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
