import { composeScenarios, type Scenario } from "@par-index/core/scenario";
import { conflictText } from "@par-index/text/scenario";
import { html } from "htl";
import { lang, say } from "../page/language.js";
import type { Lab } from "./lab.js";

/** Makes one scenario of two; where they differ the first stands, and the reader is told. */
export function scenarioComposer(lab: Lab): HTMLElement {
  const [first, second] = [list(), list()];
  const status = html`<div role="status"></div>` as HTMLElement;
  const button = html`<button type="button">${say`Ghép hai kịch bản`}</button>` as HTMLButtonElement;
  const element = html`<div class="lab-compose no-print"><div class="lab-row">
    <label class="choice">${say`Ghép kịch bản`} ${first}</label><label class="choice">${say`với kịch bản`} ${second}</label>${button}</div>${status}</div>` as HTMLElement;
  button.onclick = () => {
    const [a, b] = [first, second].map(({ value }) => own(lab).find(({ id }) => id === value)?.scenario);
    if (!a || !b) return;
    const { scenario, conflicts } = composeScenarios([a, b], { name: say`${a.name} và ${b.name}` });
    lab.add(scenario);
    status.replaceChildren(
      conflicts.length === 0
        ? html`<p>${say`Đã ghép, không có chỗ nào mâu thuẫn.`}</p>`
        : html`<p>${say`Đã ghép; ${conflicts.length} chỗ mâu thuẫn, giữ theo “${a.name}”:`}</p>`,
      html`<ul>${conflicts.map((conflict) => html`<li>${conflictText(conflict, lang)}</li>`)}</ul>`,
    );
  };
  let shown: unknown;
  lab.follow(element, ({ state }) => {
    if (shown === state.sheets) return;
    shown = state.sheets;
    const sheets = own(lab);
    element.hidden = sheets.length < 2;
    fill(first, sheets, 0);
    fill(second, sheets, 1);
    if (second.value === first.value) second.value = sheets.find(({ id }) => id !== first.value)?.id ?? "";
  });
  return element;
}

interface Named {
  readonly id: string;
  readonly scenario: Scenario;
}

/** The scenarios of the current one's base. */
function own({ state, scenario }: Lab): readonly Named[] {
  const { agency, year, stage } = scenario;
  return state.sheets.filter(
    (sheet) => sheet.scenario.agency === agency && sheet.scenario.year === year && sheet.scenario.stage === stage,
  );
}

const list = () => html`<select></select>` as HTMLSelectElement;

/** Offers the scenarios, with what was chosen kept. */
function fill(select: HTMLSelectElement, sheets: readonly Named[], at: number): void {
  const chosen = sheets.find(({ id }) => id === select.value) ?? sheets[at];
  select.replaceChildren(...sheets.map(({ id, scenario }) => html`<option value=${id}>${scenario.name}</option>`));
  if (chosen) select.value = chosen.id;
}
