import type { Assignment } from "../assignment.js";
import { ParError } from "../errors.js";
import type { Scored } from "../score.js";
import type { PlanProblem } from "./problem.js";

/**
 * Reads a planning problem from its JSON document (see docs/planner.md).
 *
 * @throws ParError `plan-invalid` with every problem found, in Vietnamese
 */
export function parsePlanProblem(
  _json: unknown,
  _context: { scored: Scored; assignment?: Assignment | undefined; file?: string | undefined },
): PlanProblem {
  throw new ParError("plan-invalid", "Not there yet.");
}
