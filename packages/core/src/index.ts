export { ParError } from "./issues/par-error.js";
export type { Issue, Severity } from "./issues/issue.js";
export type { Place } from "./issues/place.js";
export type { IssueCode, IssueFigures } from "./issues/codes.js";
export type { ErrorCode, ErrorFigures } from "./issues/error-codes.js";
export type { Input, Written } from "./issues/input.js";
export type { SafeParsed } from "./issues/safely.js";
export { defineTree, type DefineTreeOptions, type NodeDefinition, type TreeDefinition } from "./tree/define-tree.js";
export { parseCriteriaTree, safeParseCriteriaTree } from "./tree/tree-document.js";
export type { CriteriaTreeDocument, NodeDocument, StatedMaximum } from "./tree/tree-schema.js";
export { CriteriaTree, type CriteriaNode, type LegalBasis, type SourceTotal } from "./tree/tree.js";
export { ROOT, type Aggregation, type Normalisation, type Source, type Provenance } from "./tree/vocabulary.js";
export type { Bilingual } from "./terms/bilingual.js";
export type { Rule } from "./terms/rule.js";
export {
  parseAgencies,
  safeParseAgencies,
  type Agencies,
  type Agency,
  type AgencyInput,
  type AgencyKind,
} from "./agencies/agencies.js";
export type { RowSource } from "./agencies/rows.js";
export { parseRegions, safeParseRegions, type Region } from "./agencies/regions.js";
export {
  parseScores,
  parseScoreColumns,
  safeParseScores,
  safeParseScoreColumns,
  type ScoreInput,
} from "./scores/parse-scores.js";
export { STAGES, type Stage, type Unit, type UnitRef } from "./engine/unit.js";
export type { Scores, ScoreRow, RejectedRow } from "./scores/scores.js";
export type { ParsedScores, ScoreSource } from "./scores/score-table.js";
export type { CodedCells, ScoreCells } from "./scores/cells.js";
export { scoreTable, SCORE_ROW_COLUMNS } from "./scores/row-table.js";
export { scoreTree, type ScoreOptions } from "./scoring/score-tree.js";
export { Scored, type NodeState } from "./scoring/scored.js";
export {
  nodeTable,
  totalTable,
  fieldTable,
  leafTable,
  pivotTable,
  ruleCheck,
  type Measure,
  type PivotRow,
} from "./scoring/tables.js";
export type { Table } from "./tables/result-table.js";
export type { UnknownPolicy } from "./scoring/scored-block.js";
export type { NodeScore } from "./scoring/node-table.js";
export type { RuleCheck } from "./scoring/rule-comparison.js";
export { DEFAULT_GROUPS, type IndexGroup } from "./scoring/group.js";
export {
  parseAssignment,
  safeParseAssignment,
  leadAgencies,
  leadsOf,
  leadTable,
  type Assignment,
  type AssignmentDocument,
  type Lead,
  type LeadBasis,
  type LeadRow,
  LEAD_COLUMNS,
} from "./leads/assignment.js";
export { responsibility, type Responsibility, RESPONSIBILITY_COLUMNS } from "./leads/responsibility.js";
export type { Sharing } from "./leads/sharing.js";
export { RULE_CHECK_COLUMNS } from "./scoring/rule-comparison.js";
export { NODE_COLUMNS } from "./scoring/node-table.js";
