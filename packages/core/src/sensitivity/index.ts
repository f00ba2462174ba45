export { leaveOneOut, oneAtATime, type WeightShift } from "./one-at-a-time.js";
export { type Reversal, reversals, type Stability, stability } from "./reversal.js";
export { isUnsettled, type SobolIndex, type SobolModel, type SobolOptions, sobolIndices } from "./sobol.js";
export { type SourceSobol, sourceSobol } from "./source-sobol.js";
export { OUTPUTS, type Output, type WeightSobol, weightSobol } from "./weight-sobol.js";
export type { WeightingChoice, WeightLevel } from "./weighting.js";
