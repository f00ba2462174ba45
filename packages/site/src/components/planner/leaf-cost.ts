import type { Cost } from "@par-index/core/plan";
import { html } from "htl";
import { figureField } from "../page/figure-field.js";
import { say } from "../page/language.js";
import { withLeafCost } from "./edits.js";
import { type PlannerProblem, pricePerPoint } from "./problem.js";
import { firstSteps, stepsOf, stepsText } from "./steps.js";

/** What raising a leaf costs: as all others, by the point, or to single levels. */
export function leafCost(planner: PlannerProblem, code: string): HTMLElement {
  const { tree, edit, now } = planner;
  const element = html`<span class="plan-cost"></span>` as HTMLElement;
  const set = (cost: Cost | undefined) => edit((all) => withLeafCost(all, code, cost));
  const list =
    html`<select aria-label=${say`Chi phí của ${code}`}><option value="common">${say`chung`}</option><option value="points">${say`theo điểm`}</option><option value="steps">${say`theo mức`}</option></select>` as HTMLSelectElement;
  list.onchange = () => {
    const perPoint = pricePerPoint(planner.problem);
    const cost: Record<string, Cost> = {
      points: { perPoint },
      steps: { steps: firstSteps(tree.get(code), now(code) ?? 0, perPoint) },
    };
    set(cost[list.value]);
    show(cost[list.value]);
  };
  function show(cost: Cost | undefined): void {
    list.value = cost === undefined ? "common" : "steps" in cost ? "steps" : "points";
    element.replaceChildren(list, ...(cost === undefined ? [] : fields(cost)));
  }
  /** The latest of both figures is what counts. */
  function fields(first: Cost): Node[] {
    let cost = first;
    const change = (part: Partial<Cost>) => {
      cost = { ...cost, ...part } as Cost;
      set(cost);
    };
    const fixed = figureField(say`Chi phí cố định của ${code}`, {
      value: cost.fixed,
      empty: "0",
      set: (value) => change({ fixed: value }),
    });
    const what =
      "steps" in cost
        ? stepsField(code, cost.steps, (steps) => change({ steps }))
        : figureField(say`Chi phí mỗi điểm của ${code}`, {
            value: cost.perPoint,
            set: (value) => change({ perPoint: value ?? pricePerPoint(planner.problem) }),
          });
    const said = "steps" in cost ? say`đến mức: chi phí` : say`mỗi điểm`;
    return [html`<label>${said} ${what}</label>` as Node, html`<label>${say`cố định`} ${fixed}</label>` as Node];
  }
  show(planner.problem.cost.leaves?.[code]);
  return element;
}

type Steps = Extract<Cost, { steps: unknown }>["steps"];

function stepsField(code: string, steps: Steps, set: (steps: Steps) => void): HTMLInputElement {
  const field =
    html`<input type="text" class="steps" autocomplete="off" aria-label=${say`Các mức và chi phí của ${code}`} value=${stepsText(steps)}>` as HTMLInputElement;
  field.oninput = () => {
    const typed = stepsOf(field.value);
    field.setAttribute("aria-invalid", String(typed === null));
    field.title = typed ? "" : say`Ghi điểm: chi phí, các mức cách nhau bằng dấu chấm phẩy, ví dụ 0,5: 10; 1: 25`;
    if (typed) set(typed);
  };
  return field;
}
