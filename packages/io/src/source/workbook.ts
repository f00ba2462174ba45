import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import { readOds } from "hucre/ods";
import { readXlsx, type Workbook } from "hucre/xlsx";
import type { CellValue, Merge, Source, SourceTable } from "../cells/grid.js";
import { cellName } from "../cells/place.js";
import { bomb, damaged, entities, LARGEST_SHEET, LARGEST_UNPACKED, tooLarge, wrapped } from "./workbook-errors.js";
import { entriesOf, inflate } from "./zip.js";

/**
 * Reads the visible sheets of an XLSX or ODS workbook as grids of stored values.
 *
 * @returns warnings for hidden sheets and for formulas without a stored value; errors for error
 *   cells, which are read as blank
 * @throws ParError `file-encrypted`, `zip-bomb`, `xml-entities`, `table-too-large`, `workbook-invalid`
 */
export async function readWorkbook(bytes: Uint8Array, file: string, format: "xlsx" | "ods"): Promise<Source> {
  const { hasPercent } = await inspect(bytes, file);
  let workbook: Workbook;
  try {
    workbook =
      format === "ods" ? await readOds(bytes, { readStyles: true }) : await readXlsx(bytes, { readStyles: hasPercent });
  } catch (error) {
    throw wrapped(error, file);
  }
  const issues: Issue[] = [];
  const tables: SourceTable[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.veryHidden) {
      issues.push(issue("warning", "sheet-hidden", {}, { file, sheet: sheet.name }));
      continue;
    }
    if (sheet.rows.length > LARGEST_SHEET) throw tooLarge(file, sheet.name, sheet.rows.length);
    const at = (row: number, column: number) => ({ file, sheet: sheet.name, cell: cellName(row, column) });
    for (const [key, cell] of sheet.cells ?? []) {
      if (cell.formula === undefined || (cell.value !== null && cell.value !== undefined)) continue;
      const [row = 0, column = 0] = key.split(",").map(Number);
      issues.push(issue("warning", "formula-without-value", {}, at(row, column)));
    }
    const rows = Array.from({ length: sheet.rows.length }, (_, r) =>
      Array.from(sheet.rows[r] ?? [], (value, c): CellValue => {
        if (typeof value !== "string") return value ?? null;
        if (value.charCodeAt(0) !== 35) return ASCII.test(value) ? value : value.normalize("NFC");
        if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/.test(value)) {
          issues.push(issue("error", "cell-error", { error: value }, at(r, c)));
          return null;
        }
        return value.normalize("NFC");
      }),
    );
    tables.push({
      file,
      format,
      sheet: sheet.name,
      rows,
      merges: mergesWithin(sheet.merges ?? [], rows, file),
      rowOf: (index) => index + 1,
      formatOf: (row, column) => sheet.cells?.get(`${row},${column}`)?.style?.numFmt,
    });
  }
  return { tables, issues };
}

/**
 * Merged ranges cut to the cells that are filled: one over a million blank columns costs as much to
 * walk as one over a million scores.
 *
 * @throws ParError `workbook-invalid` if they overlap, which no spreadsheet program allows
 */
function mergesWithin(
  merges: NonNullable<Workbook["sheets"][number]["merges"]>,
  rows: readonly (readonly CellValue[])[],
  file: string,
): Merge[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const within = merges.flatMap(({ startRow, startCol, endRow, endCol }) => {
    const bottom = Math.min(endRow, rows.length - 1);
    const right = Math.min(endCol, width - 1);
    return startRow <= bottom && startCol <= right ? [{ top: startRow, left: startCol, bottom, right }] : [];
  });
  const cells = within.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (cells > rows.length * width) throw damaged(file, "merges-overlap");
  return within;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are all of ASCII.
const ASCII = /^[\u0000-\u007f]*$/;

/** Unpacks every part once, throwing it away, to know its true size and that it is plain XML. */
async function inspect(bytes: Uint8Array, file: string): Promise<{ hasPercent: boolean }> {
  let total = 0;
  let hasPercent = false;
  for (const part of entriesOf(bytes, file)) {
    if (!/\.(?:xml|rels)$/i.test(part.name)) {
      total += part.size;
      if (total > LARGEST_UNPACKED) throw bomb(file);
      continue;
    }
    const isStyles = /styles\.xml$/i.test(part.name);
    let tail = "";
    const decoder = new TextDecoder("latin1");
    try {
      for await (const chunk of inflate(part)) {
        total += chunk.length;
        if (total > LARGEST_UNPACKED) throw bomb(file);
        // A zero after each letter is UTF-16, where the same words count.
        const text = tail + decoder.decode(chunk, { stream: true }).replaceAll("\0", "");
        if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) throw entities(file, part.name);
        if (isStyles && /%|numFmtId="(?:9|10)"/.test(text)) hasPercent = true;
        tail = text.slice(-16);
      }
    } catch (error) {
      if (error instanceof ParError) throw error;
      throw damaged(file, { said: (error as Error).message });
    }
  }
  return { hasPercent };
}
