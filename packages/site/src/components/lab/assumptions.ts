import type { LeafChange, Scenario } from "@par-index/core/scenario";
import { proposedTree } from "@par-index/core/scenario";
import { html } from "htl";
import { formatPoints } from "../page/format.js";
import { onGesture } from "../page/gesture.js";
import { say } from "../page/language.js";
import type { Lab } from "./lab.js";
import { withWeights } from "./state.js";

/** What a scenario assumes beside the agency's own leaves: what the others do, and the maxima. */
export function labAssumptions(lab: Lab): HTMLElement {
  return html`<details class="lab-more no-print"><summary>${say`Giả định: các đơn vị khác, điểm tối đa đề xuất`}</summary>${peersPolicy(lab)}${weights(lab)}</details>` as HTMLElement;
}

/** Years ahead that the others may move along their trends. */
const AHEAD = [1, 2, 3];

function peersPolicy(lab: Lab): HTMLElement {
  const list =
    html`<select><option value="">${say`Giữ nguyên điểm`}</option>${AHEAD.map((years) => html`<option value=${years}>${say`Đi tiếp xu hướng của mình ${years} năm`}</option>`)}</select>` as HTMLSelectElement;
  list.onchange = () => {
    const years = Number(list.value);
    lab.change(({ peers: _, ...rest }) => (years ? { ...rest, peers: { trend: years } } : rest));
  };
  const element = html`<p><label>${say`Các đơn vị khác`} ${list}</label></p>` as HTMLElement;
  lab.follow(element, ({ scenario: { peers } }) => {
    const value = typeof peers === "object" ? String(peers.trend) : "";
    if (list.value !== value) list.value = value;
  });
  return element;
}

/** New maxima of the fields; what is within a field is scaled with it. */
function weights(lab: Lab): HTMLElement {
  const body = html`<tbody></tbody>` as HTMLElement;
  const total = new Text();
  const element = html`<div>
    <p>${say`Điểm tối đa đề xuất cho các lĩnh vực: các tiêu chí bên trong đổi theo tỷ lệ, mọi đơn vị giữ phần trăm đã đạt.`}</p>
    <table class="lab-weights"><thead><tr><th scope="col">${say`Lĩnh vực`}</th><th scope="col" class="number">${say`Hiện hành`}</th><th scope="col" class="number">${say`Đề xuất`}</th></tr></thead>${body}
    <tfoot><tr><td>${say`Tổng`}</td><td></td><td class="number">${total}</td></tr></tfoot></table></div>` as HTMLElement;
  let built: unknown;
  let fields: { code: string; input: HTMLInputElement }[] = [];
  lab.follow(element, ({ base, scenario, outcome, world }) => {
    if (built !== base) {
      built = base;
      fields = base.tree.fields.map(({ code }) => ({ code, input: weightInput(lab, code) }));
      body.replaceChildren(
        ...fields.map(({ code, input }) => {
          const { max } = base.tree.get(code);
          const name = `${code}. ${world.nodeName(base.tree, code)}`;
          input.setAttribute("aria-label", say`Điểm tối đa đề xuất: ${name}`);
          return html`<tr><th scope="row">${name}</th><td class="number">${formatPoints(max)}</td><td class="number">${input}</td></tr>`;
        }),
      );
    }
    for (const { code, input } of fields) {
      const value = String(scenario.weights?.[code] ?? base.tree.get(code).max);
      if (document.activeElement !== input && input.value !== value) input.value = value;
    }
    total.data = formatPoints(outcome.tree.root.max);
  });
  return element;
}

function weightInput(lab: Lab, code: string): HTMLInputElement {
  const input = html`<input type="number" min="0.01" step="any">` as HTMLInputElement;
  onGesture(input, (gesture) => {
    const max = input.valueAsNumber;
    if (!(max > 0)) return;
    const { tree } = lab.base;
    lab.change((scenario) => reweighted(lab, scenario, { [code]: max === tree.get(code).max ? null : max }), gesture);
  });
  return input;
}

/** The scenario with other maxima, its points in proportion: they are points of the scenario's tree. */
function reweighted({ base, outcome }: Lab, scenario: Scenario, weights: Record<string, number | null>): Scenario {
  const next = withWeights(scenario, weights);
  const { tree } = proposedTree(base.tree, next.weights ?? {});
  if (!tree) return next;
  const scaled = ([code, change]: [string, LeafChange]): [string, LeafChange] => {
    const [from, to] = [outcome.tree.get(code).max, tree.get(code).max];
    if (from === to || !("points" in change)) return [code, change];
    return [code, { points: Math.min(to, Number(((change.points * to) / from).toFixed(6))) }];
  };
  return { ...next, changes: Object.fromEntries(Object.entries(next.changes).map(scaled)) };
}
