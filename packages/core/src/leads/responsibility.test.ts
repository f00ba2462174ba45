import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { type Agency, parseAgencies } from "../agencies/agencies.js";
import { sumDecimals } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";
import { parseAssignment } from "./assignment.js";
import { responsibility } from "./responsibility.js";
import type { Sharing } from "./sharing.js";

const leads = parseAgencies(
  ["a", "b", "c"].map((id) => ({ id, name: id, nameEn: id, kind: "department" })),
) as ReadonlyMap<string, Agency>;
const agencies = new Map([...provinces("tinh-1", "tinh-2"), ...leads]);
const assign = (tree: CriteriaTree, cells: Record<string, string[]>) =>
  parseAssignment(
    {
      id: "phan-cong",
      tree: tree.id,
      agency: "tinh-1",
      year: 2023,
      name: { vi: "Phân công", en: "Assignment" },
      source: "Phụ lục",
      cells: Object.entries(cells).map(([code, ids]) => ({ code, text: ids.join("; "), agencies: ids })),
    },
    { trees: [tree], agencies },
  );
const FIGURES = ["leadAgency", "leaves", "unknownLeaves", "max", "knownMax", "score", "lost", "index"] as const;
const figures = (scored: Scored, assignment: ReturnType<typeof assign>, sharing: Sharing) =>
  tuples(responsibility(scored, assignment, sharing), ...FIGURES);

/** Field 1: 1.1 (2 points, a), 1.2 (3, a and b), 1.3 (4, b inherits with a); field 2: 5, nobody. */
const tree = treeOf(14, [inner("1", [leaf("1.1", 2), leaf("1.2", 3), leaf("1.3", 4)]), leaf("2", 5)]);
const assignment = assign(tree, { "1.1": ["a"], "1.2": ["a", "b"] });

describe("responsibility per lead agency", () => {
  const scored = scoredOf(tree, agencies, [
    score("tinh-1", "1.1", 1.5),
    score("tinh-1", "1.2", 2.25),
    score("tinh-1", "1.3", 4),
    score("tinh-1", "2", 1),
  ]);

  test("in full, a leaf counts whole for each of its leads", () => {
    expect(figures(scored, assignment, "full")).toEqual([
      // a: 2 + 3 + 4 = 9, of which 1.5 + 2.25 + 4 = 7.75; 86.111… %
      ["a", 3, 0, 9, 9, 7.75, 1.25, 86.11],
      // b: 3 + 4 = 7, of which 6.25; 89.2857… %
      ["b", 2, 0, 7, 7, 6.25, 0.75, 89.29],
      [null, 1, 0, 5, 5, 1, 4, 20],
    ]);
  });

  test("in equal shares, what two lead is halved and all adds up to the total", () => {
    expect(figures(scored, assignment, "equal")).toEqual([
      // a: 2 + 1.5 + 2 = 5.5, of which 1.5 + 1.125 + 2 = 4.625; 84.0909… %
      ["a", 3, 0, 5.5, 5.5, 4.625, 0.875, 84.09],
      // b: 1.5 + 2 = 3.5, of which 3.125; 89.2857… %
      ["b", 2, 0, 3.5, 3.5, 3.125, 0.375, 89.29],
      [null, 1, 0, 5, 5, 1, 4, 20],
    ]);
    // 5.5 + 3.5 + 5 = 14; 4.625 + 3.125 + 1 = 8.75 = 1.5 + 2.25 + 4 + 1
  });

  test("leaves nobody is assigned to are kept together under null", () => {
    const none = figures(scored, assign(tree, {}), "full");
    expect(none).toEqual([[null, 4, 0, 14, 14, 8.75, 5.25, 62.5]]);
  });

  test("has the columns of the contract", () => {
    expect(responsibility(scored, assignment, "full").columnNames()).toEqual(["agency", "year", "stage", ...FIGURES]);
  });
});

