import type { Plan, PlanProblem } from "@par-index/core/plan";
import { html } from "htl";
import { captionMarks } from "../page/caption.js";
import { formatCount, formatIndex, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import type { World } from "../world/world.js";
import { planMark, unitOf } from "./problem.js";

/** The cheapest plan and the next best ones side by side, to choose from. */
export function planChoices(
  world: World,
  problem: PlanProblem,
  { plans, chosen, choose }: { plans: readonly Plan[]; chosen: Plan; choose: (plan: Plan) => void },
): HTMLElement {
  const [best] = plans as [Plan];
  const codes = (plan: Plan) => plan.moves.map(({ code }) => code);
  const only = (plan: Plan, other: Plan) => codes(plan).filter((code) => !codes(other).includes(code));
  const button = (plan: Plan, i: number) => {
    const made =
      html`<button type="button" aria-pressed=${String(plan === chosen)} aria-label=${say`Xem phương án ${i + 1}`}>${say`Xem`}</button>` as HTMLButtonElement;
    made.onclick = () => choose(plan);
    return made;
  };
  const rows = plans.map((plan, i) => ({ plan, i }));
  return html`<div class="plan-choices">${dataTable(
    rows,
    [
      { label: say`Phương án`, value: ({ i }) => i, cell: ({ plan, i }) => html`${i + 1} ${button(plan, i)}` as Node },
      {
        label: say`Chi phí (${unitOf(problem)})`,
        kind: "number",
        value: ({ plan }) => plan.cost,
        cell: ({ plan }) => formatPoints(plan.cost),
      },
      { label: say`Tiêu chí cần nâng`, kind: "number", value: ({ plan }) => plan.moves.length },
      {
        label: say`Chỉ số`,
        kind: "number",
        value: ({ plan }) => plan.index,
        cell: ({ plan }) => formatIndex(plan.index),
      },
      {
        label: say`Hạng`,
        kind: "number",
        value: ({ plan }) => plan.rank,
        cell: ({ plan }) => formatCount(plan.rank),
      },
      { label: say`Thêm so với rẻ nhất`, cell: ({ plan }) => only(plan, best).join(", ") || "–" },
      { label: say`Bớt so với rẻ nhất`, cell: ({ plan }) => only(best, plan).join(", ") || "–" },
    ],
    {
      caption: `${say`Kế hoạch rẻ nhất và các phương án tiếp theo: mỗi phương án không dùng trọn bộ tiêu chí của phương án nào trước nó`} (${planMark()})${captionMarks(world)}`,
    },
  )}</div>` as HTMLElement;
}
