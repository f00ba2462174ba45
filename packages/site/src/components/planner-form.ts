import { html } from "htl";
import { say } from "./language.js";
import { plannerCosts } from "./planner-costs.js";
import { plannerLeads } from "./planner-leads.js";
import { plannerLeaves } from "./planner-leaves.js";
import { plannerOrder } from "./planner-order.js";
import type { PlannerProblem } from "./planner-problem.js";
import { plannerTarget } from "./planner-target.js";

/** The form of a planning problem; made anew when the problem is another, its open parts staying open. */
export function plannerForm(planner: PlannerProblem): HTMLElement {
  const element = html`<div class="plan-form no-print"></div>` as HTMLElement;
  const open = new Set<string>();
  const folded = (title: string, make: () => HTMLElement): HTMLElement => {
    const part = html`<details><summary>${title}</summary></details>` as HTMLDetailsElement;
    // A table of a hundred leaves with six fields each is made when it is wanted.
    part.ontoggle = () => {
      if (part.open) open.add(title);
      else open.delete(title);
      if (part.open && part.childElementCount === 1) part.append(make());
    };
    part.open = open.has(title);
    return part;
  };
  const show = () =>
    element.replaceChildren(
      plannerTarget(planner),
      plannerCosts(planner),
      folded(say`Chi phí và điều kiện của từng tiêu chí`, () => plannerLeaves(planner)),
      ...(planner.leads.length ? [folded(say`Giới hạn của cơ quan chủ trì`, () => plannerLeads(planner))] : []),
      folded(say`Thứ tự thực hiện`, () => plannerOrder(planner)),
    );
  planner.follow((isNew) => {
    if (isNew) show();
  });
  show();
  return element;
}
