import type { Agencies } from "../agencies/agencies.js";
import type { ScoreBlock } from "../engine/block.js";
import type { Unit } from "../engine/unit.js";
import type { Issue } from "../issues/issue.js";
import type { CriteriaTree } from "../tree/tree.js";

/** An accepted row. */
export interface ScoreRow extends Unit {
  readonly code: string;
  /** As stated; null if unknown, or where a rule makes them of `value`. */
  readonly points: number | null;
  /** The raw value, of a checklist a number too; see `valueText` for how it is written. */
  readonly value: number | null;
  readonly applicable: boolean;
  readonly note: string | null;
}

/** Validated scores; made by {@link parseScores}. */
export interface Scores {
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  /** The accepted rows, made as they are asked for; `scoreTable` makes a table of them. */
  rows(): Iterable<ScoreRow>;
  readonly blocks: readonly ScoreBlock[];
}

/** A row that was not accepted, as it came, with the reasons. */
export interface RejectedRow {
  readonly row: number;
  readonly record: unknown;
  readonly issues: readonly Issue[];
}
