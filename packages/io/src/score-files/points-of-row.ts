import { ROOT } from "@par-index/core";
import { fault } from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { cellText, hasOddLetters } from "../cells/text.js";
import { type DecimalMark, decimalMark, joinMarks, type Reading, readNumberCell } from "../words/points.js";
import { type BodyRows, cellsOf } from "./body-rows.js";
import type { FoundScore, ScoreTable } from "./found-score.js";
import type { Column } from "./layout.js";
import type { UnitOfRow } from "./unit-of-row.js";
import type { Vocabulary } from "./vocabulary.js";

/** What a row says of all its scores. */
export interface Remarks {
  readonly applicable: boolean;
  readonly note: string;
}

/** Reads a row's cells of points and its raw value. */
export class PointsOfRow {
  readonly #rows: BodyRows;
  readonly #units: UnitOfRow;
  readonly #vocabulary: Vocabulary;
  readonly #table: ScoreTable;
  readonly #value: Column | undefined;
  #mark: DecimalMark = "unknown";

  /** @param table in which the scores stand; its ledger is told what becomes of each cell */
  constructor(rows: BodyRows, units: UnitOfRow, vocabulary: Vocabulary, table: ScoreTable) {
    this.#rows = rows;
    this.#units = units;
    this.#vocabulary = vocabulary;
    this.#table = table;
    this.#value = rows.column("value");
  }

  /** Learns from rows how the table writes numbers. */
  survey(rows: SourceTable["rows"]): void {
    this.#mark = joinMarks(this.#mark, decimalMark(cellsOf(rows, [...this.#rows.measures, this.#value])));
  }

  /** One cell of points as a score; undefined if it is blank, or reported. */
  score(row: number, column: Column, code: string, { applicable, note }: Remarks): FoundScore | undefined {
    const { ledger } = this.#table;
    const cell = this.#rows.at(row, column);
    const text = cellText(cell);
    const merged = this.#rows.mergedOver(row, column);
    if (merged !== undefined && text !== "") {
      ledger.refuse(fault("points-merged", { written: text, ...merged }), row, column.index);
      return undefined;
    }
    if (text === "" && applicable) {
      ledger.cells.blank++;
      return undefined;
    }
    if (hasOddLetters(cell) && ledger.isFirst("odd letters"))
      ledger.decide("letters-cleaned", row, column.index, { read: text });
    const unit = this.#units.at(row, column);
    if (unit === undefined) {
      ledger.cells.refused++;
      return undefined;
    }
    const { agency, year, stage, tree } = unit;
    const max = tree?.has(code) ? tree.get(code).max : 0;
    const reading = this.#read(row, column, code, max);
    if (reading.kind === "problem") {
      ledger.refuse(reading.fault, row, column.index);
      return undefined;
    }
    if (reading.kind === "blank" && applicable) {
      ledger.cells.blank++;
      if (reading.written !== undefined)
        ledger.decide("cell-blank", row, column.index, { written: reading.written, of: "points" });
      return undefined;
    }
    if (reading.kind === "number" && reading.read) ledger.decide("number-read", row, column.index, reading.read);
    if (reading.kind === "not-applicable") ledger.decide("not-applicable", row, column.index, { written: text, code });
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
      table: this.#table,
      row,
      column: column.index,
    };
  }

  /** The number in a cell of points that are no agency's; undefined if it is none. */
  plain(row: number, column: Column): number | undefined {
    const max = column.code === undefined ? undefined : this.#vocabulary.nodeOf(column.code)?.max;
    const reading = this.#read(row, column, column.code ?? ROOT, max);
    return reading.kind === "number" ? reading.value : undefined;
  }

  /**
   * Gives the row's raw value to its scores; without any, it makes one at the stage it belongs to.
   *
   * @returns the row's scores
   */
  withValue(row: number, code: string, scores: readonly FoundScore[], remarks: Remarks): readonly FoundScore[] {
    const column = this.#value;
    const value = column && this.#valueAt(row, column, code);
    if (column === undefined || value === undefined) return scores;
    for (const { record } of scores) if (record.applicable) record.value = value;
    return scores.length > 0 ? scores : this.#scoreOfValue(row, column, code, value, remarks);
  }

  /** The raw value of a row; undefined if it has none, or it is reported. */
  #valueAt(row: number, column: Column, code: string): number | string | undefined {
    const { ledger } = this.#table;
    const text = cellText(this.#rows.at(row, column));
    if (text === "") return undefined;
    // A checklist's value names its items; core reads it.
    if (this.#vocabulary.nodeOf(code)?.rule?.kind === "checklist") return text;
    const reading = this.#read(row, column, code);
    switch (reading.kind) {
      case "number":
        if (reading.read) ledger.decide("number-read", row, column.index, reading.read);
        return reading.value;
      case "problem":
        ledger.refuse(reading.fault, row, column.index);
        return undefined;
      case "blank":
        ledger.cells.blank++;
        if (reading.written !== undefined)
          ledger.decide("cell-blank", row, column.index, { written: reading.written, of: "points" });
        return undefined;
      case "not-applicable":
        ledger.cells.blank++;
        ledger.decide("cell-blank", row, column.index, { written: text, of: "value" });
        return undefined;
    }
  }

  /** A score that is only a raw value: at the stage where such leaves get their points. */
  #scoreOfValue(
    row: number,
    column: Column,
    code: string,
    value: number | string,
    { applicable, note }: Remarks,
  ): readonly FoundScore[] {
    const source = this.#vocabulary.nodeOf(code)?.source;
    const stage = source === "survey" || source === "satisfaction" ? "appraised" : "self";
    const staged = this.#rows.measures.filter((measure) => measure.stage !== undefined);
    const own = staged.find((measure) => measure.stage === stage) ?? staged[0] ?? this.#rows.measures[0];
    const unit = this.#units.at(row, own ?? column);
    if (unit === undefined) {
      this.#table.ledger.cells.refused++;
      return [];
    }
    const { agency, year, tree } = unit;
    const record = { agency, year, code, stage: unit.stage, points: null, value, applicable, note };
    return [{ record, tree, table: this.#table, row, column: column.index }];
  }

  /** @param max maximum of the node whose points the cell holds; undefined for a raw value */
  #read(row: number, column: Column, criterion: string, max?: number): Reading {
    return readNumberCell(this.#rows.at(row, column), {
      ...(max === undefined ? { of: "value" } : { of: "points", max }),
      criterion,
      mark: this.#mark,
      format: this.#rows.format(row, column),
    });
  }
}
