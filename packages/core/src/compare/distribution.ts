import { mean, quantileSorted, sampleSkewness, sampleStandardDeviation } from "simple-statistics";
import type { Stage } from "../engine/unit.js";
import { cohorts, type KnownNode, knownAt } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaNode } from "../tree/tree.js";

/** Why a node does not tell agencies apart: all have full marks, none has a point, or all are equal. */
export type Flatness = "all-full" | "all-zero" | "all-equal";

/** How the indices of a node are distributed over the agencies of a tree; a row of {@link distribution}. */
export interface NodeDistribution {
  /** Id of the criteria tree. */
  readonly tree: string;
  readonly code: string;
  readonly level: number;
  /** Number of agencies known in full; below 1 all figures are null. */
  readonly n: number;
  /** Percent, as are all figures to `max`. */
  readonly mean: number | null;
  /** Sample standard deviation (n − 1); null below two agencies. */
  readonly sd: number | null;
  readonly min: number | null;
  readonly p10: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly p90: number | null;
  readonly max: number | null;
  /** Adjusted Fisher–Pearson skewness; null below three agencies or if all are equal. */
  readonly skew: number | null;
  /** Number of agencies with full marks. */
  readonly full: number;
  /** Number of agencies without a point. */
  readonly zero: number;
  /** Null if the node tells agencies apart, or fewer than two are known. */
  readonly flat: Flatness | null;
}

/** The columns of {@link NodeDistribution}. */
export const DISTRIBUTION_COLUMNS = {
  tree: "text",
  code: "code",
  level: "count",
  n: "count",
  mean: "percent",
  sd: "percent",
  min: "percent",
  p10: "percent",
  q1: "percent",
  median: "percent",
  q3: "percent",
  p90: "percent",
  max: "percent",
  skew: "number",
  full: "count",
  zero: "count",
  flat: "text",
} as const satisfies Columns<NodeDistribution>;

/**
 * The distribution of the published (rounded) indices at every node, over the agencies known in
 * full, on every tree of the year.
 *
 * Quantiles interpolate linearly between order statistics (Hyndman & Fan's type 7, the default of R
 * and NumPy, Excel's PERCENTILE.INC). Skewness is the adjusted Fisher–Pearson coefficient G₁ (Excel's
 * SKEW): n ÷ ((n − 1)(n − 2)) × Σ((x − mean) ÷ sd)³; negative where a few lag behind.
 *
 * @returns the columns of {@link NodeDistribution}, by tree, in the tree's order
 * @example
 * distribution(scored, { year: 2023 }).filter((d) => d.flat !== null) // leaves that tell nobody apart
 */
export function distribution(
  scored: Scored,
  { year, stage = "appraised" }: { year: number; stage?: Stage },
): Table<NodeDistribution> {
  const rows = perNode(scored, { year, stage }).map(
    ({ tree, node, known }): NodeDistribution => ({
      tree,
      code: node.code,
      level: node.level,
      ...figures(known.map(hundredths)),
      ...counts(known),
    }),
  );
  return fromRows(rows, DISTRIBUTION_COLUMNS);
}

/** An agency far from the rest at a node; a row of {@link outliers}. */
export interface Outlier {
  readonly agency: string;
  readonly code: string;
  readonly level: number;
  readonly index: number;
  readonly side: "low" | "high";
  /** The fence it lies beyond, in percent. */
  readonly fence: number;
}

/** The columns of {@link Outlier}. */
export const OUTLIER_COLUMNS = {
  agency: "agency",
  code: "code",
  level: "count",
  index: "percent",
  side: "text",
  fence: "percent",
} as const satisfies Columns<Outlier>;

/** How many interquartile ranges beyond the quartiles the inner fences stand (Tukey 1977). */
const FENCE = 1.5;

/**
 * The agencies whose index lies beyond Tukey's inner fences, q₁ − 1.5 × IQR and q₃ + 1.5 × IQR, over
 * the agencies of their tree, with the quartiles of {@link distribution}. Where three quarters of
 * the agencies share one index the range is 0, and every other index is beyond.
 *
 * @returns the columns of {@link Outlier}, in the tree's order, then the registry's
 */
export function outliers(
  scored: Scored,
  { year, stage = "appraised" }: { year: number; stage?: Stage },
): Table<Outlier> {
  const rows = perNode(scored, { year, stage }).flatMap(({ node: { code, level }, known }): Outlier[] => {
    if (known.length === 0) return [];
    const sorted = known.map(hundredths).sort((a, b) => a - b);
    const [q1, q3] = [quantileSorted(sorted, 0.25), quantileSorted(sorted, 0.75)];
    const reach = FENCE * (q3 - q1);
    return known.flatMap((row): Outlier[] => {
      const base = { agency: row.agency, code, level, index: row.index };
      if (hundredths(row) < q1 - reach) return [{ ...base, side: "low", fence: (q1 - reach) / 100 }];
      if (hundredths(row) > q3 + reach) return [{ ...base, side: "high", fence: (q3 + reach) / 100 }];
      return [];
    });
  });
  return fromRows(rows, OUTLIER_COLUMNS);
}

/** The results known in full, per tree and node. */
function perNode(
  scored: Scored,
  { year, stage }: { year: number; stage: Stage },
): { tree: string; node: CriteriaNode; known: KnownNode[] }[] {
  return cohorts(scored, { year, stage }).flatMap(({ tree, agencies }) =>
    tree.nodes.map((node) => ({
      tree: tree.id,
      node,
      known: agencies.flatMap((id) => knownAt(scored, { agency: id, year, stage }, node.code) ?? []),
    })),
  );
}

/** The index in whole hundredths of a percent, with which sums and quartiles are exact. */
const hundredths = ({ index }: KnownNode) => Math.round(index * 100);

type Figures = Pick<
  NodeDistribution,
  "n" | "mean" | "sd" | "min" | "p10" | "q1" | "median" | "q3" | "p90" | "max" | "skew"
>;

function figures(values: readonly number[]): Figures {
  // Sorted, so that the order of the agencies does not show in the last digit of a sum.
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const at = (p: number) => (n === 0 ? null : quantileSorted(sorted, p) / 100);
  const isSpread = sorted[0] !== sorted[n - 1];
  return {
    n,
    mean: n === 0 ? null : mean(sorted) / 100,
    sd: n < 2 ? null : sampleStandardDeviation(sorted) / 100,
    min: at(0),
    p10: at(0.1),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    p90: at(0.9),
    max: at(1),
    skew: n < 3 || !isSpread ? null : sampleSkewness(sorted),
  };
}

function counts(known: readonly KnownNode[]): Pick<NodeDistribution, "full" | "zero" | "flat"> {
  const n = known.length;
  const full = known.filter(({ score, max }) => score === max).length;
  const zero = known.filter(({ score }) => score === 0).length;
  const isFlat = n > 1 && known.every((row) => row.index === known[0]?.index);
  const flat = full === n ? "all-full" : zero === n ? "all-zero" : "all-equal";
  return { full, zero, flat: isFlat ? flat : null };
}
