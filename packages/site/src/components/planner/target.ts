import { html } from "htl";
import { figureField } from "../page/figure-field.js";
import { formatIndex } from "../page/format.js";
import { say } from "../page/language.js";
import { withMinimum, withTarget } from "./edits.js";
import type { PlannerProblem } from "./problem.js";

/** What is to be reached: all that is filled in must hold. */
export function plannerTarget(planner: PlannerProblem): HTMLElement {
  const { problem, tree, world, edit } = planner;
  const { target } = problem;
  const figure = (label: string, key: "index" | "points" | "rank", options: { max?: number; isWhole?: boolean }) =>
    figureField(label, {
      ...options,
      value: target[key],
      set: (value) => edit((now) => withTarget(now, { [key]: value })),
    });
  const group =
    html`<select><option value="">–</option>${world.scored.groups.map(({ name }) => html`<option value=${name} selected=${name === target.group}>${say`Nhóm ${name}`}</option>`)}</select>` as HTMLSelectElement;
  group.onchange = () => edit((now) => withTarget(now, { group: group.value || undefined }));
  return html`<fieldset><legend>${say`Mục tiêu`}</legend>
    <div class="plan-row">
      <label class="choice">${say`Chỉ số từ (%)`} ${figure(say`Chỉ số từ (%)`, "index", { max: 100 })}</label>
      <label class="choice">${say`Tổng điểm từ`} ${figure(say`Tổng điểm từ`, "points", { max: tree.root.max })}</label>
      <label class="choice">${say`Thứ hạng từ`} ${figure(say`Thứ hạng từ`, "rank", { isWhole: true })}</label>
      <label class="choice">${say`Nhóm từ`} ${group}</label>
    </div>
    <p class="muted">${say`Điền một hay nhiều ô; mọi ô đã điền đều phải đạt. Thứ hạng tính khi các đơn vị khác như trong kịch bản đang mở.`}</p>
    ${fieldMinima(planner)}
  </fieldset>` as HTMLElement;
}

function fieldMinima({ problem, tree, world, base, edit }: PlannerProblem): HTMLElement {
  const rows = tree.fields.map(({ code }) => {
    const name = `${code}. ${world.nodeName(tree, code)}`;
    const now = world.scored.at(base, code).index;
    const field = figureField(say`Chỉ số tối thiểu: ${name}`, {
      value: problem.target.fields?.[code],
      max: 100,
      set: (value) => edit((all) => withMinimum(all, code, value)),
    });
    return html`<tr><th scope="row">${name}</th><td class="number">${formatIndex(now)}</td><td class="number">${field}</td></tr>`;
  });
  return html`<details open=${problem.target.fields !== undefined}><summary>${say`Mức tối thiểu của từng lĩnh vực`}</summary>
    <div class="table" tabindex="0" role="region" aria-label=${say`Mức tối thiểu của từng lĩnh vực`}><table><thead><tr><th scope="col">${say`Lĩnh vực`}</th><th scope="col" class="number">${say`Hiện nay (%)`}</th><th scope="col" class="number">${say`Tối thiểu (%)`}</th></tr></thead><tbody>${rows}</tbody></table></div>
  </details>` as HTMLElement;
}
