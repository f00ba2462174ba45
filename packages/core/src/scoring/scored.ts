import { type ColumnTable, table } from "arquero";
import { normalise } from "../engine/normalise.js";
import { rankMembers } from "../engine/rank.js";
import { NOT_APPLICABLE, type RollUp, rollUp } from "../engine/roll-up.js";
import { withRules } from "../engine/rule-points.js";
import { ParError } from "../issues/issue.js";
import { differenceOfPoints, fromUnits, hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import { type ScoreBlock, type Scores, type Stage, type Unit, unitKey } from "../scores/scores.js";
import { scoreByRule } from "../tree/rule.js";
import { explainRule } from "../tree/rule-text.js";
import type { CriteriaNode, CriteriaTree, Normalisation } from "../tree/tree.js";
import { DEFAULT_GROUPS, type Group, grouper } from "./group.js";
import { NodeColumn, type NodeRun } from "./node-table.js";

/**
 * What to do with unknown leaves:
 * - `partial` scores what is known and gives its coverage; the index is the share reached of the
 *   known part of the maximum; only nodes known in full are ranked and grouped;
 * - `zero` counts unknown as 0 points, and ranks everyone;
 * - `error` refuses data in which a unit's total is not known in full.
 */
export type UnknownPolicy = "partial" | "zero" | "error";

export interface ScoreOptions {
  /** Default `partial`. */
  readonly unknown?: UnknownPolicy;
  /** Default {@link DEFAULT_GROUPS}. */
  readonly groups?: readonly Group[];
}

/** The result for one node of one unit; a row of {@link Scored.nodes}. */
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

/** A leaf's raw value and what its rule makes of it; a row of {@link Scored.ruleCheck}. */
export interface RuleCheck extends Unit {
  readonly code: string;
  /** Raw value; of a checklist the set of items met, see `valueText`. */
  readonly value: number;
  /** Points as stated, which stand; null if the rule's do. */
  readonly stated: number | null;
  /** Points by the rule. */
  readonly byRule: number;
  /** stated − byRule; null without stated points. */
  readonly difference: number | null;
  /** How the rule comes to its points, in Vietnamese. */
  readonly explanation: string;
}

/** State of a node's score: `stated` is a score on an inner node whose leaves are not all known. */
export type NodeState = "known" | "partial" | "unknown" | "not-applicable" | "stated";

/** @internal A block with what scoring makes of it; `given` holds points by rule and normalisation too. */
export interface ScoredBlock extends ScoreBlock {
  readonly score: Float64Array;
  readonly max: Float64Array;
  readonly known: Float64Array;
  /** Whether all leaves of all units apply and are known. */
  readonly isFull: boolean;
  /** The units that are compared with one another, and for each unit which of these groups it is in. */
  readonly peers: readonly (readonly number[])[];
  readonly peerOf: Int32Array;
  /** Ranks per node's position, made when they are asked for: {@link Scored.standings}. */
  readonly standings: (Standings | undefined)[];
}

/** @internal The ranks of all units at one node. */
export interface Standings {
  /** Per unit; 0 if not ranked. */
  readonly rank: Uint16Array | Int32Array;
  /** How many are ranked, per group of `peers`. */
  readonly ranked: Int32Array;
}

/** How each column of the node table is read from a block's arrays; in the table's order. */
type NodeReaders = {
  readonly [Column in keyof NodeScore]: (block: ScoredBlock, u: number, node: CriteriaNode) => NodeScore[Column];
};

function nodeReaders(
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

/** Measures a pivot can spread over columns. */
export type Measure = "score" | "max" | "index" | "coverage" | "rank" | "group";

/** Scored tables; made by {@link scoreTree}. */
export class Scored {
  readonly scores: Scores;
  readonly unknown: UnknownPolicy;
  readonly groups: readonly Group[];
  readonly #blocks: readonly ScoredBlock[];
  readonly #place: ReadonlyMap<string, { block: ScoredBlock; u: number }>;
  readonly #read: NodeReaders;

  /** @internal Use {@link scoreTree}. */
  constructor(scores: Scores, unknown: UnknownPolicy, groups: readonly Group[]) {
    this.scores = scores;
    this.unknown = unknown;
    this.groups = groups;
    this.#read = nodeReaders((block, position) => this.standings(block, position), grouper(groups), unknown);
    this.#blocks = scores.blocks.map((block) => scoreBlock(block, unknown));
    this.#place = new Map(
      this.#blocks.flatMap((block) =>
        block.units.map((unit, u) => [unitKey(unit.agency, unit.year, unit.stage), { block, u }] as const),
      ),
    );
  }

  /** All scored units, by tree, then agency in the registry's order, year and stage. */
  get units(): readonly Unit[] {
    return this.#blocks.flatMap((block) => block.units);
  }

  /** Whether the unit has any score. */
  has(agency: string, year: number, stage: Stage = "appraised"): boolean {
    return this.#place.has(unitKey(agency, year, stage));
  }

  /**
   * The tree a unit was scored on.
   *
   * @throws ParError `unit-unknown`
   */
  treeOf(agency: string, year: number, stage: Stage = "appraised"): CriteriaTree {
    return this.#find(agency, year, stage).block.tree;
  }

  /**
   * The result for one node of one unit, in O(1).
   *
   * @throws ParError `unit-unknown`, `code-unknown`
   */
  at(agency: string, year: number, code: string, stage: Stage = "appraised"): NodeScore {
    const { block, u } = this.#find(agency, year, stage);
    return this.#row(block, u, block.tree.get(code));
  }

  /**
   * @internal The arrays that hold a unit, and its place in them, for what reads many cells at once.
   *
   * @throws ParError `unit-unknown`
   */
  cells(agency: string, year: number, stage: Stage): { readonly block: ScoredBlock; readonly u: number } {
    return this.#find(agency, year, stage);
  }

  /** @internal The ranks at the node at a position. */
  standings(block: ScoredBlock, position: number): Standings {
    return block.standings[position] ?? (this.#stand(block, [position])[0] as Standings);
  }

  /** How a node's score came about; see {@link NodeState}. */
  stateAt(agency: string, year: number, code: string, stage: Stage = "appraised"): NodeState {
    const { block, u } = this.#find(agency, year, stage);
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
  rankedAt(agency: string, year: number, code: string, stage: Stage = "appraised"): number {
    const { block, u } = this.#find(agency, year, stage);
    return this.standings(block, block.tree.get(code).position).ranked[block.peerOf[u] as number] as number;
  }

  /**
   * The node table: one row per unit and node, `agency, year, stage, code, level, score, max,
   * index, coverage, rank, group` (see {@link NodeScore}).
   */
  nodes(): ColumnTable {
    return this.#table(() => true);
  }

  /** The node table's rows for the totals. */
  totals(): ColumnTable {
    return this.#table((node) => node.level === 0);
  }

  /** The node table's rows for the fields. */
  fields(): ColumnTable {
    return this.#table((node) => node.level === 1);
  }

  /** The node table's rows for the leaves. */
  leaves(): ColumnTable {
    return this.#table((node) => node.children.length === 0);
  }

  /** A node's raw value (see {@link RuleCheck.value}); null without one. */
  valueAt(agency: string, year: number, code: string, stage: Stage = "appraised"): number | null {
    const { block, u } = this.#find(agency, year, stage);
    const value = block.values[u * block.tree.nodes.length + block.tree.get(code).position] as number;
    return Number.isNaN(value) ? null : value;
  }

  /**
   * @internal A unit's points per node in the tree's order, in units of `numbers/decimal.ts`; NaN where a
   * node is not known in full, or does not apply.
   */
  knownUnits(agency: string, year: number, stage: Stage = "appraised"): Float64Array {
    const { block, u } = this.#find(agency, year, stage);
    const n = block.tree.nodes.length;
    const units = block.score.slice(u * n, (u + 1) * n);
    for (let i = 0; i < n; i++) {
      const max = block.max[u * n + i];
      if (max === 0 || block.known[u * n + i] !== max) units[i] = Number.NaN;
    }
    return units;
  }

  /**
   * Stated points against scoring rules: one row per unit and leaf that applies, has a raw value
   * and a rule that computes, `agency, year, stage, code, value, stated, byRule, difference,
   * explanation` (see {@link RuleCheck}).
   */
  ruleCheck(): ColumnTable {
    const rows = this.scores.blocks.flatMap((block) =>
      block.units.flatMap((unit, u) => block.tree.leaves().flatMap((leaf) => checkRule(block, unit, u, leaf) ?? [])),
    );
    return fromRows(rows, RULE_CHECK_COLUMNS);
  }

  /**
   * A wide table: one row per unit, `agency, year, stage` and one column per code of a level.
   * Where trees differ, a unit has null under codes its tree does not have.
   *
   * @example
   * scored.pivot(1, "index") // agency, year, stage, 1, 2, …, 8
   */
  pivot(level: number, measure: Measure): ColumnTable {
    const codes = [
      ...new Set(
        this.#blocks.flatMap((block) =>
          block.tree.nodes.filter((node) => node.level === level).map((node) => node.code),
        ),
      ),
    ];
    const { units } = this;
    const cells = (code: string) =>
      units.map((unit) => {
        const { block, u } = this.#find(unit.agency, unit.year, unit.stage);
        return block.tree.has(code) ? this.#read[measure](block, u, block.tree.get(code)) : null;
      });
    return table([
      ["agency", units.map((unit) => unit.agency)],
      ["year", units.map((unit) => unit.year)],
      ["stage", units.map((unit) => unit.stage)],
      ...codes.map((code): [string, unknown[]] => [code, cells(code)]),
    ]);
  }

  /** Runs over every unit and node in table order without making rows. */
  *rows(select: (node: CriteriaNode) => boolean = () => true): Generator<NodeScore> {
    for (const block of this.#blocks) {
      const selected = block.tree.nodes.filter(select);
      for (let u = 0; u < block.units.length; u++) for (const node of selected) yield this.#row(block, u, node);
    }
  }

  #find(agency: string, year: number, stage: Stage): { block: ScoredBlock; u: number } {
    const place = this.#place.get(unitKey(agency, year, stage));
    if (!place)
      throw new ParError(
        "unit-unknown",
        `There are no ${stage} scores of agency "${agency}" in ${year}. Scored years: ${[...new Set(this.units.filter((unit) => unit.agency === agency).map((unit) => unit.year))].join(", ") || "none"}.`,
      );
    return place;
  }

  /** Makes the standings at nodes, of many at once faster than one by one. */
  #stand(block: ScoredBlock, positions: readonly number[]): Standings[] {
    const made = standingsAt(block, positions, this.unknown);
    positions.forEach((position, p) => {
      block.standings[position] = made[p];
    });
    return made;
  }

  #row(block: ScoredBlock, u: number, node: CriteriaNode): NodeScore {
    const read = this.#read;
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

  #table(select: (node: CriteriaNode) => boolean): ColumnTable {
    const runs = this.#blocks.map((block): NodeRun => ({ block, nodes: block.tree.nodes.filter(select) }));
    for (const { block, nodes } of runs) {
      const missing = nodes.map(({ position }) => position).filter((position) => !block.standings[position]);
      if (missing.length) this.#stand(block, missing);
    }
    return table(
      Object.entries(this.#read).map(([name, read]): [string, NodeColumn] => [name, new NodeColumn(runs, read)]),
    );
  }
}

