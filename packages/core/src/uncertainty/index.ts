export type { Ranks } from "../engine/rank.js";
export { type Draws, runDraws, UNCERTAIN, type Uncertain, weightsOfDraw } from "./draws.js";
export { parseUncertainty, safeParseUncertainty } from "./parse.js";
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
  AGENCY_COLUMNS,
  type AgencyUncertainty,
  type Ahead,
  type RankUncertainty,
  rankUncertainty,
} from "./rank-uncertainty.js";
export { type Runner, simulate, simulateWith } from "./run.js";
export type { DrawConvergence } from "./settled.js";
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
  type WeightLevel,
  type WeightNoise,
} from "./spec.js";
