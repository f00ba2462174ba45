import { expect, it } from "vitest";
import { greatest, together } from "./ties.js";

it("finds all that share the greatest figure", () => {
  expect(greatest([1, 3, 2, 3], (value) => value)).toEqual([3, 3]);
  expect(greatest([], (value) => value)).toEqual([]);
});

it("names up to three and counts more", () => {
  const named = (...names: string[]) => together(names, (name) => name, `${names.length} mục`);
  expect(named("A", "B", "C")).toBe("A, B, C");
  expect(named("A", "B", "C", "D")).toBe("4 mục");
});
