import { type Issue, safeParseScores } from "@par-index/core";
import { type Decision, decision, issue } from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { placeOf } from "../cells/place.js";
import { cellText } from "../cells/text.js";
import { openLongText } from "../source/long-text.js";
import { findLayouts } from "./blocks.js";
import { type FoundScore, lineOf, placeOfPart } from "./found-score.js";
import { KeptScores } from "./kept-scores.js";
import type { ScoreReading } from "./reading.js";
import { firstOfEach } from "./stated-maxima.js";
import { withoutRunningSubtotals } from "./subtotals.js";
import { TableReader } from "./table-reader.js";
import { type ScoreContext, type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** Reads tables one after the other, and judges their scores together. */
export class Collection {
  readonly #context: ScoreContext;
  readonly #vocabulary: Vocabulary;
  readonly #files = new Set<string>();
  readonly #readers: TableReader[] = [];
  readonly #unread: SourceTable[] = [];
  readonly #prose: SourceTable[] = [];
  readonly #kept = new KeptScores();

  constructor(context: ScoreContext) {
    this.#context = context;
    this.#vocabulary = vocabularyOf(context);
  }

  /** Reads a table that is in memory. */
  readTable(table: SourceTable): void {
    for (const reader of this.#readersOf(table)) {
      reader.survey(table.rows, 0);
      reader.announce();
      reader.read(table.rows, 0);
      reader.finish();
    }
  }

  /**
   * Reads delimited text in pieces, twice.
   *
   * @returns what is to be said of the file as a whole
   */
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
        if (first === 0) [reader] = this.#readersOf(table);
        else this.#unread.push(table);
      }
      if (isOpen && !reader) return issues;
      reader?.survey(rows, first);
    }
    reader?.announce();
    for await (const { rows, first } of pieces()) reader?.read(rows, first);
    reader?.finish();
    return issues;
  }

  #readersOf(table: SourceTable): readonly TableReader[] {
    this.#files.add(table.file);
    if (isBlank(table.rows)) return [];
    const layouts = findLayouts(table, this.#vocabulary);
    if (layouts.length === 0) (isProse(table) ? this.#prose : this.#unread).push(table);
    const readers = layouts.map((layout) => new TableReader(table, layout, this.#vocabulary, this.#kept));
    this.#readers.push(...readers);
    return readers;
  }

  /** Judges what was read. */
  finish(): ScoreReading {
    const readers = this.#readers;
    const filesRead = new Set(readers.map(({ file }) => file));
    // A file of nothing but words holds no scores, which must be said.
    const unread = [...this.#unread, ...this.#prose.filter(({ file }) => !filesRead.has(file))];
    const kept = withoutRunningSubtotals(this.#kept.scores);
    const { scores, rejected, issues } = safeParseScores(
      kept.map(({ record }) => record),
      {
        trees: this.#context.trees,
        agencies: this.#context.agencies,
        rowOf: (index) => lineOf(kept[index] as FoundScore),
        place: (index, column) => placeOfPart(kept[index] as FoundScore, column),
      },
    );
    const refused = new Set(rejected.map(({ record }) => record));
    for (const score of kept) score.table.ledger.cells[refused.has(score.record) ? "refused" : "scores"]++;
    const wordy = this.#prose.filter(({ file }) => filesRead.has(file));
    return {
      scores,
      rejected,
      issues: [
        ...unrecognised(unread, filesRead),
        ...empty(
          [...this.#files].filter((file) => !filesRead.has(file) && !unread.some((table) => table.file === file)),
        ),
        ...readers.flatMap(({ ledger }) => ledger.allIssues()),
        ...issues,
      ],
      decisions: [...wordy.map(sheetOfWords), ...readers.flatMap(({ ledger }) => ledger.allDecisions())],
      tables: readers.map((reader) => reader.summary()),
      maxima: firstOfEach(readers.flatMap((reader) => reader.maxima())),
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

function sheetOfWords(table: SourceTable): Decision {
  return decision("sheet-of-words", {}, placeOf(table));
}

/** Tables in which no scores were found: an error, unless the file has others. */
function unrecognised(tables: readonly SourceTable[], filesRead: ReadonlySet<string>): Issue[] {
  return tables.map((table) => {
    const hasOthers = filesRead.has(table.file);
    return issue(hasOthers ? "warning" : "error", "table-unrecognised", { hasOthers }, placeOf(table));
  });
}

function empty(files: readonly string[]): Issue[] {
  return files.map((file) => issue("error", "file-empty", {}, { file }));
}
