import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { ScoreRow, Scores } from "./scores.js";

/** The columns of {@link ScoreRow}. */
export const SCORE_ROW_COLUMNS = {
  agency: "agency",
  year: "year",
  code: "code",
  stage: "stage",
  points: "points",
  value: "number",
  applicable: "truth",
  note: "text",
} as const satisfies Columns<ScoreRow>;

/** The accepted rows as a table; see {@link ScoreRow}. */
export function scoreTable(scores: Scores): Table<ScoreRow> {
  return fromRows(scores.rows(), SCORE_ROW_COLUMNS);
}
