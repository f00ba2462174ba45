import { ROOT } from "@par-index/core";
import { fault } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";
import type { SourceTable } from "../cells/grid.js";
import { columnName } from "../cells/place.js";
import { cellText } from "../cells/text.js";
import { isErrorText } from "../words/points.js";
import { BodyRows } from "./body-rows.js";
import { CodeOfRow } from "./code-of-row.js";
import type { ScoreTable } from "./found-score.js";
import type { KeptScores } from "./kept-scores.js";
import type { Column, Layout } from "./layout.js";
import { Ledger } from "./ledger.js";
import { PointsOfRow } from "./points-of-row.js";
import type { StatedMaximum, TableReading } from "./reading.js";
import { sayRemark } from "./remarks.js";
import { StatedMaxima } from "./stated-maxima.js";
import { SummaryRows } from "./summary-rows.js";
import { sayStatements, tableSummary } from "./table-summary.js";
import { UnitOfRow } from "./unit-of-row.js";
import type { Vocabulary } from "./vocabulary.js";

/** Parts of a score that may have a column of their own. */
const PARTS = new Set<string>(["value", "year", "stage", "agency", "code", "applicable"] satisfies Column["role"][]);

/**
 * Walks over one table's rows, twice: `survey` learns how its numbers are written, `read` hands its
 * scores to those kept.
 */
export class TableReader implements ScoreTable {
  readonly ledger: Ledger;
  readonly rowsOfCode = new Set<string>();
  readonly #table: SourceTable;
  readonly #layout: Layout;
  readonly #kept: KeptScores;
  readonly #rows: BodyRows;
  readonly #codes: CodeOfRow;
  readonly #points: PointsOfRow;
  readonly #maxima: StatedMaxima;
  readonly #names: Vocabulary["names"];
  /** Filled cells of the columns that are not understood. */
  readonly #unread = new Map<Column, number>();
  /** Filled cells of columns without a heading. */
  readonly #headless = new Map<number, number>();
  readonly #summaries: SummaryRows;

