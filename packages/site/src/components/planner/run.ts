import type { FrontierPoint, NoPlan, Plan } from "@par-index/core/plan";
import { html } from "htl";
import { formatCount, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { refusalNotice } from "../page/refusal-notice.js";
import { Unanswered } from "../worker/questions.js";
import type { PlannerProblem } from "./problem.js";
import type { PeersPolicy, PlanQuestion, PlanSolver } from "./questions.js";
import { type Found, planResult } from "./result.js";
import { planFile } from "./workbook.js";

/** How often the time is shown while the solver works, in ms. */
const TICK = 100;

/** How many further plans are looked for. */
const ALTERNATIVES = 4;

/** The buttons that look for plans, how far they are, and what they find. */
export function plannerRun(planner: PlannerProblem, solver: PlanSolver): HTMLElement {
  const { lab } = planner;
  const button = (text: string, act: () => void) => {
    const made = html`<button type="button">${text}</button>` as HTMLButtonElement;
    made.onclick = act;
    return made;
  };
  const find = button(say`Tìm kế hoạch rẻ nhất`, () => void findPlan());
  find.classList.add("primary");
  const curve = button(say`Vẽ đường chi phí`, () => void findFrontier());
  const others = button(say`Tìm phương án khác`, () => void findAlternatives());
  const cancel = button(say`Dừng`, stop);
  const status = html`<span role="status"></span>` as HTMLElement;
  const clock = html`<span class="plan-clock" aria-hidden="true"></span>` as HTMLElement;
  const steps = html`<progress aria-label=${say`Các bước đã xong`}></progress>` as HTMLProgressElement;
  const result = html`<div class="plan-result"></div>` as HTMLElement;
  const outdated =
    html`<p class="muted no-print">${say`Đề bài hoặc giả định về các đơn vị khác đã sửa sau khi tìm: bấm “Tìm kế hoạch rẻ nhất” để tính lại.`}</p>` as HTMLElement;

  let found: Found | undefined;
  /** Only the newest search may show what it finds. */
  let run = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let began = 0;
  const elapsed = () => say`${formatPoints(Math.round((performance.now() - began) / 100) / 10)} giây`;

  async function search<Result>(what: string, question: PlanQuestion, show: (result: Result) => Found): Promise<void> {
    const current = ++run;
    began = performance.now();
    status.textContent = what;
    steps.removeAttribute("value");
    ticking = setInterval(() => {
      clock.textContent = elapsed();
      if (!clock.isConnected) clearInterval(ticking);
    }, TICK);
    setBusy(true);
    try {
      const answer = await solver.ask<Result>(question, (done, of) => {
        steps.max = of;
        steps.value = done;
        status.textContent = say`${what} Bước ${formatCount(done)} trên ${formatCount(of)}.`;
      });
      if (current !== run) return;
      showFound(show(answer));
      status.textContent = say`Xong sau ${elapsed()}.`;
    } catch (error) {
      if (current !== run) return;
      status.textContent = "";
      refuse(error as Error);
    }
    setBusy(false);
  }
  function stop(): void {
    run++;
    solver.cancel();
    status.textContent = say`Đã dừng sau ${elapsed()}.`;
    setBusy(false);
  }
  function setBusy(isBusy: boolean): void {
    if (!isBusy) clearInterval(ticking);
    clock.textContent = "";
    cancel.hidden = !isBusy;
    steps.hidden = !isBusy;
    find.disabled = isBusy;
    curve.disabled = isBusy || !found;
    others.disabled = isBusy || found?.answer.kind !== "plan" || found.answer.moves.length === 0;
  }
  function showFound(next: Found): void {
    found = next;
    showOutdated();
    result.replaceChildren(
      ...planResult(lab, next, {
        choose: (chosen) => showFound({ ...next, chosen }),
        workbook: (plan) => planFile(solver, next, plan),
      }),
    );
  }
  function refuse(error: Error): void {
    const issues = error instanceof Unanswered ? error.issues : [];
    found = undefined;
    outdated.hidden = true;
    result.replaceChildren(
      refusalNotice(issues.length ? say`Đề bài chưa đúng:` : say`Không lập được kế hoạch: ${error.message}`, issues),
    );
  }

  /** The others as in the lab's scenario of this agency and year. */
  function policyNow(): PeersPolicy {
    const { peers, others } = lab.scenario;
    return { ...(peers ? { peers } : {}), ...(others ? { others } : {}) };
  }
  function findPlan(): Promise<void> {
    const asked = { problem: planner.problem, policy: policyNow() };
    return search<Plan | NoPlan>(say`Đang tìm kế hoạch rẻ nhất.`, { kind: "plan", ...asked }, (answer) => ({
      ...asked,
      answer,
    }));
  }
  async function findFrontier(): Promise<void> {
    if (!found) return;
    const [of, { problem, policy }] = [found, found];
    await search<FrontierPoint[]>(
      say`Đang tìm chi phí của từng mức điểm.`,
      { kind: "frontier", problem, policy },
      (frontier) => ({ ...of, frontier }),
    );
  }
  async function findAlternatives(): Promise<void> {
    if (!found) return;
    const [of, { problem, policy }] = [found, found];
    await search<Plan[]>(
      say`Đang tìm các phương án khác.`,
      { kind: "alternatives", problem, policy, count: ALTERNATIVES },
      (alternatives) => ({ ...of, alternatives }),
    );
  }

  function showOutdated(): void {
    const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
    outdated.hidden = found === undefined || (found.problem === planner.problem && isSame(found.policy, policyNow()));
  }
  setBusy(false);
  result.append(html`<p class="empty">${say`Chưa tìm kế hoạch nào.`}</p>`);
  const element =
    html`<div><div class="plan-row plan-run no-print">${find}${curve}${others}${cancel}${steps}${status}${clock}</div>${outdated}${result}</div>` as HTMLElement;
  planner.follow(showOutdated);
  lab.follow(element, showOutdated);
  return element;
}
