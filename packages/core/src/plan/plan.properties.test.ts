import fc from "fast-check";
import { expect, test } from "vitest";
import { inner, type Json, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import type { Assignment } from "../leads/assignment.js";
import { applyScenario } from "../scenario/outcome.js";
import type { Scored } from "../scoring/scored.js";
import { ROOT } from "../tree/vocabulary.js";
import { planAlternatives } from "./alternatives.js";
import { planFrontier } from "./frontier.js";
import { planLeastCost } from "./least-cost.js";
import type { PlanProblem, Precedence } from "./problem.js";
import type { Constraint, Plan } from "./result.js";
import { loadSolver } from "./solve/solver.js";

const solver = await loadSolver();

/** Whole 10⁻¹² points: what the brute force counts in. */
const units = (points: number) => Math.round(points * 1e12);

interface LeafCase {
  readonly code: string;
  /** Points now and where the leaf can end above, in units, rising. */
  readonly now: number;
  readonly max: number;
  readonly ends: readonly number[];
  readonly perPoint: number;
  readonly fixed: number;
  /** Cost in all at each end, instead of a price per point. */
  readonly steps: readonly number[] | null;
  readonly leads: readonly string[];
  readonly node: Json;
  readonly row: Json;
}

interface Case {
  readonly leaves: readonly LeafCase[];
  readonly scored: Scored;
  readonly assignment: Assignment;
  readonly problem: PlanProblem;
}

const leafSpec = fc.record({
  kind: fc.constantFrom("grains", "ragged", "bands", "checklist"),
  size: fc.integer({ min: 1, max: 3 }),
  done: fc.integer({ min: 0, max: 3 }),
  perPoint: fc.integer({ min: 0, max: 12 }),
  fixed: fc.constantFrom(0, 0, 0.02, 0.05, 0.3),
  stepped: fc.boolean(),
  leads: fc.subarray(["x", "y"]),
});
type LeafSpec = typeof leafSpec extends fc.Arbitrary<infer T> ? T : never;

function leafCase(spec: LeafSpec, code: string): LeafCase {
  const { kind, size, perPoint, fixed, leads } = spec;
  const done = Math.min(spec.done, size);
  const numbers = Array.from({ length: size }, (_, i) => i + 1);
  let [max, now, ends]: [number, number, number[]] = [size * 0.02, done * 0.02, []];
  let [more, row]: [Json, Json] = [{}, {}];
  if (kind === "bands") {
    const bands = numbers.map((n) => ({ from: n * 10, points: n * 0.02 }));
    more = { rule: { kind: "bands", bands } };
    ends = numbers.map((n) => units(n * 0.02));
  } else if (kind === "checklist") {
    const points = [0.01, 0.02, 0.04].slice(0, size);
    const met = 2 ** done - 1;
    more = { rule: { kind: "checklist", items: points.map((p) => ({ name: { vi: "m", en: "i" }, points: p })) } };
    row = { value: met === 0 ? "0" : numbers.slice(0, done).join(";") };
    [max, now] = [(2 ** size - 1) / 100, met / 100];
    // Items met stay met: the sums of supersets.
    ends = Array.from({ length: 2 ** size }, (_, set) => set)
      .filter((set) => (set & met) === met)
      .map((set) => units(set / 100));
  } else {
    if (kind === "ragged") max += 0.003333333333;
    ends = Array.from({ length: size * 2 + 1 }, (_, n) => units(n / 100)).filter(
      (end) => (end - units(now)) % units(0.01) === 0,
    );
    ends.push(units(max));
  }
  ends = [...new Set(ends)].filter((end) => end > units(now) && end <= units(max)).sort((a, b) => a - b);
  return {
    code,
    now: units(now),
    max: units(max),
    ends,
    perPoint,
    fixed,
    steps:
      spec.stepped && ends.length
        ? ends
            .map((_, i) => (i + 1) * (i % 2 ? perPoint : 1))
            .map((cost) => cost / 50)
            .sort((a, b) => a - b)
        : null,
    leads,
    node: leaf(code, Number(max.toFixed(12)), more),
    row: score("a", code, kind === "checklist" ? "" : Number(now.toFixed(12)), row),
  };
}

const hundredth = (most: number) => fc.integer({ min: 0, max: most }).map((n) => n / 100);

/** Now and then there. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const caseOf = (most: number): fc.Arbitrary<Case> =>
  fc
    .record({
      specs: fc.array(leafSpec, { minLength: 2, maxLength: most }),
      peers: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 2, maxLength: 3 }),
      index: fc.integer({ min: 5000, max: 10_000 }).map((n) => n / 100),
      share: seldom(fc.double({ min: 0.5, max: 1, noNaN: true })),
      rank: seldom(fc.integer({ min: 1, max: 3 })),
      group: seldom(fc.constantFrom("A", "B", "C")),
      field: seldom(hundredth(10_000)),
      budget: seldom(hundredth(100)),
      caps: seldom(
        fc.record(
          { budget: hundredth(60), leaves: fc.integer({ min: 0, max: 3 }), points: hundredth(12) },
          { requiredKeys: [] },
        ),
      ),
      must: seldom(fc.nat()),
      mustNot: seldom(fc.nat()),
      ranges: fc.array(fc.tuple(fc.nat(), hundredth(3), hundredth(6)), { maxLength: 1 }),
      orders: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
    })
    .map(({ specs, peers, index, share, rank, group, field, budget, caps, must, mustNot, ranges, orders }) => {
      const half = Math.ceil(specs.length / 2);
      const leaves = specs.map((spec, i) => leafCase(spec, i < half ? `1.${i + 1}` : `2.${i - half + 1}`));
      const total = leaves.reduce((sum, one) => sum + one.max, 0) / 1e12;
      const under = (code: string) => leaves.filter((one) => one.code.startsWith(code)).map((one) => one.node);
      const tree = treeOf(
        total,
        under("2").length ? [inner("1", under("1")), inner("2", under("2"))] : [inner("1", under("1"))],
      );
      const others = peers.map((_, i) => `p${i}`);
      const rows = leaves.map((one) => one.row);
      peers.forEach((share, i) => {
        for (const one of leaves) rows.push(score(`p${i}`, one.code, Math.floor((one.max / 1e12) * share * 1e4) / 1e4));
      });
      const scored = scoredOf(tree, provinces("a", ...others, "x", "y"), rows);
      const leads = new Map(
        leaves.map((one) => [one.code, { agencies: one.leads, basis: "printed" as const, from: one.code }]),
      );
      const name = { vi: "thử", en: "test" };
      const pick = (n: number | undefined) =>
        n === undefined ? undefined : [(leaves[n % leaves.length] as LeafCase).code];
      const order = (i: number, j: number): Precedence[] => {
        const [first, then] = [i % leaves.length, j % leaves.length].sort((a, b) => a - b) as [number, number];
        const codes = leaves.map((one) => one.code);
        return first === then ? [] : [JSON.parse(`{ "first": "${codes[first]}", "then": "${codes[then]}" }`)];
      };
      const problem: PlanProblem = {
        plan: 1,
        agency: "a",
        year: 2023,
        stage: "appraised",
        unit: "ngày công",
        target: {
          index,
          points: share && Math.floor(total * share * 1e4) / 1e4,
          rank,
          group,
          fields: field === undefined ? {} : { "1": field },
        },
        cost: {
          leaves: Object.fromEntries(
            leaves.map(({ code, ends, perPoint, fixed, steps }) => [
              code,
              steps
                ? { fixed, steps: steps.map((cost, i) => ({ points: (ends[i] as number) / 1e12, cost })) }
                : { fixed, perPoint },
            ]),
          ),
        },
        ranges: Object.fromEntries(
          ranges.map(([i, from, above]) => [
            (leaves[i % leaves.length] as LeafCase).code,
            i % 2 ? { from, to: from + above } : { to: from + above },
          ]),
        ),
        must: pick(must),
        mustNot: pick(mustNot),
        budget,
        leads: caps && { x: caps },
        precedence: orders.flatMap(([i, j]) => order(i, j)),
      };
      const assignment: Assignment = { id: "t", name, tree, agency: "a", year: 2023, source: "test", leads };
      return { leaves, scored, assignment, problem };
    });

interface Found {
  readonly cost: number;
  readonly points: number;
  /** Codes of the leaves that move, joined. */
  readonly moved: string;
}

