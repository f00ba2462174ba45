import type { ErrorCode, ErrorFigures } from "./error-codes.js";
import type { Issue } from "./issue.js";
import type { Place } from "./place.js";

/** What a `ParError` is made of. */
export interface ErrorParts {
  readonly code: ErrorCode;
  readonly figures: ErrorFigures[ErrorCode];
  readonly issues: readonly Issue[];
}

/** How the message of a `ParError` is made. */
export type Wording = (error: ErrorParts) => string;

/** On the global object, so that every copy of the package says the same. */
const WORDING = Symbol.for("@par-index/core/wording");

/** Sets how every `ParError` made from now on words its message; without one it is code and figures. */
export function setWording(wording: Wording | undefined): void {
  (globalThis as { [WORDING]?: Wording | undefined })[WORDING] = wording;
}

/** The message of an error, as it is worded now. */
export function messageOf(error: ErrorParts): string {
  return ((globalThis as { [WORDING]?: Wording | undefined })[WORDING] ?? plainMessage)(error);
}

/**
 * An error in its own words: code, figures and place. Of each code the first issue, and how many
 * more there are.
 *
 * @example
 * // agencies-invalid
 * // agency-duplicate: agency dak-lak, within registry (agencies.csv, row 7, column id)
 */
export function plainMessage({ code, figures, issues }: ErrorParts): string {
  return [plainFault(code, figures), ...summaryOf(issues, plainIssue, (count) => `… and ${count} more`)].join("\n");
}

/** A line for the first issue of each code, and one for how many follow it. */
export function summaryOf(
  issues: readonly Issue[],
  line: (issue: Issue) => string,
  more: (count: number) => string,
): string[] {
  const counts = new Map<string, { readonly first: Issue; more: number }>();
  for (const issue of issues) {
    const alike = counts.get(issue.code);
    if (alike) alike.more += 1;
    else counts.set(issue.code, { first: issue, more: 0 });
  }
  return [...counts.values()].flatMap(({ first, more: rest }) => [line(first), ...(rest ? [more(rest)] : [])]);
}

function plainIssue({ severity, code, figures, place }: Issue): string {
  const at = plainPlace(place);
  return `${severity === "warning" ? "warning " : ""}${plainFault(code, figures)}${at ? ` (${at})` : ""}`;
}

function plainFault(code: string, figures: object): string {
  const said = Object.entries(figures).flatMap(([name, value]) => (value === null ? [] : `${name} ${plain(value)}`));
  return said.length ? `${code}: ${said.join(", ")}` : code;
}

function plain(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function plainPlace({ file, sheet, cell, row, column, path }: Place): string {
  return [
    file,
    sheet === undefined ? undefined : `sheet ${sheet}`,
    cell === undefined ? undefined : `cell ${cell}`,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`,
    path,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}
