import { html } from "htl";
import type { Base, Lab } from "../lab/lab.js";
import { say } from "../page/language.js";
import { plannerFile } from "./file.js";
import { plannerForm } from "./form.js";
import { plannerProblem } from "./problem.js";
import { type PlanSources, planSolver } from "./questions.js";
import { plannerRun } from "./run.js";

/**
 * The planner of the lab: what the cheapest way to a target is, for the agency, year and stage of
 * the scenario that is worked on, from the scores as they are.
 */
export function labPlanner(lab: Lab, sources: PlanSources): HTMLElement {
  const solver = planSolver(sources);
  const element = html`<section class="planner" aria-label=${say`Lập kế hoạch`}></section>` as HTMLElement;
  let shown = "";
  lab.follow(element, ({ scenario: { agency, year, stage } }) => {
    const base: Base = { agency, year, stage };
    const key = JSON.stringify(base);
    if (key === shown) return;
    shown = key;
    solver.cancel();
    const planner = plannerProblem(lab, base);
    const file = plannerFile(planner, solver);
    element.replaceChildren(plannerForm(planner), file, plannerRun(planner, solver));
  });
  return element;
}
