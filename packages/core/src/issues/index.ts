export type {
  DocumentKind,
  IssueCode,
  IssueFigures,
  OfMaximum,
  OfNode,
  RegistryFigures,
  ScoreFigures,
  Stage,
  TreeFigures,
  WhatIfFigures,
} from "./codes.js";
export {
  type ColumnRole,
  type Decision,
  type DecisionCode,
  type DecisionFigures,
  decision,
  type NumberRead,
} from "./decision.js";
export type { ErrorCode, ErrorFigures, MistakeFigures, RefusalFigures } from "./error-codes.js";
export type { FileContent, FileFigures, NamedAgency, NumberFigures, OfNumber } from "./file-codes.js";
export { type Fault, fault, type Issue, issue, type Severity } from "./issue.js";
export { editDistance, nearestText } from "./nearest-text.js";
export type { None } from "./none.js";
export type { Place } from "./place.js";
export { checkShape } from "./shape.js";
export { type ErrorParts, setWording, summaryOf, type Wording } from "./wording.js";
