export { leaveOneOut, oneAtATime, type WeightShift } from "./one-at-a-time.js";
export { type Reversal, reversals, type Stability, stability } from "./reversal.js";
export { type SobolIndex, type SobolModel, type SobolOptions, sobolIndices } from "./sobol.js";
export { type SourceSobol, sourceSobol } from "./source-sobol.js";
export { OUTPUTS, type Output, type WeightSobol, weightSobol } from "./weight-sobol.js";
export type { WeightLevel } from "../tree/vocabulary.js";
export type { WeightingChoice } from "./weighting.js";
