import { ParError } from "../issues/par-error.js";
import type { Scenario } from "./scenario.js";

/** Something that two scenarios change differently, or would change twice. */
export interface ScenarioConflict {
  /** A leaf's change, what another agency does, what all others do, or a new maximum. */
  readonly kind: "leaf" | "other" | "peers" | "weight";
  /** The leaf's or node's code, the agency's id; "peers" for all others. */
  readonly at: string;
  /** Names of the two scenarios; what the first says stands. */
  readonly scenarios: readonly [string, string];
  /** Both say the same and add points, which might be meant to count twice. */
  readonly isTwice: boolean;
}

/**
 * One scenario that does what several do.
 *
 * What two of them say alike is said once; where they differ, the earlier one stands and the
 * conflict is told. The same `add` twice is a conflict too: it might be meant to count twice. What
 * a scenario does not say, others may. Without conflicts the order matters only to the note, in
 * which the scenarios' notes follow one another.
 *
 * New maxima that agree code by code may still contradict each other (a node's and those inside
 * it): applying the scenario then says so.
 *
 * @param scenarios at least one, all of the same agency, year and stage
 * @throws ParError `scenarios-empty`, `scenarios-base-differs`
 * @example
 * composeScenarios([oneStop, surveys], { name: "Cả hai" }).conflicts // []
 */
export function composeScenarios(
  scenarios: readonly Scenario[],
  { name }: { readonly name: string },
): { readonly scenario: Scenario; readonly conflicts: readonly ScenarioConflict[] } {
  const [first] = scenarios;
  if (first === undefined) throw new ParError("scenarios-empty", {});
  const stranger = scenarios.find((other) => baseText(other) !== baseText(first));
  if (stranger) throw new ParError("scenarios-base-differs", { names: [first.name, stranger.name] });

  const conflicts: ScenarioConflict[] = [];
  const merge = <T>(
    kind: ScenarioConflict["kind"],
    entriesOf: (scenario: Scenario) => Readonly<Record<string, T>> | undefined,
  ): Record<string, T> | undefined => {
    const merged = new Map<string, { readonly value: T; readonly by: string }>();
    for (const scenario of scenarios)
      for (const [at, value] of Object.entries(entriesOf(scenario) ?? {})) {
        const earlier = merged.get(at);
        if (earlier === undefined) merged.set(at, { value, by: scenario.name });
        else {
          const isTwice = canonical(earlier.value) === canonical(value);
          if (!isTwice || adds(value)) conflicts.push({ kind, at, scenarios: [earlier.by, scenario.name], isTwice });
        }
      }
    if (!scenarios.some((scenario) => entriesOf(scenario) !== undefined)) return undefined;
    return Object.fromEntries([...merged].map(([at, { value }]) => [at, value]));
  };
  const changes = merge("leaf", (scenario) => scenario.changes) ?? {};
  const peers = merge("peers", ({ peers: all }) => (all === undefined ? undefined : { peers: all }))?.peers;
  const others = merge("other", (scenario) => scenario.others);
  const weights = merge("weight", (scenario) => scenario.weights);
  const notes = scenarios.flatMap(({ note }) => note ?? []);
  const scenario: Scenario = {
    scenario: first.scenario,
    name,
    ...(notes.length ? { note: notes.join("\n") } : {}),
    agency: first.agency,
    year: first.year,
    stage: first.stage,
    changes,
    ...(peers === undefined ? {} : { peers }),
    ...(others === undefined ? {} : { others }),
    ...(weights === undefined ? {} : { weights }),
  };
  return { scenario, conflicts };
}

function baseText({ agency, year, stage }: Scenario): string {
  return `${agency} ${year} (${stage})`;
}

/** A value as text that does not depend on the order of its keys. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${entries
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .sort()
    .join()}}`;
}

/** Whether something adds points, itself or in the changes inside it. */
function adds(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("add" in value || Object.values(value).some(adds));
}
