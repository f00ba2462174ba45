import { mean } from "simple-statistics";
import type { Stage } from "../engine/unit.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type LeafParts, leafParts } from "./leaf-parts.js";

/** What the best at a node reach on a leaf, and the rest; a row of {@link bestAgainstRest}. */
export interface LeafAdvantage {
  /** Id of the criteria tree. */
  readonly tree: string;
  readonly code: string;
  /** Maximum of the leaf, in points. */
  readonly max: number;
  /** Number of agencies in the top quarter, and of the others. */
  readonly topAgencies: number;
  readonly restAgencies: number;
  /** Mean points of either, over the agencies to whom the leaf applies; null without any. */
  readonly top: number | null;
  readonly rest: number | null;
  /** top − rest, in points. */
  readonly gap: number | null;
}

/** The columns of {@link LeafAdvantage}. */
export const LEAF_ADVANTAGE_COLUMNS = {
  tree: "text",
  code: "code",
  max: "points",
  topAgencies: "count",
  restAgencies: "count",
  top: "points",
  rest: "points",
  gap: "points",
} as const satisfies Columns<LeafAdvantage>;

/** The share of agencies that are "the best". */
const TOP = 1 / 4;

/**
 * On which leaves the best at a node are ahead: mean points of the top quarter by the node's index
 * (a quarter of the agencies, rounded up, and all that tie with the last of them) and of the rest.
 *
 * Over the agencies of whom every leaf of the node is known; where all leaves apply to all of them
 * the gaps add up to the difference of the two means of the node's points. What the best do is not
 * always why they are best.
 *
 * @returns the columns of {@link LeafAdvantage}, by tree, the leaves under the node in the tree's
 *   order; no rows for trees where nobody is outside the top quarter
 * @example
 * // Four agencies with 4, 2, 1 and 0 points on 1.1, the first the best of field 1
 * bestAgainstRest(scored, { year: 2023, code: "1" }) // top 4, rest 1, gap 3
 */
export function bestAgainstRest(
  scored: Scored,
  { year, code, stage = "appraised" }: { readonly year: number; readonly code: string; readonly stage?: Stage },
): Table<LeafAdvantage> {
  const rows = leafParts(scored, { year, code, stage }).flatMap(({ tree, leaves, agencies }) => {
    const order = agencies.map(({ index }) => index).sort((a, b) => b - a);
    const bar = order[Math.ceil(order.length * TOP) - 1] ?? 0;
    const best = agencies.filter(({ index }) => index >= bar);
    const others = agencies.filter(({ index }) => index < bar);
    if (others.length === 0) return [];
    return leaves.map(({ code: leaf, max }, k): LeafAdvantage => {
      const [top, rest] = [meanPoints(best, k), meanPoints(others, k)];
      return {
        tree: tree.id,
        code: leaf,
        max,
        topAgencies: best.length,
        restAgencies: others.length,
        top,
        rest,
        gap: top === null || rest === null ? null : top - rest,
      };
    });
  });
  return fromRows(rows, LEAF_ADVANTAGE_COLUMNS);
}

/** Mean points on the k-th leaf. */
function meanPoints(agencies: readonly LeafParts[], k: number): number | null {
  const scores = agencies.flatMap(({ leaves }) => leaves[k]?.score ?? []);
  return scores.length === 0 ? null : mean(scores);
}
