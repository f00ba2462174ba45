import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendallTau, varianceOfS } from "./kendall.js";

describe("Kendall's tau-b", () => {
  test("has R's figure for Hollander and Wolfe's tuna", () => {
    // ?cor.test, after Hollander & Wolfe (1973), p. 185 f.: T = 26 of 36 pairs agree, tau = 0.4444444.
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    expect(kendallTau(lightness, quality)).toBe((26 - 10) / 36);
  });

  test("corrects for ties on both sides", () => {
    // scipy.stats.kendalltau's documentation: −0.47140452. S = 1 − 5 = −4 over √(8 × 9).
    expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 15);
    // Of 6 pairs one is tied in x, another in y, the other four agree: 4 / √(5 × 5).
    expect(kendallTau([1, 2, 2, 3], [1, 2, 3, 3])).toBe(0.8);
  });

  test("is unknown where one side is all tied, or of fewer than two", () => {
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTau([1], [1])).toBeNull();
    expect(kendallTau([], [])).toBeNull();
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { maxLength: 12 });

  test("lies between −1 and 1, is symmetric, and turns its sign with one order", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const tau = kendallTau(x, y);
        expect(kendallTau(y, x)).toBe(tau);
        if (tau === null) return;
        expect(Math.abs(tau)).toBeLessThanOrEqual(1);
        expect(
          kendallTau(
            x,
            y.map((b) => -b),
          ),
        ).toBeCloseTo(-tau, 12);
        expect(kendallTau(x, x)).toBe(1);
      }),
    );
  });
});

describe("the variance of S", () => {
  /** All orders of the values, equal ones counted apart. */
  function orders(values: readonly number[]): number[][] {
    if (values.length === 0) return [[]];
    return values.flatMap((value, i) => orders(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
  }
  const s = (values: readonly number[]) =>
    values.reduce((sum, b, j) => sum + values.slice(0, j).reduce((part, a) => part + Math.sign(b - a), 0), 0);

  test.for([
    [[1, 2, 3, 4, 5]], // 5 × 4 × 15 / 18
    [[1, 1, 2, 3, 4, 5]],
    [[1, 1, 2, 2, 2, 3]],
    [[4, 4, 4]],
  ] as const)("is that over all orders of %j", ([values]) => {
    const all = orders(values).map(s);
    expect(varianceOfS(values)).toBeCloseTo(all.reduce((sum, each) => sum + each ** 2, 0) / all.length, 12);
  });
});
