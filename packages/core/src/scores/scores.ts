import type { ColumnTable } from "arquero";
import type { Agencies } from "../agencies/agencies.js";
import type { ScoreBlock } from "../engine/block.js";
import type { Issue } from "../issues/issue.js";
import type { CriteriaTree } from "../tree/tree.js";

export { STAGES, type Stage, type Unit, unitKey } from "../engine/unit.js";
export { isSurveyed } from "../tree/vocabulary.js";

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
