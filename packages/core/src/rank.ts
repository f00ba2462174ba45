/**
 * Standard competition ranking, highest first: ties share the better rank and the next rank is
 * skipped (1, 2, 2, 4). NaN is not ranked.
 *
 * @returns one rank per value, 0 where the value is NaN
 * @example
 * rankDescending([90, 92, 90, NaN, 85]) // [2, 1, 2, 0, 4]
 */
export function rankDescending(values: ArrayLike<number>): Int32Array {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const ranks = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) ranks[i] = 1 + sorted.length - notAbove(sorted, value);
  }
  return ranks;
}

/** How many of rising values are not above a value. */
function notAbove(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * {@link rankDescending} for many whole numbers from 0 to not many more than there are, which are
 * counted and not sorted: linear in their number.
 */
export function rankByCounting(values: Float64Array): Int32Array {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  /** By value how many have it, then how many have a greater one. */
  const above = new Int32Array(most + 1);
  for (const value of values) if (!Number.isNaN(value)) above[value] = (above[value] as number) + 1;
  let count = 0;
  for (let value = most; value >= 0; value--) {
    const own = above[value] as number;
    above[value] = count;
    count += own;
  }
  return Int32Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1 + (above[value] as number)));
}
