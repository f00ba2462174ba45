import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, inner, type Json, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { sumDecimals } from "../numbers/decimal.js";
import { ROOT } from "../tree/vocabulary.js";
import { type BackTestRow, backTest, HIDDEN_PARTS } from "./back-test.js";
import { forecast } from "./forecast.js";

const tree = treeOf(20, [leaf("1", 10), leaf("2", 10)]);
const TWELVE = "abcdefghijkl".split("");
const agencies = provinces(...TWELVE, "z");
/** Appraised points of the two leaves; null for unknown. */
const unit = (agency: string, year: number, points: readonly (number | null)[], more: Json = {}): Json[] =>
  points.map((given, i) => score(agency, String(i + 1), given, { year, ...more }));
const figures = (scored: ReturnType<typeof scoredOf>, agency: string, year = 2024, level = 0.9) => {
  const { method, known, coverage, index, lower, upper, residuals } = forecast(scored, { agency, year, level });
  return { method, known, coverage, index, lower, upper, residuals };
};
const leavesOf = (scored: ReturnType<typeof scoredOf>, agency: string, year = 2024) =>
  tuples(forecast(scored, { agency, year }).leaves, "code", "points", "known", "from");

describe("a year known in full", () => {
  test("is its own forecast, with an interval without width", () => {
    const scored = scoredOf(tree, agencies, [...unit("a", 2024, [8, 5]), ...unit("b", 2023, [1, 1])]);
    expect(figures(scored, "a")).toEqual({
      method: "complete",
      known: 13,
      coverage: 1,
      index: 65,
      lower: 65,
      upper: 65,
      residuals: 0,
    });
    expect(leavesOf(scored, "a")).toEqual([
      ["1", 8, true, "known"],
      ["2", 5, true, "known"],
    ]);
  });

  test("may be known above its leaves, which are not guessed then", () => {
    const fields = treeOf(20, [inner("1", [leaf("1.1", 6), leaf("1.2", 4)]), leaf("2", 10)]);
    const scored = scoredOf(fields, agencies, [
      score("a", "1", 7, { year: 2024 }),
      ...["1.1", "1.2", "2"].map((code) => score("b", code, 4, { year: 2023 })),
      score("a", "2", 6, { year: 2023 }),
    ]);
    expect(leavesOf(scored, "a")).toEqual([
      ["1.1", null, false, null],
      ["1.2", null, false, null],
      ["2", 6, false, "last-year"],
    ]);
    expect(figures(scored, "a")).toMatchObject({ known: 7, coverage: 0.5, index: 65, method: "no-earlier-pair" });
  });
});

describe("with little to go by", () => {
  const scored = scoredOf(tree, agencies, [
    ...unit("a", 2023, [6, 4]),
    ...unit("b", 2023, [10, 6]),
    ...unit("c", 2023, [10, 9]),
    ...unit("a", 2024, [8, null]),
    ...unit("z", 2024, [8, null]),
    score("b", "1", 7, { year: 2024, stage: "self" }),
  ]);

  test("the share of the year before is carried over as it is, without an interval", () => {
    const interval = { lower: null, upper: null, residuals: 0 };
    expect(figures(scored, "a")).toEqual({
      method: "no-earlier-pair",
      known: 8,
      coverage: 0.5,
      index: 60,
      ...interval,
    });
    expect(leavesOf(scored, "a")[1]).toEqual(["2", 4, false, "last-year"]);
  });

  test("who has no year before gets the mean of the others", () => {
    expect(leavesOf(scored, "z")[1]).toEqual(["2", 6.3333, false, "peers"]); // (4 + 6 + 9) ÷ 3
    expect(figures(scored, "z").index).toBe(71.67); // 14.3333 of 20
  });

  test("a self score stands where there is one, also for an agency with nothing else of the year", () => {
    expect(leavesOf(scored, "b")).toEqual([
      ["1", 7, false, "self"],
      ["2", 6, false, "last-year"],
    ]);
    expect(figures(scored, "b")).toMatchObject({ known: 0, coverage: 0, index: 65 });
  });

  test("nothing is made of nothing", () => {
    expect(figures(scored, "a", 2023).method).toBe("complete");
    const alone = scoredOf(tree, agencies, unit("a", 2023, [6, null]));
    expect(figures(alone, "a", 2023)).toEqual({
      method: "no-basis",
      known: 6,
      coverage: 0.5,
      index: null,
      lower: null,
      upper: null,
      residuals: 0,
    });
    expect(leavesOf(alone, "a", 2023)[1]).toEqual(["2", null, false, null]);
  });

  test("is forecast for years that a tree scores, at a level between 0 and 1", () => {
    expect(figures(scored, "c").index).toBe(95); // nothing of 2024 is there: 10 and 9 as in 2023
    expect(errorOf(() => forecast(scored, { agency: "c", year: 2030 })).code).toBe("unit-unknown");
    expect(errorOf(() => forecast(scored, { agency: "nobody", year: 2024 })).code).toBe("unit-unknown");
    for (const level of [0, 1, Number.NaN])
      expect(errorOf(() => forecast(scored, { agency: "a", year: 2024, level })).code).toBe("level-invalid");
  });
});

