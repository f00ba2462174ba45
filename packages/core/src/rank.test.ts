import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankDescending } from "./rank.js";

describe("ranks", () => {
  test("ties share the better rank and the next rank is skipped", () => {
    expect([...rankDescending([92, 90, 90, 85])]).toEqual([1, 2, 2, 4]);
    expect([...rankDescending([90, 85, 90, 90])]).toEqual([1, 4, 1, 1]);
  });

  test("what has no index has rank 0 and takes nobody's place", () => {
    expect([...rankDescending([90, 92, 90, Number.NaN, 85])]).toEqual([2, 1, 2, 0, 4]);
    expect([...rankDescending([Number.NaN, Number.NaN])]).toEqual([0, 0]);
  });

  test("nobody to rank gives no ranks, one alone is first", () => {
    expect([...rankDescending([])]).toEqual([]);
    expect([...rankDescending([0])]).toEqual([1]);
  });

  test("everyone's rank is one more than the number of those above", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const ranks = rankDescending(values);
        values.forEach((own, i) => {
          const above = values.filter((other) => other > own).length;
          expect(ranks[i]).toBe(Number.isNaN(own) ? 0 : above + 1);
        });
      }),
    );
  });
});
