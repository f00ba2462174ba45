import type { CriteriaNode } from "../tree/tree.js";
import type { ScoredBlock } from "./scored.js";

/** A run of rows of a node table: nodes of a block's tree, for each of its units. */
export interface NodeRun {
  readonly block: ScoredBlock;
  readonly nodes: readonly CriteriaNode[];
}

/**
 * A column of a node table that is read from the blocks' arrays whenever a cell is asked for: the
 * table of millions of nodes takes no memory of its own. What arquero wants of a column.
 */
export class NodeColumn {
  readonly length: number;
  readonly #runs: readonly NodeRun[];
  readonly #read: (block: ScoredBlock, u: number, node: CriteriaNode) => unknown;

  constructor(runs: readonly NodeRun[], read: (block: ScoredBlock, u: number, node: CriteriaNode) => unknown) {
    this.#runs = runs;
    this.#read = read;
    this.length = runs.reduce((rows, { block, nodes }) => rows + block.units.length * nodes.length, 0);
  }

  /** The value in a row; undefined outside of the table. */
  at(row: number): unknown {
    let left = row;
    for (const { block, nodes } of this.#runs) {
      const rows = block.units.length * nodes.length;
      if (left >= 0 && left < rows) {
        const u = Math.floor(left / nodes.length);
        return this.#read(block, u, nodes[left - u * nodes.length] as CriteriaNode);
      }
      left -= rows;
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<unknown> {
    for (const { block, nodes } of this.#runs)
      for (let u = 0; u < block.units.length; u++) for (const node of nodes) yield this.#read(block, u, node);
  }
}
