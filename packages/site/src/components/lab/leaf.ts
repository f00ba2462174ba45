import type { CriteriaNode } from "@par-index/core";
import type { LeafChange } from "@par-index/core/scenario";
import { html } from "htl";
import { formatPoints, formatPointsChange } from "../page/format.js";
import { newGesture } from "../page/gesture.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { changeText } from "./change-text.js";
import { checklistInput, type LeafInput, pointsInput, valueInput } from "./input.js";
import type { LeafContext, LeafNow } from "./leaf-now.js";
import { isMeasured } from "./value-range.js";
import { write } from "./write.js";

/** A row of the lab's tree. */
export interface LeafRow {
  readonly code: string;
  readonly element: HTMLElement;
  /** Writes what has changed since it was shown last. */
  show(now: LeafNow): void;
}

/** One leaf: its name, what it scores now, the control that moves it, what that changes, and ways to set it at once. */
export function leafRow(leaf: CriteriaNode, context: LeafContext): LeafRow {
  const { code } = leaf;
  const { name, leads, world, year } = context;
  const max = new Text();
  const [was, by, how] = [new Text(), new Text(), new Text()];
  const change = html`<b class="leaf-change">${by}</b>` as HTMLElement;
  const label = `${code} ${name}`;
  const input = inputOf(leaf, context, label);
  const reset =
    html`<button type="button" class="leaf-reset" title=${say`Trả về điểm hiện nay`} aria-label=${say`Trả về điểm hiện nay: ${label}`}>↺</button>` as HTMLButtonElement;
  reset.onclick = () => {
    context.set(null, newGesture());
    input.focus();
  };
  const element = html`<div class="lab-leaf" data-code=${code}>
    <div class="leaf-name"><b>${code}</b> ${name}${leads.length ? html` <small>${leads.join(", ")}</small>` : ""}</div>
    <div class="leaf-controls">${input.element}
      <span class="leaf-max">/ ${max}${illustrativeMark(leaf.provenance)}</span>${quickSet(label, context)}${reset}</div>
    <div class="leaf-result"><span>${was}</span> ${change} <small>${how}</small></div>
  </div>` as HTMLElement;

  let shown: LeafNow | undefined;
  function show(now: LeafNow): void {
    if (now === shown) return;
    shown = now;
    const { before, after } = now;
    write(max, formatPoints(now.max));
    write(was, before === null ? say`chưa có điểm` : say`hiện nay ${formatPoints(before)}`);
    const difference = before === null || after === null ? null : after - before;
    const isChanged = now.change !== undefined;
    write(
      by,
      !isChanged
        ? ""
        : difference === null
          ? `→ ${formatPoints(after)}`
          : `→ ${formatPoints(after)} (${formatPointsChange(difference)})`,
    );
    write(how, changeText(now.change, leaf, year, world));
    change.className = `leaf-change ${difference === null || difference === 0 ? "" : difference > 0 ? "up" : "down"}`;
    element.classList.toggle("changed", isChanged);
    reset.disabled = !isChanged;
    input.show(now);
  }
  return { code, element, show };
}

function inputOf(leaf: CriteriaNode, context: LeafContext, label: string): LeafInput {
  const { rule } = leaf;
  if (rule?.kind === "checklist") return checklistInput(rule, label, context);
  if (isMeasured(rule)) return valueInput(leaf, rule, label, context);
  return pointsInput(label, context);
}

/** Ways to set a leaf at once. */
function quickSet(label: string, { peers, set, year }: LeafContext): HTMLElement {
  const ways: [text: string, change: () => LeafChange][] = [
    [say`Đạt điểm tối đa`, () => ({ as: "full" })],
    [say`Trung vị nhóm so sánh`, () => ({ as: "median", of: peers() })],
    [say`Cao nhất nhóm so sánh`, () => ({ as: "best", of: peers() })],
    [say`Như năm ${year - 1}`, () => ({ as: "last-year" })],
  ];
  const list =
    html`<select class="leaf-quick" aria-label=${say`Đặt nhanh: ${label}`}><option value="">${say`Đặt nhanh`}</option>${ways.map(([text], i) => html`<option value=${i}>${text}</option>`)}</select>` as HTMLSelectElement;
  list.onchange = () => {
    const way = ways[Number(list.value)];
    if (list.value !== "" && way) set(way[1](), newGesture());
    list.value = "";
  };
  return list;
}
