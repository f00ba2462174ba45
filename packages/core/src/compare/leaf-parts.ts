import type { Stage } from "../engine/unit.js";
import { cohorts, knownAt } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";

/** One agency at a node and its leaves, in points. */
export interface LeafParts {
  readonly agency: string;
  /** Index of the node in percent, as published. */
  readonly index: number;
  /** The node's applicable maximum. */
  readonly max: number;
  /** Per leaf of the node, in the tree's order; null where the leaf does not apply. */
  readonly leaves: readonly ({ readonly score: number; readonly max: number } | null)[];
}

/** A tree's leaves under a node, and the agencies of whom all of them are known. */
export interface NodeParts {
  readonly tree: CriteriaTree;
  readonly leaves: readonly CriteriaNode[];
  readonly agencies: readonly LeafParts[];
}

/**
 * Every tree of a year that has a node and adds its leaves up to it, with the agencies of whom
 * every leaf under it is known or does not apply. Where only the node's own score is known, nothing
 * can be said of its leaves and the agency is left out; under a geometric mean leaves do not add up
 * and the tree is.
 */
export function leafParts(
  scored: Scored,
  { year, code, stage }: { year: number; code: string; stage: Stage },
): NodeParts[] {
  return cohorts(scored, { year, stage })
    .filter(({ tree }) => tree.has(code) && tree.walk(code).every(({ aggregation }) => aggregation === "sum"))
    .map(({ tree, agencies }) => {
      const leaves = tree.leaves(code);
      return {
        tree,
        leaves,
        agencies: agencies.flatMap((agency): LeafParts[] => {
          const unit = { agency, year, stage };
          const node = knownAt(scored, unit, code);
          const parts = leaves.map(({ code: leaf }) => ({
            applies: scored.at(unit, leaf).max > 0,
            known: knownAt(scored, unit, leaf),
          }));
          if (!node || parts.some(({ applies, known }) => applies && !known)) return [];
          return [{ agency, index: node.index, max: node.max, leaves: parts.map(({ known }) => known) }];
        }),
      };
    });
}
