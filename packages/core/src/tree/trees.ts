import type { AgencyKind } from "../agencies/agencies.js";
import { ParError } from "../issues/par-error.js";
import type { CriteriaTree } from "./tree.js";

/**
 * The tree that scores a kind of agency in a year; undefined if none does.
 *
 * @example
 * treeFor(trees, "province", 2023)?.id // "province-2022"
 */
export function treeFor(trees: readonly CriteriaTree[], kind: AgencyKind, year: number): CriteriaTree | undefined {
  return trees.find((tree) => tree.scores(kind, year));
}

/**
 * {@link treeFor} for many agencies and years: gives the tree's place among the trees; −1 if none scores them.
 *
 * @throws ParError `trees-overlap` if two trees score the same kind of agency in the same year
 */
export function treeFinder(trees: readonly CriteriaTree[]): (kind: AgencyKind, year: number) => number {
  trees.forEach((tree, place) => {
    for (const other of trees.slice(0, place)) refuseOverlap(other, tree);
  });
  return (kind, year) => trees.findIndex((tree) => tree.scores(kind, year));
}

function refuseOverlap(one: CriteriaTree, other: CriteriaTree): void {
  const kind = one.appliesTo.find((each) => other.appliesTo.includes(each));
  const isEvery = one.years.length === 0 && other.years.length === 0;
  const year = [...one.years, ...other.years].find((each) => one.scoresIn(each) && other.scoresIn(each));
  if (one !== other && kind !== undefined && (isEvery || year !== undefined))
    throw new ParError("trees-overlap", { trees: [one.id, other.id], kind, year: year ?? null });
}
