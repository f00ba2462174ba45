/**
 * A number without the noise of binary arithmetic: to the 15 digits that spreadsheets show and
 * double numbers keep of any decimal.
 *
 * @example
 * withoutNoise(1.2000000000000002) // 1.2
 */
export function withoutNoise(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  // Most figures have a few decimals and no noise, which is cheaper to see than to print.
  return Math.round(value * 1e4) / 1e4 === value ? value : Number(value.toPrecision(15));
}
