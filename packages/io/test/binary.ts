import { strToU8, zipSync } from "fflate";

/** A cell: a text, a number, nothing, or a text whose parts have fonts. */
export type BinaryCell =
  | string
  | number
  | null
  | { readonly parts: readonly (readonly [text: string, font: number])[] };

/** A workbook with one sheet, as the binary formats of Excel keep it. */
export interface BinaryBook {
  readonly rows: readonly (readonly BinaryCell[])[];
  readonly sheetName?: string;
  readonly isHidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  /** Number formats; a cell has that of its column from 1 on. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Fonts after the first: struck, raised, or by name. */
  readonly fonts?: readonly { readonly isStruck?: boolean; readonly isRaised?: boolean; readonly name?: string }[];
  readonly since1904?: boolean;
  readonly password?: boolean;
  readonly errors?: readonly (readonly [row: number, column: number, code: number])[];
  /** Cells whose result is a blank text, as writers leave it that cannot compute. */
  readonly uncomputed?: readonly (readonly [row: number, column: number])[];
}

const le = (size: number, ...values: number[]) =>
  values.flatMap((value) => Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 255));
const u16 = (...values: number[]) => le(2, ...values);
const u32 = (...values: number[]) => le(4, ...values);
const f64 = (value: number) => [...new Uint8Array(Float64Array.of(value).buffer)];
const utf16 = (text: string) =>
  [...text].flatMap((letter) => u16(...Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i))));
const plainOf = (cell: BinaryCell) =>
  typeof cell === "object" && cell ? cell.parts.map(([text]) => text).join("") : String(cell);
const startsOf = (cell: BinaryCell) => {
  if (typeof cell !== "object" || !cell) return [];
  let at = 0;
  return cell.parts.map(([text, font]) => {
    const start = [at, font] as const;
    at += text.length;
    return start;
  });
};
const fontsOf = ({ fonts = [] }: BinaryBook) =>
  [{}, ...fonts] as { isStruck?: boolean; isRaised?: boolean; name?: string }[];
const formatsOf = ({ formats = {} }: BinaryBook) =>
  Object.entries(formats).map(([column, code]) => ({ column: Number(column), code }));
const xfOf = (book: BinaryBook, column: number) => formatsOf(book).findIndex((format) => format.column === column) + 1;

/** A record of BIFF. */
const record = (kind: number, data: readonly number[]) => [...u16(kind, data.length), ...data];

