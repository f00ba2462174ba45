import { describe, expect, it } from "vitest";
import { document, inner, issuesOf, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import { parseCriteriaTree } from "../tree/tree-document.js";
import { ROOT } from "../tree/vocabulary.js";
import { normalise } from "./normalise.js";

const NONE = Number.NaN;

describe("normalise", () => {
  it("puts a value between its goalposts and cuts off outside them", () => {
    // (52.5 − 20) / 65 = 0.5
    expect(normalise([52.5, 85, 20, 90, 3, NONE], { method: "goalposts", from: 20, to: 85 })).toEqual([
      0.5,
      1,
      0,
      1,
      0,
      NONE,
    ]);
  });

  it("turns goalposts round where less is better", () => {
    expect(normalise([0, 5, 20], { method: "goalposts", from: 20, to: 0 })).toEqual([1, 0.75, 0]);
  });

  it("takes logarithms of values and goalposts", () => {
    // ln 1000 / ln 100 lies half way from 100 to 10,000
    const [share] = normalise([1000], { method: "goalposts", from: 100, to: 10_000, log: true });
    expect(share).toBeCloseTo(0.5, 12);
  });

  it("ranks from 1 for the best to 0 for the worst, ties sharing the better rank", () => {
    // ranks 2, 1, 2, –, 4 of four: 1 − (rank − 1) / 3
    expect(normalise([7, 9, 7, NONE, 1], { method: "rank" })).toEqual([1 - 1 / 3, 1, 1 - 1 / 3, NONE, 0]);
    expect(normalise([7, 9, 1], { method: "rank", better: "lower" })).toEqual([0.5, 0, 1]);
  });

  it("gives the share of the others that are worse, ties counting half", () => {
    // of the three others of a 7: one worse, one tied: (1 + ½) / 3 = 0.5
    expect(normalise([7, 9, 7, NONE, 1], { method: "percentile" })).toEqual([0.5, 1, 0.5, NONE, 0]);
  });

  it("makes a standard deviation a tenth of the maximum around half of it", () => {
    // 2, 4, 6: mean 4, sample standard deviation 2, so z = −1, 0, 1
    expect(normalise([2, 4, 6, NONE], { method: "z-score" })).toEqual([0.4, 0.5, 0.6, NONE]);
    expect(normalise([2, 4, 6], { method: "z-score", better: "lower" })).toEqual([0.6, 0.5, 0.4]);
    expect(normalise([3, 3], { method: "z-score" })).toEqual([0.5, 0.5]);
  });

  it("takes figures for equal that differ by the noise of binary fractions", () => {
    for (const method of ["rank", "percentile", "z-score"] as const)
      expect(normalise([0.1 + 0.2, 0.3, 0.2], { method })).toEqual(normalise([0.3, 0.3, 0.2], { method }));
  });

  it("keeps z-scores of figures whose squares no number holds", () => {
    // As 2, 4, 6 above.
    const shares = normalise([2e300, 4e300, 6e300], { method: "z-score" });
    shares.forEach((share, i) => {
      expect(share).toBeCloseTo([0.4, 0.5, 0.6][i] as number, 12);
    });
    expect(normalise([-1e300, 1e300], { method: "z-score" })[0]).toBeCloseTo(0.5 - Math.SQRT1_2 / 10, 12);
  });

  it("gives a unit with nobody to compare with the whole", () => {
    for (const method of ["rank", "percentile", "z-score"] as const)
      expect(normalise([NONE, 5], { method })).toEqual([NONE, 1]);
  });
});

describe("another index on the same engine", () => {
  /**
   * The Human Development Index: the geometric mean of health, education and income, education
   * being the arithmetic mean of two indicators. Goalposts: UNDP, Human Development Report 2015,
   * technical note 1. Norway, the same report, table 1: HDI 0.944 from life expectancy 81.6,
   * expected schooling 17.5, mean schooling 12.6 years, income 64,992 dollars.
   */
  const goalposts = (from: number, to: number, log = false) => ({
    normalisation: { method: "goalposts", from, to, ...(log ? { log } : {}) },
  });
  const hdi = treeOf(
    6,
    [
      leaf("1", 2, goalposts(20, 85)),
      inner("2", [leaf("2.1", 1, goalposts(0, 18)), leaf("2.2", 1, goalposts(0, 15))]),
      leaf("3", 2, goalposts(100, 75_000, true)),
    ],
    { aggregation: "geometric" },
  );
  const values = { "1": 81.6, "2.1": 17.5, "2.2": 12.6, "3": 64_992 };
  const rows = (known: object) => Object.entries(known).map(([code, value]) => score("a", code, null, { value }));

  it("reproduces Norway's HDI of 2014, 0.944", () => {
    const scored = scoredOf(hdi, provinces("a"), rows(values));
    // cube root of 0.94769 × (0.97222 + 0.84) / 2 × 0.97836 = 0.9436
    expect(scored.at({ agency: "a", year: 2023 }, ROOT)).toMatchObject({ index: 94.36, coverage: 1, rank: 1 });
    expect(scored.at({ agency: "a", year: 2023 }, "2").index).toBe(90.61);
  });

  it("is 0 if one factor is 0, and over what is known if one is unknown", () => {
    const zero = scoredOf(hdi, provinces("a"), rows({ ...values, "3": 100 }));
    expect(zero.at({ agency: "a", year: 2023 }, ROOT).index).toBe(0);
    const { "3": _, ...known } = values;
    const partial = scoredOf(hdi, provinces("a"), rows(known));
    // square root of 0.94769 × 0.90611 = 0.92667
    expect(partial.at({ agency: "a", year: 2023 }, ROOT)).toMatchObject({ index: 92.67, rank: null });
    const counted = scoredOf(hdi, provinces("a"), rows(known), { unknown: "zero" });
    expect(counted.at({ agency: "a", year: 2023 }, ROOT).index).toBe(0);
  });

  it("lets given points stand above the raw value", () => {
    const scored = scoredOf(hdi, provinces("a"), [...rows(values).slice(1), score("a", "1", 2, { value: 81.6 })]);
    expect(scored.at({ agency: "a", year: 2023 }, "1").score).toBe(2);
  });

  it("compares raw values within a year and stage only", () => {
    const tree = treeOf(10, [leaf("1", 10, { normalisation: { method: "rank" } })]);
    const scored = scoredOf(tree, provinces("a", "b", "c"), [
      score("a", "1", null, { value: 5 }),
      score("b", "1", null, { value: 7 }),
      score("c", "1", null, { value: 9, year: 2024 }),
    ]);
    expect([
      scored.at({ agency: "a", year: 2023 }, "1").score,
      scored.at({ agency: "b", year: 2023 }, "1").score,
      scored.at({ agency: "c", year: 2024 }, "1").score,
    ]).toEqual([0, 10, 10]);
  });

  it("refuses an aggregation on a leaf, a normalisation elsewhere, and goalposts that cannot work", () => {
    const broken = document(5, [
      leaf("1", 1, { aggregation: "geometric" }),
      inner("2", [leaf("2.1", 1)], { normalisation: { method: "rank" } }),
      leaf("3", 1, goalposts(4, 4)),
      leaf("4", 1, goalposts(0, 4, true)),
      leaf("5", 1, { normalisation: { method: "vote" } }),
    ]);
    expect(
      issuesOf("tree-invalid", () => parseCriteriaTree(broken)).map(({ code, place }) => [code, place.path]),
    ).toEqual([
      ["shape", "children[4].normalisation.method"],
      ["aggregation-on-leaf", "children[0].aggregation"],
      ["normalisation-on-inner-node", "children[1].normalisation"],
      ["goalposts-equal", "children[2].normalisation"],
      ["goalposts-not-positive", "children[3].normalisation"],
    ]);
  });
});

it("a self-assessment is complete and ranked without the surveyed leaves", () => {
  const tree = treeOf(10, [leaf("1", 6, { source: "appraisal" }), leaf("2", 4, { source: "survey" })]);
  const self = { stage: "self" };
  const scored = scoredOf(tree, provinces("a", "b"), [
    score("a", "1", 3, self),
    score("b", "1", 4.5, self),
    score("a", "1", 3),
  ]);
  // of the 6 points that can be self-scored: 3 / 6 and 4.5 / 6; the appraisal of a lacks the survey
  expect(scored.at({ agency: "a", year: 2023, stage: "self" }, ROOT)).toMatchObject({
    score: 3,
    max: 6,
    index: 50,
    coverage: 1,
    rank: 2,
  });
  expect(scored.at({ agency: "b", year: 2023, stage: "self" }, ROOT)).toMatchObject({ index: 75, rank: 1, group: "C" });
  expect(scored.at({ agency: "a", year: 2023 }, ROOT)).toMatchObject({ max: 10, coverage: 0.6, rank: null });
});
