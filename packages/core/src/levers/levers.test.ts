import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { sumDecimals, toUnits } from "../numbers/decimal.js";
import { ROOT } from "../tree/vocabulary.js";
import { breakEven } from "./break-even.js";
import { leversByLead } from "./by-lead.js";
import { type Lever, levers } from "./levers.js";

const CODES = ["1.1", "1.2", "2"];
const FIELDS = [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 10)];
const tree = treeOf(20, FIELDS);
const agencies = provinces("a", "b", "c", "d", "e");
const unit = (agency: string, points: (number | null)[], year = 2023): Json[] =>
  CODES.map((code, i) => score(agency, code, points[i], { year }));

// Of 20 points, so that a point is 5 index points. 2023: a 15 (75 %), b 17.5 (87.5 %), c 16 (80 %), d 15 (75 %).
const ROWS = [
  ...unit("a", [5, 2, 8]),
  ...unit("b", [6, 3, 8.5]),
  ...unit("c", [6, 4, 6]),
  ...unit("d", [4.5, 4, 6.5]),
  ...unit("b", [6, 2.5, 7], 2022),
  ...unit("c", [5, 1, 9.5], 2022),
];
const scored = scoredOf(tree, agencies, ROWS);
const of = (agency: string, ...columns: (keyof Lever)[]) =>
  tuples(levers(scored, { agency, year: 2023 }), "code", ...columns);

describe("what each leaf could do for the total", () => {
  test("index points gained with full marks, with the peers' median and with their best of the year before", () => {
    expect(of("a", "score", "max", "full", "median", "best")).toEqual([
      ["1.1", 5, 6, 5, 5, 5], // + 1 point; 4.5 6 6; 6 and 5
      ["1.2", 2, 4, 10, 10, 2.5], // + 2 points; 3 4 4; 2.5 and 1: + 0.5
      ["2", 8, 10, 10, 0, 7.5], // + 2 points; 6 6.5 8.5, it has more; 7 and 9.5: + 1.5
    ]);
  });

  test("the rank then, ties on the better rank", () => {
    // a is 3rd with d. 16 draws level with c (2nd), 17 passes c; 15.5 passes only d, 16.5 c too.
    expect(of("a", "rankFull", "rankMedian", "rankBest")).toEqual([
      ["1.1", 2, 2, 2],
      ["1.2", 2, 2, 3],
      ["2", 2, 3, 2],
    ]);
  });

  test("the total's index at the peers' lowest and highest, now lying between", () => {
    expect(of("a", "low", "high")).toEqual([
      ["1.1", 72.5, 80], // 14.5 and 16
      ["1.2", 75, 85], // no peer has less than its 2; 17
      ["2", 65, 77.5], // 13 and 15.5
    ]);
  });

  test("the least points that lift the rank: the index must round to that of the next agency", () => {
    // 80.00 % begins at 79.995 %: 15.999 points, 0.999 more than a has, in whole hundredths.
    expect(of("a", "liftPoints", "liftValue")).toEqual([
      ["1.1", 6, null],
      ["1.2", 3, null],
      ["2", 9, null],
    ]);
    // c lacks 1.499 to b and has no more to gain on field 1.
    expect(of("c", "liftPoints")).toEqual([
      ["1.1", null],
      ["1.2", null],
      ["2", 7.5],
    ]);
    expect(of("b", "liftPoints").flat()).toEqual(["1.1", null, "1.2", null, "2", null]); // it is first
  });

  test("by given peers; without any there is nothing to hold against but full marks and rank", () => {
    const columns = ["full", "median", "best", "low", "high", "rankMedian", "liftPoints"];
    const by = (...peers: string[]) => tuples(levers(scored, { agency: "a", year: 2023, peers }), ...columns)[2];
    expect(by("b")).toEqual([10, 2.5, 0, 75, 77.5, 3, 9]);
    expect(by()).toEqual([10, null, null, null, null, null, 9]);
    expect(tuples(levers(scored, { agency: "b", year: 2022 }), "median", "best")[2]).toEqual([12.5, null]); // no 2021
  });

  test("nothing of a leaf that is unknown, no leaf that does not apply, no ranks of a total in part", () => {
    const part = scoredOf(tree, agencies, [
      ...unit("a", [5, null, 8]),
      ...unit("b", [6, 3, 8]),
      ...unit("c", [5, null, 4]).map((row) => (row.code === "1.2" ? { ...row, applicable: false } : row)),
    ]);
    const rows = (agency: string) =>
      tuples(levers(part, { agency, year: 2023 }), "code", "score", "full", "rankFull", "high", "liftPoints");
    expect(rows("a")).toEqual([
      ["1.1", 5, 6.25, null, 87.5, null], // 13 of the 16 known
      ["1.2", null, null, null, null, null],
      ["2", 8, 12.5, null, 81.25, null],
    ]);
    // 9 of 16 points, 56.25 %; b has 17 of 20, 85.00 %: from 84.995 % on, 13.5992 points.
    expect(rows("c")).toEqual([
      ["1.1", 5, 6.25, 2, 62.5, null],
      ["2", 4, 37.5, 1, 81.25, 8.6],
    ]);
  });
});

