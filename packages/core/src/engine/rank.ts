import { notAbove } from "../numbers/search.js";

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

/** Ranks, 0 where there is none: as short as so many members allow. */
export type Ranks = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Room for `length` ranks among so many members, all 0. */
export function ranksOf(length: number, members: number): Ranks {
  return members < 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}

/** From so many members on, whole numbers up to some ten thousand are ranked faster by counting. */
const MANY = 1000;

/**
 * Ranks whole numbers as {@link rankDescending} does: linear where there are many.
 *
 * @param values one per member; −1 is not ranked
 * @param members places in `ranks` that the ranks are written to
 * @returns how many are ranked
 */
export function rankMembers(values: Int32Array, members: readonly number[], ranks: Ranks): number {
  const above = values.length < MANY ? bySearch(values) : byCount(values);
  let ranked = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value < 0) continue;
    ranks[members[k] as number] = 1 + above(value);
    ranked++;
  }
  return ranked;
}

/** How many values are greater than one of them. */
function bySearch(values: Int32Array): (value: number) => number {
  const sorted = values.filter((value) => value >= 0).sort();
  return (value) => sorted.length - notAbove(sorted, value);
}

/** Used again and again: fresh memory for every node would take longer than the counting. */
let counts = new Int32Array(0);

function byCount(values: Int32Array): (value: number) => number {
  let most = 0;
  for (let k = 0; k < values.length; k++) if ((values[k] as number) > most) most = values[k] as number;
  if (counts.length <= most) counts = new Int32Array(most + 1);
  /** By value how many have it, then how many have a greater one. */
  const above = counts.fill(0, 0, most + 1);
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value >= 0) above[value] = (above[value] as number) + 1;
  }
  let count = 0;
  for (let value = most; value >= 0; value--) {
    const own = above[value] as number;
    above[value] = count;
    count += own;
  }
  return (value) => above[value] as number;
}
