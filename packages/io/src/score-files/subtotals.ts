import type { CriteriaNode } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { type FoundScore, unitOf } from "./found-score.js";

/**
 * Takes out subtotals of leaves that are partly blank in the same table: a spreadsheet's SUM says
 * 0 there, or what is filled in so far, and not the points of the node. Others stay, and
 * `parseScores` checks them against the leaves.
 */
export function withoutRunningSubtotals(found: readonly FoundScore[]): FoundScore[] {
  const isInner = ({ tree, record }: FoundScore) => tree?.has(record.code) && tree.get(record.code).children.length > 0;
  if (!found.some(isInner)) return [...found];
  const points = new Map<string, FoundScore>();
  for (const score of found) points.set(`${unitOf(score)}|${score.record.code}`, score);
  return found.filter((score) => {
    const { record, tree } = score;
    const { ledger, rowsOfCode } = score.table;
    const node = tree?.has(record.code) ? tree.get(record.code) : undefined;
    if (!tree || record.points === null || !node?.children.length) return true;
    const leaves = tree.leaves(record.code).map((leaf) => points.get(`${unitOf(score)}|${leaf.code}`));
    const filled = leaves.flatMap((leaf) => (leaf ? [leaf.record] : []));
    // A table of fields and totals has no rows for the leaves: then the points are a statement.
    const hasRows = tree.leaves(record.code).some((leaf) => rowsOfCode.has(leaf.code));
    if (!hasRows || filled.length === leaves.length) return true;
    const surveyed = (leaf: CriteriaNode) =>
      record.stage === "self" && (leaf.source === "survey" || leaf.source === "satisfaction");
    if (tree.leaves(record.code).every((leaf, i) => leaves[i] !== undefined || surveyed(leaf))) return true;
    if (sumDecimals([record.points, ...filled.map((leaf) => -(leaf.points ?? 0))]) !== 0) return true;
    ledger.cells.subtotals++;
    ledger.decide("subtotal-of-part", score.row, score.column, {
      code: record.code,
      points: record.points,
      known: filled.length,
      leaves: leaves.length,
    });
    return false;
  });
}
