/** An eigenvalue of a matrix and its eigenvector, of length 1. */
export interface Eigen {
  readonly value: number;
  readonly vector: readonly number[];
}

/** Jacobi's method squares what is left off the diagonal with each sweep; ten are plenty for any matrix. */
const SWEEPS = 50;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, greatest first, by Jacobi's rotations: each
 * makes one pair of entries off the diagonal 0, until all are.
 *
 * Golub & Van Loan, Matrix Computations (4th ed. 2013), § 8.5.2 (cyclic Jacobi). Meant for up to a
 * hundred or so rows, where it is as exact as any method.
 *
 * @param matrix rows of a symmetric matrix
 * @example
 * symmetricEigen([[2, 1], [1, 2]]) // values 3 and 1
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen[] {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  // Rows of `v` become the eigenvectors.
  const v = matrix.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && isCoupled(a); sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  return a
    .map((row, i) => ({ value: row[i] as number, vector: Array.from(v[i] as Float64Array) }))
    .sort((one, other) => other.value - one.value);
}

/** Whether anything off the diagonal still counts beside the diagonal. */
function isCoupled(a: readonly Float64Array[]): boolean {
  let off = 0;
  let on = 0;
  a.forEach((row, i) => {
    row.forEach((entry, j) => {
      if (i === j) on += entry * entry;
      else off += entry * entry;
    });
  });
  return off > on * Number.EPSILON ** 2;
}

/** Turns the plane of two coordinates so that their entry off the diagonal is 0. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [a[p] as Float64Array, a[q] as Float64Array];
  const apq = rowP[q] as number;
  if (apq === 0) return;
  const tau = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * apq);
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  turn(rowP, rowQ, c, t * c);
  for (const row of a) {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = c * x - t * c * y;
    row[q] = t * c * x + c * y;
  }
  // What rounding left of it would keep the sweeps going.
  rowP[q] = 0;
  rowQ[p] = 0;
  turn(v[p] as Float64Array, v[q] as Float64Array, c, t * c);
}

function turn(x: Float64Array, y: Float64Array, c: number, s: number): void {
  for (let i = 0; i < x.length; i++) {
    const [one, other] = [x[i] as number, y[i] as number];
    x[i] = c * one - s * other;
    y[i] = s * one + c * other;
  }
}
