/** The difference of two figures with two decimals, as it is printed. */
export const difference = (a: number, b: number): number => Math.abs(Math.round(a * 100) - Math.round(b * 100)) / 100;

/** The middle of the values; for an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/** A row whose figure is known. */
export type Known<Row, Key extends keyof Row> = Row & { [K in Key]: NonNullable<Row[K]> };

/** The rows whose figure is known; unknown is never drawn as 0. */
export function known<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Known<Row, Key>[] {
  return rows.filter((row): row is Known<Row, Key> => row[key] !== null && row[key] !== undefined);
}
