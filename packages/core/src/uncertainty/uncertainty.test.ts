import { errorFunction, mean, sampleVariance } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { errorOf, inner, leaf, provinces, score, scoredOf, treeOf, tuples } from "../../test/fixtures.js";
import { ROOT } from "../tree/vocabulary.js";
import { runDraws, weightsOfDraw } from "./draws.js";
import { type SimulationOptions, simulation } from "./prepare.js";
import { rankUncertainty } from "./rank-uncertainty.js";
import { simulate } from "./run.js";
import type { UncertaintySpec } from "./spec.js";

/** Fields of 60 and 40 points; the second is surveyed. */
const tree = treeOf(100, [
  inner("1", [leaf("1.1", 40, { source: "appraisal" }), leaf("1.2", 20, { source: "appraisal" })]),
  inner("2", [leaf("2.1", 40, { source: "survey" })]),
]);
const points = (agency: string, ...values: (number | null)[]) =>
  values.map((each, k) => score(agency, ["1.1", "1.2", "2.1"][k] as string, each));
const scored = scoredOf(tree, provinces("a", "b", "c"), [
  ...points("a", 32, 16, 30),
  ...points("b", 32, 15, 30),
  ...points("c", 20, 10, 20),
]);
const year = 2023;
const found = (spec: UncertaintySpec, more: Partial<SimulationOptions> = {}) =>
  simulate(scored, { year, spec, ...more });
type Row = Record<string, number>;
const rowOf = (result: ReturnType<typeof simulate>, agency: string, level?: number) =>
  result
    .table(level)
    .objects()
    .find((row) => row.agency === agency) as Row | undefined as Row;
/** Standard error of a share of 10,000 draws, at most. */
const SHARE_ERROR = 0.005;

describe("noise of leaves", () => {
  test("two agencies and a survey: who is ahead, by the normal integral", () => {
    const close = scoredOf(tree, provinces("a", "c"), [...points("a", 32, 16, 30), ...points("c", 36, 20, 21)]);
    // A has 32 + 16 + 30 = 78 and C 36 + 20 + 21 = 77 points; surveyed are shares of 30 ÷ 40 and 21 ÷ 40.
    // sd A = 40 × √(0.75 × 0.25 ÷ 400) = 0.8660, sd C = 40 × √(0.525 × 0.475 ÷ 400) = 0.99875.
    const result = simulate(close, { year, spec: { survey: { kind: "survey", sample: 400 } } });
    const sd = Math.hypot(0.8660254, 0.9987492);
    // Ties: the indices are rounded to 0.01; half of a tie lies on each side.
    const { ahead, tied } = result.against("a", "c") as { ahead: number; tied: number };
    const expected = (1 + errorFunction(1 / sd / Math.SQRT2)) / 2;
    expect(Math.abs(ahead + tied / 2 - expected)).toBeLessThan(3 * SHARE_ERROR);
    const index = rowOf(result, "a");
    // 5 and 95 % at 1.6449 standard deviations, of an index in percent of 100 points.
    expect(index.indexLow).toBeCloseTo(78 - 1.6449 * 0.866, 1);
    expect(index.indexHigh).toBeCloseTo(78 + 1.6449 * 0.866, 1);
  });

  test("a band is uniform within its ends", () => {
    const index = found({ byCode: { "1.2": { kind: "band", points: 2 } } }).indexDraws("a");
    expect([Math.min(...index), Math.max(...index)]).toEqual([76, 80]);
    // Variance of U(−2, 2): 4 ÷ 3; its standard error with a kurtosis of 1.8: 4 ÷ 3 × √(0.8 ÷ n).
    expect(Math.abs(sampleVariance([...index]) - 4 / 3)).toBeLessThan(3 * (4 / 3) * Math.sqrt(0.8 / 10_000));
  });

  test("disagreement is the standard deviation of self − appraised; too few pairs say nothing", () => {
    const ids = ["a", "b", "c", "d", "e"];
    // Differences 1, −1, 2, −2, 0: mean 0, squares 10, variance 10 ÷ 4 = 2.5.
    const rows = [1, -1, 2, -2, 0].flatMap((difference, k) => [
      ...points(ids[k] as string, 20, 10, 20),
      score(ids[k] as string, "1.1", 20 + difference, { stage: "self" }),
    ]);
    const all = scoredOf(tree, provinces(...ids), rows);
    const spec: UncertaintySpec = { appraisal: { kind: "disagreement" } };
    const { noise } = simulation(all, { year, spec });
    expect(noise.codes).toEqual(["1.1"]);
    expect([...noise.scale]).toEqual(ids.map(() => expect.closeTo(Math.sqrt(2.5) * 1e12, -2)));
    const few = scoredOf(
      tree,
      provinces(...ids.slice(0, 4)),
      rows.filter(({ agency }) => agency !== "e"),
    );
    expect(simulation(few, { year, spec }).noise.codes).toEqual([]);
    // What comes of a scenario has no self scores: it is measured in those it starts from.
    const alone = scoredOf(
      tree,
      all.scores.agencies,
      rows.filter(({ stage }) => stage === "appraised"),
    );
    expect(simulation(alone, { year, spec }).noise.codes).toEqual([]);
    expect(simulation(alone, { year, spec, measured: all }).noise.scale).toEqual(noise.scale);
  });

  test("points move up and down alike, so full marks and 0 stay and means are what is published", () => {
    const edge = scoredOf(tree, provinces("a", "b", "c"), [
      ...points("a", 40, 0, 40),
      ...points("b", 39, 1, 39),
      ...points("c", 20, 10, 20),
    ]);
    const result = simulate(edge, {
      year,
      spec: { appraisal: { kind: "band", points: 5 }, survey: { kind: "band", points: 5 } },
    });
    expect(rowOf(result, "a", 0.9999)).toMatchObject({ indexLow: 80, indexHigh: 80 });
    // Three leaves of B move 1 at most.
    expect(rowOf(result, "b", 0.9999)).toMatchObject({ indexLow: 76, indexHigh: 82 });
    expect(Math.abs(mean([...result.indexDraws("b")]) - 79)).toBeLessThan(3 * Math.sqrt(3 / 10_000));
  });
});

