import {
  type Agencies,
  type Agency,
  type CriteriaNode,
  type CriteriaTree,
  type Issue,
  ParError,
  parseScores,
  type RejectedRow,
  ROOT,
  type Scores,
  type Stage,
  sumDecimals,
} from "@par-index/core";
import { fold } from "../cells/fold.js";
import type { CellValue, SourceTable } from "../cells/grid.js";
import { columnName, type Place, placeOf } from "../cells/place.js";
import { cellText } from "../cells/text.js";
import { isLongText, wholeBytes } from "../source/content.js";
import { openLongText, PIECE_LETTERS } from "../source/long-text.js";
import { readSource } from "../source/read.js";
import { AgencyNames, type Aliases } from "../words/agency-names.js";
import { type CodeReading, codesByName, readCode } from "../words/codes.js";
import { stageIn, yearIn } from "../words/headings.js";
import { type DecimalMark, decimalMark, joinMarks, readNumberCell } from "../words/points.js";
import { type Column, findLayout, type Layout, type LayoutContext, type Stated } from "./layout.js";

/** What score files are read against; `year`, `stage` and `agency` stand in where a file is silent. */
export interface ScoreContext {
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  readonly aliases?: Aliases | undefined;
  readonly year?: number | undefined;
  readonly stage?: Stage | undefined;
  /** Id of an agency. */
  readonly agency?: string | undefined;
}

/** Something the reader decided that a person may want to check; nothing is wrong. */
export interface Decision extends Place {
  /** Stable, for programs: `code-from-date`. */
  readonly code: string;
  /** In Vietnamese: what stands there and how it was read. */
  readonly message: string;
}

/** How one table was read. */
export interface TableReading {
  readonly file: string;
  readonly sheet?: string;
  /** `long`: a row per score; otherwise what the rows are. */
  readonly shape: Layout["shape"];
  /** Row of the last line of headings, counted from 1. */
  readonly headerRow: number;
  /** `letter` is the column's name in a spreadsheet; `meaning` is in Vietnamese. */
  readonly columns: readonly { readonly letter: string; readonly heading: string; readonly meaning: string }[];
  readonly cells: CellCounts;
}

/** What became of the cells in a table's columns of scores; together, all the cells below the headings. */
export interface CellCounts {
  /** Accepted scores. */
  scores: number;
  /** Blank, or a sign for "unknown". */
  blank: number;
  /** Said twice, with the same points. */
  repeated: number;
  /** Subtotals over leaves that are not all filled in. */
  subtotals: number;
  /** Reported as errors. */
  refused: number;
}

/** A maximum that a file states for a node. */
export interface StatedMaximum extends Place {
  readonly tree: string;
  readonly criterion: string;
  readonly max: number;
}

/** Score files, read and checked. */
export interface ScoreReading {
  /** The accepted scores. */
  readonly scores: Scores;
  /** The rows `parseScores` refused, as they were understood. */
  readonly rejected: readonly RejectedRow[];
  /** Errors and warnings, each with its file, sheet and cell. */
  readonly issues: readonly Issue[];
  readonly decisions: readonly Decision[];
  readonly tables: readonly TableReading[];
  /** The maxima the files state, in the order of the files; the first of each node. */
  readonly maxima: readonly StatedMaximum[];
}

/** A score as `parseScores` takes it, and where its parts stand. */
interface FoundScore {
  readonly record: {
    agency: string;
    year: number;
    code: string;
    stage: Stage;
    points: number | null;
    value: number | string | null;
    applicable: boolean;
    note: string;
  };
  readonly tree: CriteriaTree | undefined;
  readonly in: TableReader;
  readonly row: number;
  /** Column of the points; of the value where there are none. */
  readonly column: number;
}

/** Bytes from which delimited text is read in pieces. */
const LONG_TEXT = 8_000_000;
/** Bytes of a file of another kind, which is read whole, and then takes several times as many. */
const LARGEST_FILE = 300_000_000;

/**
 * Reads score files of any kind `readSource` knows, in any shape {@link readScoreTables} knows.
 *
 * Delimited text of more than 8 MB is read twice in pieces, so that memory depends on how many
 * different scores it holds and not on its length. Of one table at most {@link MOST_SAID} decisions
 * and as many issues of a kind are listed; the rest are counted in one more.
 *
 * @param files a `Blob` (a browser's `File`, Node's `openAsBlob`) is read only as far as needed
 * @param longFrom bytes from which delimited text is read in pieces, for tests
 * @returns the accepted scores, every issue of every file, and what was decided on the way; a
 *   file that cannot be read at all is an issue, and the others are read
 */
export async function readScoreFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | Blob }[],
  context: ScoreContext,
  longFrom: number = LONG_TEXT,
): Promise<ScoreReading> {
  const collection = new Collection(context);
  const issues: Issue[] = [];
  for (const { name, bytes } of files) {
    try {
      if (await isLongText(bytes, name, longFrom)) {
        issues.push(...(await collection.readLong(bytes, name, Math.min(longFrom, PIECE_LETTERS))));
        continue;
      }
      const size = bytes instanceof Blob ? bytes.size : bytes.length;
      if (size > LARGEST_FILE) throw fileTooLarge(name, size);
      const source = await readSource(await wholeBytes(bytes), name);
      for (const table of source.tables) collection.readTable(table);
      issues.push(...source.issues);
    } catch (error) {
      if (!(error instanceof ParError) || error.issues.length === 0) throw error;
      issues.push(...error.issues);
    }
  }
  const reading = collection.finish();
  return { ...reading, issues: [...issues, ...reading.issues] };
}

function fileTooLarge(file: string, size: number): ParError {
  const message = `Tệp lớn ${Math.round(size / 1e6).toLocaleString("vi-VN")} MB, nhiều hơn ${LARGEST_FILE / 1e6} MB đọc được ở dạng này. Tách nhỏ, hoặc lưu dạng CSV.`;
  return new ParError("file-too-large", message, [{ severity: "error", code: "file-too-large", message, file }]);
}

