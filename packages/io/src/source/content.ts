import type { FileContent } from "@par-index/core/issues";
import { decodeText, encodingOf } from "./parts/encoding.js";
import { zipNames } from "./parts/zip.js";

/** What the names of files promise. Web systems call anything .xls that Excel opens. */
export const PROMISED: Readonly<Record<string, readonly FileContent[]>> = {
  xlsx: ["xlsx"],
  xlsm: ["xlsx"],
  xltx: ["xlsx"],
  xlsb: ["xlsb"],
  xls: ["xls", "html", "xml", "xlsx", "xlsb", "text"],
  ods: ["ods"],
  fods: ["flat-ods"],
  docx: ["docx"],
  html: ["html"],
  htm: ["html"],
  mht: ["html"],
  mhtml: ["html"],
  xml: ["xml", "flat-ods"],
  json: ["json", "text"],
  jsonl: ["json", "text"],
  ndjson: ["json", "text"],
  parquet: ["parquet"],
  csv: ["text"],
  tsv: ["text"],
  txt: ["text"],
};

/** The ending of a file's name, in small letters, without its point. */
export function endingOf(file: string): string {
  return /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** First bytes of a zip archive, a Compound File (Excel 97, encrypted workbooks), a Parquet file and a PDF. */
const SIGNATURES = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x41, 0x52, 0x31],
  [0x25, 0x50, 0x44, 0x46],
] as const;

/** What a file holds, whatever its name. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) return "empty";
  const [isZip, isCompound, isParquet, isPdf] = SIGNATURES.map((signature) =>
    signature.every((byte, i) => bytes[i] === byte),
  );
  if (isZip) return contentOfZip(zipNames(bytes).map((name) => name.toLowerCase()));
  if (isCompound || isBareWorkbook(bytes)) return "xls";
  if (isParquet) return "parquet";
  if (isPdf) return "pdf";
  const decoded = decodeText(bytes);
  if (!decoded) return "binary";
  const text = decoded.text.slice(0, 4000).trimStart();
  if (text === "" && decoded.text.trim() === "") return "empty";
  return contentOfText(text);
}

function contentOfZip(names: readonly string[]): FileContent {
  // A truncated archive has no directory: its name decides, and the reader says what is wrong.
  if (names.length === 0) return "xlsx";
  if (names.includes("content.xml") && names.includes("mimetype")) return "ods";
  if (names.some((name) => /^word\/.*\.xml$/.test(name))) return "docx";
  if (names.some((name) => /^xl\/.*workbook[^/]*\.bin$/.test(name))) return "xlsb";
  return names.some((name) => /^xl\//.test(name) || name === "_rels/.rels") ? "xlsx" : "zip";
}

/** Excel 5 and older keep their records without a container at times: a record of the beginning stands first. */
function isBareWorkbook(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 &&
    (bytes[1] === 0x08 || bytes[1] === 0x04 || bytes[1] === 0x02 || bytes[1] === 0x00) &&
    bytes[3] === 0x00
  );
}

function contentOfText(text: string): FileContent {
  if (/^MIME-Version:|^From: .*\n(?:.*\n){0,9}MIME-Version:/i.test(text)) return "html";
  if (/^<\?xml/i.test(text) || /^<\w+:?Workbook\b/.test(text)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text) && !/<html/i.test(text)) return "xml";
    if (/<office:document\b/.test(text)) return "flat-ods";
    return "html";
  }
  if (/^<(?:!doctype|!--|html|head|meta|body|style|table|div|p|center|font)\b/i.test(text)) return "html";
  return /^[[{]/.test(text) ? "json" : "text";
}

/** Bytes from which delimited text is read in pieces. */
export const LONG_TEXT = 8_000_000;

/**
 * Whether a file is delimited text, and so long that it should be read in pieces.
 *
 * @param longFrom size in bytes from which a text is long
 */
export async function isLongText(
  bytes: Uint8Array | Blob,
  file: string,
  longFrom: number = LONG_TEXT,
): Promise<boolean> {
  if ((bytes instanceof Blob ? bytes.size : bytes.length) < longFrom) return false;
  const ending = endingOf(file);
  if (!(PROMISED[ending] ?? ["text"]).includes("text") || /^(?:json|jsonl|ndjson)$/.test(ending)) return false;
  const head = await wholeBytes(bytes.slice(0, 4000));
  if (SIGNATURES.some((signature) => signature.every((byte, i) => head[i] === byte)) || isBareWorkbook(head))
    return false;
  return !/^\s*[[{<]/.test(new TextDecoder(encodingOf(head)).decode(head));
}

/** A file's bytes, read if they are not yet. */
export async function wholeBytes(bytes: Uint8Array | Blob): Promise<Uint8Array> {
  return bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
}
