import type { Source } from "../../cells/grid.js";
import { legacyFont } from "../../cells/legacy-text.js";
import { builtInFormat } from "../../cells/number-format.js";
import { compoundStreams } from "../parts/compound.js";
import { damaged, encrypted, noWorkbook } from "../parts/refusals.js";
import { type Epoch, type Run, Sheet, type Style } from "./sheet.js";
import { tablesOf } from "./tables.js";
import { ERRORS, type FormattedText, KIND, type Record, recordsOf, rkNumber, TextStream } from "./xls-records.js";

/**
 * Reads a workbook of Excel 5 to 2003 (BIFF5 and BIFF8, [MS-XLS]) with its number formats, looks,
 * merged ranges, and what is hidden.
 *
 * @throws ParError `file-encrypted`, `file-unreadable` if it is a Word document of that time,
 *   `workbook-invalid`, `table-too-large`
 */
export function readXls(bytes: Uint8Array, file: string): Source {
  const streams = bytes[0] === 0xd0 ? compoundStreams(bytes) : new Map([["Book", bytes]]);
  if (!streams) throw damaged(file, "records-damaged");
  if (streams.has("EncryptedPackage")) throw encrypted(file);
  const stream = streams.get("Workbook") ?? streams.get("Book") ?? streams.get("WORKBOOK") ?? streams.get("BOOK");
  if (!stream) throw noWorkbook(file, "doc");
  try {
    const reader = new XlsReader(stream, file);
    return tablesOf({ sheets: reader.sheets(), isComputed: "yes" }, file, "xls");
  } catch (error) {
    // A record that says more than it holds.
    if (error instanceof RangeError) throw damaged(file, "records-damaged");
    throw error;
  }
}

interface Font {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
  readonly name: string;
}

/** Code pages of Excel 5, as browsers call them. */
const CODE_PAGES: Readonly<{ [page: number]: string }> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
};

class XlsReader {
  readonly #bytes: Uint8Array;
  readonly #file: string;
  #isOld = false;
  #since: Epoch = 1900;
  #decoder = new TextDecoder("windows-1252");
  readonly #fonts: Font[] = [];
  readonly #formats = new Map<number, string>();
  readonly #looks: { font: number; format: number }[] = [];
  #styles: readonly Style[] = [];
  #texts: readonly FormattedText[] = [];
  readonly #bound: { at: number; name: string; isHidden: boolean; isSheet: boolean }[] = [];

  constructor(bytes: Uint8Array, file: string) {
    this.#bytes = bytes;
    this.#file = file;
  }

