import type { ScoreBlock } from "../engine/block.js";
import { normalise } from "../engine/normalise.js";
import { type Ranks, rankMembers, ranksOf } from "../engine/rank.js";
import { type RollUp, rollUp } from "../engine/roll-up.js";
import { withRules } from "../engine/rule-points.js";
import type { Unit } from "../engine/unit.js";
import { issue } from "../issues/issue.js";
import { ParError } from "../issues/par-error.js";
import { hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import type { CriteriaNode } from "../tree/tree.js";
import type { Normalisation } from "../tree/vocabulary.js";

/**
 * What to do with unknown leaves:
 * - `partial` scores what is known and gives its coverage; the index is the share reached of the
 *   known part of the maximum; only nodes known in full are ranked and grouped;
 * - `zero` counts unknown as 0 points, and ranks everyone;
 * - `error` refuses data in which a unit's total is not known in full.
 */
export type UnknownPolicy = "partial" | "zero" | "error";

/** A block with what scoring makes of it; `given` holds points by rule and normalisation too. */
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

/** The ranks of all units at one node. */
export interface Standings {
  /** Per unit; 0 if not ranked. */
  readonly rank: Ranks;
  /** How many are ranked, per group of `peers`. */
  readonly ranked: Int32Array;
}

export function scoreBlock(block: ScoreBlock, unknown: UnknownPolicy): ScoredBlock {
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
export function standingsAt(block: ScoredBlock, positions: readonly number[], unknown: UnknownPolicy): Standings[] {
  const { tree, units, score, peers, isFull } = block;
  const n = tree.nodes.length;
  const made = positions.map(
    (): Standings => ({ rank: ranksOf(units.length, units.length), ranked: new Int32Array(peers.length) }),
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
    return [issue("error", "score-unknown", { ...unit, codes })];
  });
  if (issues.length) throw new ParError("scores-unknown", {}, issues);
}
