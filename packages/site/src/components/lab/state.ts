import type { LeafChange, Scenario } from "@par-index/core/scenario";

/** A scenario that the reader works on, with its history. */
export interface Sheet {
  readonly id: string;
  readonly scenario: Scenario;
  /** What it was before each step, the latest last. */
  readonly past: readonly Scenario[];
  /** What was undone, the next to redo last. */
  readonly future: readonly Scenario[];
  /** The gesture (one drag) that made the last step: what follows of it belongs to the same step. */
  readonly gesture: number | null;
}

/** All scenarios of the page; never empty. */
export interface LabState {
  readonly sheets: readonly Sheet[];
  /** Id of the sheet the reader works on. */
  readonly current: string;
  /** The sheet that was deleted last, and where it stood. */
  readonly removed: { readonly sheet: Sheet; readonly at: number } | null;
}

/** Steps that can be undone. */
const LONGEST_HISTORY = 500;

/** A sheet without a history. */
export function sheet(id: string, scenario: Scenario): Sheet {
  return { id, scenario, past: [], future: [], gesture: null };
}

/** The sheet the reader works on. */
export function currentSheet({ sheets, current }: LabState): Sheet {
  return sheets.find(({ id }) => id === current) as Sheet;
}

const replaced = (state: LabState, next: Sheet): LabState => ({
  ...state,
  sheets: state.sheets.map((each) => (each.id === next.id ? next : each)),
});

/**
 * Makes the current scenario another: one step of its history, or with the gesture of the last
 * step a part of that step. The same scenario again is no step.
 */
export function edit(state: LabState, scenario: Scenario, gesture: number | null = null): LabState {
  const now = currentSheet(state);
  if (JSON.stringify(now.scenario) === JSON.stringify(scenario)) return state;
  const continues = gesture !== null && gesture === now.gesture;
  const past = continues ? now.past : [...now.past, now.scenario].slice(-LONGEST_HISTORY);
  return replaced(state, { ...now, scenario, past, future: [], gesture });
}

/** Takes the last step of the current scenario back; the same state if there is none. */
export function undo(state: LabState): LabState {
  const now = currentSheet(state);
  const before = now.past.at(-1);
  if (!before) return state;
  const future = [...now.future, now.scenario];
  return replaced(state, { ...now, scenario: before, past: now.past.slice(0, -1), future, gesture: null });
}

/** Makes the step that was undone last again; the same state if there is none. */
export function redo(state: LabState): LabState {
  const now = currentSheet(state);
  const next = now.future.at(-1);
  if (!next) return state;
  const past = [...now.past, now.scenario];
  return replaced(state, { ...now, scenario: next, past, future: now.future.slice(0, -1), gesture: null });
}

/** Puts a scenario beside the others, under a name that is free, and works on it. */
export function add(state: LabState, id: string, scenario: Scenario): LabState {
  const named = { ...scenario, name: freeName(state, scenario.name) };
  return { ...state, sheets: [...state.sheets, sheet(id, named)], current: id };
}

/** Works on another scenario. */
export function choose(state: LabState, id: string): LabState {
  return { ...state, current: id };
}

/** Deletes a scenario, to be put back by {@link restore}. The last one is kept. */
export function remove(state: LabState, id: string): LabState {
  const at = state.sheets.findIndex((each) => each.id === id);
  const found = state.sheets[at];
  if (!found || state.sheets.length === 1) return state;
  const sheets = state.sheets.filter((each) => each !== found);
  const current = state.current === id ? (sheets[Math.min(at, sheets.length - 1)] as Sheet).id : state.current;
  return { sheets, current, removed: { sheet: found, at } };
}

/** Puts the scenario that was deleted last back in its place, with its history. */
export function restore(state: LabState): LabState {
  if (!state.removed) return state;
  const { sheet: found, at } = state.removed;
  return { sheets: state.sheets.toSpliced(at, 0, found), current: found.id, removed: null };
}

/** Whether a scenario changes nothing. */
export function isUnchanged({ changes, weights, peers, others }: Scenario): boolean {
  return Object.keys(changes).length === 0 && !weights && !peers && !others;
}

/** Whether nothing was ever done on a sheet. */
export function isBlank({ scenario, past, future }: Sheet): boolean {
  return isUnchanged(scenario) && !scenario.note && past.length + future.length === 0;
}

/** Puts a scenario in the place of the blank ones, of which nothing would be lost. */
export function addForBlanks(state: LabState, id: string, scenario: Scenario): LabState {
  return add({ ...state, sheets: state.sheets.filter((each) => !isBlank(each)) }, id, scenario);
}

/** The name itself if no scenario has it, or else with the next number: "Kịch bản", "Kịch bản (2)". */
export function freeName({ sheets }: Pick<LabState, "sheets">, wanted: string): string {
  const taken = new Set(sheets.map(({ scenario }) => scenario.name));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
  return name;
}

/** A scenario with leaves changed, or with null as they were. */
export function withChanges(scenario: Scenario, changes: Readonly<Record<string, LeafChange | null>>): Scenario {
  const all = Object.entries({ ...scenario.changes, ...changes });
  const kept = all.filter((entry): entry is [string, LeafChange] => entry[1] !== null);
  return { ...scenario, changes: Object.fromEntries(kept) };
}

/** A scenario with new maxima of nodes, or with null as they were. */
export function withWeights(scenario: Scenario, weights: Readonly<Record<string, number | null>>): Scenario {
  const all = Object.entries({ ...scenario.weights, ...weights });
  const kept = all.filter((entry): entry is [string, number] => entry[1] !== null);
  const { weights: _, ...rest } = scenario;
  return kept.length ? { ...rest, weights: Object.fromEntries(kept) } : rest;
}

/** A scenario in which nothing is changed, of the same name and base. */
export function withoutChanges({ scenario, name, agency, year, stage, note }: Scenario): Scenario {
  return { scenario, name, ...(note === undefined ? {} : { note }), agency, year, stage, changes: {} };
}
