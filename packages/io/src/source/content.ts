import type { FileContent } from "@par-index/core/issues";
import { decodeText, encodingOf } from "./encoding.js";
import { zipNames } from "./zip.js";

/** What the names of files promise. */
export const PROMISED: Readonly<Record<string, readonly FileContent[]>> = {
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

/** The ending of a file's name, in small letters, without its point. */
export function endingOf(file: string): string {
  return /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** First bytes of a zip archive, a Compound File (Excel 97, encrypted workbooks) and a Parquet file. */
const SIGNATURES = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x50, 0x41, 0x52, 0x31],
] as const;

/** What a file holds, whatever its name. */
export function contentOf(bytes: Uint8Array): FileContent {
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

/**
 * Whether a file is delimited text, and so long that it should be read in pieces.
 *
 * @param longFrom size in bytes from which a text is long
 */
export async function isLongText(bytes: Uint8Array | Blob, file: string, longFrom: number): Promise<boolean> {
  if ((bytes instanceof Blob ? bytes.size : bytes.length) < longFrom) return false;
  const ending = endingOf(file);
  if (!(PROMISED[ending] ?? ["text"]).includes("text") || ending === "json") return false;
  const head = await wholeBytes(bytes.slice(0, 4000));
  if (SIGNATURES.some((signature) => signature.every((byte, i) => head[i] === byte))) return false;
  return !/^\s*[[{<]/.test(new TextDecoder(encodingOf(head)).decode(head));
}

/** A file's bytes, read if they are not yet. */
export async function wholeBytes(bytes: Uint8Array | Blob): Promise<Uint8Array> {
  return bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
}
