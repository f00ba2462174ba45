import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inner, type Json, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import { applyScenario } from "../scenario/outcome.js";
import { ROOT } from "../tree/vocabulary.js";
import { planAlternatives } from "./alternatives.js";
import { planFrontier } from "./frontier.js";
import { planLeastCost } from "./least-cost.js";
import type { PlanProblem } from "./problem.js";
import { parsePlanProblem } from "./problem-document.js";
import type { NoPlan, Plan } from "./result.js";
import { loadSolver } from "./solve/solver.js";

const solver = await loadSolver();

const doc = readFileSync(new URL("../../../../docs/planner.md", import.meta.url), "utf8");
const golden: Json = JSON.parse(/```json\n(.*?)```/s.exec(doc)?.[1] ?? "");

const bands = { kind: "bands", unit: "%", bands: [1, 2, 4].map((points) => ({ from: points * 20, points })) };
const tree = treeOf(10, [leaf("1", 4, { rule: bands }), leaf("2", 3), leaf("3", 3)]);
/** Agency a: 2 + 1.5 + 2 = 5.5; b 7.993, c 9. */
const scored = scoredOf(tree, provinces("a", "b", "c"), [
  ...[2, 1.5, 2].map((points, i) => score("a", String(i + 1), points)),
  ...[3, 2.493, 2.5].map((points, i) => score("b", String(i + 1), points)),
  ...[4, 2, 3].map((points, i) => score("c", String(i + 1), points)),
]);
const problem = parsePlanProblem(golden, { scored });
const solve = (more: Partial<PlanProblem>) => planLeastCost(scored, { ...problem, ...more }, { solver });
const summary = (plan: Plan | NoPlan) =>
  plan.kind === "plan" ? [plan.cost, plan.moves.map(({ code, to }) => `${code}→${to}`).join(" ")] : plan.kind;
const blocking = (plan: Plan | NoPlan) =>
  (plan as NoPlan).blocking.map(({ kind, at, allowed, needed }) => [kind, at, allowed, needed]);

describe("the case worked by hand in docs/planner.md", () => {
  test("raises leaves 2 and 3 to 3 points each, for 36", () => {
    const plan = solve({}) as Plan;
    expect(summary(plan)).toEqual([36, "2→3 3→3"]);
    expect(plan).toMatchObject({ points: 8, index: 80, rank: 2, group: "B", optimal: true });
    expect(plan.moves.map(({ cost, points }) => [cost, points])).toEqual([
      [20, 1.5],
      [16, 1],
    ]);
    expect(plan.scenario).toEqual({
      scenario: 1,
      name: "Đạt 80 %",
      agency: "a",
      year: 2023,
      stage: "appraised",
      changes: { "2": { points: 3 }, "3": { points: 3 } },
    });
    expect(applyScenario(scored, plan.scenario).at({ agency: "a", year: 2023 }, ROOT)).toMatchObject({
      score: 8,
      index: 80,
      rank: 2,
    });
  });

  test("has the other two pairs for alternatives, and no third", () => {
    expect(planAlternatives(scored, problem, { solver, count: 5 }).map(summary)).toEqual([
      [38, "1→4 3→2.5"],
      [40, "1→4 2→2"],
    ]);
  });

  test("fails with 35, which buys 2.43 points for 34.88", () => {
    const none = solve({ budget: 35 });
    expect(blocking(none)).toEqual([["budget", null, 35, 36]]);
    expect((none as NoPlan).reachable).toMatchObject({ cost: 34.88, points: 7.93 });
  });

  test("the document shows these figures", () => {
    for (const text of ["**36**", "| 38 |", "| 40 |", "2.43 points", "34.88 in all", "7.93 points"])
      expect(doc).toContain(text);
  });
});

