import { toUnits } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type Weighting, type WeightingChoice, weighting } from "./weighting.js";

/** The weight at which two agencies change places; a row of {@link reversals}. */
export interface Reversal {
  /** The one that is ahead at the nominal weights, or the earlier in the registry if they are level. */
  readonly ahead: string;
  readonly behind: string;
  readonly code: string;
  /** Nominal weight, percent of the whole. */
  readonly weight: number;
  /** The weight nearest to it at which the two are level and beyond which they have changed places; null if there is none from 0 to 100 %. */
  readonly at: number | null;
  /** at − weight. */
  readonly change: number | null;
}

/** The columns of {@link Reversal}. */
export const REVERSAL_COLUMNS = {
  ahead: "agency",
  behind: "agency",
  code: "code",
  weight: "percent",
  at: "percent",
  change: "percent",
} as const satisfies Columns<Reversal>;

/** In how wide a range a weight may lie; a row of {@link stability}. All weights in percent of the whole. */
export interface Stability {
  readonly code: string;
  readonly weight: number;
  /** Between these no two agencies change places. */
  readonly low: number;
  readonly high: number;
  /** Who is overtaken at the end, and by whom; null where the range ends at 0 or 100 %. */
  readonly lowOvertaken: string | null;
  readonly lowOvertaker: string | null;
  readonly highOvertaken: string | null;
  readonly highOvertaker: string | null;
  /** Between these the agency of the choice has as many ahead of it; null without one. */
  readonly agencyLow: number | null;
  readonly agencyHigh: number | null;
  /** Between these the same agencies are the first `top`. */
  readonly topLow: number;
  readonly topHigh: number;
}

/**
 * The weights at which agencies change places, exactly: where one node's weight is the share s of
 * the whole and the others keep their proportions, each index is a ratio of two linear functions of
 * s, and two agencies are level at the roots of a polynomial of second degree (of first degree
 * where the same nodes apply to both).
 *
 * Indices are compared before they are rounded to two decimals: agencies that share a published
 * rank may be ahead of one another here.
 *
 * @returns rows per pair and node: the columns of {@link Reversal}. Pairs are the neighbours in the
 *   ranking from the top, or the agency of the choice with every other agency.
 * @throws ParError as `weighting`
 */
export function reversals(scored: Scored, choice: WeightingChoice): Table<Reversal> {
  const weights = weighting(scored, choice);
  const sums = sumsOf(weights);
  const order = orderOf(sums);
  const own = choice.agency === undefined ? -1 : weights.agencies.indexOf(choice.agency);
  const pairs =
    choice.agency === undefined
      ? order.slice(1).map((behind, i) => [order[i] as number, behind] as const)
      : own < 0
        ? []
        : order.flatMap((other, i) =>
            other === own ? [] : [i < order.indexOf(own) ? ([other, own] as const) : ([own, other] as const)],
          );
  const { agencies, codes, weight } = weights;
  const rows = pairs.flatMap(([a, b]) =>
    codes.map((code, g): Reversal => {
      const nominal = weight[g] as number;
      const at = nearest(changes(sums, g, a, b), nominal);
      return {
        ahead: agencies[a] as string,
        behind: agencies[b] as string,
        code,
        weight: 100 * nominal,
        at: at === null ? null : 100 * at,
        change: at === null ? null : 100 * (at - nominal),
      };
    }),
  );
  return fromRows(rows, REVERSAL_COLUMNS);
}

/**
 * The range of each node's weight within which the ranking stands, exactly; see {@link reversals}.
 * Within a range, without its ends, nothing changes; at an end two agencies are level. Agencies that
 * are level at the nominal weights, which any other weight may part, are not held against each other.
 *
 * @param top default 1: the leader. More if agencies are level at that place.
 * @returns rows per node in tree order: the columns of {@link Stability}
 * @throws ParError as `weighting`
 */
