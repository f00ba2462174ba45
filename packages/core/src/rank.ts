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

/** From so many members on, whole numbers up to some ten thousand are ranked faster by counting. */
const MANY = 1000;

/**
 * Ranks some of many whole numbers from 0 on as {@link rankDescending} does: linear where there
 * are many.
 *
 * @param members places in `values` of those that are ranked among one another
 * @param ranks written to in their places; those in which −1 stands are not ranked, and get 0
 * @returns how many are ranked
 */
export function rankMembers(values: Int32Array, members: readonly number[], ranks: Int32Array): number {
  const ranked = members.filter((member) => ranks[member] !== -1);
  if (ranked.length < MANY) {
    const own = rankDescending(ranked.map((member) => values[member] as number));
    for (let k = 0; k < ranked.length; k++) ranks[ranked[k] as number] = own[k] as number;
  } else rankByCounting(values, ranked, ranks);
  if (ranked.length < members.length) for (const member of members) if (ranks[member] === -1) ranks[member] = 0;
  return ranked.length;
}

function rankByCounting(values: Int32Array, members: readonly number[], ranks: Int32Array): void {
  let most = 0;
  for (let k = 0; k < members.length; k++) {
    const value = values[members[k] as number] as number;
    if (value > most) most = value;
  }
  /** By value how many have it, then how many have a greater one. */
  const above = new Int32Array(most + 1);
  for (let k = 0; k < members.length; k++) {
    const value = values[members[k] as number] as number;
    above[value] = (above[value] as number) + 1;
  }
  let count = 0;
  for (let value = most; value >= 0; value--) {
    const own = above[value] as number;
    above[value] = count;
    count += own;
  }
  for (let k = 0; k < members.length; k++) {
    const member = members[k] as number;
    ranks[member] = 1 + (above[values[member] as number] as number);
  }
}