test("a move says the least raw value that gives its points", () => {
  // Leaf 1 reaches 4 points in the band from 80 %.
  const plan = solve({ mustNot: ["3"] }) as Plan;
  expect(summary(plan)).toEqual([40, "1→4 2→2"]);
  expect(plan.moves.map(({ value }) => value)).toEqual([80, null]);
});

test("a rank needs the rounded index of the peer that stands there", () => {
  // b has 3 + 2.493 + 2.5 = 7.993 of 10, published as 79.93, which begins at 7.9925: 2.4925 more, in hundredths 2.50.
  expect(summary(solve({ target: { rank: 2 } }))).toEqual([36, "2→3 3→3"]);
  expect(summary(solve({ target: { rank: 3 } }))).toEqual([0, ""]);
  // c has 90 %: 3.5 points more; 2 on leaf 1 (30) and 1.5 on leaf 2 (20), or 1 on leaf 3 (16) and 0.5 on leaf 2 (10).
  expect(summary(solve({ target: { rank: 1 } }))).toEqual([50, "1→4 2→3"]);
});

test("peers that moved are the ones to overtake", () => {
  const name = "b rises";
  const peers = applyScenario(scored, {
    scenario: 1,
    name,
    agency: "b",
    year: 2023,
    stage: "appraised",
    changes: { "3": { points: 2 } },
  });
  // b now has 7.493, published as 74.93: 7.4925 − 5.5 = 1.9925; 1.5 on leaf 2 cost 20, 0.5 on leaf 3 8.
  expect(summary(planLeastCost(scored, { ...problem, target: { rank: 2 } }, { solver, peers }))).toEqual([
    28,
    "2→3 3→2.5",
  ]);
});

test("hundredths of one price gather on as few leaves as hold them", () => {
  // 1.5 points are missing; leaf 4 alone has room for them, two of the others would do as well.
  const even = treeOf(10, [leaf("1", 2), leaf("2", 2), leaf("3", 2), leaf("4", 4)]);
  const one = scoredOf(
    even,
    provinces("a"),
    [1, 1, 1, 2].map((points, i) => score("a", String(i + 1), points)),
  );
  const cheapest = (more: Partial<PlanProblem>) =>
    planLeastCost(
      one,
      { ...problem, precedence: [], ranges: {}, cost: {}, target: { points: 6.5 }, ...more },
      { solver },
    );
  expect(summary(cheapest({}))).toEqual([1.5, "4→3.5"]);
  expect((cheapest({ mustNot: ["4"] }) as Plan).moves).toHaveLength(2);
});

test("a group needs its threshold, a field its least index", () => {
  expect(summary(solve({ target: { group: "C" } }))).toEqual([20, "2→3"]);
  // 2.5 of 3 are 83.33 %: 0.5 × 16 = 8.
  expect(summary(solve({ target: { fields: { "3": 83.33 } } }))).toEqual([8, "3→2.5"]);
});

test("full marks are reached exactly where they are no whole hundredth away", () => {
  const odd = scoredOf(treeOf(1.003333333333, [leaf("1", 1.003333333333)]), provinces("a"), [score("a", "1", 0.5)]);
  const plan = planLeastCost(odd, { ...problem, cost: {}, target: { index: 100 } }, { solver }) as Plan;
  // 100.00 % begin at 99.995 % of the maximum, 1.00328…: beyond 0.5 + 0.50, the last whole hundredth.
  expect(plan.moves.map(({ to, points }) => [to, points])).toEqual([[1.003333333333, 0.503333333333]]);
});

test("a checklist keeps the items met and names those to add", () => {
  const items = [0.3, 0.5, 0.2].map((points, i) => ({ name: { vi: `mục ${i}`, en: `item ${i}` }, points }));
  const list = scoredOf(treeOf(1, [leaf("1", 1, { rule: { kind: "checklist", items } })]), provinces("a"), [
    score("a", "1", "", { value: "1" }),
  ]);
  // Item 1 gives 0.3; 0.5 by item 2 alone would drop it. Items 1 and 3: 1 + 4 = 5.
  const plan = planLeastCost(list, { ...problem, cost: {}, target: { points: 0.5 } }, { solver }) as Plan;
  expect(plan.moves).toMatchObject([{ to: 0.5, value: 5 }]);
});

