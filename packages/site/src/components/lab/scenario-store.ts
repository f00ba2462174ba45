import { type Issue, ParError } from "@par-index/core";
import type { Scenario } from "@par-index/core/scenario";
import { say } from "../page/language.js";
import { keep, recall } from "../page/memory.js";

/** Reads a scenario from JSON against the data set of the page; throws a ParError that says all that is wrong. */
export type ParseScenario = (json: unknown, file?: string) => Scenario;

/** A scenario as it is kept: its JSON, so that one of another data set is kept too. */
export interface KeptEntry {
  readonly id: string;
  readonly scenario: unknown;
}

/** Why something was not opened, in the page's language. */
export interface Refusal {
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** What came out of an attempt to open a scenario. */
export type Opened = { readonly scenario: Scenario } | { readonly refusal: Refusal };

const KEY = "kich-ban";

/**
 * Reads a scenario from text.
 *
 * @param name what it comes from, for the reader: the file's name, "liên kết"
 */
export function openText(name: string, text: string, parse: ParseScenario): Opened {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { refusal: { message: say`${name}: không phải tệp kịch bản (không đọc được JSON).`, issues: [] } };
  }
  return openJson(name, json, parse);
}

function openJson(name: string, json: unknown, parse: ParseScenario): Opened {
  try {
    return { scenario: parse(json, name) };
  } catch (error) {
    if (!(error instanceof ParError)) throw error;
    return {
      refusal: { message: say`${name}: không mở được với bộ dữ liệu của trang này.`, issues: error.issues },
    };
  }
}

/** What is kept in this browser, as it stands there; null where the text is no list of scenarios. */
export function readKept(text: string | null): readonly KeptEntry[] | null {
  if (text === null) return [];
  try {
    const { scenarios } = JSON.parse(text) as { scenarios: KeptEntry[] };
    return scenarios.every(({ id }) => typeof id === "string") ? scenarios : null;
  } catch {
    return null;
  }
}

/**
 * The entries to keep after a change: the page's own, and behind them what else was kept, by
 * another tab or for another data set, but for those that were deleted here.
 */
export function mergeKept(
  stored: readonly KeptEntry[],
  own: readonly KeptEntry[],
  deleted: ReadonlySet<string>,
): KeptEntry[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...stored.filter(({ id }) => !ids.has(id) && !deleted.has(id))];
}

/** The scenarios kept in this browser: those that can be opened, and why the others cannot. */
export function openKept(parse: ParseScenario): {
  opened: { id: string; scenario: Scenario }[];
  refusals: Refusal[];
} {
  const text = recall("local", KEY);
  const entries = readKept(text);
  // What cannot be read at all is put aside before it is written over.
  if (entries === null) keep("local", `${KEY}.hong`, text);
  const results = (entries ?? []).map(({ id, scenario }) => {
    const name = nameOf(scenario);
    return { id, name, result: openJson(name, scenario, parse) };
  });
  return {
    opened: results.flatMap(({ id, result }) => ("scenario" in result ? [{ id, scenario: result.scenario }] : [])),
    refusals: results.flatMap(({ name, result }) => {
      if (!("refusal" in result)) return [];
      const message = say`${name} (đã lưu trong trình duyệt): không mở được với bộ dữ liệu của trang này; kịch bản vẫn được giữ.`;
      return [{ ...result.refusal, message }];
    }),
  };
}

/** Keeps the page's scenarios in this browser; false if it does not let. */
export function keepAll(own: readonly KeptEntry[], deleted: ReadonlySet<string>): boolean {
  const scenarios = mergeKept(readKept(recall("local", KEY)) ?? [], own, deleted);
  const text = JSON.stringify({ scenarios });
  keep("local", KEY, text);
  return recall("local", KEY) === text;
}

/** The name of a scenario that may be of another format. */
function nameOf(json: unknown): string {
  const name = typeof json === "object" && json !== null && "name" in json ? json.name : undefined;
  return typeof name === "string" ? name : say`Kịch bản`;
}
