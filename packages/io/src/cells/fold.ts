/**
 * A text as it compares: without accents, case, punctuation or repeated spaces.
 *
 * `Đ` (U+0110), `Ð` (U+00D0, the Icelandic letter that old fonts used) and `đ` all become `d`;
 * composed and decomposed letters fold alike, and so do all kinds of spaces.
 *
 * @example
 * fold("TP. Hồ Chí Minh") // "tp ho chi minh"
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(text, result);
  return result;
}

/** Names and headings come again in every row of a table, and folding costs a microsecond each. */
const folded = new Map<string, string>();
const REMEMBERED = 20_000;
