/**
 * A number without the noise of binary arithmetic: to the 15 digits that spreadsheets show and
 * double numbers keep of any decimal.
 *
 * @example
 * withoutNoise(1.2000000000000002) // 1.2
 */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15));
}
