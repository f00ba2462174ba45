import type { FileContent } from "@par-index/core/issues";
import type { Source } from "../cells/grid.js";
import { contentOf, endingOf, PROMISED } from "./content.js";
import { readDelimited } from "./delimited.js";
import { decodeText } from "./encoding.js";
import { fileError } from "./file-error.js";
import { readJsonRecords } from "./json.js";
import { readParquetRecords } from "./parquet.js";
import { readWorkbook } from "./workbook.js";
import { encrypted } from "./workbook-errors.js";

/**
 * Reads a file's tables, whatever its format: XLSX, ODS, CSV, TSV, JSON, Parquet. Runs in Node and
 * in browsers.
 *
 * @param bytes the whole file
 * @param file its name: issues quote it, and its ending must agree with what the file holds
 * @throws ParError whose one issue names the file and says what to do: `file-empty`,
 *   `file-encrypted`, `file-unreadable`, `extension-mismatch`, and those of the formats
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<Source> {
  const content = contentOf(bytes);
  if (content === "empty") throw fileError("file-empty", {}, file);
  if (content === "encrypted") throw encrypted(file);
  const ending = endingOf(file);
  const promised = PROMISED[ending];
  if (promised && !promised.includes(content))
    throw fileError("extension-mismatch", { ending, content, readable: content in READERS }, file);
  if (content === "xls") throw fileError("file-unreadable", { why: "xls" }, file);
  const read = READERS[content];
  if (!read) throw fileError("file-unreadable", { why: "content", content }, file);
  return read(bytes, file, ending);
}

const READERS: Partial<
  Record<FileContent, (bytes: Uint8Array, file: string, ending: string) => Promise<Source> | Source>
> = {
  xlsx: (bytes, file) => readWorkbook(bytes, file, "xlsx"),
  ods: (bytes, file) => readWorkbook(bytes, file, "ods"),
  parquet: async (bytes, file) => ({ tables: [await readParquetRecords(bytes, file)], issues: [] }),
  json: (bytes, file) => ({ tables: [readJsonRecords(decodeText(bytes)?.text ?? "", file)], issues: [] }),
  text: (bytes, file, ending) => {
    if (ending === "json") return { tables: [readJsonRecords(decodeText(bytes)?.text ?? "", file)], issues: [] };
    const { table, issues } = readDelimited(bytes, file);
    return { tables: [table], issues };
  },
};
