import { describe, expect, test } from "vitest";
import { errorOf, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import type { UncertaintySpec } from "../uncertainty/spec.js";
import { sourceSobol } from "./source-sobol.js";

const tree = treeOf(100, [leaf("1", 60, { source: "appraisal" }), leaf("2", 40, { source: "survey" })]);
/** An 30 + 20 = 50, Binh 31 + 20 = 51. */
const scored = scoredOf(tree, provinces("an", "binh"), [
  ...[score("an", "1", 30), score("an", "2", 20)],
  ...[score("binh", "1", 31), score("binh", "2", 20)],
]);
const band = (points: number) => ({ kind: "band", points }) as const;
const rowsOf = (spec: UncertaintySpec, more: { agency?: string; n?: number; seed?: number } = { agency: "an" }) =>
  sourceSobol(scored, { year: 2023, spec, ...more }).objects();

describe("the sources of uncertainty", () => {
  test("that add up have the parts of the variance that their noise has", () => {
    // Variances 3² ÷ 3 = 3 and 1² ÷ 3: shares 0.9 and 0.1, no interaction. The standard errors at
    // this n are below 0.02.
    const rows = rowsOf({ appraisal: band(3), survey: band(1) }, { agency: "an", n: 8192 });
    const index = rows.filter(({ output }) => output === "index");
    expect(index.map(({ source }) => source)).toEqual(["survey", "appraisal"]);
    [0.1, 0.9].forEach((share, i) => {
      expect(Math.abs((index[i]?.first as number) - share)).toBeLessThan(0.05);
      expect(Math.abs((index[i]?.total as number) - share)).toBeLessThan(0.05);
    });
  });

  test("alone account for everything, whichever it is", () => {
    const weights = { kind: "uniform", spread: 0.5, level: 1 } as const;
    const methods = [{}, { without: "2" }];
    const specs: Record<string, UncertaintySpec> = {
      survey: { survey: band(5) },
      appraisal: { appraisal: band(5) },
      weights: { weights },
      method: { methods },
    };
    for (const [source, spec] of Object.entries(specs)) {
      // Weights do not move An, who has half of both fields: Binh's rank then is level with the noise of rounding.
      const rows = rowsOf(spec, { agency: "binh", n: 512 });
      expect(new Set(rows.map((row) => row.source)), source).toEqual(new Set([source]));
      // A_Bⁱ is then B itself: Jansen's total is 1 but for the sample's own variance.
      expect(Math.abs((rows[0]?.total as number) - 1), source).toBeLessThan(0.1);
    }
  });

  test("that act only on a part of a rank's chances interact", () => {
    // An passes Binh only if the two moves together exceed 1 point.
    const rank = rowsOf({ appraisal: band(0.45), survey: band(0.45) }, { agency: "an", n: 2048 }).filter(
      ({ output }) => output === "rank",
    );
    for (const row of rank) expect(row.total as number).toBeGreaterThan((row.first as number) + 0.1);
  });

  test("are looked at only where they vary, and without an agency for the mean shift", () => {
    expect(rowsOf({})).toEqual([]);
    const rows = rowsOf({ appraisal: band(3), survey: { kind: "fixed" } }, {});
    expect(rows.map(({ output, source }) => [output, source])).toEqual([["meanShift", "appraisal"]]);
  });

  test("give the same for the same seed", () => {
    const spec = { appraisal: band(3), survey: band(1) };
    const of = (seed: number) => rowsOf(spec, { agency: "an", n: 64, seed });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  test("need an agency that has a rank", () => {
    const partly = scoredOf(tree, provinces("an", "binh"), [
      ...[score("an", "1", 30), score("an", "2", 20)],
      score("binh", "1", 31),
    ]);
    const spec = { appraisal: band(3) };
    expect(errorOf(() => sourceSobol(partly, { year: 2023, agency: "binh", spec })).code).toBe("agency-unranked");
    expect(errorOf(() => sourceSobol(scored, { year: 2023, agency: "chi", spec })).code).toBe("agency-unranked");
  });
});
