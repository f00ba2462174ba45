export { proposedTree, type WeightProblem } from "../tree/proposed-tree.js";
export { composeScenarios, type ScenarioConflict } from "./compose.js";
export { contributionsByField, contributionsByLead, exactIndex } from "./contributions.js";
export type { LeafChange } from "./leaf-change.js";
export {
  applyScenario,
  compareOutcomes,
  type Outcome,
  type OutcomeRow,
  type ScenarioBase,
  scenarioBase,
} from "./outcome.js";
export type { AgencyOutcome, LeadOutcome, LeafOutcome, NodeOutcome } from "./outcome-tables.js";
export {
  AGENCY_OUTCOME_COLUMNS,
  LEAD_OUTCOME_COLUMNS,
  LEAF_OUTCOME_COLUMNS,
  NODE_OUTCOME_COLUMNS,
} from "./outcome-tables.js";
export type { PeerMove, Scenario } from "./scenario.js";
export { parseScenario, type ScenarioDocument, safeParseScenario } from "./scenario-document.js";
export { formatScenario } from "./scenario-text.js";