  sheets(): readonly Sheet[] {
    this.#readGlobals();
    this.#styles = this.#looks.map(({ font, format }) => {
      const own = this.#fontAt(font);
      return {
        format: this.#formats.get(format) ?? builtInFormat(format),
        isStruck: own?.isStruck ?? false,
        legacy: legacyFont(own?.name),
      };
    });
    return this.#bound
      .filter(({ isSheet }) => isSheet)
      .map(({ at, name, isHidden }) => {
        const sheet = new Sheet(name, this.#file);
        sheet.isHidden = isHidden;
        this.#readSheet(sheet, at);
        return sheet;
      });
  }

  /** Of the fonts the fifth was never written ([MS-XLS] 2.5.122). */
  #fontAt(index: number): Font | undefined {
    return this.#fonts[index < 4 ? index : index - 1];
  }

  #readGlobals(): void {
    let texts: DataView[] = [];
    let isTexts = false;
    let isFirst = true;
    for (const { kind, data } of recordsOf(this.#bytes)) {
      if (isFirst) {
        if ((kind & 0xff) !== 0x09) throw damaged(this.#file, "records-damaged");
        // Excel 2 to 4 have no workbook around their sheet.
        if (kind !== KIND.bof) throw noWorkbook(this.#file, "binary");
        this.#isOld = data.getUint16(0, true) < 0x600;
        isFirst = false;
        continue;
      }
      if (kind === KIND.eof) break;
      if (kind === KIND.continue && isTexts) texts.push(data);
      isTexts &&= kind === KIND.continue;
      switch (kind) {
        case KIND.filePass:
          throw encrypted(this.#file);
        case KIND.date1904:
          if (data.getUint16(0, true) === 1) this.#since = 1904;
          break;
        case KIND.codePage:
          this.#decoder = decoderOf(data.getUint16(0, true));
          break;
        case KIND.font:
          this.#fonts.push({
            isStruck: (data.getUint16(2, true) & 8) !== 0,
            isRaised: data.getUint16(8, true) !== 0,
            name: this.#shortText(data, 14),
          });
          break;
        case KIND.format:
          this.#formats.set(data.getUint16(0, true), this.#isOld ? this.#shortText(data, 2) : this.#longText(data, 2));
          break;
        case KIND.xf:
          this.#looks.push({ font: data.getUint16(0, true), format: data.getUint16(2, true) });
          break;
        case KIND.boundSheet:
          this.#bound.push({
            at: data.getUint32(0, true),
            isHidden: (data.getUint8(4) & 3) !== 0,
            isSheet: data.getUint8(5) === 0,
            name: this.#shortText(data, 6),
          });
          break;
        case KIND.sst:
          texts = [new DataView(data.buffer, data.byteOffset + 8, data.byteLength - 8)];
          isTexts = true;
      }
    }
    const stream = new TextStream(texts);
    const found: FormattedText[] = [];
    while (!stream.isAtEnd) found.push(stream.text());
    this.#texts = found;
  }

  #readSheet(sheet: Sheet, at: number): void {
    let depth = 0;
    /** The cell whose formula gives a text, which stands in a record of its own. */
    let waiting: { row: number; column: number; style: Style } | undefined;
    for (const record of recordsOf(this.#bytes, at)) {
      const { kind, data } = record;
      if (kind === KIND.bof) depth++;
      else if (kind === KIND.eof && --depth === 0) return;
      // Charts on a sheet are streams of their own.
      if (depth > 1) continue;
      if (kind === KIND.string && waiting) {
        const text = this.#isOld ? this.#oldText(data, 0) : this.#longText(data, 0);
        sheet.put(waiting.row, waiting.column, text, waiting.style);
        waiting = undefined;
        continue;
      }
      waiting = this.#readRecord(sheet, record) ?? waiting;
    }
  }

  #readRecord(sheet: Sheet, { kind, data }: Record): { row: number; column: number; style: Style } | undefined {
    switch (kind) {
      case KIND.row:
        if (data.getUint16(12, true) & 0x20) sheet.hiddenRows.add(data.getUint16(0, true));
        return undefined;
      case KIND.columnInfo:
        if (data.getUint16(8, true) & 1) sheet.hiddenColumns.push([data.getUint16(0, true), data.getUint16(2, true)]);
        return undefined;
      case KIND.mergeCells:
        for (let i = 0; i < data.getUint16(0, true); i++) {
          const [top, bottom, left, right] = [0, 2, 4, 6].map((place) => data.getUint16(2 + i * 8 + place, true));
          sheet.merge(top as number, left as number, bottom as number, right as number);
        }
        return undefined;
      case KIND.mulRk: {
        const [row, first] = [data.getUint16(0, true), data.getUint16(2, true)];
        for (let i = 0; 4 + i * 6 + 6 <= data.byteLength - 2; i++)
          sheet.putNumber(
            row,
            first + i,
            rkNumber(data.getInt32(6 + i * 6, true)),
            this.#style(data, 4 + i * 6),
            this.#since,
          );
        return undefined;
      }
      case KIND.rk:
      case KIND.number:
      case KIND.labelSst:
      case KIND.label:
      case KIND.rString:
      case KIND.boolErr:
      case KIND.formula:
        return this.#readCell(sheet, kind, data);
      default:
        return undefined;
    }
  }

  #style(data: DataView, at: number): Style {
    return this.#styles[data.getUint16(at, true)] ?? {};
  }

  #readCell(sheet: Sheet, kind: number, data: DataView): { row: number; column: number; style: Style } | undefined {
    const [row, column, style] = [data.getUint16(0, true), data.getUint16(2, true), this.#style(data, 4)];
    switch (kind) {
      case KIND.rk:
        sheet.putNumber(row, column, rkNumber(data.getInt32(6, true)), style, this.#since);
        break;
      case KIND.number:
        sheet.putNumber(row, column, data.getFloat64(6, true), style, this.#since);
        break;
      case KIND.labelSst: {
        const text = this.#texts[data.getUint32(6, true)];
        if (text) sheet.putRuns(row, column, this.#runsOf(text, style), style);
        break;
      }
      case KIND.label:
        sheet.put(row, column, this.#isOld ? this.#oldText(data, 6) : this.#longText(data, 6), style);
        break;
      case KIND.rString:
        sheet.putRuns(row, column, this.#runsOf(this.#oldRuns(data), style), style);
        break;
      case KIND.boolErr:
        sheet.put(
          row,
          column,
          data.getUint8(7) ? (ERRORS[data.getUint8(6)] ?? "#VALUE!") : data.getUint8(6) === 1,
          style,
        );
        break;
      default:
        return this.#readResult(sheet, data, { row, column, style });
    }
    return undefined;
  }

  /** The stored result of a formula ([MS-XLS] 2.5.133): a number, or what its last two bytes mark. */
  #readResult(
    sheet: Sheet,
    data: DataView,
    cell: { row: number; column: number; style: Style },
  ): typeof cell | undefined {
    const { row, column, style } = cell;
    if (data.getUint16(12, true) !== 0xffff) {
      sheet.putNumber(row, column, data.getFloat64(6, true), style, this.#since);
      return undefined;
    }
    const kind = data.getUint8(6);
    if (kind === 0) return cell;
    if (kind === 1) sheet.put(row, column, data.getUint8(8) === 1, style);
    else if (kind === 2) sheet.put(row, column, ERRORS[data.getUint8(8)] ?? "#VALUE!", style);
    // A blank result, which is what writers that cannot compute leave.
    else sheet.remarkUncomputed(row, column);
    return undefined;
  }

  /** A text in pieces, each with the look of its font. */
  #runsOf({ text, fonts }: FormattedText, { legacy }: Style): readonly Run[] {
    if (fonts.length === 0) return [{ text, legacy }];
    const starts = [{ from: 0, font: -1 }, ...fonts];
    return starts.flatMap(({ from, font }, i) => {
      const part = text.slice(from, starts[i + 1]?.from ?? text.length);
      const own = font < 0 ? undefined : this.#fontAt(font);
      if (part === "") return [];
      return [
        {
          text: part,
          isStruck: own?.isStruck ?? false,
          isRaised: own?.isRaised ?? false,
          legacy: own ? legacyFont(own.name) : legacy,
        },
      ];
    });
  }

  /** A text with its length in one byte before it. */
  #shortText(data: DataView, at: number): string {
    const length = data.getUint8(at);
    if (this.#isOld) return this.#decoder.decode(bytesOf(data, at + 1, length));
    return new TextStream([from(data, at)]).text(1).text;
  }

  #longText(data: DataView, at: number): string {
    return new TextStream([from(data, at)]).text().text;
  }

  #oldText(data: DataView, at: number): string {
    return this.#decoder.decode(bytesOf(data, at + 2, data.getUint16(at, true)));
  }

  /** A text of Excel 5 with the fonts of its parts behind it, a byte each. */
  #oldRuns(data: DataView): FormattedText {
    const text = this.#oldText(data, 6);
    const at = 8 + data.getUint16(6, true);
    const count = at < data.byteLength ? data.getUint8(at) : 0;
    const fonts = Array.from({ length: count }, (_, i) => ({
      from: data.getUint8(at + 1 + i * 2),
      font: data.getUint8(at + 2 + i * 2),
    }));
    return { text, fonts };
  }
}

const from = (data: DataView, at: number) => new DataView(data.buffer, data.byteOffset + at, data.byteLength - at);

function bytesOf(data: DataView, at: number, length: number): Uint8Array {
  if (at + length > data.byteLength) throw new RangeError("text beyond its record");
  return new Uint8Array(data.buffer, data.byteOffset + at, length);
}

function decoderOf(page: number): TextDecoder {
  if (page === 1200) return new TextDecoder("utf-16le");
  return new TextDecoder(CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252"));
}
