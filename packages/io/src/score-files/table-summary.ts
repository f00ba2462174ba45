import { STAGE_NAMES } from "@par-index/text";
import type { SourceTable } from "../cells/grid.js";
import { columnName } from "../cells/place.js";
import type { BodyRows } from "./body-rows.js";
import type { Column, Layout, Stated } from "./layout.js";
import type { Ledger } from "./ledger.js";
import type { TableReading } from "./reading.js";

const MEANING: Record<Column["role"], string> = {
  code: "mã tiêu chí",
  name: "tên tiêu chí",
  agency: "đơn vị",
  year: "năm",
  stage: "giai đoạn",
  points: "điểm",
  value: "giá trị (số liệu thô)",
  max: "điểm tối đa, để đối chiếu",
  applicable: "có đánh giá hay không",
  note: "ghi chú",
  evidence: "minh chứng, đưa vào ghi chú",
  lead: "cơ quan chủ trì, không đọc vào điểm",
  ignored: "không đọc",
  unknown: "không rõ, không đọc",
};

/** What is reported of a table as a whole: where it stands and what each column was taken for. */
export function tableSummary(table: SourceTable, layout: Layout, rows: BodyRows, ledger: Ledger): TableReading {
  const isRead = (column: Column) => column === rows.column(column.role) || column.role === "points";
  return {
    file: table.file,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    shape: layout.shape,
    headerRow: table.rowOf(layout.header[1]),
    ...(Number.isFinite(layout.end) ? { lastRow: table.rowOf(layout.end - 1) } : {}),
    columns: layout.columns.map((column) => ({
      letter: columnName(column.index),
      heading: column.heading,
      meaning: [
        isRead(column) ? MEANING[column.role] : MEANING.ignored,
        column.stage && STAGE_NAMES.vi[column.stage],
        column.year,
        column.agency,
        column.code,
      ]
        .filter((part) => part !== undefined)
        .join(", "),
    })),
    cells: ledger.cells,
  };
}

/** Says what was taken from the titles, or from the names of sheet and file: it is worth checking. */
export function sayStatements({ agency, year, stage }: Layout, rows: BodyRows, ledger: Ledger): void {
  const say = (role: "agency" | "year" | "stage", stated: Stated<unknown> | undefined, message: string) => {
    const isUsed = !rows.column(role) && rows.measures.some((column) => column[role] === undefined);
    if (stated && isUsed)
      ledger.decideOfTable(
        `${role}-from-title`,
        `${message}${stated.at ? "" : ", theo tên trang hoặc tên tệp"}`,
        stated.at,
      );
  };
  say("agency", agency, `Đơn vị: "${agency?.value}"`);
  say("year", year, `Năm: ${year?.value}`);
  say("stage", stage, `Giai đoạn: ${stage && STAGE_NAMES.vi[stage.value]}`);
}
