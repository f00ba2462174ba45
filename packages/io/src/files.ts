import { readFileSync } from "node:fs";
import { ParError } from "@par-index/core";

/**
 * A file's text.
 *
 * @param file how issues name it
 * @throws ParError `file-missing`, or `file-unreadable` if it is not UTF-8
 */
export function readText(path: string, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const message = missing
      ? "Không tìm thấy tệp."
      : `Không đọc được tệp dưới dạng UTF-8 (${(error as Error).message}).`;
    throw new ParError("file-unreadable", message, [
      { severity: "error", code: missing ? "file-missing" : "file-unreadable", message, file },
    ]);
  }
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
    const message = `Tệp không phải là JSON đúng: ${(error as Error).message}`;
    throw new ParError("json-invalid", message, [{ severity: "error", code: "json-invalid", message, file }]);
  }
}
