import type { CellValue } from "./grid.js";
import { withoutNoise } from "./number.js";

/** ASCII letters, digits and marks with single spaces between. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** What stands in a text and is not seen: zero-width spaces and joiners, marks of direction, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Letters, digits and marks as wide as a Chinese character. */
const WIDE = /[\uff01-\uff5e]/g;

/**
 * A cell as text: NFC, without spaces at the ends and without what is not seen; non-breaking and
 * repeated spaces become one, full-width letters and digits plain ones.
 */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(withoutNoise(value));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const text = String(value);
  // Most cells are plain already, and this runs for every cell of a large file.
  if (PLAIN.test(text)) return text;
  const known = cleaned.get(text);
  if (known !== undefined) return known;
  const result = text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(WIDE, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u2007\u202f\u3000]+/g, " ")
    .trim();
  if (cleaned.size >= REMEMBERED) cleaned.clear();
  if (text.length < 200) cleaned.set(text, result);
  return result;
}

/** Names come again in every row of a table. */
const cleaned = new Map<string, string>();
const REMEMBERED = 10_000;

/** Whether a text holds letters that {@link cellText} takes away or replaces though a person would not see it. */
export function hasOddLetters(value: CellValue | undefined): boolean {
  return typeof value === "string" && !PLAIN.test(value) && value.search(ODD) >= 0;
}

const ODD = new RegExp(`${INVISIBLE.source}|${WIDE.source}`);
