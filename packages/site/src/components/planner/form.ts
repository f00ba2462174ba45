import { html } from "htl";
import { say } from "../page/language.js";
import { plannerCosts } from "./costs.js";
import { plannerLeads } from "./leads.js";
import { plannerLeaves } from "./leaves.js";
import { plannerOrder } from "./order.js";
import type { PlannerProblem } from "./problem.js";
import { plannerTarget } from "./target.js";

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
