/**
 * Kendall's rank correlation tau-b, which corrects for ties on either side: the surplus of pairs
 * in the same order over pairs in the opposite order, ÷ √(pairs untied in x × pairs untied in y).
 *
 * Kendall, Rank Correlation Methods (1970), ch. 3; R's `cor(x, y, method = "kendall")`.
 *
 * @returns −1 to 1; null if one side is all tied, or below two values
 * @example
 * kendallTau([1, 2, 3], [1, 3, 2]) // 1/3: two pairs agree, one does not
 */
export function kendallTau(x: readonly number[], y: readonly number[]): number | null {
  let surplus = 0;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) surplus += Math.sign(at(x, i) - at(x, j)) * Math.sign(at(y, i) - at(y, j));
  const product = untiedPairs(x) * untiedPairs(y);
  return product === 0 ? null : surplus / Math.sqrt(product);
}

/**
 * Variance of Kendall's S of `values` against their order in time, were there no trend:
 * (n (n − 1) (2n + 5) − Σ t (t − 1) (2t + 5)) ÷ 18, over the sizes t of the groups of equal values.
 *
 * Kendall (1970), ch. 4.
 */
export function varianceOfS(values: readonly number[]): number {
  const term = (t: number) => t * (t - 1) * (2 * t + 5);
  return tieSizes(values).reduce((rest, t) => rest - term(t), term(values.length)) / 18;
}

function untiedPairs(values: readonly number[]): number {
  const pairs = (t: number) => (t * (t - 1)) / 2;
  return tieSizes(values).reduce((rest, t) => rest - pairs(t), pairs(values.length));
}

/** How often each value occurs. */
function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

const at = (values: readonly number[], i: number) => values[i] as number;
