export { readCsv, type CsvTable } from "./csv.js";
export {
  SOURCE_FORMATS,
  type CellValue,
  type Merge,
  type Source,
  type SourceFormat,
  type SourceTable,
} from "./source.js";
