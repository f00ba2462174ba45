export { type PublishedInput, type PublishedResult, parsePublished, safeParsePublished } from "./results.js";
export {
  checkStatements,
  parseStatements,
  type StatementInput,
  type Statement,
  type StatementCheck,
  safeParseStatements,
} from "./statements.js";
