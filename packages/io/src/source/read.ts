import { type Issue, ParError } from "@par-index/core";
import { readDelimited } from "./csv.js";
import { decodeText, encodingOf } from "./encoding.js";
import { readJsonRecords, readParquetRecords } from "./records.js";
import { encrypted, readWorkbook, zipNames } from "./workbook.js";

/** A value as a file holds it; a `Date` (UTC) is a spreadsheet's date cell. */
export type CellValue = string | number | boolean | Date | null;

/** A merged range, both ends included, counted from 0; its value stands in the top left cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook, or a whole CSV, JSON or Parquet file, as a grid of cells. */
export interface SourceTable {
  readonly file: string;
  readonly format: SourceFormat;
  /** Name of the sheet, where the file has sheets. */
  readonly sheet?: string;
  /** Cells as they stand; a row may be shorter than the widest one. JSON and Parquet records get a header row. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  /** Line in the file, or row of the sheet, of `rows[index]`, counted from 1. */
  readonly rowOf: (index: number) => number;
  /** Number format of a numeric or date cell (`"0%"`, `"dd/mm/yyyy"`); undefined for General. */
  readonly formatOf: (row: number, column: number) => string | undefined;
}

export const SOURCE_FORMATS = ["csv", "tsv", "xlsx", "ods", "json", "parquet"] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A file's tables, and what the reader has to say about the file as a whole. */
export interface Source {
  readonly tables: readonly SourceTable[];
  /** Warnings: the encoding it recognised, hidden sheets it read, formulas without a stored value. */
  readonly issues: readonly Issue[];
}

/** What a file is, by its first bytes and what it holds. */
type Content = "xlsx" | "ods" | "parquet" | "json" | "text" | "encrypted" | "xls" | "html" | "zip" | "binary" | "empty";

/** What the names of files promise. */
const PROMISED: Readonly<Record<string, readonly Content[]>> = {
  xlsx: ["xlsx"],
  xlsm: ["xlsx"],
  xls: ["xls"],
  ods: ["ods"],
  json: ["json", "text"],
  parquet: ["parquet"],
  csv: ["text"],
  tsv: ["text"],
  txt: ["text"],
};

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
  const fail = (code: string, message: string) =>
    new ParError(code, message, [{ severity: "error", code, message, file }]);
  if (content === "empty") throw fail("file-empty", "Tệp trống, không có byte nào.");
  if (content === "encrypted") throw encrypted(file);
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
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

/**
 * Whether a file is delimited text, and so long that it should be read in pieces.
 *
 * @param longFrom size in bytes from which a text is long
 */
export async function isLongText(bytes: Uint8Array | Blob, file: string, longFrom: number): Promise<boolean> {
  if ((bytes instanceof Blob ? bytes.size : bytes.length) < longFrom) return false;
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  if (!(PROMISED[ending] ?? ["text"]).includes("text") || ending === "json") return false;
  const head = await wholeBytes(bytes.slice(0, 4000));
  if (SIGNATURES.some((signature) => signature.every((byte, i) => head[i] === byte))) return false;
  return !/^\s*[[{<]/.test(new TextDecoder(encodingOf(head)).decode(head));
}

/** A file's bytes, read if they are not yet. */
export async function wholeBytes(bytes: Uint8Array | Blob): Promise<Uint8Array> {
  return bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
}

/** First bytes of a zip archive, a Compound File (Excel 97, encrypted workbooks) and a Parquet file. */
const SIGNATURES = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x41, 0x52, 0x31],
] as const;

function contentOf(bytes: Uint8Array): Content {
  if (bytes.length === 0) return "empty";
  const [isZip, isCompound, isParquet] = SIGNATURES.map((signature) => signature.every((byte, i) => bytes[i] === byte));
  if (isZip) {
    const names = zipNames(bytes);
    // A truncated archive has no directory: its name decides, and the reader says what is wrong.
    if (names.length === 0 || names.includes("xl/workbook.xml")) return "xlsx";
    return names.includes("content.xml") && names.includes("mimetype") ? "ods" : "zip";
  }
  if (isCompound) return includesUtf16(bytes, "EncryptedPackage") ? "encrypted" : "xls";
  if (isParquet) return "parquet";
  const decoded = decodeText(bytes);
  if (!decoded) return "binary";
  const text = decoded.text.slice(0, 1000).trimStart();
  if (text === "" && decoded.text.trim() === "") return "empty";
  if (/^<(?:!doctype|html|\?xml|table)/i.test(text)) return "html";
  return /^[[{]/.test(text) ? "json" : "text";
}

function includesUtf16(bytes: Uint8Array, word: string): boolean {
  const pattern = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  outer: for (let i = 0; i + pattern.length <= bytes.length; i++) {
    for (let j = 0; j < pattern.length; j++) if (bytes[i + j] !== pattern[j]) continue outer;
    return true;
  }
  return false;
}
