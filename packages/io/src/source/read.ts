import type { Source } from "../cells/grid.js";
import type { FileCode } from "../cells/worded.js";
import { type Content, contentOf, endingOf, PROMISED } from "./content.js";
import { readDelimited } from "./delimited.js";
import { decodeText } from "./encoding.js";
import { fileError } from "./file-error.js";
import { readJsonRecords } from "./json.js";
import { readParquetRecords } from "./parquet.js";
import { readWorkbook } from "./workbook.js";
import { encrypted } from "./workbook-errors.js";

const CONTENT_VI: Record<Content, string> = {
  xlsx: "sổ tính Excel (.xlsx)",
  ods: "sổ tính OpenDocument (.ods)",
  parquet: "tệp Parquet",
  json: "JSON",
  text: "văn bản (.csv)",
  encrypted: "sổ tính có mật khẩu",
  xls: "sổ tính Excel 97–2003 (.xls)",
  html: "trang HTML hay XML",
  zip: "tệp nén không chứa sổ tính (có thể là Word hoặc PowerPoint)",
  binary: "dữ liệu nhị phân",
  empty: "tệp trống",
};

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
  const fail = (code: FileCode, message: string) => fileError(code, message, file);
  if (content === "empty") throw fail("file-empty", "Tệp trống, không có byte nào.");
  if (content === "encrypted") throw encrypted(file);
  const ending = endingOf(file);
  const promised = PROMISED[ending];
  if (promised && !promised.includes(content))
    throw fail(
      "extension-mismatch",
      `Tên tệp là .${ending} nhưng bên trong là ${CONTENT_VI[content]}. ${content in READERS ? "Đổi đuôi tệp cho đúng" : "Mở bằng đúng chương trình và lưu lại dạng .xlsx"}.`,
    );
  if (content === "xls")
    throw fail(
      "file-unreadable",
      "Tệp là Excel 97–2003 (.xls), không giữ đủ định dạng số để đọc chắc chắn. Mở bằng Excel và lưu lại dạng .xlsx.",
    );
  const read = READERS[content];
  if (!read)
    throw fail(
      "file-unreadable",
      `Không đọc được: tệp là ${CONTENT_VI[content]}. Cần Excel (.xlsx), ODS, CSV, JSON hoặc Parquet.`,
    );
  return read(bytes, file, ending);
}

const READERS: Partial<Record<Content, (bytes: Uint8Array, file: string, ending: string) => Promise<Source> | Source>> =
  {
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
