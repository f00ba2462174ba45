import { fromUnits } from "../numbers/decimal.js";
import { fromMillionths } from "../numbers/fixed.js";
import type { Base, Need } from "./base.js";
import { levelsOf, topOf } from "./levels.js";
import { costOf, type Model, modelOf } from "./model.js";
import type { LeadCap, PlanProblem, PointsRange } from "./problem.js";
import type { Constraint } from "./result.js";
import { optimum, sumOf } from "./solve/optimum.js";
import type { Terms } from "./solve/programme.js";
import type { Solver } from "./solve/solver.js";

/** One constraint of a problem, and the problem without it. */
interface Part {
  /** The constraint with the least it would have to allow, the other blocking ones aside. */
  explain(measure: Measure): Constraint;
  without(problem: PlanProblem): PlanProblem;
}

/**
 * A smallest set of constraints that stand in the way: without them there is a plan, and putting
 * any one of them back there is none (a minimal correction set, found by a deletion filter).
 *
 * Constraints are put back in the order must and must-not, ranges, precedence, lead agencies' caps,
 * budget: where it is either of two, the later is named, as the one that is more easily moved.
 * Whole runs are put back at once and halved where they do not fit, so that a problem with a
 * hundred ranges takes a dozen solutions. Needs that not even the maxima allow come first.
 */
export function blockingOf(solver: Solver, base: Base, problem: PlanProblem, needs: readonly Need[]): Constraint[] {
  const parts = partsOf(problem);
  const relaxedBy = (removed: readonly Part[]) => removed.reduce((left, part) => part.without(left), problem);
  const free = relaxedBy(parts);
  const beyond = needs.flatMap((need) => overMaximum(base, free, need) ?? []);
  const reachable = needs.filter((need) => !beyond.some(({ at }) => at === need.code));

  const kept: Part[] = [];
  const blocking: Part[] = [];
  const allows = (more: readonly Part[]) => {
    const put = new Set([...kept, ...more]);
    const model = modelOf(base, relaxedBy(parts.filter((part) => !put.has(part))), reachable);
    return solver.solve(model.draft.minimising([])) !== null;
  };
  const putBack = (run: readonly Part[]) => {
    if (run.length === 0) return;
    if (allows(run)) kept.push(...run);
    else if (run.length === 1) blocking.push(...run);
    else {
      const half = Math.ceil(run.length / 2);
      putBack(run.slice(0, half));
      putBack(run.slice(half));
    }
  };
  putBack(parts);
  const model = modelOf(base, relaxedBy(blocking), reachable, "all");
  const measure = measureOf(solver, model);
  return [...beyond, ...blocking.map((part) => part.explain(measure))];
}

/** Least amounts of a model's plans: costs and points as people count them. */
interface Measure {
  cost(lead?: string): number;
  gain(lead: string): number;
  leaves(lead: string): number;
  /** Points that a leaf comes to. */
  reach(code: string): number;
}

function measureOf(solver: Solver, model: Model): Measure {
  const least = (terms: Terms): number => sumOf(terms, optimum(solver, model.draft, [terms]) as readonly number[]);
  const ledBy = (lead: string) => model.leaves.filter(({ leaf }) => leaf.leads.includes(lead));
  return {
    cost: (lead) => fromMillionths(least(lead === undefined ? model.cost : ledBy(lead).flatMap(({ cost }) => cost))),
    gain: (lead) => fromUnits(least(ledBy(lead).flatMap(({ gain }) => gain))),
    leaves: (lead) => least(ledBy(lead).flatMap(({ moved }) => moved)),
    reach: (code) => {
      const own = model.leaves.filter(({ leaf }) => leaf.code === code);
      return fromUnits((own[0]?.leaf.now ?? 0) + least(own.flatMap(({ gain }) => gain)));
    },
  };
}

function partsOf(problem: PlanProblem): Part[] {
  const ranges = Object.entries(problem.ranges ?? {});
  const leads = Object.entries(problem.leads ?? {});
  const withoutRange = (code: string, key: keyof PointsRange) => (p: PlanProblem) => ({
    ...p,
    ranges: { ...p.ranges, [code]: { ...p.ranges?.[code], [key]: undefined } },
  });
  const cap = (key: keyof LeadCap, least: (measure: Measure, lead: string) => number): Part[] =>
    leads.flatMap(([lead, { [key]: allowed }]) =>
      allowed === undefined
        ? []
        : {
            explain: (measure) => ({ kind: `lead-${key}`, at: lead, allowed, needed: least(measure, lead) }),
            without: (p) => ({ ...p, leads: { ...p.leads, [lead]: { ...p.leads?.[lead], [key]: undefined } } }),
          },
    );
  const { must = [], mustNot = [], precedence = [], budget } = problem;
  return [
    ...must.map(
      (code): Part => ({
        explain: () => ({ kind: "must", at: code, allowed: null, needed: null }),
        without: (p) => ({ ...p, must: p.must?.filter((at) => at !== code) }),
      }),
    ),
    ...mustNot.map(
      (code): Part => ({
        explain: () => ({ kind: "must-not", at: code, allowed: null, needed: null }),
        without: (p) => ({ ...p, mustNot: p.mustNot?.filter((at) => at !== code) }),
      }),
    ),
    ...ranges.flatMap(([code, { from }]): Part[] =>
      from === undefined
        ? []
        : [
            {
              explain: () => ({ kind: "range-from", at: code, allowed: from, needed: null }),
              without: withoutRange(code, "from"),
            },
          ],
    ),
    ...ranges.flatMap(([code, { to }]): Part[] =>
      to === undefined
        ? []
        : [
            {
              explain: ({ reach }) => ({ kind: "range-to", at: code, allowed: to, needed: reach(code) }),
              without: withoutRange(code, "to"),
            },
          ],
    ),
    ...precedence.map(
      (pair): Part => ({
        explain: () => ({ kind: "precedence", at: pair.then, first: pair.first, allowed: null, needed: null }),
        without: (p) => ({ ...p, precedence: p.precedence?.filter((other) => other !== pair) }),
      }),
    ),
    ...cap("leaves", ({ leaves }, lead) => leaves(lead)),
    ...cap("points", ({ gain }, lead) => gain(lead)),
    ...cap("budget", ({ cost }, lead) => cost(lead)),
    ...(budget === undefined
      ? []
      : [
          {
            explain: ({ cost }: Measure): Constraint => ({ kind: "budget", at: null, allowed: budget, needed: cost() }),
            without: (p: PlanProblem) => ({ ...p, budget: undefined }),
          },
        ]),
  ];
}

/** A need that the leaves' highest levels do not cover, null if they do. */
function overMaximum(base: Base, free: PlanProblem, { code, gain }: Need): Constraint | null {
  const under = new Set(base.tree.leaves(code).map((leaf) => leaf.code));
  const most = base.leaves
    .filter((leaf) => leaf.free && under.has(leaf.code))
    .reduce((sum, leaf) => sum + (topOf(levelsOf(leaf, costOf(free, leaf.code)))?.gain ?? 0), 0);
  if (gain <= most) return null;
  const { score } = base.at(code);
  return { kind: "maximum", at: code, allowed: fromUnits(score + most), needed: fromUnits(score + gain) };
}
