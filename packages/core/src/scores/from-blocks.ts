import type { ColumnTable } from "arquero";
import type { Agencies } from "../agencies/agencies.js";
import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import { fromUnits } from "../numbers/decimal.js";
import { fromRows } from "../tables/result-table.js";
import type { CriteriaTree } from "../tree/tree.js";
import { isSurveyed } from "../tree/vocabulary.js";
import type { Scores } from "./scores.js";

/**
 * Scores of blocks that were made without rows, and need no checking. Their table is made when it
 * is asked for.
 */
export function scoresOf(
  blocks: readonly ScoreBlock[],
  { trees, agencies }: { readonly trees: readonly CriteriaTree[]; readonly agencies: Agencies },
): Scores {
  let rows: ColumnTable | undefined;
  return {
    trees,
    agencies,
    blocks,
    get table() {
      rows ??= tableOf(blocks);
      return rows;
    },
  };
}

/** The rows that blocks hold, as `parseScores` gives them, without notes. */
function tableOf(blocks: readonly ScoreBlock[]): ColumnTable {
  const rows = blocks.flatMap(({ tree, units, given, values }) =>
    units.flatMap((unit, u) =>
      tree.nodes.flatMap(({ code, position, source }) => {
        const points = given[u * tree.nodes.length + position] as number;
        const value = values[u * tree.nodes.length + position] as number;
        const applicable = points !== NOT_APPLICABLE;
        const byStage = !applicable && unit.stage === "self" && isSurveyed(source);
        if (byStage || (Number.isNaN(points) && Number.isNaN(value))) return [];
        return {
          ...unit,
          code,
          points: Number.isNaN(points) || !applicable ? null : fromUnits(points),
          value: Number.isNaN(value) ? null : value,
          applicable,
          note: null,
        };
      }),
    ),
  );
  return fromRows(rows, ["agency", "year", "code", "stage", "points", "value", "applicable", "note"]);
}
