import type { CriteriaNode, Rule } from "@par-index/core";
import { leastValue, type MeasuredRule, valueText } from "@par-index/core/tree";
import { describeRule, explainRule } from "@par-index/text/rules";
import { html } from "htl";
import { formatPoints } from "../page/format.js";
import { newGesture, onGesture } from "../page/gesture.js";
import { lang, say } from "../page/language.js";
import { figureOf, figureText } from "../page/typed-figure.js";
import { unitOf, valueName } from "./change-text.js";
import type { LeafContext, LeafNow } from "./leaf-now.js";
import { valueRange } from "./value-range.js";

/** A control that moves a leaf. */
export interface LeafInput {
  readonly element: HTMLElement;
  show(now: LeafNow): void;
  focus(): void;
}

/** Points per press of an arrow key: finer steps are typed. */
const ARROW = 0.05;

/** A slider and a field for the same figure, which a reader moves or types. */
function figureInput(
  label: string,
  { move, nudge }: { move: (value: number, gesture: number) => void; nudge: number },
) {
  const slider = html`<input type="range" min="0" aria-label=${label}>` as HTMLInputElement;
  // A field for numbers would take the decimal comma or the point by the browser's language, not the reader's.
  const field =
    html`<input type="text" inputmode="decimal" autocomplete="off" aria-label=${say`${label}, nhập số`}>` as HTMLInputElement;
  const tick = html`<span class="leaf-tick"></span>` as HTMLElement;
  const within = (value: number) => Math.min(Number(slider.max), Math.max(Number(slider.min), value));
  onGesture(slider, (gesture) => move(slider.valueAsNumber, gesture));
  onGesture(field, (gesture) => {
    const typed = figureOf(field.value);
    if (typed !== null) move(within(typed), gesture);
  });
  // What was typed beyond the range, or taken out, shows the figure that stands.
  field.addEventListener("change", () => {
    field.value = last;
  });
  let last = "";
  const nudged = (event: KeyboardEvent, keys: Record<string, number>) => {
    const way = keys[event.key];
    if (way === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const steps = slider.valueAsNumber / nudge;
    // To the next whole step, from wherever it stands.
    const next = way > 0 ? Math.floor(steps + 1e-6) + 1 : Math.ceil(steps - 1e-6) - 1;
    slider.value = String(within(Number((next * nudge).toFixed(6))));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  slider.addEventListener("keydown", (event) =>
    nudged(event, { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }),
  );
  field.addEventListener("keydown", (event) => nudged(event, { ArrowUp: 1, ArrowDown: -1 }));
  return {
    elements: [html`<span class="leaf-slider">${slider}${tick}</span>`, field],
    slider,
    field,
    range(min: number, max: number, step: number | "any") {
      if (slider.max === String(max) && slider.min === String(min)) return;
      slider.min = String(min);
      slider.max = String(max);
      slider.step = String(step);
    },
    show(value: number | null, before: number | null) {
      last = figureText(value);
      if (figureOf(field.value) !== value) field.value = last;
      const at = value === null ? slider.min : String(value);
      if (slider.value !== at) slider.value = at;
      tick.hidden = before === null;
      const [min, max] = [Number(slider.min), Number(slider.max)];
      const share = (at: number) => (max > min ? Math.max(0, Math.min(1, (at - min) / (max - min))) : 0);
      if (before !== null) tick.style.setProperty("--at", String(share(before)));
    },
    focus: () => slider.focus(),
  };
}

/** Points as they are given. */
export function pointsInput(label: string, { set }: LeafContext): LeafInput {
  let before: number | null = null;
  const input = figureInput(say`Điểm ${label}`, {
    nudge: ARROW,
    move: (points, gesture) => set(points === before ? null : { points }, gesture),
  });
  return {
    element: html`<span class="leaf-figure">${input.elements}</span>` as HTMLElement,
    focus: input.focus,
    show(now) {
      before = now.before;
      input.range(0, now.max, 0.01);
      input.show(now.after, before);
    },
  };
}

/** A raw value, from which the leaf's rule makes the points; the rule is explained below it. */
export function valueInput(
  { max }: CriteriaNode,
  rule: MeasuredRule,
  label: string,
  { set, rawBefore }: LeafContext,
): LeafInput {
  const range = valueRange(rule, max, rawBefore);
  const input = figureInput(`${valueName(rule)}: ${label}`, {
    nudge: range.step,
    move: (value, gesture) => set(value === rawBefore ? null : { value }, gesture),
  });
  input.range(range.min, range.max, range.step);
  const says = new Text();
  const element = html`<span class="leaf-figure">${input.elements}<span>${unitOf(rule)}</span></span>
    <details class="leaf-rule"><summary>${says}</summary><span>${describeRule(rule, max, lang)}</span></details>`;
  const wrap = html`<span class="leaf-valued">${element}</span>` as HTMLElement;
  return {
    element: wrap,
    focus: input.focus,
    show({ change, after }) {
      const value = rawOf(rule, max, change, after, rawBefore);
      input.show(value, rawBefore);
      says.data = value === null ? say`Cách tính điểm` : explainRule(rule, value, max, lang);
    },
  };
}

/** The items that are met; each adds its points. */
export function checklistInput(
  rule: Extract<Rule, { kind: "checklist" }>,
  label: string,
  { set, rawBefore }: LeafContext,
): LeafInput {
  const boxes = rule.items.map(
    ({ name, points }) =>
      html`<label><input type="checkbox"> ${name[lang]} <small>${say`${formatPoints(points)} điểm`}</small></label>` as HTMLElement,
  );
  const inputs = boxes.map((box) => box.querySelector("input") as HTMLInputElement);
  const element =
    html`<fieldset class="leaf-list"><legend>${say`Các mục đạt: ${label}`}</legend>${boxes}</fieldset>` as HTMLElement;
  element.onchange = () => {
    const value = inputs.reduce((sum, { checked }, i) => sum + (checked ? 2 ** i : 0), 0);
    set(value === rawBefore ? null : { value: valueText(rule, value) }, newGesture());
  };
  return {
    element,
    focus: () => inputs[0]?.focus(),
    show({ change, after, max }) {
      const value = rawOf(rule, max, change, after, rawBefore) ?? 0;
      inputs.forEach((input, i) => {
        input.checked = ((value >> i) & 1) === 1;
      });
    },
  };
}

/** The raw value that stands behind a leaf's points: the one given, or the least that gives as many. */
function rawOf(
  rule: Rule,
  max: number,
  change: LeafNow["change"],
  after: number | null,
  before: number | null,
): number | null {
  if (change === undefined && before !== null) return before;
  if (change && "value" in change) {
    if (typeof change.value === "number") return change.value;
    return change.value.split(";").reduce((sum, item) => sum + (item === "0" ? 0 : 2 ** (Number(item) - 1)), 0);
  }
  const least = after === null ? null : leastValue(rule, after, max);
  return least !== null && Number.isFinite(least) ? least : null;
}
