export type { RegressionLine } from "../statistics/regression.js";
export { type BetaConvergence, betaConvergence, type Dispersion, sigmaConvergence } from "./dispersion.js";
export { type RankMobility, type RankMove, rankMobility, type Transition, transitions } from "./mobility.js";
export type { Period } from "./panel.js";
export { type Trend, trends } from "./trend.js";
