import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, inner, leaf, provinces, score, scoredOf, treeOf } from "../../test/fixtures.js";
import type { Scored } from "../scoring/scored.js";
import { leaveOneOut, oneAtATime } from "./one-at-a-time.js";
import { reversals, stability } from "./reversal.js";
import { type Weighting, type WeightingChoice, weighting } from "./weighting.js";

const tree = treeOf(100, [leaf("1", 60), leaf("2", 40)]);
const agencies = provinces("an", "binh", "chi");
/** An 48 + 20 = 68, Binh 30 + 36 = 66, Chi 30 + 20 = 50. */
const three = scoredOf(tree, agencies, [
  ...[score("an", "1", 48), score("an", "2", 20)],
  ...[score("binh", "1", 30), score("binh", "2", 36)],
  ...[score("chi", "1", 30), score("chi", "2", 20)],
]);
const choice: WeightingChoice = { year: 2023 };

describe("the weight at which two agencies change places", () => {
  test("is where their indices are equal, worked by hand", () => {
    // An 0.8 s + 0.5 (1 − s), Binh 0.5 s + 0.9 (1 − s): equal where 0.3 s = 0.4 (1 − s), s = 4/7.
    const rows = reversals(three, choice).objects();
    expect(rows.filter(({ code }) => code === "1")).toEqual([
      {
        ahead: "an",
        behind: "binh",
        code: "1",
        weight: 60,
        at: expect.closeTo(400 / 7, 10),
        change: expect.closeTo(400 / 7 - 60, 10),
      },
      // Binh and Chi are level where field 1 is everything, and nowhere change places.
      { ahead: "binh", behind: "chi", code: "1", weight: 60, at: null, change: null },
    ]);
    // The weight of 2 is what 1 leaves: 3/7.
    expect(rows.find(({ code, behind }) => code === "2" && behind === "binh")?.at).toBeCloseTo(300 / 7, 10);
  });

  test("of one agency is given against every other one", () => {
    const rows = reversals(three, { ...choice, agency: "chi" }).objects();
    expect(rows.map(({ ahead, behind, code }) => `${ahead} ${behind} ${code}`)).toEqual([
      "an chi 1",
      "an chi 2",
      "binh chi 1",
      "binh chi 2",
    ]);
  });

  test("where one node does not apply to one of them, is a root of second degree", () => {
    const wide = treeOf(100, [leaf("1", 50), leaf("2", 30), leaf("3", 20)]);
    const scored = scoredOf(wide, agencies, [
      ...[score("an", "1", 40), score("an", "2", 15), score("an", "3", 10)],
      ...[score("binh", "1", 30), score("binh", "2", 24), score("binh", "3", null, { applicable: false })],
    ]);
    // Binh (0.6 s + 0.8 · 0.6 (1 − s)) ÷ (s + 0.6 (1 − s)), An 0.8 s + 0.5 (1 − s): level where
    // 0.12 s² + 0.26 s − 0.18 = 0 with s the weight of 1, so s = (−0.26 + √(0.0676 + 0.0864)) ÷ 0.24.
    const [row] = reversals(scored, choice).objects();
    expect(row?.at).toBeCloseTo((100 * (-0.26 + Math.sqrt(0.154))) / 0.24, 9);
  });
});