/** Excel 97 (BIFF8), or Excel 5 (BIFF5) with texts of one byte a letter. */
export function xls(book: BinaryBook, { isOld = false } = {}): Uint8Array {
  const { rows, sheetName = "Diem" } = book;
  const long = (text: string) =>
    isOld ? [...u16(text.length), ...latin(text)] : [...u16(text.length), 1, ...utf16(text)];
  const short = (text: string) => (isOld ? [text.length, ...latin(text)] : [text.length, 1, ...utf16(text)]);
  const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0) & 255);
  const texts: BinaryCell[] = [];
  const font = ({ isStruck, isRaised, name = "Arial" }: ReturnType<typeof fontsOf>[number]) =>
    record(0x31, [...u16(200, isStruck ? 8 : 0, 0, 400, isRaised ? 1 : 0), 0, 0, 0, 0, ...short(name)]);
  const richText = (cell: BinaryCell) => {
    const text = plainOf(cell);
    const runs = startsOf(cell);
    return [
      ...u16(text.length),
      1 | (runs.length ? 8 : 0),
      ...(runs.length ? u16(runs.length) : []),
      ...utf16(text),
      ...runs.flatMap(([at, own]) => u16(at, own)),
    ];
  };

  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const head = u16(r, c, xfOf(book, c));
      if (cell === null) return [];
      if (typeof cell === "number")
        return Number.isInteger(cell) && Math.abs(cell) < 1e6
          ? record(0x27e, [...head, ...u32(cell * 4 + 2 + (cell < 0 ? 2 ** 32 : 0))])
          : record(0x203, [...head, ...f64(cell)]);
      if (isOld) {
        const runs = startsOf(cell);
        const text = long(plainOf(cell));
        return runs.length
          ? record(0xd6, [...head, ...text, runs.length, ...runs.flat()])
          : record(0x204, [...head, ...text]);
      }
      texts.push(cell);
      return record(0xfd, [...head, ...u32(texts.length - 1)]);
    }),
  );
  const version = isOld ? 0x500 : 0x600;
  const bof = (kind: number) => record(0x809, u16(version, kind, 0, 0, 0, 0, 0, 0));
  const sheet = [
    ...bof(0x10),
    ...(book.hiddenColumns ?? []).flatMap((column) => record(0x7d, u16(column, column, 2560, 0, 1, 0))),
    ...(book.hiddenRows ?? []).flatMap((row) => record(0x208, u16(row, 0, 5, 255, 0, 0, 0x20, 0))),
    ...cells,
    ...(book.errors ?? []).flatMap(([row, column, code]) => record(0x205, [...u16(row, column, 0), code, 1])),
    ...(book.uncomputed ?? []).flatMap(([row, column]) =>
      record(0x06, [...u16(row, column, 0), 3, 0, 0, 0, 0, 0, 255, 255, ...u16(0, 0, 0, 0)]),
    ),
    ...((book.merges ?? []).length
      ? record(0xe5, [
          ...u16((book.merges ?? []).length),
          ...(book.merges ?? []).flatMap(([top, left, bottom, right]) => u16(top, bottom, left, right)),
        ])
      : []),
    ...record(0x0a, []),
  ];
  const globals = (at: number) => [
    ...bof(5),
    ...(book.password ? record(0x2f, u16(1, 0, 0)) : []),
    ...record(0x42, u16(isOld ? 1252 : 1200)),
    ...record(0x22, u16(book.since1904 ? 1 : 0)),
    ...fontsOf(book).flatMap(font),
    ...formatsOf(book).flatMap(({ code }, i) =>
      record(0x41e, [...u16(164 + i), ...(isOld ? short(code) : long(code))]),
    ),
    ...record(0xe0, [...u16(0, 0), ...u16(0, 0, 0, 0, 0, 0)]),
    ...formatsOf(book).flatMap((_, i) => record(0xe0, [...u16(0, 164 + i), ...u16(0, 0, 0, 0, 0, 0)])),
    ...record(0x85, [...u32(at), book.isHidden ? 1 : 0, 0, ...short(sheetName)]),
    ...(isOld ? [] : sharedTexts(texts.map(richText))),
    ...record(0x0a, []),
  ];
  const stream = Uint8Array.from([...globals(globals(0).length), ...sheet]);
  return compound(isOld ? "Book" : "Workbook", stream);
}

/** The shared texts, in as many records as they need; a record ends where a text does. */
function sharedTexts(texts: readonly (readonly number[])[]): number[] {
  const parts: number[][] = [u32(texts.length, texts.length)];
  for (const text of texts) {
    const last = parts.at(-1) as number[];
    if (last.length + text.length > 8224) parts.push([...text]);
    else last.push(...text);
  }
  return parts.flatMap((part, i) => record(i === 0 ? 0xfc : 0x3c, part));
}

/** A Compound File with one stream ([MS-CFB]). */
export function compound(name: string, stream: Uint8Array): Uint8Array {
  const size = Math.max(4096, Math.ceil(stream.length / 512) * 512);
  const sectors = size / 512;
  const tables = Math.ceil((sectors + 2) / 127);
  const entry = (text: string, kind: number, first: number, length: number, child = 0xffffffff) => [
    ...utf16(text),
    ...Array.from({ length: 64 - text.length * 2 }, () => 0),
    ...u16(text ? text.length * 2 + 2 : 0),
    kind,
    1,
    ...u32(0xffffffff, 0xffffffff, child),
    ...Array.from({ length: 36 }, () => 0),
    ...u32(first, length, 0),
  ];
  const header = [
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 16 }, () => 0),
    ...u16(0x3e, 3, 0xfffe, 9, 6, 0, 0, 0),
    ...u32(0, tables, tables, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0),
    ...Array.from({ length: 109 }, (_, i) => u32(i < tables ? i : 0xffffffff)).flat(),
  ];
  const chain = [
    ...Array.from({ length: tables }, () => 0xfffffffd),
    0xfffffffe,
    ...Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? 0xfffffffe : tables + 2 + i)),
  ];
  while (chain.length % 128) chain.push(0xffffffff);
  const directory = [
    ...entry("Root Entry", 5, 0xfffffffe, 0, 1),
    ...entry(name, 2, tables + 1, size),
    ...entry("", 0, 0, 0),
    ...entry("", 0, 0, 0),
  ];
  const whole = new Uint8Array(512 * (1 + chain.length / 128 + 1 + sectors));
  whole.set(header);
  whole.set(u32(...chain), 512);
  whole.set(directory, 512 * (1 + tables));
  whole.set(stream, 512 * (2 + tables));
  return whole;
}

