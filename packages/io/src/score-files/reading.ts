import type { Issue, RejectedRow, Scores, Stage } from "@par-index/core";
import type { Decision } from "@par-index/core/issues";
import type { Place } from "../cells/place.js";
import type { Column, Layout } from "./layout.js";

/** How one table was read. */
export interface TableReading {
  readonly file: string;
  readonly sheet?: string;
  /** `long`: a row per score; otherwise what the rows are. */
  readonly shape: Layout["shape"];
  /** Row of the last line of headings, counted from 1. */
  readonly headerRow: number;
  /** Row after which the table ends, if another follows on the same sheet. */
  readonly lastRow?: number;
  readonly columns: readonly ColumnReading[];
  readonly cells: CellCounts;
}

/** What a column was taken for. */
export interface ColumnReading {
  /** Its name in a spreadsheet. */
  readonly letter: string;
  readonly heading: string;
  readonly role: Column["role"];
  /** Whose points it holds, as far as its headings say. */
  readonly stage?: Stage;
  readonly year?: number;
  readonly agency?: string;
  readonly code?: string;
}

/** What became of the cells in a table's columns of scores; together, all the cells below the headings. */
export interface CellCounts {
  /** Accepted scores. */
  scores: number;
  /** Blank, or a sign for "unknown". */
  blank: number;
  /** Said twice, with the same points. */
  repeated: number;
  /** Subtotals over leaves that are not all filled in. */
  subtotals: number;
  /** Reported as errors. */
  refused: number;
}

/** A maximum that a file states for a node. */
export interface StatedMaximum extends Place {
  readonly tree: string;
  readonly criterion: string;
  readonly max: number;
}

/** Score files, read and checked. */
export interface ScoreReading {
  /** The accepted scores. */
  readonly scores: Scores;
  /** The rows `parseScores` refused, as they were understood. */
  readonly rejected: readonly RejectedRow[];
  /** Errors and warnings, each with its file, sheet and cell. */
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
  readonly tables: readonly TableReading[];
  /** The maxima the files state, in the order of the files; the first of each node. */
  readonly maxima: readonly StatedMaximum[];
}