const RULE_CHECK_COLUMNS = [
  "agency",
  "year",
  "stage",
  "code",
  "value",
  "stated",
  "byRule",
  "difference",
  "explanation",
] as const;

function checkRule({ tree, given, values }: ScoreBlock, unit: Unit, u: number, leaf: CriteriaNode): RuleCheck | null {
  const cell = u * tree.nodes.length + leaf.position;
  const [value, units] = [values[cell] as number, given[cell] as number];
  if (leaf.rule === undefined || Number.isNaN(value) || units === NOT_APPLICABLE) return null;
  const byRule = scoreByRule(leaf.rule, value, leaf.max);
  if (byRule === null) return null;
  const stated = Number.isNaN(units) ? null : fromUnits(units);
  return {
    ...unit,
    code: leaf.code,
    value,
    stated,
    byRule,
    difference: stated === null ? null : differenceOfPoints(stated, byRule),
    explanation: explainRule(leaf.rule, value, leaf.max),
  };
}

/** A table of the named columns of `rows`, in that order; the columns exist even without rows. */
export function fromRows<Row extends object>(
  rows: Iterable<Row>,
  columns: readonly (keyof Row & string)[],
): ColumnTable {
  const arrays = columns.map((): unknown[] => []);
  for (const row of rows)
    columns.forEach((column, c) => {
      arrays[c]?.push(row[column]);
    });
  return table(columns.map((column, c): [string, unknown[]] => [column, arrays[c] as unknown[]]));
}

