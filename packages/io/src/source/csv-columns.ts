import type { CodedCells, ScoreCells } from "@par-index/core";
import { type CsvTable, delimiterOfHeader, readCsv } from "./csv.js";
import { decodeUtf8 } from "./parts/encoding.js";

/** A CSV file by columns, and the line each row ends on. */
export interface CsvColumns {
  readonly columns: Readonly<Record<string, ScoreCells>>;
  /** Line in the file of the i-th row, counted from 1; the header is line 1. */
  readonly rowOf: (index: number) => number;
  readonly delimiter: CsvTable["delimiter"];
}

const [LINE_FEED, CARRIAGE_RETURN, QUOTE, COMMA] = [0x0a, 0x0d, 0x22, 0x2c] as const;

/**
 * Reads comma-separated text as `readCsv` does, into columns whose texts are kept once each.
 *
 * A plain file (commas, no quotes, no blank line within, equally many cells in each line) is read from its
 * bytes in one pass, without a string or an object for a row; any other goes through `readCsv`.
 *
 * @param bytes UTF-8, with or without a byte order mark
 * @throws ParError `csv-invalid` as `readCsv`, `file-unreadable` if it is not UTF-8
 * @example
 * const { columns, rowOf } = readCsvColumns(await readFile("scores.csv"));
 * safeParseScoreColumns(columns, { trees, agencies, file: "scores.csv", rowOf });
 */
export function readCsvColumns(bytes: Uint8Array, source: { file?: string } = {}): CsvColumns {
  const plain = readPlain(bytes);
  if (plain) return { columns: plain, rowOf: (index) => index + 2, delimiter: "," };
  const { records, rowOf, delimiter } = readCsv(decodeUtf8(bytes, source.file ?? ""), source);
  const names = Object.keys(records[0] ?? {});
  const columns = Object.fromEntries(names.map((name) => [name, records.map((record) => record[name])]));
  return { columns, rowOf, delimiter };
}

/** The columns of a plain file; undefined if it is not plain. */
function readPlain(bytes: Uint8Array): Readonly<Record<string, CodedCells>> | undefined {
  const headerEnd = bytes.indexOf(LINE_FEED);
  const end = endOfRows(bytes);
  if (headerEnd < 0 || headerEnd >= end || bytes.includes(QUOTE)) return undefined;
  const header = namesOf(bytes.subarray(0, headerEnd));
  if (!header) return undefined;

  const rows = linesIn(bytes, headerEnd + 1, end);
  const columns = header.map(() => ({ texts: new CellTexts(bytes), codes: new Int32Array(rows) }));
  let [row, column, from, hash] = [0, 0, headerEnd + 1, HASH_START];
  for (let at = from; at <= end; at++) {
    const byte = at === end ? LINE_FEED : (bytes[at] as number);
    if (byte !== COMMA && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      hash = Math.imul(hash ^ byte, HASH_PRIME);
      continue;
    }
    const place = columns[column];
    // A carriage return alone breaks a line too, and blank lines do not count as rows.
    const isBroken = byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED;
    const isBlank = byte !== COMMA && column === 0 && at === from;
    if (!place || isBroken || isBlank) return undefined;
    place.codes[row] = place.texts.numberOf(from, at, hash);
    if (byte === COMMA) column++;
    else if (column !== header.length - 1) return undefined;
    else [row, column] = [row + 1, 0];
    if (byte === CARRIAGE_RETURN) at++;
    [from, hash] = [at + 1, HASH_START];
  }
  try {
    return Object.fromEntries(
      header.map((name, c) => {
        const { texts, codes } = columns[c] as (typeof columns)[number];
        return [name, { texts: texts.decoded(), codes }];
      }),
    );
  } catch {
    // No UTF-8, which the whole text will say.
    return undefined;
  }
}

/** Names of the columns; undefined if one is empty, stands there twice or is no UTF-8, which `readCsv` reports. */
function namesOf(line: Uint8Array): string[] | undefined {
  const text = new TextDecoder().decode(line);
  if (text.replace(/\r$/, "").includes("\r") || delimiterOfHeader(text) !== ",") return undefined;
  const names = text.split(",").map((name) => name.trim());
  return names.includes("") || text.includes("\ufffd") || new Set(names).size < names.length ? undefined : names;
}

/** Length of a file without the line breaks at its end. */
function endOfRows(bytes: Uint8Array): number {
  let end = bytes.length;
  while (bytes[end - 1] === LINE_FEED || bytes[end - 1] === CARRIAGE_RETURN) end--;
  return end;
}

function linesIn(bytes: Uint8Array, from: number, to: number): number {
  let lines = 1;
  for (let at = bytes.indexOf(LINE_FEED, from); at >= 0 && at < to; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

/** FNV-1a, 32 bits: Fowler, Noll and Vo. */
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** The different cells of a column, numbered as they come: a hash table over the file's own bytes. */
class CellTexts {
  readonly #bytes: Uint8Array;
  /** One more than the number of a cell, by its hash; 0 where there is none. At most half full. */
  #slots = new Int32Array(1 << 8);
  #hashes = new Int32Array(1 << 7);
  #starts = new Uint32Array(1 << 7);
  #ends = new Uint32Array(1 << 7);
  #size = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The number of the cell that stands from one place to before another. */
  numberOf(from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) break;
      if (this.#hashes[number] === hash && this.#isAt(number, from, to)) return number;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#size + 1;
    this.#hashes[this.#size] = hash;
    this.#starts[this.#size] = from;
    this.#ends[this.#size] = to;
    this.#size++;
    if (this.#size === this.#hashes.length) this.#grow();
    return this.#size - 1;
  }

  /** The cells' texts, by number. */
  decoded(): string[] {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return Array.from({ length: this.#size }, (_, number) =>
      decoder.decode(this.#bytes.subarray(this.#starts[number], this.#ends[number])),
    );
  }

  #isAt(number: number, from: number, to: number): boolean {
    const bytes = this.#bytes;
    let at = this.#starts[number] as number;
    if ((this.#ends[number] as number) - at !== to - from) return false;
    for (let i = from; i < to; i++, at++) if (bytes[i] !== bytes[at]) return false;
    return true;
  }

  #grow(): void {
    const twice = <T extends Int32Array | Uint32Array>(cells: T, empty: T): T => {
      empty.set(cells);
      return empty;
    };
    this.#hashes = twice(this.#hashes, new Int32Array(2 * this.#size));
    this.#starts = twice(this.#starts, new Uint32Array(2 * this.#size));
    this.#ends = twice(this.#ends, new Uint32Array(2 * this.#size));
    this.#slots = new Int32Array(4 * this.#size);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const hash = this.#hashes[number] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot]) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}
