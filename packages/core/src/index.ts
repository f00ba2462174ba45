export { ParError } from "./issues/par-error.js";
export type { Issue, Fault, Severity } from "./issues/issue.js";
export type { Place } from "./issues/place.js";
export type {
  DocumentKind,
  IssueCode,
  IssueFigures,
  OfMaximum,
  OfNode,
  RegistryFigures,
  ScoreFigures,
  TreeFigures,
  WhatIfFigures,
} from "./issues/codes.js";
export type { ErrorCode, ErrorFigures, MistakeFigures, RefusalFigures } from "./issues/error-codes.js";
export type { FileFigures, Message } from "./issues/file-codes.js";
export { issue } from "./issues/issue.js";
export { setWording, summaryOf, type ErrorParts, type Wording } from "./issues/wording.js";
export { checkShape } from "./issues/shape.js";
export { parseCriteriaTree } from "./tree/tree-document.js";
export { CriteriaTree, type CriteriaNode, type LegalBasis, type SourceTotal } from "./tree/tree.js";
export {
  ROOT,
  SOURCES,
  isSurveyed,
  AGGREGATIONS,
  type Aggregation,
  type Normalisation,
  type Source,
  type Provenance,
} from "./tree/vocabulary.js";
export type { Bilingual } from "./terms/bilingual.js";
export { treeFor } from "./tree/trees.js";
export { withMaxima, type MaximaSource } from "./tree/maxima.js";
export {
  scoreByRule,
  leastValue,
  isLessBetter,
} from "./tree/rule.js";
export type { Rule, RuleKind, BandFrom, BandUpTo, Knot, ChecklistItem } from "./terms/rule.js";
export { bandAt, exactValue } from "./tree/rule.js";
export { itemsMet, valueText } from "./tree/rule-value.js";
export { parseAgencies, AGENCY_KINDS, type Agencies, type Agency, type AgencyKind } from "./agencies/agencies.js";
export { parseRegions, type Region } from "./agencies/regions.js";
export { parseScores, parseScoreColumns } from "./scores/parse-scores.js";
export { STAGES, type Stage, type Unit } from "./engine/unit.js";
export type { Scores, RejectedRow } from "./scores/scores.js";
export type { ParsedScores, ScoreSource } from "./scores/score-table.js";
export type { CodedCells, ScoreCells } from "./scores/cells.js";
export { packScores, unpackScores, type PackedScores } from "./scores/packed.js";
export { scoreTree, type ScoreOptions } from "./scoring/score-tree.js";
export { Scored, type NodeState, type Measure } from "./scoring/scored.js";
export type { UnknownPolicy } from "./scoring/scored-block.js";
export type { NodeScore } from "./scoring/node-table.js";
export type { RuleCheck } from "./scoring/rule-comparison.js";
export { DEFAULT_GROUPS, grouper, type Group } from "./scoring/group.js";
export { STATED_TOLERANCE } from "./engine/block.js";
export { scoreCard, type ScoreCard, type CardNode } from "./compare/card.js";
export { changes, type Change } from "./compare/changes.js";
export { benchmarks, type Benchmark } from "./compare/benchmarks.js";
export { gaps, type Gap } from "./compare/gaps.js";
export { parseAssignment, leadsOf, leadTable, type Assignment, type Lead, type LeadBasis } from "./leads/assignment.js";
export { responsibility, type Responsibility } from "./leads/responsibility.js";
export type { Sharing } from "./leads/sharing.js";
export {
  disagreements,
  disagreementsByLead,
  type Disagreement,
  type LeadDisagreement,
} from "./self-assessment/disagreements.js";
export { comparedScores, type ComparedScore } from "./self-assessment/compared-scores.js";
export { agreement, type Agreement } from "./self-assessment/agreement.js";
export { optimism, type Optimism } from "./self-assessment/optimism.js";
export type { Scope } from "./self-assessment/pairs.js";
export { parseAttributes, attributeNames } from "./agencies/attributes.js";
export { peerGroup, nearestProfiles, type PeersBy, type ProfileDistance } from "./compare/peers.js";
export { reference, type ReferenceBenchmark } from "./compare/reference.js";
export { frontier, ownBest, type FrontierNode, type OwnBest } from "./compare/best-reached.js";
export { mainTree } from "./scoring/cohort.js";
export { traitBenchmarks, type Trait, type TraitBenchmark } from "./compare/trait.js";
export { strengths, type LeafStanding } from "./compare/strengths.js";
export { GRAIN } from "./tree/attainable.js";
export { levers, type Lever } from "./levers/levers.js";
export { leversByLead, type LeadLevers } from "./levers/by-lead.js";
export { breakEven, type BreakEven } from "./levers/break-even.js";
export {
  forecast,
  type Forecast,
  type ForecastLeaf,
  type ForecastMethod,
  type ForecastSource,
} from "./forecast/forecast.js";
export { backTest, HIDDEN, type BackTestRow, type Hidden } from "./forecast/back-test.js";
export { distribution, outliers, type NodeDistribution, type Flatness, type Outlier } from "./compare/distribution.js";
export { drivers, type Driver } from "./compare/drivers.js";
export { bestAgainstRest, type LeafAdvantage } from "./compare/best-against-rest.js";
export { trends, type Trend } from "./years/trend.js";
export { sigma, beta, type Dispersion, type Convergence } from "./years/dispersion.js";
export { rankMobility, transitions, type RankMobility, type RankMove, type Transition } from "./years/mobility.js";
export type { Period } from "./years/panel.js";
export type { Line } from "./statistics/regression.js";
export { normalise } from "./engine/normalise.js";
export { rankDescending } from "./engine/rank.js";
export {
  indexOf,
  differenceOfIndices,
  differenceOfPoints,
  sumDecimals,
  decimalComma,
  toUnits,
} from "./numbers/decimal.js";
export { parsePublished, type PublishedResult } from "./published/results.js";
export { parseStatements, checkStatements, type StatementCheck, type Statement } from "./published/statements.js";
export { parseCrosswalk, findCrosswalk, type Crosswalk, type Link } from "./tree/crosswalk.js";
export {
  attributeChange,
  attributeDifference,
  lowestContributions,
  type Attribution,
  type Contribution,
} from "./attribution/attribution.js";
export { attributeToLeads, type LeadContribution } from "./attribution/by-lead.js";
export { parseScenario } from "./scenario/scenario-document.js";
export type { Scenario, PeerMove } from "./scenario/scenario.js";
export { formatScenario } from "./scenario/scenario-text.js";
export type { LeafChange } from "./scenario/leaf-change.js";
export { composeScenarios, type ScenarioConflict } from "./scenario/compose.js";
export { scenarioBase, applyScenario, compareOutcomes, type ScenarioBase, type Outcome } from "./scenario/outcome.js";
export type { NodeOutcome, AgencyOutcome, LeafOutcome, LeadOutcome } from "./scenario/outcome-tables.js";
export { proposedTree, type WeightProblem } from "./tree/proposed-tree.js";
export { editDistance, nearestText } from "./issues/nearest-text.js";