describe("from the year before", () => {
  // Leaf 2 of agency i (0 … 11): 0.5·i points in 2022 and 1 + 0.25·i in 2023: the line y = 0.1 + 0.5·x.
  const rows = TWELVE.flatMap((id, i) => [...unit(id, 2022, [8, 0.5 * i]), ...unit(id, 2023, [8, 1 + 0.25 * i])]);
  const scored = scoredOf(tree, agencies, [...rows, ...unit("l", 2024, [8, null])]);

  test("differences from the others fade and all drift as they did between the two years before", () => {
    // Drift 0.2375 − 0.275 = −0.0375. l had 0.375, the others (2.85 − 0.375) ÷ 11 = 0.225 on average:
    // 0.225 − 0.0375 + 0.5 × (0.375 − 0.225) = 0.2625 of 10 points.
    expect(leavesOf(scored, "l")[1]).toEqual(["2", 2.625, false, "last-year"]);
    // 10.625 of 20. Everyone lay on the line, so the errors are 0; 53.125 is rounded outwards.
    expect(figures(scored, "l")).toEqual({
      method: "conformal",
      known: 8,
      coverage: 0.5,
      index: 53.13,
      lower: 53.12,
      upper: 53.13,
      residuals: 12,
    });
  });

  test("who has no year before gets the others' mean and their drift", () => {
    const withNew = scoredOf(tree, agencies, [...rows, ...unit("z", 2024, [8, null])]);
    expect(leavesOf(withNew, "z")[1]).toEqual(["2", 2, false, "peers"]); // 0.2375 − 0.0375
    expect(figures(withNew, "z").method).toBe("conformal");
  });

  test("leaves that did not apply to an agency are not tried on it, nor agencies known in part", () => {
    const changed = rows.map((row) => {
      if (row.year !== 2023 || row.code !== "2") return row;
      if (row.agency === "a") return { ...row, points: null, applicable: false };
      return row.agency === "b" ? { ...row, points: null } : row;
    });
    const scored = scoredOf(tree, agencies, [...changed, ...unit("l", 2024, [8, null])]);
    expect(figures(scored, "l").residuals).toBe(11); // a is tried on what applies, which is known
  });

  test("fewer than ten agencies, or fewer than the level needs, give no interval", () => {
    expect(figures(scored, "l", 2024, 0.92)).toMatchObject({ method: "conformal" }); // ⌈13 × 0.92⌉ = 12
    expect(figures(scored, "l", 2024, 0.93)).toMatchObject({ method: "few-agencies", lower: null, residuals: 12 });
    const nine = rows.filter(({ agency }) => !["a", "b", "c"].includes(agency as string));
    const few = scoredOf(tree, agencies, [...nine, ...unit("l", 2024, [8, null])]);
    expect(figures(few, "l")).toMatchObject({ method: "few-agencies", upper: null, residuals: 9 });
    expect(leavesOf(few, "l")[1]).toEqual(["2", 3.75, false, "last-year"]); // no line of nine: as it was
  });
});

