/**
 * Costs are held as whole millionths of the problem's unit, so that sums and comparisons are exact:
 * a problem's costs have at most four decimals, and a hundredth of a point costs a hundredth of
 * `perPoint`. With at most {@link LARGEST_COST} each, the costs of all leaves stay below 2⁵³.
 */
const MILLIONTHS = 1e6;

/** Decimals of a cost in a problem. */
export const COST_DECIMALS = 4;
/** Largest single figure; beyond it a larger unit reads better too. */
export const LARGEST_COST = 1e7;

export function toMillionths(cost: number): number {
  return Math.round(cost * MILLIONTHS) + 0;
}

export function fromMillionths(millionths: number): number {
  return millionths / MILLIONTHS;
}
