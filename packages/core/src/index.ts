export { ParError } from "./issues/par-error.js";
export type { Issue, Severity } from "./issues/issue.js";
export type { Place } from "./issues/place.js";
export type { IssueCode, IssueFigures } from "./issues/codes.js";
export type { ErrorCode, ErrorFigures } from "./issues/error-codes.js";
export type { SafeParsed } from "./issues/safely.js";
export { checkShape } from "./issues/shape.js";
export { defineTree, type DefineTreeOptions, type NodeDefinition, type TreeDefinition } from "./tree/define-tree.js";
export { parseCriteriaTree, safeParseCriteriaTree } from "./tree/tree-document.js";
export { CriteriaTree, type CriteriaNode, type LegalBasis, type SourceTotal } from "./tree/tree.js";
export {
  ROOT,
  YEARS,
  SOURCES,
  isSurveyed,
  AGGREGATIONS,
  type Aggregation,
  type Normalisation,
  type Source,
  type Provenance,
} from "./tree/vocabulary.js";
export type { Bilingual } from "./terms/bilingual.js";
export { treeFinder, treeFor } from "./tree/trees.js";
export { withMaxima, type MaximaSource } from "./tree/maxima.js";
export {
  scoreByRule,
  leastValue,
  isLessBetter,
} from "./tree/rule.js";
export type { Measured, Rule, RuleKind, BandFrom, BandUpTo, Knot, ChecklistItem } from "./terms/rule.js";
export { bandAt, exactValue } from "./tree/rule.js";
export { itemsMet, valueText } from "./tree/rule-value.js";
export {
  parseAgencies,
  safeParseAgencies,
  AGENCY_KINDS,
  type Agencies,
  type Agency,
  type AgencyKind,
} from "./agencies/agencies.js";
export type { RowSource } from "./agencies/rows.js";
export { parseRegions, safeParseRegions, type Region } from "./agencies/regions.js";
export { parseScores, parseScoreColumns, safeParseScores, safeParseScoreColumns } from "./scores/parse-scores.js";
export { STAGES, type Stage, type Unit, type UnitRef } from "./engine/unit.js";
export type { Scores, RejectedRow } from "./scores/scores.js";
export type { ParsedScores, ScoreSource } from "./scores/score-table.js";
export type { CodedCells, ScoreCells } from "./scores/cells.js";
export { packScores, unpackScores, type PackedScores } from "./scores/packed.js";
export { scoreTree, type ScoreOptions } from "./scoring/score-tree.js";
export { Scored, type NodeState, type Measure } from "./scoring/scored.js";
export type { UnknownPolicy } from "./scoring/scored-block.js";
export type { NodeScore } from "./scoring/node-table.js";
export type { RuleCheck } from "./scoring/rule-comparison.js";
export { DEFAULT_GROUPS, grouper, type IndexGroup } from "./scoring/group.js";
export { STATED_TOLERANCE, type ScoreBlock } from "./engine/block.js";
export {
  parseAssignment,
  safeParseAssignment,
  leadAgencies,
  leadsOf,
  leadTable,
  type Assignment,
  type Lead,
  type LeadBasis,
} from "./leads/assignment.js";
export { responsibility, type Responsibility } from "./leads/responsibility.js";
export type { Sharing } from "./leads/sharing.js";
export { parseAttributes, safeParseAttributes, attributeNames } from "./agencies/attributes.js";
export { mainTree } from "./scoring/cohort.js";
export { attainable, type AttainableLeaf, countsWhole, GRAIN } from "./tree/attainable.js";
export { isRate, type MeasuredRule, possibleValues, thresholds } from "./tree/possible-values.js";
export { rankDescending } from "./engine/rank.js";
export {
  parseCrosswalk,
  safeParseCrosswalk,
  findCrosswalk,
  type Crosswalk,
  type CrosswalkLink,
} from "./tree/crosswalk.js";
export { editDistance, nearestText } from "./issues/nearest-text.js";
