import { type Fault, fault } from "../issues/issue.js";
import { cellAt, isCoded, type ScoreCells } from "./cells.js";

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Whether a text is a number as files of scores write it: with a decimal point. */
export function isNumberText(text: string): boolean {
  return NUMBER.test(text);
}

/** What a column of numbers holds. */
type Measure = "points" | "value";

/** A column of numbers, each different text read once. */
export interface NumberColumn {
  /** The number in a row; NaN if the cell is empty, or holds no number. */
  readonly at: (row: number) => number;
  /** What is wrong with a row's cell whose number is NaN; undefined if it is empty. */
  readonly problemAt: (row: number, of: Measure) => Fault | undefined;
}

/** Reads a column as numbers; without one, all cells are empty. */
export function numberColumn(cells: ScoreCells | undefined): NumberColumn {
  if (cells === undefined) return { at: () => Number.NaN, problemAt: () => undefined };
  const problemAt = (row: number, of: Measure) => numberProblem(cellAt(cells, row), of);
  if (isCoded(cells)) {
    const { codes } = cells;
    const numbers = Float64Array.from(cells.texts, numberOf);
    return { at: (row) => numbers[codes[row] as number] as number, problemAt };
  }
  if (cells instanceof Float64Array && !cells.includes(Infinity) && !cells.includes(-Infinity))
    return { at: (row) => cells[row] as number, problemAt };
  return { at: (row) => numberOf(cells[row]), problemAt };
}

/** A cell as a number; NaN if it is empty or {@link numberProblem} has something to say. */
function numberOf(cell: unknown): number {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : Number.NaN;
  if (cell === null || cell === undefined) return Number.NaN;
  const text = String(cell).trim();
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

function numberProblem(cell: unknown, of: Measure): Fault | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === "number") return fault("number-not-finite", { of, criterion: null, number: cell });
  const written = String(cell).trim();
  if (written === "") return undefined;
  if (/^[+-]?\d+,\d+$/.test(written)) return fault("decimal-comma", { of, written, meant: written.replace(",", ".") });
  return fault("number-invalid", { of, criterion: null, written });
}
