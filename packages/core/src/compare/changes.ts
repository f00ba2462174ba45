import type { Unit } from "../engine/unit.js";
import { differenceOfIndices, differenceOfPoints } from "../numbers/decimal.js";
import type { NodeScore } from "../scoring/node-table.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";

/** The change of a node on the year before; all null if the agency has no comparable year before. */
export interface Change extends Unit {
  readonly code: string;
  readonly level: number;
  readonly previousScore: number | null;
  readonly previousIndex: number | null;
  readonly previousRank: number | null;
  /** Points; positive is better. */
  readonly scoreChange: number | null;
  /** Difference of the two published (rounded) indices; positive is better. */
  readonly indexChange: number | null;
  /** Places gained; positive is better. */
  readonly rankChange: number | null;
}

/** The columns of {@link Change}. */
export const CHANGE_COLUMNS = {
  agency: "agency",
  year: "year",
  stage: "stage",
  code: "code",
  level: "count",
  previousScore: "points",
  previousIndex: "percent",
  previousRank: "rank",
  scoreChange: "points",
  indexChange: "percent",
  rankChange: "count",
} as const satisfies Columns<Change>;

/**
 * The change of one node on the year before, on the same tree and at the same stage.
 *
 * A change is only given between two scores that are both known in full: where coverage is below
 * 1 in either year, what moved may be what is known.
 */
export function changeAt(scored: Scored, row: NodeScore): Change {
  const { agency, year, stage, code, level } = row;
  const comparable =
    scored.has({ agency, year: year - 1, stage }) &&
    scored.treeOf({ agency, year: year - 1, stage }) === scored.treeOf({ agency, year, stage });
  const before = comparable ? scored.at({ agency, year: year - 1, stage }, code) : undefined;
  const full = row.coverage === 1 && before?.coverage === 1;
  const difference = (
    a: number | null | undefined,
    b: number | null | undefined,
    minus: (a: number, b: number) => number,
  ) => (full && typeof a === "number" && typeof b === "number" ? minus(a, b) : null);
  return {
    agency,
    year,
    stage,
    code,
    level,
    previousScore: before?.score ?? null,
    previousIndex: before?.index ?? null,
    previousRank: before?.rank ?? null,
    scoreChange: difference(row.score, before?.score, differenceOfPoints),
    indexChange: difference(row.index, before?.index, differenceOfIndices),
    rankChange: difference(before?.rank, row.rank, (a, b) => a - b),
  };
}

/** The changes of every unit and node on the year before: the columns of {@link Change}. */
export function changes(scored: Scored): Table<Change> {
  const rows = function* () {
    for (const row of scored.rows()) yield changeAt(scored, row);
  };
  return fromRows(rows(), CHANGE_COLUMNS);
}
