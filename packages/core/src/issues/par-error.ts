import type { ErrorCode, ErrorFigures } from "./error-codes.js";
import type { Issue } from "./issue.js";
import { messageOf } from "./wording.js";

const BRAND = Symbol.for("@par-index/core/ParError");

/**
 * The one error class of `@par-index`. `code` is stable; `issues` holds every problem found when
 * the cause is data, and is empty for a programmer's mistake. `instanceof` knows the errors of
 * other copies of the package too: a bundle may hold one for each subpath.
 *
 * The message is English, made of code and figures, until `speak` of `@par-index/text/issues` gives
 * it sentences in a language; of many issues it has the first of each code.
 */
export class ParError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "ParError";
  readonly code: C;
  /** What the code is about, by code: see {@link ErrorFigures}. */
  readonly figures: ErrorFigures[C];
  readonly issues: readonly Issue[];
  /** @internal */
  readonly [BRAND] = true;

  constructor(code: C, figures: ErrorFigures[C], issues: readonly Issue[] = []) {
    super(messageOf({ code, figures, issues }));
    this.code = code;
    this.figures = figures;
    this.issues = issues;
  }

  /** Tells errors of other copies of the package too. */
  static override [Symbol.hasInstance](value: unknown): value is ParError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
