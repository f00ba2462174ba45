/**
 * How many of rising values are not above a value. Ranks are counted by it, a million times in a
 * simulation: that is why it does not take a test as {@link leastPassing} does.
 *
 * @example
 * notAbove(Int32Array.of(1, 2, 2, 5), 2) // 3
 */
export function notAbove(rising: Float64Array | Int32Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The least of rising values that passes a test which all greater ones pass too.
 *
 * @returns null if none passes
 * @example
 * leastPassing([0, 0.5, 1], (points) => points > 0.3) // 0.5
 */
export function leastPassing(rising: readonly number[], passes: (value: number) => boolean): number | null {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(rising[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return rising[low] ?? null;
}
