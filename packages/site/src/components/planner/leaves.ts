import type { CriteriaNode } from "@par-index/core";
import { html } from "htl";
import { figureField } from "../page/figure-field.js";
import { formatPoints, plain } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { type Column, dataTable } from "../table/table.js";
import { type Freedom, freedomOf, withFreedom, withRange } from "./edits.js";
import { leafCost } from "./leaf-cost.js";
import type { PlannerProblem } from "./problem.js";

/** The costs and conditions of single leaves, in a table that the reader fills where it matters. */
export function plannerLeaves(planner: PlannerProblem): HTMLElement {
  const { tree, world, base, leads, leadsOf } = planner;
  const leaves = tree.leaves().filter(({ code }) => world.scored.at(base, code).max > 0);
  const field =
    html`<select><option value="">${say`Tất cả`}</option>${tree.fields.map(({ code }) => html`<option value=${code}>${code}. ${world.nodeName(tree, code)}</option>`)}</select>` as HTMLSelectElement;
  const lead =
    html`<select><option value="">${say`Tất cả`}</option>${leads.map((id) => html`<option value=${id}>${world.name(id)}</option>`)}</select>` as HTMLSelectElement;
  const find =
    html`<input type="search" placeholder=${say`Gõ mã hoặc tên, có dấu hoặc không dấu`}>` as HTMLInputElement;
  const body = html`<div></div>` as HTMLElement;
  const isShown = ({ code }: CriteriaNode) =>
    (field.value === "" || code === field.value || code.startsWith(`${field.value}.`)) &&
    (lead.value === "" || leadsOf(code).includes(lead.value)) &&
    plain(`${code} ${world.nodeName(tree, code)}`).includes(plain(find.value.trim()));
  const show = () => {
    const rows = leaves.filter(isShown);
    body.replaceChildren(
      rows.length
        ? dataTable(rows, columnsOf(planner), { caption: say`Chi phí và điều kiện của ${rows.length} tiêu chí` })
        : (html`<p class="empty">${say`Không có tiêu chí nào như vậy.`}</p>` as Node),
    );
  };
  const filters = html`<div class="plan-row">
    <label class="choice">${say`Lĩnh vực`} ${field}</label>
    ${leads.length ? html`<label class="choice">${say`Cơ quan chủ trì`} ${lead}</label>` : ""}
    <label class="choice">${say`Tìm tiêu chí`} ${find}</label>
  </div>` as HTMLElement;
  filters.oninput = show;
  show();
  return html`<div class="plan-leaves">${filters}${body}
    <p class="muted">${say`Được nâng: tuỳ kế hoạch, phải nâng, hay không được nâng. Từ, đến: mức điểm mà tiêu chí được dừng lại. Chi phí theo mức: mỗi mức điểm một tổng chi phí, ví dụ 0,5: 10; 1: 25.`}</p></div>` as HTMLElement;
}

function columnsOf(planner: PlannerProblem): Column<CriteriaNode>[] {
  const { tree, world, now, leadsOf } = planner;
  return [
    { label: say`Mã`, value: ({ position }) => position, cell: ({ code }) => code },
    {
      label: say`Tiêu chí`,
      value: ({ code }) => world.nodeName(tree, code),
      cell: ({ code }) =>
        html`${world.nodeName(tree, code)} <small class="muted">${leadsOf(code)
          .map((id) => world.name(id))
          .join(", ")}</small>` as Node,
    },
    {
      label: say`Hiện nay`,
      kind: "number",
      value: ({ code }) => now(code),
      cell: ({ code }) => formatPoints(now(code)),
    },
    {
      label: say`Tối đa`,
      kind: "number",
      value: ({ max }) => max,
      cell: ({ max, provenance }) => html`${formatPoints(max)}${illustrativeMark(provenance)}` as Node,
    },
    { label: say`Được nâng`, cell: ({ code }) => freedomChoice(planner, code) },
    { label: say`Từ`, cell: ({ code, max }) => rangeField(planner, code, max, "from") },
    { label: say`Đến`, cell: ({ code, max }) => rangeField(planner, code, max, "to") },
    { label: say`Chi phí`, cell: ({ code }) => leafCost(planner, code) },
  ];
}

function freedomChoice({ problem, edit }: PlannerProblem, code: string): HTMLElement {
  const texts: Record<Freedom, string> = { free: say`tuỳ`, must: say`phải`, never: say`không` };
  const chosen = freedomOf(problem, code);
  const list =
    html`<select aria-label=${say`${code} được nâng`}>${Object.entries(texts).map(([value, text]) => html`<option value=${value} selected=${value === chosen}>${text}</option>`)}</select>` as HTMLSelectElement;
  list.onchange = () => edit((now) => withFreedom(now, code, list.value as Freedom));
  return list;
}

function rangeField(planner: PlannerProblem, code: string, max: number, key: "from" | "to"): HTMLElement {
  return figureField(key === "from" ? say`${code} từ điểm` : say`${code} đến điểm`, {
    value: planner.problem.ranges?.[code]?.[key],
    max,
    set: (value) => planner.edit((now) => withRange(now, code, { ...now.ranges?.[code], [key]: value })),
  });
}
