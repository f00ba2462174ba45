import type { CellValue } from "./grid.js";

/** ASCII letters, digits and marks with single spaces between. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A cell as text: NFC, without spaces at the ends; non-breaking and repeated spaces become one. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value);
  // Most cells are plain already, and this runs for every cell of a large file.
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\s\u00a0\u2007\u202f\ufeff]+/g, " ")
    .trim();
}
