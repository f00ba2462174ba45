import type { Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { builtInFormat } from "../../cells/number-format.js";
import { Package, type Relationship, relationshipsOf } from "../parts/package.js";
import { damaged } from "../parts/refusals.js";
import { type Epoch, type Run, Sheet, type Style } from "./sheet.js";
import { tablesOf } from "./tables.js";
import { ERRORS, rkNumber } from "./xls-records.js";
import { isComputed, workbookPart } from "./xlsx.js";

/** The kinds of records that are read ([MS-XLSB] 2.3.2). */
const KIND = {
  row: 0,
  blank: 1,
  rk: 2,
  error: 3,
  bool: 4,
  real: 5,
  text: 6,
  shared: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBool: 10,
  formulaError: 11,
  /** From here to the next the kinds from `blank` on again, without a column: behind the last cell. */
  shortBlank: 12,
  shortShared: 18,
  sharedItem: 19,
  font: 43,
  format: 44,
  xf: 47,
  columnInfo: 60,
  richText: 62,
  workbookProperties: 153,
  bundledSheet: 156,
  calculation: 157,
  mergeCell: 176,
  beginCellFormats: 617,
  endCellFormats: 618,
} as const;

/**
 * Reads a binary workbook of Excel ([MS-XLSB]).
 *
 * @throws ParError as {@link readXlsx}
 */
export async function readXlsb(bytes: Uint8Array, file: string): Promise<Source> {
  const parts = new Package(bytes, file);
  const path = await workbookPart(parts, "xl/workbook.bin");
  const links = await relationshipsOf(parts, path);
  const read = async (name: string) => {
    const part = await parts.bytes(name);
    return [...recordsOf(part)];
  };
  const optional = async (type: string) => {
    const link = links.find((one) => one.type === type);
    return link && parts.has(link.target) ? read(link.target) : [];
  };
  try {
    const book = bookOf(await read(path));
    const fonts: Font[] = [];
    const styles = stylesOf(await optional("styles"), fonts);
    const texts = (await optional("sharedStrings"))
      .filter(({ kind }) => kind === KIND.sharedItem)
      .map(({ data }) => richText(data, 0, fonts));
    const sheets: Sheet[] = [];
    for (const { name, id, isHidden } of book.sheets) {
      const link = links.find((one: Relationship) => one.id === id);
      if (link?.type !== "worksheet") continue;
      const sheet = new Sheet(name, file);
      sheet.isHidden = isHidden;
      readSheet(sheet, await read(link.target), styles, { texts, fonts, since: book.since });
      sheets.push(sheet);
    }
    return tablesOf({ sheets, isComputed: await isComputed(parts, links, book) }, file, "xlsb");
  } catch (error) {
    if (error instanceof RangeError) throw damaged(file, "records-damaged");
    throw error;
  }
}

interface BinaryRecord {
  readonly kind: number;
  readonly data: DataView;
}

/** Records with kind and size in up to two and four bytes of seven bits ([MS-XLSB] 2.1.4). */
function* recordsOf(bytes: Uint8Array): Generator<BinaryRecord> {
  let at = 0;
  const number = (most: number) => {
    let value = 0;
    for (let i = 0; i < most; i++) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    // The kind keeps the bit that says it goes on.
    const first = bytes[at] ?? 0;
    const kind = first < 0x80 ? first : (first & 0x7f) | (((bytes[at + 1] ?? 0) & 0x7f) << 7);
    at += first < 0x80 ? 1 : 2;
    const size = number(4);
    if (at + size > bytes.length) return;
    yield { kind, data: new DataView(bytes.buffer, bytes.byteOffset + at, size) };
    at += size;
  }
}

/** A text with its length in four bytes before it; a length of all ones is no text. */
function wideText(data: DataView, at: number): { text: string; end: number } {
  const length = data.getUint32(at, true);
  if (length === 0xffffffff) return { text: "", end: at + 4 };
  const end = at + 4 + length * 2;
  if (end > data.byteLength) throw new RangeError("text beyond its record");
  return {
    text: new TextDecoder("utf-16le").decode(new Uint8Array(data.buffer, data.byteOffset + at + 4, length * 2)),
    end,
  };
}

interface Font {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
  readonly legacy: Run["legacy"];
}

/** A text with the fonts of its parts ([MS-XLSB] 2.5.122). */
function richText(data: DataView, at: number, fonts: readonly Font[]): readonly Run[] {
  const flags = data.getUint8(at);
  const { text, end } = wideText(data, at + 1);
  if (!(flags & 1)) return [{ text }];
  const count = data.getUint32(end, true);
  const starts = [{ from: 0, font: -1 }];
  for (let i = 0; i < count && end + 8 + i * 4 <= data.byteLength; i++)
    starts.push({ from: data.getUint16(end + 4 + i * 4, true), font: data.getUint16(end + 6 + i * 4, true) });
  return starts.flatMap(({ from, font }, i) => {
    const part = text.slice(from, starts[i + 1]?.from ?? text.length);
    return part === "" ? [] : [{ text: part, ...fonts[font] }];
  });
}

function bookOf(records: readonly BinaryRecord[]) {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let since: Epoch = 1900;
  let asksToCompute = false;
  for (const { kind, data } of records) {
    if (kind === KIND.workbookProperties && data.getUint32(0, true) & 1) since = 1904;
    // Of the flags behind the numbers of calculation the first asks for all to be computed.
    if (kind === KIND.calculation && data.byteLength >= 26 && data.getUint16(24, true) & 1) asksToCompute = true;
    if (kind !== KIND.bundledSheet) continue;
    const id = wideText(data, 8);
    sheets.push({ id: id.text, name: wideText(data, id.end).text, isHidden: data.getUint32(0, true) !== 0 });
  }
  return { sheets, since, asksToCompute };
}

function stylesOf(records: readonly BinaryRecord[], fonts: Font[]): readonly Style[] {
  const formats = new Map<number, string>();
  const styles: Style[] = [];
  let isCells = false;
  for (const { kind, data } of records) {
    if (kind === KIND.format) formats.set(data.getUint16(0, true), wideText(data, 2).text);
    else if (kind === KIND.font)
      fonts.push({
        isStruck: (data.getUint16(2, true) & 8) !== 0,
        isRaised: data.getUint16(6, true) !== 0,
        legacy: legacyFont(wideText(data, 21).text),
      });
    else if (kind === KIND.beginCellFormats) isCells = true;
    else if (kind === KIND.endCellFormats) isCells = false;
    else if (kind === KIND.xf && isCells) {
      const format = data.getUint16(2, true);
      const font = fonts[data.getUint16(4, true)];
      styles.push({
        format: formats.get(format) ?? builtInFormat(format),
        isStruck: font?.isStruck ?? false,
        legacy: font?.legacy,
      });
    }
  }
  return styles;
}

function readSheet(
  sheet: Sheet,
  records: readonly BinaryRecord[],
  styles: readonly Style[],
  shared: { texts: readonly (readonly Run[])[]; fonts: readonly Font[]; since: Epoch },
): void {
  let [row, column] = [-1, -1];
  const put = (record: BinaryRecord, at: number) =>
    putCell(sheet, record, [row, at], styles[record.data.getUint32(4, true) & 0xffffff] ?? {}, shared);
  for (const record of records) {
    const { kind, data } = record;
    if (kind === KIND.row) {
      row = data.getUint32(0, true);
      column = -1;
      if (data.getUint8(11) & 0x10) sheet.hiddenRows.add(row);
    } else if (kind === KIND.columnInfo) {
      if (data.getUint16(16, true) & 1) sheet.hiddenColumns.push([data.getUint32(0, true), data.getUint32(4, true)]);
    } else if (kind === KIND.mergeCell)
      sheet.merge(data.getUint32(0, true), data.getUint32(8, true), data.getUint32(4, true), data.getUint32(12, true));
    else if (kind >= KIND.shortBlank && kind <= KIND.shortShared) {
      // As the others, from the place of their style on.
      const whole = new DataView(data.buffer, data.byteOffset - 4, data.byteLength + 4);
      put({ kind: kind - KIND.shortBlank + KIND.blank, data: whole }, ++column);
    } else if ((kind >= KIND.blank && kind <= KIND.formulaError) || kind === KIND.richText) {
      column = data.getUint32(0, true);
      put(record, column);
    }
  }
}

function putCell(
  sheet: Sheet,
  { kind, data }: BinaryRecord,
  [row, column]: readonly [row: number, column: number],
  style: Style,
  { texts, fonts, since }: { texts: readonly (readonly Run[])[]; fonts: readonly Font[]; since: Epoch },
): void {
  switch (kind) {
    case KIND.rk:
      sheet.putNumber(row, column, rkNumber(data.getInt32(8, true)), style, since);
      break;
    case KIND.real:
    case KIND.formulaNumber:
      sheet.putNumber(row, column, data.getFloat64(8, true), style, since);
      break;
    case KIND.error:
    case KIND.formulaError:
      sheet.put(row, column, ERRORS[data.getUint8(8)] ?? "#VALUE!", style);
      break;
    case KIND.bool:
    case KIND.formulaBool:
      sheet.put(row, column, data.getUint8(8) === 1, style);
      break;
    case KIND.text:
    case KIND.formulaText:
      sheet.put(row, column, wideText(data, 8).text, style);
      break;
    case KIND.shared:
      sheet.putRuns(row, column, texts[data.getUint32(8, true)] ?? [], style);
      break;
    case KIND.richText:
      sheet.putRuns(row, column, richText(data, 8, fonts), style);
  }
}
