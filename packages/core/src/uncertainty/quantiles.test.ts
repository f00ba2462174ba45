import { errorFunction } from "simple-statistics";
import { expect, test } from "vitest";
import { normalQuantile, quantileTable, TABLE_SIZE } from "./quantiles.js";

test("the normal's quantiles, against SciPy", () => {
  // SciPy 1.17: scipy.stats.norm.ppf([.5, .6, .975, .999, 1e-10])
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.6)).toBeCloseTo(0.2533471031357997, 14);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 14);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 13);
});

test("the tables have mean 0, the variance they should, and lie within a step of the distributions", () => {
  const table = quantileTable();
  const [normal, uniform] = [table.subarray(0, TABLE_SIZE), table.subarray(TABLE_SIZE)];
  const square = (values: Float32Array) => values.reduce((sum, x) => sum + x * x, 0) / TABLE_SIZE;
  for (const values of [normal, uniform])
    expect(values.every((x, i) => x === -(values[TABLE_SIZE - 1 - i] as number))).toBe(true);
  expect(square(normal)).toBeCloseTo(1, 7);
  expect(square(uniform)).toBeCloseTo(1 / 3, 7);
  const furthest = (values: Float32Array, cdf: (x: number) => number) =>
    values.reduce((most, x, i) => Math.max(most, Math.abs(cdf(x) - (i + 0.5) / TABLE_SIZE)), 0) + 0.5 / TABLE_SIZE;
  expect(furthest(normal, (x) => (1 + errorFunction(x / Math.SQRT2)) / 2)).toBeLessThan(2 ** -16);
  expect(furthest(uniform, (x) => (1 + x) / 2)).toBeLessThan(1.01 * 2 ** -17);
});
