import type { SourceTable } from "../cells/grid.js";
import { columnName } from "../cells/place.js";
import type { BodyRows } from "./body-rows.js";
import type { Column, Layout, Stated } from "./layout.js";
import type { Ledger } from "./ledger.js";
import type { TableReading } from "./reading.js";

/** What is reported of a table as a whole: where it stands and what each column was taken for. */
export function tableSummary(table: SourceTable, layout: Layout, rows: BodyRows, ledger: Ledger): TableReading {
  const isRead = (column: Column) => column === rows.column(column.role) || column.role === "points";
  return {
    file: table.file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    shape: layout.shape,
    headerRow: table.rowOf(layout.header[1]),
    ...(Number.isFinite(layout.end) ? { lastRow: table.rowOf(layout.end - 1) } : {}),
    columns: layout.columns.map((column) => {
      const { index, ...reading } = column;
      return { letter: columnName(index), ...reading, role: isRead(column) ? column.role : "ignored" };
    }),
    cells: ledger.cells,
  };
}

/** Says what was taken from the titles, or from the names of sheet and file: it is worth checking. */
export function sayStatements({ agency, year, stage }: Layout, rows: BodyRows, ledger: Ledger): void {
  const isUsed = (role: "agency" | "year" | "stage") =>
    !rows.column(role) && rows.measures.some((column) => column[role] === undefined);
  const by = ({ at }: Stated<unknown>) => (at ? "cell" : "name");
  if (agency && isUsed("agency"))
    ledger.decideOfTable("agency-from-title", { agency: agency.value, at: by(agency) }, agency.at);
  if (year && isUsed("year")) ledger.decideOfTable("year-from-title", { year: year.value, at: by(year) }, year.at);
  if (stage && isUsed("stage"))
    ledger.decideOfTable("stage-from-title", { stage: stage.value, at: by(stage) }, stage.at);
}
