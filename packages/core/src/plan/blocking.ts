import { decimalComma, fromUnits } from "../numbers/decimal.js";
import { fromMillionths } from "../numbers/fixed.js";
import type { Scored } from "../scoring/scored.js";
import { ROOT } from "../tree/vocabulary.js";
import type { Base, Need } from "./base.js";
import { levelsOf, topOf } from "./levels.js";
import { costOf, type Model, modelOf } from "./model.js";
import type { LeadCap, PlanProblem, PointsRange, Precedence } from "./problem.js";
import type { Constraint, ConstraintKind } from "./result.js";
import { optimum, sumOf } from "./solve/optimum.js";
import type { Terms } from "./solve/programme.js";
import type { Solver } from "./solve/solver.js";

/** One constraint of a problem, and the problem without it. */
interface Part {
  readonly kind: ConstraintKind;
  readonly at: string | null;
  /** Of a precedence. */
  readonly pair?: Precedence;
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
export function blockingOf(
  scored: Scored,
  solver: Solver,
  base: Base,
  problem: PlanProblem,
  needs: readonly Need[],
): Constraint[] {
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
  const nameOf = (agency: string) => scored.scores.agencies.get(agency)?.name ?? agency;
  return [...beyond, ...blocking.map((part) => explain(solver, problem, model, part, nameOf))];
}

function partsOf(problem: PlanProblem): Part[] {
  const ranges = Object.entries(problem.ranges ?? {});
  const leads = Object.entries(problem.leads ?? {});
  const range = (code: string, key: keyof PointsRange, kind: ConstraintKind): Part => ({
    kind,
    at: code,
    without: (p) => ({ ...p, ranges: { ...p.ranges, [code]: { ...p.ranges?.[code], [key]: undefined } } }),
  });
  const cap = (lead: string, key: keyof LeadCap, kind: ConstraintKind): Part => ({
    kind,
    at: lead,
    without: (p) => ({ ...p, leads: { ...p.leads, [lead]: { ...p.leads?.[lead], [key]: undefined } } }),
  });
  return [
    ...(problem.must ?? []).map(
      (code): Part => ({
        kind: "must",
        at: code,
        without: (p) => ({ ...p, must: p.must?.filter((at) => at !== code) }),
      }),
    ),
    ...(problem.mustNot ?? []).map(
      (code): Part => ({
        kind: "must-not",
        at: code,
        without: (p) => ({ ...p, mustNot: p.mustNot?.filter((at) => at !== code) }),
      }),
    ),
    ...ranges.flatMap(([code, { from }]) => (from === undefined ? [] : range(code, "from", "range-from"))),
    ...ranges.flatMap(([code, { to }]) => (to === undefined ? [] : range(code, "to", "range-to"))),
    ...(problem.precedence ?? []).map(
      (pair): Part => ({
        kind: "precedence",
        at: pair.then,
        pair,
        without: (p) => ({ ...p, precedence: p.precedence?.filter((other) => other !== pair) }),
      }),
    ),
    ...leads.flatMap(([lead, { leaves }]) => (leaves === undefined ? [] : cap(lead, "leaves", "lead-leaves"))),
    ...leads.flatMap(([lead, { points }]) => (points === undefined ? [] : cap(lead, "points", "lead-points"))),
    ...leads.flatMap(([lead, { budget }]) => (budget === undefined ? [] : cap(lead, "budget", "lead-budget"))),
    ...(problem.budget === undefined
      ? []
      : [{ kind: "budget", at: null, without: (p: PlanProblem) => ({ ...p, budget: undefined }) } as const]),
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
  const [needed, reach] = [fromUnits(score + gain), decimalComma(fromUnits(score + most))];
  const what = code === ROOT ? "tổng điểm" : `điểm ${code}`;
  return {
    kind: "maximum",
    at: code,
    needed,
    message: `Dù mọi tiêu chí lên mức cao nhất có thể, ${what} chỉ đến ${reach}, mục tiêu cần ${decimalComma(needed)}: hạ mục tiêu.`,
  };
}

/** A blocking part with the least it would have to allow, the other blocking ones aside. */
function explain(
  solver: Solver,
  problem: PlanProblem,
  model: Model,
  { kind, at, pair }: Part,
  nameOf: (agency: string) => string,
): Constraint {
  const least = (terms: Terms): number => {
    const values = optimum(solver, model.draft, [terms]) as readonly number[];
    return sumOf(terms, values);
  };
  const own = model.leaves.filter(({ leaf }) =>
    kind.startsWith("lead") ? leaf.leads.includes(at ?? "") : leaf.code === at,
  );
  const cost = (terms: Terms) => fromMillionths(least(terms));
  const unit = typeof problem.unit === "string" ? problem.unit : problem.unit.vi;
  const cap = problem.leads?.[at ?? ""] ?? {};
  const range = problem.ranges?.[at ?? ""] ?? {};
  const said = (needed: number | null, message: string): Constraint => ({ kind, at, needed, message });
  const number = (value: number | undefined) => decimalComma(value ?? 0);
  const atLeast = (needed: number, what: string) => said(needed, `${what}: cần ít nhất ${number(needed)}.`);
  switch (kind) {
    case "budget":
      return atLeast(cost(model.cost), `Ngân sách ${number(problem.budget)} ${unit}`);
    case "lead-budget":
      return atLeast(
        cost(own.flatMap((leaf) => leaf.cost)),
        `Ngân sách ${number(cap.budget)} ${unit} của ${nameOf(at ?? "")}`,
      );
    case "lead-leaves":
      return atLeast(
        least(own.flatMap((leaf) => leaf.moved)),
        `${nameOf(at ?? "")} nâng nhiều nhất ${number(cap.leaves)} tiêu chí`,
      );
    case "lead-points":
      return atLeast(
        fromUnits(least(own.flatMap((leaf) => leaf.gain))),
        `${nameOf(at ?? "")} nâng nhiều nhất ${number(cap.points)} điểm`,
      );
    case "range-to": {
      const now = own[0]?.leaf.now ?? 0;
      const needed = fromUnits(now + least(own.flatMap((leaf) => leaf.gain)));
      return atLeast(needed, `${at} được đến nhiều nhất ${number(range.to)} điểm`);
    }
    case "range-from":
      return said(
        null,
        `${at} phải từ ${number(range.from)} điểm, nhưng không có mức nào như vậy đạt được: hạ mức này, hoặc nới điều kiện khác của ${at}.`,
      );
    case "must":
      return said(null, `${at} phải nâng, nhưng không có mức nào cao hơn hiện nay: bỏ ${at} khỏi danh sách phải nâng.`);
    case "must-not":
      return said(null, `${at} không được nâng: cho phép nâng ${at}.`);
    default:
      return said(
        null,
        `${at} chỉ được nâng khi ${pair?.first} đã lên mức cao nhất: bỏ thứ tự này, hoặc để ${pair?.first} lên được.`,
      );
  }
}
