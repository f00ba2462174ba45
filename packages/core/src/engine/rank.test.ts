import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankDescending, rankMembers } from "./rank.js";

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

  test("members of a whole are ranked in their places, few or thousands, and the rest is left alone", () => {
    const sizes = fc.constantFrom(3, 40, 1500);
    const whole = fc.integer({ min: -1, max: 300 });
    fc.assert(
      fc.property(
        sizes.chain((size) => fc.array(whole, { minLength: size, maxLength: size })),
        (values) => {
          const members = values.map((_, k) => 2 * k + 1);
          const ranks = new Int32Array(2 * values.length + 1);
          const ranked = rankMembers(Int32Array.from(values), members, ranks);
          const expected = rankDescending(values.map((value) => (value < 0 ? Number.NaN : value)));
          expect(members.map((place) => ranks[place])).toEqual([...expected]);
          expect(ranks.filter((_, place) => place % 2 === 0).every((rank) => rank === 0)).toBe(true);
          expect(ranked).toBe(values.filter((value) => value >= 0).length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the greatest of many values counts, also where it is one more than the time before", () => {
    for (const most of [9000, 9001]) {
      const values = Int32Array.from({ length: 1500 }, (_, k) => most - (k % 3));
      const ranks = new Int32Array(1500);
      rankMembers(values, [...values.keys()], ranks);
      expect([...ranks.subarray(0, 6)]).toEqual([1, 501, 1001, 1, 501, 1001]);
    }
  });
});
