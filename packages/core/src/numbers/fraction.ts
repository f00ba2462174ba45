import { fromUnits } from "./decimal.js";

/** 100 % in 10⁻¹² index points. */
export const WHOLE = 100n * 10n ** 12n;

/** The whole number nearest to numerator / denominator (> 0), halves away from zero. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const twice = (2n * magnitude(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -twice : twice;
}

/** `part / weight` of 100 % in 10⁻¹² index points; null of nothing. */
export function ratioUnits(part: bigint, weight: bigint): bigint | null {
  return weight === 0n ? null : rounded(WHOLE * part, weight);
}

/** 10⁻¹² index points as index points, of which `toUnits` gives the same units again. */
export function indexPoints(units: bigint): number {
  return fromUnits(Number(units));
}

/** A whole number without its sign. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The least whole number that two whole numbers (> 0) divide. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** Of whole numbers ≥ 0; of 0 and a number that number. */
export function greatestCommonDivisor(a: number, b: number): number;
export function greatestCommonDivisor(a: bigint, b: bigint): bigint;
export function greatestCommonDivisor(a: number | bigint, b: number | bigint): number | bigint {
  // Both are of one type, whose remainder is taken.
  return b ? greatestCommonDivisor(b as number, (a as number) % (b as number)) : a;
}