/** Every way to choose an end for each leaf that keeps the constraints but the target; costs in millionths. */
function* everyWay({ leaves, problem }: Case): Generator<Found & { ends: readonly number[] }> {
  const within = (one: LeafCase) => {
    const { from = 0, to = Number.POSITIVE_INFINITY } = problem.ranges?.[one.code] ?? {};
    return one.ends.filter((end) => end >= units(from) && end <= units(to));
  };
  const choices = leaves.map((one) => {
    const above = problem.mustNot?.includes(one.code) ? [] : within(one);
    const rises = problem.must?.includes(one.code) || units(problem.ranges?.[one.code]?.from ?? 0) > one.now;
    return rises ? above : [one.now, ...above];
  });
  const costAt = (one: LeafCase, end: number) => {
    if (end === one.now) return 0;
    const gained = Math.round(one.perPoint * ((end - one.now) / 1e12) * 1e6);
    return (
      Math.round(one.fixed * 1e6) +
      (one.steps ? Math.round((one.steps[one.ends.indexOf(end)] as number) * 1e6) : gained)
    );
  };
  const cap = problem.leads?.x ?? {};
  const ends = leaves.map((one) => one.now);
  function* choose(i: number): Generator<Found & { ends: readonly number[] }> {
    if (i < leaves.length) {
      for (const end of choices[i] as number[]) {
        ends[i] = end;
        yield* choose(i + 1);
      }
      return;
    }
    const costs = leaves.map((one, k) => costAt(one, ends[k] as number));
    const moves = leaves.map((one, k) => (ends[k] as number) > one.now);
    const sum = (values: readonly number[], of: (k: number) => boolean = () => true) =>
      values.reduce((total, value, k) => total + (of(k) ? value : 0), 0);
    const cost = sum(costs);
    if (problem.budget !== undefined && cost > Math.round(problem.budget * 1e6)) return;
    const ofX = (k: number) => (leaves[k] as LeafCase).leads.includes("x");
    const gains = leaves.map((one, k) => (ends[k] as number) - one.now);
    if (cap.budget !== undefined && sum(costs, ofX) > Math.round(cap.budget * 1e6)) return;
    if (cap.points !== undefined && sum(gains, ofX) > units(cap.points)) return;
    if (cap.leaves !== undefined && moves.filter((moved, k) => moved && ofX(k)).length > cap.leaves) return;
    for (const { first, then } of problem.precedence ?? []) {
      const [f, t] = [first, then].map((code) => leaves.findIndex((one) => one.code === code)) as [number, number];
      const one = leaves[f] as LeafCase;
      if (moves[t] && ends[f] !== (within(one).at(-1) ?? one.now)) return;
    }
    const moved = leaves.filter((_, k) => moves[k]).map((one) => one.code);
    yield { cost, points: sum(ends), moved: moved.join(" "), ends: [...ends] };
  }
  yield* choose(0);
}

