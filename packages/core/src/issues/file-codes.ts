import type { Bilingual } from "../terms/bilingual.js";
import type { None } from "./none.js";
import type { Place } from "./place.js";

/** What a file is, by its first bytes and what it holds. */
export type FileContent =
  | "xlsx"
  | "xlsb"
  | "xls"
  | "xml"
  | "ods"
  | "flat-ods"
  | "docx"
  | "doc"
  | "parquet"
  | "json"
  | "text"
  | "html"
  | "zip"
  | "pdf"
  | "binary"
  | "empty";

/** An agency that a text may mean. */
export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/** A cell that should hold a number: of what, and of which criterion; null in a table of scores of our own. */
export interface OfNumber {
  readonly of: "points" | "value" | "maximum";
  readonly criterion: string | null;
}

/** Of cells that should hold numbers. */
export interface NumberFigures {
  "number-invalid": OfNumber & { readonly written: string };
  "number-not-finite": OfNumber & { readonly number: number };
  /** `readings` are what it may mean: a fraction, and a number of thousands. */
  "number-ambiguous": OfNumber & { readonly written: string; readonly readings: readonly [number, number] };
  /** A number that a spreadsheet made a date of, as ISO writes it. */
  "number-is-date": OfNumber & { readonly date: string };
  /** Written over something else than the maximum. */
  "fraction-not-of-maximum": OfNumber & { readonly written: string; readonly over: number; readonly max: number };
}

/** Of files and the tables in them: what their readers (`@par-index/io`) find. */
export interface FileFigures extends NumberFigures {
  "file-missing": None;
  "file-empty": None;
  "file-encrypted": None;
  "file-too-large": { readonly megabytes: number; readonly most: number };
  "file-unreadable": /** `frames`: a page of Excel whose sheets are files beside it. */
    | { readonly why: "no-text" | "no-utf8" | "frames" }
    | { readonly why: "content"; readonly content: FileContent }
    /** `said` are the system's own words. */
    | { readonly why: "system"; readonly said: string };
  /** `readable` if it is of a kind that is read under its own ending. */
  "extension-mismatch": { readonly ending: string; readonly content: FileContent; readonly readable: boolean };
  /** Read as Windows-1258. */
  "text-not-unicode": None;
  /** Texts in the encoding of an old Vietnamese font, converted. */
  "encoding-legacy": { readonly encoding: "tcvn3" | "vni"; readonly cells: number };
  /** From a line on; `said` are the parser's own words. */
  "json-invalid": { readonly line: number } | { readonly said: string };
  "json-not-records": None;
  /** `said` are the parser's own words. */
  "parquet-invalid": { readonly said: string };
  /** `part` is one of the archive's. */
  "workbook-invalid": {
    readonly damage:
      | "directory-missing"
      | "directory-damaged"
      | "merges-overlap"
      | "no-sheets"
      | "no-table"
      | "records-damaged"
      | { readonly part: string; readonly fault: "missing" | "unreadable" | "checksum" };
  };
  "xml-entities": { readonly part: string };
  "zip-bomb": { readonly megabytes: number };
  "table-too-large": { readonly rows: number; readonly most: number } | { readonly millionCells: number };
  "csv-empty": None;
  /** A column without a name, counted from 1, or a name that two have. */
  "csv-header": { readonly unnamed: number } | { readonly repeated: string };
  "csv-columns": { readonly cells: number; readonly columns: number };
  "csv-quoting": None;
  "csv-row-too-long": { readonly millionLetters: number };
  "sheet-hidden": None;
  /** Hidden or filtered, and read: from and to, both included. */
  "rows-hidden": { readonly rows: readonly (readonly [from: number, to: number])[] };
  "columns-hidden": { readonly columns: readonly (readonly [from: string, to: string])[] };
  "table-unrecognised": { readonly hasOthers: boolean };

  "cell-error": { readonly error: string };
  "cell-nested": { readonly key: string };
  "formula-without-value": None;
  /** The result that was read is not what the formula gives. */
  "formula-stale": { readonly formula: string; readonly stored: number; readonly gives: number };
  "column-unread": { readonly heading: string; readonly cells: number };
  /** A column named by its letter. */
  "column-headless": { readonly column: string; readonly cells: number };
  /** Points beside those of the criteria. */
  "bonus-unread": { readonly written: string; readonly of: "row" | "column" };
  /** A row of more cells than headings. */
  "row-too-long": None;
  /** What a row states of all agencies is not what they give. */
  "summary-differs": { readonly written: string; readonly stated: number; readonly given: number };
  "criterion-missing": { readonly heading: string };
  "year-missing": None;
  "stage-missing": None;
  "agency-ambiguous": { readonly written: string; readonly agencies: readonly NamedAgency[] };
  "code-ambiguous": { readonly written: string; readonly codes: readonly string[] };
  "name-differs": { readonly code: string; readonly name: Bilingual; readonly written: string };
  "maximum-differs": {
    readonly code: string;
    readonly written: number;
    readonly tree: string;
    readonly max: number;
    readonly illustrative: boolean;
  };
  /** A row with a raw value and no points, where no rule is run. */
  "points-from-value": None;
  /** Over several columns, or else over several rows. */
  "points-merged": { readonly written: string; readonly rows: number; readonly columns: number };
  /** `before` is where the first stands. */
  "score-contradicts": { readonly code: string; readonly before: Place };
  /** So many more of the code than are listed. */
  "more-alike": { readonly code: string; readonly count: number };
}
