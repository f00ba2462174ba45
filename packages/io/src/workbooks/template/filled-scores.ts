import type { CriteriaNode, CriteriaTree, Scores, Stage } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";

/** Points of a node's filled leaves as the formula will give them, for readers that do not compute. */
export function subtotal(
  tree: CriteriaTree,
  node: CriteriaNode,
  stage: Stage,
  filled: ReadonlyMap<string, Filled> | undefined,
): number | string {
  const points = tree.leaves(node.code).flatMap((leaf) => filled?.get(`${leaf.code}|${stage}`)?.points ?? []);
  return points.length ? sumDecimals(points) : "";
}

/** Maximum of a node's leaves that have points, as the formula will give it. */
export function subtotalMax(
  tree: CriteriaTree,
  node: CriteriaNode,
  stage: Stage,
  filled: ReadonlyMap<string, Filled> | undefined,
): number {
  const known = tree
    .leaves(node.code)
    .filter((leaf) => typeof filled?.get(`${leaf.code}|${stage}`)?.points === "number");
  return sumDecimals(known.map(({ max }) => max));
}

/** A leaf that is filled in already. */
export interface Filled {
  readonly points: number | null;
  readonly value: number | null;
  readonly applicable: boolean;
}

/** What an agency's year has already, by `code|stage`. */
export function scoresOf(scores: Scores, agency: string, year: number): Map<string, Filled> {
  return new Map(
    [...scores.rows()]
      .filter((row) => row.agency === agency && row.year === year)
      .map((row) => [`${row.code}|${row.stage}`, row]),
  );
}
