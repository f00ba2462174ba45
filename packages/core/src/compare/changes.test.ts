import { describe, expect, test } from "vitest";
import {
  eightFields,
  inner,
  type Json,
  leaf,
  provinces,
  score,
  scoredOf,
  treeOf,
  tuples,
} from "../../test/fixtures.js";
import type { Scored } from "../scoring/scored.js";
import { benchmarks } from "./benchmarks.js";
import { changes } from "./changes.js";
import { gaps } from "./gaps.js";

/** Field 1 (1.1 max 6, 1.2 max 4), field 2 max 10. */
const tree = treeOf(20, [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 10)]);
const agencies = provinces("a:north", "b:north", "c:south", "d");
const unit = (agency: string, year: number, points: (number | null)[], more: Json = {}): Json[] =>
  ["1.1", "1.2", "2"].map((code, i) => score(agency, code, points[i], { year, ...more }));
const of = (table: { objects(): object[] }, where: Json, ...columns: string[]) =>
  tuples(table, ...Object.keys(where), ...columns)
    .filter((row) => Object.values(where).every((value, i) => row[i] === value))
    .map((row) => row.slice(Object.keys(where).length));
const FIGURES = ["previousScore", "previousIndex", "previousRank", "scoreChange", "indexChange", "rankChange"];

describe("changes on the year before", () => {
  // 2022: a 5 + 3 + 8.1 = 16.1 (80.5), b 16.2 (81); 2023: a 5.5 + 3.2 + 8.1 = 16.8 (84), b 16.2 (81)
  const scored = scoredOf(tree, agencies, [
    ...unit("a", 2022, [5, 3, 8.1]),
    ...unit("b", 2022, [5, 3.2, 8]),
    ...unit("a", 2023, [5.5, 3.2, 8.1]),
    ...unit("b", 2023, [5, 3.2, 8]),
  ]);

  test("are in points, in index points and in places gained", () => {
    expect(of(changes(scored), { agency: "a", year: 2023 }, "code", ...FIGURES)).toEqual([
      ["0", 16.1, 80.5, 2, 0.7, 3.5, 1],
      ["1", 8, 80, 2, 0.7, 7, 1], // 8 → 8.7; 80 → 87; b has 8.2
      ["1.1", 5, 83.33, 1, 0.5, 8.34, 0], // 91.67 − 83.33, the published figures; 1st with b, then 1st
      ["1.2", 3, 75, 2, 0.2, 5, 1], // 3.2 − 3 = 0.2, where floats give 0.20000000000000018
      ["2", 8.1, 81, 1, 0, 0, 0],
    ]);
    expect(of(changes(scored), { agency: "b", year: 2023, code: "0" }, ...FIGURES)).toEqual([[16.2, 81, 1, 0, 0, -1]]);
  });

  test("are null without a year before", () => {
    expect(of(changes(scored), { agency: "a", year: 2022 }, ...FIGURES)).toEqual(Array(5).fill(Array(6).fill(null)));
  });

  test("are null over a gap of a year, at another stage, and on another tree", () => {
    const gap = scoredOf(tree, agencies, [...unit("a", 2022, [5, 3, 8]), ...unit("a", 2024, [5, 3, 8])]);
    expect(of(changes(gap), { year: 2024, code: "0" }, ...FIGURES)).toEqual([Array(6).fill(null)]);
    const stage = scoredOf(tree, agencies, [
      ...unit("a", 2022, [5, 3, 8], { stage: "self" }),
      ...unit("a", 2023, [5, 3, 8]),
    ]);
    expect(of(changes(stage), { year: 2023, code: "0" }, ...FIGURES)).toEqual([Array(6).fill(null)]);
    const next = treeOf(10, [leaf("1", 10)], { id: "moi", years: [2018] });
    const versions = scoredOf([eightFields, next], agencies, [
      score("a", "1", 9, { year: 2017 }),
      score("a", "1", 9, { year: 2018 }),
    ]);
    expect(of(changes(versions), { year: 2018, code: "1" }, ...FIGURES)).toEqual([Array(6).fill(null)]);
  });

  test("need both years known in full, node by node", () => {
    const partly = scoredOf(tree, agencies, [...unit("a", 2022, [5, null, 8]), ...unit("a", 2023, [5.5, 3, 8])]);
    expect(
      of(changes(partly), { year: 2023 }, "code", "previousIndex", "scoreChange", "indexChange", "rankChange"),
    ).toEqual([
      ["0", 81.25, null, null, null], // 13 of 16 known
      ["1", 83.33, null, null, null],
      ["1.1", 83.33, 0.5, 8.34, 0],
      ["1.2", null, null, null, null],
      ["2", 80, 0, 0, 0],
    ]);
  });

  test("of nothing are a table without rows", () => {
    const none = scoredOf(tree, agencies, []);
    expect([changes(none), benchmarks(none), gaps(none)].map((table) => table.numRows())).toEqual([0, 0, 0]);
    expect(changes(none).columnNames()).toEqual(["agency", "year", "stage", "code", "level", ...FIGURES]);
  });
});

