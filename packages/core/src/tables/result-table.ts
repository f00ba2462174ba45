import { type ColumnTable, table } from "arquero";

/** A table of the named columns of `rows`, in that order; the columns exist even without rows. */
export function fromRows<Row extends object>(
  rows: Iterable<Row>,
  columns: readonly (keyof Row & string)[],
): ColumnTable {
  const arrays = columns.map((): unknown[] => []);
  for (const row of rows)
    columns.forEach((column, c) => {
      arrays[c]?.push(row[column]);
    });
  return table(columns.map((column, c): [string, unknown[]] => [column, arrays[c] as unknown[]]));
}
