import type { Issue } from "@par-index/core";

/** A value as a file holds it; a `Date` (UTC) is a spreadsheet's date cell. */
export type CellValue = string | number | boolean | Date | null;

/** A merged range, both ends included, counted from 0; its value stands in the top left cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook, or a whole CSV, JSON or Parquet file, as a grid of cells. */
export interface SourceTable {
  readonly file: string;
  readonly format: SourceFormat;
  /** Name of the sheet, where the file has sheets. */
  readonly sheet?: string;
  /** Cells as they stand; a row may be shorter than the widest one. JSON and Parquet records get a header row. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  /** Line in the file, or row of the sheet, of `rows[index]`, counted from 1. */
  readonly rowOf: (index: number) => number;
  /** Number format of a numeric or date cell (`"0%"`, `"dd/mm/yyyy"`); undefined for General. */
  readonly formatOf: (row: number, column: number) => string | undefined;
}

/** Formats that scores are read from. */
export const SOURCE_FORMATS = ["csv", "tsv", "xlsx", "ods", "json", "parquet"] as const;
/** One of {@link SOURCE_FORMATS}. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file's tables, and what the reader has to say about the file as a whole. */
export interface Source {
  readonly tables: readonly SourceTable[];
  /** Warnings: the encoding it recognised, hidden sheets it read, formulas without a stored value. */
  readonly issues: readonly Issue[];
}
