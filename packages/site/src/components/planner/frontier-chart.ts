import { costFrontier } from "@par-index/charts";
import type { FrontierPoint, Plan, PlanProblem } from "@par-index/core/plan";
import { chart } from "../chart/chart.js";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";
import { planMark, unitOf } from "./problem.js";

/** What each index costs at least, with the chosen plan marked. */
export function planFrontierChart(
  world: World,
  problem: PlanProblem,
  rows: readonly FrontierPoint[],
  plan: Plan | null,
): HTMLElement {
  const { scored, simulated } = world;
  const source = `${say`kế hoạch của ${world.name(problem.agency)} từ điểm năm ${problem.year}`} (${planMark()})`;
  return chart(
    (frame) =>
      costFrontier(rows, {
        ...frame,
        unit: unitOf(problem),
        groups: scored.groups,
        simulated,
        source,
        ...(plan ? { chosen: pointOf(plan) } : {}),
      }),
    { name: `chi-phi-chi-so-${problem.agency}` },
  );
}

const pointOf = ({ cost, points, index, rank, group }: Plan): FrontierPoint => ({ cost, points, index, rank, group });
