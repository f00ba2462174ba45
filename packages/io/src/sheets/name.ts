/** What Excel allows a sheet's name. */
const LONGEST = 31;

/**
 * A text as the name of a sheet: without the characters that Excel refuses, at most 31 long, and
 * unlike the names taken, whatever their case.
 *
 * @example
 * sheetName("Sở A/B", ["sở a b"]) // "Sở A B (2)"
 */
export function sheetName(text: string, taken: readonly string[] = []): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a workbook cannot hold.
  const plain = text.normalize("NFC").replace(/[[\]:*?/\\\u0000-\u001f]/g, " ");
  const used = new Set(taken.map((name) => name.toLocaleLowerCase("vi")));
  for (let n = 1; ; n++) {
    const ending = n === 1 ? "" : ` (${n})`;
    // An apostrophe may stand neither first nor last.
    const name = `${shortened(plain, LONGEST - ending.length).replace(/^[\s']+|[\s']+$/g, "") || "Trang"}${ending}`;
    if (!used.has(name.toLocaleLowerCase("vi"))) return name;
  }
}

function shortened(text: string, length: number): string {
  const trimmed = text.trim();
  return trimmed.length <= length ? trimmed : `${trimmed.slice(0, length - 1).trimEnd()}…`;
}
