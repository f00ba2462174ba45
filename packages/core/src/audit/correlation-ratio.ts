import { varies } from "./score-matrix.js";

/** How much of the variance of one figure goes with another, whatever the shape. */
export interface CorrelationRatio {
  /** η²: variance of the group means ÷ variance, 0 to 1. */
  readonly etaSquared: number;
  /** ε²: the same without the part that chance gives to any grouping; cut off at 0. */
  readonly epsilonSquared: number;
  readonly groups: number;
  readonly n: number;
}

/** Most groups that a figure is cut into. */
const MOST_GROUPS = 5;

/**
 * Pearson's correlation ratio of y on x, without a straight line: the cases are put into groups
 * that follow x, and
 *
 * η² = Σ nⱼ (ȳⱼ − ȳ)² ÷ Σ (y − ȳ)².
 *
 * It estimates the main effect V(E(y|x)) ÷ V(y) by which Paruolo, Saisana & Saltelli (Journal of
 * the Royal Statistical Society A 2013; 176: 609–634) measure the importance of an indicator for
 * an index; they smooth with a kernel, which 63 cases with many ties do not bear. Values of x that
 * are equal share a group; with more than five different ones the cases are cut into five groups
 * of about the same size. Any grouping explains (k − 1) ÷ (n − 1) by chance; Kelley (PNAS 1935; 21:
 * 554–559) takes that off: ε² = 1 − (1 − η²)(n − 1) ÷ (n − k).
 *
 * @returns null if either side is constant, or there are not more cases than groups
 * @example
 * correlationRatio([1, 1, 2, 2], [0, 2, 4, 6]) // means 1 and 5: η² = 16 ÷ 20 = 0.8, ε² = 1 − 0.2 × 3 ÷ 2 = 0.7
 */
export function correlationRatio(x: ArrayLike<number>, y: ArrayLike<number>): CorrelationRatio | null {
  const cases = Array.from({ length: x.length }, (_, i) => ({ x: x[i] as number, y: y[i] as number })).filter(
    (each) => !Number.isNaN(each.x) && !Number.isNaN(each.y),
  );
  const n = cases.length;
  if (!varies(cases.map((each) => each.x)) || !varies(cases.map((each) => each.y))) return null;
  const groups = grouped(cases.sort((a, b) => a.x - b.x));
  const k = groups.length;
  if (n <= k) return null;
  const mean = meanOf(cases);
  const whole = cases.reduce((sum, each) => sum + (each.y - mean) ** 2, 0);
  const within = groups.reduce((sum, group) => {
    const own = meanOf(group);
    return sum + group.reduce((part, each) => part + (each.y - own) ** 2, 0);
  }, 0);
  const rest = within / whole;
  return { etaSquared: 1 - rest, epsilonSquared: Math.max(0, 1 - (rest * (n - 1)) / (n - k)), groups: k, n };
}

interface Case {
  readonly x: number;
  readonly y: number;
}

/** Cases in order of x, cut at the quantiles; equal values stay with the first of them. */
function grouped(cases: readonly Case[]): Case[][] {
  const isFew = new Set(cases.map((each) => each.x)).size <= MOST_GROUPS;
  const groups: Case[][] = [];
  let last = -1;
  cases.forEach((each, i) => {
    const isTied = i > 0 && cases[i - 1]?.x === each.x;
    const own = isFew ? groups.length : Math.floor((i * MOST_GROUPS) / cases.length);
    if (isTied || own === last) groups.at(-1)?.push(each);
    else {
      groups.push([each]);
      last = own;
    }
  });
  return groups;
}

const meanOf = (cases: readonly Case[]) => cases.reduce((sum, each) => sum + each.y, 0) / cases.length;
