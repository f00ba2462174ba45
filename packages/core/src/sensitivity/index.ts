export { leaveOneOut, oneAtATime, type WeightShift, WEIGHT_SHIFT_COLUMNS } from "./one-at-a-time.js";
export { type Reversal, reversals, type Stability, stability, STABILITY_COLUMNS, REVERSAL_COLUMNS } from "./reversal.js";
export { type SobolIndex, type SobolModel, type SobolOptions, sobolIndices } from "./sobol.js";
export { type SourceSobol, sourceSobol, SOURCE_SOBOL_COLUMNS } from "./source-sobol.js";
export { OUTPUTS, type Output, type WeightSobol, weightSobol, WEIGHT_SOBOL_COLUMNS } from "./weight-sobol.js";
export type { WeightLevel } from "../tree/vocabulary.js";
export type { WeightingChoice } from "./weighting.js";
