import { fileError } from "./file-error.js";

/** How a text file was written, and its text. */
export interface DecodedText {
  /** NFC, without byte order mark. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";
}

/** Control characters that no text has; Windows code pages have none undefined but these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that tell binary data from text.
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u0080-\u009f\ufffe\uffff]/;

/**
 * Decodes a text file: UTF-8 or UTF-16, with or without a byte order mark, else Windows-1258, which
 * old Vietnamese files use. Fonts' own encodings (TCVN3, VNI) look like that, or like Unicode: see `legacyEncodingOf`.
 *
 * @returns undefined if the bytes are no text in any of these
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  const decoded = encoding && decode(bytes, encoding);
  const text = decoded ?? decode(bytes, "windows-1258");
  if (text === undefined || isBinary(text)) return undefined;
  return {
    text: text.normalize("NFC"),
    encoding: decoded === undefined ? "windows-1258" : (encoding as DecodedText["encoding"]),
  };
}

/**
 * The text of a file that must be UTF-8, with or without a byte order mark.
 *
 * @param file how issues name it
 * @throws ParError `file-unreadable` if it is not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw fileError("file-unreadable", { why: "no-utf8" }, file);
  }
}

/** Whether a decoded text holds what no text does. */
export function isBinary(text: string): boolean {
  return BINARY.test(text);
}

/** By the byte order mark, or by where the zero bytes of ASCII letters stand in UTF-16. */
export function encodingOf(bytes: Uint8Array): DecodedText["encoding"] {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even < odd / 10) return "utf-16le";
  if (even > sample.length / 8 && odd < even / 10) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: DecodedText["encoding"]): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
