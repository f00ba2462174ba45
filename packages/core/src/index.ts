export { ParError, formatIssue, type Issue } from "./errors.js";
export { checkShape } from "./shape.js";
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
} from "./tree.js";
export { withMaxima, type MaximaSource } from "./maxima.js";
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
} from "./rule.js";
export { explainRule, describeRule, valueText } from "./rule-text.js";
export {
  parseAgencies,
  parseRegions,
  AGENCY_KINDS,
  type Agencies,
  type Agency,
  type AgencyKind,
  type Region,
} from "./agencies.js";
export { parseScores, isSurveyed, STAGES, type Scores, type Stage, type Unit, type RejectedRow } from "./scores.js";
export { parseScoreColumns, type ParsedScores, type ScoreSource } from "./score-columns.js";
export type { CodedCells, ScoreCells } from "./score-cells.js";
export { packScores, unpackScores, type PackedScores } from "./packed.js";
export {
  scoreTree,
  Scored,
  type ScoreOptions,
  type UnknownPolicy,
  type NodeScore,
  type NodeState,
  type RuleCheck,
  type Measure,
} from "./score.js";
export { DEFAULT_GROUPS, grouper, type Group } from "./group.js";
export { STATED_TOLERANCE } from "./engine.js";
export { scoreCard, type ScoreCard, type CardNode } from "./card.js";
export { changes, benchmarks, gaps, type Change, type Benchmark, type Gap } from "./compare.js";
export { parseAssignment, leadTable, type Assignment, type Lead, type LeadBasis } from "./assignment.js";
export { responsibility, type Responsibility, type Sharing } from "./responsibility.js";
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
} from "./agreement.js";
export { parseAttributes, attributeNames } from "./attributes.js";
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
} from "./peers.js";
export { mainTree } from "./cohort.js";
export { traitBenchmarks, type Trait, type TraitBenchmark } from "./trait.js";
export { strengths, type LeafStanding } from "./strengths.js";
export { GRAIN } from "./grain.js";
export { levers, leversByLead, breakEven, type Lever, type LeadLevers, type BreakEven } from "./levers.js";
export {
  forecast,
  type Forecast,
  type ForecastLeaf,
  type ForecastMethod,
  type ForecastSource,
} from "./forecast.js";
export { backTest, HIDDEN, type BackTestRow, type Hidden } from "./back-test.js";
export { distribution, outliers, type NodeDistribution, type Flatness, type Outlier } from "./distribution.js";
export { drivers, type Driver } from "./drivers.js";
export { bestAgainstRest, type LeafAdvantage } from "./best-against-rest.js";
export { trends, type Trend } from "./trend.js";
export { sigma, beta, type Dispersion, type Convergence } from "./convergence.js";
export {
  rankMobility,
  transitions,
  type RankMobility,
  type RankMove,
  type Transition,
} from "./mobility.js";
export type { Period } from "./panel.js";
export type { Line } from "./regression.js";
export { normalise } from "./normalise.js";
export { rankDescending } from "./rank.js";
export {
  indexOf,
  differenceOfIndices,
  differenceOfPoints,
  sumDecimals,
  decimalComma,
  toUnits,
} from "./decimal.js";
export {
  parsePublished,
  parseStatements,
  checkStatements,
  type StatementCheck,
  type PublishedResult,
  type Statement,
} from "./published.js";
export { parseCrosswalk, findCrosswalk, type Crosswalk, type Link } from "./crosswalk.js";
export {
  attributeChange,
  attributeDifference,
  lowestContributions,
  attributeToLeads,
  type Attribution,
  type Contribution,
  type LeadContribution,
} from "./attribution.js";
export {
  parseScenario,
  type Scenario,
  type PeerMove,
} from "./scenario.js";
export { formatScenario } from "./scenario-text.js";
export type { LeafChange } from "./leaf-change.js";
export { composeScenarios, type ScenarioConflict } from "./compose.js";
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
} from "./outcome.js";
export { proposedTree, type WeightProblem } from "./weights.js";
export { editDistance, nearestText } from "./nearest-text.js";
