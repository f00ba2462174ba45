import { expect, it } from "vitest";
import { greatest, together } from "./ties.js";

it("finds all that share the greatest figure", () => {
  expect(greatest([1, 3, 2, 3], (value) => value)).toEqual([3, 3]);
  expect(greatest([], (value) => value)).toEqual([]);
});

it("names up to three and counts more", () => {
  expect(together(["A", "B", "C"], "3 mục")).toBe("A, B, C");
  expect(together(["A", "B", "C", "D"], "4 mục")).toBe("4 mục");
});
