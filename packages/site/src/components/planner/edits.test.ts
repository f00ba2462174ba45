import type { PlanProblem } from "@par-index/core/plan";
import { expect, test } from "vitest";
import { freedomOf, withFreedom, withLeadCap, withLeafCost, withMinimum, withRange, withTarget } from "./edits.js";

const problem: PlanProblem = {
  plan: 1,
  agency: "dak-lak",
  year: 2024,
  stage: "appraised",
  unit: "ngày công",
  target: { index: 90 },
  cost: { default: { perPoint: 1 } },
};
/** As its file has it: what says nothing is not there. */
const written = (any: PlanProblem) => JSON.parse(JSON.stringify(any));

test("a leaf that must rise may not be forbidden to, and a free one is in neither list", () => {
  const must = withFreedom(withFreedom(problem, "1.1", "never"), "1.1", "must");
  expect([must.must, must.mustNot, freedomOf(must, "1.1"), freedomOf(must, "1.2")]).toEqual([
    ["1.1"],
    undefined,
    "must",
    "free",
  ]);
  expect(written(withFreedom(must, "1.1", "free"))).toEqual(problem);
});

test("each part that is emptied again leaves the problem as it was", () => {
  const edits = [
    [withLeafCost(problem, "1.1", { perPoint: 3 }), (p: PlanProblem) => withLeafCost(p, "1.1", undefined)],
    [withRange(problem, "1.1", { to: 1 }), (p: PlanProblem) => withRange(p, "1.1", { to: undefined })],
    [withLeadCap(problem, "so-noi-vu", { leaves: 0 }), (p: PlanProblem) => withLeadCap(p, "so-noi-vu", {})],
    [withMinimum(problem, "3", 80), (p: PlanProblem) => withMinimum(p, "3", undefined)],
    [withTarget(problem, { rank: 5 }), (p: PlanProblem) => withTarget(p, { rank: undefined })],
  ] as const;
  for (const [edited, back] of edits) {
    expect(written(edited)).not.toEqual(problem);
    expect(written(back(edited))).toEqual(problem);
  }
});

test("a cap of 0 leaves is a cap, and other entries stay", () => {
  const two = withLeadCap(withLeadCap(problem, "a", { leaves: 0 }), "b", { budget: 5 });
  expect(two.leads).toEqual({ a: { leaves: 0 }, b: { budget: 5 } });
});
