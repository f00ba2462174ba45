import type { CriteriaTree, NodeScore, Scored, Stage } from "@par-index/core";
import { totalTable } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import type { Report } from "./options.js";

/** The totals of the year, in order of rank. */
export function totalsOf({ scored, year, stage }: Report): NodeScore[] {
  const rows = totalTable(scored)
    .objects()
    .filter((row) => row.year === year && row.stage === stage);
  return rows.sort(
    (a, b) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || (b.index ?? 0) - (a.index ?? 0),
  );
}

/** Whether a node's score is the plain sum of its children's as the sheet shows them. */
export function addsUp(
  scored: Scored,
  tree: CriteriaTree,
  agency: string,
  year: number,
  code: string,
  stage: Stage,
): boolean {
  const node = tree.get(code);
  if (node.aggregation !== "sum") return false;
  const { score } = scored.at({ agency, year, stage }, code);
  if (score === null) return false;
  const parts = node.children.map((child) => scored.at({ agency, year, stage }, child).score ?? 0);
  return sumDecimals(parts) === score;
}
