import { ROOT } from "@par-index/core";
import type { Constraint, NoPlan, Plan, PlanProblem } from "@par-index/core/plan";
import { constraintText } from "@par-index/text/plan";
import { formatCount, formatIndex, formatPoints } from "../page/format.js";
import { lang, say } from "../page/language.js";
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

/** A constraint that stands in the way, and what to do about it; leaves and fields with their names. */
export function blockingSentence(world: World, problem: PlanProblem, constraint: Constraint): string {
  const tree = world.scored.treeOf(problem);
  const node = (code: string) => `${code} ${world.nodeName(tree, code)}`;
  return constraintText(constraint, problem, { node, agency: (id) => world.name(id) }, lang);
}
