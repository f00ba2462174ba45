export { type Column, fromColumns, fromRows, type Table } from "./result-table.js";
