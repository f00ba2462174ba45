import { expect, test } from "vitest";
import { errorOf, inner, leaf, treeOf } from "../../test/fixtures.js";
import { treeFinder, treeFor } from "./trees.js";

const fields = [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 10)];
const old = treeOf(20, fields, { id: "old", years: [2021, 2022] });
const ministries = treeOf(20, fields, { id: "ministries", years: [2022], appliesTo: ["ministry"] });

test("a tree scores its kinds in its years, and nobody else", () => {
  const trees = [old, ministries];
  const asked = [
    ["province", 2021, old],
    ["province", 2022, old],
    ["ministry", 2022, ministries],
    ["ministry", 2021, undefined],
    ["commune", 2022, undefined],
  ] as const;
  const find = treeFinder(trees);
  for (const [kind, year, tree] of asked) {
    expect(treeFor(trees, kind, year)).toBe(tree);
    expect(trees[find(kind, year)]).toBe(tree);
  }
});

test("two trees of one kind and year are refused", () => {
  const other = treeOf(20, fields, { id: "new", years: [2022] });
  expect(errorOf(() => treeFinder([old, other])).code).toBe("trees-overlap");
});

test("a tree is additive unless a node is a geometric mean", () => {
  expect(old.isAdditive).toBe(true);
  expect(
    treeOf(20, [inner("1", [leaf("1.1", 6), leaf("1.2", 4)], { aggregation: "geometric" }), leaf("2", 10)]).isAdditive,
  ).toBe(false);
});

test("the nodes of a level hold every leaf once", () => {
  const codes = (level: number | "leaf") => old.nodesOfLevel(level).map(({ code }) => code);
  expect([codes(1), codes(2), codes("leaf")]).toEqual([
    ["1", "2"],
    ["1.1", "1.2", "2"],
    ["1.1", "1.2", "2"],
  ]);
});
