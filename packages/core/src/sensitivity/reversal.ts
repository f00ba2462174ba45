import type { ColumnTable } from "arquero";
import { fromRows, type Scored } from "../score.js";
import { factorsAt, type Weighting, type WeightingChoice, weighting } from "./weighting.js";

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
 * @throws ParError as {@link weighting}
 */
export function reversals(scored: Scored, choice: WeightingChoice): ColumnTable {
  const weights = weighting(scored, choice);
  const order = orderOf(weights);
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
      const at = nearest(changes(weights, g, a, b), nominal);
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
  return fromRows(rows, ["ahead", "behind", "code", "weight", "at", "change"]);
}

/**
 * The range of each node's weight within which the ranking stands, exactly; see {@link reversals}.
 * Within a range, without its ends, nothing changes; at an end two agencies are level. Agencies that
 * are level at the nominal weights, which any other weight may part, are not held against each other.
 *
 * @param top default 1: the leader. More if agencies are level at that place.
 * @returns rows per node in tree order: the columns of {@link Stability}
 * @throws ParError as {@link weighting}
 */
export function stability(
  scored: Scored,
  { top = 1, ...choice }: WeightingChoice & { readonly top?: number },
): ColumnTable {
  const weights = weighting(scored, choice);
  const { agencies, codes, weight } = weights;
  const order = orderOf(weights);
  const own = choice.agency === undefined ? -1 : agencies.indexOf(choice.agency);
  const nominal = nominalIndices(weights);
  const least = nominal[order[Math.min(top, order.length) - 1] as number] as number;
  const isTop = (a: number) => (nominal[a] as number) > least - LEVEL;

  const levels = levelsOf(order, nominal);
  const rows = codes.map((code, g): Stability => {
    const whole = new Range(weight[g] as number);
    // Order changes first between neighbours.
    for (let i = 1; i < levels.length; i++)
      for (const a of levels[i - 1] as readonly number[])
        for (const b of levels[i] as readonly number[]) whole.narrow(changes(weights, g, a, b), a, b);
    const first = new Range(weight[g] as number);
    for (const a of order.filter(isTop))
      for (const b of order) if (!isTop(b)) first.narrow(changes(weights, g, a, b), a, b);
    const place = own < 0 ? null : standingOf(weights, g, own);
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
      topLow: 100 * first.low,
      topHigh: 100 * first.high,
    };
  });
  return fromRows(rows, STABILITY_COLUMNS);
}

const STABILITY_COLUMNS = [
  "code",
  "weight",
  "low",
  "high",
  "lowOvertaken",
  "lowOvertaker",
  "highOvertaken",
  "highOvertaker",
  "agencyLow",
  "agencyHigh",
  "topLow",
  "topHigh",
] as const satisfies readonly (keyof Stability)[];

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

  narrow(at: readonly Change[], ahead: number, behind: number): void {
    for (const { share, below, above } of at) {
      if ((share < this.nominal || (share === this.nominal && below)) && share >= this.low) {
        // Where several pairs change at once, the first of them in the ranking is named.
        if (share > this.low || this.atLow === null) this.atLow = [ahead, behind];
        this.low = share;
      }
      if ((share > this.nominal || (share === this.nominal && above)) && share <= this.high) {
        if (share < this.high || this.atHigh === null) this.atHigh = [ahead, behind];
        this.high = share;
      }
    }
  }
}

/** A share of the weight at which two agencies change places. */
interface Change {
  readonly share: number;
  /** Whether their order just below, or just above, is another than at the nominal weights. */
  readonly below: boolean;
  readonly above: boolean;
}

/** Shares nearer than this are taken as one: what float64 leaves of exact coincidences. */
const SAME = 1e-12;

/**
 * The shares of node `g`, from 0 to 1, at which agencies `a` and `b` change places. Two that are
 * level at the nominal weights change there if they part on either side.
 */
function changes(weights: Weighting, g: number, a: number, b: number): Change[] {
  const nominal = weights.weight[g] as number;
  const difference = differenceOf(weights, g, a, b);
  const roots = rootsOf(difference)
    .filter((share) => share >= -SAME && share <= 1 + SAME)
    .map((share) => (Math.abs(share - nominal) < SAME ? nominal : Math.min(Math.max(share, 0), 1)))
    .sort((x, y) => x - y);
  const isLevel = roots.includes(nominal);
  const order = isLevel ? 0 : Math.sign(valueAt(difference, nominal));
  const found: Change[] = [];
  roots.forEach((share, i) => {
    const before = i === 0 ? 0 : (roots[i - 1] as number);
    const after = i === roots.length - 1 ? 1 : (roots[i + 1] as number);
    const below = share === 0 ? order : Math.sign(valueAt(difference, (before + share) / 2));
    const above = share === 1 ? order : Math.sign(valueAt(difference, (share + after) / 2));
    const changed = { share, below: below !== order, above: above !== order };
    if (share < nominal ? changed.below : share > nominal ? changed.above : changed.below || changed.above)
      found.push(changed);
  });
  return found;
}

/** The nearest of the shares; the lower of two equally near. */
function nearest(found: readonly Change[], nominal: number): number | null {
  return found.reduce<number | null>(
    (best, { share }) => (best === null || Math.abs(share - nominal) < Math.abs(best - nominal) ? share : best),
    null,
  );
}

/** `[c0, c1, c2]` of c0 + c1·s + c2·s². */
type Quadratic = readonly [number, number, number];

