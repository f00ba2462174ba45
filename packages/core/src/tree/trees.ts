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
  return trees.find(({ appliesTo, years }) => appliesTo.includes(kind) && years.includes(year));
}

/**
 * {@link treeFor} for many agencies and years: gives the tree's place among the trees; −1 if none scores them.
 *
 * @throws ParError `trees-overlap` if two trees score the same kind of agency in the same year
 */
export function treeFinder(trees: readonly CriteriaTree[]): (kind: AgencyKind, year: number) => number {
  const byKindAndYear = new Map<string, number>();
  trees.forEach((tree, place) => {
    for (const kind of tree.appliesTo)
      for (const year of tree.years) {
        const other = trees[byKindAndYear.get(`${kind}|${year}`) ?? place] as CriteriaTree;
        if (other !== tree) throw new ParError("trees-overlap", { trees: [other.id, tree.id], kind, year });
        byKindAndYear.set(`${kind}|${year}`, place);
      }
  });
  return (kind, year) => byKindAndYear.get(`${kind}|${year}`) ?? -1;
}
