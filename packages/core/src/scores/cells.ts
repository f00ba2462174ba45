/**
 * A column of texts that repeat: cell `i` holds `texts[codes[i]]`. A million rows hold some
 * thousand agencies and a hundred codes; each is then read once, and not once a row.
 */
export interface CodedCells {
  readonly texts: readonly unknown[];
  readonly codes: Uint8Array | Uint16Array | Int32Array;
}

/** A column of a score table. In a `Float64Array` NaN is an empty cell. */
export type ScoreCells = readonly unknown[] | Float64Array | CodedCells;

/** Whether a column is {@link CodedCells}. */
export function isCoded(cells: ScoreCells): cells is CodedCells {
  return "codes" in cells;
}

/** Number of cells of a column. */
export function lengthOf(cells: ScoreCells): number {
  return isCoded(cells) ? cells.codes.length : cells.length;
}

/** What stands in a cell; undefined if it is empty or there is no such column. */
export function cellAt(cells: ScoreCells | undefined, index: number): unknown {
  if (cells === undefined) return undefined;
  if (isCoded(cells)) return cells.texts[cells.codes[index] as number];
  const cell = cells[index];
  return cells instanceof Float64Array && Number.isNaN(cell) ? undefined : cell;
}

/** A column as {@link CodedCells}; a missing column is one empty text. */
export function coded(cells: ScoreCells | undefined, length: number): CodedCells {
  if (cells === undefined) return { texts: [undefined], codes: new Uint8Array(length) };
  if (isCoded(cells)) return cells;
  const numbers = new Map<unknown, number>();
  const codes = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const cell = cellAt(cells, i);
    let number = numbers.get(cell);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(cell, number);
    }
    codes[i] = number;
  }
  return { texts: [...numbers.keys()], codes };
}

/** How cells are compared and shown: as text, trimmed, NFC; empty without one. */
export function textOf(cell: unknown): string {
  return String(cell ?? "")
    .trim()
    .normalize("NFC");
}
