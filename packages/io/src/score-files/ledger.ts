import type { Issue, Severity } from "@par-index/core";
import {
  type Decision,
  type DecisionCode,
  type DecisionFigures,
  decision,
  type Fault,
  issue,
} from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { type Place, placeOf } from "../cells/place.js";
import type { Column } from "./layout.js";
import type { CellCounts } from "./reading.js";

/** Of one table so many decisions, and so many issues, of one code are listed. */
export const MOST_SAID = 20_000;
/** Of the texts of a table so many are remembered. */
export const MOST_REMEMBERED = 100_000;

/**
 * What one table's reading has to answer for: issues, decisions, and what became of each cell.
 *
 * However long the table, the ledger stays short: what is said of one code beyond
 * {@link MOST_SAID} is counted in one more line.
 */
export class Ledger {
  readonly cells: CellCounts = { scores: 0, blank: 0, repeated: 0, subtotals: 0, refused: 0 };
  readonly #table: SourceTable;
  readonly #columns: readonly Column[];
  readonly #issues: Issue[] = [];
  readonly #decisions: Decision[] = [];
  /** How often a code of issues or decisions came up. */
  readonly #counts = new Map<string, number>();
  readonly #said = new Set<string>();

  /** @param table its rows are not asked for */
  constructor(table: SourceTable, columns: readonly Column[]) {
    this.#table = table;
    this.#columns = columns;
  }

  /** Where a cell of the table stands; without a column, where its row does. */
  place(row: number, column?: number): Place {
    return placeOf(this.#table, row, column, this.#columns.find(({ index }) => index === column)?.heading);
  }

  /** Line in the file, or row of the sheet, counted from 1. */
  lineOf(row: number): number {
    return this.#table.rowOf(row);
  }

  /** Reports what is wrong with a cell. */
  report({ code, figures }: Fault, row: number, column: number | undefined, severity: Severity = "error"): void {
    if (this.#isListed("issue", code)) this.#issues.push(issue(severity, code, figures, this.place(row, column)));
  }

  /** Reports something once for the table, where the same would be said of every row; what is the same, `key` tells. */
  reportOnce({ code, figures }: Fault, key: string = code): void {
    if (this.isFirst(key)) this.#issues.push(issue("error", code, figures, placeOf(this.#table)));
  }

  /** Counts a cell as refused, and says why. */
  refuse(fault: Fault, row: number, column: number | undefined): void {
    this.cells.refused++;
    this.report(fault, row, column);
  }

  /** Says how a cell was read. */
  decide<C extends DecisionCode>(
    code: C,
    row: number,
    column: number | undefined,
    figures: DecisionFigures[C] | (() => DecisionFigures[C]),
  ): void {
    if (!this.#isListed("decision", code)) return;
    const made = typeof figures === "function" ? figures() : figures;
    this.#decisions.push(decision(code, made, this.place(row, column)));
  }

  /**
   * Says how the table as a whole was read.
   *
   * @param at where it says so; undefined for the name of its sheet or file
   */
  decideOfTable<C extends DecisionCode>(
    code: C,
    figures: DecisionFigures[C],
    at: readonly [row: number, column: number] | undefined,
  ): void {
    this.#decisions.push(decision(code, figures, placeOf(this.#table, ...(at ?? []))));
  }

  /** Whether this is asked for the first time; for keys of which a table has few. */
  isFirst(key: string): boolean {
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }

  /** Whether a text of the table is new; beyond {@link MOST_REMEMBERED} every text is. */
  isNewText(key: string): boolean {
    if (this.#said.has(key)) return false;
    if (this.#said.size < MOST_REMEMBERED) this.#said.add(key);
    return true;
  }

  /** The issues, and how many of each code are not listed. */
  allIssues(): readonly Issue[] {
    const severityOf = (code: string) => this.#issues.find((one) => one.code === code)?.severity ?? "error";
    return [
      ...this.#issues,
      ...this.#unlisted("issue").map((more) => issue(severityOf(more.code), "more-alike", more, placeOf(this.#table))),
    ];
  }

  /** The decisions, and how many of each code are not listed. */
  allDecisions(): readonly Decision[] {
    return [
      ...this.#decisions,
      ...this.#unlisted("decision").map((more) => decision("more-alike", more, placeOf(this.#table))),
    ];
  }

  #unlisted(kind: "issue" | "decision"): { code: string; count: number }[] {
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
}
