import type { CriteriaNode } from "@par-index/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstSteps, stepsOf, stepsText } from "./steps.js";

test("steps are read with a decimal comma or point", () => {
  const steps = [
    { points: 0.5, cost: 10 },
    { points: 1, cost: 25.5 },
  ];
  expect(stepsOf("0,5: 10; 1: 25,5")).toEqual(steps);
  expect(stepsOf("0.5:10;1:25.5;")).toEqual(steps);
  for (const text of ["", "0,5", "0,5: x", "0,5: 10: 3", "; ;"]) expect(stepsOf(text)).toBeNull();
});

test("steps read back as they were written", () => {
  const figure = fc.integer({ min: 0, max: 1e7 }).map((units) => units / 1e4);
  fc.assert(
    fc.property(fc.array(fc.record({ points: figure, cost: figure }), { minLength: 1 }), (steps) => {
      expect(stepsOf(stepsText(steps))).toEqual(steps);
    }),
  );
});

test("bands offer the points above now, each at the price of its points; other leaves full marks", () => {
  const bands = [
    { from: 0, points: 0.25 },
    { from: 50, points: 0.5 },
    { from: 80, points: 1 },
  ];
  const leaf = { max: 1, rule: { kind: "bands", bands } } as unknown as CriteriaNode;
  // (0.5 − 0.25) × 4 = 1; (1 − 0.25) × 4 = 3
  expect(firstSteps(leaf, 0.25, 4)).toEqual([
    { points: 0.5, cost: 1 },
    { points: 1, cost: 3 },
  ]);
  expect(firstSteps({ max: 2 } as CriteriaNode, 0.5, 1)).toEqual([{ points: 2, cost: 1.5 }]);
});