  /** @param table its rows are not kept: they come again, perhaps in pieces, to `survey` and `read` */
  constructor(table: SourceTable, layout: Layout, vocabulary: Vocabulary, kept: KeptScores) {
    this.#table = { ...table, rows: [] };
    this.#layout = layout;
    this.#kept = kept;
    this.ledger = new Ledger(this.#table, layout.columns);
    this.#rows = new BodyRows(table, layout);
    this.#codes = new CodeOfRow(this.#rows, layout, vocabulary, this.ledger);
    this.#maxima = new StatedMaxima(this.#rows, layout, vocabulary, this.ledger);
    const units = new UnitOfRow(this.#rows, layout, vocabulary, this.ledger);
    this.#points = new PointsOfRow(this.#rows, units, vocabulary, this);
    this.#names = vocabulary.names;
    this.#summaries = new SummaryRows(this.ledger);
  }

  get file(): string {
    return this.#table.file;
  }

  columnOfPart(part: string): number | undefined {
    return PARTS.has(part) ? this.#rows.column(part as Column["role"])?.index : undefined;
  }

  /** What is reported of the table as a whole. */
  summary(): TableReading {
    return tableSummary(this.#table, this.#layout, this.#rows, this.ledger);
  }

  /** The first maximum stated for each node. */
  maxima(): readonly StatedMaximum[] {
    return this.#maxima.all();
  }

  /** Learns from rows how the table writes numbers; all rows are surveyed before any is read. */
  survey(rows: SourceTable["rows"], first: number): void {
    const body = this.#rows.below(rows, first);
    this.#points.survey(body);
    this.#maxima.survey(body);
    this.#summaries.survey(body, this.#rows.column("agency")?.index);
    this.#codes.survey(body, Math.max(first, this.#layout.body));
    if (!this.#rows.isDelimited)
      for (const row of body)
        for (const column of this.#rows.withoutHeading(row))
          this.#headless.set(column, (this.#headless.get(column) ?? 0) + 1);
    for (const column of this.#layout.columns) {
      if (column.role !== "unknown") continue;
      const filled = body.filter((row) => cellText(row[column.index]) !== "").length;
      this.#unread.set(column, (this.#unread.get(column) ?? 0) + filled);
    }
  }

  /** Says what concerns the whole table, once it is surveyed. */
  announce(): void {
    sayStatements(this.#layout, this.#rows, this.ledger);
    this.#codes.announce();
    for (const [column, filled] of this.#unread)
      if (filled > 0)
        this.ledger.report(
          isBonus(column.heading)
            ? fault("bonus-unread", { written: column.heading, of: "column" })
            : fault("column-unread", { heading: column.heading, cells: filled }),
          this.#layout.header[1],
          column.index,
          "warning",
        );
    for (const [column, filled] of this.#headless)
      this.ledger.report(
        fault("column-headless", { column: columnName(column), cells: filled }),
        this.#layout.header[1],
        column,
        "warning",
      );
    for (const column of this.#layout.columns) this.#sayCandidates(column);
  }

  /** Reads rows; of a table in pieces, one piece after the other. */
  read(rows: SourceTable["rows"], first: number): void {
    for (const row of this.#rows.through(rows, first)) {
      for (const [column, remark] of this.#rows.remarks(row)) sayRemark(this.ledger, row, column.index, remark);
      if (this.#rows.isDelimited && this.#isTooLong(row)) continue;
      if (this.#layout.shape === "agencies-by-row") this.#readAgencyRow(row);
      else this.#readCriterionRow(row);
    }
  }

  /** Says what the rows of the whole table say together. */
  finish(): void {
    this.#summaries.check();
  }

  #sayCandidates({ index, heading, code, candidates }: Column): void {
    if (!candidates) return;
    const row = this.#layout.header[1];
    if (code === undefined)
      this.ledger.report(fault("code-ambiguous", { written: heading, codes: candidates }), row, index);
    else this.ledger.decide("code-chosen", row, index, { written: heading, codes: candidates, code, by: "order" });
  }

  /** A row of more cells than headings is not read: its cells may not stand where they belong. */
  #isTooLong(row: number): boolean {
    if (!this.#rows.isTooLong(row)) return false;
    const filled = this.#rows.filled(row, this.#rows.measures);
    this.ledger.cells.refused += filled.length;
    this.ledger.report(fault("row-too-long", {}), row, undefined);
    return true;
  }

  #readCriterionRow(row: number): void {
    const value = this.#rows.column("value");
    const { measures } = this.#rows;
    const filled = this.#rows.filled(row, value ? [...measures, value] : measures);
    const code = this.#codes.at(row, filled.length > 0);
    if (code === undefined || code === "reported") {
      this.ledger.cells.refused += filled.length;
      if (code === undefined && filled.length > 0) this.#reportCodeUnknown(row, filled[0]);
      return;
    }
    // In a long table the same agencies come again for every criterion, stage and year.
    const part =
      this.#layout.shape === "long" && this.#summaries.isNeeded
        ? `|${code}|${this.#rows.text(row, "stage")}|${this.#rows.text(row, "year")}`
        : "";
    if (part !== "" && this.#readSummary(row, this.#rows.filled(row, measures), part)) return;
    this.#maxima.read(row, code);
    this.rowsOfCode.add(code);
    const remarks = { applicable: this.#applicableAt(row), note: this.#noteAt(row) };
    const scores = measures.flatMap((column) => this.#points.score(row, column, code, remarks) ?? []);
    for (const score of this.#points.withValue(row, code, scores, remarks)) this.#kept.add(score);
    if (part !== "")
      for (const { column, record } of scores)
        if (record.points !== null) this.#summaries.add(row, `${column}${part}`, record.points);
  }

  #reportCodeUnknown(row: number, column: Column | undefined): void {
    const written = (this.#rows.text(row, "code") || this.#rows.text(row, "name")).slice(0, 80);
    if (isBonus(written) || isBonus(this.#rows.text(row, "name"))) {
      const bonus = this.#rows.text(row, "name") || written;
      this.ledger.report(
        fault("bonus-unread", { written: bonus.slice(0, 80), of: "row" }),
        row,
        column?.index,
        "warning",
      );
      return;
    }
    this.ledger.report(fault("code-unknown", { written }), row, column?.index);
  }

  #readAgencyRow(row: number): void {
    const { measures } = this.#rows;
    const filled = this.#rows.filled(row, measures);
    if (filled.length === 0) return;
    if (this.#rows.text(row, "agency") === "" && this.#layout.agency === undefined) {
      this.ledger.cells.refused += filled.length;
      this.ledger.report(fault("agency-missing", { of: "row" }), row, this.#rows.column("agency")?.index);
      return;
    }
    if (this.#readSummary(row, filled)) return;
    const remarks = { applicable: true, note: this.#noteAt(row) };
    for (const column of measures) {
      const code = column.code ?? (this.#isTotal(column) ? ROOT : undefined);
      if (code === undefined) {
        if (!filled.includes(column)) continue;
        this.ledger.cells.refused++;
        if (column.candidates) continue;
        this.ledger.reportOnce(
          fault("criterion-missing", { heading: column.heading }),
          `criterion-missing ${column.index}`,
        );
        continue;
      }
      this.rowsOfCode.add(code);
      const score = this.#points.score(row, column, code, remarks);
      if (!score) continue;
      this.#kept.add(score);
      if (score.record.points !== null) this.#summaries.add(row, `${column.index}`, score.record.points);
    }
  }

  /**
   * Whether a row sums up agencies: "Trung bình cả nước".
   *
   * @param part what else the row says that its figures are of
   */
  #readSummary(row: number, filled: readonly Column[], part = ""): boolean {
    const text = this.#rows.text(row, "agency");
    const kind = this.#names.find(text).kind === "found" ? undefined : SummaryRows.kindOf(text);
    if (kind === undefined) return false;
    const cells = filled.flatMap((column) => {
      const value = this.#points.plain(row, column);
      return value === undefined ? [] : [{ row, column, key: `${column.index}${part}`, value }];
    });
    this.ledger.cells.subtotals += filled.length;
    this.#summaries.take(row, text, kind, cells);
    return true;
  }

  /** Whether a column without a criterion holds the agencies' totals: it says so, or it is the only one. */
  #isTotal({ heading }: Column): boolean {
    return /tong|chung|chi so|^diem$|^points$|^score$/.test(fold(heading)) || this.#rows.measures.length === 1;
  }

  #applicableAt(row: number): boolean {
    const written = this.#rows.text(row, "applicable");
    const text = fold(written);
    if (text === "" || ["true", "co", "x", "1", "yes"].includes(text)) return true;
    if (["false", "khong", "0", "no", "kdg", "khong danh gia", "khong ap dung"].includes(text)) return false;
    this.ledger.report(fault("applicable-invalid", { written }), row, this.#rows.column("applicable")?.index);
    return true;
  }

  #noteAt(row: number): string {
    // An error in a note is nobody's figure.
    const text = (role: "evidence" | "note") => {
      const own = this.#rows.text(row, role);
      return isErrorText(own) ? "" : own;
    };
    const evidence = text("evidence");
    return [evidence && `${this.#rows.column("evidence")?.heading}: ${evidence}`, text("note")]
      .filter(Boolean)
      .join("; ");
  }
}

/** Points beside those of the criteria: a bonus, or a penalty. */
function isBonus(text: string): boolean {
  return /\b(?:diem (?:thuong|cong(?! so)|tru|phat|uu tien)|thuong diem|tru diem|cong them|bonus|penalty)\b/.test(
    fold(text),
  );
}