/**
 * Reads tables of scores in the shapes people keep them: one row per score; one row per criterion
 * with columns for stages, agencies or years; one row per agency with columns for criteria. Title
 * rows, merged headings, subtotals and repeated headings are understood; agency, year and stage
 * come from the row, the column's headings, the titles, the sheet's or the file's name, or the
 * context, in this order.
 *
 * Nothing is dropped silently: every filled cell in a column of scores becomes a score, a decision
 * (a sign for "unknown", a subtotal, a repetition) or an issue.
 *
 * @param tables what `readSource` found in the files
 */
export function readScoreTables(tables: readonly SourceTable[], context: ScoreContext): ScoreReading {
  const collection = new Collection(context);
  for (const table of tables) collection.readTable(table);
  return collection.finish();
}

/** Reads tables one after the other, and judges their scores together. */
class Collection {
  readonly #context: ScoreContext;
  readonly #vocabulary: Vocabulary;
  readonly #files = new Set<string>();
  readonly #readers: TableReader[] = [];
  readonly #unread: SourceTable[] = [];
  readonly #prose: SourceTable[] = [];
  readonly #kept = new KeptScores();

  constructor(context: ScoreContext) {
    const kinds = new Set(context.trees.flatMap((tree) => tree.appliesTo));
    const scorable = new Map([...context.agencies].filter(([, { kind }]) => kinds.has(kind)));
    const byName = codesByName(context.trees);
    this.#context = context;
    this.#vocabulary = {
      ...context,
      names: new AgencyNames(scorable, context.aliases),
      hasCode: (code) => context.trees.some((tree) => tree.has(code)),
      codeOfName: (folded) => byName.get(folded),
    };
  }

  readTable(table: SourceTable): void {
    const reader = this.#readerOf(table);
    if (!reader) return;
    reader.survey(table.rows, 0);
    reader.announce();
    reader.read(table.rows, 0);
  }

  /** @returns what is to be said of the file as a whole */
  async readLong(bytes: Uint8Array | Blob, file: string, pieceLetters: number): Promise<readonly Issue[]> {
    const { issues, format, pieces, rowOf } = await openLongText(bytes, file, pieceLetters);
    this.#files.add(file);
    let reader: TableReader | undefined;
    let isOpen = false;
    for await (const { rows, first } of pieces()) {
      if (!isOpen && !isBlank(rows)) {
        isOpen = true;
        const table = { file, format, rows, merges: [], rowOf, formatOf: () => undefined };
        // Below a piece of blank rows no headings are looked for.
        if (first === 0) reader = this.#readerOf(table);
        else this.#unread.push(table);
      }
      if (isOpen && !reader) return issues;
      reader?.survey(rows, first);
    }
    reader?.announce();
    for await (const { rows, first } of pieces()) reader?.read(rows, first);
    return issues;
  }

  #readerOf(table: SourceTable): TableReader | undefined {
    this.#files.add(table.file);
    if (isBlank(table.rows)) return undefined;
    const layout = findLayout(table, this.#vocabulary);
    if (!layout) {
      (isProse(table) ? this.#prose : this.#unread).push(table);
      return undefined;
    }
    const reader = new TableReader(table, layout, this.#vocabulary, this.#kept);
    this.#readers.push(reader);
    return reader;
  }

  finish(): ScoreReading {
    const readers = this.#readers;
    const read = new Set(readers.map(({ table }) => table.file));
    // A file of nothing but words holds no scores, which must be said.
    const unread = [...this.#unread, ...this.#prose.filter(({ file }) => !read.has(file))];
    const kept = withoutRunningSubtotals(this.#kept.scores);
    const { scores, rejected, issues } = parseScores(
      kept.map(({ record }) => record),
      {
        trees: this.#context.trees,
        agencies: this.#context.agencies,
        rowOf: (index) => lineOf(kept[index] as FoundScore),
        place: (index, column) => (kept[index] as FoundScore).in.placeOfPart(kept[index] as FoundScore, column),
      },
    );
    const refused = new Set(rejected.map(({ record }) => record));
    for (const score of kept) score.in.cells[refused.has(score.record) ? "refused" : "scores"]++;
    return {
      scores,
      rejected,
      issues: [
        ...tablesMissing(this.#files, readers, unread),
        ...readers.flatMap((reader) => reader.allIssues()),
        ...issues,
      ],
      decisions: [
        ...this.#prose
          .filter(({ file }) => read.has(file))
          .map(
            (table): Decision => ({
              code: "sheet-of-words",
              message: "Trang chỉ có chữ, không có điểm nên bỏ qua.",
              ...placeOf(table),
            }),
          ),
        ...readers.flatMap((reader) => reader.allDecisions()),
      ],
      tables: readers.map((reader) => reader.summary()),
      maxima: firstOfEach(readers.flatMap((reader) => reader.allMaxima())),
    };
  }
}

function isBlank(rows: SourceTable["rows"]): boolean {
  return rows.every((row) => row.every((cell) => cellText(cell) === ""));
}

/** Whether no cell holds a figure, so that nothing is lost by leaving the table out. */
function isProse({ rows }: SourceTable): boolean {
  return rows.every((row) => row.every((cell) => typeof cell !== "number" && !/^\s*[\d.,]+/.test(cellText(cell))));
}

function tablesMissing(
  allFiles: ReadonlySet<string>,
  readers: readonly TableReader[],
  unread: readonly SourceTable[],
): Issue[] {
  const issues: Issue[] = [];
  const filesRead = new Set(readers.map(({ table }) => table.file));
  for (const table of unread) {
    const others = filesRead.has(table.file);
    issues.push({
      severity: others ? "warning" : "error",
      code: "table-unrecognised",
      message: `Không thấy bảng điểm${others ? ", nên không đọc" : ""}: cần một dòng tiêu đề có cột mã tiêu chí (Mã, STT) hoặc đơn vị, và cột điểm (Tự chấm, Thẩm định, Điểm).`,
      ...placeOf(table),
    });
  }
  const files = new Set(allFiles);
  for (const { file } of [...readers.map(({ table }) => table), ...unread]) files.delete(file);
  for (const file of files)
    issues.push({ severity: "error", code: "file-empty", message: "Tệp không có dữ liệu.", file });
  return issues;
}

function firstOfEach(maxima: readonly StatedMaximum[]): StatedMaximum[] {
  const first = new Map<string, StatedMaximum>();
  for (const stated of maxima) {
    const key = `${stated.tree}|${stated.criterion}`;
    if (!first.has(key)) first.set(key, stated);
  }
  return [...first.values()];
}

const lineOf = (score: FoundScore) => score.in.table.rowOf(score.row);
const unitOf = ({ record }: FoundScore) => `${record.agency}|${record.year}|${record.stage}`;

/**
 * Takes out subtotals of leaves that are partly blank in the same table: a spreadsheet's SUM says
 * 0 there, or what is filled in so far, and not the points of the node. Others stay, and
 * `parseScores` checks them against the leaves.
 */
function withoutRunningSubtotals(found: readonly FoundScore[]): FoundScore[] {
  const isInner = ({ tree, record }: FoundScore) => tree?.has(record.code) && tree.get(record.code).children.length > 0;
  if (!found.some(isInner)) return [...found];
  const points = new Map<string, FoundScore>();
  for (const score of found) points.set(`${unitOf(score)}|${score.record.code}`, score);
  return found.filter((score) => {
    const { record, tree } = score;
    const node = tree?.has(record.code) ? tree.get(record.code) : undefined;
    if (!tree || record.points === null || !node?.children.length) return true;
    const leaves = tree.leaves(record.code).map((leaf) => points.get(`${unitOf(score)}|${leaf.code}`));
    const filled = leaves.flatMap((leaf) => (leaf ? [leaf.record] : []));
    // A table of fields and totals has no rows for the leaves: then the points are a statement.
    const hasRows = tree.leaves(record.code).some((leaf) => score.in.rowsOfCode.has(leaf.code));
    if (!hasRows || filled.length === leaves.length) return true;
    const surveyed = (leaf: CriteriaNode) =>
      record.stage === "self" && (leaf.source === "survey" || leaf.source === "satisfaction");
    if (tree.leaves(record.code).every((leaf, i) => leaves[i] !== undefined || surveyed(leaf))) return true;
    if (sumDecimals([record.points, ...filled.map((leaf) => -(leaf.points ?? 0))]) !== 0) return true;
    score.in.cells.subtotals++;
    score.in.decide(
      "subtotal-of-part",
      score.row,
      score.column,
      `${record.code} ghi ${decimal(record.points)} là cộng của ${filled.length} trên ${leaves.length} tiêu chí đã có điểm, nên không lấy làm điểm của ${record.code}`,
    );
    return false;
  });
}

/**
 * The scores found, without those that are said again with the same points. Contradictions stay
 * and are reported, but only so many of one score, or a long file could fill the memory with them.
 */
class KeptScores {
  readonly scores: FoundScore[] = [];
  readonly #first = new Map<string, { readonly score: FoundScore; contradictions: number }>();

  #keep(score: FoundScore): void {
    // A part of a long text keeps all of it in memory; a copy does not.
    if (score.record.note) score.record.note = JSON.parse(JSON.stringify(score.record.note));
    this.scores.push(score);
  }

  add(score: FoundScore): void {
    const key = `${unitOf(score)}|${score.record.code}`;
    const before = this.#first.get(key);
    if (before === undefined) {
      this.#first.set(key, { score, contradictions: 0 });
      this.#keep(score);
      return;
    }
    const { points, value, applicable } = before.score.record;
    const place = () => {
      const { sheet, cell, row } = before.score.in.placeOfPart(before.score, "points");
      return [sheet && `trang "${sheet}"`, cell ? `ô ${cell}` : `dòng ${row}`].filter(Boolean).join(", ");
    };
    if (points === score.record.points && value === score.record.value && applicable === score.record.applicable) {
      score.in.cells.repeated++;
      score.in.decide(
        "score-repeated",
        score.row,
        score.column,
        () => `Điểm ${score.record.code} lặp lại ${place()} với cùng số điểm; chỉ tính một lần`,
      );
    } else if (before.contradictions++ < MOST_CONTRADICTIONS) this.#keep(score);
    else score.in.refuse("score-contradicts", score.row, score.column, `Điểm ${score.record.code} khác ${place()}.`);
  }
}

/** Of one score so many contradictions are judged with the others. */
const MOST_CONTRADICTIONS = 100;

/** Of one table so many decisions, and so many issues, of one code are listed. */
export const MOST_SAID = 20_000;
/** Of the texts of a table so many are remembered. */
const MOST_REMEMBERED = 100_000;

interface Vocabulary extends ScoreContext, LayoutContext {}

/** Rows that sum up the whole table, by what stands where a code or a name would. */
const TOTALS = new Set([
  "tong cong",
  "tong diem",
  "tong so",
  "tong",
  "cong",
  "total",
  "tong cong diem",
  "tong diem chung",
  "diem tong",
  "tong diem chi so",
  "chi so cchc",
  "chi so cai cach hanh chinh",
]);
const SUBTOTAL = /^(?:tong diem|tong cong|cong|tong|diem)\s+(?:linh vuc|tieu chi|muc|phan)?\s*(.+)$/;

const MEANING: Record<Column["role"], string> = {
  code: "mã tiêu chí",
  name: "tên tiêu chí",
  agency: "đơn vị",
  year: "năm",
  stage: "giai đoạn",
  points: "điểm",
  value: "giá trị (số liệu thô)",
  max: "điểm tối đa, để đối chiếu",
  applicable: "có đánh giá hay không",
  note: "ghi chú",
  evidence: "minh chứng, đưa vào ghi chú",
  lead: "cơ quan chủ trì, không đọc vào điểm",
  ignored: "không đọc",
  unknown: "không rõ, không đọc",
};
const STAGE_VI: Record<Stage, string> = { self: "tự chấm", appraised: "thẩm định" };
const decimal = (value: number) => String(value).replace(".", ",");

/** Reads one table; keeps what it found and what it has to say. */
class TableReader {
  readonly table: SourceTable;
  readonly layout: Layout;
  readonly #vocabulary: Vocabulary;
  readonly #kept: KeptScores;
  readonly #issues: Issue[] = [];
  readonly #decisions: Decision[] = [];
  /** How often a code of issues or decisions came up. */
  readonly #counts = new Map<string, number>();
  readonly #maxima = new Map<string, StatedMaximum>();
  readonly cells: CellCounts = { scores: 0, blank: 0, repeated: 0, subtotals: 0, refused: 0 };
  /** Codes that have a row (or a column) in the table. */
  readonly rowsOfCode = new Set<string>();
  readonly #byRole = new Map<Column["role"], Column>();
  readonly #measures: readonly Column[];
  readonly #value: Column | undefined;
  #mark: DecimalMark = "unknown";
  /** Maxima may be typed by someone else, or kept as numbers. */
  #maxMark: DecimalMark = "unknown";
  /** Filled cells of the columns that are not understood. */
  readonly #unreadCells = new Map<Column, number>();
  /** First row of the headings. */
  readonly #headings: readonly CellValue[];
  /** The rows being read, and the index in the table of the first of them. */
  #window: SourceTable["rows"] = [];
  #windowStart = 0;
  /** Values of merged cells in the key columns, by row and column. */
  readonly #merged = new Map<string, CellValue>();
  readonly #mergedScores = new Map<string, { rows: number; isTop: boolean }>();
  readonly #said = new Set<string>();
  readonly #codes = new Map<string, CodeReading>();
  /** Position in the tree of the last code read, to tell apart what a cell can mean. */
  #lastPosition = -1;

  /** @param table its rows are not kept: they come again, perhaps in pieces, to `survey` and `read` */
  constructor(table: SourceTable, layout: Layout, vocabulary: Vocabulary, kept: KeptScores) {
    this.table = { ...table, rows: [] };
    this.#kept = kept;
    this.#headings = table.rows[layout.header[0]] ?? [];
    this.layout = layout;
    this.#vocabulary = vocabulary;
    for (const column of layout.columns) if (!this.#byRole.has(column.role)) this.#byRole.set(column.role, column);
    this.#measures = layout.columns.filter(({ role }) => role === "points");
    this.#value = this.#byRole.get("value");
    const keys = new Set(["agency", "year", "stage", ...(layout.shape === "long" ? ["code", "name"] : [])]);
    const keyColumns = new Set(layout.columns.filter(({ role }) => keys.has(role)).map(({ index }) => index));
    const scoreColumns = new Set(this.#measures.map(({ index }) => index));
    for (const { top, left, bottom, right } of table.merges)
      for (let r = Math.max(top, layout.body); r <= bottom; r++)
        for (let c = left; c <= right; c++) {
          if (keyColumns.has(c)) this.#merged.set(`${r}|${c}`, table.rows[top]?.[left] ?? null);
          if (scoreColumns.has(c) && bottom > top)
            this.#mergedScores.set(`${r}|${c}`, { rows: bottom - top + 1, isTop: r === top });
        }
  }

  /** What is reported of the table as a whole. */
  summary(): TableReading {
    const { table, layout } = this;
    return {
      file: table.file,
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      shape: layout.shape,
      headerRow: table.rowOf(layout.header[1]),
      columns: layout.columns.map((column) => ({
        letter: columnName(column.index),
        heading: column.heading,
        meaning: [
          column === this.#byRole.get(column.role) || column.role === "points" ? MEANING[column.role] : MEANING.ignored,
          column.stage && STAGE_VI[column.stage],
          column.year,
          column.agency,
          column.code,
        ]
          .filter((part) => part !== undefined)
          .join(", "),
      })),
      cells: this.cells,
    };
  }

  /** Learns from rows how the table writes numbers; all rows are surveyed before any is read. */
  survey(rows: SourceTable["rows"], first: number): void {
    const body = rows.slice(Math.max(0, this.layout.body - first));
    this.#mark = joinMarks(this.#mark, decimalMark(cellsOf(body, [...this.#measures, this.#value])));
    this.#maxMark = joinMarks(this.#maxMark, decimalMark(cellsOf(body, [this.#byRole.get("max")])));
    for (const column of this.layout.columns) {
      if (column.role !== "unknown") continue;
      const filled = body.filter((row) => cellText(row[column.index]) !== "").length;
      this.#unreadCells.set(column, (this.#unreadCells.get(column) ?? 0) + filled);
    }
  }

  /** Says what concerns the whole table, once it is surveyed. */
  announce(): void {
    this.#sayStatements();
    this.#reportUnreadColumns();
  }

  /** Reads rows; of a table in pieces, one piece after the other. */
  read(rows: SourceTable["rows"], first: number): void {
    this.#window = rows;
    this.#windowStart = first;
    for (let row = Math.max(first, this.layout.body); row < first + rows.length; row++) {
      if (this.#isRepeatedHeading(row)) continue;
      if (this.layout.shape === "agencies-by-row") this.#readAgencyRow(row);
      else this.#readCriterionRow(row);
    }
    this.#window = [];
  }

  #row(row: number): readonly CellValue[] {
    return this.#window[row - this.#windowStart] ?? [];
  }

  allIssues(): readonly Issue[] {
    return [
      ...this.#issues,
      ...this.#untold("issue").map(
        ({ code, count }): Issue => ({
          severity: this.#issues.find((issue) => issue.code === code)?.severity ?? "error",
          code,
          message: `Còn ${count} ô nữa như vậy, không liệt kê hết.`,
          ...placeOf(this.table),
        }),
      ),
    ];
  }

  /** The first maximum stated for each node. */
  allMaxima(): readonly StatedMaximum[] {
    return [...this.#maxima.values()];
  }

  allDecisions(): readonly Decision[] {
    return [
      ...this.#decisions,
      ...this.#untold("decision").map(
        ({ code, count }): Decision => ({
          code,
          message: `Còn ${count} ô nữa như vậy, không liệt kê hết.`,
          ...placeOf(this.table),
        }),
      ),
    ];
  }

  #untold(kind: "issue" | "decision"): { code: string; count: number }[] {
    return [...this.#counts]
      .filter(([key, count]) => key.startsWith(`${kind} `) && count > MOST_SAID)
      .map(([key, count]) => ({ code: key.slice(kind.length + 1), count: count - MOST_SAID }));
  }

  /** Whether one more of a kind is to be listed; counts it. */
  #isListed(kind: "issue" | "decision", code: string): boolean {
    const count = (this.#counts.get(`${kind} ${code}`) ?? 0) + 1;
    this.#counts.set(`${kind} ${code}`, count);
    return count <= MOST_SAID;
  }

  /** Counts a cell as refused, and says why. */
  refuse(code: string, row: number, column: number, message: string): void {
    this.cells.refused++;
    this.#report(code, row, column, message);
  }

  /** Where a part of a score stands: its own column, or that of its points. */
  placeOfPart(score: FoundScore, part: string): Place {
    const role =
      part === "value" ||
      part === "year" ||
      part === "stage" ||
      part === "agency" ||
      part === "code" ||
      part === "applicable"
        ? part
        : undefined;
    const column = (role && this.#byRole.get(role)) ?? this.layout.columns.find(({ index }) => index === score.column);
    return placeOf(this.table, score.row, column?.index, column?.heading);
  }

  decide(code: string, row: number, column: number | undefined, message: string | (() => string)): void {
    if (!this.#isListed("decision", code)) return;
    const text = typeof message === "string" ? message : message();
    this.#decisions.push({ code, message: `${text}.`, ...this.#place(row, column) });
  }

  #place(row: number, column: number | undefined): Place {
    return placeOf(this.table, row, column, this.layout.columns.find(({ index }) => index === column)?.heading);
  }

  #report(
    code: string,
    row: number,
    column: number | undefined,
    message: string,
    severity: Issue["severity"] = "error",
  ): void {
    if (this.#isListed("issue", code)) this.#issues.push({ severity, code, message, ...this.#place(row, column) });
  }

  /** Reports something once for the table, where the same would be said of every row. */
  #reportOnce(code: string, message: string, severity: Issue["severity"] = "error"): void {
    if (this.#said.has(code)) return;
    this.#said.add(code);
    this.#issues.push({ severity, code, message, ...placeOf(this.table) });
  }

  #cell(row: number, role: Column["role"]): CellValue {
    const column = this.#byRole.get(role);
    if (!column) return null;
    const own = this.#row(row)[column.index] ?? null;
    return this.#merged.size === 0 ? own : (this.#merged.get(`${row}|${column.index}`) ?? own);
  }

  /** What the titles say of the whole table is a decision worth checking. */
  #sayStatements(): void {
    const say = (stated: Stated<unknown> | undefined, code: string, message: string) => {
      if (!stated) return;
      const [row, column] = stated.at ?? [];
      this.#decisions.push({
        code,
        message: `${message}${stated.at ? "" : ", theo tên trang hoặc tên tệp"}.`,
        ...placeOf(this.table, row, column),
      });
    };
    const { agency, year, stage } = this.layout;
    const used = (role: Column["role"], key: "agency" | "year" | "stage") =>
      !this.#byRole.has(role) && this.#measures.some((column) => column[key] === undefined);
    if (agency && used("agency", "agency")) say(agency, "agency-from-title", `Đơn vị: "${agency.value}"`);
    if (year && used("year", "year")) say(year, "year-from-title", `Năm: ${year.value}`);
    if (stage && used("stage", "stage")) say(stage, "stage-from-title", `Giai đoạn: ${STAGE_VI[stage.value]}`);
  }

  #reportUnreadColumns(): void {
    for (const [column, filled] of this.#unreadCells) {
      if (filled === 0) continue;
      this.#issues.push({
        severity: "warning",
        code: "column-unread",
        message: `Cột "${column.heading}" (${filled} ô) không được đọc. Nếu đó là điểm, đặt tiêu đề là Tự chấm, Thẩm định, Điểm, hoặc tên đơn vị.`,
        ...placeOf(this.table, this.layout.header[1], column.index, column.heading),
      });
    }
  }

  /** Tables that run over pages repeat their headings. */
  #isRepeatedHeading(row: number): boolean {
    const first = this.#headings;
    const cells = this.#row(row);
    const texts = cells.map((cell) => cellText(cell));
    return texts.some((text) => text !== "") && texts.every((text, c) => text === "" || text === cellText(first[c]));
  }

  #readCriterionRow(row: number): void {
    const cells = this.#row(row);
    const filled = [...this.#measures, ...(this.#value ? [this.#value] : [])].filter(
      ({ index }) => cellText(cells[index]) !== "",
    );
    const code = this.#codeOf(row, filled.length > 0);
    if (code === undefined || code === "reported") {
      if (filled.length === 0) return;
      this.cells.refused += filled.length;
      if (code === "reported") return;
      const quoted = [this.#cell(row, "code"), this.#cell(row, "name")]
        .map((cell) => cellText(cell))
        .find((text) => text !== "");
      this.#report(
        "code-unknown",
        row,
        filled[0]?.index,
        quoted
          ? `Dòng có điểm nhưng "${quoted.slice(0, 80)}" không phải là mã hay tên tiêu chí nào. Ghi mã như trong bộ tiêu chí, ví dụ 3.4.2.`
          : "Dòng có điểm nhưng không có mã tiêu chí. Ghi mã như trong bộ tiêu chí, ví dụ 3.4.2.",
      );
      return;
    }
    this.rowsOfCode.add(code);
    const applicable = this.#applicableOf(row);
    const note = this.#noteOf(row);
    const scores: FoundScore[] = [];
    for (const column of this.#measures) {
      const score = this.#readScore(row, column, code, { applicable, note });
      if (score) scores.push(score);
    }
    this.#readValue(row, code, scores, { applicable, note });
    for (const score of scores) this.#kept.add(score);
  }

  #readAgencyRow(row: number): void {
    const cells = this.#row(row);
    const filled = this.#measures.filter(({ index }) => cellText(cells[index]) !== "");
    if (filled.length === 0) return;
    if (cellText(this.#cell(row, "agency")) === "" && this.layout.agency === undefined) {
      this.cells.refused += filled.length;
      this.#report("agency-missing", row, this.#byRole.get("agency")?.index, "Dòng có điểm nhưng không có tên đơn vị.");
      return;
    }
    const note = this.#noteOf(row);
    for (const column of this.#measures) {
      const code =
        column.code ??
        (/tong|chung|chi so|^diem$|^points$|^score$/.test(fold(column.heading)) || this.#measures.length === 1
          ? ROOT
          : undefined);
      if (code === undefined) {
        if (cellText(cells[column.index]) === "") continue;
        this.cells.refused++;
        this.#reportOnce(
          `criterion-missing-${column.index}`,
          `Cột "${column.heading}" chưa rõ là điểm của tiêu chí nào. Đặt mã tiêu chí làm tiêu đề cột.`,
        );
        continue;
      }
      this.rowsOfCode.add(code);
      const score = this.#readScore(row, column, code, { applicable: true, note });
      if (score) this.#kept.add(score);
    }
  }

  /** One cell of points as a score; undefined if it is blank, or reported. */
  #readScore(
    row: number,
    column: Column,
    code: string,
    { applicable, note }: { applicable: boolean; note: string },
  ): FoundScore | undefined {
    const cell = this.#row(row)[column.index];
    const merged = this.#mergedScores.size ? this.#mergedScores.get(`${row}|${column.index}`) : undefined;
    if (merged && cellText(cell) !== "") {
      this.cells.refused++;
      this.#report(
        "points-merged",
        row,
        column.index,
        `Ô gộp ${merged.rows} dòng: chưa rõ "${cellText(cell)}" là điểm của tiêu chí nào. Bỏ gộp ô và ghi điểm cho từng tiêu chí.`,
      );
      return undefined;
    }
    if (cellText(cell) === "" && applicable) {
      this.cells.blank++;
      return undefined;
    }
    const unit = this.#unitOf(row, column);
    if (unit === undefined) {
      this.cells.refused++;
      return undefined;
    }
    const { tree } = unit;
    const node = tree?.has(code) ? tree.get(code) : undefined;
    const reading = readNumberCell(cell, {
      ...(node ? { max: node.max } : { max: 0 }),
      mark: this.#mark,
      format: this.table.formatOf(row, column.index),
    });
    if (reading.kind === "problem") {
      this.cells.refused++;
      this.#report(reading.code, row, column.index, `${code}: ${reading.message}`);
      return undefined;
    }
    if (reading.kind === "blank" && applicable) {
      this.cells.blank++;
      if (reading.decision) this.decide("cell-blank", row, column.index, reading.decision);
      return undefined;
    }
    if (reading.kind === "number" && reading.decision) this.decide("number-read", row, column.index, reading.decision);
    if (reading.kind === "not-applicable")
      this.decide("not-applicable", row, column.index, `"${cellText(cell)}" đọc là không đánh giá ${code}`);
    const { agency, year, stage } = unit;
    return {
      record: {
        agency,
        year,
        code,
        stage,
        points: reading.kind === "number" ? reading.value : null,
        value: null,
        applicable: applicable && reading.kind !== "not-applicable",
        note,
      },
      tree,
      in: this,
      row,
      column: column.index,
    };
  }

  /** Gives the row's raw value to its scores; without any, it makes one at the stage it belongs to. */
  #readValue(
    row: number,
    code: string,
    scores: FoundScore[],
    { applicable, note }: { applicable: boolean; note: string },
  ): void {
    const column = this.#value;
    const cell = column && this.#row(row)[column.index];
    if (!column || cellText(cell) === "") return;
    const node = this.#vocabulary.trees.find((tree) => tree.has(code))?.get(code);
    const reading = readNumberCell(cell, { mark: this.#mark, format: this.table.formatOf(row, column.index) });
    let value: number | string;
    // A checklist's value names its items; core reads it.
    if (node?.rule?.kind === "checklist") value = cellText(cell);
    else if (reading.kind === "number") value = reading.value;
    else {
      if (reading.kind === "problem") {
        this.cells.refused++;
        this.#report(reading.code, row, column.index, `${code}: ${reading.message}`);
      } else {
        this.cells.blank++;
        if (reading.kind === "blank" && reading.decision)
          this.decide("cell-blank", row, column.index, reading.decision);
        if (reading.kind === "not-applicable")
          this.decide("cell-blank", row, column.index, `"${cellText(cell)}" ở cột giá trị đọc là không có giá trị`);
      }
      return;
    }
    if (reading.kind === "number" && reading.decision && typeof value === "number")
      this.decide("number-read", row, column.index, reading.decision);
    for (const { record } of scores) if (record.applicable) record.value = value;
    if (scores.length > 0) return;
    const surveyed = node?.source === "survey" || node?.source === "satisfaction";
    const stages = this.#measures.filter(({ stage }) => stage !== undefined);
    const own =
      stages.find(({ stage }) => stage === (surveyed ? "appraised" : "self")) ?? stages[0] ?? this.#measures[0];
    const unit = this.#unitOf(row, own ?? column);
    if (unit === undefined) {
      this.cells.refused++;
      return;
    }
    const { agency, year, stage, tree } = unit;
    scores.push({
      record: { agency, year, code, stage, points: null, value, applicable, note },
      tree,
      in: this,
      row,
      column: column.index,
    });
  }

  /** Agency, year and stage of a cell; undefined if one of them is not known, which is then reported. */
  #unitOf(
    row: number,
    column: Column,
  ): { agency: string; year: number; stage: Stage; tree: CriteriaTree | undefined } | undefined {
    const year = this.#yearOf(row, column);
    const stage = this.#stageOf(row, column);
    const agency = this.#agencyOf(row, column, year);
    if (year === undefined || stage === undefined || agency === undefined) return undefined;
    const tree = this.#vocabulary.trees.find(
      ({ years, appliesTo }) => years.includes(year) && appliesTo.includes(agency.kind),
    );
    return { agency: agency.id, year, stage, tree };
  }

  #yearOf(row: number, column: Column): number | undefined {
    const cell = this.#cell(row, "year");
    const text = cellText(cell);
    if (column.year !== undefined) return column.year;
    if (text !== "") {
      const year = /^\d{4}(?:\.0+)?$/.test(text) ? Number(text) : yearIn(text).year;
      if (year === undefined)
        this.#report(
          "year-invalid",
          row,
          this.#byRole.get("year")?.index,
          `Năm "${text}" không đọc được; ghi bốn chữ số, ví dụ 2024.`,
        );
      return year;
    }
    const year = this.layout.year?.value ?? this.#vocabulary.year;
    if (year === undefined)
      this.#reportOnce(
        "year-missing",
        'Chưa rõ điểm của năm nào: ghi "Năm" và năm ở phía trên bảng, thêm cột Năm, hoặc chọn năm khi đọc tệp.',
      );
    return year;
  }

  #stageOf(row: number, column: Column): Stage | undefined {
    if (column.stage !== undefined) return column.stage;
    const text = cellText(this.#cell(row, "stage"));
    if (text !== "") {
      const hit = stageIn(fold(text));
      if (!hit)
        this.#report(
          "stage-unknown",
          row,
          this.#byRole.get("stage")?.index,
          `Giai đoạn "${text}" không rõ; ghi "tự chấm" hoặc "thẩm định".`,
        );
      return hit?.stage;
    }
    const stage = this.layout.stage?.value ?? this.#vocabulary.stage;
    if (stage === undefined)
      this.#reportOnce(
        "stage-missing",
        "Chưa rõ điểm là tự chấm hay thẩm định: ghi rõ ở tiêu đề cột (Tự chấm, Thẩm định), thêm cột Giai đoạn, hoặc chọn giai đoạn khi đọc tệp.",
      );
    return stage;
  }

  #agencyOf(row: number, column: Column, year: number | undefined): Agency | undefined {
    const own = this.#byRole.get("agency");
    const fromRow = cellText(this.#cell(row, "agency"));
    const text = column.agency ?? (fromRow || this.layout.agency?.value);
    if (text === undefined) {
      const agency =
        this.#vocabulary.agency === undefined ? undefined : this.#vocabulary.agencies.get(this.#vocabulary.agency);
      if (!agency)
        this.#reportOnce(
          "agency-missing",
          'Chưa rõ điểm của đơn vị nào: ghi "Đơn vị" và tên ở phía trên bảng, thêm cột Đơn vị, hoặc chọn đơn vị khi đọc tệp.',
        );
      return agency;
    }
    const at =
      column.agency !== undefined
        ? ([this.layout.header[0], column.index] as const)
        : fromRow
          ? ([row, own?.index] as const)
          : (this.layout.agency?.at ?? ([row, undefined] as const));
    const reading = this.#vocabulary.names.find(text);
    if (reading.kind === "found") {
      const inYear = reading.agencies.filter(
        ({ since = 0, until = 9999 }) => year === undefined || (since <= year && year <= until),
      );
      const [agency, other] = inYear.length ? inYear : reading.agencies;
      if (other) {
        this.#sayOfAgency(text, () =>
          this.#report(
            "agency-ambiguous",
            at[0],
            at[1],
            `"${text}" có thể là ${inYear.map(({ id, name }) => `${name} (${id})`).join(" hoặc ")}. Ghi mã đơn vị (id).`,
          ),
        );
        return undefined;
      }
      if (agency && !reading.exact && cellText(agency.name) !== text)
        this.#sayOfAgency(text, () =>
          this.decide("agency-matched", at[0], at[1], `"${text}" đọc là ${agency.name} (${agency.id})`),
        );
      return agency;
    }
    this.#sayOfAgency(text, () => {
      const suggestion =
        reading.kind === "near"
          ? ` Có phải "${reading.suggestion.name}" (${reading.suggestion.id})? Nếu phải, sửa tên, hoặc thêm tên này vào aliases.csv.`
          : " Sửa tên, hoặc thêm đơn vị vào danh mục (agencies.csv).";
      this.#report(
        "agency-unknown",
        at[0],
        at[1],
        `Không có đơn vị "${text}" trong danh mục các đơn vị được chấm.${suggestion}`,
      );
    });
    return undefined;
  }

  /** Says something of a name once; the other rows with it are counted as refused all the same. */
  #sayOfAgency(text: string, say: () => void): void {
    const key = `agency ${text}`;
    if (this.#said.has(key)) return;
    if (this.#said.size < MOST_REMEMBERED) this.#said.add(key);
    say();
  }

  /** The code of a row, by its code cell, its name, or its place among the others. */
  #codeOf(row: number, isNeeded: boolean): string | "reported" | undefined {
    const codeCell = this.#cell(row, "code");
    const nameText = cellText(this.#cell(row, "name"));
    const codeText = cellText(codeCell);
    const codeColumn = this.#byRole.get("code")?.index;
    const reading = this.#readCode(codeCell);
    const byCell = this.#vocabulary.codeOfName(fold(nameText)) ?? this.#inName(nameText);
    let code: string | undefined;
    if (reading.candidates.length === 1) {
      code = reading.candidates[0];
      if (!reading.exact && isNeeded && !isTrivial(codeText, code as string))
        this.decide("code-read", row, codeColumn, `"${codeText}" đọc là mã ${code}`);
    } else if (reading.candidates.length > 1) {
      code = this.#chooseCode(reading.candidates, byCell);
      if (code === undefined) {
        if (isNeeded)
          this.#report(
            "code-ambiguous",
            row,
            codeColumn,
            `"${codeText}" có thể là mã ${reading.candidates.join(" hoặc ")} (Excel đã đổi mã thành số hoặc ngày). Ghi mã dưới dạng chữ.`,
          );
        return "reported";
      }
      if (isNeeded)
        this.decide(
          "code-chosen",
          row,
          codeColumn,
          `"${codeText}" có thể là ${reading.candidates.join(", ")}; đọc là ${code} theo ${code === byCell ? "tên tiêu chí" : "thứ tự trong bảng"}`,
        );
    } else {
      // A code that no tree has stays unknown, whatever its name: it may be another tree's.
      code = this.#totalOf(codeText, nameText) ?? (/\d/.test(codeText) ? undefined : byCell);
      if (code !== undefined && isNeeded && !this.#isCodeInName(nameText))
        this.decide(
          "code-from-name",
          row,
          codeColumn ?? this.#byRole.get("name")?.index,
          `Dòng "${(nameText || codeText).slice(0, 60)}" đọc là ${code === ROOT ? "tổng điểm" : code}`,
        );
    }
    if (code === undefined) return undefined;
    this.#checkName(row, code, nameText || (reading.name ?? ""));
    this.#checkMaximum(row, code);
    const position = this.#vocabulary.trees.find((tree) => tree.has(code))?.get(code).position ?? -1;
    this.#lastPosition = position === 0 ? this.#lastPosition : position;
    return code;
  }

  /** The same few codes stand in every long table thousands of times. */
  #readCode(cell: CellValue): CodeReading {
    if (typeof cell !== "string") return readCode(cell, this.#vocabulary.hasCode);
    const known = this.#codes.get(cell);
    if (known) return known;
    const reading = readCode(cell, this.#vocabulary.hasCode);
    if (this.#codes.size < MOST_REMEMBERED) this.#codes.set(cell, reading);
    return reading;
  }

  #isCodeInName(name: string): boolean {
    return this.#inName(name) !== undefined;
  }

  /** A code that stands before the name in the name's own cell. */
  #inName(name: string): string | undefined {
    return /^\D{0,12}\d/.test(name) ? readCode(name, this.#vocabulary.hasCode).candidates[0] : undefined;
  }

  #chooseCode(candidates: readonly string[], byName: string | undefined): string | undefined {
    if (byName !== undefined) return candidates.includes(byName) ? byName : undefined;
    if (this.layout.shape === "long") return undefined;
    const positions = candidates.map((code) => ({
      code,
      position: this.#vocabulary.trees.find((tree) => tree.has(code))?.get(code).position ?? 0,
    }));
    const after = positions
      .filter(({ position }) => position > this.#lastPosition)
      .sort((a, b) => a.position - b.position);
    return after[0]?.code;
  }

  #totalOf(...texts: string[]): string | undefined {
    for (const text of texts) {
      const folded = fold(text);
      if (TOTALS.has(folded)) return ROOT;
      const part = SUBTOTAL.exec(folded)?.[1];
      if (part === undefined) continue;
      const [code] = readCode(part, this.#vocabulary.hasCode).candidates;
      const named = code ?? this.#vocabulary.codeOfName(part);
      if (named !== undefined) return named;
    }
    return undefined;
  }

  /** A name that has little in common with the tree's says that the code belongs to another tree. */
  #checkName(row: number, code: string, name: string): void {
    if (name === "" || code === ROOT || this.#said.has(`name ${code} ${name}`)) return;
    if (this.#said.size < MOST_REMEMBERED) this.#said.add(`name ${code} ${name}`);
    const nodes = this.#vocabulary.trees.filter((tree) => tree.has(code)).map((tree) => tree.get(code));
    const words = new Set(fold(name).split(" "));
    const shared = (other: string) => {
      const theirs = new Set(fold(other).split(" "));
      return [...theirs].filter((word) => words.has(word)).length / Math.min(theirs.size, words.size);
    };
    if (nodes.some((node) => Math.max(shared(node.name.vi), shared(node.name.en)) >= 0.5)) return;
    this.#report(
      "name-differs",
      row,
      this.#byRole.get("name")?.index,
      `${code} trong bộ tiêu chí là "${nodes[0]?.name.vi}", còn tệp ghi "${name}". Kiểm tra mã, hoặc bộ tiêu chí có đúng phiên bản không.`,
      "warning",
    );
  }

  #checkMaximum(row: number, code: string): void {
    const column = this.#byRole.get("max");
    if (!column) return;
    const reading = readNumberCell(this.#row(row)[column.index], { mark: this.#maxMark, format: undefined });
    if (reading.kind !== "number") {
      if (reading.kind === "problem")
        this.#report(reading.code, row, column.index, `Điểm tối đa của ${code}: ${reading.message}`, "warning");
      return;
    }
    const year = this.layout.year?.value ?? this.#vocabulary.year;
    const trees = this.#vocabulary.trees.filter(
      (tree) => tree.has(code) && (year === undefined || tree.years.includes(year)),
    );
    for (const tree of trees) {
      const key = `${tree.id}|${code}`;
      if (!this.#maxima.has(key))
        this.#maxima.set(key, {
          tree: tree.id,
          criterion: code,
          max: reading.value,
          ...this.#place(row, column.index),
        });
      const { max, provenance } = tree.get(code);
      if (max === reading.value || this.#said.has(`max ${tree.id} ${code} ${reading.value}`)) continue;
      this.#said.add(`max ${tree.id} ${code} ${reading.value}`);
      this.#report(
        "maximum-differs",
        row,
        column.index,
        `Điểm tối đa của ${code} ghi ${decimal(reading.value)}, trong bộ tiêu chí ${tree.id} là ${decimal(max)}${provenance === "illustrative" ? " (minh họa)" : ""}. Sửa một trong hai.`,
        "warning",
      );
    }
  }

  #applicableOf(row: number): boolean {
    const column = this.#byRole.get("applicable");
    const cell = this.#cell(row, "applicable");
    const text = fold(cellText(cell));
    if (text === "" || ["true", "co", "x", "1", "yes"].includes(text)) return true;
    if (["false", "khong", "0", "no", "kdg", "khong danh gia", "khong ap dung"].includes(text)) return false;
    this.#report(
      "applicable-invalid",
      row,
      column?.index,
      `"${cellText(cell)}" không rõ; ghi "có" hoặc "không" (không đánh giá).`,
    );
    return true;
  }

  #noteOf(row: number): string {
    const evidence = cellText(this.#cell(row, "evidence"));
    return [evidence && `Minh chứng: ${evidence}`, cellText(this.#cell(row, "note"))].filter(Boolean).join("; ");
  }
}

function* cellsOf(
  rows: SourceTable["rows"],
  columns: readonly (Column | undefined)[],
): Iterable<CellValue | undefined> {
  for (const row of rows) for (const column of columns) if (column) yield row[column.index];
}

/** Whether a code differs from how it is written only by spaces and a mark at its end. */
function isTrivial(text: string, code: string): boolean {
  return (
    text.replace(/\s/g, "").replace(/[.)]$/, "") === code || text.startsWith(`${code}. `) || text.startsWith(`${code} `)
  );
}
