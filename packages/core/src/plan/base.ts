import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import { rollUp } from "../engine/roll-up.js";
import type { Unit } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { type Assignment, leadsOf } from "../leads/assignment.js";
import { hundredthsOfPercent, leastPart, toUnits } from "../numbers/decimal.js";
import { grouper, type IndexGroup } from "../scoring/group.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import type { Standing } from "./levels.js";
import type { PlanProblem, Target } from "./problem.js";

/** A leaf of the agency: where it stands, and whether a plan may move it. */
export interface PlanLeaf extends Standing {
  readonly code: string;
  readonly leads: readonly string[];
  /** False where its score is unknown, or a score stated above it decides. */
  readonly free: boolean;
  /** Its score is unknown: the plan takes `ranges.from` for it. */
  readonly assumed: boolean;
}

/** Where the agency stands, and where it would stand with other points. */
export interface Base {
  readonly agency: string;
  readonly tree: CriteriaTree;
  /** The leaves that apply, in tree order. */
  readonly leaves: readonly PlanLeaf[];
  /** Whether the total has a rank: nothing is unknown. */
  readonly complete: boolean;
  /** Hundredths of a percent of the peers that are ranked, best first. */
  readonly peers: readonly number[];
  /** Score and the maximum it is held against at a node, in units, after gains (units by leaf code). */
  at(code: string, gains?: ReadonlyMap<string, number>): { readonly score: number; readonly max: number };
  /** Points (units), index (hundredths), rank and group of the total after gains, by the engine. */
  total(gains: ReadonlyMap<string, number>): {
    readonly units: number;
    readonly index: number;
    readonly rank: number | null;
    readonly group: string | null;
  };
}

/**
 * Reads an agency's standing out of scored tables, for planning.
 *
 * @throws ParError `unit-unknown`; `tree-not-additive` if a node of the tree is a geometric mean
 */
export function baseOf(
  scored: Scored,
  problem: Pick<PlanProblem, "agency" | "year" | "stage" | "ranges">,
  { assignment, peers = scored }: { assignment?: Assignment | undefined; peers?: Scored | undefined },
): Base {
  const { agency, year, stage, ranges = {} } = problem;
  const unit = { agency, year, stage };
  const tree = scored.treeOf(unit);
  if (!tree.isAdditive) throw new ParError("tree-not-additive", { tree: tree.id });
  const stated = givenOf(scored, unit);
  const given = Float64Array.from(tree.nodes, (node) => {
    if (node.children.length) return stated[node.position] as number;
    const { score, max, coverage } = scored.at(unit, node.code);
    if (max === 0) return NOT_APPLICABLE;
    if (coverage === 1) return toUnits(score as number);
    const from = ranges[node.code]?.from;
    return from === undefined ? Number.NaN : toUnits(from);
  });
  const isUnknown = (position: number) => Number.isNaN(given[position]);
  const decidedAbove = (code: string) =>
    tree
      .path(code)
      .some(
        (node) =>
          node.children.length > 0 &&
          !isUnknown(node.position) &&
          tree.leaves(node.code).some((leaf) => isUnknown(leaf.position)),
      );
  const leaves = tree
    .leaves()
    .filter((leaf) => given[leaf.position] !== NOT_APPLICABLE)
    .map(
      (node): PlanLeaf => ({
        node,
        code: node.code,
        now: isUnknown(node.position) ? 0 : (given[node.position] as number),
        value: scored.valueAt(unit, node.code),
        leads: leadsOf(assignment, node.code),
        free: !isUnknown(node.position) && !decidedAbove(node.code),
        assumed: !isUnknown(node.position) && scored.at(unit, node.code).coverage !== 1,
      }),
    );

  const after = (gains: ReadonlyMap<string, number>) => {
    const raised = given.slice();
    for (const [code, gain] of gains) {
      const { position } = tree.get(code);
      raised[position] = (raised[position] as number) + gain;
    }
    return rollUp(tree, raised);
  };
  const counted = scored.unknown === "zero" ? "max" : "known";
  const groupOf = grouper(scored.groups);
  const now = after(new Map());
  const complete = scored.unknown === "zero" || now.known[0] === now.max[0];
  const others = peers.units
    .filter(
      (unit) =>
        unit.agency !== agency &&
        unit.year === year &&
        unit.stage === stage &&
        peers.treeOf({ agency: unit.agency, year, stage }).id === tree.id,
    )
    .map((unit) => peers.at({ agency: unit.agency, year, stage }, ROOT))
    .flatMap(({ rank, index }) => (rank === null || index === null ? [] : Math.round(index * 100)))
    .sort((a, b) => b - a);

  return {
    agency,
    tree,
    leaves,
    complete,
    peers: others,
    at(code, gains) {
      const rolled = gains ? after(gains) : now;
      const { position } = tree.get(code);
      return { score: rolled.score[position] as number, max: rolled[counted][position] as number };
    },
    total(gains) {
      const { score, max } = this.at(ROOT, gains);
      const index = max === 0 ? 0 : hundredthsOfPercent(score, max);
      return {
        units: score,
        index,
        rank: complete ? 1 + others.filter((other) => other > index).length : null,
        group: complete ? groupOf(index / 100) : null,
      };
    },
  };
}

/** What was stated for a unit, one number per node. */
function givenOf(scored: Scored, unit: Unit): Float64Array {
  const isUnit = (other: Unit) =>
    other.agency === unit.agency && other.year === unit.year && other.stage === unit.stage;
  const block = scored.scores.blocks.find(({ units }) => units.some(isUnit)) as ScoreBlock;
  const n = block.tree.nodes.length;
  const start = block.units.findIndex(isUnit) * n;
  return block.given.slice(start, start + n);
}

/** Units that the leaves under a node have to gain. */
export interface Need {
  readonly code: string;
  readonly gain: number;
}

/**
 * What a target asks of each node, in units above what it has; one need per node, the greatest.
 * Nothing is asked where enough is there already.
 */
export function needsOf(base: Base, target: Target, groups: readonly IndexGroup[]): Need[] {
  const least = new Map<string, number>();
  const ask = (code: string, units: number) => {
    const gain = units - base.at(code).score;
    if (gain > (least.get(code) ?? 0)) least.set(code, gain);
  };
  const askIndex = (code: string, hundredths: number) => ask(code, leastPart(hundredths, base.at(code).max));

  if (target.points !== undefined) ask(ROOT, toUnits(target.points));
  if (target.index !== undefined) askIndex(ROOT, hundredthsOf(target.index));
  if (target.rank !== undefined) {
    // As good as the peer that stands there now, if so many are ranked.
    const peer = base.peers[target.rank - 1];
    if (peer !== undefined) askIndex(ROOT, peer);
  }
  const group = groups.find(({ name }) => name === target.group);
  if (group) askIndex(ROOT, hundredthsOf(group.atLeast));
  for (const [code, index] of Object.entries(target.fields ?? {})) askIndex(code, hundredthsOf(index));
  return [...least].map(([code, gain]) => ({ code, gain }));
}

/** The least index in hundredths of a percent that is not under a threshold in percent. */
function hundredthsOf(index: number): number {
  const below = Math.floor(index * 100) - 1;
  return [below, below + 1, below + 2].find((hundredths) => hundredths / 100 >= index) as number;
}
