import { ROOT } from "@par-index/core";
import type { PlanProblem } from "@par-index/core/plan";
import type { Base } from "../lab/lab.js";
import { keep, recall } from "../page/memory.js";
import type { World } from "../world/world.js";

/** The index to reach where the groups name none above. */
const TARGET = 90;

/**
 * A problem that can be solved as it stands: the next group's threshold, or where there is none the
 * next whole percent, every point at the same price.
 */
export function startProblem({ scored }: World, { agency, year, stage }: Base): PlanProblem {
  const { index } = scored.at({ agency, year, stage }, ROOT);
  const above = scored.groups.map(({ atLeast }) => atLeast).filter((atLeast) => atLeast > (index ?? 0));
  const next = index === null || index < TARGET ? TARGET : Math.min(100, Math.floor(index) + 1);
  return {
    plan: 1,
    agency,
    year,
    stage,
    unit: { vi: "triệu đồng", en: "million VND" },
    target: { index: above.length ? Math.min(...above) : next },
    cost: { default: { perPoint: 1 } },
  };
}

const keyOf = ({ agency, year, stage }: Base) => `ke-hoach.${agency}.${year}.${stage}`;

/** The problem that was last worked on for a base, or the one to start with. */
export function keptProblem(world: World, base: Base): PlanProblem {
  const start = startProblem(world, base);
  const text = recall("local", keyOf(base));
  if (text === null) return start;
  try {
    const kept = JSON.parse(text) as PlanProblem;
    return kept.plan === 1 && kept.agency === base.agency && kept.target && kept.cost ? kept : start;
  } catch {
    return start;
  }
}

/** Keeps a problem in this browser until the next visit; one that says no more than the start is not kept. */
export function keepProblem(world: World, problem: PlanProblem): void {
  const text = problemText(problem);
  keep("local", keyOf(problem), text === problemText(startProblem(world, problem)) ? null : text);
}

/** A problem as its file holds it. */
export const problemText = (problem: PlanProblem): string => `${JSON.stringify(problem, null, 2)}\n`;
