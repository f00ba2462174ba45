import { expect, test } from "vitest";
import { inner, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { bestAgainstRest } from "./best-against-rest.js";

const tree = treeOf(8, [inner("1", [leaf("1.1", 4), leaf("1.2", 4)])]);
const against = (points: (number | null | "na")[][], ...columns: string[]) => {
  const ids = points.map((_, i) => `a${i}`);
  const rows = points.flatMap((row, i) =>
    row.map((value, k) =>
      value === "na" ? score(`a${i}`, `1.${k + 1}`, null, { applicable: false }) : score(`a${i}`, `1.${k + 1}`, value),
    ),
  );
  return tuples(bestAgainstRest(scoredOf(tree, provinces(...ids), rows), { year: 2023, code: "1" }), ...columns);
};

test("the top quarter's mean points on each leaf against those of the rest", () => {
  // Sums 7, 6, 4, 2: a quarter of four is the first. 1.1: 4 against (2 + 1 + 0) ÷ 3 = 1; 1.2: 3 against (4 + 3 + 2) ÷ 3 = 3.
  expect(
    against(
      [
        [4, 3],
        [2, 4],
        [1, 3],
        [0, 2],
      ],
      "code",
      "max",
      "topAgencies",
      "restAgencies",
      "top",
      "rest",
      "gap",
    ),
  ).toEqual([
    ["1.1", 4, 1, 3, 4, 1, 3],
    ["1.2", 4, 1, 3, 3, 3, 0],
  ]);
});

test("a quarter is rounded up, and who ties with the last of it is in it", () => {
  // Of five ⌈5/4⌉ = 2 are the best; a2 ties with a1 at 6.
  expect(
    against(
      [
        [4, 4],
        [3, 3],
        [2, 4],
        [1, 1],
        [0, 0],
      ],
      "topAgencies",
      "restAgencies",
      "top",
      "rest",
    ),
  ).toEqual([
    [3, 2, 3, 0.5],
    [3, 2, 11 / 3, 0.5],
  ]);
});

test("where all are equal, or there is one agency, there is no rest to compare with", () => {
  expect(
    against(
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      "code",
    ),
  ).toEqual([]);
  expect(against([[1, 3]], "code")).toEqual([]);
});

test("a leaf counts those to whom it applies; an agency with an unknown leaf is left out", () => {
  // a0 reaches 4 of 4 without 1.1, which no other of the best has: no mean, no gap.
  expect(
    against(
      [
        ["na", 4],
        [2, 3],
        [1, 0],
        [null, 4],
      ],
      "topAgencies",
      "restAgencies",
      "top",
      "rest",
      "gap",
    ),
  ).toEqual([
    [1, 2, null, 1.5, null],
    [1, 2, 4, 1.5, 2.5],
  ]);
});
