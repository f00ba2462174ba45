export { leaveOneOut, oneAtATime, type WeightShift } from "./one-at-a-time.js";
export { type Reversal, reversals, type Stability, stability } from "./reversal.js";
export type { WeightingChoice, WeightLevel } from "./weighting.js";
