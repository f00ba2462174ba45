import type { SourceTable } from "../cells/grid.js";
import { fileError } from "./parts/file-error.js";
import { recordsToTable } from "./records.js";

/**
 * Reads JSON: an array of objects, an object of equally long arrays (columns), or an object per line
 * (JSON Lines).
 *
 * @throws ParError `json-invalid`, `records-invalid`
 */
export function readJsonRecords(text: string, file: string): SourceTable {
  const fail = (message: string) => fileError("json-invalid", message, file);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    document = jsonLines(text, (line) => fail(`Tệp không phải là JSON đúng: sai ở dòng ${line}. Tạo lại tệp từ chương trình đã xuất ra nó.`));
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

/** The values of JSON Lines; `fail` is told the first line that is no JSON. */
function jsonLines(text: string, fail: (line: number) => Error): unknown[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line)];
    } catch {
      throw fail(i + 1);
    }
  });
}
