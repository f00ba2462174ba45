import { medianSorted } from "simple-statistics";
import { varianceOfS } from "./kendall.js";

/** The median of the slopes between all pairs of points, which a single odd year hardly moves. */
export interface MedianSlope {
  /** Null below two points. */
  readonly slope: number | null;
  /** 95 % confidence interval; null below five points. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * With four points even the smallest and the largest of their six slopes enclose the true one in
 * only 1 − 2 ÷ 4! = 91.7 % of cases: no interval from the slopes reaches 95 %.
 */
const FEWEST_FOR_INTERVAL = 5;

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Theil–Sen slope with its distribution-free interval, after Sen, Journal of the American
 * Statistical Association 1968; 63: 1379–1389. All x must differ.
 *
 * Of the N = n (n − 1) ÷ 2 slopes in order, the interval runs from the M-th to the M-th from the
 * end, M = ⌊(N + 1 − z √Var S) ÷ 2⌋: Kendall's S as normal, with a correction for continuity (S
 * moves in steps of 2). Without ties, for 5 to 15 points this is the M that S's exact
 * distribution gives (tested).
 *
 * @example
 * theilSen([[1, 9], [2, 15], [3, 19], [4, 20], [10, 45], [12, 55], [18, 78]]) // slope 4
 */
export function theilSen(points: readonly (readonly [x: number, y: number])[]): MedianSlope {
  const slopes = points
    .flatMap(([x, y], i) => points.slice(0, i).map(([otherX, otherY]) => (y - otherY) / (x - otherX)))
    .sort((a, b) => a - b);
  if (slopes.length === 0) return { slope: null, lower: null, upper: null };
  const slope = medianSorted(slopes);
  if (points.length < FEWEST_FOR_INTERVAL) return { slope, lower: null, upper: null };
  const reach = Z * Math.sqrt(varianceOfS(points.map(([, y]) => y)));
  const rank = Math.floor((slopes.length + 1 - reach) / 2);
  return { slope, lower: slopes[rank - 1] as number, upper: slopes[slopes.length - rank] as number };
}