test("where unknown counts as 0 a total known in part is ranked, and so are its levers", () => {
  const rows = [...unit("a", [5, null, 8]), ...unit("b", [6, 3, 8])];
  const scored = scoredOf(tree, agencies, rows, { unknown: "zero" });
  // 13 of 20; with 10 on leaf 2 it has 15, b 17.
  expect(tuples(levers(scored, { agency: "a", year: 2023 }), "code", "full", "rankFull", "liftPoints")).toEqual([
    ["1.1", 5, 2, null],
    ["1.2", null, null, null],
    ["2", 10, 2, null],
  ]);
});

test("per lead agency a leaf with two leads counts in full for both, and leaves without one stand apart", () => {
  const rows = levers(scored, { agency: "a", year: 2023 }).objects();
  const lead = (agencies: string[]) => ({ agencies, basis: "printed", from: null }) as const;
  const leads = new Map([
    ["1.1", lead(["x", "y"])],
    ["1.2", lead(["y"])],
  ]);
  expect(leversByLead(rows, { leads }).objects()).toEqual([
    { leadAgency: "y", leaves: 2, full: 15, median: 15, best: 7.5, largest: "1.2" },
    { leadAgency: null, leaves: 1, full: 10, median: 0, best: 7.5, largest: "2" },
    { leadAgency: "x", leaves: 1, full: 5, median: 5, best: 5, largest: "1.1" },
  ]);
});

describe("break-even under a scoring rule", () => {
  const bands = [
    { from: 50, points: 1 },
    { from: 80, points: 2.5 },
    { from: 95, points: 4 },
  ];
  const items = [3, 2, 2, 3].map((points, i) => ({ name: { vi: `Mục ${i}`, en: `Item ${i}` }, points }));
  const ruled = treeOf(20, [
    inner("1", [
      leaf("1.1", 6, { rule: { kind: "proportional", floor: 40, target: 100 } }),
      leaf("1.2", 4, { rule: { kind: "bands", bands } }),
    ]),
    leaf("2", 10, { rule: { kind: "checklist", items } }),
  ]);
  const scored = scoredOf(ruled, agencies, ROWS);
  const at = (code: string, rank: number, agency = "a") => breakEven(scored, { agency, year: 2023, code, rank });

  test("gives the points the rule can make, and the least value that makes them", () => {
    expect(at("1.1", 2)).toEqual({ points: 6, value: 100 }); // 5.999 → 6.00
    expect(at("1.2", 2)).toEqual({ points: 4, value: 95 }); // 2.999: the band of 4
    expect(at("2", 2)).toEqual({ points: 10, value: 15 }); // 8.999: 3 + 2 + 3 = 8 is not enough, all are
    expect(at("1.2", 1)).toBeNull(); // with 4 of 4 it has 17, b 17.5
  });

  test("says how much may be lost as well", () => {
    // b: 17.5 points, c 16 next to it. 80.00 % from 15.999 on: 1.501 may go. 3rd means 75 %, 14.999: 2.501 may go.
    expect(at("1.1", 1, "b")).toEqual({ points: 4.5, value: 85 }); // 4.499 → 4.50: 40 + 60 × 0.75
    expect(at("1.2", 1, "b")).toEqual({ points: 2.5, value: 80 });
    expect(at("2", 3, "b")).toEqual({ points: 6, value: 9 }); // 5.999: items 1 and 4, 3 + 3
  });

  test("takes whole things off, as the planner does", () => {
    const rule = { kind: "deduction", each: 0.75, unit: "văn bản" };
    const counted = treeOf(20, [inner("1", [leaf("1.1", 6, { rule }), leaf("1.2", 4)]), leaf("2", 10)]);
    const onCounts = scoredOf(counted, agencies, ROWS);
    const of = (rank: number) => breakEven(onCounts, { agency: "b", year: 2023, code: "1.1", rank });
    expect(of(1)).toEqual({ points: 4.5, value: 2 }); // 4.499 is asked for: 6 − 2 × 0.75
    expect(of(3)).toEqual({ points: 3.75, value: 3 }); // 3.499; 3.50 could not be given
  });

  test("any value may do, and no rank is better than the first", () => {
    expect(at("1.2", 4)).toEqual({ points: 0, value: null });
    expect(at("2", 0)).toBeNull();
  });

  test("is told of leaves that are known", () => {
    expect(errorOf(() => at("1", 2)).code).toBe("code-not-leaf");
    expect(errorOf(() => at("9", 2)).code).toBe("code-unknown");
    expect(errorOf(() => at("2", 2, "e")).code).toBe("unit-unknown");
    const part = scoredOf(ruled, agencies, [...unit("a", [5, null, 8]), ...unit("b", [5, 3, 8])]);
    expect(["1.1", "1.2"].map((code) => breakEven(part, { agency: "a", year: 2023, code, rank: 1 }))).toEqual([
      null,
      null,
    ]);
  });
});

