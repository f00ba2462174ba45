import { readFileSync } from "node:fs";
import { decodeUtf8, encodingOf } from "../source/parts/encoding.js";
import { fileError } from "../source/parts/file-error.js";

/**
 * A file's bytes.
 *
 * @param file how issues name it
 * @throws ParError `file-missing`, or `file-unreadable` if the system refuses it
 */
export function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw fileError("file-missing", {}, file);
    throw fileError("file-unreadable", { why: "system", said: (error as Error).message }, file);
  }
}

/**
 * The bytes of a text file in UTF-8, also where it was saved as UTF-16, which is Excel's "Unicode text".
 *
 * @throws ParError as {@link readBytes}
 */
export function readTextBytes(path: string, file: string): Uint8Array {
  const bytes = readBytes(path, file);
  const encoding = encodingOf(bytes);
  return encoding === "utf-8" ? bytes : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/**
 * A file's text.
 *
 * @throws ParError as {@link readBytes}, and `file-unreadable` if it is neither UTF-8 nor UTF-16
 */
export function readText(path: string, file: string): string {
  return decodeUtf8(readTextBytes(path, file), file);
}

/**
 * A JSON file's document.
 *
 * @throws ParError as {@link readText}, and `json-invalid`
 */
export function readJson(path: string, file: string): unknown {
  const text = readText(path, file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileError("json-invalid", { said: (error as Error).message }, file);
  }
}
