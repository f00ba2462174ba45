import { readFileSync } from "node:fs";
import { scoreTree } from "@par-index/core";
import { DEFAULT_DRAWS, simulate } from "@par-index/core/uncertainty";
import { readDataset } from "@par-index/io/node";
import { expect, test } from "vitest";
import { WORKSPACE } from "../packages/site/scripts/paths.ts";

interface Reference {
  readonly indexMean: number;
  readonly indexSd: number;
  readonly rankMean: number;
  readonly rankSd: number;
  readonly top10: number;
}

/**
 * By NumPy, from the leaves' points alone, 100,000 draws of PCG64:
 * `node test/reference/uncertainty-input.ts | python3 test/reference/uncertainty.py`.
 */
const reference = JSON.parse(readFileSync(`${WORKSPACE}/test/reference/uncertainty.json`, "utf8")) as {
  draws: number;
  agencies: Record<string, Reference>;
};
const year = 2024;
const { scores } = await readDataset(`${WORKSPACE}/data`, "demo");
const scored = scoreTree(scores);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const standardDeviation = (values: readonly number[]) => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

test("the default simulation gives what NumPy gives, within four standard errors", () => {
  const agencies = Object.keys(reference.agencies);
  const found = simulate(scored, { year, agencies });
  const tops = new Map(
    found
      .top(10)
      .objects()
      .map((row) => [row.agency, row]),
  );
  const rows = found.table().objects();
  /** Standard errors of a mean of both runs; 0.0005 is for what the reference is rounded to. */
  const error = (sd: number) => sd * Math.sqrt(1 / DEFAULT_DRAWS + 1 / reference.draws) + 0.0005;
  for (const { agency, rankMean, rankSd } of rows) {
    const own = reference.agencies[agency] as Reference;
    const index = [...found.indexDraws(agency)];
    const share = tops.get(agency)?.share as number;
    const between = (a: number, b: number, sd: number) => Math.abs(a - b) / error(sd);
    expect(between(mean(index), own.indexMean, own.indexSd)).toBeLessThan(4);
    expect(between(rankMean as number, own.rankMean, own.rankSd)).toBeLessThan(4);
    expect(between(share, own.top10, Math.sqrt(own.top10 * (1 - own.top10)))).toBeLessThan(4);
    // A standard deviation of n draws of a near-normal index has the error sd ÷ √(2n).
    expect(between(standardDeviation(index), own.indexSd, own.indexSd / Math.SQRT2)).toBeLessThan(4);
    // Where ranks hardly move, a few draws make the standard deviation.
    if (own.rankSd > 1) expect(Math.abs((rankSd as number) / own.rankSd - 1)).toBeLessThan(0.03);
  }
  expect(rows).toHaveLength(61);
});
