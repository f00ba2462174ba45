import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { ROOT } from "../tree/vocabulary.js";
import { strengths } from "./strengths.js";

const FIELDS = [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 10)];
const tree = treeOf(20, FIELDS);
const CODES = ["1.1", "1.2", "2"];
const unit = (agency: string, points: (number | null)[]): Json[] =>
  CODES.map((code, i) => score(agency, code, points[i]));
const agencies = provinces("a", "b", "c", "d", "e");

describe("where an agency stands on every leaf", () => {
  // Totals: a 5 + 2 + 8 = 15, b 6 + 3 + 8.5 = 17.5, c 6 + 4 + 6 = 16, d 4.5 + 4 + 6.5 = 15
  const scored = scoredOf(tree, agencies, [
    ...unit("a", [5, 2, 8]),
    ...unit("b", [6, 3, 8.5]),
    ...unit("c", [6, 4, 6]),
    ...unit("d", [4.5, 4, 6.5]),
    ...unit("e", [null, 4, 8]),
  ]);
  const standing = (agency: string, peers: readonly string[], ...columns: string[]) =>
    tuples(strengths(scored, { agency, year: 2023, peers }), "code", ...columns);

  test("points lost, and the gap to the median of those peers who are known", () => {
    const columns = ["score", "max", "lost", "index", "median", "gap", "peers"];
    expect(standing("a", ["b", "c", "d", "e"], ...columns)).toEqual([
      ["1.1", 5, 6, 1, 83.33, 6, -1, 3], // 4.5 6 6
      ["1.2", 2, 4, 2, 50, 4, -2, 4], // 3 4 4 4
      ["2", 8, 10, 2, 80, 7.25, 0.75, 4], // 6 6.5 8 8.5
    ]);
  });

  test("how many do better, how many hold it in full, and whether most do", () => {
    expect(standing("a", ["b", "c", "d", "e"], "better", "full", "easy")).toEqual([
      ["1.1", 2, 2, true], // 2 of 3
      ["1.2", 4, 3, true], // 3 of 4
      ["2", 1, 0, false],
    ]);
    expect(standing("a", ["b", "c"], "full", "easy")[1]).toEqual(["1.2", 1, false]); // half is not most
    expect(standing("c", ["b", "d", "e"], "full", "easy")[1]).toEqual(["1.2", 2, false]); // it has them
  });

  test("what full marks would bring in ranks among all that are ranked, whoever the peers are", () => {
    // a is 3rd with d. 1.1: 16 draws level with c, 2nd; 1.2: 17, 2nd alone; 2: 17, 2nd.
    expect(standing("a", [], "ranks").map(([, ranks]) => ranks)).toEqual([1, 1, 1]);
    // d: 1.1: 16.5, 2nd; 1.2 is full; 2: 18.5, 1st.
    expect(standing("d", ["a"], "ranks").map(([, ranks]) => ranks)).toEqual([1, 0, 2]);
    expect(standing("b", ["a"], "ranks").map(([, ranks]) => ranks)).toEqual([0, 0, 0]);
  });

  test("is null where it is not known, and without peers there is no median", () => {
    expect(standing("e", ["a"], "score", "lost", "gap", "better", "ranks", "median")).toEqual([
      ["1.1", null, null, null, null, null, 5],
      ["1.2", 4, 0, 2, 0, null, 2], // a total that is not ranked gains no ranks
      ["2", 8, 2, 0, 0, null, 8],
    ]);
    expect(standing("a", [], "median", "gap", "better", "peers", "easy")[0]).toEqual(["1.1", null, null, 0, 0, false]);
  });

  test("leaves out what does not apply to the agency, and peers it does not apply to", () => {
    const off = scoredOf(tree, agencies, [
      ...unit("a", [5, null, 8]).map((row) => (row.code === "1.2" ? { ...row, applicable: false } : row)),
      ...unit("b", [6, 4, 8]),
    ]);
    const of = (agency: string, peer: string) =>
      tuples(strengths(off, { agency, year: 2023, peers: [peer] }), "code", "peers");
    expect(of("a", "b")).toEqual([
      ["1.1", 1],
      ["2", 1],
    ]);
    expect(of("b", "a")).toEqual([
      ["1.1", 1],
      ["1.2", 0],
      ["2", 1],
    ]);
  });

  test("adds to a stated score what full marks on a known leaf below it bring", () => {
    // a's field 1 is stated: 7, of which 5 on 1.1. With 6 there it is 8, and the total 16, 1st instead of 2nd.
    const stated = scoredOf(tree, agencies, [
      score("a", "1", 7),
      score("a", "1.1", 5),
      score("a", "2", 8),
      ...unit("b", [6, 1.5, 8]),
    ]);
    expect(tuples(strengths(stated, { agency: "a", year: 2023, peers: [] }), "code", "ranks")).toEqual([
      ["1.1", 1],
      ["1.2", null],
      ["2", 1],
    ]);
  });

  test("is told among agencies of one tree", () => {
    const city = { id: "x", name: "Thành phố x", nameEn: "City x", kind: "city" } as const;
    const mixed = scoredOf(
      [tree, treeOf(5, [leaf("1", 5)], { id: "khac", appliesTo: ["city"] })],
      new Map([...agencies, ["x", city]]),
      [...unit("a", [5, 2, 8]), score("x", "1", 5)],
    );
    expect(errorOf(() => strengths(mixed, { agency: "a", year: 2023, peers: ["x"] })).code).toBe("trees-differ");
    expect(errorOf(() => strengths(mixed, { agency: "b", year: 2023, peers: [] })).code).toBe("unit-unknown");
  });
});

