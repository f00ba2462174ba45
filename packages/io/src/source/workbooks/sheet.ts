import type { CellValue, Merge, Remark } from "../../cells/grid.js";
import type { LegacyEncoding } from "../../cells/legacy-text.js";
import { formatMeaning } from "../../cells/number-format.js";
import { LARGEST_SHEET, tooLarge, tooWide } from "../parts/refusals.js";

/** How a cell is shown, as far as it changes what its value means. */
export interface Style {
  /** Number format; undefined for General. */
  readonly format?: string | undefined;
  readonly isStruck?: boolean;
  /** The old Vietnamese encoding that its font is made for. */
  readonly legacy?: LegacyEncoding | undefined;
}

/** A part of a text with a look of its own. */
export interface Run {
  readonly text: string;
  readonly isRaised?: boolean;
  readonly isStruck?: boolean;
  readonly legacy?: LegacyEncoding | undefined;
}

/** Cells in use, blank ones between them too: as many as memory bears. */
const MOST_CELLS = 20_000_000;
export const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** A sheet while it is read: what is put into it and how that is to be understood. Rows and columns count from 0. */
export class Sheet {
  readonly name: string;
  /** A hidden sheet is not read. */
  isHidden = false;
  readonly rows: CellValue[][] = [];
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: [from: number, to: number][] = [];
  /** By {@link cellKey}. */
  readonly formats = new Map<number, string>();
  readonly remarks = new Map<number, Remark>();
  readonly formulas = new Map<number, string>();
  readonly legacy = new Map<number, LegacyEncoding>();
  readonly #file: string;
  #cells = 0;
  #filledRows = 0;

  constructor(name: string, file: string) {
    this.name = name;
    this.#file = file;
  }

  /**
   * Puts a value into a cell. Blanks take no room, so that formats down to the last row cost nothing.
   *
   * @throws ParError `table-too-large`
   */
  put(row: number, column: number, value: CellValue, style: Style = {}): void {
    if (value === null || value === "" || row < 0 || column < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS) return;
    if (style.isStruck) {
      this.remarks.set(cellKey(row, column), { kind: "struck", removed: String(value), kept: "" });
      return;
    }
    let cells = this.rows[row];
    if (cells === undefined) {
      cells = this.rows[row] = [];
      this.#filledRows++;
      if (this.#filledRows > LARGEST_SHEET) throw tooLarge(this.#file, this.name, this.#filledRows);
    }
    if (column >= cells.length) {
      this.#cells += column + 1 - cells.length;
      if (this.#cells > MOST_CELLS) throw tooWide(this.#file, MOST_CELLS);
      while (cells.length < column) cells.push(null);
    }
    cells[column] = value;
    if (style.format !== undefined && typeof value === "number") this.formats.set(cellKey(row, column), style.format);
    if (style.legacy !== undefined && typeof value === "string") this.legacy.set(cellKey(row, column), style.legacy);
  }

  /** Puts a number, which a date format makes a date of. */
  putNumber(row: number, column: number, value: number, style: Style, since: Epoch): void {
    const isDate = style.format !== undefined && formatMeaning(style.format, value) === "date";
    this.put(row, column, isDate ? dateOf(value, since) : value, style);
  }

  /** Puts a text of several looks: what is struck, or raised beside a figure, is no part of its value. */
  putRuns(row: number, column: number, runs: readonly Run[], style: Style = {}): void {
    const { text, remark } = textOfRuns(runs);
    const legacy = runs.find((run) => run.legacy)?.legacy;
    this.put(row, column, text, legacy ? { ...style, legacy } : style);
    if (remark && !style.isStruck) this.remarks.set(cellKey(row, column), remark);
  }

  /** Keeps the formula of a cell, without its equals sign. */
  setFormula(row: number, column: number, formula: string): void {
    if (row >= 0 && column >= 0 && row < MOST_ROWS && column < MOST_COLUMNS)
      this.formulas.set(cellKey(row, column), formula);
  }

  /** Says that a formula has no result. */
  remarkUncomputed(row: number, column: number): void {
    this.remarks.set(cellKey(row, column), { kind: "uncomputed", formula: "" });
  }

  /** Names the cells of a range as one. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }
}

/** A workbook as its reader leaves it. */
export interface RawWorkbook {
  readonly sheets: readonly Sheet[];
  /**
   * Whether results of formulas were computed by who wrote the file: "no" where the file asks for it
   * to be done on opening, "unknown" where nothing says that it was.
   */
  readonly isComputed: "yes" | "no" | "unknown";
}

/** A cell as a number: rows times columns stay exact. */
export function cellKey(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

/** The day from which a workbook counts: 1900 with the leap day that never was, or 1904. */
export type Epoch = 1900 | 1904;

/** The date of a serial number (ECMA-376 Part 1, 18.17.4.1). */
export function dateOf(serial: number, since: Epoch): Date | number {
  const day = since === 1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((day - 25_569) * 86_400_000));
  return Number.isNaN(date.getTime()) ? serial : date;
}

/** A row of figures, signs and spaces: beside it a raised digit is the number of a footnote. */
const FIGURE = /^[\d.,\s%/+\-−]+$/;

/** The text of runs without what is struck, and without what is raised beside a figure. */
export function textOfRuns(runs: readonly Run[]): { text: string; remark?: Remark } {
  const join = (some: readonly Run[]) => some.map(({ text }) => text).join("");
  const written = runs.filter(({ isStruck }) => !isStruck);
  const flat = written.filter(({ isRaised }) => !isRaised);
  const hasRaised = flat.length < written.length && FIGURE.test(join(flat)) && join(flat).trim() !== "";
  const kept = join(hasRaised ? flat : written);
  if (written.length < runs.length)
    return { text: kept, remark: { kind: "struck", removed: join(runs.filter(({ isStruck }) => isStruck)), kept } };
  if (hasRaised)
    return { text: kept, remark: { kind: "raised", removed: join(written.filter(({ isRaised }) => isRaised)), kept } };
  return { text: kept };
}

/** Row and column of a cell's name; undefined if it is none. */
export function parseCellName(name: string): [row: number, column: number] | undefined {
  let column = 0;
  let at = 0;
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(name.slice(at));
  return at > 0 && at < 4 && Number.isInteger(row) && row > 0 ? [row - 1, column - 1] : undefined;
}
