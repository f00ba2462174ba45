export { scoringSql, type ScoringSql, type SqlSource, type NodeChoice } from "./scoring.js";
export { responsibilitySql, type ResponsibilitySql } from "./responsibility.js";
export { DIALECTS, type DialectName } from "./dialect.js";