describe("noise of weights", () => {
  const drawn = (weights: UncertaintySpec["weights"], k: number) => {
    const prepared = simulation(scored, { year, spec: { weights }, draws: 4000 } as SimulationOptions);
    const all = Array.from({ length: 4000 }, (_, draw) => weightsOfDraw(prepared, draw));
    for (const each of all) expect(each.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 10);
    return all.map((each) => (each[k] as number) / 100);
  };

  test("Dirichlet shares have the means and variances of their beta marginals", () => {
    for (const [level, k, share] of [
      [1, 0, 0.6],
      ["leaf", 1, 0.2],
    ] as const) {
      const shares = drawn({ kind: "dirichlet", concentration: 30, level }, k);
      const variance = (share * (1 - share)) / 31;
      expect(Math.abs(mean(shares) - share)).toBeLessThan(3 * Math.sqrt(variance / 4000));
      expect(Math.abs(sampleVariance(shares) / variance - 1)).toBeLessThan(0.1);
    }
  });

  test("uniform factors stay within their spread, scaled to the total", () => {
    const shares = drawn({ kind: "uniform", spread: 0.2, level: 1 }, 0);
    // Farthest apart: 0.6 × 1.2 ÷ (0.6 × 1.2 + 0.4 × 0.8) and 0.6 × 0.8 ÷ (0.6 × 0.8 + 0.4 × 1.2).
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.72 / 1.04);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.5);
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.15);
  });

  test("an index is the mean of the fields' under the draw's weights", () => {
    const options: SimulationOptions = {
      year,
      spec: { weights: { kind: "dirichlet", concentration: 5, level: 1 } },
      draws: 50,
    };
    const index = simulate(scored, options).indexDraws("a");
    for (let draw = 0; draw < 50; draw++) {
      const [first, second] = weightsOfDraw(simulation(scored, options), draw) as unknown as [number, number];
      // Fields of A: 48 ÷ 60 = 80 %, 30 ÷ 40 = 75 %.
      expect(index[draw]).toBeCloseTo(0.8 * first + 0.75 * second, 1.9);
    }
  });
});

