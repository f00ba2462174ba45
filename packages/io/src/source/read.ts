import type { Source } from "../cells/grid.js";
import type { FileCode } from "../cells/worded.js";
import { type Content, contentOf, endingOf, PROMISED } from "./content.js";
import { readDelimited } from "./delimited.js";
import { readJsonRecords } from "./json.js";
import { readParquetRecords } from "./parquet.js";
import { decodeText } from "./parts/encoding.js";
import { fileError } from "./parts/file-error.js";

const CONTENT_VI: Record<Content, string> = {
  xlsx: "sổ tính Excel (.xlsx)",
  xlsb: "sổ tính Excel nhị phân (.xlsb)",
  xls: "sổ tính Excel 97–2003 (.xls)",
  xml: "sổ tính Excel 2003 dạng XML (.xml)",
  ods: "sổ tính OpenDocument (.ods)",
  "flat-ods": "sổ tính OpenDocument dạng XML (.fods)",
  docx: "văn bản Word (.docx)",
  html: "trang HTML (.html)",
  parquet: "tệp Parquet",
  json: "JSON",
  text: "văn bản (.csv)",
  zip: "tệp nén không chứa sổ tính (có thể là PowerPoint)",
  pdf: "tệp PDF",
  binary: "dữ liệu nhị phân",
  empty: "tệp trống",
};

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
  const fail = (code: FileCode, message: string) => fileError(code, message, file);
  if (content === "empty") throw fail("file-empty", "Tệp trống, không có byte nào.");
  const ending = endingOf(file);
  const promised = PROMISED[ending];
  // What a password protects is a Compound File, whatever its name: its reader says so.
  if (promised && !promised.includes(content) && content !== "xls")
    throw fail(
      "extension-mismatch",
      `Tên tệp là .${ending} nhưng bên trong là ${CONTENT_VI[content]}. ${content in READERS ? "Đổi đuôi tệp cho đúng" : "Mở bằng đúng chương trình và lưu lại dạng .xlsx"}.`,
    );
  const read = READERS[content];
  if (!read)
    throw fail(
      "file-unreadable",
      `Không đọc được: tệp là ${CONTENT_VI[content]}. Cần Excel, ODS, Word, HTML, CSV, JSON hoặc Parquet.`,
    );
  return read(bytes, file, ending);
}

type Read = (bytes: Uint8Array, file: string, ending: string) => Promise<Source> | Source;

const READERS: Partial<Record<Content, Read>> = {
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
