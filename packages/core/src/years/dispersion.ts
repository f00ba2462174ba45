import { max, mean, min, sampleStandardDeviation } from "simple-statistics";
import type { Stage } from "../engine/unit.js";
import { differenceOfIndices } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import { fitLine, type RegressionLine } from "../statistics/regression.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { ROOT } from "../tree/vocabulary.js";
import { type Period, panel } from "./panel.js";

/** How far the agencies of one tree and year lie apart at a node; a row of {@link sigmaConvergence}. */
export interface Dispersion {
  readonly tree: string;
  readonly year: number;
  /** Number of agencies known in full. */
  readonly n: number;
  /** Sample standard deviation in index points; null below two agencies. */
  readonly sd: number | null;
  /** sd ÷ mean; null with it, or if the mean is 0. */
  readonly cv: number | null;
  /** Best − worst in index points. */
  readonly range: number;
}

/** The columns of {@link Dispersion}. */
export const DISPERSION_COLUMNS = {
  tree: "text",
  year: "year",
  n: "count",
  sd: "percent",
  cv: "number",
  range: "percent",
} as const satisfies Columns<Dispersion>;

/**
 * σ-convergence: the spread of the agencies in each year. There is convergence where it falls
 * (Barro & Sala-i-Martin, Journal of Political Economy 1992; 100: 223–251, who take logarithms of
 * incomes; an index has a ceiling and is taken as it is).
 *
 * Each year is over all agencies known in full in it, so a change in who is scored moves the spread
 * too: compare n. From one tree to the next the spread may change because the criteria did.
 *
 * @returns the columns of {@link Dispersion}, years of a tree in order; trees that do not have the
 *   code are left out
 * @example
 * sigmaConvergence(scored, { code: "3" }) // of 70, 80, 90: n 3, sd 10, cv 0.125, range 20
 */
export function sigmaConvergence(
  scored: Scored,
  { code = ROOT, stage = "appraised" }: { readonly code?: string; readonly stage?: Stage } = {},
): Table<Dispersion> {
  const rows = scored.scores.blocks.flatMap(({ tree, units }) => {
    if (!tree.has(code)) return [];
    const byYear = new Map<number, number[]>();
    for (const { agency, year, stage: scoredStage } of units) {
      if (scoredStage !== stage) continue;
      const { index, coverage } = scored.at({ agency, year, stage }, code);
      if (index !== null && coverage === 1) byYear.set(year, [...(byYear.get(year) ?? []), index]);
    }
    return [...byYear]
      .sort(([a], [b]) => a - b)
      .map(([year, indices]): Dispersion => ({ tree: tree.id, year, ...dispersion(indices) }));
  });
  return fromRows(rows, DISPERSION_COLUMNS);
}

function dispersion(indices: number[]): Omit<Dispersion, "tree" | "year"> {
  const [n, centre] = [indices.length, mean(indices)];
  const range = differenceOfIndices(max(indices), min(indices));
  // Equal figures, whose mean need not equal them in binary, have exactly no spread.
  const sd = n < 2 ? null : range === 0 ? 0 : sampleStandardDeviation(indices);
  return { n, sd, cv: sd === null || centre === 0 ? null : sd / centre, range };
}

/** Whether those that stood lower rose more; the result of {@link betaConvergence}. */
export interface BetaConvergence extends RegressionLine {
  /** Number of agencies known in full in both years. */
  readonly n: number;
}

/**
 * β-convergence: the least-squares line of the change of the index on its initial level, over the
 * agencies scored on the same tree in both years. A slope of −0.3 says: who began a point lower
 * gained 0.3 points more over the whole period. Below 0 the low catch up, at −1 all would be
 * expected at one level. (Barro & Sala-i-Martin, Journal of Political Economy 1992; 100: 223–251,
 * there of log incomes per year.)
 *
 * **A negative slope alone proves no catching up.** Where scores carry chance, who was unlucky in
 * the first year rises and who was lucky falls, and the slope is negative though nothing converges:
 * regression to the mean, Galton's fallacy (Friedman, Journal of Economic Literature 1992; 30:
 * 2129–2132; Quah, Scandinavian Journal of Economics 1993; 95: 427–443). The ceiling of 100 works
 * the same way. Read it with {@link sigmaConvergence}: a spread that does not fall is no convergence.
 *
 * @returns `slope` (index points of change per index point of level), its 95 % t interval and
 *   two-sided p, `intercept` in index points, `n`; null what too few agencies leave unknown
 * @throws ParError `code-unknown`, `tree-ambiguous`
 * @example
 * betaConvergence(scored, { from: 2022, to: 2023 }) // 70 → 80, 80 → 86, 90 → 92: slope −0.4, intercept 38
 */
export function betaConvergence(scored: Scored, period: Period): BetaConvergence {
  const points = panel(scored, period).map(({ before, after }): [number, number] => {
    // In whole hundredths, so that equal changes have exactly no slope. Known in full, both have an index.
    const [initial, final] = [before, after].map(({ index }) => Math.round((index as number) * 100)) as [
      number,
      number,
    ];
    return [initial, final - initial];
  });
  const line = fitLine(points);
  return { n: points.length, ...line, intercept: line.intercept === null ? null : line.intercept / 100 };
}
