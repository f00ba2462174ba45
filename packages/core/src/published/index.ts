export { type PublishedResult, parsePublished, safeParsePublished } from "./results.js";
export {
  checkStatements,
  FIGURE_FIELDS,
  type Figure as StatedFigure,
  type FigureField,
  parseStatements,
  type Statement,
  type StatementCheck,
  safeParseStatements,
} from "./statements.js";
