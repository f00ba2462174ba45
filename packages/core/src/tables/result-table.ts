import { table } from "arquero";
import { type Columns, columnNames } from "./columns.js";

/**
 * A table of results with typed rows. It is a table of [arquero](https://idl.uw.edu/arquero/), with
 * all of its verbs at hand once it is taken as such; what is declared
 * here is what needs no types but ours.
 */
export interface Table<Row extends object> extends Iterable<Row> {
  /** How many rows there are. */
  numRows(): number;
  /** How many columns there are. */
  numCols(): number;
  /** The names of the columns, in their order. */
  columnNames(): (keyof Row & string)[];
  /** The cell of a column, by the row's place; the first row's without one. */
  get<Name extends keyof Row & string>(column: Name, row?: number): Row[Name];
  /** The cells of a column, by row. */
  array<Name extends keyof Row & string>(column: Name): Row[Name][];
  /** A column as it lies, to be read cell by cell. */
  column<Name extends keyof Row & string>(column: Name): Cells<Row[Name]>;
  /** A row by its place. */
  object(row?: number): Row;
  /** All rows. */
  objects(): Row[];
  /** The rows of which something is true; a table expression of arquero's, which sees nothing around it. */
  filter(criteria: (row: Row) => boolean): Table<Row>;
  /** The rows from one place to before another. */
  slice(start?: number, end?: number): Table<Row>;
}

/** A table of the columns of `rows`, in their order; the columns exist even without rows. */
export function fromRows<Row extends object>(rows: Iterable<Row>, columns: Columns<Row>): Table<Row> {
  const names = columnNames(columns);
  const arrays = names.map((): unknown[] => []);
  for (const row of rows)
    names.forEach((column, c) => {
      arrays[c]?.push(row[column] ?? null);
    });
  return fromColumns<Row>(names.map((column, c): [string, unknown[]] => [column, arrays[c] as unknown[]]));
}

/** What a column of a table is read from: an array, or anything else that has a length and can be asked. */
export interface Cells<Value = unknown> extends Iterable<Value> {
  readonly length: number;
  /** The cell in a row; undefined outside of the column. */
  at(row: number): Value | undefined;
}

/** A table of columns by their names. */
export function fromColumns<Row extends object>(columns: readonly (readonly [string, Cells])[]): Table<Row> {
  return table(columns as [string, unknown[]][]) as unknown as Table<Row>;
}
