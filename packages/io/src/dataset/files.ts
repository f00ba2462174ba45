import { readFileSync } from "node:fs";
import { decodeUtf8 } from "../source/parts/encoding.js";
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
 * A file's text.
 *
 * @throws ParError as {@link readBytes}, and `file-unreadable` if it is not UTF-8
 */
export function readText(path: string, file: string): string {
  return decodeUtf8(readBytes(path, file), file);
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