/**
 * Scores every agency, year and stage on its criteria tree.
 *
 * A node's score is the exact sum of its leaves' points; a score stated on an inner node stands
 * where its leaves are unknown. Its index is score / known maximum × 100 %, two decimals, rounded
 * half up. A leaf without stated points that has a raw value gets them from its rule or its
 * normalisation. Ranks go by the rounded index, ties share the better rank. Leaves that do not apply
 * leave the maximum.
 *
 * @throws ParError `scores-unknown` under the policy `error`, naming every unit with unknown
 *   leaves; `groups-invalid`
 * @example
 * const scored = scoreTree(scores);
 * scored.at("dak-lak", 2023, ROOT).index // 87.33
 */
export function scoreTree(scores: Scores, { unknown = "partial", groups = DEFAULT_GROUPS }: ScoreOptions = {}): Scored {
  return new Scored(scores, unknown, groups);
}

function scoreBlock(block: ScoreBlock, unknown: UnknownPolicy): ScoredBlock {
  const { tree, units } = block;
  const peers = peersOf(units);
  const given = normalised(block, withRules(block), peers);
  const rolled = rollUp(tree, given, unknown === "zero");
  if (unknown === "error" && !rolled.isFull) refuseUnknown(block, given, rolled);

  const peerOf = new Int32Array(units.length);
  peers.forEach((members, peer) => {
    for (const u of members) peerOf[u] = peer;
  });
  return {
    tree,
    units,
    given,
    // Some are made only if asked for.
    get values() {
      return block.values;
    },
    score: rolled.score,
    get max() {
      return rolled.max;
    },
    get known() {
      return rolled.known;
    },
    isFull: rolled.isFull,
    peers,
    peerOf,
    standings: new Array(tree.nodes.length),
  };
}

