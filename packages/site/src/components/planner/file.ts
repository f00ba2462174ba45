import type { PlanProblem } from "@par-index/core/plan";
import { html } from "htl";
import type { Base, Lab } from "../lab/lab.js";
import { downloadButton } from "../page/download.js";
import { say } from "../page/language.js";
import { refusalNotice } from "../page/refusal-notice.js";
import { Unanswered } from "../worker/questions.js";
import type { PlannerProblem } from "./problem.js";
import type { PlanSolver } from "./questions.js";
import { keepProblem, problemText } from "./start.js";

/** Saves the problem to a file, opens one, and begins anew. */
export function plannerFile(planner: PlannerProblem, solver: PlanSolver): HTMLElement {
  const { lab, world, base } = planner;
  const save = downloadButton(say`Lưu đề bài`, async () => ({
    name: `de-bai-ke-hoach-${base.agency}-${base.year}.json`,
    content: problemText(planner.problem),
  }));
  const input = html`<input type="file" accept=".json,application/json" class="visually-hidden">` as HTMLInputElement;
  const refused = html`<div></div>` as HTMLElement;
  input.onchange = async () => {
    const file = input.files?.[0];
    if (!file) return;
    refused.replaceChildren();
    try {
      const problem = await solver.ask<PlanProblem>({ kind: "read", text: await file.text(), file: file.name });
      if (isSame(problem, base)) planner.replace(problem);
      else {
        // The page turns to the problem's agency and year, and finds it kept there.
        keepProblem(world, problem);
        workOn(lab, problem);
      }
    } catch (error) {
      refused.replaceChildren(refusal(file.name, error as Error));
    }
    input.value = "";
  };
  const reset = html`<button type="button">${say`Đề bài ban đầu`}</button>` as HTMLButtonElement;
  reset.onclick = planner.reset;
  return html`<div class="no-print"><div class="plan-row">${save}<label class="button">${input}${say`Mở đề bài`}</label>${reset}</div>${refused}</div>` as HTMLElement;
}

const isSame = (a: Base, b: Base) => a.agency === b.agency && a.year === b.year && a.stage === b.stage;

/** Turns the lab to a scenario of another agency, year or stage. */
function workOn(lab: Lab, { agency, year, stage }: Base): void {
  const there = lab.state.sheets.find(({ scenario }) => isSame(scenario, { agency, year, stage }));
  if (there) lab.choose(there.id);
  else lab.add({ scenario: 1, name: say`Kịch bản`, agency, year, stage, changes: {} });
}

function refusal(name: string, error: Error): Node {
  const issues = error instanceof Unanswered ? error.issues : [];
  const said = issues.length
    ? say`${name}: không mở được với bộ dữ liệu của trang này.`
    : say`${name}: không phải đề bài kế hoạch (không đọc được JSON).`;
  return refusalNotice(said, issues);
}
