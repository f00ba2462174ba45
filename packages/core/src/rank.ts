/**
 * Standard competition ranking, highest first: ties share the better rank and the next rank is
 * skipped (1, 2, 2, 4). NaN is not ranked.
 *
 * @returns one rank per value, 0 where the value is NaN
 * @example
 * rankDescending([90, 92, 90, NaN, 85]) // [2, 1, 2, 0, 4]
 */
export function rankDescending(values: ArrayLike<number>): Int32Array {
  const order: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) order.push(i);
  order.sort((a, b) => (values[b] as number) - (values[a] as number));
  const ranks = new Int32Array(values.length);
  let rank = 0;
  order.forEach((i, k) => {
    if (k === 0 || values[i] !== values[order[k - 1] as number]) rank = k + 1;
    ranks[i] = rank;
  });
  return ranks;
}