test("an agency of which a draw weighs nothing that is known stands at 0 in that draw", () => {
  // A share of 0.004 drawn at concentration 2 is 0 to the last bit in about one draw of three hundred.
  const uneven = treeOf(1, [leaf("1", 0.996), leaf("2", 0.004)]);
  const rows = [score("a", "1", 0.5), score("a", "2", 0), score("b", "1", null), score("b", "2", 0.004)];
  const part = scoredOf(uneven, provinces("a", "b"), rows);
  const spec: UncertaintySpec = { weights: { kind: "dirichlet", concentration: 2, level: 1 }, methods: [{}] };
  for (const methods of [[{}], [{ aggregation: "geometric" as const }]])
    expect(() => simulate(part, { year: 2023, spec: { ...spec, methods }, draws: 4000 })).not.toThrow();
});

describe("methods", () => {
  const rowsUnder = (method: NonNullable<UncertaintySpec["methods"]>[number], of = scored) =>
    tuples(simulate(of, { year, spec: { methods: [method] }, draws: 1 }).table(), "agency", "indexLow", "rankLow");

  test("geometric: the fields' indices, and 0 where a field has none", () => {
    const zero = scoredOf(tree, provinces("a", "b"), [...points("a", 32, 16, 30), ...points("b", 40, 20, 0)]);
    // A: 0.8^0.6 × 0.75^0.4 = e^(0.6 × −0.22314 + 0.4 × −0.28768) = e^−0.24896 = 0.77961.
    expect(rowsUnder({ aggregation: "geometric" }, zero)).toEqual([
      ["a", 77.96, 1],
      ["b", 0, 2],
    ]);
  });

  test("min-max stretches each leaf from the least to the greatest", () => {
    // A: 1.1 full, 1.2 full, 2.1 full; B: 1.2 (15 − 10) ÷ (16 − 10) × 20 = 16.667; C: 0 everywhere.
    expect(rowsUnder({ normalisation: "min-max" })).toEqual([
      ["a", 100, 1],
      ["b", 96.67, 2],
      ["c", 0, 3],
    ]);
  });

  test("leaving out a field leaves the index of the others", () => {
    // 48 ÷ 60, 47 ÷ 60, 30 ÷ 60.
    expect(rowsUnder({ without: "2" })).toEqual([
      ["a", 80, 1],
      ["b", 78.33, 2],
      ["c", 50, 3],
    ]);
  });

  test("unknown: not ranked under partial, 0 points under zero, and ranked where it is left out", () => {
    const part = scoredOf(tree, provinces("a", "b"), [...points("a", 32, 16, null), ...points("b", 32, 15, 30)]);
    expect(rowsUnder({}, part)).toEqual([
      ["b", 77, 1],
      ["a", 80, null],
    ]);
    expect(rowsUnder({ unknown: "zero" }, part)).toEqual([
      ["b", 77, 1],
      ["a", 48, 2],
    ]);
    expect(rowsUnder({ without: "2" }, part)).toEqual([
      ["b", 78.33, 2],
      ["a", 80, 1],
    ]);
  });

  test("what is stated on the whole counts with mean weights, and cannot be split", () => {
    const stated = scoredOf(tree, provinces("a", "b"), [score("a", ROOT, 70), ...points("b", 32, 16, 30)]);
    const weights = { kind: "uniform", spread: 0.5, level: "leaf" } as const;
    expect(rowOf(simulate(stated, { year, spec: { weights } }), "a")).toMatchObject({ indexLow: 70, indexHigh: 70 });
    expect(rowsUnder({ aggregation: "geometric" }, stated)).toContainEqual(["a", null, null]);
    expect(rowsUnder({ without: "2" }, stated)).toContainEqual(["a", null, null]);
  });

  test("each is taken as often as its share says", () => {
    const index = found({ methods: [{ share: 3 }, { without: "2" }] }).indexDraws("b");
    const published = index.filter((each) => each === 77).length / 10_000;
    expect(Math.abs(published - 0.75)).toBeLessThan(3 * Math.sqrt((0.75 * 0.25) / 10_000));
  });
});

