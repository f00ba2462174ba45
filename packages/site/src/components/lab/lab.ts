import type { Stage } from "@par-index/core";
import type { Outcome, Scenario, ScenarioBase } from "@par-index/core/scenario";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";
import type { Refusal } from "./scenario-store.js";
import { freeName, type LabState, withoutChanges } from "./state.js";

/** What the page's choices say a scenario starts from. */
export interface Base {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
}

/** The scenarios of the page and what they come to. */
export interface Lab {
  readonly world: World;
  readonly state: LabState;
  /** The scenario the reader works on, its base and what it comes to. */
  readonly scenario: Scenario;
  readonly base: ScenarioBase;
  readonly outcome: Outcome;
  /** What is to be told to the reader: what could not be opened or kept. */
  readonly refusals: readonly Refusal[];
  /** Changes the current scenario, as one step or a part of the gesture's; see `edit`. */
  change(make: (scenario: Scenario) => Scenario, gesture?: number): void;
  undo(): void;
  redo(): void;
  /** Puts a scenario, for instance a plan's, beside the others and works on it. */
  add(scenario: Scenario): void;
  choose(id: string): void;
  remove(id: string): void;
  restore(): void;
  /** Opens a scenario from a file's or a link's text; what is wrong with it is a refusal. */
  open(name: string, text: string): void;
  /** Forgets what was told. */
  dismiss(): void;
  /** What another scenario of the page comes to; computed once for each. */
  outcomeOf(scenario: Scenario): Outcome;
  /** Calls back at once and after every change, in the same frame, while `owner` is on the page. */
  follow(owner: Element, show: (lab: Lab) => void): void;
  /** The same once changes rest, for what takes longer than a frame. */
  followAtRest(owner: Element, show: (lab: Lab) => void): void;
}

/** A new scenario of the current one's base in which nothing is changed, and a copy of the current one. */
export const blankOf = ({ scenario }: Lab): Scenario => withoutChanges({ ...scenario, name: say`Kịch bản` });
export const copyOf = ({ scenario, state }: Lab): Scenario => ({
  ...scenario,
  name: freeName(state, say`Bản sao của ${scenario.name}`),
});
