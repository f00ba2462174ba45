import { expect, test } from "vitest";
import { inner, issuesOf, type Json, leaf, places, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import { parsePlanProblem } from "./problem-document.js";

const bands = {
  kind: "bands",
  unit: "%",
  bands: [
    { from: 50, points: 1 },
    { from: 80, points: 2 },
  ],
};
const tree = treeOf(7, [inner("1", [leaf("1.1", 2, { rule: bands }), leaf("1.2", 2)]), inner("2", [leaf("2.1", 3)])]);
const scored = scoredOf(tree, provinces("a", "b"), [
  score("a", "1.1", 1),
  score("a", "1.2", 1.5),
  score("a", "2.1", 3),
  score("b", "1.1", 1),
]);
const good: Json = { plan: 1, agency: "a", year: 2023, unit: "triệu đồng", target: { index: 90 } };
const problems = (more: Json) =>
  places(issuesOf("plan-invalid", () => parsePlanProblem({ ...good, ...more }, { scored })));

test("a problem's file is short: stage and costs have defaults", () => {
  expect(parsePlanProblem(good, { scored })).toEqual({ ...good, stage: "appraised", cost: {} });
});

test("a foreign file and a newer format are told apart", () => {
  expect(places(issuesOf("plan-invalid", () => parsePlanProblem({ scenario: 1 } as unknown, { scored })))).toEqual([
    "document-foreign",
  ]);
  expect(problems({ plan: 2 })).toEqual(["document-newer plan"]);
});

test("every problem is reported at once", () => {
  expect(
    problems({
      target: { group: "E", fields: { "9": 50 } },
      cost: {
        leaves: {
          "1.1": {
            steps: [
              { points: 1, cost: 1 },
              { points: 1.5, cost: 2 },
            ],
          },
          "1.2": { perPoint: 1, steps: [{ points: 2, cost: 1 }] },
          "1": { perPoint: 1 },
        },
      },
      ranges: { "1.2": { from: 1.2, to: 2.5 } },
      must: ["2.1", "1.2", "1.2"],
      mustNot: ["1.2"],
      leads: { "so-noi-vu": { leaves: 2 } },
      precedence: [
        ["1.1", "1.2"],
        ["1.2", "1.1"],
      ].map(([first, next]) => JSON.parse(`{ "first": "${first}", "then": "${next}" }`)),
    }).sort(),
  ).toEqual(
    [
      "group-unknown target.group",
      "code-unknown target.fields.9",
      "points-below-now cost.leaves.1.1.steps[0].points",
      "points-not-by-rule cost.leaves.1.1.steps[1].points",
      "cost-form cost.leaves.1.2",
      "code-not-leaf cost.leaves.1",
      "points-below-now ranges.1.2.from",
      "points-over-maximum ranges.1.2.to",
      "leaf-at-top must[0]",
      "code-duplicate must[2]",
      "move-contradicts mustNot[0]",
      "assignment-missing leads",
      "precedence-circular precedence[0]",
      "precedence-circular precedence[1]",
    ].sort(),
  );
});

test("an agency, a year or a leaf without scores is named", () => {
  expect(problems({ agency: "aa" })).toEqual(["agency-unknown agency"]);
  expect(problems({ year: 2022 })).toEqual(["year-without-scores year"]);
  // b has only 1.1.
  expect(problems({ agency: "b", target: { rank: 1 }, must: ["1.2"] })).toEqual([
    "total-incomplete target.rank",
    "leaf-fixed must[0]",
  ]);
});

test("costs are decimals of four digits in a unit that keeps them small", () => {
  expect(problems({ cost: { default: { perPoint: 0.00001 } }, budget: 1e10 })).toEqual([
    "cost-decimals cost.default.perPoint",
    "shape budget",
  ]);
});

test("a target names something", () => {
  expect(problems({ target: {} })).toEqual(["target-empty target"]);
});
