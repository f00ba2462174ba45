import { fromRows, type Table } from "../tables/result-table.js";
import type { ScoreRow, Scores } from "./scores.js";

/** The accepted rows as a table: `agency, year, code, stage, points, value, applicable, note` (see {@link ScoreRow}). */
export function scoreTable(scores: Scores): Table<ScoreRow> {
  return fromRows(scores.rows(), ["agency", "year", "code", "stage", "points", "value", "applicable", "note"]);
}
