import { type Issue, ParError } from "@par-index/core";
import type { CellValue, SourceFormat, SourceTable } from "./read.js";

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
      issues.push({
        severity: "error",
        code: "cell-nested",
        message: `Giá trị của "${key}" là một danh sách hay đối tượng; cần một số, chữ hoặc để trống.`,
        file,
        row: index + 1,
        column: key,
      });
      return null;
    }),
  );
  if (issues.length) throw new ParError("records-invalid", "Bản ghi có giá trị lồng nhau:", issues);
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
const MOST_CELLS = 20_000_000;

function tooManyCells(file: string): ParError {
  const message = "Bảng có hơn 20 triệu ô, không phải bảng điểm. Tách nhỏ, hoặc lưu dạng CSV.";
  return new ParError("table-too-large", message, [{ severity: "error", code: "table-too-large", message, file }]);
}

function toCell(value: unknown): CellValue | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value === "number" || typeof value === "boolean" || value instanceof Date) return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return undefined;
}

/**
 * Reads JSON: an array of objects, or an object of equally long arrays (columns).
 *
 * @throws ParError `json-invalid`, `records-invalid`
 */
export function readJsonRecords(text: string, file: string): SourceTable {
  const fail = (message: string) =>
    new ParError("json-invalid", message, [{ severity: "error", code: "json-invalid", message, file }]);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw fail(`Tệp không phải là JSON đúng: ${(error as Error).message}`);
  }
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  // Our own exports wrap the rows with their provenance.
  if (isObject(document) && Array.isArray(document.rows)) document = document.rows;
  if (Array.isArray(document) && document.every(isObject)) return recordsToTable(document, { file, format: "json" });
  if (isObject(document)) {
    const columns = Object.entries(document);
    const length = Array.isArray(columns[0]?.[1]) ? columns[0][1].length : -1;
    if (length >= 0 && columns.every(([, values]) => Array.isArray(values) && values.length === length)) {
      const records = Array.from({ length }, (_, i) =>
        Object.fromEntries(columns.map(([key, values]) => [key, (values as unknown[])[i]])),
      );
      return recordsToTable(records, { file, format: "json", columns: columns.map(([key]) => key) });
    }
  }
  throw fail('JSON phải là một danh sách các bản ghi, ví dụ [{"agency": "…", "year": 2024, …}].');
}

/**
 * Reads a flat Parquet file.
 *
 * @throws ParError `parquet-invalid`, `records-invalid`
 */
export async function readParquetRecords(bytes: Uint8Array, file: string): Promise<SourceTable> {
  // Loaded only here: the decompressors weigh more than all the rest.
  const [{ parquetMetadata, parquetReadObjects }, { compressors }] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors"),
  ]);
  let records: Record<string, unknown>[];
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    // Before anything is unpacked: a column of one value takes no more bytes for a thousand million rows.
    const { num_rows, schema } = parquetMetadata(buffer);
    if (Number(num_rows) * (schema.length - 1) > MOST_CELLS) throw tooManyCells(file);
    records = await parquetReadObjects({ file: buffer, compressors });
  } catch (error) {
    if (error instanceof ParError) throw error;
    const message = `Không đọc được tệp Parquet: tệp hỏng hoặc bị cắt (${(error as Error).message}).`;
    throw new ParError("parquet-invalid", message, [{ severity: "error", code: "parquet-invalid", message, file }]);
  }
  return recordsToTable(records, { file, format: "parquet" });
}
