export { AGREEMENT_COLUMNS, type Agreement, agreement } from "./agreement.js";
export { COMPARED_SCORE_COLUMNS, type ComparedScore, comparedScores } from "./compared-scores.js";
export {
  DISAGREEMENT_COLUMNS,
  type Disagreement,
  disagreements,
  disagreementsByLead,
  LEAD_DISAGREEMENT_COLUMNS,
  type LeadDisagreement,
} from "./disagreements.js";
export { OPTIMISM_COLUMNS, type Optimism, optimism, type Verdict as OptimismVerdict } from "./optimism.js";
export type { Scope } from "./pairs.js";
