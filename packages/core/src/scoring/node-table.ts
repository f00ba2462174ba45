import type { Unit } from "../engine/unit.js";
import { fromUnits } from "../numbers/decimal.js";
import type { Columns } from "../tables/columns.js";
import type { CriteriaNode } from "../tree/tree.js";
import { hundredthsAt, type ScoredBlock, type Standings, type UnknownPolicy } from "./scored-block.js";

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

/** The result for one node of one unit; a row of {@link nodeTable}. */
export interface NodeScore extends Unit {
  readonly code: string;
  readonly level: number;
  /** Points; null if nothing under the node is known. */
  readonly score: number | null;
  /** Maximum in points, without the leaves that do not apply. */
  readonly max: number;
  /** Percent of the known maximum, two decimals, rounded half up; null with the score. */
  readonly index: number | null;
  /** Share of the maximum that rests on known scores, 0 to 1; null if nothing applies. */
  readonly coverage: number | null;
  /** Place among the units of the same tree, year and stage, 1 the best. */
  readonly rank: number | null;
  readonly group: string | null;
}

/** The columns of {@link NodeScore}. */
export const NODE_COLUMNS = {
  agency: "agency",
  year: "year",
  stage: "stage",
  code: "code",
  level: "count",
  score: "points",
  max: "points",
  index: "percent",
  coverage: "share",
  rank: "rank",
  group: "text",
} as const satisfies Columns<NodeScore>;

/** How each column of the node table is read from a block's arrays; in the table's order. */
export type NodeReaders = {
  readonly [Column in keyof NodeScore]: (block: ScoredBlock, u: number, node: CriteriaNode) => NodeScore[Column];
};

export function nodeReaders(
  standings: (block: ScoredBlock, position: number) => Standings,
  groupOf: (index: number) => string,
  unknown: UnknownPolicy,
): NodeReaders {
  const cellOf = (block: ScoredBlock, u: number, node: CriteriaNode) => u * block.tree.nodes.length + node.position;
  const unitOf = (block: ScoredBlock, u: number) => block.units[u] as Unit;
  const index: NodeReaders["index"] = (block, u, node) => {
    const hundredths = hundredthsAt(block, u, node.position, unknown);
    return hundredths < 0 ? null : hundredths / 100;
  };
  const rank: NodeReaders["rank"] = (block, u, node) => standings(block, node.position).rank[u] || null;
  return {
    agency: (block, u) => unitOf(block, u).agency,
    year: (block, u) => unitOf(block, u).year,
    stage: (block, u) => unitOf(block, u).stage,
    code: (_, __, node) => node.code,
    level: (_, __, node) => node.level,
    score: (block, u, node) =>
      index(block, u, node) === null ? null : fromUnits(block.score[cellOf(block, u, node)] as number),
    max: (block, u, node) => (block.isFull ? node.max : fromUnits(block.max[cellOf(block, u, node)] as number)),
    index,
    coverage: (block, u, node) => {
      if (block.isFull) return 1;
      const cell = cellOf(block, u, node);
      const max = block.max[cell] as number;
      return max === 0 ? null : (block.known[cell] as number) / max;
    },
    rank,
    group: (block, u, node) => {
      const own = rank(block, u, node) === null ? null : index(block, u, node);
      return own === null ? null : groupOf(own);
    },
  };
}
