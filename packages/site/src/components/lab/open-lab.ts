import { ParError, type Stage } from "@par-index/core";
import {
  formatScenario,
  type Outcome,
  parseScenario,
  type Scenario,
  type ScenarioBase,
  scenarioBase,
} from "@par-index/core/scenario";
import { say } from "../page/language.js";
import { keep, recall } from "../page/memory.js";
import type { World } from "../world/world.js";
import type { Base, Lab } from "./lab.js";
import { readLink } from "./scenario-link.js";
import { keepAll, openKept, openText, type Refusal } from "./scenario-store.js";
import {
  add,
  addForBlanks,
  choose,
  currentSheet,
  edit,
  isBlank,
  type LabState,
  redo,
  remove,
  restore,
  sheet,
  undo,
} from "./state.js";

type Input<T> = HTMLElement & { value: T };

/** The inputs of the base; see `choice`. */
export interface BaseInputs {
  readonly agency: Input<string | null>;
  readonly year: Input<number>;
  readonly stage: Input<Stage>;
}

/** How long changes rest before charts are drawn and scenarios kept, in ms. */
const REST = 150;

/** Where the id of the scenario that was worked on last is kept. */
const OPEN = "kich-ban.dang-mo";

/** The choices of the address that say a base. */
const BASE_KEYS = ["don-vi", "nam", "giai-doan"];

const newId = (): string => crypto.getRandomValues(new Uint32Array(2)).join("-");
const isSame = (a: Base, b: Base) => a.agency === b.agency && a.year === b.year && a.stage === b.stage;

/**
 * Opens the lab: the scenarios kept in this browser, the one of the page's address (`#k=…`), and
 * the one of the base that is chosen, which is made if there is none. From then on the inputs and
 * the current scenario follow each other.
 */
