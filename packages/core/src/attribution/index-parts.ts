import type { Unit } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { toUnits } from "../numbers/decimal.js";
import { leastCommonMultiple } from "../numbers/fraction.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";

/**
 * An index as the sum of its parts: each node has a weight w (its share of the applicable maximum)
 * and a part w·p (p its index), both exact over one common denominator. The root's weight is 1.
 *
 * Of several units the parts are the plain means of theirs, so that the parts of a mean add up to
 * the mean of the indices.
 */
export interface IndexParts {
  readonly tree: CriteriaTree;
  readonly denominator: bigint;
  /** Numerator of a node's weight; 0 where it does not apply. */
  weight(code: string): bigint;
  /** Numerator of a node's part w·p; null where the node is not known in full. */
  part(code: string): bigint | null;
  /** Whether the node's part is the sum of its children's: all known, and added, not averaged. */
  isSum(node: CriteriaNode): boolean;
}

/**
 * The parts of the plain mean of the units' indices, which must be on one tree.
 *
 * @throws ParError `unit-unknown`; `score-incomplete` if a unit's total is not known in full
 */
export function indexParts(scored: Scored, units: readonly Unit[]): IndexParts {
  const tree = scored.treeOf(units[0] as Unit);
  for (const unit of units) requireComplete(scored, unit);
  const cells = units.map((unit) => cellsOf(scored, unit));
  const maxima = cells.map(({ max }) => max(tree.root));
  const common = maxima.reduce(leastCommonMultiple);
  const factors = maxima.map((max) => common / max);
  const isKnown = tree.nodes.map((node) => cells.every((unit) => unit.isKnown(node)));
  const sum = (value: (unit: UnitCells) => bigint) =>
    cells.reduce((all, unit, k) => all + value(unit) * (factors[k] as bigint), 0n);
  const weights = tree.nodes.map((node) => sum(({ max }) => max(node)));
  const parts = tree.nodes.map((node, i) => (isKnown[i] ? sum(({ score }) => score(node)) : null));
  return {
    tree,
    denominator: common * BigInt(units.length),
    weight: (code) => weights[tree.get(code).position] as bigint,
    part: (code) => parts[tree.get(code).position] as bigint | null,
    isSum: ({ aggregation, children }) =>
      aggregation === "sum" && children.every((code) => isKnown[tree.get(code).position]),
  };
}

/** What a unit has at a node: points in whole units, and whether they are known in full. */
interface UnitCells {
  readonly max: (node: CriteriaNode) => bigint;
  readonly score: (node: CriteriaNode) => bigint;
  readonly isKnown: (node: CriteriaNode) => boolean;
}

/** Reads the arrays: the mean of an agency's peers takes a node of each of them. */
function cellsOf(scored: Scored, unit: Unit): UnitCells {
  const { block, u } = scored.cells(unit);
  const start = u * block.tree.nodes.length;
  const max = ({ max, position }: CriteriaNode) =>
    block.isFull ? toUnits(max) : (block.max[start + position] as number);
  return {
    max: (node) => BigInt(max(node)),
    score: (node) => (max(node) === 0 ? 0n : BigInt(Math.round(block.score[start + node.position] as number))),
    isKnown: (node) => block.isFull || block.known[start + node.position] === max(node),
  };
}

function requireComplete(scored: Scored, unit: Unit): void {
  if (scored.at(unit, ROOT).coverage === 1) return;
  const { agency, year, stage } = unit;
  const tree = scored.treeOf(unit);
  const missing = tree
    .leaves()
    .filter(({ code }) => tree.path(code).every((node) => scored.at(unit, node.code).coverage !== 1))
    .filter(({ code }) => scored.stateAt(unit, code) === "unknown");
  throw new ParError("score-incomplete", { agency, year, stage, codes: missing.map(({ code }) => code) });
}
