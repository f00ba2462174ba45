import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLine } from "./regression.js";

describe("a least-squares line", () => {
  // Anscombe, The American Statistician 1973; 27: 17–21: four data sets with one regression line.
  const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const X4 = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8];
  test.for([
    ["I", X, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
    ["II", X, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
    ["III", X, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
    ["IV", X4, [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]],
  ] as const)("has Anscombe's slope, intercept and standard error for set %s", ([, x, y]) => {
    const line = fitLine(x.map((each, i) => [each, y[i] as number]));
    // "regression line y = 3 + 0.5 x, estimated standard error of b₁ = 0.118"; t(0.975; 9) = 2.262157.
    expect(line.slope).toBeCloseTo(0.5, 2);
    expect(line.intercept).toBeCloseTo(3, 2);
    expect(((line.upper as number) - (line.lower as number)) / 2 / 2.262157).toBeCloseTo(0.118, 3);
  });

  test("has R's figures for Anscombe's first set to the last digit it prints", () => {
    // summary(lm(y1 ~ x1, anscombe)): 3.0001, 0.5001, se 0.1179, p 0.00217.
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const line = fitLine(X.map((x, i) => [x, y[i] as number]));
    expect(line.slope?.toFixed(4)).toBe("0.5001");
    expect(line.intercept?.toFixed(4)).toBe("3.0001");
    expect(line.lower).toBeCloseTo(0.5000909 - 2.262157 * 0.1179055, 6);
    expect(line.p?.toFixed(5)).toBe("0.00217");
  });

  test("through two points has no interval, through one no slope", () => {
    expect(fitLine([])).toEqual({ slope: null, intercept: null, lower: null, upper: null, p: null });
    expect(fitLine([[3, 4]]).slope).toBeNull();
    expect(
      fitLine([
        [0, 1],
        [2, 5],
      ]),
    ).toEqual({ slope: 2, intercept: 1, lower: null, upper: null, p: null });
  });

  test("is unknown where all points stand at one x", () => {
    expect(
      fitLine([
        [2, 1],
        [2, 5],
        [2, 3],
      ]).slope,
    ).toBeNull();
  });

  test("that is exact has an interval without width; a level one has p = 1", () => {
    expect(
      fitLine([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toEqual({ slope: 2, intercept: 1, lower: 2, upper: 2, p: 0 });
    expect(
      fitLine([
        [0, 7],
        [1, 7],
        [2, 7],
      ]),
    ).toMatchObject({ slope: 0, lower: 0, upper: 0, p: 1 });
  });

  test("excludes 0 from its interval exactly where p is below 0.05", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 12 }), (ys) => {
        const { lower, upper, p } = fitLine(ys.map((y, x) => [x, y]));
        fc.pre(Math.abs((p as number) - 0.05) > 1e-9);
        expect((lower as number) > 0 || (upper as number) < 0).toBe((p as number) < 0.05);
      }),
    );
  });
});
