export type { RegressionLine } from "../statistics/regression.js";
export {
  type BetaConvergence,
  betaConvergence,
  DISPERSION_COLUMNS,
  type Dispersion,
  sigmaConvergence,
} from "./dispersion.js";
export {
  RANK_MOVE_COLUMNS,
  type RankMobility,
  type RankMove,
  rankMobility,
  TRANSITION_COLUMNS,
  type Transition,
  transitions,
} from "./mobility.js";
export type { Period } from "./panel.js";
export { TREND_COLUMNS, type Trend, trends } from "./trend.js";
