import { formatIssue, type Issue } from "./issue.js";

const BRAND = Symbol.for("@par-index/core/ParError");

/**
 * The one error class of `@par-index`. `code` is stable; `issues` holds every problem found when
 * the cause is data, and is empty for a programmer's mistake. `instanceof` knows the errors of
 * other copies of the package too: a bundle may hold one for each subpath.
 */
export class ParError extends Error {
  override readonly name = "ParError";
  readonly code: string;
  readonly issues: readonly Issue[];
  /** @internal */
  readonly [BRAND] = true;

  constructor(code: string, message: string, issues: readonly Issue[] = []) {
    super(issues.length ? `${message}\n${issues.map(formatIssue).join("\n")}` : message);
    this.code = code;
    this.issues = issues;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
