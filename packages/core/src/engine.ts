import { toUnits } from "./decimal.js";
import type { CriteriaTree } from "./tree.js";

/**
 * The scoring of many units (agency × year × stage) on one tree, as dense arrays.
 *
 * Layout: cell `u * n + i` belongs to unit `u` and to the node at position `i` of the tree's `n`
 * nodes. Nodes stand in tree order, parents before children, so one backward pass over a unit's
 * run adds every node to its parent. Points are whole 10⁻¹² points (see `decimal.ts`).
 */
export interface RollUp {
  /** Sum of what is known. */
  readonly score: Float64Array;
  /** Applicable maximum. */
  readonly max: Float64Array;
  /** The part of `max` that rests on known scores. */
  readonly known: Float64Array;
  /** Stated inner scores that their leaves contradict. */
  readonly conflicts: readonly Conflict[];
}

/** A score stated on an inner node that its leaves do not allow. */
export interface Conflict {
  readonly unit: number;
  readonly position: number;
  /** Least and greatest score the known leaves leave possible, in units; equal if all are known. */
  readonly least: number;
  readonly greatest: number;
}

/** In the input of {@link rollUp}: this leaf does not apply. Unknown is NaN. */
export const NOT_APPLICABLE = -1;

/** A stated inner score and its leaves may differ by this much, for rounding in publications. */
export const TOLERANCE = 0.005;

/**
 * Rolls given scores up a tree.
 *
 * A score stated on an inner node stands when leaves below it are unknown; when all are known,
 * their sum stands. A stated score that contradicts the leaves, or exceeds the maximum that
 * applies, is reported and not used.
 *
 * @param given points in units per cell, NaN unknown, {@link NOT_APPLICABLE} at leaves that do
 *   not apply
 */
export function rollUp(tree: CriteriaTree, given: Float64Array): RollUp {
  const { nodes } = tree;
  const n = nodes.length;
  const parents = Int32Array.from(nodes, (node) => (node.parent === null ? -1 : tree.get(node.parent).position));
  const leafMax = Float64Array.from(nodes, (node) => (node.children.length ? Number.NaN : toUnits(node.max)));
  const tolerance = toUnits(TOLERANCE);

  const score = new Float64Array(given.length);
  const max = new Float64Array(given.length);
  const known = new Float64Array(given.length);
  const conflicts: Conflict[] = [];
  for (let start = 0; start < given.length; start += n) {
    for (let i = n - 1; i >= 0; i--) {
      const cell = start + i;
      const stated = given[cell] as number;
      const own = leafMax[i] as number;
      if (!Number.isNaN(own)) {
        if (stated === NOT_APPLICABLE) continue;
        max[cell] = own;
        if (!Number.isNaN(stated)) {
          known[cell] = own;
          score[cell] = stated;
        }
      } else if (!Number.isNaN(stated)) {
        const least = score[cell] as number;
        const greatest = least + (max[cell] as number) - (known[cell] as number);
        const applicable = max[cell] as number;
        if (stated < least - tolerance || stated > Math.min(greatest + tolerance, applicable))
          conflicts.push({ unit: start / n, position: i, least, greatest });
        else if (known[cell] !== applicable) {
          known[cell] = applicable;
          score[cell] = stated;
        }
      }
      const parent = parents[i] as number;
      if (parent < 0) continue;
      const above = start + parent;
      score[above] = (score[above] as number) + (score[cell] as number);
      max[above] = (max[above] as number) + (max[cell] as number);
      known[above] = (known[above] as number) + (known[cell] as number);
    }
  }
  return { score, max, known, conflicts };
}
