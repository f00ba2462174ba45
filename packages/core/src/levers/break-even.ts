import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { fromUnits } from "../numbers/decimal.js";
import { leastPassing } from "../numbers/search.js";
import { type OneLeaf, oneLeaf } from "../scoring/one-leaf.js";
import type { Scored } from "../scoring/scored.js";
import { attainable, attainingValue } from "../tree/attainable.js";
import type { CriteriaNode } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";

/** Points on a leaf, and the least raw value that gives them; see {@link breakEven}. */
export interface BreakEven {
  readonly points: number;
  /** Null without a rule that computes, or where any value gives the points. */
  readonly value: number | null;
}

/**
 * The break-even of a leaf: the least points on it with which the agency has a rank or a better one,
 * all other scores as they are.
 *
 * Points are such as the leaf can be given: what its bands, its checklist or a deduction of whole
 * things make, otherwise whole hundredths and full marks. They may be below the agency's own: then that much may be lost.
 *
 * @returns null if not even full marks give the rank, or if the leaf or the total is not known
 * @throws ParError `unit-unknown`, `code-unknown`; `code-not-leaf` of an inner node
 * @example
 * breakEven(scored, { agency: "dak-lak", year: 2023, code: "3.4.2", rank: 10 }) // { points: 1.25, value: 62.5 }
 */
export function breakEven(
  scored: Scored,
  {
    agency,
    year,
    stage = "appraised",
    code,
    rank,
  }: { agency: string; year: number; stage?: Stage; code: string; rank: number },
): BreakEven | null {
  const unit = { agency, year, stage };
  const leaf = scored.treeOf(unit).get(code);
  if (leaf.children.length > 0)
    throw new ParError("code-not-leaf", {
      code,
      leaves: scored
        .treeOf(unit)
        .leaves(code)
        .map((below) => below.code),
    });
  const isRanked = scored.at(unit, ROOT).rank !== null;
  const change = oneLeaf(scored, unit);
  return isRanked && !Number.isNaN(change.now(leaf)) ? leastFor(change, leaf, rank) : null;
}

export function leastFor(change: OneLeaf, leaf: CriteriaNode, rank: number): BreakEven | null {
  if (rank < 1) return null;
  const wanted = change.leastIndex(rank);
  const units = leastPassing(attainable(leaf), (to) => change.index(leaf, to) >= wanted);
  if (units === null) return null;
  return { points: fromUnits(units), value: attainingValue(leaf, units) };
}
