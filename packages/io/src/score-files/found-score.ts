import type { CriteriaTree, Stage } from "@par-index/core";
import type { Place } from "../cells/place.js";
import type { Ledger } from "./ledger.js";

/** A score as `parseScores` takes it, and where its parts stand. */
export interface FoundScore {
  readonly record: {
    agency: string;
    year: number;
    code: string;
    stage: Stage;
    points: number | null;
    value: number | string | null;
    applicable: boolean;
    note: string;
  };
  readonly tree: CriteriaTree | undefined;
  readonly table: ScoreTable;
  readonly row: number;
  /** Column of the points; of the value where there are none. */
  readonly column: number;
}

/** The table a score was found in, as far as those who judge the score ask for it. */
export interface ScoreTable {
  readonly ledger: Ledger;
  /** Codes that have a row (or a column) in the table. */
  readonly rowsOfCode: ReadonlySet<string>;
  /** The column that holds a part of every score, such as `year`, if one does. */
  readonly columnOfPart: (part: string) => number | undefined;
}

/** Agency, year and stage of a score, as a key. */
export const unitOf = ({ record }: FoundScore) => `${record.agency}|${record.year}|${record.stage}`;

/** Line in the file, or row of the sheet, of a score. */
export const lineOf = ({ table, row }: FoundScore) => table.ledger.lineOf(row);

/** Where a part of a score stands: its own column, or that of its points. */
export function placeOfPart({ table, row, column }: FoundScore, part: string): Place {
  return table.ledger.place(row, table.columnOfPart(part) ?? column);
}