describe("results", () => {
  const wide = found({
    survey: { kind: "band", points: 8 },
    weights: { kind: "uniform", spread: 0.2, level: 1 },
  });

  test("shares of ranks, tops, groups and pairs say the same", () => {
    const ranks = tuples(wide.ranks("b"), "rank", "draws", "share") as [number, number, number][];
    expect(ranks.reduce((sum, [, draws]) => sum + draws, 0)).toBe(10_000);
    const first = ranks.find(([rank]) => rank === 1)?.[2] as number;
    expect(tuples(wide.top(1), "agency", "share")).toContainEqual(["b", first]);
    const { ahead, tied, behind } = wide.against("b", "a") as { ahead: number; tied: number; behind: number };
    expect(ahead + tied + behind).toBeCloseTo(1, 12);
    // C is never between them.
    expect(ahead + tied).toBeCloseTo(first, 12);
    expect(wide.against("a", "b")).toEqual({ ahead: behind, tied, behind: ahead });
    const groups = tuples(wide.groups(), "agency", "group", "share").filter(([agency]) => agency === "c");
    expect(groups).toEqual([
      ["c", "A", 0],
      ["c", "B", 0],
      ["c", "C", 0],
      ["c", "D", 1],
    ]);
  });

  test("an order statistic ends an interval", () => {
    const prepared = simulation(scored, { year, spec: {}, draws: 20 });
    const drawn = runDraws(prepared, 0, 20);
    // The indices of A, 7000 to 7019: 5 % of 20 is the first from each end, 20 % the second; the median is the tenth.
    for (let draw = 0; draw < 20; draw++) drawn.index[draw * 3] = 7000 + ((draw * 7) % 20);
    const result = rankUncertainty(prepared, [drawn]);
    expect(rowOf(result, "a", 0.9)).toMatchObject({ indexLow: 70, indexMedian: 70.09, indexHigh: 70.19 });
    expect(rowOf(result, "a", 0.8)).toMatchObject({ indexLow: 70.01, indexHigh: 70.18 });
  });

  test("a run is enough once shares and ends are settled", () => {
    const few = found({ survey: { kind: "band", points: 8 } }, { draws: 400 }).convergence();
    // √(¼ ÷ 400) = 0.025
    expect(few).toMatchObject({ shareError: 0.025, enough: false });
    const enough = wide.convergence();
    expect(enough).toMatchObject({ shareError: 0.005, enough: true });
    expect(tuples(enough.steps, "draws").flat()).toEqual([312, 625, 1250, 2500, 5000, 10_000]);
    expect(tuples(enough.steps, "ends", "mean").at(-1)).toEqual([0, 0]);
  });

  test("where nothing is uncertain, few draws are enough", () => {
    const spec = { survey: { kind: "band", points: 0 }, appraisal: { kind: "band", points: 0 } } as const;
    expect(found(spec, { draws: 20 }).convergence()).toMatchObject({ shareError: 0, ends: 0, enough: true });
  });

  test("what cannot be simulated is refused", () => {
    const code = (run: () => unknown) => errorOf(run).code;
    expect(code(() => found({}, { year: 2020 }))).toBe("unit-unknown");
    expect(code(() => found({}, { draws: 0 }))).toBe("simulation-invalid");
    expect(code(() => found({}, { seed: -1 }))).toBe("simulation-invalid");
    expect(code(() => wide.ranks("nobody"))).toBe("agency-not-simulated");
    const prepared = simulation(scored, { year, draws: 10 });
    const part = runDraws(prepared, 0, 5);
    expect(code(() => rankUncertainty(prepared, [part]))).toBe("draws-incomplete");
    expect(code(() => rankUncertainty(prepared, [part, part]))).toBe("draws-incomplete");
    const other = treeOf(10, [leaf("1", 10)], { aggregation: "geometric" });
    expect(code(() => simulate(scoredOf(other, provinces("a"), [score("a", "1", 5)]), { year }))).toBe(
      "tree-not-additive",
    );
  });
});

test("more agencies than sixteen bits count are ranked", () => {
  const ids = Array.from({ length: 70_000 }, (_, i) => `p${i}`);
  const many = scoredOf(
    treeOf(100, [leaf("1", 100)]),
    provinces(...ids),
    // Indices of two decimals tie by sevens: the last seven share the rank 69,994.
    ids.map((id, i) => score(id, "1", (i - (i % 7)) / 700)),
  );
  const result = simulate(many, { year, spec: {}, draws: 2 });
  expect(["p0", "p3", "p69999"].map((id) => [...result.rankDraws(id)])).toEqual([
    [69_994, 69_994],
    [69_994, 69_994],
    [1, 1],
  ]);
  expect(result.simulation.rank[3]).toBe(69_994);
});
