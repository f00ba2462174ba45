import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inner, type Json, leaf, provinces, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { parseAgencies } from "../agencies/agencies.js";
import { parseAssignment } from "../leads/assignment.js";
import { differenceOfPoints, sumDecimals } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Table } from "../tables/result-table.js";
import type { CriteriaTree } from "../tree/tree.js";
import { agreement } from "./agreement.js";
import { comparedScores } from "./compared-scores.js";
import { disagreements, disagreementsByLead } from "./disagreements.js";
import { optimism } from "./optimism.js";

/** Field 1: 1.1 (2 points), 1.2 (3); field 2: 5 by appraisal; field 3: 4 by survey. */
const tree = treeOf(14, [
  inner("1", [leaf("1.1", 2), leaf("1.2", 3)]),
  leaf("2", 5),
  leaf("3", 4, { source: "survey" }),
]);

/** Rows of both stages for one agency: `{code: [self, appraised]}`, null for unknown. */
function both(agency: string, points: Record<string, [number | null, number | null]>, more: Json = {}): Json[] {
  return Object.entries(points).flatMap(([code, [self, appraised]]) => [
    ...(self === null ? [] : [{ agency, year: 2023, code, stage: "self", points: self, ...more }]),
    ...(appraised === null ? [] : [{ agency, year: 2023, code, stage: "appraised", points: appraised, ...more }]),
  ]);
}

/** Agencies t0, t1, … with these self and appraised points on a single leaf. */
function single(pairs: readonly (readonly [number, number])[], max = 1000): Scored {
  const one = treeOf(max, [leaf("1", max)]);
  const ids = pairs.map((_, i) => `t${i}`);
  return scoredOf(
    one,
    provinces(...ids),
    pairs.flatMap(([self, appraised], i) => both(`t${i}`, { "1": [self, appraised] })),
  );
}

const objects = <Row extends object>(table: Table<Row>) => table.objects();
const at = <Row extends { readonly code: string }>(table: Table<Row>, code: string) =>
  table.objects().find((row) => row.code === code) as unknown as Record<string, number>;

test("scores are compared over the leaves that apply at both stages, nodes with an unknown leaf left out", () => {
  const scored = scoredOf(tree, provinces("a", "b"), [
    ...both("a", { "1.1": [2, 1.7], "1.2": [3, 2.9], "2": [4, 4.5], "3": [null, 3] }),
    ...both("b", { "1.1": [0.3, 0.1], "1.2": [null, 1], "2": [5, 2] }),
  ]);
  expect(
    tuples(comparedScores(scored, { year: 2023 }), "agency", "code", "max", "self", "appraised", "difference"),
  ).toEqual([
    // 2 + 3 + 5 without the 4 points of the survey; 2 + 3 + 4 and 1.7 + 2.9 + 4.5.
    ["a", "0", 10, 9, 9.1, -0.1],
    ["a", "1", 5, 5, 4.6, 0.4],
    ["a", "1.1", 2, 2, 1.7, 0.3],
    ["a", "1.2", 3, 3, 2.9, 0.1],
    ["a", "2", 5, 4, 4.5, -0.5],
    ["b", "1.1", 2, 0.3, 0.1, 0.2],
    ["b", "2", 5, 5, 2, 3],
  ]);
  expect(comparedScores(scored, { agency: "b", year: 2022 }).numRows()).toBe(0);
});

