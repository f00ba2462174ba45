import type { Issue } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { CellValue, Merge, Source, SourceFormat, SourceTable } from "../../cells/grid.js";
import { fromLegacy, type LegacyEncoding, legacyEncodingOf, mayBeLegacy } from "../../cells/legacy-text.js";
import { columnName } from "../../cells/place.js";
import { damaged } from "../parts/refusals.js";
import { computeFormulas } from "./compute.js";
import { cellKey, type RawWorkbook, type Sheet } from "./sheet.js";

/**
 * The visible sheets of a workbook as grids: formulas computed where nobody did, old Vietnamese
 * encodings converted, and what was hidden named.
 *
 * @throws ParError `workbook-invalid` if there is no sheet, or merged ranges overlap
 */
export function tablesOf(workbook: RawWorkbook, file: string, format: SourceFormat): Source {
  if (workbook.sheets.length === 0) throw damaged(file, "no-sheets");
  computeFormulas(workbook);
  const issues: Issue[] = convertLegacyText(workbook.sheets, file);
  const tables: SourceTable[] = [];
  for (const sheet of workbook.sheets) {
    const filled = sheet.rows.some((row) => row?.some((cell) => cell !== null));
    if (sheet.isHidden) {
      if (filled) issues.push(issue("warning", "sheet-hidden", {}, { file, sheet: sheet.name }));
      continue;
    }
    issues.push(...hiddenCells(sheet, file));
    const rows = Array.from(sheet.rows, (row) => row ?? BLANK_ROW);
    const { formats, remarks } = sheet;
    tables.push({
      file,
      format,
      sheet: sheet.name,
      rows,
      merges: mergesWithin(sheet.merges, rows, file),
      rowOf: (index) => index + 1,
      formatOf: (row, column) => formats.get(cellKey(row, column)),
      ...(remarks.size ? { remarkOf: (row: number, column: number) => remarks.get(cellKey(row, column)) } : {}),
    });
  }
  return { tables, issues };
}

const BLANK_ROW: readonly CellValue[] = [];

/** Says once for the file what was converted; texts become NFC on the way. */
function convertLegacyText(sheets: readonly Sheet[], file: string): Issue[] {
  const hasFonts = sheets.some(({ legacy }) => legacy.size > 0);
  const guess = hasFonts ? undefined : legacyEncodingOf(textsOf(sheets));
  const used = new Map<LegacyEncoding, number>();
  for (const sheet of sheets)
    sheet.rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (typeof value !== "string" || ASCII.test(value)) return;
        const encoding = hasFonts ? sheet.legacy.get(cellKey(r, c)) : guess;
        if (encoding && mayBeLegacy(value)) {
          used.set(encoding, (used.get(encoding) ?? 0) + 1);
          row[c] = fromLegacy(value, encoding);
        } else row[c] = value.normalize("NFC");
      });
    });
  return [...used].map(([encoding, cells]) => issue("warning", "encoding-legacy", { encoding, cells }, { file }));
}

function* textsOf(sheets: readonly Sheet[]): Iterable<string> {
  for (const { name, rows } of sheets) {
    yield name;
    for (const row of rows) for (const cell of row ?? []) if (typeof cell === "string") yield cell;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all of ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

/** Rows and columns that are hidden, or filtered away, are read: whoever sends them may not know. */
function hiddenCells({ name, rows, hiddenRows, hiddenColumns }: Sheet, file: string): Issue[] {
  const isFilled = (row: number, column: number) => (rows[row]?.[column] ?? null) !== null;
  const inRows = [...hiddenRows].filter((row) => rows[row]?.some((cell) => cell !== null)).sort((a, b) => a - b);
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  const columns = hiddenColumns.flatMap(([from, to]) =>
    Array.from({ length: Math.max(0, Math.min(to, width - 1) - from + 1) }, (_, i) => from + i),
  );
  const inColumns = [...new Set(columns)].filter((column) => rows.some((_, row) => isFilled(row, column)));
  const place = { file, sheet: name };
  return [
    ...(inRows.length
      ? [issue("warning", "rows-hidden", { rows: runs(inRows).map(([from, to]) => [from + 1, to + 1]) }, place)]
      : []),
    ...(inColumns.length
      ? [
          issue(
            "warning",
            "columns-hidden",
            { columns: runs(inColumns).map(([from, to]) => [columnName(from), columnName(to)] as const) },
            place,
          ),
        ]
      : []),
  ];
}

/** Numbers as runs of neighbours. */
function runs(sorted: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const parts: [number, number][] = [];
  for (const number of sorted) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts;
}

/**
 * Merged ranges cut to the cells that are filled: one over a million blank columns costs as much to
 * walk as one over a million scores.
 *
 * @throws ParError `workbook-invalid` if they overlap, which no spreadsheet program allows
 */
function mergesWithin(merges: readonly Merge[], rows: readonly (readonly CellValue[])[], file: string): Merge[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const within = merges.flatMap(({ top, left, bottom, right }) => {
    const range = { top, left, bottom: Math.min(bottom, rows.length - 1), right: Math.min(right, width - 1) };
    return top <= range.bottom && left <= range.right ? [range] : [];
  });
  const cells = within.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (cells > rows.length * width) throw damaged(file, "merges-overlap");
  return within;
}
