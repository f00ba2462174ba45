import { symmetricEigen } from "../statistics/eigen.js";
import { pearson } from "./pearson.js";
import { varies } from "./score-matrix.js";

/** One principal component. */
export interface Component {
  /** Variance of the component; the eigenvalues add up to the number of variables. */
  readonly eigenvalue: number;
  /** Its share of all variance, 0 to 1. */
  readonly explained: number;
  /** Shares of this and the components before it. */
  readonly cumulative: number;
  /** Correlation of each variable with the component, in the order of the columns; null for a constant one. */
  readonly loadings: readonly (number | null)[];
}

/** The principal components of some variables, greatest first. */
export interface Components {
  /** Variables that differ between cases. */
  readonly variables: number;
  /** Cases. */
  readonly n: number;
  /** Empty below two variables or three cases. */
  readonly components: readonly Component[];
  /** Components with an eigenvalue over 1 (Kaiser, Educational and Psychological Measurement 1960; 20: 141–151). */
  readonly kaiser: number;
}

/** Eigenvalues this near to 1 count as 1: uncorrelated variables have them all. */
const TOLERANCE = 1e-9;

/**
 * Principal components of the correlation matrix. Loadings are eigenvector × √eigenvalue, the
 * correlations of the variables with the component; a component's sign is free and is chosen so
 * that its loadings add up to 0 or more.
 *
 * Jolliffe, Principal Component Analysis (2nd ed. 2002), ch. 2 and 3; R's `prcomp(x, scale. = TRUE)`,
 * whose `sdev²` are the eigenvalues and whose `rotation` are the eigenvectors.
 *
 * @param columns a variable each, the same cases in all, none unknown
 * @example
 * // r = 0.5 between two variables: eigenvalues 1.5 and 0.5
 * principalComponents([[1, 2, 3], [1, 3, 2]]).components.map((c) => c.eigenvalue)
 */
export function principalComponents(columns: readonly ArrayLike<number>[]): Components {
  const kept = columns.flatMap((column, i) => (varies(column) ? [i] : []));
  const n = columns[0]?.length ?? 0;
  const variables = kept.length;
  if (variables < 2 || n < 3) return { variables, n, components: [], kaiser: 0 };
  const correlations = kept.map((i) =>
    kept.map((j) => (i === j ? 1 : (pearson(columns[i] as number[], columns[j] as number[]).r as number))),
  );
  let cumulative = 0;
  const components = symmetricEigen(correlations).map(({ value, vector }, at): Component => {
    // With fewer cases than variables some eigenvalues are 0, which rounding may put below it.
    const eigenvalue = Math.max(0, value);
    const sign = vector.reduce((sum, entry) => sum + entry, 0) < 0 ? -1 : 1;
    const loadings = columns.map((_, i) => {
      const row = kept.indexOf(i);
      return row < 0 ? null : sign * (vector[row] as number) * Math.sqrt(eigenvalue);
    });
    cumulative = at === variables - 1 ? 1 : cumulative + eigenvalue / variables;
    return { eigenvalue, explained: eigenvalue / variables, cumulative, loadings };
  });
  return { variables, n, components, kaiser: components.filter((c) => c.eigenvalue > 1 + TOLERANCE).length };
}
