export type { Ranks } from "../engine/rank.js";
export type { WeightLevel } from "../tree/vocabulary.js";
export { type Draws, runDraws, UNCERTAIN, type Uncertain, weightsOfDraw } from "./draws.js";
export { parseUncertainty, safeParseUncertainty, type UncertaintyDocument } from "./parse.js";
export { DEFAULT_DRAWS, type SimulationOptions, simulation } from "./prepare.js";
export {
  fillWords,
  gamma,
  normal,
  type Part as DrawPart,
  philox4x32,
  type RandomStream,
  startStream,
  uniform,
  type Words as RandomWords,
} from "./random.js";
export {
  type AgencyUncertainty,
  type Ahead,
  GROUP_SHARE_COLUMNS,
  type GroupShare,
  RANK_SHARE_COLUMNS,
  type RankShare,
  type RankUncertainty,
  rankUncertainty,
  TOP_SHARE_COLUMNS,
  type TopShare,
  UNCERTAINTY_COLUMNS,
} from "./rank-uncertainty.js";
export { type Runner, simulate, simulateWith } from "./run.js";
export { DRAW_STEP_COLUMNS, type DrawConvergence, type DrawStep } from "./settled.js";
export type {
  MethodPlan as SimulatedMethod,
  Noise as SimulatedNoise,
  Simulation,
  Stated as SimulatedStatement,
  Weights as SimulatedWeights,
} from "./simulation.js";
export {
  DEFAULT_UNCERTAINTY,
  type LeafNoise,
  type Method,
  type UncertaintySpec,
  type WeightNoise,
} from "./spec.js";
