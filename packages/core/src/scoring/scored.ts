import { type Unit, type UnitRef, unitKey } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import type { Scores } from "../scores/scores.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { grouper, type IndexGroup } from "./group.js";
import { type NodeReaders, type NodeScore, nodeReaders } from "./node-table.js";
import { type ScoredBlock, type Standings, scoreBlock, standingsAt, type UnknownPolicy } from "./scored-block.js";

/** State of a node's score: `stated` is a score on an inner node whose leaves are not all known. */
export type NodeState = "known" | "partial" | "unknown" | "not-applicable" | "stated";

/** Scored tables; made by {@link scoreTree}. */
export class Scored {
  readonly scores: Scores;
  readonly unknown: UnknownPolicy;
  readonly groups: readonly IndexGroup[];
  /** @internal The arrays, by tree. */
  readonly blocks: readonly ScoredBlock[];
  readonly #place: ReadonlyMap<string, { block: ScoredBlock; u: number }>;
  /** @internal How a cell of the node table is read. */
  readonly read: NodeReaders;

  /** @internal Use {@link scoreTree}. */
  constructor(scores: Scores, unknown: UnknownPolicy, groups: readonly IndexGroup[]) {
    this.scores = scores;
    this.unknown = unknown;
    this.groups = groups;
    this.read = nodeReaders((block, position) => this.standings(block, position), grouper(groups), unknown);
    this.blocks = scores.blocks.map((block) => scoreBlock(block, unknown));
    this.#place = new Map(
      this.blocks.flatMap((block) => block.units.map((unit, u) => [unitKey(unit), { block, u }] as const)),
    );
  }

  /** All scored units, by tree, then agency in the registry's order, year and stage. */
  get units(): readonly Unit[] {
    return this.blocks.flatMap((block) => block.units);
  }

  /** Whether the unit has any score. */
  has(unit: UnitRef): boolean {
    return this.#place.has(unitKey(unit));
  }

  /**
   * The tree a unit was scored on.
   *
   * @throws ParError `unit-unknown`
   */
  treeOf(unit: UnitRef): CriteriaTree {
    return this.#find(unit).block.tree;
  }

  /**
   * The result for one node of one unit, in O(1).
   *
   * @throws ParError `unit-unknown`, `code-unknown`
   */
  at(unit: UnitRef, code: string): NodeScore {
    const { block, u } = this.#find(unit);
    return this.#row(block, u, block.tree.get(code));
  }

  /**
   * @internal The arrays that hold a unit, and its place in them, for what reads many cells at once.
   *
   * @throws ParError `unit-unknown`
   */
  cells(unit: UnitRef): { readonly block: ScoredBlock; readonly u: number } {
    return this.#find(unit);
  }

  /** @internal The ranks at the node at a position. */
  standings(block: ScoredBlock, position: number): Standings {
    this.stand(block, [position]);
    return block.standings[position] as Standings;
  }

  /** How a node's score came about; see {@link NodeState}. */
  stateAt(unit: UnitRef, code: string): NodeState {
    const { block, u } = this.#find(unit);
    const node = block.tree.get(code);
    const n = block.tree.nodes.length;
    const cell = u * n + node.position;
    if (block.max[cell] === 0) return "not-applicable";
    const complete = block.known[cell] === block.max[cell];
    if (!complete) return block.known[cell] === 0 ? "unknown" : "partial";
    const leafUnknown = block.tree.leaves(code).some((leaf) => Number.isNaN(block.given[u * n + leaf.position]));
    return leafUnknown ? "stated" : "known";
  }

  /** How many units of the unit's tree, year and stage are ranked at a node: the "of 63". */
  rankedAt(unit: UnitRef, code: string): number {
    const { block, u } = this.#find(unit);
    return this.standings(block, block.tree.get(code).position).ranked[block.peerOf[u] as number] as number;
  }

  /** A node's raw value (see {@link RuleCheck.value}); null without one. */
  valueAt(unit: UnitRef, code: string): number | null {
    const { block, u } = this.#find(unit);
    const value = block.values[u * block.tree.nodes.length + block.tree.get(code).position] as number;
    return Number.isNaN(value) ? null : value;
  }

  /**
   * @internal A unit's points per node in the tree's order, in units of `numbers/decimal.ts`; NaN where a
   * node is not known in full, or does not apply.
   */
  knownUnits(unit: UnitRef): Float64Array {
    const { block, u } = this.#find(unit);
    const n = block.tree.nodes.length;
    const units = block.score.slice(u * n, (u + 1) * n);
    for (let i = 0; i < n; i++) {
      const max = block.max[u * n + i];
      if (max === 0 || block.known[u * n + i] !== max) units[i] = Number.NaN;
    }
    return units;
  }

  /** Runs over every unit and node in table order without making rows. */
  *rows(select: (node: CriteriaNode) => boolean = () => true): Generator<NodeScore> {
    for (const block of this.blocks) {
      const selected = block.tree.nodes.filter(select);
      for (let u = 0; u < block.units.length; u++) for (const node of selected) yield this.#row(block, u, node);
    }
  }

  #find(unit: UnitRef): { block: ScoredBlock; u: number } {
    const place = this.#place.get(unitKey(unit));
    const { agency, year, stage = "appraised" } = unit;
    if (!place)
      throw new ParError("unit-unknown", {
        agency,
        year,
        stage,
        years: [...new Set(this.units.filter((other) => other.agency === agency).map((other) => other.year))],
      });
    return place;
  }

  /** @internal Makes the standings at nodes that have none yet, of many at once faster than one by one. */
  stand(block: ScoredBlock, positions: readonly number[]): void {
    const missing = positions.filter((position) => !block.standings[position]);
    if (missing.length === 0) return;
    const made = standingsAt(block, missing, this.unknown);
    missing.forEach((position, p) => {
      block.standings[position] = made[p];
    });
  }

  #row(block: ScoredBlock, u: number, node: CriteriaNode): NodeScore {
    const read = this.read;
    return {
      agency: read.agency(block, u, node),
      year: read.year(block, u, node),
      stage: read.stage(block, u, node),
      code: node.code,
      level: node.level,
      score: read.score(block, u, node),
      max: read.max(block, u, node),
      index: read.index(block, u, node),
      coverage: read.coverage(block, u, node),
      rank: read.rank(block, u, node),
      group: read.group(block, u, node),
    };
  }
}
