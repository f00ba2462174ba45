export { readCsv, type CsvTable } from "./csv.js";
export { readCsvColumns, type CsvColumns } from "./csv-columns.js";
export {
  readSource,
  SOURCE_FORMATS,
  type CellValue,
  type Merge,
  type Source,
  type SourceFormat,
  type SourceTable,
} from "./source.js";
export {
  readScoreFiles,
  readScoreTables,
  type CellCounts,
  type Decision,
  type ScoreContext,
  type ScoreReading,
  type StatedMaximum,
  type TableReading,
} from "./score-files.js";
export { parseAliases, type Aliases } from "./agency-names.js";
export { scoringTemplate, type TemplateOptions } from "./template.js";
export { writeTable, readTable, TABLE_FORMATS, type TableFormat, type TableProvenance } from "./export.js";
export { reportWorkbook, type ReportOptions } from "./report.js";
export { planWorkbook, type PlanWorkbookOptions } from "./plan-workbook.js";
export { describeTarget, describeConstraints, unitText } from "./plan-text.js";
