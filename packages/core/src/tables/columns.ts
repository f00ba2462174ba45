/**
 * What a column of a table of results holds. It says how a cell is aligned and written, and in what unit:
 * `points` as they are; `percent` an index, a weight or a difference of such, on a scale to 100 with two
 * decimals; `share` a part of 1; `number` a figure without a unit; `rank`, `year` and `count` whole numbers,
 * of which only counts are added and may be negative; the rest are texts, of which `agency`, `code` and
 * `stage` have names in the registry, the tree and the dictionary.
 */
export type ColumnKind =
  | "agency"
  | "code"
  | "stage"
  | "text"
  | "truth"
  | "year"
  | "count"
  | "rank"
  | "points"
  | "percent"
  | "share"
  | "number";

/** The columns of a table by their names, in the order of the table: all that its rows have. */
export type Columns<Row extends object> = Readonly<Record<keyof Row & string, ColumnKind>>;

/** The names of columns, in their order. */
export function columnNames<Row extends object>(columns: Columns<Row>): (keyof Row & string)[] {
  return Object.keys(columns) as (keyof Row & string)[];
}
