import type { CellValue } from "../../cells/grid.js";
import { type Run, Sheet, textOfRuns } from "./sheet.js";

/** How far a cell of a document's table goes. */
export interface Span {
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * A document as one grid: what is written between tables becomes a row with one cell, so that the
 * titles of a table stand above it as in a sheet.
 */
export class DocumentGrid {
  readonly sheet: Sheet;
  #row = 0;
  #column = 0;
  #isRow = false;
  /** Columns that a cell of a row above takes up still, and until which row. */
  readonly #taken = new Map<number, number>();

  constructor(file: string) {
    this.sheet = new Sheet("", file);
  }

  /** A line of text outside of tables. */
  line(runs: readonly Run[]): void {
    if (runs.every(({ text }) => text.trim() === "")) return;
    this.endRow();
    this.sheet.putRuns(this.#row, 0, trimmed(runs));
    this.#row++;
  }

  /** Begins a table: no cell reaches into it from above. */
  beginTable(): void {
    this.endRow();
    this.#taken.clear();
  }

  beginRow(isHidden = false): void {
    this.endRow();
    this.#isRow = true;
    this.#column = 0;
    if (isHidden) this.sheet.hiddenRows.add(this.#row);
  }

  endRow(): void {
    if (!this.#isRow) return;
    this.#isRow = false;
    this.#row++;
  }

  /** Puts a cell into the next free column of the row; a value, where it is known, instead of the text. */
  cell(runs: readonly Run[], { columns = 1, rows = 1 }: Span = {}, value?: CellValue): void {
    if (!this.#isRow) this.beginRow();
    while ((this.#taken.get(this.#column) ?? 0) > this.#row) this.#column++;
    const [row, column] = [this.#row, this.#column];
    if (value === undefined) this.sheet.putRuns(row, column, trimmed(runs));
    else this.sheet.put(row, column, value);
    this.sheet.merge(row, column, row + rows - 1, column + columns - 1);
    if (rows > 1) for (let c = column; c < column + columns; c++) this.#taken.set(c, row + rows);
    this.#column += columns;
  }

  /** The row that is being filled. */
  get row(): number {
    return this.#row;
  }
}

/** Runs without the spaces at their ends, and without line breaks of the markup. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const texts = runs.map((run) => ({ ...run, text: run.text.replace(/[ \t\r\n\u00a0]+/g, " ") }));
  return textOfRuns(texts).text.trim() === "" && runs.every(({ isStruck }) => !isStruck) ? [] : texts;
}
