import type { PlanProblem } from "@par-index/core/plan";
import { html } from "htl";
import { figureField } from "../page/figure-field.js";
import { say } from "../page/language.js";
import { type PlannerProblem, pricePerPoint, unitOf } from "./problem.js";

/** How much dearer a point is by where it comes from: an assumption to begin with, no measured cost. */
const TIMES: Readonly<Record<string, number>> = { appraisal: 1, statistics: 2, satisfaction: 3, survey: 3 };

/** What moving a leaf costs unless the leaf says otherwise, and what may be spent in all. */
export function plannerCosts(planner: PlannerProblem): HTMLElement {
  const { problem, edit } = planner;
  const unit = html`<input type="text" maxlength="40" value=${unitOf(problem)}>` as HTMLInputElement;
  unit.onchange = () => {
    const text = unit.value.trim().normalize("NFC");
    if (text) edit((now) => ({ ...now, unit: text }));
    else unit.value = unitOf(planner.problem);
  };
  const fixed = figureField(say`Cố định mỗi tiêu chí`, {
    value: problem.cost.default?.fixed,
    empty: "0",
    set: (value) => edit((now) => withDefault(now, { fixed: value, perPoint: pricePerPoint(now) })),
  });
  const perPoint = figureField(say`Mỗi điểm tăng`, {
    value: pricePerPoint(problem),
    set: (value) => edit((now) => withDefault(now, { fixed: now.cost.default?.fixed, perPoint: value ?? 1 })),
  });
  const budget = figureField(say`Ngân sách`, {
    value: problem.budget,
    empty: say`không hạn chế`,
    set: (value) => edit((now) => ({ ...now, budget: value })),
  });
  const equal = html`<button type="button">${say`Mọi tiêu chí như nhau`}</button>` as HTMLButtonElement;
  equal.onclick = () => planner.replace({ ...planner.problem, cost: { ...planner.problem.cost, leaves: undefined } });
  const bySource = html`<button type="button">${say`Theo nguồn điểm`}</button>` as HTMLButtonElement;
  bySource.onclick = () => planner.replace(pricedBySource(planner));
  return html`<fieldset><legend>${say`Chi phí`}</legend>
    <div class="plan-row">
      <label class="choice">${say`Đơn vị tính`} ${unit}</label>
      <label class="choice">${say`Mỗi điểm tăng`} ${perPoint}</label>
      <label class="choice">${say`Cố định mỗi tiêu chí`} ${fixed}</label>
      <label class="choice">${say`Ngân sách`} ${budget}</label>
    </div>
    <div class="plan-row"><span class="muted">${say`Đặt nhanh cho mọi tiêu chí:`}</span> ${equal}${bySource}</div>
    <p class="muted">${say`Chi phí là giả định của người dùng, không phải số liệu. “Theo nguồn điểm” chỉ để minh hoạ: một điểm từ điều tra hay SIPAS đắt gấp ${TIMES.survey ?? 1} lần, từ số liệu kinh tế – xã hội gấp ${TIMES.statistics ?? 1} lần một điểm thẩm định hồ sơ.`}</p>
  </fieldset>` as HTMLElement;
}

const withDefault = (problem: PlanProblem, cost: { fixed: number | undefined; perPoint: number }): PlanProblem => ({
  ...problem,
  cost: { ...problem.cost, default: cost },
});

function pricedBySource({ problem, tree }: PlannerProblem): PlanProblem {
  const { fixed } = problem.cost.default ?? {};
  const perPoint = pricePerPoint(problem);
  const priced = tree.leaves().flatMap(({ code, source }) => {
    const times = TIMES[source ?? "appraisal"] ?? 1;
    return times === 1 ? [] : [[code, { fixed, perPoint: perPoint * times }] as const];
  });
  return { ...problem, cost: { ...problem.cost, leaves: Object.fromEntries(priced) } };
}
