import type { CellValue, SourceTable } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import type { Column, Layout } from "./layout.js";

/**
 * The rows of a table below its headings, and their cells by what they hold. A long table comes in
 * pieces, of which one at a time is held.
 */
export class BodyRows {
  /** The columns of points. */
  readonly measures: readonly Column[];
  readonly #layout: Layout;
  readonly #formatOf: SourceTable["formatOf"];
  readonly #byRole = new Map<Column["role"], Column>();
  /** First row of the headings. */
  readonly #headings: readonly CellValue[];
  /** Values of merged cells in the key columns, by row and column. */
  readonly #mergedKeys = new Map<string, CellValue>();
  /** How many rows a merged cell of points spans, by row and column. */
  readonly #mergedPoints = new Map<string, number>();
  /** The rows at hand, and the index in the table of the first of them. */
  #piece: SourceTable["rows"] = [];
  #pieceStart = 0;

  constructor(table: SourceTable, layout: Layout) {
    this.#layout = layout;
    this.#formatOf = table.formatOf;
    this.#headings = table.rows[layout.header[0]] ?? [];
    for (const column of layout.columns) if (!this.#byRole.has(column.role)) this.#byRole.set(column.role, column);
    this.measures = layout.columns.filter(({ role }) => role === "points");
    const keys = new Set(["agency", "year", "stage", ...(layout.shape === "long" ? ["code", "name"] : [])]);
    const keyColumns = new Set(layout.columns.filter(({ role }) => keys.has(role)).map(({ index }) => index));
    const pointColumns = new Set(this.measures.map(({ index }) => index));
    for (const { top, left, bottom, right } of table.merges)
      for (let r = Math.max(top, layout.body); r <= bottom; r++)
        for (let c = left; c <= right; c++) {
          if (keyColumns.has(c)) this.#mergedKeys.set(`${r}|${c}`, table.rows[top]?.[left] ?? null);
          if (pointColumns.has(c) && bottom > top) this.#mergedPoints.set(`${r}|${c}`, bottom - top + 1);
        }
  }

  /** Those of a piece's rows that stand below the headings. */
  below(rows: SourceTable["rows"], first: number): SourceTable["rows"] {
    return rows.slice(Math.max(0, this.#layout.body - first));
  }

  /** Takes a piece at hand and goes through it, leaving out headings that are repeated on every page. */
  *through(rows: SourceTable["rows"], first: number): Generator<number> {
    this.#piece = rows;
    this.#pieceStart = first;
    for (let row = Math.max(first, this.#layout.body); row < first + rows.length; row++)
      if (!this.#isRepeatedHeading(row)) yield row;
    this.#piece = [];
  }

  /** The first column with a role. */
  column(role: Column["role"]): Column | undefined {
    return this.#byRole.get(role);
  }

  /** A cell as it stands. */
  at(row: number, column: Column): CellValue | undefined {
    return this.#row(row)[column.index];
  }

  /** The cell of a role in a row; every row of a merged key has its value. */
  cell(row: number, role: Column["role"]): CellValue {
    const column = this.#byRole.get(role);
    if (!column) return null;
    const own = this.at(row, column) ?? null;
    return this.#mergedKeys.size === 0 ? own : (this.#mergedKeys.get(`${row}|${column.index}`) ?? own);
  }

  /** The text of {@link cell}. */
  text(row: number, role: Column["role"]): string {
    return cellText(this.cell(row, role));
  }

  /** Those of some columns in which a row has a filled cell. */
  filled(row: number, columns: readonly Column[]): Column[] {
    return columns.filter((column) => cellText(this.at(row, column)) !== "");
  }

  /** How many rows a cell of points is merged over; undefined if it is one cell. */
  mergedOver(row: number, column: Column): number | undefined {
    return this.#mergedPoints.size ? this.#mergedPoints.get(`${row}|${column.index}`) : undefined;
  }

  /** The number format of a cell. */
  format(row: number, column: Column): string | undefined {
    return this.#formatOf(row, column.index);
  }

  #row(row: number): readonly CellValue[] {
    return this.#piece[row - this.#pieceStart] ?? [];
  }

  /** Tables that run over pages repeat their headings. */
  #isRepeatedHeading(row: number): boolean {
    const texts = this.#row(row).map((cell) => cellText(cell));
    return (
      texts.some((text) => text !== "") && texts.every((text, c) => text === "" || text === cellText(this.#headings[c]))
    );
  }
}

/** All the cells of some columns. */
export function* cellsOf(
  rows: SourceTable["rows"],
  columns: readonly (Column | undefined)[],
): Iterable<CellValue | undefined> {
  for (const row of rows) for (const column of columns) if (column) yield row[column.index];
}
