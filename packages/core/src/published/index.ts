export { type PublishedInput, type PublishedResult, parsePublished, safeParsePublished } from "./results.js";
export {
  checkStatements,
  parseStatements,
  STATEMENT_CHECK_COLUMNS,
  type Statement,
  type StatementCheck,
  type StatementInput,
  safeParseStatements,
} from "./statements.js";
