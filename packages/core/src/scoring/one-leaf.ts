import { geometricScore } from "../engine/roll-up.js";
import type { Unit } from "../engine/unit.js";
import { hundredthsOfPercent, toUnits } from "../numbers/decimal.js";
import { notAbove } from "../numbers/search.js";
import type { CriteriaNode } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import { cohortOf } from "./cohort.js";
import type { Scored } from "./scored.js";

/** What an agency's total comes to when one leaf changes and everything else stays as it is. */
export interface OneLeaf {
  /** The leaf's points in units, NaN if they are not known or the leaf does not apply. */
  now(leaf: CriteriaNode): number;
  /** The total's score in units with `units` on a known leaf; O(depth). */
  total(leaf: CriteriaNode, units: number): number;
  /** What the total's index is over, in units: the known maximum, or under `zero` the whole. */
  readonly base: number;
  /** The total's index in hundredths of a percent with `units` on a known leaf. */
  index(leaf: CriteriaNode, units: number): number;
  /** The agency's rank at the total with this index; null if its total is not ranked. */
  rank(hundredths: number): number | null;
  /** The least index in hundredths of a percent with this rank or a better one; 0 if any has it. */
  leastIndex(rank: number): number;
}

/**
 * Makes the functions that change one leaf of a unit. Points are added, composed where the
 * aggregation is geometric, and added to a stated score, whose parts are not all known; what a
 * normalisation makes of others' values is not drawn again.
 *
 * @throws ParError `unit-unknown`
 */
export function oneLeaf(scored: Scored, unit: Unit): OneLeaf {
  const { agency, year, stage } = unit;
  const tree = scored.treeOf(unit);
  const n = tree.nodes.length;
  // In tree order, in units; `base` is what a node's index is over.
  const [score, max, base] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const isKnown: boolean[] = [];
  for (const node of [...tree.nodes].reverse()) {
    const i = node.position;
    const row = scored.at(unit, node.code);
    score[i] = toUnits(row.score ?? 0);
    max[i] = toUnits(row.max);
    isKnown[i] = row.coverage === 1;
    const parts = node.children.reduce((sum, code) => sum + (base[tree.get(code).position] as number), 0);
    base[i] = isKnown[i] || scored.unknown === "zero" ? (max[i] as number) : parts;
  }
  /** A node's parts where they make its score by a geometric mean; not so of a stated score. */
  const factorsOf = (node: CriteriaNode): number[] | null => {
    if (node.aggregation !== "geometric") return null;
    const factors = node.children.map((child) => tree.get(child).position);
    return geometricScore(factors, 0, score, base) === score[node.position] ? factors : null;
  };
  const paths = new Map(
    tree.leaves().map(({ code }) => [
      code,
      tree
        .path(code)
        .slice(0, -1)
        .reverse()
        .map((node) => ({ i: node.position, factors: factorsOf(node) })),
    ]),
  );

  const total = (leaf: CriteriaNode, units: number): number => {
    let [below, raised] = [leaf.position, units];
    for (const { i, factors } of paths.get(leaf.code) ?? []) {
      const added = (score[i] as number) + raised - (score[below] as number);
      // A stated score may exceed what its leaves allow by a rounding, and must not exceed the maximum.
      raised = factors
        ? geometricScore(factors, 0, score.with(below, raised), base)
        : Math.min(added, max[i] as number);
      below = i;
    }
    return raised;
  };

  const isRanked = scored.at(unit, ROOT).rank !== null;
  const others = Int32Array.from(
    cohortOf(scored, unit).agencies.flatMap((id) => {
      const row = scored.at({ agency: id, year, stage }, ROOT);
      return id === agency || row.rank === null ? [] : [Math.round((row.index as number) * 100)];
    }),
  ).sort();
  return {
    now: ({ position }) => (isKnown[position] ? (score[position] as number) : Number.NaN),
    total,
    base: base[0] as number,
    index: (leaf, units) => hundredthsOfPercent(total(leaf, units), base[0] as number),
    rank: (hundredths) => (isRanked ? 1 + others.length - notAbove(others, hundredths) : null),
    leastIndex: (rank) => others[others.length - rank] ?? 0,
  };
}
