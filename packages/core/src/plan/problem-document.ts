import { foreignIssue } from "../issues/document.js";
import type { Input } from "../issues/input.js";
import { type Issue, issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import type { Assignment } from "../leads/assignment.js";
import type { Scored } from "../scoring/scored.js";
import type { PlanProblem } from "./problem.js";
import { checkAgainst, type Report } from "./problem-check.js";
import { problemSchema, readable, VERSION } from "./problem-schema.js";

/** The document that {@link parsePlanProblem} reads: a problem whose stage is `appraised` and whose costs are 1 a point if it does not say. */
export type PlanDocument = Omit<PlanProblem, "stage" | "cost"> & Partial<Pick<PlanProblem, "stage" | "cost">>;

/**
 * Reads a planning problem from its JSON document (see docs/planner.md) and checks it against the
 * scores it is made for.
 *
 * @param assignment who answers for which leaf: needed for caps of lead agencies
 * @throws ParError `plan-invalid` with every problem found, each with its path: a
 *   foreign file or a newer format, a wrong shape, an agency or a year without scores, codes that
 *   are unknown or not of a leaf, leaves that cannot move, ranges and steps below what is there now
 *   or over the maximum, points that a leaf's rule cannot give, orders that run in a circle
 * @example
 * parsePlanProblem({ plan: 1, agency: "dak-lak", year: 2024, unit: "triệu đồng", target: { index: 90 } }, { scored })
 */
export function parsePlanProblem<Given>(
  json: Input<Given, PlanDocument>,
  { scored, assignment, file }: { scored: Scored; assignment?: Assignment | undefined; file?: string | undefined },
): PlanProblem {
  const place = file === undefined ? {} : { file };
  const refuse = (issues: readonly Issue[]) => new ParError("plan-invalid", {}, issues);
  const foreign = foreignIssue(json, "plan", VERSION, place);
  if (foreign) throw refuse([foreign]);
  const { data, issues } = checkShape(problemSchema, json, place);
  const report: Report = (path, code, figures) => issues.push(issue("error", code, figures, { ...place, path }));
  const read = readable.safeParse(json);
  if (read.success) checkAgainst(scored, assignment, read.data, report);
  if (data === undefined || issues.length) throw refuse(issues);
  return data;
}

/** As {@link parsePlanProblem}, but returns what is wrong instead of throwing it. */
export function safeParsePlanProblem<Given>(
  ...given: Parameters<typeof parsePlanProblem<Given>>
): SafeParsed<PlanProblem> {
  return safely(() => parsePlanProblem(...given));
}
