import type { Language } from "@par-index/text";
import { writeCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import { PHRASES } from "../phrases/phrases.js";
import { sheetName } from "../sheets/name.js";
import { provenanceRows, type TableProvenance } from "../sheets/provenance.js";
import { HEADING } from "../sheets/style.js";
import { type Cell, isCanonical, type TableFormat, TEXTS } from "./format.js";

/** What is written of a table; each of core's is one. */
export interface TableOfCells {
  /** In their order. */
  columnNames(): readonly string[];
  /** The rows, with a cell under each name. */
  objects(): readonly object[];
}

type ColumnType = "text" | "number" | "boolean";

function typeOf(name: string, values: readonly Cell[]): ColumnType {
  const known = values.filter((value) => value !== null);
  if (TEXTS.has(name) || known.length === 0) return "text";
  if (known.every((value) => typeof value === "number")) return "number";
  return known.every((value) => typeof value === "boolean") ? "boolean" : "text";
}

/**
 * Writes a table of results to a file's bytes; `readTable` reads it back unchanged.
 *
 * - `csv`, `tsv`: a header row, decimal points, UTF-8 with a byte order mark (Excel then shows the
 *   accents). Null is an empty cell. A text that a spreadsheet would take for a formula, and an empty
 *   text, gets an apostrophe in front.
 * - `json`: `{ provenance, columns, rows }`, a record per row.
 * - `xlsx`: the table on its first sheet, its provenance on the second; numbers are numbers.
 * - `parquet`: typed columns; the provenance in the file's metadata.
 *
 * Simulated data and what comes of a scenario are marked in every format: in CSV, which has no other
 * place, by a last column.
 *
 * @param title name of the sheet
 * @param language of what is said of the table's provenance; columns and values are the same in all
 */
export async function writeTable(
  data: TableOfCells,
  format: TableFormat,
  {
    title = "Bảng",
    provenance,
    language = "vi",
  }: { title?: string; provenance?: TableProvenance; language?: Language } = {},
): Promise<Uint8Array> {
  const columns = data.columnNames();
  const rows = rowsOf(data, columns);
  const types = columns.map((name, c) =>
    typeOf(
      name,
      rows.map((row) => row[c] ?? null),
    ),
  );
  switch (format) {
    case "csv":
    case "tsv": {
      const mark = provenance ? markOf(provenance, language) : [];
      const cells = rows.map((row) => [
        ...row.map((cell, c) => neutralised(cell, types[c] === "text" && !TEXTS.has(columns[c] as string))),
        ...mark,
      ]);
      const header = [...columns, ...(mark.length ? ["provenance"] : [])];
      const text = writeCsv([header, ...cells], { delimiter: format === "csv" ? "," : "\t", bom: true });
      return new TextEncoder().encode(text);
    }
    case "json": {
      const records = rows.map((row) => Object.fromEntries(columns.map((name, c) => [name, row[c]])));
      return new TextEncoder().encode(
        `${JSON.stringify({ ...(provenance ? { provenance } : {}), columns, rows: records }, null, 1)}\n`,
      );
    }
    case "xlsx":
      return writeXlsx({
        sheets: [
          {
            name: sheetName(title),
            rows: [[...columns], ...rows.map((row) => row.map(escaped))],
            cells: new Map(columns.map((name, c) => [`0,${c}`, { value: name, style: HEADING }])),
            freezePane: { rows: 1 },
            columns: types.map((type) => ({ width: type === "text" ? 22 : 10 })),
          },
          ...(provenance
            ? [{ name: PHRASES[language].provenance.sheet, rows: provenanceRows(provenance, language) }]
            : []),
        ],
      });
    case "parquet": {
      const { parquetWriteBuffer } = await import("hyparquet-writer");
      return new Uint8Array(
        parquetWriteBuffer({
          columnData: columns.map((name, c) => ({
            name,
            data: rows.map((row) => row[c] ?? null),
            type: ({ text: "STRING", number: "DOUBLE", boolean: "BOOLEAN" } as const)[types[c] as ColumnType],
            nullable: true,
          })),
          ...(provenance ? { kvMetadata: [{ key: "provenance", value: JSON.stringify(provenance) }] } : {}),
        }),
      );
    }
  }
}

/** What CSV says of its rows: nothing of results. */
function markOf({ simulated, scenario }: TableProvenance, language: Language): string[] {
  const say = PHRASES[language].provenance;
  const marks = [
    ...(simulated ? [say.simulatedMark] : []),
    ...(scenario === undefined ? [] : [say.scenarioMark(scenario)]),
  ];
  return marks.length ? [marks.join("; ")] : [];
}

function rowsOf(data: TableOfCells, columns: readonly string[]): Cell[][] {
  return data.objects().map((row) => columns.map((name) => (row as Record<string, Cell>)[name] ?? null));
}

/** What spreadsheets take for the start of a formula (OWASP, "CSV Injection"), and our own mark. */
const STARTS_FORMULA = /^[=+\-@\t\r']/;

/** `_x0041_` in a workbook's text stands for A (ECMA-376-1, 22.4.2.4): such a text is written so that it reads as itself. */
function escaped(cell: Cell): Cell {
  return typeof cell === "string" ? cell.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_") : cell;
}

function neutralised(cell: Cell, isAmbiguous: boolean): Cell {
  // A number as JavaScript writes it is read back as the same double.
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string") return cell;
  return cell === "" || STARTS_FORMULA.test(cell) || (isAmbiguous && isCanonical(cell)) ? `'${cell}` : cell;
}
