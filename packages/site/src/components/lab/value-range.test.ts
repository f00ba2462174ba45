import { expect, test } from "vitest";
import { isMeasured, valueRange } from "./value-range.js";

test("a rate goes from 0 to 100 by tenths", () => {
  expect(valueRange({ kind: "survey" }, 2, null)).toEqual({ min: 0, max: 100, step: 0.1 });
  expect(valueRange({ kind: "proportional", floor: 80, target: 95, unit: "%" }, 1, 92)).toEqual({
    min: 0,
    max: 100,
    step: 0.1,
  });
});

test("a rate that can exceed 100 % goes a fifth beyond its target", () => {
  // 120 + 0.2 × 120 = 144
  expect(valueRange({ kind: "proportional", target: 120, unit: "%" }, 1, null).max).toBeCloseTo(144, 9);
});

test("what is counted goes by ones, to a little beyond what takes all points", () => {
  // 1 / 0.25 = 4 documents take all; 4 + 0.2 × 4 = 4.8, so 5.
  expect(valueRange({ kind: "deduction", each: 0.25, unit: "văn bản" }, 1, null)).toEqual({ min: 0, max: 5, step: 1 });
});

test("the value itself is within the range", () => {
  expect(valueRange({ kind: "bands", bands: [{ from: 2, points: 1 }] }, 1, 40).max).toBeGreaterThanOrEqual(40);
  expect(valueRange({ kind: "bands", bands: [{ from: 2, points: 1 }] }, 1, -3).min).toBe(-3);
});

test("a checklist and points given directly have no figure to move", () => {
  expect(isMeasured({ kind: "checklist", items: [] })).toBe(false);
  expect(isMeasured({ kind: "direct" })).toBe(false);
  expect(isMeasured(undefined)).toBe(false);
  expect(isMeasured({ kind: "survey" })).toBe(true);
});
