import type { ColumnTable } from "arquero";
import type { Agencies } from "../agencies/agencies.js";
import type { Unit } from "../engine/unit.js";
import type { Issue } from "../issues/issue.js";
import type { CriteriaTree } from "../tree/tree.js";
import { judgeScores, type ParsedScores, SCORE_COLUMNS, type ScoreSource } from "./score-table.js";

export { isSurveyed, STAGES, type Stage, type Unit, unitKey } from "../engine/unit.js";

/** The scores on one tree as a dense array; see `engine/roll-up.ts` for the layout. */
export interface ScoreBlock {
  readonly tree: CriteriaTree;
  /** Sorted by the registry's order of agencies, then year, then stage. */
  readonly units: readonly Unit[];
  /** As stated; see {@link withRules} for points that rules make of raw values. */
  readonly given: Float64Array;
  /** Raw values in the same layout, NaN where there is none; a checklist's as `scoreByRule` takes it. */
  readonly values: Float64Array;
}

/** Validated scores; made by {@link parseScores}. */
export interface Scores {
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  /**
   * The accepted rows: `agency, year, code, stage, points, value, applicable, note`. `points` are
   * as stated (null where a rule makes them of `value`), a checklist's `value` is a number too; see
   * `valueText` for how it is written.
   */
  readonly table: ColumnTable;
  readonly blocks: readonly ScoreBlock[];
}

/** A row that was not accepted, as it came, with the reasons. */
export interface RejectedRow {
  readonly row: number;
  readonly record: unknown;
  readonly issues: readonly Issue[];
}

/**
 * Validates long score rows: `agency, year, code, stage, points, value?, applicable?, note?`.
 *
 * Cells may be numbers or text with a decimal point; empty points mean unknown, unless the leaf
 * has a rule and the row a `value`, which then makes them; `applicable` false means the leaf does
 * not apply, code {@link ROOT} is the total. A checklist's `value` names the items met ("1;3", "0"
 * for none). Stated points stand even where the rule makes others of the value, with a warning.
 * Good rows are kept, bad ones come back with their line and every reason; nothing is dropped
 * silently.
 *
 * @returns the accepted `scores`, the `rejected` rows, and all `issues` in the order of the rows
 * @throws ParError `trees-overlap` if two trees score the same kind of agency in the same year
 */
export function parseScores(rows: readonly unknown[], source: ScoreSource): ParsedScores {
  const names = new Set<string>();
  const broken = new Set<number>();
  rows.forEach((row, index) => {
    if (typeof row !== "object" || row === null) broken.add(index);
    else for (const name of Object.keys(row)) names.add(name);
  });
  const cellsOf = (name: string) => rows.map((row) => (row as Record<string, unknown> | null | undefined)?.[name]);
  return judgeScores(
    {
      columns: Object.fromEntries(SCORE_COLUMNS.filter((name) => names.has(name)).map((name) => [name, cellsOf(name)])),
      length: rows.length,
      names: [...names],
      broken,
      recordAt: (index) => rows[index],
    },
    source,
  );
}
