import { expect, test } from "vitest";
import { symmetricEigen } from "./eigen.js";

const close = (values: readonly number[], expected: readonly number[]) =>
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i] as number, 12);
  });

test("the roots of a matrix of two by two, as its characteristic polynomial has them", () => {
  // λ² − 4 λ + 3
  const [first, second] = symmetricEigen([
    [2, 1],
    [1, 2],
  ]);
  close([first?.value, second?.value] as number[], [3, 1]);
  close(first?.vector.map(Math.abs) ?? [], [Math.SQRT1_2, Math.SQRT1_2]);
});

test("the second difference matrix has the roots 2 − 2 cos(k π ÷ (n + 1))", () => {
  // Golub & Van Loan, § 4.8.3.
  const n = 40;
  const matrix = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j): number => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
  );
  const found = symmetricEigen(matrix);
  const roots = Array.from({ length: n }, (_, k) => 2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)));
  close(
    found.map(({ value }) => value),
    roots,
  );
  // A v = λ v, and every vector of length 1 and at right angles to the others.
  for (const { value, vector } of found)
    close(
      matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (vector[j] as number), 0)),
      vector.map((entry) => value * entry),
    );
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
  found.forEach((a, i) => {
    close(
      found.map((b) => dot(a.vector, b.vector)),
      found.map((_, j) => (i === j ? 1 : 0)),
    );
  });
});

test("roots that coincide, and nothing to turn", () => {
  expect(
    symmetricEigen([
      [1, 0],
      [0, 1],
    ]).map(({ value }) => value),
  ).toEqual([1, 1]);
  expect(
    symmetricEigen([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]).map(({ value }) => Math.round(value * 1e12) / 1e12 + 0),
  ).toEqual([3, 0, 0]);
  expect(symmetricEigen([])).toEqual([]);
});
