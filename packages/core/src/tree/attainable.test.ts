import { describe, expect, test } from "vitest";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import type { Rule } from "../terms/rule.js";
import { attainable, attainableSteps, attainingValue, countsWhole } from "./attainable.js";

const points = (max: number, rule?: Rule) => attainable({ max, rule }).map(fromUnits);
const items = [3, 2, 2, 3].map((each, i) => ({ name: { vi: `Mục ${i}`, en: `Item ${i}` }, points: each }));

describe("the points that a leaf can be given", () => {
  test("are whole hundredths and full marks where nothing says otherwise", () => {
    expect(points(0.025)).toEqual([0, 0.01, 0.02, 0.025]);
    expect(points(0.02, { kind: "proportional", target: 100 })).toEqual([0, 0.01, 0.02]);
    expect(points(0.02, { kind: "direct" })).toEqual([0, 0.01, 0.02]);
  });

  test("are those of the bands, and nothing outside of them", () => {
    const bands = [
      { from: 50, points: 0.25 },
      { from: 80, points: 1 },
    ];
    expect(points(1, { kind: "bands", bands })).toEqual([0, 0.25, 1]);
  });

  test("are what whole things take off, down to the floor", () => {
    // 1 − 0.3 for each document beyond two.
    expect(points(1, { kind: "deduction", each: 0.3, beyond: 2, unit: "văn bản" })).toEqual([0, 0.1, 0.4, 0.7, 1]);
    expect(points(1, { kind: "deduction", each: 0.25, least: 0.5, unit: "văn bản" })).toEqual([0.5, 0.75, 1]);
    expect(points(1, { kind: "deduction", each: 0.25 })).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  test("are hundredths where a deduction counts in percent", () => {
    const rule: Rule = { kind: "deduction", each: 0.5, unit: "%" };
    expect(countsWhole(rule)).toBe(false);
    expect(points(0.02, rule)).toEqual([0, 0.01, 0.02]);
  });

  test("are the sums of a checklist's items, with those that are met", () => {
    const leaf = { max: 10, rule: { kind: "checklist", items } as const };
    expect(attainable(leaf).map(fromUnits)).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 10]);
    // Item 1 is met and stays so: 3 and any sum of 2, 2, 3.
    expect(attainableSteps(leaf, 1)?.map(fromUnits)).toEqual([3, 5, 6, 7, 8, 10]);
  });

  test("are hundredths where a checklist has too many sums to list", () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ name: { vi: "Mục", en: "Item" }, points: 2 ** i / 1e6 }));
    expect(attainableSteps({ max: 2, rule: { kind: "checklist", items: many } })).toBeNull();
  });
});

test("a value that gives points is the least demanding, of a checklist the fewest items beside those met", () => {
  const deduction = { max: 1, rule: { kind: "deduction", each: 0.3, beyond: 2 } as const };
  expect(attainingValue(deduction, toUnits(0.4))).toBe(4);
  const list = { max: 10, rule: { kind: "checklist", items } as const };
  expect(attainingValue(list, toUnits(6))).toBe(9);
  expect(attainingValue(list, toUnits(7), 1)).toBe(7);
  expect(attainingValue({ max: 1, rule: undefined }, toUnits(1))).toBeNull();
  expect(attainingValue({ max: 1, rule: { kind: "proportional", target: 100 } }, 0)).toBeNull();
});
