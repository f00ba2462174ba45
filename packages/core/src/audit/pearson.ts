import { varies } from "./score-matrix.js";

/** Fewest pairs that a correlation is given of: two points always lie on a line. */
const FEWEST = 3;

/** A correlation and the number of cases that it rests on. */
export interface PairwiseCorrelation {
  /** −1 to 1; null below three cases, or if either side is constant in them. */
  readonly r: number | null;
  readonly n: number;
}

/**
 * Pearson's product-moment correlation, over the cases that are known (not NaN) in both columns:
 * pairwise deletion.
 *
 * Pearson, Proceedings of the Royal Society 1895; 58: 240–242; R's
 * `cor(x, y, use = "pairwise.complete.obs")`. simple-statistics has it too, without gaps and with
 * NaN for a constant side.
 *
 * @example
 * pearson([1, 2, 3, NaN], [1, 3, 2, 9]) // { r: 0.5, n: 3 }
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): PairwiseCorrelation {
  const [a, b] = [[] as number[], [] as number[]];
  for (let i = 0; i < x.length; i++) {
    const [left, right] = [x[i] as number, y[i] as number];
    if (Number.isNaN(left) || Number.isNaN(right)) continue;
    a.push(left);
    b.push(right);
  }
  const n = a.length;
  if (n < FEWEST || !varies(a) || !varies(b)) return { r: null, n };
  const [meanA, meanB] = [sum(a) / n, sum(b) / n];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [da, db] = [(a[i] as number) - meanA, (b[i] as number) - meanB];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return { r: Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))), n };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