describe("disagreements", () => {
  const scored = scoredOf(tree, provinces("a", "b", "c"), [
    ...both("a", { "1.1": [2, 1.7], "1.2": [3, 3], "2": [4, 4.5], "3": [null, 3] }),
    ...both("b", { "1.1": [0.3, 0.1], "1.2": [null, 1], "2": [5, 2] }),
    // Only one stage: nothing to compare.
    ...both("c", { "1.1": [1, null] }),
  ]);

  test("lists what differs, the largest first, in exact decimals", () => {
    expect(tuples(disagreements(scored), "agency", "code", "self", "appraised", "difference")).toEqual([
      ["b", "2", 5, 2, 3],
      ["a", "2", 4, 4.5, -0.5],
      ["a", "1.1", 2, 1.7, 0.3],
      ["b", "1.1", 0.3, 0.1, 0.2],
    ]);
  });

  test("keeps to an agency and a year", () => {
    expect(disagreements(scored, { agency: "b" }).numRows()).toBe(2);
    expect(disagreements(scored, { year: 2022 }).numRows()).toBe(0);
  });

  const leads = parseAgencies(["x", "y"].map((id) => ({ id, name: id, nameEn: id, kind: "department" })));
  const assignment = parseAssignment(
    {
      id: "phan-cong",
      tree: tree.id,
      agency: "a",
      year: 2023,
      name: { vi: "Phân công", en: "Assignment" },
      source: "Phụ lục",
      cells: [
        { code: "1.1", text: "x; y", agencies: ["x", "y"] },
        { code: "1.2", text: "y", agencies: ["y"] },
      ],
    },
    { trees: [tree], agencies: new Map([...provinces("a", "b", "c"), ...leads]) },
  );
  const COLUMNS = ["agency", "leadAgency", "compared", "differing", "over", "under", "net"] as const;

  test("add up per lead agency, in full or in equal shares", () => {
    expect(tuples(disagreementsByLead(scored, assignment, "full"), ...COLUMNS)).toEqual([
      ["a", "x", 1, 1, 0.3, 0, 0.3],
      ["a", "y", 2, 1, 0.3, 0, 0.3],
      ["a", null, 1, 1, 0, 0.5, -0.5],
      ["b", "x", 1, 1, 0.2, 0, 0.2],
      ["b", "y", 1, 1, 0.2, 0, 0.2],
      ["b", null, 1, 1, 3, 0, 3],
    ]);
    const equal = objects(disagreementsByLead(scored, assignment, "equal", { agency: "a" }));
    expect(equal.map(({ over }) => over)).toEqual([0.15, 0.15, 0]);
    expect(sumDecimals(equal.map((row) => row.net as unknown as number))).toBe(-0.2);
  });
});

describe("agreement", () => {
  // Peak flow by two meters: Bland & Altman, Lancet 1986, table I, first readings.
  const LARGE = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
  const MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
  const meters = single(LARGE.map((large, i) => [large, MINI[i] as number]));

  test("has Bland and Altman's figures for their own example", () => {
    const row = at(agreement(meters), "1");
    // "the mean difference is −2.1 l/min", "s is 38.8 l/min".
    expect(row.meanDifference?.toFixed(1)).toBe("-2.1");
    expect(row.sd?.toFixed(1)).toBe("38.8");
    // They take 2 s (−79.7 and 75.5), the usual 1.96 s is a little narrower.
    expect(row.lower).toBeCloseTo(-36 / 17 - 1.96 * 38.76513, 4);
    expect(row.upper).toBeCloseTo(-36 / 17 + 1.96 * 38.76513, 4);
    // 2 s₁₂ / (s₁² + s₂² + (x̄₁ − x̄₂)²) over n, worked out apart from this code.
    expect(row.concordance).toBeCloseTo(0.94274243, 8);
  });

  test("has their interval of the bias, −22.0 to 17.8", () => {
    const row = at(optimism(meters), "1");
    expect(row.lower?.toFixed(1)).toBe("-22.0");
    expect(row.upper?.toFixed(1)).toBe("17.8");
    expect(row.verdict).toBe("none");
  });

  test("sums an inner node over what applies at both stages, where all of it is known", () => {
    const scored = scoredOf(tree, provinces("a", "b"), [
      ...both("a", { "1.1": [2, 1.5], "1.2": [3, 2], "2": [5, 5], "3": [null, 3] }),
      ...both("b", { "1.1": [1, 1], "1.2": [null, 2], "2": [4, 5] }),
    ]);
    expect(tuples(agreement(scored), "code", "n", "equal", "meanDifference")).toEqual([
      // a: 10 against 8.5; b is not known in full.
      ["0", 1, 0, 1.5],
      ["1", 1, 0, 1.5],
      ["1.1", 2, 0.5, 0.25],
      ["1.2", 1, 0, 1],
      ["2", 2, 0.5, -0.5],
    ]);
    expect(at(agreement(scored), "1")).toMatchObject({ sd: null, lower: null, upper: null, concordance: null });
  });

  test("says nothing of concordance where nothing varies, and 1 where all agree", () => {
    const same = agreement(
      single([
        [3, 3],
        [3, 3],
      ]),
    );
    expect(at(same, "1")).toMatchObject({ equal: 1, sd: 0, lower: 0, upper: 0, concordance: null });
    const varied = agreement(
      single([
        [3, 3],
        [5, 5],
      ]),
    );
    expect(at(varied, "1").concordance).toBeCloseTo(1, 12);
  });
});

