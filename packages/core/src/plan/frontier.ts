import { ParError } from "../errors.js";
import type { Scored } from "../score.js";
import type { PlanOptions } from "./least-cost.js";
import type { PlanProblem } from "./problem.js";
import type { FrontierPoint } from "./result.js";

export interface FrontierOptions extends PlanOptions {
  /** How many points to look at; default 24. */
  readonly points?: number | undefined;
  /** Called after each: how many of how many are done. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Ends the search with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What more points cost: least-cost plans from now to the most that can be reached; async so that `signal` can come through. */
export async function planFrontier(
  _scored: Scored,
  _problem: PlanProblem,
  _options: FrontierOptions,
): Promise<readonly FrontierPoint[]> {
  throw new ParError("plan-unsound", "Not there yet.");
}
