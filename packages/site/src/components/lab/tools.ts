import type { PeersBy } from "@par-index/core/compare";
import type { LeafChange } from "@par-index/core/scenario";
import { html } from "htl";
import { say } from "../page/language.js";
import type { Lab } from "./lab.js";
import { presets } from "./presets.js";
import { isUnchanged, withChanges, withoutChanges } from "./state.js";

/** Undo, redo, take all back, and presets. The keys are those of every editor. */
export function labTools(lab: Lab, peers: () => PeersBy): HTMLElement {
  const button = (text: string, keys: string, act: () => void) => {
    const made =
      html`<button type="button" title=${keys} aria-keyshortcuts=${keys}>${text}</button>` as HTMLButtonElement;
    made.onclick = act;
    return made;
  };
  const back = button(say`↶ Hoàn tác`, "Control+Z", lab.undo);
  const forth = button(say`↷ Làm lại`, "Control+Y", lab.redo);
  const reset = html`<button type="button">${say`Trả về hiện nay`}</button>` as HTMLButtonElement;
  reset.onclick = () => lab.change(withoutChanges);
  const status = html`<span role="status" class="muted"></span>` as HTMLElement;
  const list =
    html`<select aria-label=${say`Áp dụng mẫu`}><option value="">${say`Áp dụng mẫu …`}</option>${presets.map(({ text }, i) => html`<option value=${i}>${text}</option>`)}</select>` as HTMLSelectElement;
  list.onchange = () => {
    const preset = presets[Number(list.value)];
    if (list.value === "" || !preset) return;
    list.value = "";
    const changes: Record<string, LeafChange> = preset.changes(lab, peers());
    const count = Object.keys(changes).length;
    status.textContent =
      count === 0
        ? say`Mẫu “${preset.text}” không đổi tiêu chí nào.`
        : say`Mẫu “${preset.text}” đặt ${count} tiêu chí.`;
    if (count > 0) lab.change((scenario) => withChanges(scenario, changes));
  };
  const element =
    html`<div class="lab-row lab-tools no-print">${back}${forth}${reset}${list}${status}</div>` as HTMLElement;
  addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    if (!element.isConnected || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y"))
      return;
    // Text that is being typed has an undo of its own.
    if (event.target instanceof HTMLInputElement && event.target.type !== "range" && event.target.type !== "checkbox")
      return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) lab.redo();
    else lab.undo();
  });
  let shown: unknown;
  lab.follow(element, ({ state, scenario }) => {
    if (shown === scenario) return;
    shown = scenario;
    const sheet = state.sheets.find(({ id }) => id === state.current);
    back.disabled = !sheet?.past.length;
    forth.disabled = !sheet?.future.length;
    reset.disabled = isUnchanged(scenario);
  });
  return element;
}
