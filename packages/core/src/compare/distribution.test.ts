import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inner, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { distribution, outliers } from "./distribution.js";

/** One leaf of 100 points under the root, so that points are the index. */
const tree = treeOf(100, [leaf("1", 100)]);
const ids = (n: number) => Array.from({ length: n }, (_, i) => `a${i}`);
const scoredAt = (values: (number | null)[]) =>
  scoredOf(
    tree,
    provinces(...ids(values.length)),
    values.map((value, i) => score(`a${i}`, "1", value)),
  );
const figure = (values: (number | null)[], ...columns: string[]) =>
  tuples(distribution(scoredAt(values), { year: 2023 }), "code", ...columns)
    .find(([code]) => code === "1")
    ?.slice(1);

describe("figures from named sources", () => {
  test("quartiles are Excel's QUARTILE.INC, whose reference gives 3.5 for the first of these", () => {
    // By type 7: positions 7/4 = 1.75, 3.5 and 5.25 from 0: 2 + ¾·2, 7 + ½·1, 9 + ¼·1.
    expect(figure([1, 2, 4, 7, 8, 9, 10, 12], "q1", "median", "q3")).toEqual([3.5, 7.5, 9.25]);
  });

  test("tenths are NumPy's percentile: 0.9 × 10 = 9 and position 0.1 × 10 = 1 of eleven values", () => {
    // numpy.percentile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], [10, 90]) = [6, 16]; of the first ten [5.7, 15.1]
    expect(figure([20, 3, 6, 7, 8, 8, 9, 10, 13, 15, 16], "p10", "p90")).toEqual([6, 16]);
    const [p10, p90] = figure([3, 6, 7, 8, 8, 9, 10, 13, 15, 16], "p10", "p90") as number[];
    expect(p10).toBeCloseTo(5.7, 12);
    expect(p90).toBeCloseTo(15.1, 12);
  });

  test("skewness is Excel's SKEW, whose reference gives 0.359543 for these", () => {
    expect(figure([3, 4, 5, 2, 3, 4, 5, 6, 4, 7], "skew")?.[0]).toBeCloseTo(0.359543071, 9);
  });
});

describe("worked by hand", () => {
  test("mean, sample standard deviation and extremes", () => {
    // 2, 4, 9: mean 5, squares 9 + 1 + 16 = 26, sd √13
    const [n, mean, sd, min, max] = figure([4, 9, null, 2], "n", "mean", "sd", "min", "max") as number[];
    expect([n, mean, min, max]).toEqual([3, 5, 2, 9]);
    expect(sd).toBeCloseTo(Math.sqrt(13), 12);
  });

  test("what cannot be told is null: nothing of none, no spread of one, no skew of two or of equals", () => {
    const columns = ["n", "mean", "sd", "median", "skew", "full", "zero", "flat"];
    expect(figure([null, null], ...columns)).toEqual([0, null, null, null, null, 0, 0, null]);
    expect(figure([100], ...columns)).toEqual([1, 100, null, 100, null, 1, 0, null]);
    expect(figure([40, 60], "skew", "flat")).toEqual([null, null]);
    expect(figure([40.1, 40.1, 40.1], "mean", "sd", "skew", "flat")).toEqual([40.1, 0, null, "all-equal"]);
  });

  test("a node is flat if all are full, all are zero or all are equal", () => {
    expect(figure([100, 100, null], "full", "zero", "flat")).toEqual([2, 0, "all-full"]);
    expect(figure([0, 0, 0], "full", "zero", "flat")).toEqual([0, 3, "all-zero"]);
    expect(figure([100, 0, 0], "full", "zero", "flat")).toEqual([1, 2, null]);
  });

  test("99.996 % is printed 100.00, but is not full marks", () => {
    expect(figure([99.996, 100], "full", "flat")).toEqual([1, "all-equal"]);
  });

  test("a node counts where it is known in full, and each tree of the year has its rows", () => {
    const provincial = treeOf(10, [inner("1", [leaf("1.1", 4), leaf("1.2", 6)])]);
    const other = treeOf(5, [leaf("1", 5)], { id: "khac", appliesTo: ["city"] });
    const city = { id: "x", name: "Thành phố x", nameEn: "City x", kind: "city" } as const;
    const agencies = new Map([...provinces("a", "b"), ["x", city]]);
    const scored = scoredOf([provincial, other], agencies, [
      score("a", "1.1", 4),
      score("a", "1.2", 3),
      score("b", "1.1", 2),
      score("x", "1", 5),
    ]);
    expect(tuples(distribution(scored, { year: 2023 }), "tree", "code", "level", "n", "median")).toEqual([
      ["khac", "0", 0, 1, 100],
      ["khac", "1", 1, 1, 100],
      ["thu", "0", 0, 1, 70],
      ["thu", "1", 1, 1, 70],
      ["thu", "1.1", 2, 2, 75],
      ["thu", "1.2", 2, 1, 50],
    ]);
    expect(distribution(scored, { year: 2022 }).numRows()).toBe(0);
  });
});