/**
 * The difference of two agencies' indices times both (positive) denominators, as a function of the
 * share s of node g: with factors (1−s)/(1−w) on the rest and s/w on g, an agency's index is
 * (r + (q−r)·s) ÷ (R + (Q−R)·s), where r and R are its score and maximum on the rest ÷ (1−w), q and
 * Q those on g ÷ w.
 */
function differenceOf({ codes, score, max, weight }: Weighting, g: number, a: number, b: number): Quadratic {
  const k = codes.length;
  const w = weight[g] as number;
  const linear = (of: Float64Array, agency: number): readonly [number, number] => {
    let rest = 0;
    for (let i = 0; i < k; i++) if (i !== g) rest += of[agency * k + i] as number;
    const r = w === 1 ? 0 : rest / (1 - w);
    return [r, (of[agency * k + g] as number) / w - r];
  };
  const [pa, pb, ma, mb] = [linear(score, a), linear(score, b), linear(max, a), linear(max, b)];
  if (sameNodes(max, k, a, b)) {
    // The same denominator: of first degree, and exact where the scores are.
    return [pa[0] - pb[0], pa[1] - pb[1], 0];
  }
  return [
    pa[0] * mb[0] - pb[0] * ma[0],
    pa[0] * mb[1] + pa[1] * mb[0] - pb[0] * ma[1] - pb[1] * ma[0],
    pa[1] * mb[1] - pb[1] * ma[1],
  ];
}

function sameNodes(max: Float64Array, k: number, a: number, b: number): boolean {
  for (let i = 0; i < k; i++) if (max[a * k + i] !== max[b * k + i]) return false;
  return true;
}

/** Real roots; none of the zero polynomial. */
function rootsOf([c0, c1, c2]: Quadratic): number[] {
  const scale = Math.max(Math.abs(c0), Math.abs(c1), Math.abs(c2));
  if (Math.abs(c2) <= scale * 1e-14) return Math.abs(c1) <= scale * 1e-14 ? [] : [-c0 / c1 + 0];
  const discriminant = c1 * c1 - 4 * c2 * c0;
  if (discriminant < 0) return [];
  // Without cancellation: Press et al., Numerical Recipes, 5.6.
  const q = -0.5 * (c1 + (c1 < 0 ? -1 : 1) * Math.sqrt(discriminant));
  return q === 0 ? [0] : [q / c2 + 0, c0 / q + 0];
}

function valueAt([c0, c1, c2]: Quadratic, s: number): number {
  return c0 + s * (c1 + s * c2);
}

/** Unrounded nominal indices, 0 to 1. */
function nominalIndices(weights: Weighting): Float64Array {
  return indicesAt(weights, 0, weights.weight[0] as number);
}

function indicesAt(weights: Weighting, g: number, share: number): Float64Array {
  const { agencies, codes, score, max, weight } = weights;
  const k = codes.length;
  const factors = share === weight[g] ? weight.map(() => 1) : factorsAt(weights, g, share);
  return Float64Array.from(agencies, (_, a) => {
    let part = 0;
    let base = 0;
    for (let i = 0; i < k; i++) {
      part += (factors[i] as number) * (score[a * k + i] as number);
      base += (factors[i] as number) * (max[a * k + i] as number);
    }
    return part / base;
  });
}

/** Indices nearer than this are level: what float64 leaves of equal scores on different maxima. */
const LEVEL = 1e-13;

/** The positions in `order`, those that are level together. */
function levelsOf(order: readonly number[], indices: Float64Array): number[][] {
  const levels: number[][] = [];
  for (const a of order) {
    const last = levels.at(-1);
    if (last && (indices[last[0] as number] as number) - (indices[a] as number) < LEVEL) last.push(a);
    else levels.push([a]);
  }
  return levels;
}

/** Positions of the agencies, best first; of level ones the earlier in the registry first. */
function orderOf(weights: Weighting): number[] {
  const indices = nominalIndices(weights);
  return weights.agencies.map((_, a) => a).sort((a, b) => (indices[b] as number) - (indices[a] as number) || a - b);
}

/** The range of node g's share within which as many agencies are ahead of one as at the nominal weights. */
function standingOf(weights: Weighting, g: number, own: number): { low: number; high: number } {
  const nominal = weights.weight[g] as number;
  const indices = nominalIndices(weights);
  const others = weights.agencies.flatMap((_, b) =>
    Math.abs((indices[b] as number) - (indices[own] as number)) < LEVEL ? [] : [differenceOf(weights, g, own, b)],
  );
  const ahead = (share: number) => others.filter((difference) => valueAt(difference, share) < 0).length;
  const now = ahead(nominal);
  const stops = others
    .flatMap(rootsOf)
    .filter((share) => share > SAME && share < 1 - SAME)
    .sort((x, y) => x - y);
  const walk = (from: number, end: number, on: readonly number[]) => {
    const points = [from, ...on, end];
    for (let i = 1; i < points.length; i++) {
      const [left, right] = [points[i - 1] as number, points[i] as number];
      if (Math.abs(right - left) > SAME && ahead((left + right) / 2) !== now) return left;
    }
    return end;
  };
  return {
    low: walk(nominal, 0, stops.filter((share) => share <= nominal).reverse()),
    high: walk(
      nominal,
      1,
      stops.filter((share) => share >= nominal),
    ),
  };
}
