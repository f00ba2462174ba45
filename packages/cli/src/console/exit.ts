/** Exit codes, as scripts see them. */
export const GOOD = 0;
/** The data have errors. */
export const ISSUES_FOUND = 1;
/** The command was called wrongly, or what it names is not there. */
export const WRONG_USAGE = 2;

/** The command was called wrongly: what was wrong and what would be right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
