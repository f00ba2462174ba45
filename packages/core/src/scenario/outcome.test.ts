import { describe, expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { parseAssignment } from "../leads/assignment.js";
import { scoreTable } from "../scores/row-table.js";
import { leafTable, nodeTable } from "../scoring/tables.js";
import { contributionsByField, contributionsByLead, exactIndex } from "./contributions.js";
import type { LeafChange } from "./leaf-change.js";
import { applyScenario, compareOutcomes, scenarioBase } from "./outcome.js";
import type { Scenario } from "./scenario.js";

/** 10 points: 1.1 (2), 1.2 (3), 2.1 (4, from 80 % to 100 %), 2.2 (1, two items). */
const tree = treeOf(10, [
  inner("1", [leaf("1.1", 2), leaf("1.2", 3)]),
  inner("2", [
    leaf("2.1", 4, { rule: { kind: "proportional", floor: 80, target: 100, unit: "%" } }),
    leaf("2.2", 1, {
      rule: {
        kind: "checklist",
        items: [
          { name: { vi: "Kế hoạch", en: "Plan" }, points: 0.4 },
          { name: { vi: "Báo cáo", en: "Report" }, points: 0.6 },
        ],
      },
    }),
  ]),
]);
const agencies = provinces("a:north", "b:north", "c:south");
const rows = (agency: string, year: number, points: readonly (number | null)[]) =>
  tree.leaves().flatMap(({ code }, k) => {
    const own = points[k] as number | null;
    return own === null ? [] : [score(agency, code, own, { year })];
  });
const data: Json[] = [
  // a: 1 + 1.5 + 2 + 0.4 = 4.9, 49 %, third.
  ...rows("a", 2024, [1, 1.5, null, null]),
  score("a", "2.1", null, { year: 2024, value: 90 }),
  score("a", "2.2", null, { year: 2024, value: "1" }),
  // b: 8, 80 %, first. c: 5, 50 %, second.
  ...rows("b", 2024, [2, 2, 3, 1]),
  ...rows("c", 2024, [1.5, 1, 2, 0.5]),
  ...rows("a", 2023, [1.8, null, 1, 0.4]),
  ...rows("b", 2023, [1.5, 2.1, 3, 1]),
  ...rows("c", 2023, [1.3, 1, 2, 0.5]),
];
const scored = scoredOf(tree, agencies, data);
const base = scenarioBase(scored, { agency: "a", year: 2024 });
const scenario = (changes: Readonly<Record<string, LeafChange>>, more: Partial<Scenario> = {}): Scenario => ({
  scenario: 1,
  name: "Thử",
  agency: "a",
  year: 2024,
  stage: "appraised",
  changes,
  ...more,
});
const outcome = (...args: Parameters<typeof scenario>) => base.outcome(scenario(...args));

describe("each form of a change, worked by hand", () => {
  test.each<[string, LeafChange, number]>([
    ["1.1", { points: 1.7 }, 1.7],
    ["1.2", { add: 0.25 }, 1.75],
    // 1.5 + 2 and 1.5 − 2 are kept within 0 and 3.
    ["1.2", { add: 2 }, 3],
    ["1.2", { add: -2 }, 0],
    // 75 % of 4.
    ["2.1", { share: 75 }, 3],
    // (95 − 80) ÷ (100 − 80) × 4.
    ["2.1", { value: 95 }, 3],
    ["2.2", { value: "1;2" }, 1],
    // Item 2 alone, not the number 2.
    ["2.2", { value: 2 }, 0.6],
    ["2.2", { value: "0" }, 0],
    ["1.1", { as: "last-year" }, 1.8],
    // b has 2, c 1.5; a itself is no peer.
    ["1.1", { as: "best" }, 2],
    ["1.1", { as: "median" }, 1.75],
    ["1.1", { as: "median", of: "region" }, 2],
    // There are only two others to be near: the median of 1 and 0.5.
    ["2.2", { as: "median", of: "nearest" }, 0.75],
    ["2.1", { as: "full" }, 4],
  ])("%s %o comes to %f points", (code, change, points) => {
    expect([...base.points(scenario({ [code]: change }))]).toEqual([[code, points]]);
    const after = outcome({ [code]: change }).at(code);
    expect(after.after.score).toBe(points);
  });
});

describe("an outcome", () => {
  // 1.1 from 1 to 2, 2.1 from 2 to 3: 4.9 + 2 = 6.9, 69 %, past c.
  const better = outcome({ "2.1": { value: 95 }, "1.1": { as: "full" } });

  test("holds the total after against the total before", () => {
    expect(better.before).toMatchObject({ score: 4.9, index: 49, rank: 3, group: "D" });
    expect(better.after).toMatchObject({ score: 6.9, index: 69, rank: 2, group: "D" });
    expect(better.ranked).toBe(3);
  });

  test("has every node, every agency in its new order, and every change", () => {
    expect(
      tuples(better.nodes, "code", "before", "after", "difference", "indexDifference", "rankBefore", "rankAfter"),
    ).toEqual([
      ["0", 4.9, 6.9, 2, 20, 3, 2],
      // 2.5 of 5 to 3.5 of 5.
      ["1", 2.5, 3.5, 1, 20, 2, 2],
      ["1.1", 1, 2, 1, 50, 3, 1],
      ["1.2", 1.5, 1.5, 0, 0, 2, 2],
      ["2", 2.4, 3.4, 1, 20, 3, 2],
      ["2.1", 2, 3, 1, 25, 2, 1],
      ["2.2", 0.4, 0.4, 0, 0, 3, 3],
    ]);
    expect(tuples(better.ladder, "agency", "indexBefore", "indexAfter", "rankBefore", "rankAfter")).toEqual([
      ["b", 80, 80, 1, 1],
      ["a", 49, 69, 3, 2],
      ["c", 50, 50, 2, 3],
    ]);
    // A point of ten is ten index points.
    expect(better.leaves.objects()).toEqual([
      { code: "1.1", before: 1, after: 2, difference: 1, max: 2, indexPoints: 10, reason: { as: "full" } },
      { code: "2.1", before: 2, after: 3, difference: 1, max: 4, indexPoints: 10, reason: { value: 95 } },
    ]);
  });

  test("says what its lead agencies gain", () => {
    const cell = (code: string, ...leads: string[]) => ({ code, text: code, agencies: leads });
    const assignment = parseAssignment(
      {
        id: "thu",
        tree: "thu",
        agency: "a",
        year: 2024,
        name: { vi: "Thử", en: "Test" },
        source: "thử",
        cells: [cell("1.1", "b", "c"), cell("1.2", "b"), cell("2.1", "c")],
      },
      { trees: [tree], agencies },
    );
    // b leads 1.1 with c, and 1.2: lost 1 + 1.5, then 1.5. c leads 1.1, 2.1, 2.2: lost 1 + 2 + 0.6, then 1 + 0.6.
    expect(better.leads(assignment, "full").objects()).toEqual([
      { leadAgency: "b", leaves: 1, difference: 1, lostBefore: 2.5, lostAfter: 1.5 },
      { leadAgency: "c", leaves: 2, difference: 2, lostBefore: 3.6, lostAfter: 1.6 },
    ]);
    expect(tuples(better.leads(assignment, "equal"), "leadAgency", "leaves", "difference")).toEqual([
      ["b", 1, 0.5],
      ["c", 2, 1.5],
    ]);
    // 1.1 brings 10 index points, half of it b's; 2.1 brings 10.
    expect(contributionsByLead(better, assignment)).toEqual([
      { leadAgency: "b", indexPoints: 5 },
      { leadAgency: "c", indexPoints: 15 },
    ]);
  });

  test("says what each field adds to the difference of the indices before they are rounded", () => {
    expect(contributionsByField(better)).toEqual([
      { code: "1", indexPoints: 10 },
      { code: "2", indexPoints: 10 },
    ]);
    expect(contributionsByLead(better, undefined)).toEqual([{ leadAgency: null, indexPoints: 20 }]);
    expect(exactIndex({ score: 1, max: 3, coverage: 0.5 })).toBeCloseTo(200 / 3, 12);
    expect(exactIndex({ score: null, max: 3, coverage: 0 })).toBeNull();
  });

  test("its rows are those of the state after: points where they were set, values where they were", () => {
    const changed = tuples(
      scoreTable(better.scored.scores).filter((row) => row.agency === "a"),
      "code",
      "points",
      "value",
    );
    expect(changed).toEqual([
      ["1.1", 2, null],
      ["1.2", 1.5, null],
      ["2.1", null, 95],
      ["2.2", null, 1],
    ]);
    expect(tuples(scoreTable(outcome({ "2.1": { points: 1 } }).scored.scores), "code", "points", "value")[2]).toEqual([
      "2.1",
      1,
      null,
    ]);
  });

  test("is of the whole cohort, and applyScenario is its scores", () => {
    const after = applyScenario(scored, scenario({ "1.1": { as: "full" } }));
    expect(after.units.map(({ agency, year }) => `${agency} ${year}`)).toEqual(["a 2024", "b 2024", "c 2024"]);
    expect(after.at({ agency: "a", year: 2024 }, "0").index).toBe(59);
    expect(scored.at({ agency: "a", year: 2024 }, "0").index).toBe(49);
  });

  test("several stand side by side", () => {
    const table = compareOutcomes([outcome({}, { name: "Hiện nay" }), better]);
    expect(table.objects()).toEqual([
      {
        name: "Hiện nay",
        index: 49,
        difference: 0,
        rank: 3,
        rankDifference: 0,
        group: "D",
        leaves: 0,
        "1": 50,
        "2": 48,
      },
      { name: "Thử", index: 69, difference: 20, rank: 2, rankDifference: 1, group: "D", leaves: 2, "1": 70, "2": 68 },
    ]);
  });
});

describe("other agencies", () => {
  const ladder = (more: Partial<Scenario>) => tuples(outcome({}, more).ladder, "agency", "indexAfter", "rankAfter");

  test("move along the trends of their leaves, kept within the maximum", () => {
    // b: 1.1 from 75 % to 100 %, stays at 2; 1.2 from 70.00 to 66.67 %, 3.33 points down each year:
    // 2 − 0.0333 × 3 = 1.9001. 2 + 1.9001 + 3 + 1 = 7.9001. c: 1.1 from 65 to 75 %: 1.5 + 0.1 × 2.
    expect(ladder({ peers: { trend: 1 } })).toEqual([
      ["b", 79, 1],
      ["c", 52, 2],
      ["a", 49, 3],
    ]);
    // c: 1.5 + 0.4, b: 1.8002.
    expect(ladder({ peers: { trend: 2 } })).toEqual([
      ["b", 78, 1],
      ["c", 54, 2],
      ["a", 49, 3],
    ]);
  });

  test("years after the scenario's do not count in a trend", () => {
    // In 2023 nobody has a year before.
    const earlier = scenarioBase(scored, { agency: "a", year: 2023 });
    const moved = earlier.outcome(scenario({}, { year: 2023, peers: { trend: 1 } }));
    expect(nodeTable(moved.scored).objects()).toEqual(nodeTable(earlier.scored).objects());
  });

  test("single ones go their own way", () => {
    expect(ladder({ peers: { trend: 1 }, others: { b: "fixed" } })[0]).toEqual(["b", 80, 1]);
    expect(ladder({ others: { c: { trend: 1 } } })).toEqual([
      ["b", 80, 1],
      ["c", 52, 2],
      ["a", 49, 3],
    ]);
    // c loses 1.5 of 5: 35 %.
    expect(ladder({ others: { c: { changes: { "1.1": { points: 0 } } } } })).toEqual([
      ["b", 80, 1],
      ["a", 49, 2],
      ["c", 35, 3],
    ]);
    // c's own year before and its own peers, a and b, who have 2 and 3 at 2.1.
    const own = outcome({}, { others: { c: { changes: { "1.1": { as: "last-year" }, "2.1": { as: "median" } } } } });
    expect(tuples(leafTable(own.scored), "agency", "code", "score").filter(([agency]) => agency === "c")).toEqual([
      ["c", "1.1", 1.3],
      ["c", "1.2", 1],
      ["c", "2.1", 2.5],
      ["c", "2.2", 0.5],
    ]);
  });
});

describe("new maxima", () => {
  test("everybody keeps the share reached, and the total may change", () => {
    const heavier = outcome({}, { weights: { "1": 10 } });
    // 1.1: 4, 1.2: 6. a: 2 + 3 + 2.4 = 7.4 of 15; b: 4 + 4 + 4 = 12; c: 3 + 2 + 2.5 = 7.5.
    expect(heavier.tree.nodes.map(({ code, max }) => [code, max])).toEqual([
      ["0", 15],
      ["1", 10],
      ["1.1", 4],
      ["1.2", 6],
      ["2", 5],
      ["2.1", 4],
      ["2.2", 1],
    ]);
    expect(tuples(heavier.ladder, "agency", "indexAfter", "rankAfter")).toEqual([
      ["b", 80, 1],
      ["c", 50, 2],
      ["a", 49.33, 3],
    ]);
    // a's 1.1: 1 of 10 before, 2 of 15 after: 13.333… − 10. All rows: 49.333… − 49.
    expect(tuples(heavier.leaves, "code", "before", "after", "indexPoints", "reason")).toEqual([
      ["1.1", 1, 2, 3.333333333333, null],
      ["1.2", 1.5, 3, 5, null],
      ["2.1", 2, 2, -6.666666666667, null],
      ["2.2", 0.4, 0.4, -1.333333333333, null],
    ]);
  });

  test("a change is in points of the proposed tree, a value goes through the scaled rule", () => {
    const both = outcome({ "1.1": { points: 3.5 }, "2.1": { value: 95 } }, { weights: { "1": 10, "2.1": 8 } });
    // 15 of 20 is three quarters of 8.
    expect([both.at("1.1").after.score, both.at("2.1").after.score]).toEqual([3.5, 6]);
    // 3.5 + 3 + 6 + 0.4 of 4 + 6 + 8 + 1: 12.9 ÷ 19.
    expect(both.after.index).toBe(67.89);
  });
});

describe("what is known in part", () => {
  const known = (rows: Json[]) => {
    const part = scoredOf(tree, agencies, rows);
    return scenarioBase(part, { agency: "a", year: 2023 });
  };
  const in2023 = (changes: Readonly<Record<string, LeafChange>>) => scenario(changes, { year: 2023 });

  test("an unknown leaf stays unknown unless it is changed", () => {
    const part = known([score("a", "1.1", 1), score("a", "1.2", 3), score("a", "2.1", 2)]);
    // 6 of 9, then 7 of 9; then with 2.2 known 6.5 of 10.
    expect(part.outcome(in2023({ "1.1": { as: "full" } })).after).toMatchObject({ score: 7, index: 77.78, rank: null });
    const complete = part.outcome(in2023({ "2.2": { points: 0.5 } }));
    expect(complete.after).toMatchObject({ score: 6.5, index: 65, rank: 1 });
    // 1.1: 1 ÷ 10 − 1 ÷ 9, and so on. 5 − 6.666… comes to −1.666666666667: roundings leave a unit to the largest.
    expect(tuples(complete.leaves, "code", "indexPoints", "reason")).toEqual([
      ["1.1", -1.111111111111, null],
      ["1.2", -3.333333333333, null],
      ["2.1", -2.222222222222, null],
      ["2.2", 4.999999999999, { points: 0.5 }],
    ]);
  });

  test("a score stated above known leaves moves with them", () => {
    // Field 2 has 4, of which 3 at 2.1: what it has beyond, 1, stays.
    const stated = known([score("a", "1.1", 1), score("a", "1.2", 1), score("a", "2", 4), score("a", "2.1", 3)]);
    const after = stated.outcome(in2023({ "2.1": { points: 3.5 } }));
    expect([after.at("2").after.score, after.after.score]).toEqual([4.5, 6.5]);
    expect(tuples(after.leaves, "code", "indexPoints")).toEqual([["2.1", 5]]);
  });

  test("a score stated above an unknown leaf falls away when that leaf is set", () => {
    const stated = known([score("a", "1.1", 1), score("a", "1.2", 1), score("a", "2", 4)]);
    const after = stated.outcome(in2023({ "2.1": { points: 3 } }));
    expect(after.at("2").after).toMatchObject({ score: 3, coverage: 0.8 });
    expect(after.after.rank).toBeNull();
  });

  test("agencies of which only fields are published move with their fields", () => {
    const only = scoredOf(tree, agencies, [
      ...[2022, 2023].flatMap((year) => [score("a", "1", 1, { year }), score("a", "2", 1, { year })]),
      score("b", "1", 2, { year: 2022 }),
      score("b", "2", 2, { year: 2022 }),
      score("b", "1", 3),
      score("b", "2", 2),
    ]);
    // b's field 1 goes 40, 60, 80 %: 4 of 5.
    const after = scenarioBase(only, { agency: "a", year: 2023 }).outcome(
      scenario({}, { year: 2023, peers: { trend: 1 } }),
    );
    expect(after.scored.at({ agency: "b", year: 2023 }, "1").score).toBe(4);
    expect(after.scored.at({ agency: "b", year: 2023 }, "0").score).toBe(6);
  });

  test("a stated score keeps the share of what it says beyond its leaves under new maxima", () => {
    // Field 2: 4 stated, 3 of 4 known at 2.1, so 1 of 1 beyond it. With 2.1 at 8 it is 6 + 1.
    const stated = known([score("a", "1.1", 1), score("a", "1.2", 1), score("a", "2", 4), score("a", "2.1", 3)]);
    const after = stated.outcome({ ...in2023({}), weights: { "2.1": 8 } });
    expect(after.at("2").after).toMatchObject({ score: 7, max: 9, coverage: 1 });
  });
});

describe("on other terms of scoring", () => {
  const changed = scenario({ "1": { points: 4 } }, { year: 2023 });

  test("under zero an unknown leaf is weighed in: contributions are over the whole maximum", () => {
    const two = treeOf(10, [leaf("1", 4), leaf("2", 6)]);
    const zero = scoredOf(two, provinces("a"), [score("a", "1", 2)], { unknown: "zero" });
    const after = scenarioBase(zero, { agency: "a", year: 2023 }).outcome(changed);
    // 2 of 10, then 4 of 10; under partial it would be 2 of 4, then 4 of 4.
    expect([after.before.index, after.after.index]).toEqual([20, 40]);
    expect(tuples(after.leaves, "code", "indexPoints")).toEqual([["1", 20]]);
  });

  test("under a geometric mean leaves do not add up and have no contribution; a stated total falls away", () => {
    const mean = treeOf(10, [leaf("1", 5), leaf("2", 5)], { aggregation: "geometric" });
    const known = scoredOf(mean, provinces("a"), [score("a", "1", 1), score("a", "2", 4)]);
    const after = scenarioBase(known, { agency: "a", year: 2023 }).outcome(changed);
    // √(1 × 4) and √(4 × 4) of 5.
    expect([after.before.index, after.after.index]).toEqual([40, 80]);
    expect(tuples(after.leaves, "code", "difference", "indexPoints")).toEqual([["1", 3, null]]);
    const stated = scoredOf(mean, provinces("a"), [score("a", "1", 1), score("a", "0", 6)]);
    const without = scenarioBase(stated, { agency: "a", year: 2023 }).outcome(changed);
    expect([without.before.coverage, without.after.coverage]).toEqual([1, 0.5]);
  });

  test("a self-assessment has its own rows and cannot change what is surveyed", () => {
    const asked = treeOf(10, [leaf("1", 4), leaf("2", 6, { source: "survey" })]);
    const both = scoredOf(asked, provinces("a"), [
      score("a", "1", 2, { stage: "self" }),
      score("a", "1", 1),
      score("a", "2", 3),
    ]);
    const self = scenarioBase(both, { agency: "a", year: 2023, stage: "self" });
    expect(self.outcome({ ...changed, stage: "self" })).toMatchObject({ before: { index: 50 }, after: { index: 100 } });
    const surveyed = { ...scenario({ "2": { points: 1 } }, { year: 2023 }), stage: "self" as const };
    expect(errorOf(() => self.outcome(surveyed)).issues.map(({ code }) => code)).toEqual(["leaf-not-applicable"]);
  });

  test("what a normalisation makes of a value is a score like any other", () => {
    const ranked = treeOf(10, [leaf("1", 10, { normalisation: { method: "rank" } })]);
    const values = { a: 5, b: 7, c: 9 };
    const valued = scoredOf(
      ranked,
      agencies,
      Object.entries(values).map(([id, value]) => score(id, "1", null, { value })),
    );
    const after = scenarioBase(valued, { agency: "a", year: 2023 }).outcome({
      ...changed,
      weights: { "1": 20 },
    });
    // By their values 0, 5 and 10 of 10; a moves to 4 of 20, the others keep their shares.
    expect(tuples(after.ladder, "agency", "indexBefore", "indexAfter")).toEqual([
      ["c", 100, 100],
      ["b", 50, 50],
      ["a", 0, 20],
    ]);
  });
});

test("a scenario of another agency or year needs a base of its own", () => {
  expect(errorOf(() => base.outcome(scenario({}, { agency: "b" }))).code).toBe("scenario-foreign-base");
  expect(errorOf(() => base.points(scenario({}, { year: 2023 }))).code).toBe("scenario-foreign-base");
});

test("a scenario made by a program is checked when it is applied", () => {
  expect(errorOf(() => outcome({ "1.1": { points: 3 }, "1": { as: "full" } })).issues.map(({ code }) => code)).toEqual([
    "code-not-leaf",
    "points-over-maximum",
  ]);
});
