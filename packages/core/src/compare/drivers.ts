import { mean } from "simple-statistics";
import type { Stage } from "../engine/unit.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { leafParts } from "./leaf-parts.js";

/** How much of the differences between agencies at a node a leaf makes; a row of {@link drivers}. */
export interface Driver {
  /** Id of the criteria tree. */
  readonly tree: string;
  readonly code: string;
  /** Number of agencies of whom every leaf of the node is known. */
  readonly n: number;
  /** Maximum of the leaf, in points. */
  readonly max: number;
  /** Share of the node's variance, 1 for all of it; null if the agencies do not differ, or fewer than two are known. */
  readonly share: number | null;
  /** Mean points lost, over the agencies to whom the leaf applies; null without any. */
  readonly lost: number | null;
}

/** The columns of {@link Driver}. */
export const DRIVER_COLUMNS = {
  tree: "text",
  code: "code",
  n: "count",
  max: "points",
  share: "share",
  lost: "points",
} as const satisfies Columns<Driver>;

/**
 * Which leaves decide who stands high at a node: the share of the variance between agencies that
 * each leaf carries,
 *
 * share = cov(x, Σx) ÷ var(Σx), with x the leaf's points ÷ the node's applicable maximum.
 *
 * The natural decomposition of a variance into the parts of a sum (Shorrocks, Econometrica 1982; 50:
 * 193–211): the shares of all leaves add up to 1, since Σ cov(x, Σx) = var(Σx). Where every leaf
 * applies to everyone it is the same with points. A leaf that everyone has in full has share 0
 * however heavy it is; below 0 is a leaf on which those who stand low do better. It describes
 * differences, not causes.
 *
 * @returns the columns of {@link Driver}, by tree, the leaves under the node in the tree's order;
 *   no rows for trees that do not have the node or do not add it up
 * @example
 * // Points of leaves 1.1 and 1.2: (0, 1), (2, 1), (4, 4)
 * drivers(scored, { year: 2023, code: "1" }) // sums 1, 3, 8: share 7/13 and 6/13
 */
export function drivers(
  scored: Scored,
  { year, code, stage = "appraised" }: { readonly year: number; readonly code: string; readonly stage?: Stage },
): Table<Driver> {
  const rows = leafParts(scored, { year, code, stage }).flatMap(({ tree, leaves, agencies }) => {
    const parts = leaves.map((_, k) => agencies.map(({ leaves: own, max }) => (own[k]?.score ?? 0) / max));
    const whole = agencies.map((_, i) => parts.reduce((sum, part) => sum + (part[i] as number), 0));
    // By the published index, so that rounding in binary makes no difference where there is none.
    const differs = new Set(agencies.map(({ index }) => index)).size > 1;
    const variance = differs ? covariance(whole, whole) : 0;
    return leaves.map(({ code: leaf, max }, k): Driver => {
      const losses = agencies.flatMap(({ leaves: own }) => {
        const part = own[k];
        return part ? [part.max - part.score] : [];
      });
      return {
        tree: tree.id,
        code: leaf,
        n: agencies.length,
        max,
        share: variance === 0 ? null : covariance(parts[k] as number[], whole) / variance,
        lost: losses.length === 0 ? null : mean(losses),
      };
    });
  });
  return fromRows(rows, DRIVER_COLUMNS);
}

/** Σ (a − ā)(b − b̄); its divisor falls out of a share. */
function covariance(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] as number) - meanB), 0);
}
