import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { CellValue, SourceFormat, SourceTable } from "../cells/grid.js";
import { fileError } from "./parts/file-error.js";

/** Records as a grid with a header row of their keys, in the order they first appear. */
export function recordsToTable(
  records: readonly Readonly<Record<string, unknown>>[],
  { file, format, columns }: { file: string; format: SourceFormat; columns?: readonly string[] },
): SourceTable {
  const known = new Set<string>(columns ?? []);
  if (!columns) for (const record of records) for (const key of Object.keys(record)) known.add(key);
  const keys = [...known];
  if (keys.length * records.length > MOST_CELLS) throw tooManyCells(file);
  const issues: Issue[] = [];
  const rows = records.map((record, index) =>
    keys.map((key): CellValue => {
      const cell = toCell(record[key]);
      if (cell !== undefined) return cell;
      issues.push(issue("error", "cell-nested", { key }, { file, row: index + 1, column: key }));
      return null;
    }),
  );
  if (issues.length) throw new ParError("records-invalid", {}, issues);
  return {
    file,
    format,
    rows: [keys, ...rows],
    merges: [],
    // Records are counted from 1; the keys stand nowhere.
    rowOf: (index) => index,
    formatOf: () => undefined,
  };
}

/** Cells of a table of records, blank ones too: as many as hucre allows a sheet. */
export const MOST_CELLS = 20_000_000;

/** The error for a table of more cells than that. */
export function tooManyCells(file: string): ParError {
  return fileError("table-too-large", { millionCells: MOST_CELLS / 1e6 }, file);
}

function toCell(value: unknown): CellValue | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return undefined;
}
