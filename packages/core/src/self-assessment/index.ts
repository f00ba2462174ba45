export { type Agreement, agreement, AGREEMENT_COLUMNS } from "./agreement.js";
export { type ComparedScore, comparedScores, COMPARED_SCORE_COLUMNS } from "./compared-scores.js";
export { type Disagreement, disagreements, disagreementsByLead, type LeadDisagreement, DISAGREEMENT_COLUMNS, LEAD_DISAGREEMENT_COLUMNS } from "./disagreements.js";
export { type Optimism, optimism, OPTIMISM_COLUMNS } from "./optimism.js";
export type { Scope } from "./pairs.js";