test("a deduction that counts things ends where a whole count leaves it", () => {
  const rule = { kind: "deduction", each: 0.25, unit: "văn bản" };
  const counted = scoredOf(treeOf(1, [leaf("1", 1, { rule })]), provinces("a"), [score("a", "1", 0.25)]);
  const plan = planLeastCost(counted, { ...problem, cost: {}, target: { points: 0.6 } }, { solver }) as Plan;
  expect(plan.moves).toMatchObject([{ to: 0.75, value: 1 }]);
});

test("an unknown leaf stays, unless a range says what it has", () => {
  const partly = scoredOf(treeOf(4, [inner("1", [leaf("1.1", 2), leaf("1.2", 2)])]), provinces("a"), [
    score("a", "1.1", 1),
  ]);
  const index = { ...problem, cost: {}, target: { index: 75 } };
  // Of the known 2 points 1.5 are missing 0.5.
  expect(summary(planLeastCost(partly, index, { solver }))).toEqual([0.5, "1.1→1.5"]);
  // With 1.9 on the other, 3 of 4 are wanted: 0.1 on either.
  const plan = planLeastCost(
    partly,
    { ...index, ranges: { "1.2": { from: 1.9 } }, mustNot: ["1.2"] },
    { solver },
  ) as Plan;
  expect(summary(plan)).toEqual([0.1, "1.1→1.1"]);
  expect(plan.scenario.changes).toEqual({ "1.1": { points: 1.1 }, "1.2": { points: 1.9 } });
  expect(plan.index).toBe(applyScenario(partly, plan.scenario).at({ agency: "a", year: 2023 }, ROOT).index);
});

test("a target beyond the maxima says how far they go", () => {
  expect(blocking(solve({ target: { points: 11 } }))).toEqual([["maximum", ROOT, 10, 11]]);
});

test("constraints that contradict each other leave nothing reachable", () => {
  // Leaf 1 must rise, which costs 30.
  const none = solve({ must: ["1"], budget: 10 }) as NoPlan;
  expect(none.reachable).toBeNull();
  expect(none.blocking.map(({ kind, needed }) => [kind, needed])).toEqual([["budget", 38]]);
});

test("a frontier can be followed and stopped", async () => {
  const seen: number[] = [];
  const rows = await planFrontier(scored, problem, {
    solver,
    points: 4,
    onProgress: (done, of) => seen.push(done / of),
  });
  expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
  // From 0 to all: 30 + 20 + 16 = 66. Of the 4.5 points 1.5 cost 20 (leaf 2), 3 cost 30 (2 on leaf 1) + 15 (1 on leaf 2).
  expect(rows.map(({ cost, points }) => [cost, points])).toEqual([
    [0, 5.5],
    [20, 7],
    [45, 8.5],
    [66, 10],
  ]);
  const reason = new Error("enough");
  await expect(planFrontier(scored, problem, { solver, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("the solver answers the hundredth problem as the first", () => {
  const first = summary(solve({}));
  for (let n = 0; n < 100; n++) solve({ budget: 30 + (n % 10) });
  expect(summary(solve({}))).toEqual(first);
});

test("costs too fine for the solver's own tolerance are told apart", () => {
  // Both reach 6 points; 9 999 999.9999 against 9 999 999.9998, of which the objective sees nine digits.
  const cost = {
    leaves: {
      "1": { perPoint: 1e7 },
      "2": { steps: [{ points: 2, cost: 9_999_999.9999 }] },
      "3": { steps: [{ points: 2.5, cost: 9_999_999.9998 }] },
    },
  };
  expect(summary(solve({ cost, target: { points: 6 } }))).toEqual([9_999_999.9998, "3→2.5"]);
});