describe("from self scores", () => {
  // Appraised 5 everywhere; claimed 6 in 2022, so 1 too much, and 6 + 0.1·i in 2023.
  const rows = TWELVE.flatMap((id, i) => [
    ...unit(id, 2022, [8, 5]),
    ...unit(id, 2023, [8, 5]),
    score(id, "2", 6, { year: 2022, stage: "self" }),
    score(id, "2", sumDecimals([6, 0.1 * i]), { year: 2023, stage: "self" }),
  ]);
  const scored = scoredOf(tree, agencies, [
    ...rows,
    score("a", "1", 8, { year: 2024 }),
    score("a", "2", 7, { year: 2024, stage: "self" }),
  ]);

  test("what was usually claimed too much the year before is taken off", () => {
    // 1 + mean(0, 0.1 … 1.1) = 1.55
    expect(leavesOf(scored, "a")[1]).toEqual(["2", 5.45, false, "self"]);
  });

  test("the interval's half width is the ⌈(n + 1)·level⌉-th least of the errors a year before", () => {
    // 13.45 of 20. In 2023 the errors were 0, 0.1 … 1.1 points, 0.5 index points each step.
    expect(figures(scored, "a", 2024, 0.5)).toMatchObject({ index: 67.25, lower: 64.25, upper: 70.25 }); // the 7th: 3
    expect(figures(scored, "a")).toMatchObject({ index: 67.25, lower: 61.75, upper: 72.75, residuals: 12 }); // the 12th: 5.5
  });

  test("what is known bounds the interval", () => {
    const high = scoredOf(tree, agencies, [
      ...rows,
      score("a", "1", 8, { year: 2024 }),
      score("a", "2", 10, { year: 2024, stage: "self" }),
      score("b", "1", 8, { year: 2024 }),
      score("b", "2", 0.1, { year: 2024, stage: "self" }),
    ]);
    expect(figures(high, "a")).toMatchObject({ index: 82.25, upper: 87.75 });
    expect(figures(high, "b")).toMatchObject({ index: 40, lower: 40, upper: 45.5 }); // 8 points are there
  });
});

test("at the stage self what is surveyed does not apply, and only the past is a basis", () => {
  const mixed = treeOf(20, [
    leaf("1", 5, { source: "appraisal" }),
    leaf("2", 5, { source: "appraisal" }),
    leaf("3", 10, { source: "survey" }),
  ]);
  const own = (year: number, ...points: number[]) =>
    points.map((given, i) => score("a", String(i + 1), given, { year, stage: "self" }));
  const scored = scoredOf(mixed, agencies, [...own(2023, 3, 4), ...own(2024, 2)]);
  const { known, coverage, index, leaves } = forecast(scored, { agency: "a", year: 2024, stage: "self" });
  expect([known, coverage, index]).toEqual([2, 0.5, 60]); // 2 + 4 of 10
  expect(tuples(leaves, "code", "from")).toEqual([
    ["1", "known"],
    ["2", "last-year"],
  ]);
});

test("a geometric mean is composed again", () => {
  const composed = treeOf(20, [leaf("1", 10), leaf("2", 10)], { aggregation: "geometric" });
  const scored = scoredOf(composed, agencies, [...unit("a", 2023, [5, 4]), ...unit("a", 2024, [9, null])]);
  expect(figures(scored, "a").index).toBe(60); // √(0.9 × 0.4)
});

describe("the back-test", () => {
  const sources = treeOf(20, [
    leaf("1", 5, { source: "appraisal" }),
    leaf("2", 5, { source: "survey" }),
    leaf("3", 5, { source: "appraisal" }),
    leaf("4", 5, { source: "satisfaction" }),
  ]);
  const rows = TWELVE.flatMap((id, i) =>
    [2022, 2023, 2024].flatMap((year, y) =>
      ["1", "2", "3", "4"].flatMap((code, c) => {
        const points = 2 + ((i * 5 + y * 3 + c * 7) % 11) / 4;
        const own = score(id, code, points, { year });
        return c % 2 === 0 ? [own, score(id, code, points, { year, stage: "self" })] : [own];
      }),
    ),
  );
  const scored = scoredOf(sources, agencies, rows);
  const tried = (hidden: (typeof HIDDEN_PARTS)[number]) => backTest(scored, { hidden }).objects();

  test("forecasts every agency of the newest complete year from the rest and from earlier years only", () => {
    for (const hidden of HIDDEN_PARTS) {
      const found = tried(hidden);
      expect(found.map(({ agency }) => agency)).toEqual(TWELVE);
      for (const { agency, predicted, actual, error, lower, upper, inside } of found) {
        expect(actual).toBe(scored.at({ agency, year: 2024 }, ROOT).index);
        expect(error).toBeCloseTo(predicted - actual, 10);
        expect(inside).toBe((lower as number) <= actual && actual <= (upper as number));
      }
    }
    // The same as hiding the scores and forecasting.
    const hidden = rows.filter(
      ({ year, stage, agency, code }) =>
        !(year === 2024 && stage === "appraised" && agency === "c" && Number(code) > 2) &&
        !(year === 2024 && stage === "self"),
    );
    expect(tried("later-fields")[2]?.predicted).toBe(figures(scoredOf(sources, agencies, hidden), "c").index);
  });

  test("hides surveys, later fields, all; self scores are used where they are left", () => {
    // Self scores are the appraised ones: only what has none can be wrong.
    const errors = (hidden: (typeof HIDDEN_PARTS)[number]) => tried(hidden).map(({ error }) => Math.abs(error));
    expect(errors("later-fields-self")).not.toEqual(errors("later-fields"));
    expect(errors("all-but-self")).toEqual(errors("surveys"));
    expect(Math.max(...errors("surveys"))).toBeGreaterThan(0);
  });

  test("is empty where no year is complete, or nothing came before", () => {
    expect(backTest(scoredOf(tree, agencies, unit("a", 2023, [1, 2])), { hidden: "surveys" }).numRows()).toBe(0);
    expect(backTest(scored, { hidden: "surveys", year: 2022 }).numRows()).toBe(0);
    expect(backTest(scored, { hidden: "surveys", year: 2023 }).get("inside", 0)).toBeNull();
  });
});

