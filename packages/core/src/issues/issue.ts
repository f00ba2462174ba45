import type { IssueCode, IssueFigures } from "./codes.js";
import type { Place } from "./place.js";

/** An `error` keeps the item out of the result; a `warning` is reported and the item kept. */
export type Severity = "error" | "warning";

/** What is wrong: a code, with the figures it is about. */
export type Fault = { [C in IssueCode]: { readonly code: C; readonly figures: IssueFigures[C] } }[IssueCode];

/** One problem found in data: what is wrong and where. Its words are `@par-index/text`'s. */
export type Issue = {
  [C in IssueCode]: {
    readonly severity: Severity;
    /** Stable, for programs: `points-over-maximum`. */
    readonly code: C;
    /** What the code is about, by code: see {@link IssueFigures}. */
    readonly figures: IssueFigures[C];
    readonly place: Place;
  };
}[IssueCode];

/** A fault of a code. */
export function fault<C extends IssueCode>(code: C, figures: IssueFigures[C]): Fault {
  return { code, figures } as Fault;
}

/**
 * An issue.
 *
 * @example
 * issue("error", "points-negative", { code: "3.4.2", points: -1 }, { file: "scores.csv", row: 7, column: "points" })
 */
export function issue<C extends IssueCode>(
  severity: Severity,
  code: C,
  figures: IssueFigures[C],
  place: Place = {},
): Issue {
  return { severity, code, figures, place } as Issue;
}

/** The error that a fault is, at its place. */
export function errorOf({ code, figures }: Fault, place: Place): Issue {
  return issue("error", code, figures, place);
}