/** @internal A unit's index at a node, in hundredths of a percent; −1 if there is none. */
export function hundredthsAt(block: ScoredBlock, u: number, position: number, unknown: UnknownPolicy): number {
  const { nodes } = block.tree;
  const cell = u * nodes.length + position;
  const base = block.isFull
    ? toUnits((nodes[position] as CriteriaNode).max)
    : ((unknown === "zero" ? block.max : block.known)[cell] as number);
  return base === 0 ? -1 : hundredthsOfPercent(block.score[cell] as number, base);
}

/** Ranks the units at nodes, where they are known in full or the policy says so. */
function standingsAt(block: ScoredBlock, positions: readonly number[], unknown: UnknownPolicy): Standings[] {
  const { tree, units, score, peers, isFull } = block;
  const n = tree.nodes.length;
  const Ranks = units.length < 2 ** 16 ? Uint16Array : Int32Array;
  const made = positions.map(
    (): Standings => ({ rank: new Ranks(units.length), ranked: new Int32Array(peers.length) }),
  );
  const maxima = positions.map((position) => toUnits((tree.nodes[position] as CriteriaNode).max));
  const most = Math.max(0, ...peers.map((members) => members.length));
  /** Indices of one group of peers, a run per node; −1 where a unit is not ranked. Unit by unit, as memory lies. */
  const indices = new Int32Array(most * positions.length);
  peers.forEach((members, peer) => {
    for (let k = 0; k < members.length; k++) {
      const u = members[k] as number;
      for (let p = 0; p < positions.length; p++) {
        const position = positions[p] as number;
        const cell = u * n + position;
        indices[p * most + k] = isFull
          ? hundredthsOfPercent(score[cell] as number, maxima[p] as number)
          : unknown === "zero" || block.known[cell] === block.max[cell]
            ? hundredthsAt(block, u, position, unknown)
            : -1;
      }
    }
    made.forEach(({ rank, ranked }, p) => {
      ranked[peer] = rankMembers(indices.subarray(p * most, p * most + members.length), members, rank);
    });
  });
  return made;
}

/** The units that are compared with one another: those of the same year and stage. */
function peersOf(units: readonly Unit[]): number[][] {
  const peers = new Map<string, number[]>();
  units.forEach((unit, u) => {
    const key = `${unit.year}|${unit.stage}`;
    const others = peers.get(key);
    if (others) others.push(u);
    else peers.set(key, [u]);
  });
  return [...peers.values()];
}

/** The points given or by rule, with those of raw values where the leaf has a normalisation and no points. */
function normalised(block: ScoreBlock, given: Float64Array, peers: readonly (readonly number[])[]): Float64Array {
  const { tree } = block;
  const n = tree.nodes.length;
  const leaves = tree.leaves().filter((leaf) => leaf.normalisation !== undefined);
  if (leaves.length === 0) return given;
  const { values } = block;
  const result = given.slice();
  for (const { position, max, normalisation } of leaves)
    for (const members of peers) {
      const raw = members.map((u) => values[u * n + position] as number);
      normalise(raw, normalisation as Normalisation).forEach((share, k) => {
        const cell = (members[k] as number) * n + position;
        if (Number.isNaN(given[cell])) result[cell] = toUnits(max * share);
      });
    }
  return result;
}

function refuseUnknown({ tree, units }: ScoreBlock, given: Float64Array, { max, known }: RollUp): void {
  const n = tree.nodes.length;
  const issues = units.flatMap((unit, u) => {
    if (known[u * n] === max[u * n]) return [];
    const codes = tree
      .leaves()
      .filter((leaf) => Number.isNaN(given[u * n + leaf.position]))
      .map((leaf) => leaf.code);
    const message = `${unit.agency}, năm ${unit.year}, ${unit.stage}: chưa có điểm của ${codes.join(", ")}.`;
    return [{ severity: "error" as const, code: "score-unknown", message }];
  });
  if (issues.length) throw new ParError("scores-unknown", "Còn tiêu chí chưa có điểm:", issues);
}
