import type { FrontierPoint, NoPlan, Plan, PlanProblem } from "@par-index/core/plan";
import { html } from "htl";
import type { Lab } from "../lab/lab.js";
import type { MadeFile } from "../page/download.js";
import { downloadButton } from "../page/download.js";
import { formatIndex } from "../page/format.js";
import { say } from "../page/language.js";
import { planChoices } from "./choices.js";
import { planFrontierChart } from "./frontier-chart.js";
import type { PeersPolicy } from "./questions.js";
import { leadSharesTable, movesTable } from "./tables.js";
import { blockingSentence, noPlanSentence, planSentence } from "./told.js";

/** What was found for a problem. */
export interface Found {
  readonly problem: PlanProblem;
  readonly policy: PeersPolicy;
  readonly answer: Plan | NoPlan;
  readonly frontier?: readonly FrontierPoint[];
  readonly alternatives?: readonly Plan[];
  /** The plan that is shown, if it is an alternative. */
  readonly chosen?: Plan;
}

/** The plan that is shown; of a problem that has none, what can be reached. */
export const shownPlan = ({ answer, chosen }: Found): Plan | null =>
  chosen ?? (answer.kind === "plan" ? answer : answer.reachable);

/** What was found, in a sentence, tables and the chart, with what can be done with it. */
export function planResult(
  lab: Lab,
  found: Found,
  { choose, workbook }: { choose: (plan: Plan) => void; workbook: (plan: Plan) => Promise<MadeFile> },
): Node[] {
  const { world } = lab;
  const { problem, answer, frontier, alternatives } = found;
  const plan = shownPlan(found);
  const shares = plan && leadSharesTable(world, problem, plan);
  return [
    html`<p class="lead">${answer.kind === "plan" ? planSentence(world, problem, plan as Plan, plan === answer) : noPlanSentence(world, problem, answer)}</p>` as Node,
    ...(answer.kind === "none" ? [blockingList(found, answer, lab)] : []),
    ...(plan?.moves.length
      ? [actions(lab, found, plan, workbook), movesTable(world, problem, plan), ...(shares ? [shares] : [])]
      : []),
    ...(alternatives && answer.kind === "plan" ? [choices(lab, found, answer, choose)] : []),
    ...(frontier ? [planFrontierChart(world, problem, frontier, plan)] : []),
  ];
}

function blockingList({ problem }: Found, { blocking }: NoPlan, { world }: Lab): Node {
  return html`<div class="notice plan-blocking"><p><strong>${say`Điều gì cản trở`}</strong></p>
    <ul>${blocking.map((constraint) => html`<li>${blockingSentence(world, problem, constraint)}</li>`)}</ul></div>` as Node;
}

function choices(lab: Lab, found: Found, best: Plan, choose: (plan: Plan) => void): Node {
  const alternatives = found.alternatives ?? [];
  if (alternatives.length === 0)
    return html`<p class="empty">${say`Không có phương án nào khác đạt mục tiêu.`}</p>` as Node;
  const plans = [best, ...alternatives];
  return planChoices(lab.world, found.problem, { plans, chosen: found.chosen ?? best, choose });
}

function actions(lab: Lab, found: Found, plan: Plan, workbook: (plan: Plan) => Promise<MadeFile>): Node {
  const status = html`<span role="status" class="muted"></span>` as HTMLElement;
  const push = html`<button type="button">${say`Đưa vào kịch bản`}</button>` as HTMLButtonElement;
  push.onclick = () => {
    const name = found.problem.name ?? say`Kế hoạch ${formatIndex(plan.index)} %`;
    const note = planSentence(lab.world, found.problem, plan, plan === found.answer);
    lab.add({ ...plan.scenario, name, note, ...found.policy });
    status.textContent = say`Đã thêm kịch bản “${lab.scenario.name}”.`;
  };
  const paper = html`<button type="button">${say`In kế hoạch`}</button>` as HTMLButtonElement;
  paper.onclick = printPlan;
  return html`<div class="plan-row no-print">${push}${downloadButton(say`Tải kế hoạch (Excel)`, () => workbook(plan))}${paper}${status}</div>` as Node;
}

/** Prints the plan alone: the rest of the page is left out by the print style. */
function printPlan(): void {
  const { dataset } = document.documentElement;
  dataset.print = "plan";
  addEventListener("afterprint", () => delete dataset.print, { once: true });
  print();
}
