import { expect, test } from "vitest";
import { leastPassing, notAbove } from "./search.js";

test("values not above are counted, ties among them", () => {
  const rising = Int32Array.of(1, 2, 2, 5);
  expect([0, 1, 2, 3, 5, 6].map((value) => notAbove(rising, value))).toEqual([0, 1, 3, 3, 4, 4]);
  expect(notAbove(new Float64Array(0), 1)).toBe(0);
});

test("the least value that passes, or none", () => {
  expect(leastPassing([0, 0.5, 1], (points) => points > 0.3)).toBe(0.5);
  expect(leastPassing([0, 0.5, 1], () => true)).toBe(0);
  expect(leastPassing([0, 0.5, 1], (points) => points > 1)).toBeNull();
  expect(leastPassing([], () => true)).toBeNull();
});