describe("unknown and not applicable leaves", () => {
  test("an unknown leaf counts in the maximum, neither as score nor as lost", () => {
    const scored = scoredOf(tree, agencies, [score("tinh-1", "1.1", 1.5), score("tinh-1", "1.2", null)]);
    expect(figures(scored, assignment, "full")).toEqual([
      ["a", 3, 2, 9, 2, 1.5, 0.5, 75],
      ["b", 2, 2, 7, 0, 0, 0, null],
      [null, 1, 1, 5, 0, 0, 0, null],
    ]);
  });

  test("under the policy zero an unknown leaf is still unknown to its lead", () => {
    const scored = scoredOf(tree, agencies, [score("tinh-1", "1.1", 1.5)], { unknown: "zero" });
    expect(figures(scored, assignment, "full")[0]).toEqual(["a", 3, 2, 9, 2, 1.5, 0.5, 75]);
  });

  test("a total stated above says nothing of the leads", () => {
    const scored = scoredOf(tree, agencies, [score("tinh-1", "0", 10)]);
    expect(figures(scored, assignment, "full")[0]).toEqual(["a", 3, 3, 9, 0, 0, 0, null]);
  });

  test("a leaf that does not apply is nobody's", () => {
    const scored = scoredOf(tree, agencies, [
      score("tinh-1", "1.1", 1.5),
      score("tinh-1", "1.2", null, { applicable: false }),
      score("tinh-1", "1.3", 4),
      score("tinh-1", "2", null, { applicable: false }),
    ]);
    expect(figures(scored, assignment, "full")).toEqual([
      ["a", 2, 0, 6, 6, 5.5, 0.5, 91.67], // 5.5 / 6
      ["b", 1, 0, 4, 4, 4, 0, 100],
    ]);
  });

  test("a score of 0 is known", () => {
    const scored = scoredOf(tree, agencies, [score("tinh-1", "1.1", 0)]);
    expect(figures(scored, assign(tree, { "1.1": ["a"] }), "equal")[0]).toEqual(["a", 3, 2, 9, 2, 0, 2, 0]);
  });
});

describe("equal shares add up exactly", () => {
  test("three leads of 1 point: a third is no decimal, and still they make 1", () => {
    const one = treeOf(1, [leaf("1", 1)]);
    const scored = scoredOf(one, agencies, [score("tinh-1", "1", 1)]);
    const rows = figures(scored, assign(one, { "1": ["a", "b", "c"] }), "equal");
    expect(rows.map((row) => row[3])).toEqual([0.333333333334, 0.333333333333, 0.333333333333]);
    expect(sumDecimals(rows.map((row) => row[3] as number))).toBe(1);
    expect(rows.map((row) => row[7])).toEqual([100, 100, 100]);
  });

  test("whatever the maxima, points and leads, the rows of a unit make its leaves", () => {
    const cents = fc.integer({ min: 1, max: 100_000 });
    const leafDraw = fc.record({
      max: cents,
      share: fc.nat({ max: 1000 }),
      known: fc.boolean(),
      leads: fc.subarray(["a", "b", "c"]),
    });
    fc.assert(
      fc.property(fc.array(leafDraw, { minLength: 1, maxLength: 12 }), (draws) => {
        const points = (thousandths: number) => Number(`${thousandths}e-3`);
        const whole = treeOf(
          points(draws.reduce((sum, { max }) => sum + max, 0)),
          draws.map(({ max }, i) => leaf(String(i + 1), points(max))),
        );
        const rows = draws.map(
          ({ max, share, known }, i): Json =>
            score("tinh-1", String(i + 1), known ? points(Math.floor((max * share) / 1000)) : null),
        );
        const cells = Object.fromEntries(
          draws.flatMap(({ leads: ids }, i) => (ids.length ? [[String(i + 1), ids]] : [])),
        );
        const scored = scoredOf(whole, agencies, rows);
        const table = responsibility(scored, assign(whole, cells), "equal");
        const sum = (column: string) => sumDecimals(tuples(table, column).map(([value]) => value as number));
        const knownMax = sumDecimals(draws.map(({ max, known }) => (known ? points(max) : 0)));
        expect(sum("max")).toBe(whole.root.max);
        expect(sum("knownMax")).toBe(knownMax);
        expect(sum("score")).toBe(scored.at({ agency: "tinh-1", year: 2023 }, "0").score ?? 0);
        expect(sum("lost")).toBe(
          sumDecimals([knownMax, -(scored.at({ agency: "tinh-1", year: 2023 }, "0").score ?? 0)]),
        );
        for (const [lost] of tuples(table, "lost")) expect(lost).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("units", () => {
  test("each scored agency, year and stage on the assignment's tree has its rows", () => {
    const old = treeOf(1, [leaf("1", 1)], { id: "cu", years: [2017] });
    const scored = scoredOf([old, tree], agencies, [
      score("tinh-1", "1", 1, { year: 2017 }),
      score("tinh-2", "1.1", 1),
      score("tinh-1", "1.1", 2, { stage: "self" }),
      score("tinh-1", "1.1", 2, { year: 2022 }),
    ]);
    const rows = tuples(responsibility(scored, assignment, "full"), "agency", "year", "stage", "leadAgency", "score");
    expect(rows.filter(([, , , lead]) => lead === "a")).toEqual([
      ["tinh-1", 2022, "appraised", "a", 2],
      ["tinh-1", 2023, "self", "a", 2],
      ["tinh-2", 2023, "appraised", "a", 1],
    ]);
  });
});
