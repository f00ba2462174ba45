import { formatIssue, type Issue } from "./issue.js";

/**
 * The one error class of `@par-index`. `code` is stable; `issues` holds every problem found when
 * the cause is data, and is empty for a programmer's mistake.
 */
export class ParError extends Error {
  override readonly name = "ParError";
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, issues: readonly Issue[] = []) {
    super(issues.length ? `${message}\n${issues.map(formatIssue).join("\n")}` : message);
    this.code = code;
    this.issues = issues;
  }
}
