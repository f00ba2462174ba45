import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inner, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { drivers } from "./drivers.js";

const tree = treeOf(10, [inner("1", [leaf("1.1", 4), leaf("1.2", 4)]), leaf("2", 2)]);
const ids = (n: number) => Array.from({ length: n }, (_, i) => `a${i}`);
/** Agencies with these points on 1.1 and 1.2; `"na"` where the leaf does not apply. */
const scoredAt = (points: (number | null | "na")[][]) =>
  scoredOf(
    tree,
    provinces(...ids(points.length)),
    points.flatMap((row, i) =>
      row.map((value, k) =>
        value === "na"
          ? score(`a${i}`, `1.${k + 1}`, null, { applicable: false })
          : score(`a${i}`, `1.${k + 1}`, value),
      ),
    ),
  );
const driversOf = (points: (number | null | "na")[][], ...columns: string[]) =>
  tuples(drivers(scoredAt(points), { year: 2023, code: "1" }), ...columns);

test("a leaf's share is its covariance with the sum over the sum's variance", () => {
  // Sums 1, 3, 8, mean 4, squares 9 + 1 + 16 = 26. Leaf 1.1, mean 2: −2·−3 + 0·−1 + 2·4 = 14.
  // Leaf 1.2, mean 2: −1·−3 + −1·−1 + 2·4 = 12. Lost: (4 + 2 + 0) ÷ 3 = 2 and (3 + 3 + 0) ÷ 3 = 2.
  const rows = driversOf(
    [
      [0, 1],
      [2, 1],
      [4, 4],
    ],
    "code",
    "n",
    "max",
    "share",
    "lost",
  );
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["1.1", 3, 4],
    ["1.2", 3, 4],
  ]);
  expect(rows[0]?.[3]).toBeCloseTo(14 / 26, 12);
  expect(rows[1]?.[3]).toBeCloseTo(12 / 26, 12);
  expect(rows.map((row) => row[4])).toEqual([2, 2]);
});

test("a leaf that all hold in full decides nothing, and one on which the weak do better less than nothing", () => {
  expect(
    driversOf(
      [
        [4, 0],
        [4, 2],
      ],
      "code",
      "share",
    ),
  ).toEqual([
    ["1.1", 0],
    ["1.2", 1],
  ]);
  // Sums 3 and 5; 1.1 falls from 2 to 1: −½·1 − ½·1 = −1 of 2.
  expect(
    driversOf(
      [
        [2, 1],
        [1, 4],
      ],
      "share",
    ),
  ).toEqual([[-0.5], [1.5]]);
});

test("without differences, or with one agency, there is no share", () => {
  expect(
    driversOf(
      [
        [1, 2],
        [2, 1],
      ],
      "n",
      "share",
    ),
  ).toEqual([
    [2, null],
    [2, null],
  ]);
  expect(driversOf([[1, 2]], "n", "share", "lost")).toEqual([
    [1, null, 3],
    [1, null, 2],
  ]);
});

test("an agency with an unknown leaf is left out, and one to whom a leaf does not apply stays", () => {
  // a2 reaches 4 of 4 with 1.2 alone. Indices ÷ 100: 0.25, 0.5, 1; parts of 1.1: 0.125, 0.25, 0.
  const rows = driversOf(
    [
      [1, 1],
      [2, 2],
      ["na", 4],
      [null, 3],
    ],
    "n",
    "share",
    "lost",
  );
  expect(rows.map(([n]) => n)).toEqual([3, 3]);
  // Mean index 7/12, deviations −4/12, −1/12, 5/12, squares 42/144; 1.1: mean 1/8, deviations 0, 1/8, −1/8:
  // −1/96 − 5/96 = −6/96; share −(6/96) ÷ (42/144) = −3/14.
  expect(rows[0]?.[1]).toBeCloseTo(-3 / 14, 12);
  expect(rows[1]?.[1]).toBeCloseTo(17 / 14, 12);
  // Lost on 1.1 by a0 and a1: (3 + 2) ÷ 2; on 1.2 by three: (3 + 2 + 0) ÷ 3.
  expect(rows[0]?.[2]).toBe(2.5);
  expect(rows[1]?.[2]).toBeCloseTo(5 / 3, 12);
});

test("a field known only as a whole, a geometric mean and a tree without the code say nothing of leaves", () => {
  const whole = scoredOf(tree, provinces("a", "b"), [score("a", "1", 5), score("b", "1", 3)]);
  expect(tuples(drivers(whole, { year: 2023, code: "1" }), "n", "share", "lost")).toEqual([
    [0, null, null],
    [0, null, null],
  ]);
  expect(drivers(whole, { year: 2023, code: "9" }).numRows()).toBe(0);
  const geometric = treeOf(8, [inner("1", [leaf("1.1", 4), leaf("1.2", 4)], { aggregation: "geometric" })]);
  const rows = ids(2).flatMap((id, i) => [score(id, "1.1", i + 1), score(id, "1.2", 2)]);
  expect(drivers(scoredOf(geometric, provinces(...ids(2)), rows), { year: 2023, code: "1" }).numRows()).toBe(0);
});

describe("properties", () => {
  const cell = fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 400 }).map((v): number | "na" => v / 100), weight: 9 },
    { arbitrary: fc.constant("na" as const), weight: 1 },
  );

  test("the shares add up to 1, also where leaves do not apply", () => {
    let checked = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            cell,
            fc.integer({ min: 0, max: 400 }).map((v) => v / 100),
          ),
          { minLength: 2, maxLength: 20 },
        ),
        (points) => {
          const shares = driversOf(points, "share").map(([share]) => share as number | null);
          if (shares.includes(null)) {
            expect(shares).toEqual([null, null]);
            return;
          }
          checked += 1;
          // 0.01 points apart on 8 is the least variance there is; relative errors stay near 10⁻¹².
          expect((shares as number[]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        },
      ),
      // Equal indices without equal points: nothing differs.
      {
        examples: [
          [
            [
              [0.02, 0],
              ["na", 0.01],
            ],
          ],
        ],
      },
    );
    expect(checked).toBeGreaterThan(50);
  });
});
