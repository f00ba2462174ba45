export { ParError, formatIssue, type Issue } from "./issues/issue.js";
export { checkShape } from "./issues/shape.js";
export {
  parseCriteriaTree,
  CriteriaTree,
  ROOT,
  SOURCES,
  AGGREGATIONS,
  type Aggregation,
  type Normalisation,
  type CriteriaNode,
  type Source,
  type Provenance,
  type Bilingual,
  type LegalBasis,
  type SourceTotal,
} from "./tree/tree.js";
export { withMaxima, type MaximaSource } from "./tree/maxima.js";
export {
  scoreByRule,
  leastValue,
  isLessBetter,
  type Rule,
  type RuleKind,
  type BandFrom,
  type BandUpTo,
  type Knot,
  type ChecklistItem,
} from "./tree/rule.js";
export { explainRule, describeRule, valueText } from "./tree/rule-text.js";
export {
  parseAgencies,
  parseRegions,
  AGENCY_KINDS,
  type Agencies,
  type Agency,
  type AgencyKind,
  type Region,
} from "./agencies/agencies.js";
export {
  parseScores,
  isSurveyed,
  STAGES,
  type Scores,
  type Stage,
  type Unit,
  type RejectedRow,
} from "./scores/scores.js";
export { parseScoreColumns, type ParsedScores, type ScoreSource } from "./scores/score-table.js";
export type { CodedCells, ScoreCells } from "./scores/cells.js";
export { packScores, unpackScores, type PackedScores } from "./scores/packed.js";
export {
  scoreTree,
  Scored,
  type ScoreOptions,
  type UnknownPolicy,
  type NodeScore,
  type NodeState,
  type RuleCheck,
  type Measure,
} from "./scoring/scored.js";
export { DEFAULT_GROUPS, grouper, type Group } from "./scoring/group.js";
export { STATED_TOLERANCE } from "./engine/roll-up.js";
export { scoreCard, type ScoreCard, type CardNode } from "./compare/card.js";
export { changes, benchmarks, gaps, type Change, type Benchmark, type Gap } from "./compare/changes.js";
export { parseAssignment, leadTable, type Assignment, type Lead, type LeadBasis } from "./leads/assignment.js";
export { responsibility, type Responsibility, type Sharing } from "./leads/responsibility.js";
export {
  disagreements,
  disagreementsByLead,
  comparedScores,
  agreement,
  optimism,
  type Scope,
  type Disagreement,
  type LeadDisagreement,
  type ComparedScore,
  type Agreement,
  type Optimism,
} from "./self-assessment/agreement.js";
export { parseAttributes, attributeNames } from "./agencies/attributes.js";
export {
  peerGroup,
  nearestProfiles,
  reference,
  frontier,
  ownBest,
  type PeersBy,
  type ProfileDistance,
  type ReferenceBenchmark,
  type FrontierNode,
  type OwnBest,
} from "./compare/peers.js";
export { mainTree } from "./scoring/cohort.js";
export { traitBenchmarks, type Trait, type TraitBenchmark } from "./compare/trait.js";
export { strengths, type LeafStanding } from "./compare/strengths.js";
export { GRAIN } from "./tree/attainable.js";
export { levers, leversByLead, breakEven, type Lever, type LeadLevers, type BreakEven } from "./levers/levers.js";
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
export {
  rankMobility,
  transitions,
  type RankMobility,
  type RankMove,
  type Transition,
} from "./years/mobility.js";
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
export {
  parsePublished,
  parseStatements,
  checkStatements,
  type StatementCheck,
  type PublishedResult,
  type Statement,
} from "./published/results.js";
export { parseCrosswalk, findCrosswalk, type Crosswalk, type Link } from "./tree/crosswalk.js";
export {
  attributeChange,
  attributeDifference,
  lowestContributions,
  attributeToLeads,
  type Attribution,
  type Contribution,
  type LeadContribution,
} from "./attribution/attribution.js";
export {
  parseScenario,
  type Scenario,
  type PeerMove,
} from "./scenario/scenario.js";
export { formatScenario } from "./scenario/scenario-text.js";
export type { LeafChange } from "./scenario/leaf-change.js";
export { composeScenarios, type ScenarioConflict } from "./scenario/compose.js";
export {
  scenarioBase,
  applyScenario,
  compareOutcomes,
  type ScenarioBase,
  type Outcome,
  type NodeOutcome,
  type AgencyOutcome,
  type LeafOutcome,
  type LeadOutcome,
} from "./scenario/outcome.js";
export { proposedTree, type WeightProblem } from "./tree/proposed-tree.js";
export { editDistance, nearestText } from "./issues/nearest-text.js";
