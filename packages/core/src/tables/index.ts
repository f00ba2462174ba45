export { type ColumnKind, type Columns, columnNames } from "./columns.js";
export { type Cells, fromColumns, fromRows, type Table } from "./result-table.js";
