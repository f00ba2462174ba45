export { readCsv, type CsvTable } from "./source/csv.js";
export { readCsvColumns, type CsvColumns } from "./source/csv-columns.js";
export { readSource } from "./source/read.js";
export { rowsAround, type FileRow } from "./source/rows-around.js";
export {
  SOURCE_FORMATS,
  type CellValue,
  type Merge,
  type Remark as CellRemark,
  type Source,
  type SourceFormat,
  type SourceTable,
} from "./cells/grid.js";
export { columnName } from "./cells/place.js";
export { readScoreFiles, readScoreTables } from "./score-files/read.js";
export type { ScoreContext } from "./score-files/vocabulary.js";
export type {
  CellCounts,
  ColumnReading,
  ScoreReading,
  StatedMaximum,
  TableReading,
} from "./score-files/reading.js";
export { parseAliases, type Aliases } from "./words/agency-names.js";
export { scoringTemplate } from "./workbooks/template/template.js";
export type { TemplateOptions } from "./workbooks/template/options.js";
export { type TableOfCells, writeTable } from "./tables/write.js";
export { readTable } from "./tables/read.js";
export { type Cell, TABLE_FORMATS, type TableFormat } from "./tables/format.js";
export type { TableProvenance } from "./sheets/provenance.js";
export { reportWorkbook } from "./workbooks/report/report.js";
export type { ReportOptions } from "./workbooks/report/options.js";
export { planWorkbook } from "./workbooks/plan/plan.js";
export type { PlanWorkbookOptions } from "./workbooks/plan/options.js";