describe("agencies that meet and part as they met", () => {
  const wide = treeOf(100, [leaf("1", 70), leaf("2", 20), leaf("3", 10)]);
  // With s the weight of 1 and y = 1 − s: both have 70 % of 1, An 90 % of the rest, so 0.7 + 0.2 y;
  // Binh all of 2, and 3 does not apply: (0.7 s + 2/3 y) ÷ (s + 2/3 y) = 0.7 + 0.2 y ÷ (1 − y/3).
  // Binh is ahead by 0.2 y · (y/3) ÷ (1 − y/3): a double root at y = 0.
  const scored = scoredOf(wide, agencies, [
    ...[score("an", "1", 49), score("an", "2", 18), score("an", "3", 9)],
    ...[score("binh", "1", 49), score("binh", "2", 20), score("binh", "3", null, { applicable: false })],
  ]);

  test("change places nowhere", () => {
    const [row] = reversals(scored, choice).objects();
    expect(row).toMatchObject({ ahead: "binh", code: "1", at: null });
    const [range] = stability(scored, { ...choice, agency: "an" }).objects();
    expect(range).toMatchObject({ low: 0, high: 100, topLow: 0, topHigh: 100, agencyLow: 0, agencyHigh: 100 });
  });
});

describe("in exact fractions", () => {
  const maxima = [4, 3, 3];
  const wide = treeOf(
    10,
    maxima.map((max, g) => leaf(String(g + 1), max)),
  );
  /** Points in halves, few enough that many meet, often at 0 or at 100 %; null does not apply. */
  const points = fc.tuple(
    ...maxima.map((max, g) => fc.option(fc.integer({ min: 0, max: 2 * max }), { nil: null, freq: g === 0 ? 99 : 3 })),
  );
  /** Whole numbers of a part of 10⁷ of the weight. */
  const PARTS = 10_000_000;

  /** The sign of an agency's lead over another where node `g` has `part` of {@link PARTS} of the weight. */
  function leadAt(g: number, part: number, one: readonly (number | null)[], other: readonly (number | null)[]): number {
    const w = maxima[g] as number;
    const factor = (i: number) => BigInt(i === g ? (10 - w) * part : w * (PARTS - part));
    const sums = (own: readonly (number | null)[]) =>
      own.reduce(
        ([score, max], each, i): [bigint, bigint] =>
          each === null
            ? [score, max]
            : [score + factor(i) * BigInt(each), max + factor(i) * BigInt(2 * (maxima[i] as number))],
        [0n, 0n] as [bigint, bigint],
      );
    const [[s1, m1], [s2, m2]] = [sums(one), sums(other)];
    const difference = s1 * m2 - s2 * m1;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }

  test("two change places at the weight given, and at none where none is", () => {
    fc.assert(
      fc.property(points, points, (an, binh) => {
        const rows = (agency: string, own: readonly (number | null)[]) =>
          own.map((each, g) =>
            each === null
              ? score(agency, String(g + 1), null, { applicable: false })
              : score(agency, String(g + 1), each / 2),
          );
        const scored = scoredOf(wide, provinces("an", "binh"), [...rows("an", an), ...rows("binh", binh)]);
        for (const row of reversals(scored, choice).objects()) {
          const g = Number(row.code) - 1;
          const lead = (part: number) => (row.ahead === "an" ? leadAt(g, part, an, binh) : leadAt(g, part, binh, an));
          const nominal = (maxima[g] as number) * (PARTS / 10);
          const now = lead(nominal);
          if (now === 0) continue;
          const at = row.at === null ? null : Math.round((row.at / 100) * PARTS);
          for (let part = 1; part < PARTS; part += PARTS / 500) {
            const isBefore = at === null || Math.abs(part - nominal) < Math.abs(at - nominal) - 1;
            if (isBefore) expect(lead(part)).not.toBe(-now);
          }
          if (at !== null) expect(lead(at + 2 * Math.sign(at - nominal))).toBe(-now);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe("the range of a weight in which the ranking stands", () => {
  test("ends where two neighbours are level, and names them", () => {
    expect(stability(three, { ...choice, agency: "chi" }).objects()[0]).toEqual({
      code: "1",
      weight: 60,
      low: expect.closeTo(400 / 7, 10),
      high: 100,
      lowOvertaken: "an",
      lowOvertaker: "binh",
      highOvertaken: null,
      highOvertaker: null,
      agencyLow: 0,
      agencyHigh: 100,
      topLow: expect.closeTo(400 / 7, 10),
      topHigh: 100,
    });
  });

  test("does not count agencies that are level, but each of them against the others", () => {
    // An 30 + 30 and Binh 40 + 20 are level at 60. With s the weight of 1 An has 0.5 s + 0.75 (1 − s),
    // Binh 0.667 s + 0.5 (1 − s), Chi 0.45 s + 0.7 (1 − s) = 55: Chi meets Binh at 0.2 ÷ (0.2 + 0.21667) = 0.48.
    const scored = scoredOf(tree, agencies, [
      ...[score("an", "1", 30), score("an", "2", 30)],
      ...[score("binh", "1", 40), score("binh", "2", 20)],
      ...[score("chi", "1", 27), score("chi", "2", 28)],
    ]);
    const [row] = stability(scored, { ...choice, agency: "an" }).objects();
    expect(row).toMatchObject({ low: expect.closeTo(48, 10), high: 100, lowOvertaken: "binh", lowOvertaker: "chi" });
    expect(row).toMatchObject({ agencyLow: 0, agencyHigh: 100, topLow: expect.closeTo(48, 10), topHigh: 100 });
  });

  test("is everything where two are level at all weights, or one is alone", () => {
    const same = scoredOf(tree, agencies, [
      ...[score("an", "1", 30), score("an", "2", 30)],
      ...[score("binh", "1", 30), score("binh", "2", 30)],
    ]);
    expect(stability(same, choice).objects()[0]).toMatchObject({ low: 0, high: 100 });
    const alone = scoredOf(tree, agencies, [score("an", "1", 30), score("an", "2", 30)]);
    expect(stability(alone, choice).objects()[0]).toMatchObject({ low: 0, high: 100, topHigh: 100 });
  });

  test("agrees with ranking at weights just inside and just beyond its ends", () => {
    fc.assert(
      fc.property(randomScores, (scored) => {
        const weights = weighting(scored, choice);
        for (const own of weights.agencies) {
          const rows = stability(scored, { ...choice, agency: own, top: 2 }).objects();
          rows.forEach((row, g) => {
            const at = (percent: number) => exactRanks(scored, g, percent / 100);
            const [nominal, a] = [at(row.weight), weights.agencies.indexOf(own)];
            // Who is level parts at any other weight, which the ranges do not count.
            fc.pre(new Set(nominal).size === nominal.length);
            const top = (ranks: readonly number[]) => ranks.map((rank) => rank <= 2);
            const step = 1e-5;
            const check = (low: number, high: number, of: (ranks: readonly number[]) => unknown) => {
              if (high - low > 2 * step) {
                if (low < row.weight) expect(of(at(low + step))).toEqual(of(nominal));
                if (high > row.weight) expect(of(at(high - step))).toEqual(of(nominal));
                for (const part of [0.2, 0.5, 0.8]) {
                  const inside = low + part * (high - low);
                  expect(of(at(inside))).toEqual(of(nominal));
                }
              }
              if (low > step) expect(of(at(low - step))).not.toEqual(of(nominal));
              if (high < 100 - step) expect(of(at(high + step))).not.toEqual(of(nominal));
            };
            check(row.low, row.high, (ranks) => ranks);
            check(row.agencyLow as number, row.agencyHigh as number, (ranks) => ranks[a]);
            check(row.topLow, row.topHigh, top);
          });
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Four agencies on three fields, points in whole hundredths: seldom level, some fields without leaves that apply. */
const randomScores: fc.Arbitrary<Scored> = fc
  .array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 })
  .filter((rows) => {
    const totals = rows.map(([a = 0, b = 0, c = 0]) => 5 * a + 3 * b + 2 * c);
    return new Set(totals).size === totals.length;
  })
  .chain((rows) =>
    fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }).map((without) => {
      const wide = treeOf(100, [inner("1", [leaf("1.1", 50)]), leaf("2", 30), leaf("3", 20)]);
      const max: Record<string, number> = { "1.1": 50, "2": 30, "3": 20 };
      const ids = ["an", "binh", "chi", "dung"];
      return scoredOf(
        wide,
        provinces(...ids),
        rows.flatMap((points, a) =>
          Object.keys(max).map((code, g) =>
            a === 0 && g === without
              ? score(ids[a] as string, code, null, { applicable: false })
              : score(ids[a] as string, code, ((points[g] as number) * (max[code] as number)) / 1000),
          ),
        ),
      );
    }),
  );

/** The factors under which a node's weight is the share `share` of the whole, the others in proportion. */
function factorsAt({ weight }: Weighting, g: number, share: number): Float64Array {
  const own = weight[g] as number;
  const rest = own === 1 ? 1 : (1 - share) / (1 - own);
  return Float64Array.from(weight, (_, other) => (other === g ? share / own : rest));
}

/** Ranks on unrounded indices with node `g` at this share: an independent, naive reading. */
function exactRanks(scored: Scored, g: number, share: number): number[] {
  const weights = weighting(scored, choice);
  const k = weights.codes.length;
  const factors = factorsAt(weights, g, share);
  const indices = weights.agencies.map((_, a) => {
    const sum = (of: Float64Array) =>
      Array.from({ length: k }, (_, i) => (factors[i] as number) * (of[a * k + i] as number)).reduce((x, y) => x + y);
    return sum(weights.score) / sum(weights.max);
  });
  return indices.map((own) => 1 + indices.filter((other) => other > own + 1e-13).length);
}

describe("one weight at a time", () => {
  test("is multiplied, and the published indices and ranks come anew", () => {
    // Field 1 at half its weight: 30 of 70. An (24 + 20) ÷ 70 = 62.857…, Binh (15 + 36) ÷ 70 = 72.857….
    const rows = oneAtATime(three, { ...choice, agency: "an", factors: [0.5] }).objects();
    expect(rows[0]).toEqual({
      code: "1",
      factor: 0.5,
      weight: 60,
      weightAfter: expect.closeTo(300 / 7, 10),
      index: 62.86,
      rank: 2,
      // An 1 → 2, Binh 2 → 1, Chi 3.
      meanShift: expect.closeTo(2 / 3, 12),
      moved: 2,
      // Of three pairs two agree and one does not.
      tau: expect.closeTo(1 / 3, 12),
      mover: "an",
      moverShift: 1,
    });
  });

  test("left out, gives the ranking of the others", () => {
    const rows = leaveOneOut(three, { ...choice, agency: "binh" }).objects();
    // Without 1: 50, 90, 50 %. Without 2: 80, 50, 50 %: Binh shares rank 2.
    expect(rows.map(({ code, index, rank, weightAfter }) => [code, index, rank, weightAfter])).toEqual([
      ["1", 90, 1, 0],
      ["2", 50, 2, 0],
    ]);
  });

  test("with the factor 1 changes nothing", () => {
    fc.assert(
      fc.property(randomScores, (scored) => {
        for (const row of oneAtATime(scored, { ...choice, factors: [1] }).objects())
          expect(row).toMatchObject({ moved: 0, meanShift: 0, mover: null });
      }),
      { numRuns: 20 },
    );
  });

  test("asks for a factor that a weight can be multiplied with, and for agencies", () => {
    expect(errorOf(() => oneAtATime(three, { ...choice, factors: [-1] })).code).toBe("factor-invalid");
    expect(errorOf(() => oneAtATime(three, { year: 1999 })).code).toBe("cohort-empty");
    const geometric = treeOf(100, [leaf("1", 60), leaf("2", 40)], { aggregation: "geometric" });
    const scored = scoredOf(geometric, agencies, [score("an", "1", 30), score("an", "2", 30)]);
    expect(errorOf(() => stability(scored, choice)).code).toBe("tree-not-additive");
  });
});
