/**
 * Exact decimal arithmetic on points.
 *
 * Points are decimals with few digits, which binary floating point cannot add exactly. They are
 * held as whole numbers of 10⁻¹² points in a float64: sums below 4,096 points are then exact, in
 * any order, and dividing by 10¹² gives the double nearest to the decimal result. (Whole numbers
 * are exact up to 2⁵³ ≈ 9,007 × 10¹², but from 4,096 points on the double nearest to a decimal may
 * stand so far from it that it rounds to the next unit.)
 */
const UNITS_PER_POINT = 1e12;

/** Largest total that can be summed exactly: 4,096 points, rounded down to a round figure. */
export const LARGEST_TOTAL = 4000;

/** Decimals a point value may carry; further digits are spreadsheet noise (0.7000000000000001). */
export const DECIMALS = 12;

/** Points as a whole number of 10⁻¹² points, never −0. Further decimals are rounded. */
export function toUnits(points: number): number {
  return Math.round(points * UNITS_PER_POINT) + 0;
}

/** Whole 10⁻¹² points back to points: the double nearest to the decimal. */
export function fromUnits(units: number): number {
  return units / UNITS_PER_POINT;
}

/**
 * Sums decimals as decimal arithmetic would, whatever their order.
 *
 * @example
 * sumDecimals([0.1, 0.2]) // 0.3
 */
export function sumDecimals(values: Iterable<number>): number {
  let units = 0;
  for (const value of values) units += toUnits(value);
  return fromUnits(units);
}

/**
 * `part / whole` in hundredths of a percent, rounded half up as decimal arithmetic would.
 * Both arguments are whole numbers (units), `part` ≥ 0 and `whole` > 0.
 */
export function hundredthsOfPercent(part: number, whole: number): number {
  const ratio = (part / whole) * 10_000;
  const fraction = ratio - Math.floor(ratio);
  // Only next to a half can the float64 quotient fall on the wrong side; there, decide exactly.
  if (Math.abs(fraction - 0.5) > 1e-6) return Math.floor(ratio + 0.5);
  const [p, w] = [BigInt(part), BigInt(whole)];
  return Number((2n * p * 10_000n + w) / (2n * w));
}

/** `whole × part / of`, rounded half up; whole numbers, 0 ≤ part ≤ of. */
export function shareOfUnits(whole: number, part: number, of: number): number {
  const quotient = (whole * part) / of;
  const fraction = quotient - Math.floor(quotient);
  // Only so near to a half can the two roundings of float64 put it on the wrong side.
  if (Math.abs(fraction - 0.5) > 2 * Number.EPSILON * quotient) return Math.floor(quotient + 0.5);
  const [w, p, o] = [BigInt(whole), BigInt(part), BigInt(of)];
  return Number((2n * w * p + o) / (2n * o));
}

/**
 * The index: score / maximum × 100 %, two decimals, rounded half up in decimal (DESIGN, "index").
 *
 * @example
 * indexOf(87.345, 100) // 87.35, where (87.345).toFixed(2) gives "87.34" by luck of the binary
 * indexOf(0, 0) // null: there was nothing to attain
 */
export function indexOf(score: number, max: number): number | null {
  const whole = toUnits(max);
  return whole === 0 ? null : hundredthsOfPercent(toUnits(score), whole) / 100;
}

/** `a − b` as decimal arithmetic would give it. */
export function differenceOfPoints(a: number, b: number): number {
  return fromUnits(toUnits(a) - toUnits(b));
}

/** Difference of two figures with two decimals, itself with two decimals: 88.37 − 86.98 = 1.39. */
export function differenceOfIndices(a: number, b: number): number {
  return (Math.round(a * 100) - Math.round(b * 100)) / 100;
}

/** Mean of figures with two decimals, rounded half up to two decimals; null for none. */
export function meanOfIndices(indices: readonly number[]): number | null {
  if (indices.length === 0) return null;
  const sum = indices.reduce((total, index) => total + Math.round(index * 100), 0);
  return Math.floor((2 * sum + indices.length) / (2 * indices.length)) / 100;
}

/**
 * The least part (units) of `whole` (units) whose share rounds half up to at least so many
 * hundredths of a percent: the inverse of {@link hundredthsOfPercent}. Never below 0.
 *
 * @example
 * fromUnits(leastPart(8733, toUnits(100))) // 87.325, which is published as 87.33
 */
export function leastPart(hundredths: number, whole: number): number {
  const doubled = BigInt(whole) * (2n * BigInt(hundredths) - 1n);
  return doubled <= 0n ? 0 : Number((doubled + 19_999n) / 20_000n);
}
