import type { FileContent } from "@par-index/core/issues";
import type { Source } from "../cells/grid.js";
import { contentOf, endingOf, PROMISED } from "./content.js";
import { readDelimited } from "./delimited.js";
import { readJsonRecords } from "./json.js";
import { readParquetRecords } from "./parquet.js";
import { decodeText } from "./parts/encoding.js";
import { fileError } from "./parts/file-error.js";

/**
 * Reads a file's tables, whatever its format: Excel (XLSX, XLSB, XLS, XML 2003, HTML called .xls),
 * ODS, tables in Word, CSV, TSV, JSON, JSON lines, Parquet. Runs in Node and in browsers; what is
 * rare is loaded when it is met.
 *
 * @param bytes the whole file
 * @param file its name: issues quote it, and its ending must agree with what the file holds
 * @throws ParError whose one issue names the file and says what to do: `file-empty`,
 *   `file-encrypted`, `file-unreadable`, `extension-mismatch`, and those of the formats
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<Source> {
  const content = contentOf(bytes);
  if (content === "empty") throw fileError("file-empty", {}, file);
  const ending = endingOf(file);
  const promised = PROMISED[ending];
  // What a password protects is a Compound File, whatever its name: its reader says so.
  if (promised && !promised.includes(content) && content !== "xls")
    throw fileError("extension-mismatch", { ending, content, readable: content in READERS }, file);
  const read = READERS[content];
  if (!read) throw fileError("file-unreadable", { why: "content", content }, file);
  return read(bytes, file, ending);
}

type Read = (bytes: Uint8Array, file: string, ending: string) => Promise<Source> | Source;

const READERS: Partial<Record<FileContent, Read>> = {
  xlsx: async (bytes, file) => (await import("./workbooks/xlsx.js")).readXlsx(bytes, file),
  ods: async (bytes, file) => (await import("./workbooks/ods.js")).readOds(bytes, file),
  "flat-ods": async (bytes, file) => (await import("./workbooks/ods.js")).readFlatOds(bytes, file),
  xls: async (bytes, file) => (await import("./workbooks/xls.js")).readXls(bytes, file),
  xlsb: async (bytes, file) => (await import("./workbooks/xlsb.js")).readXlsb(bytes, file),
  xml: async (bytes, file) => (await import("./workbooks/spreadsheetml.js")).readSpreadsheetMl(bytes, file),
  html: async (bytes, file) => (await import("./workbooks/html.js")).readHtml(bytes, file),
  docx: async (bytes, file) => (await import("./workbooks/docx.js")).readDocx(bytes, file),
  parquet: async (bytes, file) => ({ tables: [await readParquetRecords(bytes, file)], issues: [] }),
  json: (bytes, file) => ({ tables: [readJsonRecords(decodeText(bytes)?.text ?? "", file)], issues: [] }),
  text: (bytes, file, ending) => {
    if (/^(?:json|jsonl|ndjson)$/.test(ending))
      return { tables: [readJsonRecords(decodeText(bytes)?.text ?? "", file)], issues: [] };
    const { table, issues } = readDelimited(bytes, file);
    return { tables: [table], issues };
  },
};
