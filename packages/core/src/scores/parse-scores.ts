import type { Input } from "../issues/input.js";
import { ParError } from "../issues/par-error.js";
import { cellAt, lengthOf, type ScoreCells } from "./cells.js";
import { judgeScores, type ParsedScores, SCORE_COLUMNS, type ScoreSource } from "./score-table.js";
import type { Scores } from "./scores.js";

/** A score as {@link parseScores} takes it: a row of a file, or an object with these keys. */
export interface ScoreInput {
  readonly agency: string;
  readonly year: number | string;
  readonly code: number | string;
  /** `self` or `appraised`. */
  readonly stage: string;
  readonly points?: number | string | null | undefined;
  readonly value?: number | string | null | undefined;
  readonly applicable?: boolean | string | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Reads long score rows, all of which must be good; see {@link safeParseScores} for what they hold,
 * for warnings, and for tables in which some rows are wrong.
 *
 * @throws ParError `scores-invalid` with every problem found; `trees-overlap` if two trees score the
 *   same kind of agency in the same year
 * @example
 * const rows = [{ agency: "dak-lak", year: 2023, code: "1", stage: "appraised", points: 57.92 }];
 * scoreTree(parseScores(rows, { trees }))
 */
export function parseScores<Row>(rows: readonly Input<Row, ScoreInput>[], source: ScoreSource): Scores {
  return goodScores(safeParseScores(rows, source));
}

/** As {@link parseScores}, of columns: see {@link safeParseScoreColumns}. */
export function parseScoreColumns(columns: Readonly<Record<string, ScoreCells>>, source: ScoreSource): Scores {
  return goodScores(safeParseScoreColumns(columns, source));
}

function goodScores({ scores, issues }: ParsedScores): Scores {
  if (issues.some(({ severity }) => severity === "error")) throw new ParError("scores-invalid", {}, issues);
  return scores;
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
export function safeParseScores<Row>(rows: readonly Input<Row, ScoreInput>[], source: ScoreSource): ParsedScores {
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

/**
 * Validates long scores that come as columns, without making an object of a row: a million rows
 * cost some tenths of a second. The columns, what is checked and what is said are those of
 * `safeParseScores`, which reads rows by the same function.
 *
 * @param columns all of one length, by name; see {@link ScoreCells}
 * @returns as `safeParseScores`; a rejected row's record is made of its cells
 * @throws ParError `trees-overlap` if two trees score the same kind of agency in the same year
 * @example
 * safeParseScoreColumns(
 *   {
 *     agency: { texts: ["dak-lak"], codes: new Uint8Array(2) },
 *     year: [2023, 2023],
 *     code: ["1.1", "1.2"],
 *     stage: { texts: ["appraised"], codes: new Uint8Array(2) },
 *     points: Float64Array.of(0.5, 1),
 *   },
 *   { trees, agencies },
 * ).scores
 */
export function safeParseScoreColumns(
  columns: Readonly<Record<string, ScoreCells>>,
  source: ScoreSource,
): ParsedScores {
  const names = Object.keys(columns);
  const length = Math.max(0, ...Object.values(columns).map(lengthOf));
  return judgeScores(
    {
      columns,
      length,
      names: length ? names : [],
      recordAt: (index) => Object.fromEntries(names.map((name) => [name, cellAt(columns[name], index)])),
    },
    source,
  );
}
