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
  /** What is to be said of how a cell got its value; undefined where the whole table needs none. */
  readonly remarkOf?: (row: number, column: number) => Remark | undefined;
}

/** How a cell's value differs from what the file stores, or why it cannot be relied on. */
export type Remark =
  /** Struck out, or raised or lowered as the number of a footnote is: no part of the value. */
  | { readonly kind: "struck" | "raised"; readonly removed: string; readonly kept: string }
  /** The stored result was never computed; `value` is what the formula gives. */
  | { readonly kind: "computed"; readonly formula: string; readonly value: CellValue }
  /** There is no result to rely on, and the formula is beyond us. */
  | { readonly kind: "uncomputed"; readonly formula: string }
  /** The stored result, which was read, is not what the formula gives. */
  | { readonly kind: "stale"; readonly formula: string; readonly stored: number; readonly value: number };

/** Formats that scores are read from. */
export const SOURCE_FORMATS = [
  "csv",
  "tsv",
  "xlsx",
  "xlsb",
  "xls",
  "xml",
  "ods",
  "html",
  "docx",
  "json",
  "parquet",
] as const;
/** One of {@link SOURCE_FORMATS}. */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file's tables, and what the reader has to say about the file as a whole. */
export interface Source {
  readonly tables: readonly SourceTable[];
  /** Warnings: the encoding it recognised, hidden sheets it read, formulas without a stored value. */
  readonly issues: readonly Issue[];
}
