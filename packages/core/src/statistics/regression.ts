import { linearRegression, mean, sumNthPowerDeviations } from "simple-statistics";
import { twoSidedP, twoSidedQuantile } from "./student-t.js";

/** A straight line fitted by least squares; null is what too few points leave unknown. */
export interface RegressionLine {
  /** Null below two points or if all stand at the same x. */
  readonly slope: number | null;
  readonly intercept: number | null;
  /** 95 % confidence interval of the slope; null below three points. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided p-value of the slope against 0; null below three points. */
  readonly p: number | null;
}

const NO_LINE: RegressionLine = { slope: null, intercept: null, lower: null, upper: null, p: null };

const CONFIDENCE = 0.95;

/**
 * Ordinary least squares, with Student's t on n − 2 degrees of freedom for the slope:
 * se = √(Σ residual² ÷ (n − 2) ÷ Σ (x − x̄)²). Points on one line have an interval without width.
 *
 * @example
 * fitLine([[0, 1], [1, 3], [2, 5]]) // { slope: 2, intercept: 1, lower: 2, upper: 2, p: 0 }
 */
export function fitLine(points: readonly (readonly [x: number, y: number])[]): RegressionLine {
  const n = points.length;
  const xs = points.map(([x]) => x);
  if (n < 2 || xs.every((x) => x === xs[0])) return NO_LINE;
  const { m: slope, b: intercept } = linearRegression(points.map(([x, y]) => [x, y]));
  if (n === 2) return { ...NO_LINE, slope, intercept };
  const [meanX, meanY] = [mean(xs), mean(points.map(([, y]) => y))];
  // Residuals from the means, not from the intercept, which for years lies two thousand years off.
  const residuals = points.map(([x, y]) => y - meanY - slope * (x - meanX));
  const variance = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / (n - 2);
  const error = Math.sqrt(variance / sumNthPowerDeviations(xs, 2));
  const reach = twoSidedQuantile(CONFIDENCE, n - 2) * error;
  return {
    slope,
    intercept,
    lower: slope - reach,
    upper: slope + reach,
    p: slope === 0 ? 1 : twoSidedP(slope / error, n - 2),
  };
}