export function openLab(world: World, inputs: BaseInputs): Lab {
  const { scored } = world;
  const parse = (json: unknown, file?: string) =>
    parseScenario(json, { scored, ...(file === undefined ? {} : { file }) });
  const kept = openKept(parse);
  const deleted = new Set<string>();
  let refusals: readonly Refusal[] = kept.refusals;

  const chosen = (): Base => ({
    agency: inputs.agency.value ?? "",
    year: inputs.year.value,
    stage: inputs.stage.value,
  });
  const has = ({ agency, year, stage }: Base) => scored.has({ agency, year, stage });
  const blank = (base: Base): Scenario => ({ scenario: 1, name: say`Kịch bản`, ...base, changes: {} });

  const sheets = kept.opened.map(({ id, scenario }) => sheet(id, scenario));
  let state: LabState = { sheets, current: sheets.at(-1)?.id ?? "", removed: null };
  /** Works on a scenario of the base: the last one, or a new one. */
  function workedOn(base: Base): LabState {
    const last = state.sheets.findLast(({ scenario }) => isSame(scenario, base));
    return last ? choose(state, last.id) : addForBlanks(state, newId(), blank(base));
  }
  const address = new URLSearchParams(location.search);
  const isAddressed = BASE_KEYS.some((key) => address.has(key)) || sheets.length === 0;
  const start = has(chosen()) ? chosen() : anyBase(world, chosen());
  const open = sheets.find(({ id }) => id === recall("local", OPEN));
  if (open && (!isAddressed || isSame(open.scenario, start))) state = choose(state, open.id);
  else if (isAddressed) state = workedOn(start);

  const bases = new Map<string, ScenarioBase>();
  const outcomes = new WeakMap<Scenario, Outcome>();
  function baseOf({ agency, year, stage }: Base): ScenarioBase {
    const key = JSON.stringify([agency, year, stage]);
    const base = bases.get(key) ?? scenarioBase(scored, { agency, year, stage });
    bases.set(key, base);
    return base;
  }
  function outcomeOf(scenario: Scenario): Outcome {
    const outcome = outcomes.get(scenario) ?? baseOf(scenario).outcome(scenario);
    outcomes.set(scenario, outcome);
    return outcome;
  }

  const now = new Map<Element, (lab: Lab) => void>();
  const atRest = new Map<Element, (lab: Lab) => void>();
  function tell(followers: typeof now): void {
    for (const [owner, show] of followers)
      if (owner.isConnected) show(lab);
      else followers.delete(owner);
  }
  let resting: ReturnType<typeof setTimeout> | undefined;
  function become(next: LabState): void {
    if (next === state || !isPossible(currentSheet(next).scenario)) return;
    for (const { id } of state.sheets) deleted.add(id);
    for (const { id } of next.sheets) deleted.delete(id);
    state = next;
    showBase();
    tell(now);
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
  }
  /** Whether a scenario means something; if not, why is told. */
  function isPossible(scenario: Scenario): boolean {
    try {
      outcomeOf(scenario);
      return true;
    } catch (error) {
      if (!(error instanceof ParError)) throw error;
      refuse({ message: say`Thay đổi này không thực hiện được.`, issues: error.issues });
      return false;
    }
  }
  function rest(): void {
    keepState();
    tell(atRest);
  }
  function keepState(): void {
    clearTimeout(resting);
    resting = undefined;
    const worked = state.sheets.filter((each) => !isBlank(each));
    const own = worked.map(({ id, scenario }) => ({ id, scenario: JSON.parse(formatScenario(scenario)) }));
    keep("local", OPEN, state.current);
    if (!keepAll(own, deleted))
      refuse({
        message: say`Trình duyệt không cho lưu lại: hãy tải tệp kịch bản về trước khi đóng trang.`,
        issues: [],
      });
  }
  // Who leaves the page right after a change has made it all the same.
  addEventListener("pagehide", () => {
    if (resting !== undefined) keepState();
  });
  function refuse(refusal: Refusal): void {
    if (refusals.some(({ message }) => message === refusal.message)) return;
    refusals = [...refusals, refusal];
    tell(now);
  }

  /** The inputs show the base of the current scenario; that they do is no choice of the reader's. */
  let isShowing = false;
  function showBase(): void {
    const { agency, year, stage } = currentSheet(state).scenario;
    isShowing = true;
    for (const [input, value] of [
      [inputs.agency, agency],
      [inputs.year, year],
      [inputs.stage, stage],
    ] as [Input<unknown>, unknown][])
      if (input.value !== value) {
        input.value = value;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    isShowing = false;
  }
  function followInputs(): void {
    const base = chosen();
    if (isShowing || isSame(currentSheet(state).scenario, base)) return;
    if (!has(base)) {
      refuse({ message: say`${world.name(base.agency)} không có điểm năm ${base.year} ở giai đoạn này.`, issues: [] });
      showBase();
      return;
    }
    become(workedOn(base));
  }
  for (const input of Object.values(inputs)) input.addEventListener("input", followInputs);

  /** Opens the scenario of the page's address beside the others, and takes it out of the address. */
  function openAddress(): void {
    const found = readLink(location.hash);
    if (!found) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    if ("text" in found) lab.open(say`Liên kết`, found.text);
    else refuse({ message: linkFault(found.fault), issues: [] });
  }

  const lab: Lab = {
    world,
    get state() {
      return state;
    },
    get scenario() {
      return currentSheet(state).scenario;
    },
    get base() {
      return baseOf(currentSheet(state).scenario);
    },
    get outcome() {
      return outcomeOf(currentSheet(state).scenario);
    },
    get refusals() {
      return refusals;
    },
    change: (make, gesture) => become(edit(state, make(currentSheet(state).scenario), gesture)),
    undo: () => become(undo(state)),
    redo: () => become(redo(state)),
    add: (scenario) => become(add(state, newId(), scenario)),
    choose: (id) => become(choose(state, id)),
    remove: (id) => become(remove(state, id)),
    restore: () => become(restore(state)),
    open(name, text) {
      const opened = openText(name, text, parse);
      if ("refusal" in opened) return refuse(opened.refusal);
      // What is opened twice, as by reloading a link, stands there once.
      const same = state.sheets.find(({ scenario }) => formatScenario(scenario) === formatScenario(opened.scenario));
      if (same) become(choose(state, same.id));
      else become(addForBlanks(state, newId(), opened.scenario));
    },
    dismiss() {
      refusals = [];
      tell(now);
    },
    outcomeOf,
    follow(owner, show) {
      now.set(owner, show);
      show(lab);
    },
    followAtRest(owner, show) {
      atRest.set(owner, show);
      show(lab);
    },
  };
  showBase();
  openAddress();
  addEventListener("hashchange", openAddress);
  return lab;
}

const linkFault = (fault: "newer" | "broken"): string =>
  fault === "newer"
    ? say`Liên kết do phiên bản mới hơn của trang này tạo ra nên chưa đọc được.`
    : say`Liên kết kịch bản bị cắt hoặc bị sửa trên đường gửi, không đọc được. Hãy xin lại liên kết hoặc tệp kịch bản.`;

/** A base with scores that is as near to what was asked for as there is. */
function anyBase({ scored, scoredAgencies, latest }: World, { agency, year }: Base): Base {
  const stage = "appraised";
  const units = scored.units.filter((unit) => unit.stage === stage);
  const near = [
    { agency, year },
    { agency, year: latest },
    ...units.filter((unit) => unit.agency === agency).reverse(),
  ];
  const first = scoredAgencies[0]?.id as string;
  const found =
    near.find((unit) => scored.has({ agency: unit.agency, year: unit.year, stage })) ??
    units.findLast((unit) => unit.agency === first);
  return { agency: found?.agency ?? first, year: found?.year ?? latest, stage };
}
