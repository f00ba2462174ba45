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
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
