export { scoringSql, type ScoringSql, type NodeChoice } from "./scoring.js";
export type { SqlSource } from "./roll-up.js";
export { responsibilitySql, type ResponsibilitySql } from "./responsibility.js";
export { contradictionsSql } from "./contradictions.js";
export { DIALECTS, type DialectName } from "./dialect.js";
export {
  COLUMNS,
  GOOD_ROWS,
  INTAKE_TABLE,
  intakeSql,
  problemBit,
  repeatedSql,
  ROW_PROBLEMS,
  type IntakeFile,
  type RowProblem,
} from "./intake.js";