/** Index in hundredths of a percent, half up. */
const indexOf = (part: number, whole: number) =>
  Number((20_000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));

/** Whether ends reach the target. */
function reaches({ leaves, scored, problem: { target } }: Case, ends: readonly number[]): boolean {
  const under = (code: string) => {
    const own = leaves.flatMap((one, k) => (code === ROOT || one.code.startsWith(`${code}.`) ? [k] : []));
    const part = own.reduce((sum, k) => sum + (ends[k] as number), 0);
    return {
      part,
      index: indexOf(
        part,
        own.reduce((sum, k) => sum + (leaves[k] as LeafCase).max, 0),
      ),
    };
  };
  const { part, index } = under(ROOT);
  const peers = scored.units.filter((unit) => unit.agency.startsWith("p"));
  const above = peers.filter(
    (unit) => Math.round((scored.at({ agency: unit.agency, year: 2023 }, ROOT).index as number) * 100) > index,
  );
  return (
    index >= Math.round((target.index ?? 0) * 100) &&
    part >= units(target.points ?? 0) &&
    above.length < (target.rank ?? Number.POSITIVE_INFINITY) &&
    index >= ({ A: 9000, B: 8000, C: 7000 }[target.group ?? ""] ?? 0) &&
    Object.entries(target.fields ?? {}).every(([code, least]) => under(code).index >= Math.round(least * 100))
  );
}

