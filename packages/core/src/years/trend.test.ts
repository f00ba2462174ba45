import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inner, type Json, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import type { Table } from "../tables/result-table.js";
import { type Trend, trends } from "./trend.js";

const YEARS = Array.from({ length: 15 }, (_, i) => 2010 + i);
const one = treeOf(100, [leaf("1", 100)], { years: YEARS });

/** The trend of an agency with these indices by year. */
function trendOf(byYear: Record<number, number>): Trend {
  const rows = Object.entries(byYear).map(([year, index]) => score("a", "1", index, { year: Number(year) }));
  return rowsOf(trends(scoredOf(one, provinces("a"), rows)))[1] as Trend;
}
const inARow = (indices: readonly number[]) =>
  trendOf(Object.fromEntries(indices.map((index, i) => [2010 + i, index])));
const rowsOf = (table: Table<Trend>) => table.objects();

describe("a trend", () => {
  test("of three years, worked by hand", () => {
    // x̄ = 2011, ȳ = 81.33; slope (83 − 80) / 2 = 1.5. Residuals 1/6, −1/3, 1/6: Σ² = 1/6, on one degree
    // of freedom, over Σ (x − x̄)² = 2: se = √(1/12) = 0.288675; t(0.975; 1) = 12.7062047.
    // Moves 1 and 2: mean 1.5, sd √(0.25 + 0.25) = 0.7071. Slopes of pairs 1, 2, 1.5: median 1.5.
    const trend = inARow([80, 81, 83]);
    expect(trend).toMatchObject({ n: 3, from: 2010, to: 2012, first: 80, last: 83, slope: 1.5, theilSen: 1.5 });
    expect(trend.lower).toBeCloseTo(1.5 - 12.7062047 * Math.sqrt(1 / 12), 6);
    expect(trend.upper).toBeCloseTo(1.5 + 12.7062047 * Math.sqrt(1 / 12), 6);
    expect(trend).toMatchObject({ streak: 2, bestMove: 2, bestMoveYear: 2012, worstMove: 1, worstMoveYear: 2011 });
    expect(trend.volatility).toBeCloseTo(Math.SQRT1_2, 12);
    expect(trend).toMatchObject({ theilSenLower: null, theilSenUpper: null });
  });

  test("of five years has a Theil–Sen interval: the least and the greatest slope", () => {
    // 80, 82, 81, 85, 86: of the pairs, 82 → 81 falls most (−1), 81 → 85 rises most (4).
    expect(inARow([80, 82, 81, 85, 86])).toMatchObject({ theilSenLower: -1, theilSenUpper: 4 });
  });

  test("of two years has slopes but no interval, of one year neither", () => {
    const nothing = { lower: null, upper: null, volatility: null };
    expect(inARow([80, 79.5])).toMatchObject({ n: 2, slope: -0.5, theilSen: -0.5, streak: -1, ...nothing });
    expect(inARow([80])).toMatchObject({
      ...{ n: 1, from: 2010, to: 2010, first: 80, last: 80, slope: null, theilSen: null, streak: null },
      ...{ bestMove: null, bestMoveYear: null, worstMove: null, worstMoveYear: null, ...nothing },
    });
  });

  test("goes by the real years over a gap", () => {
    // x = 0, 1, 4 and y = 80, 81, 84: one point a year, exactly.
    const trend = trendOf({ 2010: 80, 2011: 81, 2014: 84 });
    const onePoint = expect.closeTo(1, 10);
    expect(trend).toMatchObject({ n: 3, slope: onePoint, lower: onePoint, upper: onePoint, theilSen: 1 });
    // Only 2010 → 2011 is a move; 2014 has no year before.
    expect(trend).toMatchObject({
      streak: null,
      bestMove: 1,
      bestMoveYear: 2011,
      worstMoveYear: 2011,
      volatility: null,
    });
  });

  test("counts its streak back to the first level year, turn or gap", () => {
    expect(inARow([80, 79, 80, 81, 82]).streak).toBe(3);
    expect(inARow([80, 81, 80, 79]).streak).toBe(-2);
    expect(inARow([80, 81, 81]).streak).toBe(0);
    expect(inARow([80, 80, 81]).streak).toBe(1);
    expect(trendOf({ 2010: 70, 2011: 75, 2013: 80, 2014: 85 }).streak).toBe(1);
  });

  test("takes the first of equal moves, and a best move that is a fall", () => {
    expect(inARow([80, 81, 82, 80, 78])).toMatchObject({ bestMoveYear: 2011, worstMove: -2, worstMoveYear: 2013 });
    expect(inARow([80, 79, 75])).toMatchObject({ bestMove: -1, bestMoveYear: 2011, worstMove: -4 });
  });

  test("of figures that do not change is exactly level", () => {
    // The mean of equal decimals need not equal them in binary.
    expect(inARow([88.37, 88.37, 88.37, 88.37, 88.37])).toMatchObject({
      ...{ slope: 0, lower: 0, upper: 0, theilSen: 0, theilSenLower: 0, theilSenUpper: 0 },
      ...{ streak: 0, bestMove: 0, worstMove: 0, volatility: 0 },
    });
  });
});

