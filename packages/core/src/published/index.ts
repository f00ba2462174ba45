export { type PublishedResult, parsePublished, safeParsePublished } from "./results.js";
export {
  checkStatements,
  parseStatements,
  type Statement,
  type StatementCheck,
  safeParseStatements,
} from "./statements.js";
