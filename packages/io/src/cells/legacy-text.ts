/** Encodings in which old Vietnamese fonts draw letters in the places of others. */
export type LegacyEncoding = "tcvn3" | "vni";

/** The encoding that a font is made for, by its name: `.VnTime`, `VNI-Times`. */
export function legacyFont(font: string | undefined): LegacyEncoding | undefined {
  if (font === undefined) return undefined;
  if (/^\.vn/i.test(font)) return "tcvn3";
  return /^vni[- ]/i.test(font) ? "vni" : undefined;
}

/** TCVN 5712:1993 (VN3): the letters in the places from A1 to FE, "." where there is none. */
const TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

/** Marks that VNI writes behind a letter: of the tone, and of the letter's own form with it. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
/** Letters that VNI keeps in one place. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const VNI = new RegExp(
  `([aeouyôö])([${Object.keys(VNI_MARKS).join("")}])|[${Object.keys(VNI_LETTERS).join("")}]`,
  "gi",
);

/**
 * A text in Unicode.
 *
 * @example
 * fromLegacy("§iÓm tèi ®a", "tcvn3") // "Điểm tối đa"
 * fromLegacy("Ñieåm toái ña", "vni") // "Điểm tối đa"
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "tcvn3")
    return text.replace(/[\u00a1-\u00fe]/g, (letter) => {
      const own = TCVN3.charAt(letter.charCodeAt(0) - 0xa1);
      return own === "." || own === "" ? letter : own;
    });
  return text
    .replace(VNI, (pair, letter: string | undefined, mark: string | undefined) => {
      const one = (plain: string) => {
        const small = VNI_LETTERS[plain.toLowerCase()] ?? plain.toLowerCase();
        return plain === plain.toLowerCase() ? small : small.toUpperCase();
      };
      return letter && mark ? one(letter) + VNI_MARKS[mark.toLowerCase()] : one(pair);
    })
    .normalize("NFC");
}

/** Letters that only Unicode has: a text with one of them is in no old encoding. */
const UNICODE_ONLY = /[\u0100-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
/** Words of which every scoring sheet has some. */
const WORDS =
  /(?:^|[^\p{L}])(điểm|đơn vị|năm|tiêu chí|lĩnh vực|tự chấm|thẩm định|tỉnh|mã|cải cách|nội dung)(?![\p{L}])/giu;

/**
 * The old encoding that a file's texts are in, by their letters: the one in which they are words.
 *
 * @returns undefined if they are Unicode, or nothing shows
 */
export function legacyEncodingOf(texts: Iterable<string>): LegacyEncoding | undefined {
  let sample = "";
  for (const text of texts) {
    if (/[\u00a1-\u00ff]/.test(text) && !UNICODE_ONLY.test(text)) sample += `${text}\n`;
    if (sample.length > 20_000) break;
  }
  if (sample === "") return undefined;
  const words = (text: string) => text.normalize("NFC").match(WORDS)?.length ?? 0;
  const asIs = words(sample);
  const [best] = (["tcvn3", "vni"] as const)
    .map((encoding) => ({ encoding, count: words(fromLegacy(sample, encoding)) }))
    .sort((a, b) => b.count - a.count);
  return best && best.count >= 2 && best.count > asIs ? best.encoding : undefined;
}

/** Whether a text may be in an old encoding: it has such letters, and none that only Unicode has. */
export function mayBeLegacy(text: string): boolean {
  return /[\u00a1-\u00ff]/.test(text) && !UNICODE_ONLY.test(text);
}