/** The cheapest of all ways. */
function bruteForce(one: Case): number | null {
  let least: number | null = null;
  for (const way of everyWay(one)) if ((least === null || way.cost < least) && reaches(one, way.ends)) least = way.cost;
  return least;
}

const planned = ({ scored, problem, assignment }: Case, more: Partial<PlanProblem> = {}) =>
  planLeastCost(scored, { ...problem, ...more }, { solver, assignment });

const millionths = (plan: Plan) => Math.round(plan.cost * 1e6);

test("the planner finds what brute force finds, to the last unit of cost", { timeout: 300_000 }, () => {
  let [found, none] = [0, 0];
  fc.assert(
    fc.property(caseOf(6), (one) => {
      const result = planned(one);
      expect(result.kind === "plan" ? millionths(result) : null).toBe(bruteForce(one));
      if (result.kind === "plan") found++;
      else none++;
    }),
    { numRuns: 160, seed: 5 },
  );
  // Both outcomes are put to the test.
  expect(Math.min(found, none)).toBeGreaterThan(60);
});

test("so it does with eight leaves", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(caseOf(8), (one) => {
      const result = planned(one);
      expect(result.kind === "plan" ? millionths(result) : null).toBe(bruteForce(one));
    }),
    { numRuns: 30, seed: 8 },
  );
});

test("a plan's scenario, applied, gives the plan's points, index, rank and group", () => {
  fc.assert(
    fc.property(caseOf(6), (one) => {
      const result = planned(one);
      const plan = result.kind === "plan" ? result : result.reachable;
      if (!plan) return;
      const {
        score: points,
        index,
        rank,
        group,
      } = applyScenario(one.scored, plan.scenario).at({ agency: "a", year: 2023 }, ROOT);
      expect(plan).toMatchObject({ points, index, rank, group });
    }),
    { numRuns: 60, seed: 6 },
  );
});

test("raising the target never lowers the cost", () => {
  fc.assert(
    fc.property(caseOf(6), hundredth(2000), (one, more) => {
      const { index = 0 } = one.problem.target;
      const [low, high] = [
        planned(one),
        planned(one, { target: { ...one.problem.target, index: Math.min(100, index + more) } }),
      ];
      if (high.kind === "none") return;
      expect(low.kind).toBe("plan");
      expect(millionths(high)).toBeGreaterThanOrEqual(millionths(low as Plan));
    }),
    { numRuns: 60, seed: 7 },
  );
});

/** The problem without a constraint. */
function without(problem: PlanProblem, { kind, at }: Constraint): PlanProblem {
  const drop = (codes: readonly string[] | undefined) => codes?.filter((code) => code !== at);
  const range = problem.ranges?.[at ?? ""];
  const cap = problem.leads?.[at ?? ""];
  switch (kind) {
    case "budget":
      return { ...problem, budget: undefined };
    case "must":
      return { ...problem, must: drop(problem.must) };
    case "must-not":
      return { ...problem, mustNot: drop(problem.mustNot) };
    case "range-from":
      return { ...problem, ranges: { ...problem.ranges, [at ?? ""]: { to: range?.to } } };
    case "range-to":
      return { ...problem, ranges: { ...problem.ranges, [at ?? ""]: { from: range?.from } } };
    case "precedence":
      return { ...problem, precedence: problem.precedence?.filter(({ then }) => then !== at) };
    case "maximum":
      return at === ROOT
        ? { ...problem, target: { fields: problem.target.fields } }
        : { ...problem, target: { ...problem.target, fields: {} } };
    default: {
      const key = kind.slice("lead-".length) as "budget" | "leaves" | "points";
      return { ...problem, leads: { ...problem.leads, [at ?? ""]: { ...cap, [key]: undefined } } };
    }
  }
}