describe("trends", () => {
  const old = treeOf(10, [leaf("1", 10)], { id: "cu", years: [2020, 2021] });
  const tree = treeOf(20, [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 10)], {
    years: [2022, 2023, 2024],
  });
  const unit = (agency: string, year: number, points: (number | null)[], more: Json = {}) =>
    ["1.1", "1.2", "2"].map((code, i) => score(agency, code, points[i], { year, ...more }));

  test("are on the tree of the agency's newest year, node by node", () => {
    const scored = scoredOf([old, tree], provinces("b", "a"), [
      score("a", "1", 5, { year: 2021 }),
      ...unit("a", 2022, [3, 2, 5]),
      ...unit("a", 2023, [3, null, 6]),
      score("b", "1", 5, { year: 2020 }),
      score("b", "1", 6, { year: 2021 }),
    ]);
    const columns = rowsOf(trends(scored)).map(({ agency, tree: id, code, level, n, from, to, slope }) => [
      ...[agency, id, code, level, n, from, to, slope],
    ]);
    expect(columns).toEqual([
      // b has no newer year than 2021: its trend is on the old tree, 50 → 60.
      ["b", "cu", "0", 0, 2, 2020, 2021, 10],
      ["b", "cu", "1", 1, 2, 2020, 2021, 10],
      // 2021 is on another tree. In 2023 1.2 is unknown, and with it 1 and the total.
      ["a", "thu", "0", 0, 1, 2022, 2022, null],
      ["a", "thu", "1", 1, 1, 2022, 2022, null],
      ["a", "thu", "1.1", 2, 2, 2022, 2023, 0],
      ["a", "thu", "1.2", 2, 1, 2022, 2022, null],
      ["a", "thu", "2", 1, 2, 2022, 2023, 10],
    ]);
  });

  test("of a node that was never known say so", () => {
    const scored = scoredOf(tree, provinces("a"), [score("a", "2", 5)]);
    expect(rowsOf(trends(scored))[0]).toEqual({
      ...{ agency: "a", tree: "thu", code: "0", level: 0, n: 0, from: null, to: null, first: null, last: null },
      ...{ slope: null, lower: null, upper: null, theilSen: null, theilSenLower: null, theilSenUpper: null },
      ...{ streak: null, bestMove: null, bestMoveYear: null, worstMove: null, worstMoveYear: null, volatility: null },
    });
  });

  test("keep the stages apart", () => {
    const scored = scoredOf(tree, provinces("a"), [
      ...unit("a", 2022, [3, 2, 5]),
      ...unit("a", 2023, [6, 4, 10], { stage: "self" }),
    ]);
    expect(rowsOf(trends(scored))[0]).toMatchObject({ n: 1, to: 2022, last: 50 });
    expect(rowsOf(trends(scored, { stage: "self" }))[0]).toMatchObject({ n: 1, to: 2023, last: 100 });
  });

  test("of nothing are a table without rows", () => {
    const none = trends(scoredOf(tree, provinces("a"), []));
    expect(none.numRows()).toBe(0);
    expect(none.columnNames()).toContain("theilSenUpper");
  });
});

describe("properties of a trend", () => {
  /** Indices in hundredths, up to 50 %. */
  const hundredths = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 });
  const close = (a: number | null, b: number | null) => {
    if (a === null || b === null) expect(a).toBe(b);
    else expect(a).toBeCloseTo(b, 9);
  };
  const minus = (a: number | null) => (a === null ? null : -a);
  const MOVES = ["slope", "lower", "upper", "theilSen", "theilSenLower", "theilSenUpper", "volatility"] as const;

  test("adding a constant changes no slope, move or streak", () => {
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 0, max: 5000 }), (series, constant) => {
        const plain = inARow(series.map((each) => each / 100));
        const raised = inARow(series.map((each) => (each + constant) / 100));
        for (const column of MOVES) close(raised[column], plain[column]);
        for (const column of ["streak", "bestMove", "bestMoveYear", "worstMove"] as const)
          expect(raised[column]).toBe(plain[column]);
      }),
      { numRuns: 50 },
    );
  });

  test("turning the years round turns every sign", () => {
    fc.assert(
      fc.property(hundredths, (series) => {
        const there = inARow(series.map((each) => each / 100));
        const back = inARow(series.map((each) => each / 100).reverse());
        close(back.slope, minus(there.slope));
        close(back.lower, minus(there.upper));
        close(back.theilSen, minus(there.theilSen));
        close(back.theilSenLower, minus(there.theilSenUpper));
        close(back.bestMove, minus(there.worstMove));
        close(back.volatility, there.volatility);
      }),
      { numRuns: 50 },
    );
  });

  test("an interval holds its slope, and the moves' range the mean change", () => {
    fc.assert(
      fc.property(hundredths, (series) => {
        const trend = inARow(series.map((each) => each / 100));
        const holds = (low: number | null, value: number | null, high: number | null) => {
          if (low === null || value === null || high === null) return;
          expect(low).toBeLessThanOrEqual(value + 1e-9);
          expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        };
        holds(trend.lower, trend.slope, trend.upper);
        holds(trend.theilSenLower, trend.theilSen, trend.theilSenUpper);
        if (trend.n > 1)
          holds(trend.worstMove, ((trend.last as number) - (trend.first as number)) / (trend.n - 1), trend.bestMove);
      }),
      { numRuns: 50 },
    );
  });
});