export function stability(
  scored: Scored,
  { top = 1, ...choice }: WeightingChoice & { readonly top?: number },
): Table<Stability> {
  const weights = weighting(scored, choice);
  const { agencies, codes, weight } = weights;
  const sums = sumsOf(weights);
  const order = orderOf(sums);
  const own = choice.agency === undefined ? -1 : agencies.indexOf(choice.agency);
  const last = order[Math.min(top, order.length) - 1] as number;
  const [first, rest] = [order.filter((a) => lead(sums, a, last) >= 0), order.filter((a) => lead(sums, a, last) < 0)];
  const levels = levelsOf(sums, order);
  const rows = codes.map((code, g): Stability => {
    const whole = new Range(weight[g] as number);
    // Order changes first between neighbours.
    for (let i = 1; i < levels.length; i++)
      for (const a of levels[i - 1] as readonly number[])
        for (const b of levels[i] as readonly number[]) whole.narrow(changes(sums, g, a, b), a, b);
    const leading = new Range(weight[g] as number);
    for (const a of first) for (const b of rest) leading.narrow(changes(sums, g, a, b), a, b);
    const place = own < 0 ? null : standingOf(sums, g, own);
    const name = (a: number | null) => (a === null ? null : (agencies[a] as string));
    // Below the nominal weight as above it, the one behind overtakes the one ahead.
    return {
      code,
      weight: 100 * (weight[g] as number),
      low: 100 * whole.low,
      high: 100 * whole.high,
      lowOvertaken: name(whole.atLow?.[0] ?? null),
      lowOvertaker: name(whole.atLow?.[1] ?? null),
      highOvertaken: name(whole.atHigh?.[0] ?? null),
      highOvertaker: name(whole.atHigh?.[1] ?? null),
      agencyLow: place && 100 * place.low,
      agencyHigh: place && 100 * place.high,
      topLow: 100 * leading.low,
      topHigh: 100 * leading.high,
    };
  });
  return fromRows(rows, STABILITY_COLUMNS);
}

/** The columns of {@link Stability}. */
export const STABILITY_COLUMNS = {
  code: "code",
  weight: "percent",
  low: "percent",
  high: "percent",
  lowOvertaken: "agency",
  lowOvertaker: "agency",
  highOvertaken: "agency",
  highOvertaker: "agency",
  agencyLow: "percent",
  agencyHigh: "percent",
  topLow: "percent",
  topHigh: "percent",
} as const satisfies Columns<Stability>;

/** A range around a nominal weight, and the pair that ends it on either side. */
class Range {
  low = 0;
  high = 1;
  atLow: readonly [number, number] | null = null;
  atHigh: readonly [number, number] | null = null;

  readonly nominal: number;

  constructor(nominal: number) {
    this.nominal = nominal;
  }

  narrow(at: readonly number[], ahead: number, behind: number): void {
    for (const share of at) {
      // Where several pairs change at once, the first of them in the ranking is named.
      if (share < this.nominal && (share > this.low || (share === this.low && this.atLow === null))) {
        this.low = share;
        this.atLow = [ahead, behind];
      }
      if (share > this.nominal && (share < this.high || (share === this.high && this.atHigh === null))) {
        this.high = share;
        this.atHigh = [ahead, behind];
      }
    }
  }
}

/** The weights and the scores by nodes, in whole units: what is decided here is decided exactly. */
interface Sums {
  /** Nominal share per node, 0 to 1. */
  readonly weight: Float64Array;
  /** Maximum per node in the tree, and their sum. */
  readonly maxima: readonly bigint[];
  readonly whole: bigint;
  /** Per agency, by node and in all. */
  readonly score: readonly (readonly bigint[])[];
  readonly max: readonly (readonly bigint[])[];
  readonly scores: readonly bigint[];
  readonly maxes: readonly bigint[];
}

function sumsOf({ tree, agencies, codes, score, max, weight }: Weighting): Sums {
  const k = codes.length;
  const rows = (of: Float64Array) =>
    agencies.map((_, a) => Array.from(of.subarray(a * k, (a + 1) * k), (units) => BigInt(units)));
  const maxima = codes.map((code) => BigInt(toUnits(tree.get(code).max)));
  const [scores, maxes] = [rows(score), rows(max)];
  return {
    weight,
    maxima,
    whole: total(maxima),
    score: scores,
    max: maxes,
    scores: scores.map(total),
    maxes: maxes.map(total),
  };
}

function total(units: readonly bigint[]): bigint {
  return units.reduce((sum, each) => sum + each, 0n);
}

/** Above 0 if `a` is ahead of `b` at the nominal weights, 0 if they are level. */
function lead({ scores, maxes }: Sums, a: number, b: number): number {
  return signOf((scores[a] as bigint) * (maxes[b] as bigint) - (scores[b] as bigint) * (maxes[a] as bigint));
}

