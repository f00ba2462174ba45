import type { CellValue } from "../cells/grid.js";
import { isLongText, LONG_TEXT, wholeBytes } from "./content.js";
import { openLongText, PIECE_LETTERS } from "./long-text.js";
import { readSource } from "./read.js";

/** A row of a file, its cells as they stand. */
export interface FileRow {
  /** Line of a text file, or row of the sheet, counted from 1. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/**
 * The rows about one, to show what an issue speaks of. Long delimited text is read in pieces, as
 * {@link readScoreFiles} reads it.
 *
 * @param place sheet and row as an issue's place has them
 * @param many rows before and after
 * @param longFrom bytes from which delimited text is read in pieces, for tests
 * @returns in the file's order; none if the file has no such sheet or row
 * @throws ParError of a file that cannot be read
 * @example
 * (await rowsAround({ name: "diem.csv", bytes }, { row: 12 }, 1)).map(({ row }) => row) // [11, 12, 13]
 */
export async function rowsAround(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array | Blob },
  { sheet, row }: { readonly sheet?: string | undefined; readonly row: number },
  many: number,
  longFrom: number = LONG_TEXT,
): Promise<FileRow[]> {
  const rows = (await isLongText(bytes, name, longFrom))
    ? longRows(bytes, name, Math.min(longFrom, PIECE_LETTERS))
    : sheetRows(await wholeBytes(bytes), name, sheet);
  const found: FileRow[] = [];
  let after = -1;
  for await (const each of rows) {
    found.push(each);
    if (each.row < row) {
      if (found.length > many) found.shift();
    } else if (++after === many) break;
  }
  return after < 0 ? [] : found;
}

async function* longRows(bytes: Uint8Array | Blob, name: string, pieceLetters: number): AsyncGenerator<FileRow> {
  const { pieces, rowOf } = await openLongText(bytes, name, pieceLetters);
  for await (const { rows, first } of pieces())
    for (const [i, cells] of rows.entries()) yield { row: rowOf(first + i), cells };
}

async function* sheetRows(bytes: Uint8Array, name: string, sheet: string | undefined): AsyncGenerator<FileRow> {
  const table = (await readSource(bytes, name)).tables.find((one) => one.sheet === sheet);
  for (const [i, cells] of (table?.rows ?? []).entries()) yield { row: table?.rowOf(i) as number, cells };
}
