import type { SourceTable } from "./grid.js";

/**
 * A cell's name as spreadsheets write it, both arguments counted from 0.
 *
 * @example
 * cellName(11, 5) // "F12"
 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A column's letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Where a cell stands, for issues and decisions. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** Name of the cell in a workbook: `F12`. */
  readonly cell?: string;
  /** Line of a text file, or row of the sheet, counted from 1. */
  readonly row?: number;
  /** Heading of the column in a file that has no cell names. */
  readonly column?: string;
}

const WITH_CELL_NAMES: ReadonlySet<SourceTable["format"]> = new Set(["xlsx", "xlsb", "xls", "xml", "ods"]);

/** Where a table's cell stands; without a column, where its row does. */
export function placeOf(table: SourceTable, row?: number, column?: number, heading?: string): Place {
  const where = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  if (row === undefined) return where;
  const line = table.rowOf(row);
  if (WITH_CELL_NAMES.has(table.format) && column !== undefined) return { ...where, cell: cellName(line - 1, column) };
  return { ...where, row: line, ...(heading ? { column: heading } : {}) };
}