describe("properties", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const trees = [tree, treeOf(20, FIELDS, { id: "nhan", aggregation: "geometric" })];
  /** Per leaf a number of eighths of the maximum; −1 unknown, −2 not applicable. */
  const world = fc.record({
    tree: fc.constantFrom(...trees),
    draws: fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 8 }) }, fc.constantFrom(-1, -2)), {
      minLength: 15,
      maxLength: 15,
    }),
    agency: fc.constantFrom(...ids),
  });
  const rowsOf = (draws: readonly number[]) =>
    ids.flatMap((id, a) =>
      CODES.map((code, i) => {
        const draw = draws[a * 3 + i] as number;
        if (draw === -2) return score(id, code, null, { applicable: false });
        return score(id, code, draw === -1 ? null : (tree.get(code).max * draw) / 8);
      }),
    );

  test("ranks are those of scoring again with the changed score, and are never lost", () => {
    let gained = 0;
    fc.assert(
      fc.property(world, ({ tree: onTree, draws, agency }) => {
        const rows = rowsOf(draws);
        const scored = scoredOf(onTree, agencies, rows);
        const before = scored.at({ agency, year: 2023 }, ROOT).rank;
        const peers = ids.filter((id) => id !== agency);
        const found = tuples(strengths(scored, { agency, year: 2023, peers }), "code", "score", "ranks");
        for (const [code, points, ranks] of found as [string, number | null, number | null][]) {
          if (points === null || before === null) {
            expect(ranks).toBeNull();
            continue;
          }
          const changed = rows.map((row) =>
            row.agency === agency && row.code === code ? { ...row, points: onTree.get(code).max } : row,
          );
          const after = scoredOf(onTree, agencies, changed).at({ agency, year: 2023 }, ROOT).rank as number;
          expect(ranks).toBe(before - after);
          expect(ranks).toBeGreaterThanOrEqual(0);
          gained += ranks as number;
        }
      }),
      { numRuns: 200 },
    );
    expect(gained).toBeGreaterThan(0);
  });

  test("better, equal and worse peers are all that were compared, and lost is what is missing from the maximum", () => {
    fc.assert(
      fc.property(world, ({ tree: onTree, draws, agency }) => {
        const scored = scoredOf(onTree, agencies, rowsOf(draws));
        const peers = ids.filter((id) => id !== agency);
        const columns = ["code", "score", "max", "lost", "better", "peers", "full", "easy"];
        for (const row of tuples(strengths(scored, { agency, year: 2023, peers }), ...columns)) {
          const [code, points, max, lost, better, compared, full, easy] = row as [string, ...number[]];
          if (points === null) continue;
          expect((points as number) + (lost as number)).toBeCloseTo(max as number, 12);
          const others = peers
            .map((id) => scored.at({ agency: id, year: 2023 }, code).score)
            .filter((other): other is number => other !== null);
          expect(compared).toBe(others.length);
          expect(better).toBe(others.length - others.filter((other) => other <= (points as number)).length);
          if (easy) expect([lost !== 0, (full as number) * 2 > (compared as number)]).toEqual([true, true]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
