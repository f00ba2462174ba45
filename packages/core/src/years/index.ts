export type { RegressionLine } from "../statistics/regression.js";
export { type BetaConvergence, betaConvergence, type Dispersion, sigmaConvergence, DISPERSION_COLUMNS } from "./dispersion.js";
export { type RankMobility, type RankMove, rankMobility, type Transition, transitions, RANK_MOVE_COLUMNS, TRANSITION_COLUMNS } from "./mobility.js";
export type { Period } from "./panel.js";
export { type Trend, trends, TREND_COLUMNS } from "./trend.js";
