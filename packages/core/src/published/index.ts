export { type PublishedInput, type PublishedResult, parsePublished, safeParsePublished } from "./results.js";
export {
  checkStatements,
  parseStatements,
  type StatementInput,
  type Statement,
  type StatementCheck,
  safeParseStatements, STATEMENT_CHECK_COLUMNS } from "./statements.js";
