import { fromColumns, type Table } from "@par-index/core/tables";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { type Cell, isCanonical, type TableFormat, TEXTS } from "./format.js";

/**
 * Reads a table that `writeTable` wrote.
 *
 * @returns the same columns with the same values; the mark of simulated data is not one of them
 */
export async function readTable(bytes: Uint8Array, format: TableFormat): Promise<Table<Record<string, Cell>>> {
  switch (format) {
    case "csv":
    case "tsv": {
      const [header = [], ...rows] = parseCsv(new TextDecoder().decode(bytes), {
        delimiter: format === "csv" ? "," : "\t",
      }) as string[][];
      const columns = header.filter((name) => name !== "provenance");
      const parsed = columns.map((name, c) =>
        fromTexts(
          rows.map((row) => row[c] ?? ""),
          name,
        ),
      );
      return toTable(
        columns,
        rows.map((_, r) => columns.map((_, c) => parsed[c]?.[r] ?? null)),
      );
    }
    case "json": {
      const { columns, rows } = JSON.parse(new TextDecoder().decode(bytes)) as {
        columns: string[];
        rows: Record<string, Cell>[];
      };
      return toTable(
        columns,
        rows.map((row) => columns.map((name) => row[name] ?? null)),
      );
    }
    case "xlsx": {
      const [header = [], ...rows] = (await readXlsx(bytes, { sheets: [0] })).sheets[0]?.rows ?? [];
      return toTable(
        header.map(String),
        rows.map((row) => header.map((_, c) => (row[c] ?? null) as Cell)),
      );
    }
    case "parquet": {
      const { parquetReadObjects, parquetMetadata } = await import("hyparquet");
      const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
      const columns = parquetMetadata(buffer)
        .schema.slice(1)
        .map(({ name }) => name);
      const records = await parquetReadObjects({ file: buffer });
      return toTable(
        columns,
        records.map((record) => columns.map((name) => (record[name] ?? null) as Cell)),
      );
    }
  }
}

function toTable(columns: readonly string[], rows: readonly (readonly Cell[])[]): Table<Record<string, Cell>> {
  return fromColumns(columns.map((name, c) => [name, rows.map((row) => row[c] ?? null)] as const));
}

/** A column's cells as they were before they were written as text. */
function fromTexts(texts: readonly string[], column: string): Cell[] {
  const known = texts.filter((text) => text !== "");
  const isTyped = !TEXTS.has(column) && known.every(isCanonical);
  const asText = (text: string) => (text.startsWith("'") ? text.slice(1) : text);
  const read = isTyped ? (text: string) => (text === "true" ? true : text === "false" ? false : Number(text)) : asText;
  return texts.map((text) => (text === "" ? null : read(text)));
}
