import type { Stage, UnitRef } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import type { CriteriaTree } from "../tree/tree.js";
import type { NodeScore } from "./node-table.js";
import type { Scored } from "./scored.js";

/** The agencies scored on one tree in one year at one stage: those that are ranked together. */
export interface Cohort {
  readonly tree: CriteriaTree;
  /** Ids, in the order of the registry. */
  readonly agencies: readonly string[];
}

/** The cohorts of a year and stage, one per tree, by the trees' ids. */
export function cohorts(scored: Scored, { year, stage }: { year: number; stage: Stage }): Cohort[] {
  const byTree = new Map<CriteriaTree, string[]>();
  for (const unit of scored.units) {
    if (unit.year !== year || unit.stage !== stage) continue;
    const tree = scored.treeOf({ agency: unit.agency, year, stage });
    const members = byTree.get(tree);
    if (members) members.push(unit.agency);
    else byTree.set(tree, [unit.agency]);
  }
  return [...byTree].map(([tree, agencies]) => ({ tree, agencies }));
}

/**
 * The tree that most agencies were scored on in a year, of several the first by id: the one that a
 * page about fields is about.
 *
 * @returns null if nobody was scored
 */
export function mainTree(
  scored: Scored,
  { year, stage = "appraised" }: { year: number; stage?: Stage },
): CriteriaTree | null {
  return (
    cohorts(scored, { year, stage }).reduce<Cohort | null>(
      (most, cohort) => (most === null || cohort.agencies.length > most.agencies.length ? cohort : most),
      null,
    )?.tree ?? null
  );
}

/**
 * The cohort that an agency belongs to.
 *
 * @throws ParError `unit-unknown`
 */
export function cohortOf(
  scored: Scored,
  { agency, year, stage }: { agency: string; year: number; stage: Stage },
): Cohort {
  const tree = scored.treeOf({ agency, year, stage });
  return cohorts(scored, { year, stage }).find((cohort) => cohort.tree === tree) as Cohort;
}

/**
 * The agencies with the one tree they are all scored on; undefined for none.
 *
 * @throws ParError `unit-unknown`, `trees-differ`
 */
export function sharedTree(
  scored: Scored,
  { year, stage, agencies }: { year: number; stage: Stage; agencies: readonly string[] },
): Cohort | undefined {
  const trees = [...new Set(agencies.map((id) => scored.treeOf({ agency: id, year, stage })))];
  if (trees.length > 1) throw treesDiffer(trees);
  return trees[0] && { tree: trees[0], agencies };
}

/** The error of comparing agencies that are scored on several trees. */
export function treesDiffer(trees: readonly CriteriaTree[]): ParError {
  return new ParError("trees-differ", { trees: trees.map(({ id }) => id) });
}

/** A node's result where it is known in full: it has a score and an index. */
export type KnownNode = NodeScore & { readonly score: number; readonly index: number };

/** The result for a node if it is known in full, else null. */
export function knownAt(scored: Scored, unit: UnitRef, code: string): KnownNode | null {
  const row = scored.at(unit, code);
  return row.coverage === 1 ? (row as KnownNode) : null;
}
