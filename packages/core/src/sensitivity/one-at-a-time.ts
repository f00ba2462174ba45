import { rankDescending } from "../engine/rank.js";
import { ParError } from "../issues/par-error.js";
import type { Scored } from "../scoring/scored.js";
import { kendallTau } from "../statistics/kendall.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { meanShift, type Weighting, type WeightingChoice, weightedIndices, weighting } from "./weighting.js";

/** What becomes of the ranking when one weight changes; a row of {@link oneAtATime} and {@link leaveOneOut}. */
export interface WeightShift {
  readonly code: string;
  /** What the node's weight is multiplied with; the others then share the rest in proportion. 0 leaves it out. */
  readonly factor: number;
  /** Weights before and after, percent of the whole. */
  readonly weight: number;
  readonly weightAfter: number;
  /** The agency's published index and rank; null without an agency, or if it is not ranked. */
  readonly index: number | null;
  readonly rank: number | null;
  /** Mean of |rank − nominal rank| over all agencies. */
  readonly meanShift: number | null;
  /** How many agencies have another rank. */
  readonly moved: number;
  /** Kendall's tau-b of the ranks against the nominal ones; null if either is all tied. */
  readonly tau: number | null;
  /** The agency that moves most, the first in the order of the registry; null if none moves. */
  readonly mover: string | null;
  /** Its rank minus its nominal one: negative is better. */
  readonly moverShift: number;
}

/**
 * One-at-a-time sensitivity: each weight is multiplied with each factor, the other weights keep
 * their proportions, and all agencies are ranked again, as published.
 *
 * OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7; the mean rank shift is
 * R̄s of Saisana, Saltelli & Tarantola (2005), J. R. Stat. Soc. A 168.
 *
 * @param factors default 0.75 and 1.25
 * @returns rows per node in tree order and factor: the columns of {@link WeightShift}
 * @throws ParError as `weighting`, and `factor-invalid` if a factor is not ≥ 0 and finite
 */
export function oneAtATime(
  scored: Scored,
  { factors = [0.75, 1.25], ...choice }: WeightingChoice & { readonly factors?: readonly number[] },
): Table<WeightShift> {
  const wrong = factors.find((factor) => !(factor >= 0 && Number.isFinite(factor)));
  if (wrong !== undefined) throw new ParError("factor-invalid", { factor: wrong });
  const weights = weighting(scored, choice);
  return shifts(weights, choice.agency, factors);
}

/**
 * What becomes of the ranking when a node is left out, for each node in turn.
 *
 * @returns rows per node in tree order: the columns of {@link WeightShift}, with the factor 0
 * @throws ParError as `weighting`
 */
export function leaveOneOut(scored: Scored, choice: WeightingChoice): Table<WeightShift> {
  return shifts(weighting(scored, choice), choice.agency, [0]);
}

function shifts(weights: Weighting, agency: string | undefined, factors: readonly number[]): Table<WeightShift> {
  const { codes, agencies, weight } = weights;
  const nominal = rankDescending(
    weightedIndices(
      weights,
      codes.map(() => 1),
    ),
  );
  const own = agency === undefined ? -1 : agencies.indexOf(agency);
  const rows = codes.flatMap((code, g) =>
    factors.map((factor): WeightShift => {
      const indices = weightedIndices(
        weights,
        codes.map((_, other) => (other === g ? factor : 1)),
      );
      const ranks = rankDescending(indices);
      const before = weight[g] as number;
      const both = agencies.flatMap((_, a) => (nominal[a] && ranks[a] ? [a] : []));
      const shift = (a: number) => (ranks[a] as number) - (nominal[a] as number);
      const mover = both.reduce((most, a) => (most < 0 || Math.abs(shift(a)) > Math.abs(shift(most)) ? a : most), -1);
      return {
        code,
        factor,
        weight: 100 * before,
        weightAfter: (100 * factor * before) / (factor * before + 1 - before),
        index: own < 0 || Number.isNaN(indices[own]) ? null : (indices[own] as number) / 100,
        rank: own < 0 ? null : ranks[own] || null,
        meanShift: meanShift(nominal, ranks),
        moved: both.filter((a) => shift(a) !== 0).length,
        tau: kendallTau(
          both.map((a) => nominal[a] as number),
          both.map((a) => ranks[a] as number),
        ),
        mover: mover < 0 || shift(mover) === 0 ? null : (agencies[mover] as string),
        moverShift: mover < 0 ? 0 : shift(mover),
      };
    }),
  );
  return fromRows(rows, WEIGHT_SHIFT_COLUMNS);
}

/** The columns of {@link WeightShift}. */
export const WEIGHT_SHIFT_COLUMNS = {
  code: "code",
  factor: "number",
  weight: "percent",
  weightAfter: "percent",
  index: "percent",
  rank: "rank",
  meanShift: "number",
  moved: "count",
  tau: "number",
  mover: "agency",
  moverShift: "count",
} as const satisfies Columns<WeightShift>;
