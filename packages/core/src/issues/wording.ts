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

/**
 * A line for each of the first causes of each code, and one for how many issues follow them.
 *
 * What is unknown is one cause, however many rows of a file name it: its line ends in how many more do.
 *
 * @param most causes of a code that have a line
 */
export function summaryOf(
  issues: readonly Issue[],
  line: (issue: Issue) => string,
  more: (count: number) => string,
  most = 1,
): string[] {
  return grouped(issues, ({ code }) => code).flatMap((alike) => {
    const causes = grouped(alike, causeOf).slice(0, most);
    const rest = causes.reduce((left, { length }) => left - length, alike.length);
    const lines = causes.map(([first, ...others]) =>
      [line(first as Issue), ...(others.length ? [more(others.length)] : [])].join(" "),
    );
    return rest ? [...lines, more(rest)] : lines;
  });
}

function grouped(issues: readonly Issue[], keyOf: (issue: Issue) => unknown): Issue[][] {
  const groups = new Map<unknown, Issue[]>();
  for (const issue of issues) {
    const key = keyOf(issue);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()];
}

/** Issues of one code that are equal in this have one cause. */
function causeOf(issue: Issue): unknown {
  const { code, figures, place } = issue;
  return code.endsWith("-unknown") ? JSON.stringify([place.file, place.sheet, figures]) : issue;
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
