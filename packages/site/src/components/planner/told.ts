import { ROOT } from "@par-index/core";
import type { Constraint, NoPlan, Plan, PlanProblem } from "@par-index/core/plan";
import { formatCount, formatIndex, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";
import { unitOf } from "./problem.js";

/** "Rẻ nhất: 12,5 triệu đồng, 6 tiêu chí, chỉ số 85,12 → 90,00 %, hạng 14 → 5, nhóm B → A." */
export function planSentence(world: World, problem: PlanProblem, plan: Plan, isCheapest: boolean): string {
  if (plan.moves.length === 0) return say`Mục tiêu đã đạt: không cần nâng tiêu chí nào.`;
  const cost = `${formatPoints(plan.cost)} ${unitOf(problem)}`;
  const [count, reached] = [plan.moves.length, reachedText(world, problem, plan)];
  return isCheapest
    ? say`Rẻ nhất: ${cost}, ${count} tiêu chí, ${reached}.`
    : say`Phương án khác: ${cost}, ${count} tiêu chí, ${reached}.`;
}

/** Where a plan leads to from where the agency stands: "chỉ số 85,12 → 90,00 %, hạng 14 → 5, nhóm B → A". */
function reachedText({ scored }: World, { agency, year, stage }: PlanProblem, plan: Plan): string {
  const now = scored.at({ agency, year, stage }, ROOT);
  const index = say`chỉ số ${formatIndex(now.index)} → ${formatIndex(plan.index)} %`;
  if (plan.rank === null) return index;
  const rank = say`hạng ${formatCount(now.rank)} → ${formatCount(plan.rank)}`;
  const group =
    now.group === plan.group
      ? say`giữ nhóm ${plan.group ?? "–"}`
      : say`nhóm ${now.group ?? "–"} → ${plan.group ?? "–"}`;
  return `${index}, ${rank}, ${group}`;
}

/** Why there is no plan, and how far one comes. */
export function noPlanSentence(world: World, problem: PlanProblem, { reachable }: NoPlan): string {
  if (reachable === null) return say`Không có kế hoạch nào: các điều kiện mâu thuẫn nhau.`;
  const cost = `${formatPoints(reachable.cost)} ${unitOf(problem)}`;
  return say`Không có kế hoạch nào đạt mục tiêu. Xa nhất trong các điều kiện này: ${reachedText(world, problem, reachable)}, với ${cost}.`;
}

/** A constraint that stands in the way, and what to do about it. */
export function constraintText(world: World, problem: PlanProblem, { kind, at, needed }: Constraint): string {
  const { agency, year, stage } = problem;
  const tree = world.scored.treeOf({ agency, year, stage });
  const unit = unitOf(problem);
  const least = formatPoints(needed);
  const leaf = at !== null && tree.has(at) ? `${at} ${world.nodeName(tree, at)}` : (at ?? "");
  const lead = at === null ? "" : world.name(at);
  const cap = problem.leads?.[at ?? ""];
  const range = problem.ranges?.[at ?? ""];
  switch (kind) {
    case "maximum":
      return at === ROOT
        ? say`Dù mọi tiêu chí lên mức cao nhất có thể cũng không đủ ${least} điểm mà mục tiêu cần: hãy hạ mục tiêu.`
        : say`Dù mọi tiêu chí của ${leaf} lên mức cao nhất có thể cũng không đủ ${least} điểm mà mục tiêu cần: hãy hạ mục tiêu.`;
    case "budget":
      return say`Ngân sách ${formatPoints(problem.budget)} ${unit}: cần ít nhất ${least} ${unit}.`;
    case "lead-budget":
      return say`Ngân sách ${formatPoints(cap?.budget)} ${unit} của ${lead}: cần ít nhất ${least} ${unit}.`;
    case "lead-leaves":
      return say`${lead} chỉ được nâng ${formatCount(cap?.leaves)} tiêu chí: cần ít nhất ${least} tiêu chí.`;
    case "lead-points":
      return say`${lead} chỉ được nâng ${formatPoints(cap?.points)} điểm: cần ít nhất ${least} điểm.`;
    case "range-to":
      return say`${leaf} chỉ được đến ${formatPoints(range?.to)} điểm: cần ít nhất ${least} điểm.`;
    case "range-from":
      return say`${leaf} phải từ ${formatPoints(range?.from)} điểm, nhưng không có mức nào như vậy đạt được: hạ mức này hoặc nới điều kiện khác.`;
    case "must":
      return say`${leaf} phải nâng, nhưng không có mức nào cao hơn hiện nay.`;
    case "must-not":
      return say`${leaf} không được nâng: hãy cho phép nâng.`;
    case "precedence": {
      const first = problem.precedence?.find(({ then }) => then === at)?.first ?? "";
      return say`${leaf} chỉ được nâng khi ${first} đã lên mức cao nhất: bỏ thứ tự này hoặc để ${first} lên được.`;
    }
  }
}
