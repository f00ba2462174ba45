import { mean, sampleVariance } from "simple-statistics";
import { pearson } from "./pearson.js";
import { varies } from "./score-matrix.js";

/** How well the items of a scale go together. */
export interface Reliability {
  /** Items that differ between cases; the others carry no information and are left out. */
  readonly items: number;
  /** Cases. */
  readonly n: number;
  /** Cronbach's alpha of the sum as it is added; at most 1, and below 0 where items contradict. Null below two items or three cases. */
  readonly alpha: number | null;
  /** Alpha if every item had the same spread, k·r̄ ÷ (1 + (k − 1)·r̄); null likewise. */
  readonly standardised: number | null;
  /** Alpha without each item, in the order of the columns; null for an item left out, or below three items. */
  readonly dropped: readonly (number | null)[];
}

/**
 * Cronbach's alpha: α = k ÷ (k − 1) × (1 − Σ var(xᵢ) ÷ var(Σ xᵢ)), with sample variances.
 *
 * Cronbach, Psychometrika 1951; 16: 297–334; `raw_alpha`, `std.alpha` and `alpha.drop` of R's
 * `psych::alpha`. Items that are constant are left out, as they are there.
 *
 * @param columns an item each, the same cases in all, none unknown
 * @example
 * cronbach([[1, 2, 3], [1, 3, 2]]).alpha // 2 × (1 − (1 + 1) ÷ 3) = 2/3
 */
export function cronbach(columns: readonly ArrayLike<number>[]): Reliability {
  const kept = columns.map((column) => (varies(column) ? Array.from(column) : null));
  const items = kept.filter((column) => column !== null);
  const n = columns[0]?.length ?? 0;
  return {
    items: items.length,
    n,
    alpha: alphaOf(items),
    standardised: standardisedAlpha(items),
    dropped: kept.map((column) => (column === null ? null : alphaOf(items.filter((item) => item !== column)))),
  };
}

/** Fewest cases that alpha is given of. */
const FEWEST_CASES = 3;

const isScale = (items: readonly number[][]) => items.length > 1 && (items[0] as number[]).length >= FEWEST_CASES;

function alphaOf(items: readonly number[][]): number | null {
  if (!isScale(items)) return null;
  const k = items.length;
  const sums = (items[0] as number[]).map((_, i) => items.reduce((sum, item) => sum + (item[i] as number), 0));
  // Two items that mirror each other make a sum that is constant but for binary rounding.
  const parts = items.reduce((sum, item) => sum + sampleVariance(item), 0);
  const whole = sampleVariance(sums);
  return whole <= parts * Number.EPSILON * k ? null : (k / (k - 1)) * (1 - parts / whole);
}

function standardisedAlpha(items: readonly number[][]): number | null {
  if (!isScale(items)) return null;
  const k = items.length;
  const pairs = items.flatMap((a, i) => items.slice(0, i).map((b) => pearson(a, b).r as number));
  const r = mean(pairs);
  const below = 1 + (k - 1) * r;
  return below <= Number.EPSILON * k ? null : (k * r) / below;
}
