import { documentFault } from "../issues/document.js";
import type { Issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { type SafeParsed, safely } from "../issues/safely.js";
import { checkShape } from "../issues/shape.js";
import type { Assignment } from "../leads/assignment.js";
import type { Scored } from "../scoring/scored.js";
import type { PlanProblem } from "./problem.js";
import { checkAgainst, type Report } from "./problem-check.js";
import { problemSchema, readable, VERSION } from "./problem-schema.js";

/**
 * Reads a planning problem from its JSON document (see docs/planner.md) and checks it against the
 * scores it is made for.
 *
 * @param assignment who answers for which leaf: needed for caps of lead agencies
 * @throws ParError `plan-invalid` with every problem found, in Vietnamese, each with its path: a
 *   foreign file or a newer format, a wrong shape, an agency or a year without scores, codes that
 *   are unknown or not of a leaf, leaves that cannot move, ranges and steps below what is there now
 *   or over the maximum, points that a leaf's rule cannot give, orders that run in a circle
 * @example
 * parsePlanProblem({ plan: 1, agency: "dak-lak", year: 2024, unit: "triệu đồng", target: { index: 90 } }, { scored })
 */
export function parsePlanProblem(
  json: unknown,
  { scored, assignment, file }: { scored: Scored; assignment?: Assignment | undefined; file?: string | undefined },
): PlanProblem {
  const place = file === undefined ? {} : { file };
  const refuse = (issues: readonly Issue[]) => new ParError("plan-invalid", "Bài toán lập phương án có lỗi:", issues);
  const foreign = formatProblem(json);
  if (foreign) throw refuse([{ severity: "error", ...foreign, ...place }]);
  const { data, issues } = checkShape(problemSchema, json, place);
  const report: Report = (path, code, message) => issues.push({ severity: "error", code, message, ...place, path });
  const read = readable.safeParse(json);
  if (read.success) checkAgainst(scored, assignment, read.data, report);
  if (data === undefined || issues.length) throw refuse(issues);
  return data;
}

/** As {@link parsePlanProblem}, but returns what is wrong instead of throwing it. */
export function safeParsePlanProblem(...given: Parameters<typeof parsePlanProblem>): SafeParsed<PlanProblem> {
  return safely(() => parsePlanProblem(...given));
}

/** What tells that a document is no planning problem, or one that this version cannot read. */
function formatProblem(json: unknown): Pick<Issue, "code" | "message" | "path"> | undefined {
  const fault = documentFault(json, "plan", VERSION);
  if (fault?.kind === "foreign")
    return {
      code: "plan-foreign",
      message: `Đây không phải bài toán lập phương án: tệp là một đối tượng JSON mở đầu bằng "plan": ${VERSION}.`,
    };
  if (fault?.kind === "newer")
    return {
      code: "plan-newer",
      path: "plan",
      message: `Bài toán theo định dạng ${fault.version}, mới hơn định dạng ${VERSION} mà bản này đọc được. Cập nhật công cụ.`,
    };
  return undefined;
}
