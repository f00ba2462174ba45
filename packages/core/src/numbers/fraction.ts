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

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
