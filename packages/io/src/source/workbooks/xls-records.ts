/** A record of BIFF: its kind and what it holds. */
export interface Record {
  readonly kind: number;
  readonly data: DataView;
  /** Where it stands in its stream: sheets are found by it. */
  readonly at: number;
}

/** The kinds of records that are read ([MS-XLS] 2.3). */
export const KIND = {
  formula: 0x06,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  codePage: 0x42,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  rString: 0xd6,
  xf: 0xe0,
  mergeCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  row: 0x208,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
  /** Of Excel 5: the formats of numbers. */
  oldFormat: 0x1e,
} as const;

/** The records of a stream, one after the other; a stream that is cut short ends where it is cut. */
export function* recordsOf(bytes: Uint8Array, from = 0): Generator<Record> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 4 <= bytes.length; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > bytes.length) return;
    yield {
      kind: view.getUint16(at, true),
      data: new DataView(bytes.buffer, bytes.byteOffset + at + 4, size),
      at,
    };
    at += 4 + size;
  }
}

/** A number in 30 bits ([MS-XLS] 2.5.217): a whole one, or the upper half of a double; perhaps of hundredths. */
export function rkNumber(rk: number): number {
  let value: number;
  if (rk & 2) value = rk >> 2;
  else {
    const double = new DataView(new ArrayBuffer(8));
    double.setInt32(4, rk & ~3, true);
    value = double.getFloat64(0, true);
  }
  return rk & 1 ? value / 100 : value;
}

/** The errors of cells ([MS-XLS] 2.5.10). */
export const ERRORS: Readonly<{ [code: number]: string }> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** A text, and from which letters on it has which font. */
export interface FormattedText {
  readonly text: string;
  readonly fonts: readonly { readonly from: number; readonly font: number }[];
}

/**
 * Reads texts that run over the borders of records: where a text is cut, the next record says again
 * whether its letters take one byte or two ([MS-XLS] 2.5.293).
 */
export class TextStream {
  readonly #parts: readonly DataView[];
  #part = 0;
  #at = 0;

  constructor(parts: readonly DataView[]) {
    this.#parts = parts;
  }

  get isAtEnd(): boolean {
    this.#advance();
    return this.#part >= this.#parts.length;
  }

  #advance(): void {
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part] as DataView).byteLength) {
      this.#part++;
      this.#at = 0;
    }
  }

  #byte(): number {
    this.#advance();
    const part = this.#parts[this.#part];
    if (!part) throw new RangeError("end of texts");
    return part.getUint8(this.#at++);
  }

  #word(): number {
    return this.#byte() | (this.#byte() << 8);
  }

  skip(count: number): void {
    for (let i = 0; i < count; i++) this.#byte();
  }

  /** A text with its length before it, in two bytes or one. */
  text(lengthBytes: 1 | 2 = 2): FormattedText {
    const length = lengthBytes === 2 ? this.#word() : this.#byte();
    let flags = this.#byte();
    const runs = flags & 8 ? this.#word() : 0;
    const extra = flags & 4 ? this.#word() | (this.#word() << 16) : 0;
    const letters: number[] = [];
    for (let i = 0; i < length; i++) {
      const part = this.#parts[this.#part];
      if (part && this.#at >= part.byteLength) {
        this.#advance();
        flags = (flags & ~1) | (this.#byte() & 1);
      }
      letters.push(flags & 1 ? this.#word() : this.#byte());
    }
    const fonts = Array.from({ length: runs }, () => ({ from: this.#word(), font: this.#word() }));
    this.skip(Math.max(0, extra));
    let text = "";
    for (let i = 0; i < letters.length; i += 8000) text += String.fromCharCode(...letters.slice(i, i + 8000));
    return { text, fonts };
  }
}
