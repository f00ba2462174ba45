/** Points move in whole hundredths, the grain that appraisers use. */
export const GRAIN = 0.01;