/** A binary workbook of Excel 2007 ([MS-XLSB]). */
export function xlsb(book: BinaryBook): Uint8Array {
  const { rows, sheetName = "Diem" } = book;
  const wide = (text: string) => [...u32(text.length), ...utf16(text)];
  const texts: BinaryCell[] = [];
  const part = (kind: number, data: readonly number[] = []) => {
    const size: number[] = [];
    for (let rest = data.length; ; rest >>= 7) {
      size.push((rest & 127) | (rest > 127 ? 128 : 0));
      if (rest <= 127) break;
    }
    return [...(kind < 128 ? [kind] : [(kind & 127) | 128, kind >> 7]), ...size, ...data];
  };
  const rich = (cell: BinaryCell) => {
    const runs = startsOf(cell);
    return [
      runs.length ? 1 : 0,
      ...wide(plainOf(cell)),
      ...(runs.length ? [...u32(runs.length), ...runs.flatMap(([at, font]) => u16(at, font))] : []),
    ];
  };
  const sheet = [
    ...part(129),
    ...(book.hiddenColumns ?? []).flatMap((column) => part(60, [...u32(column, column, 2560, 0), ...u16(1)])),
    ...part(145),
    ...rows.flatMap((row, r) => [
      ...part(0, [...u32(r, 0), ...u16(300), 0, book.hiddenRows?.includes(r) ? 0x10 : 0, 0, ...u32(0)]),
      ...row.flatMap((cell, c) => {
        const head = [...u32(c), ...u32(xfOf(book, c))];
        const error = book.errors?.find(([y, x]) => y === r && x === c);
        if (error) return part(3, [...head, error[2]]);
        if (cell === null) return [];
        // Behind a filled cell the column need not be said again.
        const isNext = c > 0 && (row[c - 1] ?? null) !== null && c % 2 === 1;
        if (typeof cell === "number") return part(isNext ? 16 : 5, [...(isNext ? head.slice(4) : head), ...f64(cell)]);
        texts.push(cell);
        return part(isNext ? 18 : 7, [...(isNext ? head.slice(4) : head), ...u32(texts.length - 1)]);
      }),
    ]),
    ...part(146),
    ...(book.merges ?? []).flatMap(([top, left, bottom, right]) => part(176, u32(top, bottom, left, right))),
    ...part(130),
  ];
  const styles = [
    ...formatsOf(book).flatMap(({ code }, i) => part(44, [...u16(164 + i), ...wide(code)])),
    ...fontsOf(book).flatMap(({ isStruck, isRaised, name = "Arial" }) =>
      part(43, [
        ...u16(220, isStruck ? 8 : 0, 400, isRaised ? 1 : 0),
        0,
        0,
        0,
        0,
        ...Array.from({ length: 8 }, () => 0),
        0,
        ...wide(name),
      ]),
    ),
    ...part(617),
    ...part(47, [...u16(0, 0, 0, 0, 0, 0, 0, 0)]),
    ...formatsOf(book).flatMap((_, i) => part(47, u16(0, 164 + i, 0, 0, 0, 0, 0, 0))),
    ...part(618),
  ];
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = (entries: readonly (readonly [type: string, target: string])[]) =>
    strToU8(
      `<Relationships>${entries.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`,
    );
  return zipSync({
    "_rels/.rels": links([["officeDocument", "xl/workbook.bin"]]),
    "xl/_rels/workbook.bin.rels": links([
      ["worksheet", "worksheets/sheet1.bin"],
      ["styles", "styles.bin"],
      ["sharedStrings", "sharedStrings.bin"],
    ]),
    "xl/workbook.bin": Uint8Array.from([
      ...part(131),
      ...part(153, [...u32(book.since1904 ? 1 : 0, 0), ...wide("")]),
      ...part(156, [...u32(book.isHidden ? 1 : 0, 1), ...wide("rId1"), ...wide(sheetName)]),
      ...part(132),
    ]),
    "xl/worksheets/sheet1.bin": Uint8Array.from(sheet),
    "xl/styles.bin": Uint8Array.from(styles),
    "xl/sharedStrings.bin": Uint8Array.from([
      ...part(159),
      ...texts.flatMap((cell) => part(19, rich(cell))),
      ...part(160),
    ]),
  });
}
