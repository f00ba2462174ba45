/** The difference of two figures with two decimals, as it is printed. */
export const difference = (a: number, b: number): number => Math.abs(Math.round(a * 100) - Math.round(b * 100)) / 100;

/** What is gained from one figure to the other with two decimals, as it is printed; negative for a loss. */
export const gain = (from: number, to: number): number => Math.sign(to - from) * difference(to, from);

/** A share from 0 to 1 in percent, with two decimals: what a table of figures holds. */
export const percent = (share: number): number => Math.round(share * 10_000) / 100;

/**
 * The middle of figures with two decimals; for an even number the mean of the middle two, rounded
 * half up in decimal, as it is printed: between 87.33 and 90.00 stands 88.67.
 */
export function median(values: readonly number[]): number {
  const hundredths = values.map((value) => Math.round(value * 100)).sort((a, b) => a - b);
  const middle = (hundredths.length - 1) / 2;
  return Math.round(((hundredths[Math.floor(middle)] as number) + (hundredths[Math.ceil(middle)] as number)) / 2) / 100;
}

/** A row whose figure is known. */
export type Known<Row, Key extends keyof Row> = Row & { [K in Key]: NonNullable<Row[K]> };

/** The rows whose figure is known; unknown is never drawn as 0. */
export function known<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Known<Row, Key>[] {
  return rows.filter((row): row is Known<Row, Key> => row[key] !== null && row[key] !== undefined);
}