test("without what blocks there is a plan, and each of it blocks by itself", () => {
  let blocked = 0;
  fc.assert(
    fc.property(caseOf(5), (one) => {
      // Two orders before one leaf cannot be told apart by the leaf's code.
      const orders = one.problem.precedence ?? [];
      if (new Set(orders.map(({ then }) => then)).size < orders.length) return;
      const result = planned(one);
      if (result.kind === "plan") return;
      blocked++;
      const { blocking } = result;
      expect(blocking.length).toBeGreaterThan(0);
      expect(planned(one, blocking.reduce(without, one.problem)).kind).toBe("plan");
      for (const kept of blocking)
        expect(planned(one, blocking.filter((other) => other !== kept).reduce(without, one.problem)).kind).toBe("none");
    }),
    { numRuns: 100, seed: 9 },
  );
  expect(blocked).toBeGreaterThan(40);
});

test("what is reachable is the most that any way within the constraints reaches, at its least cost", () => {
  fc.assert(
    fc.property(caseOf(5), (one) => {
      const result = planned(one, { target: { points: 1000 } });
      let best: Found | null = null;
      for (const way of everyWay(one))
        if (!best || way.points > best.points || (way.points === best.points && way.cost < best.cost))
          best = { ...way };
      const { reachable } = result as Extract<typeof result, { kind: "none" }>;
      expect(reachable && [units(reachable.points), millionths(reachable)]).toEqual(best && [best.points, best.cost]);
    }),
    { numRuns: 60, seed: 10 },
  );
});

test("the frontier rises, and each of its rows is the least cost of its points", async () => {
  await fc.assert(
    fc.asyncProperty(caseOf(5), async (one) => {
      const { scored, problem, assignment } = one;
      const rows = await planFrontier(scored, problem, { solver, assignment, points: 6 });
      const ways = [...everyWay(one)].map(({ cost, points }) => ({ cost, points }));
      expect(rows.length === 0).toBe(ways.length === 0);
      rows.forEach((row, k) => {
        const before = rows[k - 1];
        if (before) expect(row.points > before.points && row.cost > before.cost).toBe(true);
        const least = Math.min(...ways.filter((way) => way.points >= units(row.points)).map((way) => way.cost));
        expect(Math.round(row.cost * 1e6)).toBe(least);
      });
      if (ways.length) expect(units(rows.at(-1)?.points ?? 0)).toBe(Math.max(...ways.map((way) => way.points)));
    }),
    { numRuns: 40, seed: 11 },
  );
});

test("alternatives cost no less one after the other, and none moves all that an earlier one moves", () => {
  fc.assert(
    fc.property(caseOf(5), (one) => {
      const { scored, problem, assignment } = one;
      const best = planned(one);
      const others = planAlternatives(scored, problem, { solver, assignment, count: 4 });
      if (best.kind === "none") {
        expect(others).toEqual([]);
        return;
      }
      const sets = [best, ...others].map((plan) => new Set(plan.moves.map((move) => move.code)));
      // By brute force: the cheapest way among those that no earlier set is contained in.
      const ways = [...everyWay(one)];
      others.forEach((plan, k) => {
        const earlier = sets.slice(0, k + 1);
        const isNew = (codes: Set<string>) => earlier.every((set) => [...set].some((code) => !codes.has(code)));
        expect(isNew(sets[k + 1] as Set<string>)).toBe(true);
        const least = Math.min(
          ...ways
            .filter((way) => isNew(new Set(way.moved.split(" "))) && reaches(one, way.ends))
            .map((way) => way.cost),
        );
        expect(millionths(plan)).toBe(least);
      });
    }),
    { numRuns: 30, seed: 12 },
  );
});