describe("properties, on random trees, scores and rules", () => {
  const ids = ["a", "b", "c", "d"];
  const bands = [1, 2, 4].map((k) => ({ from: 20 * k, points: k }));
  const trees = [
    tree,
    treeOf(7, [inner("1", [leaf("1.1", 2.005), leaf("1.2", 4, { rule: { kind: "bands", bands } })]), leaf("2", 0.995)]),
    treeOf(20, FIELDS, { id: "nhan", aggregation: "geometric" }),
  ];
  /** Per leaf a number of hundredths of the maximum; −1 unknown, −2 not applicable. */
  const draw = fc.oneof(
    { weight: 12, arbitrary: fc.nat({ max: 100 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, -2) },
  );
  const world = fc.record({
    onTree: fc.constantFrom(...trees),
    draws: fc.array(draw, { minLength: 12, maxLength: 12 }),
    agency: fc.constantFrom(...ids),
  });
  const rowsOf = (onTree: typeof tree, draws: readonly number[]) =>
    ids.flatMap((id, a) =>
      CODES.map((code, i) => {
        const drawn = draws[a * 3 + i] as number;
        if (drawn === -2) return score(id, code, null, { applicable: false });
        return score(
          id,
          code,
          drawn === -1 ? null : Math.min(onTree.get(code).max, Math.round(onTree.get(code).max * drawn) / 100),
        );
      }),
    );
  const rankWith = (onTree: typeof tree, rows: readonly Json[], agency: string, code: string, points: number) =>
    scoredOf(
      onTree,
      agencies,
      rows.map((row) => (row.agency === agency && row.code === code ? { ...row, points } : row)),
    ).at({ agency, year: 2023 }, ROOT);

  test("where points are added, the gains to full marks add up to what the total lacks of 100 %", () => {
    fc.assert(
      fc.property(world, ({ onTree, draws, agency }) => {
        fc.pre(onTree.root.aggregation === "sum");
        const scored = scoredOf(onTree, agencies, rowsOf(onTree, draws));
        const { score: points, max, coverage } = scored.at({ agency, year: 2023 }, ROOT);
        fc.pre(points !== null && coverage === 1);
        const gains = levers(scored, { agency, year: 2023 })
          .objects()
          .map(({ full }) => full as number);
        // Each gain is rounded to 10⁻¹² index points; of 20 points all are exact.
        const exact =
          (100n * BigInt(toUnits(max) - toUnits(points as number)) * 10n ** 12n * 2n) / BigInt(toUnits(max));
        const apart = 2n * BigInt(toUnits(sumDecimals(gains))) - exact;
        expect(apart <= 4n && apart >= -4n).toBe(true);
        if (max === 20) expect(sumDecimals(gains)).toBe(sumDecimals([100, -5 * (points as number)]));
      }),
    );
  });

  test("ranks, swings and break-even points are those of scoring again; a step less does not lift", () => {
    let lifted = 0;
    fc.assert(
      fc.property(world, ({ onTree, draws, agency }) => {
        const rows = rowsOf(onTree, draws);
        const scored = scoredOf(onTree, agencies, rows);
        const now = scored.at({ agency, year: 2023 }, ROOT);
        const scoredWith = (code: string, points: number) => rankWith(onTree, rows, agency, code, points);
        const peers = ids.filter((id) => id !== agency && scored.at({ agency: id, year: 2023 }, ROOT).coverage === 1);
        for (const lever of levers(scored, { agency, year: 2023 }).objects()) {
          const { code, score: own, liftPoints } = lever;
          if (own === null) continue;
          expect(lever.rankFull).toBe(scoredWith(code, lever.max).rank);
          const theirs = peers.flatMap((id) => scored.at({ agency: id, year: 2023 }, code).score ?? []);
          const swing = theirs.length
            ? [Math.min(own, ...theirs), Math.max(own, ...theirs)].map((points) => scoredWith(code, points).index)
            : [null, null];
          expect([lever.low, lever.high]).toEqual(swing);
          if (lever.low !== null && lever.high !== null)
            expect(lever.low <= (now.index as number) && (now.index as number) <= lever.high).toBe(true);
          if (liftPoints === null) {
            if (now.rank !== null) expect(scoredWith(code, lever.max).rank).toBe(now.rank);
            continue;
          }
          lifted++;
          expect(lever.rankLift).toBe(scoredWith(code, liftPoints).rank);
          expect(lever.rankLift).toBeLessThan(now.rank as number);
          const rule = onTree.get(code).rule;
          const less =
            rule?.kind === "bands"
              ? [...rule.bands.map(({ points }) => points), 0]
                  .filter((points) => points < liftPoints)
                  .sort()
                  .at(-1)
              : (Math.ceil(Math.round(liftPoints * 1000) / 10) - 1) / 100;
          expect(scoredWith(code, Math.max(own, less as number)).rank).toBe(now.rank);
        }
      }),
      { numRuns: 150 },
    );
    expect(lifted).toBeGreaterThan(20);
  });
});
