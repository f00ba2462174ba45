export { type Agreement, agreement } from "./agreement.js";
export { type ComparedScore, comparedScores } from "./compared-scores.js";
export { type Disagreement, disagreements, disagreementsByLead, type LeadDisagreement } from "./disagreements.js";
export { type Optimism, optimism, type Verdict as OptimismVerdict } from "./optimism.js";
export type { Scope } from "./pairs.js";