describe("properties", () => {
  const four = treeOf(20, [leaf("1", 4), leaf("2", 6), leaf("3", 5), leaf("4", 5)]);
  const CODES = ["1", "2", "3", "4"];

  test("forecasts keep to what is possible, and the index is that of the leaves", () => {
    const points = fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 16 }) }, { weight: 1, arbitrary: fc.constant(-1) });
    fc.assert(
      fc.property(fc.array(points, { minLength: 12 * 12, maxLength: 12 * 12 }), (drawn) => {
        const rows = TWELVE.flatMap((id, a) =>
          [2022, 2023, 2024].flatMap((year, y) =>
            CODES.map((code, c) => {
              const draw = drawn[(a * 3 + y) * 4 + c] as number;
              return score(id, code, draw < 0 ? null : draw / 4, { year });
            }),
          ),
        );
        const scored = scoredOf(four, agencies, rows);
        for (const agency of TWELVE) {
          const { index, lower, upper, known, leaves } = forecast(scored, { agency, year: 2024, level: 0.6 });
          const each = leaves.objects();
          expect(known).toBe(sumDecimals(each.flatMap((row) => (row.known ? (row.points as number) : []))));
          if (index === null) continue;
          expect(each.every((row) => (row.points as number) >= 0 && (row.points as number) <= row.max)).toBe(true);
          expect(Math.abs(sumDecimals(each.map((row) => row.points as number)) * 5 - index)).toBeLessThan(0.00501);
          if (lower === null || upper === null) continue;
          expect(lower <= index && index <= upper && lower >= known * 5 - 0.01 && upper <= 100).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("where years are alike, intervals hold about as many final indices as they say", () => {
    // A linear congruential generator (Numerical Recipes), so that every run draws the same.
    let state = 7;
    const uniform = () => {
      state = (state * 1664525 + 1013904223) % 2 ** 32;
      return state / 2 ** 32;
    };
    let [inside, all] = [0, 0];
    for (let world = 0; world < 20; world++) {
      const ids = Array.from({ length: 30 }, (_, i) => `t${i}`);
      const rows = ids.flatMap((id) => {
        const level = uniform();
        return [2022, 2023, 2024].flatMap((year) =>
          CODES.map((code) => {
            const share = Math.min(1, 0.3 + 0.4 * level + 0.3 * uniform());
            return score(id, code, Math.round(share * four.get(code).max * 100) / 100, { year });
          }),
        );
      });
      for (const row of backTest(scoredOf(four, provinces(...ids), rows), { hidden: "later-fields" }).objects()) {
        all++;
        if ((row as BackTestRow).inside) inside++;
      }
    }
    expect(all).toBe(600);
    // ⌈31 × 0.9⌉ ÷ 31 = 0.903; the standard error of 600 draws is 0.012, more as agencies share an interval.
    expect(inside / all).toBeGreaterThan(0.85);
    expect(inside / all).toBeLessThan(0.96);
  });
});
