import type { Agencies, Agency } from "../agencies/agencies.js";
import { type RowSource, rowBelowHeader } from "../agencies/rows.js";
import { NOT_APPLICABLE } from "../engine/block.js";
import type { Unit } from "../engine/unit.js";
import type { IssueCode, IssueFigures } from "../issues/codes.js";
import { type Issue, issue, type Severity } from "../issues/issue.js";
import type { Place } from "../issues/place.js";
import { fromUnits } from "../numbers/decimal.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { cellAt, coded, type ScoreCells, textOf } from "./cells.js";
import { type Draft, type Drafts, draftBlocks, finishedBlocks, putValue, refuseConflicts } from "./drafts.js";
import { type Report, type RowJudge, rowJudge } from "./judge.js";
import { readKeys, type ScoreKeys } from "./keys.js";
import type { RejectedRow, ScoreRow, Scores } from "./scores.js";

/** What is read of a score table. */
export const SCORE_COLUMNS = ["agency", "year", "code", "stage", "points", "value", "applicable", "note"] as const;
const REQUIRED = ["agency", "year", "code", "stage"] as const;

/** What scores are read against, and how issues name a row. */
export interface ScoreSource extends RowSource {
  readonly trees: readonly CriteriaTree[];
  /** Without a registry, every agency that the rows name: its id is its name. */
  readonly agencies?: Agencies | undefined;
  /** Where a cell stands, if the rows come from a workbook: replaces `file` and `row` in issues. */
  readonly place?: (index: number, column: string) => Pick<Place, "file" | "sheet" | "cell" | "row">;
}

/** What validation makes of a score table. */
export interface ParsedScores {
  readonly scores: Scores;
  readonly rejected: RejectedRow[];
  readonly issues: Issue[];
}

/** @internal A score table by columns. */
export interface ScoreTable {
  /** The columns that are read, as far as they are there. */
  readonly columns: Readonly<Record<string, ScoreCells>>;
  readonly length: number;
  /** The columns that are there. */
  readonly names: readonly string[];
  /** Rows that are no records. */
  readonly broken?: ReadonlySet<number>;
  /** A row as it came. */
  readonly recordAt: (index: number) => unknown;
}

/** @internal Validates a score table; see {@link safeParseScoreColumns}. */
export function judgeScores(
  { columns, length, names, broken, recordAt }: ScoreTable,
  { trees, agencies = agenciesNamed(columns, length, trees), place, ...source }: ScoreSource,
): ParsedScores {
  const keys = readKeys(columns, length, { trees, agencies });
  const rowOf = source.rowOf ?? rowBelowHeader;
  const file = source.file === undefined ? {} : { file: source.file };
  const problems = new Map<number, Issue[]>();
  const refused = new Set<number>();
  const placeAt = (index: number, column: string): Place =>
    place?.(index, column) ?? { ...file, row: rowOf(index), ...(column ? { column } : {}) };
  const report: Report = <C extends IssueCode>(
    index: number,
    column: string,
    code: C,
    figures: IssueFigures[C],
    severity: Severity = "error",
  ) => {
    const found = issue(severity, code, figures, placeAt(index, column));
    const before = problems.get(index);
    if (before) before.push(found);
    else problems.set(index, [found]);
    if (severity === "error") refused.add(index);
  };

  const judge = rowJudge(columns, length, keys, trees, report);
  const drafts = draftBlocks(keys, length, trees);
  let firstRows: readonly Int32Array[] | undefined;
  /** The row that a filled cell came from; most tables never ask. */
  const firstRow = (tree: number, cell: number) => {
    firstRows ??= firstGoodRows(
      drafts,
      rowJudge(columns, length, keys, trees, () => {}),
      length,
    );
    return firstRows[tree]?.[cell] as number;
  };
  for (let index = 0; index < length; index++) {
    if (broken?.has(index)) {
      report(index, "", "row-invalid", {});
      continue;
    }
    if (!judge.read(index)) continue;
    const draft = drafts.blocks[judge.tree] as Draft;
    const u = drafts.unitAt(index);
    const cell = u * draft.tree.nodes.length + judge.position;
    if (draft.filled[cell]) {
      const { agency, year, stage } = draft.units[u] as Unit;
      const { name, nameEn } = agencies.get(agency) as Agency;
      const { code } = draft.tree.nodes[judge.position] as CriteriaNode;
      const { sheet, cell: named } = place?.(firstRow(judge.tree, cell), "code") ?? {};
      const row = named === undefined ? { row: rowOf(firstRow(judge.tree, cell)) } : { cell: named };
      report(index, "code", "score-duplicate", {
        code,
        name: { vi: name, en: nameEn },
        year,
        stage,
        before: { ...(sheet === undefined ? {} : { sheet }), ...row },
      });
      continue;
    }
    draft.filled[cell] = 1;
    if (!judge.applicable) draft.given[cell] = NOT_APPLICABLE;
    else if (!Number.isNaN(judge.units)) draft.given[cell] = judge.units;
    if (!Number.isNaN(judge.value)) putValue(draft, cell, judge.value);
  }
  drafts.blocks.forEach((draft, tree) => {
    refuseConflicts(draft, (cell) => firstRow(tree, cell), report);
  });

  const inOrder = [...problems].sort(([a], [b]) => a - b);
  const blocks = finishedBlocks(drafts.blocks);
  return {
    scores: {
      trees,
      agencies,
      blocks,
      rows: () => acceptedRows(columns, length, keys, trees, refused),
    },
    rejected: inOrder
      .filter(([index]) => refused.has(index))
      .map(([index, found]) => ({ row: rowOf(index), record: recordAt(index), issues: found })),
    issues: [...checkColumns(names, file), ...inOrder.flatMap(([, found]) => found)],
  };
}

