import type { Agencies } from "../agencies/agencies.js";
import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import { fromUnits } from "../numbers/decimal.js";
import type { CriteriaTree } from "../tree/tree.js";
import { isSurveyed } from "../tree/vocabulary.js";
import type { ScoreRow, Scores } from "./scores.js";

/**
 * Scores of blocks that were made without rows, and need no checking.
 */
export function scoresOf(
  blocks: readonly ScoreBlock[],
  { trees, agencies }: { readonly trees: readonly CriteriaTree[]; readonly agencies: Agencies },
): Scores {
  return { trees, agencies, blocks, rows: () => rowsOf(blocks) };
}

/** The rows that blocks hold, as `parseScores` gives them, without notes. */
function* rowsOf(blocks: readonly ScoreBlock[]): Generator<ScoreRow> {
  for (const { tree, units, given, values } of blocks)
    for (const [u, unit] of units.entries())
      for (const { code, position, source } of tree.nodes) {
        const points = given[u * tree.nodes.length + position] as number;
        const value = values[u * tree.nodes.length + position] as number;
        const applicable = points !== NOT_APPLICABLE;
        const byStage = !applicable && unit.stage === "self" && isSurveyed(source);
        if (byStage || (Number.isNaN(points) && Number.isNaN(value))) continue;
        yield {
          ...unit,
          code,
          points: Number.isNaN(points) || !applicable ? null : fromUnits(points),
          value: Number.isNaN(value) ? null : value,
          applicable,
          note: null,
        };
      }
}
