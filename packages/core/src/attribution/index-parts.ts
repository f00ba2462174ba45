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
  const tree = scored.treeOf(...keyOf(units[0] as Unit));
  for (const unit of units) requireComplete(scored, unit);
  const cells = units.map((unit) => cellsOf(scored, unit));
  const maxima = cells.map(({ max }) => BigInt(max(tree.root)));
  const common = maxima.reduce(leastCommonMultiple);
  const factors = maxima.map((max) => common / max);
  const isKnown = tree.nodes.map((node) => cells.every((unit) => unit.isKnown(node)));
  const sum = (value: (unit: UnitCells) => number) =>
    cells.reduce((all, unit, k) => all + BigInt(value(unit)) * (factors[k] as bigint), 0n);
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

function keyOf({ agency, year, stage }: Unit) {
  return [agency, year, stage] as const;
}

/** What a unit's arrays say of a node, in whole units. */
interface UnitCells {
  /** The applicable maximum. */
  max(node: CriteriaNode): number;
  /** 0 where the node does not apply. */
  score(node: CriteriaNode): number;
  /** Whether all that applies is known. */
  isKnown(node: CriteriaNode): boolean;
}

/** Read as they lie: the mean of many units asks for thousands. */
function cellsOf(scored: Scored, { agency, year, stage }: Unit): UnitCells {
  const { block, u } = scored.cells(agency, year, stage);
  const from = u * block.tree.nodes.length;
  const max = ({ position, max: full }: CriteriaNode) =>
    block.isFull ? toUnits(full) : (block.max[from + position] as number);
  return {
    max,
    score: (node) => (max(node) === 0 ? 0 : (block.score[from + node.position] as number)),
    isKnown: (node) => block.isFull || block.known[from + node.position] === max(node),
  };
}

function requireComplete(scored: Scored, { agency, year, stage }: Unit): void {
  if (scored.at(agency, year, ROOT, stage).coverage === 1) return;
  const tree = scored.treeOf(agency, year, stage);
  const missing = tree
    .leaves()
    .filter(({ code }) => tree.path(code).every((node) => scored.at(agency, year, node.code, stage).coverage !== 1))
    .filter(({ code }) => scored.stateAt(agency, year, code, stage) === "unknown");
  throw new ParError(
    "score-incomplete",
    `The ${stage} total of agency "${agency}" in ${year} is not known in full and cannot be attributed. ${
      missing.length ? `Without a score: ${missing.map(({ code }) => code).join(", ")}.` : "No leaf applies."
    }`,
  );
}
