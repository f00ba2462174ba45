import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { betaConvergence, sigmaConvergence } from "./dispersion.js";

const tree = treeOf(100, [leaf("1", 60), leaf("2", 40)]);
const one = treeOf(100, [leaf("1", 100)]);

/** Agencies t0, t1, … with these indices in 2022 and 2023. */
function panelOf(pairs: readonly (readonly [number, number])[]) {
  return scoredOf(
    one,
    provinces(...pairs.map((_, i) => `t${i}`)),
    pairs.flatMap(([before, after], i) => [
      score(`t${i}`, "1", before, { year: 2022 }),
      score(`t${i}`, "1", after, { year: 2023 }),
    ]),
  );
}
const PERIOD = { from: 2022, to: 2023 };

describe("σ-convergence", () => {
  test("is the spread of each year, worked by hand", () => {
    // 70, 80, 90: mean 80, Σ² = 200, sd √(200 / 2) = 10; 80, 86, 92: mean 86, sd 6.
    const scored = panelOf([
      [70, 80],
      [80, 86],
      [90, 92],
    ]);
    expect(tuples(sigmaConvergence(scored), "tree", "year", "n", "sd", "cv", "range")).toEqual([
      ["thu", 2022, 3, 10, 0.125, 20],
      ["thu", 2023, 3, 6, 6 / 86, 12],
    ]);
  });

  test("counts only what is known in full, and knows no spread of one agency", () => {
    const scored = scoredOf(tree, provinces("a", "b", "c"), [
      ...[score("a", "1", 30), score("a", "2", 20), score("b", "1", 60)],
      score("c", "2", 0, { year: 2022 }),
    ]);
    expect(tuples(sigmaConvergence(scored), "year", "n", "sd", "cv", "range")).toEqual([[2023, 1, null, null, 0]]);
    expect(tuples(sigmaConvergence(scored, { code: "1" }), "year", "n", "range")).toEqual([[2023, 2, 50]]);
    expect(tuples(sigmaConvergence(scored, { code: "2" }), "year", "n")).toEqual([
      [2022, 1],
      [2023, 1],
    ]);
  });

  test("of equal figures is exactly 0, also at 0 %", () => {
    // In binary 3 × 0.35 ÷ 3 is not 0.35.
    const scored = panelOf([
      [0.35, 0],
      [0.35, 0],
      [0.35, 0],
    ]);
    expect(tuples(sigmaConvergence(scored), "sd", "cv", "range")).toEqual([
      [0, 0, 0],
      [0, null, 0],
    ]);
  });

  test("goes tree by tree, and leaves out trees without the code", () => {
    const next = treeOf(10, [leaf("1", 5), leaf("3", 5)], { id: "moi", years: [2025] });
    const scored = scoredOf([tree, next], provinces("a"), [
      score("a", "2", 20),
      ...[score("a", "1", 5, { year: 2025 }), score("a", "3", 4, { year: 2025 })],
    ]);
    expect(tuples(sigmaConvergence(scored), "tree", "year", "n")).toEqual([["moi", 2025, 1]]);
    expect(tuples(sigmaConvergence(scored, { code: "2" }), "tree", "year", "n")).toEqual([["thu", 2023, 1]]);
  });
});

describe("β-convergence", () => {
  test("is the slope of change on level, worked by hand", () => {
    // Levels 60, 70, 80, 90 and changes 8, 6, 1, 1: Sxx = 500, Sxy = −60 − 10 − 15 − 45 = −130, slope
    // −0.26, intercept 4 + 0.26 × 75 = 23.5. Residuals 0.1, 0.7, −1.7, 0.9: Σ² = 4.2 on 2 degrees, se
    // √(2.1 / 500) = 0.0648074; t(0.975; 2) = 4.3026527; p for ν = 2 is 1 − |t| / √(2 + t²).
    const result = betaConvergence(
      panelOf([
        [60, 68],
        [70, 76],
        [80, 81],
        [90, 91],
      ]),
      PERIOD,
    );
    const [error, t] = [Math.sqrt(2.1 / 500), -0.26 / Math.sqrt(2.1 / 500)];
    expect(result.n).toBe(4);
    expect(result.slope).toBeCloseTo(-0.26, 12);
    expect(result.intercept).toBeCloseTo(23.5, 10);
    expect(result.lower).toBeCloseTo(-0.26 - 4.3026527 * error, 6);
    expect(result.upper).toBeCloseTo(-0.26 + 4.3026527 * error, 6);
    expect(result.p).toBeCloseTo(1 + t / Math.sqrt(2 + t * t), 12);
  });

  test("is not catching up by itself: a reversed order has slope −2 and the same spread", () => {
    // Galton's fallacy at its starkest: 60, 70, 80 become 80, 70, 60; changes 20, 0, −20.
    const scored = panelOf([
      [60, 80],
      [70, 70],
      [80, 60],
    ]);
    expect(betaConvergence(scored, PERIOD).slope).toBe(-2);
    expect(tuples(sigmaConvergence(scored), "sd")).toEqual([[10], [10]]);
  });

  test("is 0 where all change alike", () => {
    const result = betaConvergence(
      panelOf([
        [60.1, 60.2],
        [70.3, 70.4],
        [80.7, 80.8],
      ]),
      PERIOD,
    );
    expect(result).toEqual({ n: 3, slope: 0, intercept: 0.1, lower: 0, upper: 0, p: 1 });
  });

  test("is unknown with too few agencies, without spread, and in years that nobody has", () => {
    const unknown = { slope: null, intercept: null, lower: null, upper: null, p: null };
    expect(betaConvergence(panelOf([[60, 70]]), PERIOD)).toEqual({ n: 1, ...unknown });
    expect(
      betaConvergence(
        panelOf([
          [60, 70],
          [60, 75],
        ]),
        PERIOD,
      ),
    ).toEqual({ n: 2, ...unknown });
    expect(betaConvergence(panelOf([[60, 70]]), { from: 2010, to: 2023 })).toEqual({ n: 0, ...unknown });
    const two = betaConvergence(
      panelOf([
        [60, 70],
        [70, 75],
      ]),
      PERIOD,
    );
    expect(two).toEqual({ n: 2, slope: -0.5, intercept: 40, lower: null, upper: null, p: null });
  });

  const index = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

  test("plus 1 is the slope of the later level on the earlier", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(index, index), { minLength: 2, maxLength: 8 }), (pairs) => {
        const { slope } = betaConvergence(panelOf(pairs), PERIOD);
        const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
        const [x, y] = [mean(0), mean(1)];
        const spread = pairs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
        if (slope === null) expect(spread).toBeCloseTo(0, 9);
        else
          expect((slope + 1) * spread).toBeCloseTo(
            pairs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0),
            6,
          );
      }),
      { numRuns: 50 },
    );
  });
});
