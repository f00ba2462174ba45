import { describe, expect, test } from "vitest";
import { inner, leaf, treeOf } from "../../test/fixtures.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import { NOT_APPLICABLE } from "./block.js";
import { geometricScore, rollUp } from "./roll-up.js";

type Cell = number | null | "n/a";

/** Points of cells, null unknown. */
const given = (...cells: Cell[]) =>
  Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : cell === "n/a" ? NOT_APPLICABLE : toUnits(cell)));
const points = (units: Float64Array) => Array.from(units, fromUnits);

/** In the order of the cells: 0, 1 (1.1 of 4, 1.2 of 6), 2 (2.1 of 5, 2.2 of 5), total 20. */
const tree = treeOf(20, [inner("1", [leaf("1.1", 4), leaf("1.2", 6)]), inner("2", [leaf("2.1", 5), leaf("2.2", 5)])]);
const FULL: Cell[] = [null, null, 3, 4.5, null, 5, 2];
const MAXIMA = [20, 10, 4, 6, 10, 5, 5];

describe("units whose leaves are all known", () => {
  test("are plain sums, unit by unit, of the tree's own maxima", () => {
    const { score, max, known, isFull, conflicts } = rollUp(tree, given(...FULL, null, null, 0, 0, null, 0, 0.25));
    expect(points(score)).toEqual([14.5, 7.5, 3, 4.5, 7, 5, 2, 0.25, 0, 0, 0, 0.25, 0, 0.25]);
    expect([points(max), points(known)]).toEqual([
      [...MAXIMA, ...MAXIMA],
      [...MAXIMA, ...MAXIMA],
    ]);
    expect([isFull, conflicts]).toEqual([true, []]);
  });

  test.each<[string, Cell[]]>([
    ["a leaf is unknown", [null, null, 3, 4.5, null, 5, null]],
    ["a leaf does not apply", [null, null, "n/a", 4.5, null, 5, 2]],
    ["a score is stated above them", [null, 7.5, 3, 4.5, null, 5, 2]],
    ["the total is stated", [14.5, null, 3, 4.5, null, 5, 2]],
  ])("are not full where %s, in whichever unit", (_, cells) => {
    for (const both of [
      [...cells, ...FULL],
      [...FULL, ...cells],
    ])
      expect(rollUp(tree, given(...both))).toMatchObject({ isFull: false, conflicts: [] });
  });
});

describe("what is unknown or does not apply", () => {
  test("is left out of the score, and of the known or of all maxima", () => {
    const { score, max, known } = rollUp(tree, given(...FULL, null, null, 3, "n/a", null, null, 2));
    expect(points(score).slice(7)).toEqual([5, 3, 3, 0, 2, 0, 2]);
    expect(points(max).slice(7)).toEqual([14, 4, 4, 0, 10, 5, 5]);
    expect(points(known).slice(7)).toEqual([9, 4, 4, 0, 5, 0, 5]);
  });
});

describe("a score stated above leaves", () => {
  /** Field 1 of the second of two units, of 1.1 and 1.2. */
  const stated = (own: number, first: Cell, second: Cell) => {
    const { score, known, conflicts } = rollUp(tree, given(...FULL, null, own, first, second, null, 5, 2));
    return {
      score: fromUnits(score[8] as number),
      known: fromUnits(known[8] as number),
      total: fromUnits(score[7] as number),
      conflicts: conflicts.map(({ unit, position, least, greatest }) => [
        unit,
        position,
        fromUnits(least),
        fromUnits(greatest),
      ]),
    };
  };

  test("stands within what its unknown leaves leave possible, give or take 0.005", () => {
    // 1.1 is 3 and 1.2 at most 6: from 3 to 9.
    for (const own of [2.995, 3, 6.25, 9, 9.005])
      expect(stated(own, 3, null)).toEqual({
        score: own,
        known: 10,
        total: fromUnits(toUnits(own) + toUnits(7)),
        conflicts: [],
      });
    for (const own of [2.994, 9.006])
      expect(stated(own, 3, null)).toEqual({ score: 3, known: 4, total: 10, conflicts: [[1, 1, 3, 9]] });
  });

  test("gives way to known leaves, which it contradicts from 0.005 on", () => {
    for (const own of [7.495, 7.5, 7.505])
      expect(stated(own, 3, 4.5)).toEqual({ score: 7.5, known: 10, total: 14.5, conflicts: [] });
    for (const own of [7.494, 7.506]) expect(stated(own, 3, 4.5).conflicts).toEqual([[1, 1, 7.5, 7.5]]);
  });

  test("does not exceed the maximum that applies, not by 0.005 either", () => {
    expect(stated(4, 4, "n/a").conflicts).toEqual([]);
    expect(stated(4.004, 4, "n/a").conflicts).toEqual([[1, 1, 4, 4]]);
    expect(stated(10, 4, null)).toMatchObject({ score: 10, conflicts: [] });
    expect(stated(10.004, 4, null).conflicts).toEqual([[1, 1, 4, 10]]);
  });
});

describe("a geometric mean", () => {
  /** In the order of the cells: 0, 1 (the mean of 1.1 of 4 and 1.2 of 6), 2 of 10. */
  const geometric = treeOf(20, [
    inner("1", [leaf("1.1", 4), leaf("1.2", 6)], { aggregation: "geometric" }),
    leaf("2", 10),
  ]);
  const field = (cells: Cell[], unknownIsZero?: boolean) => {
    const { score, max, known, isFull, conflicts } = rollUp(geometric, given(...cells), unknownIsZero);
    return {
      cells: [score[1], max[1], known[1]].map((units) => fromUnits(units as number)),
      bounds: conflicts.map(({ least, greatest }) => [fromUnits(least), fromUnits(greatest)]),
      isFull,
    };
  };

  test("is weighted by maxima: 10 × (1/4)^0.4 × (6/6)^0.6", () => {
    const { cells, isFull } = field([null, null, 1, 6, 5]);
    expect(cells[0]).toBeCloseTo(10 * 0.25 ** 0.4, 11);
    expect([cells[1], cells[2], isFull]).toEqual([10, 10, false]);
    expect(field([null, null, 0, 6, 5]).cells[0]).toBe(0);
  });

  test("is of what is known, or with 0 for what is not", () => {
    expect(field([null, null, 1, null, 5]).cells).toEqual([1, 10, 4]);
    expect(field([null, null, 1, null, 5], true).cells).toEqual([0, 10, 4]);
  });

  test("is of what applies; of nothing it is 0", () => {
    expect(field([null, null, 1, "n/a", 5]).cells).toEqual([1, 4, 4]);
    expect(field([null, null, "n/a", "n/a", 5], true).cells).toEqual([0, 0, 0]);
    expect(geometricScore([], 0, new Float64Array(0), new Float64Array(0))).toBe(0);
  });

  test("stated, stands at anything up to the maximum while a part is unknown: a 0 among the rest makes it 0", () => {
    for (const own of [0, 0.5, 10])
      expect(field([null, own, 4, null, 5])).toMatchObject({ cells: [own, 10, 10], bounds: [] });
    expect(field([null, 10.001, 4, null, 5]).bounds).toEqual([[0, 10]]);
  });

  test("stated, gives way to known parts, which it may not contradict", () => {
    expect(field([null, 5.004, 2, 3, 5])).toMatchObject({ cells: [5, 10, 10], bounds: [] });
    expect(field([null, 5.1, 2, 3, 5]).bounds).toEqual([[5, 5]]);
  });
});