describe("outliers", () => {
  const found = (values: (number | null)[]) =>
    tuples(outliers(scoredAt(values), { year: 2023 }), "agency", "code", "index", "side", "fence").filter(
      ([, code]) => code === "1",
    );

  test("lie beyond one and a half interquartile ranges from the quartiles", () => {
    // 10, 70, 72, 74, 76, 78, 90 …: positions 1.5 and 4.5: q1 71, q3 77, IQR 6, fences 62 and 86
    expect(found([72, 10, 70, 74, 90, 76, 78])).toEqual([
      ["a1", "1", 10, "low", 62],
      ["a4", "1", 90, "high", 86],
    ]);
  });

  test("do not lie on the fence", () => {
    // 62, 70, 72, 74, 76, 78, 86: the same quartiles, the ends on the fences
    expect(found([62, 70, 72, 74, 76, 78, 86])).toEqual([]);
  });

  test("are all that differ where three quarters agree", () => {
    expect(found([100, 100, 100, 100, 50, null])).toEqual([["a4", "1", 50, "low", 100]]);
  });
});

describe("properties", () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }).map((v) => v / 100)), {
    minLength: 1,
    maxLength: 25,
  });

  test("no figure depends on the order of the agencies, to the last digit", () => {
    fc.assert(
      fc.property(values, fc.infiniteStream(fc.nat()), (points, stream) => {
        const shuffled = points
          .map((value) => ({ value, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ value }) => value);
        const table = (list: typeof points) => distribution(scoredAt(list), { year: 2023 }).objects();
        expect(table(shuffled)).toEqual(table(points));
        const outlying = (list: typeof points) =>
          tuples(outliers(scoredAt(list), { year: 2023 }), "code", "index", "side", "fence").sort();
        expect(outlying(shuffled)).toEqual(outlying(points));
      }),
      { numRuns: 60 },
    );
  });

  test("quantiles rise, the mean lies between the extremes, and outliers beyond the quartiles", () => {
    fc.assert(
      fc.property(values, (points) => {
        const scored = scoredAt(points);
        const columns = ["min", "p10", "q1", "median", "q3", "p90", "max"];
        const quantiles = figure(points, ...columns) as (number | null)[];
        if (quantiles[0] === null) return;
        expect([...quantiles].sort((a, b) => (a as number) - (b as number))).toEqual(quantiles);
        const [mean] = figure(points, "mean") as number[];
        expect(mean).toBeGreaterThanOrEqual(quantiles[0] as number);
        expect(mean).toBeLessThanOrEqual(quantiles[6] as number);
        for (const [index, side] of tuples(outliers(scored, { year: 2023 }), "index", "side"))
          if (side === "low") expect(index).toBeLessThan(quantiles[2] as number);
          else expect(index).toBeGreaterThan(quantiles[4] as number);
      }),
      { numRuns: 100 },
    );
  });
});
