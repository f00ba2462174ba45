import type { Scenario } from "./scenario.js";

/**
 * A scenario's file: canonical JSON, keys in one order, codes in the tree's (their numbers one by
 * one, 2.9 before 2.10), other agencies by id, each change on a line. `parseScenario` reads the
 * same scenario back.
 */
export function formatScenario(scenario: Scenario): string {
  const { name, note, agency, year, stage, changes, peers, others, weights } = scenario;
  const lines = [
    entry("scenario", scenario.scenario),
    entry("name", name),
    note === undefined ? [] : entry("note", note),
    entry("agency", agency),
    entry("year", year),
    entry("stage", stage),
    block("changes", changes, compareCodes, entry),
    peers === undefined ? [] : entry("peers", peers),
    others === undefined
      ? []
      : block("others", others, compareTexts, (id, other) =>
          typeof other === "object" && "changes" in other
            ? indented(id, [block("changes", other.changes, compareCodes, entry)])
            : entry(id, other),
        ),
    weights === undefined ? [] : block("weights", weights, compareCodes, entry),
  ];
  return `${braced(lines).join("\n")}\n`;
}

type Lines = readonly string[];

/** A key with a value on one line: `"3.4.2": { "points": 1 }`. */
function entry(key: string, value: unknown): Lines {
  return [`${JSON.stringify(key)}: ${inline(value)}`];
}

function inline(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`)
    .join(", ")} }`;
}

function block<T>(
  key: string,
  entries: Readonly<Record<string, T>>,
  compare: (a: string, b: string) => number,
  lines: (key: string, value: T) => Lines,
): Lines {
  const keys = Object.keys(entries).sort(compare);
  return keys.length
    ? indented(
        key,
        keys.map((name) => lines(name, entries[name] as T)),
      )
    : [`${JSON.stringify(key)}: {}`];
}

function indented(key: string, entries: readonly Lines[]): Lines {
  const [first, ...rest] = braced(entries);
  return [`${JSON.stringify(key)}: ${first}`, ...rest];
}

/** Entries in braces, two spaces in, a comma after each but the last. */
function braced(entries: readonly Lines[]): Lines {
  const filled = entries.filter((lines) => lines.length);
  return [
    "{",
    ...filled.flatMap((lines, i) =>
      lines.map((line, l) => `  ${line}${l === lines.length - 1 && i < filled.length - 1 ? "," : ""}`),
    ),
    "}",
  ];
}

/** Codes in the order of any tree: number by number, a node before what is under it. */
function compareCodes(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    if (left[i] !== right[i]) return (left[i] as number) - (right[i] as number);
  return left.length - right.length;
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
