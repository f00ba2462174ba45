import { expect, test } from "vitest";
import { greatestCommonDivisor, indexPoints, leastCommonMultiple, ratioUnits, rounded } from "./fraction.js";

test("halves are rounded away from zero", () => {
  expect([5n, -5n, 4n, -4n].map((numerator) => rounded(numerator, 10n))).toEqual([1n, -1n, 0n, 0n]);
});

test("a third of 100 % is 33.333333333333 index points; of nothing there is no share", () => {
  expect(indexPoints(ratioUnits(1n, 3n) as bigint)).toBe(33.333333333333);
  expect(indexPoints(ratioUnits(2n, 3n) as bigint)).toBe(66.666666666667);
  expect(ratioUnits(0n, 0n)).toBeNull();
});

test("the greatest divisor of two numbers, and the least number they divide", () => {
  expect(greatestCommonDivisor(84, 36)).toBe(12);
  expect(greatestCommonDivisor(0, 7)).toBe(7);
  expect(greatestCommonDivisor(10n ** 20n, 10n ** 18n)).toBe(10n ** 18n);
  expect(leastCommonMultiple(4n, 6n)).toBe(12n);
});
