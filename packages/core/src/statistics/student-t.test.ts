import { describe, expect, test } from "vitest";
import { twoSidedP, twoSidedQuantile } from "./student-t.js";

describe("Student's t", () => {
  // Abramowitz & Stegun (1964), table 26.10, column A = 0.95 (and 0.99), as printed.
  test.for([
    [1, 12.706, 63.657],
    [2, 4.303, 9.925],
    [3, 3.182, 5.841],
    [4, 2.776, 4.604],
    [9, 2.262, 3.25],
    [10, 2.228, 3.169],
    [30, 2.042, 2.75],
    [60, 2.0, 2.66],
    [120, 1.98, 2.617],
  ] as const)("with %i degrees of freedom has the tabled quantiles", ([degrees, at95, at99]) => {
    expect(twoSidedQuantile(0.95, degrees)).toBeCloseTo(at95, 3);
    expect(twoSidedQuantile(0.99, degrees)).toBeCloseTo(at99, 3);
  });

  test("its p-value undoes its quantile, whatever the sign", () => {
    for (const degrees of [1, 2, 3, 8, 62, 95]) {
      for (const level of [0.1, 0.5, 0.95, 0.999]) {
        const t = twoSidedQuantile(level, degrees);
        expect(twoSidedP(t, degrees)).toBeCloseTo(1 - level, 12);
        expect(twoSidedP(-t, degrees)).toBe(twoSidedP(t, degrees));
      }
    }
  });

  test("has the closed forms for one and two degrees of freedom", () => {
    // Cauchy: P(|T| ≥ 1) = 1/2. For ν = 2: P(|T| ≥ t) = 1 − t / √(2 + t²).
    expect(twoSidedP(1, 1)).toBeCloseTo(0.5, 15);
    expect(twoSidedP(3, 2)).toBeCloseTo(1 - 3 / Math.sqrt(11), 15);
    expect(twoSidedP(0, 7)).toBe(1);
    expect(twoSidedP(1e9, 40)).toBe(0);
  });
});