describe("optimism", () => {
  test("has the figures of Student's sleep example", () => {
    // Student, Biometrika 1908; 6: 1–25, hours of sleep gained with two drugs by ten patients,
    // shifted by 2 to stand as points. R's t.test(paired = TRUE): mean 1.58, 95 % interval
    // 0.7001142 to 2.4598858, t = 4.0621, df = 9, p = 0.002833.
    const first = [2.7, 0.4, 1.8, 0.8, 1.9, 5.4, 5.7, 2.8, 2, 4];
    const second = [3.9, 2.8, 3.1, 2.1, 1.9, 6.4, 7.5, 3.6, 6.6, 5.4];
    const row = at(optimism(single(second.map((b, i) => [b, first[i] as number]))), "1");
    expect(row.n).toBe(10);
    expect(row.meanDifference).toBeCloseTo(1.58, 12);
    expect(row.lower).toBeCloseTo(0.7001142, 6);
    expect(row.upper).toBeCloseTo(2.4598858, 6);
    expect(row.p).toBeCloseTo(0.002833, 6);
    // d_z = t / √n.
    expect(row.effectSize).toBeCloseTo(4.0621 / Math.sqrt(10), 4);
    expect(row.verdict).toBe("optimistic");
  });

  test("needs five agencies", () => {
    expect(optimism(single([1, 2, 3, 4].map((x) => [x, 0]))).numRows()).toBe(0);
    expect(optimism(single([1, 2, 3, 4, 5].map((x) => [x, 0]))).numRows()).toBe(1);
  });

  test("goes by signs where there is no spread", () => {
    expect(at(optimism(single(Array.from({ length: 6 }, () => [3, 2.5]))), "1")).toMatchObject({
      meanDifference: 0.5,
      lower: 0.5,
      upper: 0.5,
      effectSize: null,
      p: 2 / 64,
      verdict: "optimistic",
    });
    expect(at(optimism(single(Array.from({ length: 6 }, () => [3, 3]))), "1")).toMatchObject({
      meanDifference: 0,
      p: 1,
      verdict: "none",
    });
  });

  test("corrects for the number of leaves tested by Holm's steps", () => {
    const four = treeOf(
      40,
      ["1", "2", "3", "4"].map((code) => leaf(code, 10)),
    );
    const ids = ["a", "b", "c", "d", "e", "f"];
    const noise = [0.25, -0.25, 0.5, -0.5, 0.125, -0.125];
    const shift: Record<string, number> = { "1": 0.4, "2": -0.5, "3": 0, "4": 2 };
    const scored = scoredOf(
      four,
      provinces(...ids),
      ids.flatMap((id, i) =>
        both(
          id,
          Object.fromEntries(
            Object.entries(shift).map(([code, by]) => [code, [5 + by + (noise[i] as number), 5] as [number, number]]),
          ),
        ),
      ),
    );
    const rows = objects(optimism(scored)) as unknown as { code: string; p: number; adjustedP: number }[];
    const byP = [...rows].sort((a, b) => a.p - b.p);
    expect(byP.map(({ code }) => code)).toEqual(["4", "2", "1", "3"]);
    const [p4, p2, p1] = byP.map(({ p }) => p) as [number, number, number];
    expect(byP.map(({ adjustedP }) => adjustedP)).toEqual([4 * p4, 3 * p2, Math.max(3 * p2, 2 * p1), 1]);
    expect(tuples(optimism(scored), "code", "verdict")[0]).toEqual(["4", "optimistic"]);
  });
});

const points = fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 16);
const units = fc.array(fc.tuple(points, points), { minLength: 5, maxLength: 12 });

test("swapping the stages turns every sign", () => {
  fc.assert(
    fc.property(units, (pairs) => {
      const swapped = single(
        pairs.map(([self, appraised]) => [appraised, self]),
        5,
      );
      const scored = single(pairs, 5);
      const [there, back] = [at(agreement(scored), "1"), at(agreement(swapped), "1")];
      expect(back.meanDifference).toBeCloseTo(-(there.meanDifference as number), 12);
      expect(back.lower).toBeCloseTo(-(there.upper as number), 12);
      if (there.concordance !== null) expect(back.concordance).toBeCloseTo(there.concordance as number, 12);
      const [mine, other] = [at(optimism(scored), "1"), at(optimism(swapped), "1")];
      expect(other.p).toBeCloseTo(mine.p as number, 12);
      expect(other.lower).toBeCloseTo(-(mine.upper as number), 12);
    }),
  );
});

test("what is listed adds up to the difference of the totals", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(points, points), { minLength: 3, maxLength: 3 }), (pairs) => {
      const three: CriteriaTree = treeOf(
        15,
        ["1", "2", "3"].map((code) => leaf(code, 5)),
      );
      const scored = scoredOf(
        three,
        provinces("a"),
        both("a", Object.fromEntries(pairs.map((pair, i) => [String(i + 1), pair]))),
      );
      const listed = sumDecimals(objects(disagreements(scored)).map((row) => row.difference as unknown as number));
      const total = (stage: "self" | "appraised") => scored.at({ agency: "a", year: 2023, stage }, "0").score as number;
      expect(listed).toBe(differenceOfPoints(total("self"), total("appraised")));
    }),
  );
});
