export { type PublishedResult, parsePublished } from "./results.js";
export { checkStatements, parseStatements, type Statement, type StatementCheck } from "./statements.js";