function signOf(value: bigint): number {
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/**
 * The shares of node `g`, between 0 and 1, at which agencies `a` and `b` change places: the simple
 * roots of {@link differenceOf}. At a double root they are level and part as they met.
 *
 * Which roots there are is decided in whole numbers; so are those at 0, at 1 and at the nominal
 * weight. Another root is the nearest float64, give or take its last digits.
 */
function changes(sums: Sums, g: number, a: number, b: number): number[] {
  const [c0, c1, c2] = differenceOf(sums, g, a, b);
  const [w, whole] = [sums.maxima[g] as bigint, sums.whole];
  const isLevel = c0 * whole * whole + c1 * w * whole + c2 * w * w === 0n;
  const nominal = sums.weight[g] as number;
  let roots: number[];
  if (c2 === 0n) roots = c1 === 0n ? [] : [isLevel ? nominal : ratio(-c0, c1)];
  else {
    const discriminant = c1 * c1 - 4n * c0 * c2;
    if (discriminant <= 0n) return [];
    // The product of the roots is c0 ÷ c2.
    if (isLevel) roots = [nominal, ratio(c0 * whole, c2 * w)];
    else if (c0 + c1 + c2 === 0n) roots = [1, ratio(c0, c2)];
    else {
      // Without cancellation: Press et al., Numerical Recipes, 5.6.
      const q = -0.5 * (Number(c1) + (c1 < 0n ? -1 : 1) * Math.sqrt(Number(discriminant)));
      roots = [q / Number(c2), Number(c0) / q];
    }
  }
  return roots.filter((share) => share > 0 && share < 1).sort((x, y) => x - y);
}

function ratio(part: bigint, whole: bigint): number {
  return Number(part) / Number(whole);
}

/** The nearest of the shares; the lower of two equally near. */
function nearest(shares: readonly number[], nominal: number): number | null {
  return shares.reduce<number | null>(
    (best, share) => (best === null || Math.abs(share - nominal) < Math.abs(best - nominal) ? share : best),
    null,
  );
}

/** `[c0, c1, c2]` of c0 + c1·s + c2·s². */
type Quadratic = readonly [bigint, bigint, bigint];

/**
 * The difference of two agencies' indices times both denominators, as a function of the share s of
 * node g: with w the node's maximum and v that of all others, an agency's index is
 * (w·r·(1−s) + v·q·s) ÷ (w·R·(1−s) + v·Q·s), where q and Q are its score and maximum on g, r and R
 * those on the rest.
 */
function differenceOf({ maxima, whole, score, max, scores, maxes }: Sums, g: number, a: number, b: number): Quadratic {
  const w = maxima[g] as bigint;
  const linear = (own: bigint, all: bigint): readonly [bigint, bigint] => {
    const rest = w * (all - own);
    return [rest, (whole - w) * own - rest];
  };
  const at = (of: readonly (readonly bigint[])[], agency: number) => of[agency]?.[g] as bigint;
  const [p0, p1] = linear(at(score, a), scores[a] as bigint);
  const [q0, q1] = linear(at(score, b), scores[b] as bigint);
  const [m0, m1] = linear(at(max, a), maxes[a] as bigint);
  const [n0, n1] = linear(at(max, b), maxes[b] as bigint);
  // The same denominator: of first degree.
  if (m0 === n0 && m1 === n1) return [p0 - q0, p1 - q1, 0n];
  return [p0 * n0 - q0 * m0, p0 * n1 + p1 * n0 - q0 * m1 - q1 * m0, p1 * n1 - q1 * m1];
}

/** The positions in `order`, those that are level together. */
function levelsOf(sums: Sums, order: readonly number[]): number[][] {
  const levels: number[][] = [];
  for (const a of order) {
    const last = levels.at(-1);
    if (last && lead(sums, last[0] as number, a) === 0) last.push(a);
    else levels.push([a]);
  }
  return levels;
}

/** Positions of the agencies, best first; of level ones the earlier in the registry first. */
function orderOf(sums: Sums): number[] {
  return sums.scores.map((_, a) => a).sort((a, b) => lead(sums, b, a) || a - b);
}

/** Changes of place nearer to one another than this are taken as at one share. */
const SAME = 1e-12;

/** The range of node g's share within which as many agencies are ahead of one as at the nominal weights. */
function standingOf(sums: Sums, g: number, own: number): { low: number; high: number } {
  const nominal = sums.weight[g] as number;
  const ahead = sums.scores.map((_, b) => lead(sums, b, own) > 0);
  const stops = ahead.flatMap((_, b) =>
    lead(sums, own, b) === 0 ? [] : changes(sums, g, own, b).map((share) => ({ share, b })),
  );
  /** From the nominal weight outwards, to where the number ahead first differs. */
  const walk = (on: readonly { share: number; b: number }[], end: number) => {
    const now = [...ahead];
    let difference = 0;
    for (const [i, { share, b }] of on.entries()) {
      difference += now[b] ? -1 : 1;
      now[b] = !now[b];
      const next = on[i + 1];
      if (difference !== 0 && !(next && Math.abs(next.share - share) < SAME)) return share;
    }
    return end;
  };
  return {
    low: walk(
      stops.filter(({ share }) => share < nominal).sort((x, y) => y.share - x.share),
      0,
    ),
    high: walk(
      stops.filter(({ share }) => share > nominal).sort((x, y) => x.share - y.share),
      1,
    ),
  };
}
