export type { WeightLevel } from "../tree/vocabulary.js";
export { leaveOneOut, oneAtATime, WEIGHT_SHIFT_COLUMNS, type WeightShift } from "./one-at-a-time.js";
export {
  REVERSAL_COLUMNS,
  type Reversal,
  reversals,
  STABILITY_COLUMNS,
  type Stability,
  stability,
} from "./reversal.js";
export { isUnsettled, type SobolIndex, type SobolModel, type SobolOptions, sobolIndices } from "./sobol.js";
export { SOURCE_SOBOL_COLUMNS, type SourceSobol, sourceSobol } from "./source-sobol.js";
export { OUTPUTS, type Output, WEIGHT_SOBOL_COLUMNS, type WeightSobol, weightSobol } from "./weight-sobol.js";
export type { WeightingChoice } from "./weighting.js";
