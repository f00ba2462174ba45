export { type PublishedInput, type PublishedResult, parsePublished, safeParsePublished } from "./results.js";
export {
  checkStatements,
  FIGURE_FIELDS,
  type Figure as StatedFigure,
  type FigureField,
  type FigureInput,
  parseStatements,
  STATEMENT_CHECK_COLUMNS,
  type Statement,
  type StatementCheck,
  type StatementInput,
  safeParseStatements,
} from "./statements.js";
