import type { SourceTable } from "../cells/grid.js";
import { fileError } from "./parts/file-error.js";
import { recordsToTable } from "./records.js";

/**
 * Reads JSON: an array of objects, an object of equally long arrays (columns), or an object per line
 * (JSON Lines).
 *
 * @throws ParError `json-invalid`, `json-not-records`, `records-invalid`
 */
export function readJsonRecords(text: string, file: string): SourceTable {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    document = jsonLines(text, file);
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
  throw fileError("json-not-records", {}, file);
}

/** The values of JSON Lines. */
function jsonLines(text: string, file: string): unknown[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line)];
    } catch {
      throw fileError("json-invalid", { line: i + 1 }, file);
    }
  });
}
