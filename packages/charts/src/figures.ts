const two = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An index in words: 87,33. */
export const formatIndex = (value: number): string => two.format(value);

/** A number with as many decimals as it has: 87,5; 90. */
export const formatNumber = (value: number): string => value.toLocaleString("vi-VN");

/** d3 format of an index; the locale turns the point into a comma. */
export const INDEX_FORMAT = ".2f";

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
