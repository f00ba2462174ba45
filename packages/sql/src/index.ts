export { scoringSql, type ScoringSql, type NodeChoice } from "./scoring.js";
export type { SqlSource } from "./roll-up.js";
export { responsibilitySql, type ResponsibilitySql } from "./responsibility.js";
export { contradictionsSql } from "./contradictions.js";
export { DIALECTS, type DialectName } from "./dialect.js";
export {
  COLUMNS,
  goodRows,
  intakeSql,
  intakeTables,
  problemBit,
  readable,
  repeatedSql,
  ROW_PROBLEMS,
  SLICES,
  type IntakeFile,
  type RowProblem,
  type Slice,
} from "./intake.js";
export { inOrder } from "./tables.js";
