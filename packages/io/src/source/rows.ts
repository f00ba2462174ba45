import type { Issue } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import { parseCsv } from "hucre/csv";

/** How many double quotes stand in a part of a text. */
export function quotesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** Delimited text as rows of cells. */
export interface Rows {
  readonly rows: string[][];
  /** Line on which a row ends, counted from 1. */
  readonly lineOf: (index: number) => number;
  /** The place after which nothing can be read. */
  readonly broken?: Issue;
}

/**
 * Splits delimited text into rows of cells.
 *
 * @param blankLines whether a blank line is a row
 */
export function parseRows(text: string, delimiter: string, { blankLines }: { blankLines: boolean }): Rows {
  const quotes = quotesIn(text, 0, text.length);
  // Without quotes a row is a line, and is only split; letter by letter takes five times as long.
  const rows = parseCsv(text, { delimiter, fastMode: quotes === 0 }) as string[][];
  // Without quotes a row is a line; with them, a cell may hold line breaks.
  const lines = quotes === 0 ? undefined : endLines(rows);
  if (quotes % 2 === 1) {
    const before = lines?.at(-2) ?? 0;
    return {
      rows: [],
      lineOf: () => 0,
      broken: issue(
        "error",
        "csv-quoting",
        {},
        {
          row: swallows(rows.at(-1))
            ? before + 1
            : 1 + text.split("\n").findIndex((line) => line.split('"').length % 2 === 0),
        },
      ),
    };
  }
  const numbered = rows.map((row, index) => ({ row, line: lines?.[index] ?? index + 1 }));
  const kept = blankLines ? numbered : numbered.filter(({ row }) => row.length > 1 || row[0] !== "");
  return { rows: kept.map(({ row }) => row), lineOf: (index) => kept[index]?.line ?? index + 1 };
}

/** Whether a row holds what followed an open quote. */
const swallows = (row: readonly string[] | undefined) => row?.some((cell) => /[\r\n]/.test(cell)) ?? false;

/** Line on which each row ends, counted from 1. */
function endLines(rows: readonly (readonly string[])[]): number[] {
  let line = 0;
  return rows.map((row) => {
    line++;
    for (const cell of row) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return line;
  });
}
