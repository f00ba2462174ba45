import type { LeadCap } from "@par-index/core/plan";
import { html } from "htl";
import { figureField } from "../page/figure-field.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { withLeadCap } from "./edits.js";
import type { PlannerProblem } from "./problem.js";

/** What each lead agency can carry. */
export function plannerLeads(planner: PlannerProblem): HTMLElement {
  const { leads, leadsOf, tree, world, edit } = planner;
  const cap = (lead: string, key: keyof LeadCap, what: string, isWhole = false) =>
    figureField(`${what}: ${world.name(lead)}`, {
      value: planner.problem.leads?.[lead]?.[key],
      isWhole,
      set: (value) => edit((now) => withLeadCap(now, lead, { ...now.leads?.[lead], [key]: value })),
    });
  const most = {
    budget: say`Ngân sách`,
    leaves: say`Số tiêu chí nâng nhiều nhất`,
    points: say`Số điểm nâng nhiều nhất`,
  };
  const has = (lead: string) => tree.leaves().filter(({ code }) => leadsOf(code).includes(lead)).length;
  return html`<div>${dataTable(
    leads,
    [
      { label: say`Cơ quan chủ trì`, value: (lead) => world.name(lead) },
      { label: say`Tiêu chí`, kind: "number", value: has },
      { label: most.budget, cell: (lead) => cap(lead, "budget", most.budget) },
      { label: most.leaves, cell: (lead) => cap(lead, "leaves", most.leaves, true) },
      { label: most.points, cell: (lead) => cap(lead, "points", most.points) },
    ],
    { caption: say`Giới hạn của từng cơ quan chủ trì; để trống là không giới hạn` },
  )}
  <p class="muted">${say`Tiêu chí chung tính đủ cho mỗi cơ quan cùng chủ trì.`}</p></div>` as HTMLElement;
}
