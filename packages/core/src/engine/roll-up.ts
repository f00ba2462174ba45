import { toUnits } from "../numbers/decimal.js";
import type { CriteriaTree } from "../tree/tree.js";
import { NOT_APPLICABLE, STATED_TOLERANCE } from "./block.js";

/**
 * The scoring of many units (agency × year × stage) on one tree, as dense arrays.
 *
 * Layout: cell `u * n + i` belongs to unit `u` and to the node at position `i` of the tree's `n`
 * nodes. Nodes stand in tree order, parents before children, so one backward pass over a unit's
 * run adds every node to its parent. Points are whole 10⁻¹² points (see `numbers/decimal.ts`).
 */
export interface RollUp {
  /** Sum of what is known. */
  readonly score: Float64Array;
  /** Applicable maximum. */
  readonly max: Float64Array;
  /** The part of `max` that rests on known scores; the same array where all is known. */
  readonly known: Float64Array;
  /** Whether all leaves apply and are known: `max` and `known` then hold the tree's own maxima. */
  readonly isFull: boolean;
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

/**
 * Rolls given scores up a tree.
 *
 * A node's score is the sum of its children's, or, under geometric aggregation, the known maximum
 * times the geometric mean of their indices, weighted by their known maxima.
 *
 * A score stated on an inner node stands when leaves below it are unknown; when all are known,
 * their sum stands. A stated score that contradicts the leaves, or exceeds the maximum that
 * applies, is reported and not used.
 *
 * @param given points in units per cell, NaN unknown, {@link NOT_APPLICABLE} at leaves that do
 *   not apply
 * @param unknownIsZero under geometric aggregation, weighs unknown children in with 0
 */
export function rollUp(tree: CriteriaTree, given: Float64Array, unknownIsZero = false): RollUp {
  const { parents, leafMax, geometric } = layoutOf(tree);
  if (isFull(tree, given)) return sumUp(tree, given);
  const n = parents.length;
  const tolerance = toUnits(STATED_TOLERANCE);

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
      }
      const factors = geometric[i];
      if (factors) score[cell] = geometricScore(factors, start, score, unknownIsZero ? max : known);
      if (Number.isNaN(own) && !Number.isNaN(stated)) {
        const applicable = max[cell] as number;
        const unbounded = factors && known[cell] !== applicable;
        // Under a geometric mean what is known bounds nothing: one 0 among the rest makes it 0.
        const least = unbounded ? 0 : (score[cell] as number);
        const greatest = unbounded ? applicable : least + applicable - (known[cell] as number);
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
  return { score, max, known, isFull: false, conflicts };
}

/** Whether all leaves apply and are known, nothing is stated above them, and points are added. */
function isFull(tree: CriteriaTree, given: Float64Array): boolean {
  const { leafMax, geometric } = layoutOf(tree);
  if (geometric.some((factors) => factors !== null)) return false;
  const n = leafMax.length;
  for (let start = 0; start < given.length; start += n)
    for (let i = 0; i < n; i++)
      // True for NaN, which is an unknown leaf, and for a leaf that does not apply.
      if (Number.isNaN(leafMax[i]) ? !Number.isNaN(given[start + i]) : !((given[start + i] as number) >= 0))
        return false;
  return true;
}

/**
 * {@link rollUp} where it is a plain sum, as in a million scores it mostly is. Fresh memory costs
 * more than sums: the maxima, the same for every unit, are made only if asked for.
 */
function sumUp(tree: CriteriaTree, given: Float64Array): RollUp {
  const { parents, leafMax } = layoutOf(tree);
  const n = parents.length;
  const score = new Float64Array(given.length);
  for (let start = 0; start < given.length; start += n)
    for (let i = n - 1; i > 0; i--) {
      const cell = start + i;
      if (!Number.isNaN(leafMax[i])) score[cell] = given[cell] as number;
      const above = start + (parents[i] as number);
      score[above] = (score[above] as number) + (score[cell] as number);
    }
  let maxima: Float64Array | undefined;
  const max = () => {
    maxima ??= repeated(
      Float64Array.from(tree.nodes, (node) => toUnits(node.max)),
      given.length,
    );
    return maxima;
  };
  return {
    score,
    get max() {
      return max();
    },
    get known() {
      return max();
    },
    isFull: true,
    conflicts: [],
  };
}

function repeated(run: Float64Array, length: number): Float64Array {
  const cells = new Float64Array(length);
  for (let start = 0; start < length; start += run.length) cells.set(run, start);
  return cells;
}

/** A tree as the roll-up reads it, by position. */
interface Layout {
  /** Position of the parent; −1 at the root. */
  readonly parents: Int32Array;
  /** Maximum of a leaf in units; NaN elsewhere. */
  readonly leafMax: Float64Array;
  /** The children's positions under geometric aggregation. */
  readonly geometric: readonly (readonly number[] | null)[];
}

/** Trees are immutable, and scenarios roll the same one up again and again. */
const layouts = new WeakMap<CriteriaTree, Layout>();

function layoutOf(tree: CriteriaTree): Layout {
  const known = layouts.get(tree);
  if (known) return known;
  const { nodes } = tree;
  const layout = {
    parents: Int32Array.from(nodes, (node) => (node.parent === null ? -1 : tree.get(node.parent).position)),
    leafMax: Float64Array.from(nodes, (node) => (node.children.length ? Number.NaN : toUnits(node.max))),
    geometric: nodes.map((node) =>
      node.aggregation === "geometric" ? node.children.map((code) => tree.get(code).position) : null,
    ),
  };
  layouts.set(tree, layout);
  return layout;
}

/** Σ base × ∏ (score / base) ^ (base / Σ base), over the children whose base is not 0. */
export function geometricScore(
  children: readonly number[],
  start: number,
  score: Float64Array,
  base: Float64Array,
): number {
  let weight = 0;
  let logs = 0;
  for (const position of children) {
    const own = base[start + position] as number;
    if (own === 0) continue;
    weight += own;
    logs += own * Math.log((score[start + position] as number) / own);
  }
  return weight === 0 ? 0 : Math.round(weight * Math.exp(logs / weight));
}
