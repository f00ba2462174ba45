import type { CellValue, Remark, SourceTable } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import type { Column, Layout } from "./layout.js";

/**
 * The rows of a table below its headings, and their cells by what they hold. A long table comes in
 * pieces, of which one at a time is held.
 */
export class BodyRows {
  /** The columns of points. */
  readonly measures: readonly Column[];
  /** Whether the table is delimited text, whose rows may have more cells than there are headings. */
  readonly isDelimited: boolean;
  readonly #layout: Layout;
  readonly #remarkOf: SourceTable["remarkOf"];
  readonly #formatOf: SourceTable["formatOf"];
  readonly #byRole = new Map<Column["role"], Column>();
  readonly #headed: ReadonlySet<number>;
  /** Columns up to the last heading, and how many of them have none. */
  readonly #width: number;
  readonly #headless: number;
  /** First row of the headings. */
  readonly #headings: readonly CellValue[];
  /** Values of merged cells in the key columns, by row and column. */
  readonly #mergedKeys = new Map<string, CellValue>();
  /** How far a merged cell of points goes, by row and column. */
  readonly #mergedPoints = new Map<string, MergedPoints>();
  /** The rows at hand, and the index in the table of the first of them. */
  #piece: SourceTable["rows"] = [];
  #pieceStart = 0;

  constructor(table: SourceTable, layout: Layout) {
    this.#layout = layout;
    this.#formatOf = table.formatOf;
    this.#remarkOf = table.remarkOf;
    this.isDelimited = table.format === "csv" || table.format === "tsv";
    this.#headings = table.rows[layout.header[0]] ?? [];
    for (const column of layout.columns) if (!this.#byRole.has(column.role)) this.#byRole.set(column.role, column);
    this.#headed = new Set(layout.columns.map(({ index }) => index));
    this.#width = Math.max(...this.#headed) + 1;
    this.#headless = this.#width - Math.max(0, layout.span[0]) - this.#headed.size;
    this.measures = layout.columns.filter(({ role }) => role === "points");
    const keys = new Set(["agency", "year", "stage", ...(layout.shape === "long" ? ["code", "name"] : [])]);
    const keyColumns = new Set(layout.columns.filter(({ role }) => keys.has(role)).map(({ index }) => index));
    const pointColumns = new Set(this.measures.map(({ index }) => index));
    for (const { top, left, bottom, right } of table.merges) {
      const crossed = [...pointColumns].filter((column) => left <= column && column <= right).length;
      for (let r = Math.max(top, layout.body); r <= Math.min(bottom, layout.end - 1); r++)
        for (let c = left; c <= right; c++) {
          if (keyColumns.has(c)) this.#mergedKeys.set(`${r}|${c}`, table.rows[top]?.[left] ?? null);
          if (pointColumns.has(c) && (bottom > top || crossed > 1))
            this.#mergedPoints.set(`${r}|${c}`, { rows: bottom - top + 1, columns: crossed });
        }
    }
  }

  /** Those of a piece's rows that stand below the headings. */
  below(rows: SourceTable["rows"], first: number): SourceTable["rows"] {
    return rows.slice(Math.max(0, this.#layout.body - first), Math.max(0, this.#layout.end - first));
  }

  /** Takes a piece at hand and goes through it, leaving out headings that are repeated on every page. */
  *through(rows: SourceTable["rows"], first: number): Generator<number> {
    this.#piece = rows;
    this.#pieceStart = first;
    const end = Math.min(first + rows.length, this.#layout.end);
    for (let row = Math.max(first, this.#layout.body); row < end; row++) if (!this.#isRepeatedHeading(row)) yield row;
    this.#piece = [];
  }

  /** The last row of headings. */
  get headerRow(): number {
    return this.#layout.header[1];
  }

  /** The filled cells of a row in columns that have no heading. */
  withoutHeading(row: readonly CellValue[]): number[] {
    const [from, to] = this.#layout.span;
    if (row.length <= this.#width && this.#headless === 0) return [];
    const found: number[] = [];
    for (let column = from; column < Math.min(row.length, to); column++)
      if (!this.#headed.has(column) && cellText(row[column]) !== "") found.push(column);
    return found;
  }

  /** Whether a row goes on beyond the last heading. */
  isTooLong(row: number): boolean {
    return this.#row(row)
      .slice(this.#width)
      .some((cell) => cellText(cell) !== "");
  }

  /** What is to be said of how a row's cells got their values. */
  *remarks(row: number): Generator<readonly [column: Column, remark: Remark]> {
    if (!this.#remarkOf) return;
    for (const column of this.#layout.columns) {
      const remark =
        column.role === "ignored" || column.role === "unknown" ? undefined : this.#remarkOf(row, column.index);
      if (remark) yield [column, remark];
    }
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

  /** How far a cell of points is merged with others; undefined if it is one cell. */
  mergedOver(row: number, column: Column): MergedPoints | undefined {
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
    const [from, to] = this.#layout.span;
    const cells = this.#row(row);
    let isFilled = false;
    for (let c = from; c < Math.min(cells.length, to); c++) {
      const text = cellText(cells[c]);
      if (text === "") continue;
      if (text !== cellText(this.#headings[c])) return false;
      isFilled = true;
    }
    return isFilled;
  }
}

/** The rows and the columns of points that one cell is merged over. */
export interface MergedPoints {
  readonly rows: number;
  readonly columns: number;
}

/** All the cells of some columns. */
export function* cellsOf(
  rows: SourceTable["rows"],
  columns: readonly (Column | undefined)[],
): Iterable<CellValue | undefined> {
  for (const row of rows) for (const column of columns) if (column) yield row[column.index];
}
