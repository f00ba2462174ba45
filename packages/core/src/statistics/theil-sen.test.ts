import { describe, expect, test } from "vitest";
import { theilSen } from "./theil-sen.js";

/** How many of the n! orders have 0, 1, 2 … pairs in the opposite order. */
function ordersByInversions(n: number): number[] {
  let counts = [1];
  for (let k = 2; k <= n; k++) {
    const next = new Array<number>(counts.length + k - 1).fill(0);
    counts.forEach((count, inversions) => {
      for (let more = 0; more < k; more++) next[inversions + more] = (next[inversions + more] as number) + count;
    });
    counts = next;
  }
  return counts;
}

/** Probability that the interval from the M-th slope to the M-th from the end holds the true one. */
function exactCoverage(n: number, rank: number): number {
  const counts = ordersByInversions(n);
  const sum = (some: number[]) => some.reduce((total, count) => total + count, 0);
  return 1 - (2 * sum(counts.slice(0, rank))) / sum(counts);
}

describe("the Theil–Sen slope", () => {
  test("has Sen's figures for his own example", () => {
    // Sen, JASA 1968; 63: 1379–1389, seven points, slope 4. Of the 21 slopes in order the 4th is
    // 26/7 and the 18th 35/8 (scipy.stats.theilslopes has the same). From the 4th to the 18th the
    // exact coverage is 97.0 %, from the 5th to the 17th it is 93.1 %.
    const points = [
      [1, 9],
      [2, 15],
      [3, 19],
      [4, 20],
      [10, 45],
      [12, 55],
      [18, 78],
    ] as const;
    const { slope, lower, upper } = theilSen(points);
    expect(slope).toBe(4);
    expect(lower).toBeCloseTo(26 / 7, 12);
    expect(upper).toBeCloseTo(35 / 8, 12);
  });

  test("has Hollander and Wolfe's figures for cloud seeding", () => {
    // Example 9.1: ratios of rainfall in five years. Ten slopes, −0.15 (years 2, 3) to 0.04 (3, 4);
    // the median of −0.0575 and −0.055 is −0.05625, printed as −0.056.
    const ratios = [1.26, 1.27, 1.12, 1.16, 1.03];
    const { slope, lower, upper } = theilSen(ratios.map((ratio, i) => [i + 1, ratio]));
    expect(slope).toBeCloseTo(-0.05625, 12);
    expect(lower).toBeCloseTo(-0.15, 12);
    expect(upper).toBeCloseTo(0.04, 12);
  });

  test("is not moved by one odd year", () => {
    // Six slopes are 1, those with the third point 49, 97, −95 and −47: two on either side.
    expect(
      theilSen([
        [1, 1],
        [2, 2],
        [3, 99],
        [4, 4],
        [5, 5],
      ]).slope,
    ).toBe(1);
  });

  test("has no interval below five points and no slope below two", () => {
    expect(exactCoverage(4, 1)).toBeCloseTo(1 - 2 / 24, 12);
    expect(
      theilSen([
        [1, 1],
        [2, 3],
        [3, 4],
        [4, 9],
      ]),
    ).toMatchObject({ lower: null, upper: null });
    expect(theilSen([[1, 1]])).toEqual({ slope: null, lower: null, upper: null });
  });

  test.for(Array.from({ length: 11 }, (_, i) => i + 5))(
    "of %i points has the interval of the exact distribution",
    (n) => {
      // Powers of 3: no two slopes are equal, so that the limits tell their place.
      const points = Array.from({ length: n }, (_, x): [number, number] => [x, 3 ** x]);
      const slopes = points.flatMap(([x, y], i) => points.slice(0, i).map(([a, b]) => (y - b) / (x - a)));
      slopes.sort((a, b) => a - b);
      const { lower, upper } = theilSen(points);
      const rank = slopes.indexOf(lower as number) + 1;
      expect(slopes.indexOf(upper as number)).toBe(slopes.length - rank);
      expect(exactCoverage(n, rank)).toBeGreaterThanOrEqual(0.95);
      expect(exactCoverage(n, rank + 1)).toBeLessThan(0.95);
    },
  );

  test("of a level series is level", () => {
    expect(theilSen([1, 2, 3, 4, 5, 6].map((x) => [x, 7]))).toEqual({ slope: 0, lower: 0, upper: 0 });
  });
});
