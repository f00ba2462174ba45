import type { Cost, LeadCap, PlanProblem, PointsRange, Target } from "@par-index/core/plan";

/** Whether a plan may move a leaf. */
export type Freedom = "free" | "must" | "never";

/** What a problem says of a leaf's freedom. */
export function freedomOf({ must, mustNot }: PlanProblem, code: string): Freedom {
  return must?.includes(code) ? "must" : mustNot?.includes(code) ? "never" : "free";
}

/** A problem with a leaf's freedom. */
export function withFreedom(problem: PlanProblem, code: string, freedom: Freedom): PlanProblem {
  const list = (codes: readonly string[] | undefined, has: boolean) => {
    const others = (codes ?? []).filter((other) => other !== code);
    const all = has ? [...others, code] : others;
    return all.length ? all : undefined;
  };
  return {
    ...problem,
    must: list(problem.must, freedom === "must"),
    mustNot: list(problem.mustNot, freedom === "never"),
  };
}

/** A problem with the cost of a leaf; without one it costs as all others do. */
export function withLeafCost(problem: PlanProblem, code: string, cost: Cost | undefined): PlanProblem {
  return { ...problem, cost: { ...problem.cost, leaves: entry(problem.cost.leaves, code, cost) } };
}

/** A problem with the range of a leaf. */
export function withRange(problem: PlanProblem, code: string, range: PointsRange): PlanProblem {
  return { ...problem, ranges: entry(problem.ranges, code, said(range)) };
}

/** A problem with what a lead agency can carry. */
export function withLeadCap(problem: PlanProblem, lead: string, cap: LeadCap): PlanProblem {
  return { ...problem, leads: entry(problem.leads, lead, said(cap)) };
}

/** A problem with parts of its target, or without them where they are undefined. */
export function withTarget(problem: PlanProblem, target: Target): PlanProblem {
  return { ...problem, target: { ...problem.target, ...target } };
}

/** A problem with the least index of a node. */
export function withMinimum(problem: PlanProblem, code: string, index: number | undefined): PlanProblem {
  return withTarget(problem, { fields: entry(problem.target.fields, code, index) });
}

/** A record with an entry or without it; an empty one is left out. */
function entry<T>(
  record: Readonly<Record<string, T>> | undefined,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> | undefined {
  const { [key]: _, ...others } = record ?? {};
  const all = value === undefined ? others : { ...others, [key]: value };
  return Object.keys(all).length ? (all as Record<string, T>) : undefined;
}

/** What says nothing is left out. */
function said<T extends object>(part: T): T | undefined {
  return Object.values(part).some((value) => value !== undefined) ? part : undefined;
}