/** A registry of the agencies that a table names, all of a kind that the trees score. */
function agenciesNamed(
  columns: Readonly<Record<string, ScoreCells>>,
  length: number,
  trees: readonly CriteriaTree[],
): Agencies {
  const kind = trees[0]?.appliesTo[0] ?? "province";
  const names = coded(columns.agency, length).texts.map(textOf);
  return new Map(
    names.flatMap((name) => (name === "" ? [] : [[name, { id: name, name, nameEn: name, kind }] as const])),
  );
}

/** Per tree and cell the first good row; −1 where there is none. */
function firstGoodRows(drafts: Drafts, judge: RowJudge, length: number): Int32Array[] {
  const rows = drafts.blocks.map(({ given }) => new Int32Array(given.length).fill(-1));
  for (let index = 0; index < length; index++) {
    if (!judge.read(index)) continue;
    const ofTree = rows[judge.tree] as Int32Array;
    const cell = drafts.unitAt(index) * (drafts.blocks[judge.tree] as Draft).tree.nodes.length + judge.position;
    if (ofTree[cell] === -1) ofTree[cell] = index;
  }
  return rows;
}

/** Columns nobody reads and columns that are missing altogether, once for the table. */
function checkColumns(present: readonly string[], file: Place): Issue[] {
  if (present.length === 0) return [];
  const unknown = present.filter((column) => !(SCORE_COLUMNS as readonly string[]).includes(column));
  const missing: string[] = REQUIRED.filter((column) => !present.includes(column));
  if (!present.includes("points") && !present.includes("value")) missing.push("points");
  return [
    ...missing.map((column) => issue("error", "column-missing", { column, required: REQUIRED }, { ...file, column })),
    ...unknown.map((column) =>
      issue("warning", "column-unknown", { column, columns: SCORE_COLUMNS }, { ...file, column }),
    ),
  ];
}

/** The rows that were not refused, read once more. */
function* acceptedRows(
  columns: Readonly<Record<string, ScoreCells>>,
  length: number,
  keys: ScoreKeys,
  trees: readonly CriteriaTree[],
  refused: ReadonlySet<number>,
): Generator<ScoreRow> {
  const judge = rowJudge(columns, length, keys, trees, () => {});
  for (let index = 0; index < length; index++) {
    if (refused.has(index)) continue;
    judge.read(index);
    const { agency, year, stage } = keys.unitOf(keys.slotAt(index));
    yield {
      agency,
      year,
      code: trees[judge.tree]?.nodes[judge.position]?.code as string,
      stage,
      points: Number.isNaN(judge.units) ? null : fromUnits(judge.units),
      value: Number.isNaN(judge.value) ? null : judge.value,
      applicable: judge.applicable,
      note: textOf(cellAt(columns.note, index)) || null,
    };
  }
}
