import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { parseAgencies } from "../agencies/agencies.js";
import { rankMobility, transitions } from "./mobility.js";

const tree = treeOf(100, [leaf("1", 60), leaf("2", 40)]);
const one = treeOf(100, [leaf("1", 100)]);
const PERIOD = { from: 2022, to: 2023 };

/** Agencies t0, t1, … with these indices in 2022 and 2023; null for a year without scores. */
function panelOf(pairs: readonly (readonly [number | null, number | null])[]) {
  return scoredOf(
    one,
    provinces(...pairs.map((_, i) => `t${i}`)),
    pairs.flatMap(([before, after], i) => [
      ...(before === null ? [] : [score(`t${i}`, "1", before, { year: 2022 })]),
      ...(after === null ? [] : [score(`t${i}`, "1", after, { year: 2023 })]),
    ]),
  );
}

describe("rank mobility", () => {
  test("has R's figures for Hollander and Wolfe's tuna", () => {
    // ?cor.test: Kendall's tau 0.4444444, Spearman's rho 0.6.
    const quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];
    const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    const result = rankMobility(panelOf(lightness.map((each, i) => [each, quality[i] as number])), PERIOD);
    expect(result.n).toBe(9);
    expect(result.kendall).toBeCloseTo(4 / 9, 12);
    expect(result.spearman).toBeCloseTo(0.6, 12);
  });

  test("lists the places gained and their mean shift, ties sharing the better rank", () => {
    // 2022: 90, 80, 80, 70 → 1, 2, 2, 4. 2023: 85, 90, 80, 85 → 2, 1, 4, 2.
    const result = rankMobility(
      panelOf([
        [90, 85],
        [80, 90],
        [80, 80],
        [70, 85],
      ]),
      PERIOD,
    );
    expect(tuples(result.moves, "agency", "before", "after", "change")).toEqual([
      ["t0", 1, 2, -1],
      ["t1", 2, 1, 1],
      ["t2", 2, 4, -2],
      ["t3", 4, 2, 2],
    ]);
    expect(result.meanShift).toBe(6 / 4);
    // Pairs: 01 opposite, 02 same, 12 and 03 tied, 13 same, 23 opposite: S = 0.
    expect(result.kendall).toBe(0);
    // Mean ranks 1, 2.5, 2.5, 4 and 2.5, 1, 4, 2.5 around 2.5: Σ = 0 + 0 + 0 + 0.
    expect(result.spearman).toBeCloseTo(0, 12);
  });

  test("is over those scored in both years, with their published ranks", () => {
    // t1 joins in first place: t0 and t2 drop a place without changing order.
    const result = rankMobility(
      panelOf([
        [90, 90],
        [null, 95],
        [80, 80],
        [99, null],
      ]),
      PERIOD,
    );
    expect(tuples(result.moves, "agency", "before", "after")).toEqual([
      ["t0", 2, 2],
      ["t2", 3, 3],
    ]);
    expect(result).toMatchObject({ n: 2, kendall: 1, meanShift: 0 });
  });

  test("leaves out what is not known in full, and takes any node", () => {
    const scored = scoredOf(tree, provinces("a", "b"), [
      ...[score("a", "1", 30, { year: 2022 }), score("a", "1", 40), score("a", "2", 20)],
      ...[score("b", "1", 35, { year: 2022 }), score("b", "1", 30)],
    ]);
    expect(rankMobility(scored, PERIOD)).toMatchObject({ n: 0, kendall: null, spearman: null, meanShift: null });
    expect(rankMobility(scored, { ...PERIOD, code: "1" })).toMatchObject({ n: 2, kendall: -1, meanShift: 1 });
  });

  test("does not compare years on two trees", () => {
    const next = treeOf(10, [leaf("1", 10)], { id: "moi", years: [2025] });
    const scored = scoredOf([one, next], provinces("a"), [score("a", "1", 50), score("a", "1", 5, { year: 2025 })]);
    expect(rankMobility(scored, { from: 2023, to: 2025 }).n).toBe(0);
  });

  test("asks which tree is meant where several score both years", () => {
    const other = treeOf(10, [leaf("1", 10)], { id: "bo", appliesTo: ["ministry"] });
    const agencies = parseAgencies([
      { id: "a", name: "A", nameEn: "A", kind: "province" },
      { id: "m", name: "M", nameEn: "M", kind: "ministry" },
    ]);
    const rows = [2022, 2023].flatMap((year) => [score("a", "1", 9, { year }), score("m", "1", 8, { year })]);
    const scored = scoredOf([one, other], agencies, rows);
    const error = errorOf(() => rankMobility(scored, PERIOD));
    expect(error.code).toBe("tree-ambiguous");
    expect(error.figures).toEqual({ trees: ["bo", "thu"], from: 2022, to: 2023 });
    expect(tuples(rankMobility(scored, { ...PERIOD, tree: "bo" }).moves, "agency")).toEqual([["m"]]);
  });

  test("refuses a code that the tree does not have", () => {
    expect(errorOf(() => rankMobility(panelOf([[80, 80]]), { ...PERIOD, code: "9" })).code).toBe("code-unknown");
  });

  const index = fc.integer({ min: 0, max: 20 }).map((fives) => fives * 5);
  const pairs = fc.array(fc.tuple(index, index), { minLength: 1, maxLength: 10 });

  test("has correlations between −1 and 1, of 1 where nobody moves", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { kendall, spearman, n } = rankMobility(panelOf(rows), PERIOD);
        expect(n).toBe(rows.length);
        expect(kendall === null).toBe(spearman === null);
        expect(Math.abs(kendall ?? 0)).toBeLessThanOrEqual(1);
        expect(Math.abs(spearman ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        const still = rankMobility(panelOf(rows.map(([before]) => [before, before])), PERIOD);
        expect(still.meanShift).toBe(0);
        if (still.kendall !== null) expect(still).toMatchObject({ kendall: 1, spearman: expect.closeTo(1, 12) });
      }),
      { numRuns: 50 },
    );
  });

  test("has transitions that add up to n, and back again are their transpose", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const scored = panelOf(rows);
        const there = tuples(transitions(scored, PERIOD), "from", "to", "count");
        expect(there).toHaveLength(16);
        expect(there.reduce((sum, [, , count]) => sum + (count as number), 0)).toBe(rows.length);
        const back = tuples(transitions(scored, { from: 2023, to: 2022 }), "to", "from", "count");
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 50 },
    );
  });
});

test("transitions count every pair of groups, best first", () => {
  // A ≥ 90, B ≥ 80, C ≥ 70: t0 A → A, t1 B → A, t2 B → C, t3 B → A.
  const scored = panelOf([
    [90, 95],
    [89.99, 90],
    [80, 79.99],
    [85, 91],
  ]);
  expect(tuples(transitions(scored, PERIOD), "from", "to", "count")).toEqual([
    ...[
      ["A", "A", 1],
      ["A", "B", 0],
      ["A", "C", 0],
      ["A", "D", 0],
    ],
    ...[
      ["B", "A", 2],
      ["B", "B", 0],
      ["B", "C", 1],
      ["B", "D", 0],
    ],
    ...[
      ["C", "A", 0],
      ["C", "B", 0],
      ["C", "C", 0],
      ["C", "D", 0],
    ],
    ...[
      ["D", "A", 0],
      ["D", "B", 0],
      ["D", "C", 0],
      ["D", "D", 0],
    ],
  ]);
});
