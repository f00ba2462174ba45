import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { difference, nodePair, pairsOf, type Scope } from "./pairs.js";

/** What an agency gave itself at a node and what was appraised. */
export interface ComparedScore {
  readonly agency: string;
  readonly year: number;
  readonly code: string;
  readonly level: number;
  /** Points over the leaves compared, as are the following. */
  readonly max: number;
  readonly self: number;
  readonly appraised: number;
  /** self − appraised. */
  readonly difference: number;
}

/** The columns of {@link ComparedScore}. */
export const COMPARED_SCORE_COLUMNS = {
  agency: "agency",
  year: "year",
  code: "code",
  level: "count",
  max: "points",
  self: "points",
  appraised: "points",
  difference: "points",
} as const satisfies Columns<ComparedScore>;

/**
 * Self and appraised points of every node side by side, over the leaves that apply at both stages:
 * surveyed leaves, which have no self score, are in neither sum nor maximum. Nodes with a leaf that
 * is unknown at a stage are left out, as in {@link agreement}.
 *
 * @returns the columns of {@link ComparedScore}, nodes in the order of the tree
 * @example
 * comparedScores(scored, { agency: "dak-lak", year: 2023 }).filter((d) => d.level === 1)
 */
export function comparedScores(scored: Scored, scope: Scope = {}): Table<ComparedScore> {
  const rows = pairsOf(scored, scope).flatMap((pair) =>
    pair.tree.nodes.flatMap((node) =>
      nodePair(pair, node).map(
        (points): ComparedScore => ({
          agency: pair.agency,
          year: pair.year,
          code: node.code,
          level: node.level,
          ...points,
          difference: difference(points),
        }),
      ),
    ),
  );
  return fromRows(rows, COMPARED_SCORE_COLUMNS);
}