describe("benchmarks and gaps", () => {
  // Field 2, of 10: a 90 %, b 85 %, c 70.01 %, d 60 %.
  const rows = [score("a", "2", 9), score("b", "2", 8.5), score("c", "2", 7.001), score("d", "2", 6)];
  const scored = scoredOf(tree, agencies, rows);
  const marks = (from: Scored, code: string) =>
    of(benchmarks(from), { code }, "region", "n", "best", "worst", "median", "mean");

  test("are over all agencies and over each region", () => {
    expect(marks(scored, "2")).toEqual([
      // median (85 + 70.01) / 2 = 77.505 → 77.51; mean 305.01 / 4 = 76.2525 → 76.25
      [null, 4, 90, 60, 77.51, 76.25],
      ["north", 2, 90, 85, 87.5, 87.5],
      ["south", 1, 70.01, 70.01, 70.01, 70.01],
    ]);
  });

  test("of an odd number have the middle one as median", () => {
    expect(marks(scoredOf(tree, agencies, rows.slice(1)), "2")[0]).toEqual([null, 3, 85, 60, 70.01, 71.67]); // 215.01 / 3
  });

  test("leave out what is not known in full, and are absent where nothing is", () => {
    expect(marks(scored, "0")).toEqual([]);
    const more = scoredOf(tree, agencies, [...rows, ...unit("a", 2022, [6, null, 10])]);
    expect(of(benchmarks(more), { year: 2022 }, "code", "n")).toEqual([
      ["1.1", 1],
      ["1.1", 1],
      ["2", 1],
      ["2", 1],
    ]);
  });

  test("are apart for each year and stage", () => {
    const more = scoredOf(tree, agencies, [
      ...rows,
      score("a", "2", 10, { year: 2022 }),
      score("a", "2", 9.5, { stage: "self" }),
    ]);
    expect(of(benchmarks(more), { code: "2", region: null }, "year", "stage", "tree", "n", "best").sort()).toEqual([
      [2022, "appraised", "thu", 1, 100],
      [2023, "appraised", "thu", 4, 90],
      [2023, "self", "thu", 1, 95],
    ]);
  });

  test("a gap is the index minus the benchmark, the region's if there is one", () => {
    expect(
      of(gaps(scored), { code: "2" }, "agency", "index", "gapToBest", "gapToMedian", "gapToMean", "gapToRegion"),
    ).toEqual([
      ["a", 90, 0, 12.49, 13.75, 2.5],
      ["b", 85, -5, 7.49, 8.75, -2.5],
      ["c", 70.01, -19.99, -7.5, -6.24, 0],
      ["d", 60, -30, -17.51, -16.25, null],
    ]);
  });

  test("there is no gap for what is unknown or known in part", () => {
    expect(of(gaps(scored), { agency: "a" }, "code", "index", "gapToBest", "gapToRegion")).toEqual([
      ["0", 90, null, null], // 9 of the 10 known points
      ["1", null, null, null],
      ["1.1", null, null, null],
      ["1.2", null, null, null],
      ["2", 90, 0, 2.5],
    ]);
  });
});
