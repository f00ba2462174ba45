import type { Issue, RejectedRow, Scores } from "@par-index/core";
import type { Place } from "../cells/place.js";
import type { Layout } from "./layout.js";

/** Something the reader decided that a person may want to check; nothing is wrong. */
export interface Decision extends Place {
  /** Stable, for programs: `code-from-date`. */
  readonly code: string;
  /** In Vietnamese: what stands there and how it was read. */
  readonly message: string;
}

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
  /** `letter` is the column's name in a spreadsheet; `meaning` is in Vietnamese. */
  readonly columns: readonly { readonly letter: string; readonly heading: string; readonly meaning: string }[];
  readonly cells: CellCounts;
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
