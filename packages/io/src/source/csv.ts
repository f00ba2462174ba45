import { type Issue, ParError } from "@par-index/core";
import { parseCsv } from "hucre/csv";
import { type DecodedText, decodeText, encodingOf, isBinary } from "./encoding.js";
import type { SourceTable } from "./read.js";

/** A table read from a file: one record per row, and the line each row ends on. */
export interface CsvTable {
  readonly records: readonly Record<string, string>[];
  /** Line in the file of the i-th record, counted from 1; the header is line 1. */
  readonly rowOf: (index: number) => number;
}

/**
 * Reads comma-separated text (RFC 4180, UTF-8, with or without BOM) whose first row is a header.
 *
 * @throws ParError `csv-invalid` with every problem found: broken quoting, an empty or repeated
 *   header, rows with more or fewer cells than the header
 */
export function readCsv(text: string, source: { file?: string } = {}): CsvTable {
  const issues: Issue[] = [];
  const report = (row: number, code: string, message: string) =>
    issues.push({ severity: "error", code, message, ...source, row });

  const { rows, lineOf, broken } = parseRows(text, ",", { blankLines: false });
  if (broken) issues.push({ ...broken, ...source });
  const header = (rows[0] ?? []).map((name) => name.trim());
  if (rows.length && issues.length === 0) {
    header.forEach((name, c) => {
      if (name === "") report(1, "csv-header", `Cột thứ ${c + 1} không có tên.`);
      else if (header.indexOf(name) !== c) report(1, "csv-header", `Cột "${name}" xuất hiện hai lần.`);
    });
    rows.forEach((row, r) => {
      if (r > 0 && row.length !== header.length)
        report(lineOf(r), "csv-columns", `Dòng có ${row.length} ô, tiêu đề có ${header.length} cột.`);
    });
  } else if (issues.length === 0) report(1, "csv-empty", "Tệp không có dòng nào; dòng đầu phải là tên các cột.");
  if (issues.length) throw new ParError("csv-invalid", "Tệp CSV có lỗi:", issues);
  return {
    records: rows.slice(1).map((row) => Object.fromEntries(header.map((name, c) => [name, row[c] as string]))),
    rowOf: (index) => lineOf(index + 1),
  };
}

/**
 * Reads delimited text as a grid, cells as they stand: comma, semicolon, tab or bar, by what the
 * lines agree on; UTF-8, UTF-16 or Windows-1258.
 *
 * @returns the table and what was recognised, as warnings
 * @throws ParError `csv-invalid` where a quote never ends, `file-unreadable` if it is no text
 */
export function readDelimited(bytes: Uint8Array, file: string): { table: SourceTable; issues: Issue[] } {
  const decoded = decodeText(bytes);
  if (!decoded) throw notText(file);
  const { text, encoding } = decoded;
  const delimiter = delimiterOf(text);
  const { rows, lineOf, broken } = parseRows(text, delimiter, { blankLines: true });
  if (broken) throw new ParError("csv-invalid", broken.message, [{ ...broken, file }]);
  const table: SourceTable = {
    file,
    format: delimiter === "\t" ? "tsv" : "csv",
    rows,
    merges: [],
    rowOf: lineOf,
    formatOf: () => undefined,
  };
  return { table, issues: encodingIssues(encoding, file) };
}

function notText(file: string): ParError {
  const message =
    "Tệp không phải là văn bản đọc được (UTF-8, UTF-16 hay Windows-1258). Mở lại bằng Excel và lưu dạng .xlsx.";
  return new ParError("file-unreadable", message, [{ severity: "error", code: "file-unreadable", message, file }]);
}

function encodingIssues(encoding: DecodedText["encoding"], file: string): Issue[] {
  if (encoding !== "windows-1258") return [];
  const message = "Tệp không phải Unicode; đã đọc theo bảng mã Windows-1258. Nếu chữ bị sai, lưu lại tệp dạng UTF-8.";
  return [{ severity: "warning", code: "encoding-windows-1258", message, file }];
}

/** A run of a long file's rows. */
export interface Piece {
  readonly rows: readonly (readonly string[])[];
  /** Index of the first of them in the file. */
  readonly first: number;
}

/** A delimited file that is read in pieces, from the start each time `pieces` is called. */
export interface LongText {
  readonly issues: readonly Issue[];
  readonly format: "csv" | "tsv";
  readonly pieces: () => AsyncGenerator<Piece>;
  /** Line on which a row ends that some piece held, counted from 1. */
  readonly rowOf: (index: number) => number;
}

/** Letters of a piece: ten thousand rows of scores, few enough that what is made of them dies young. */
export const PIECE_LETTERS = 300_000;
/** Bytes that show the encoding and the delimiter. */
const HEAD = 40_000;
/** No row of scores is so long: either a quote never ends, or it is no table. */
const LONGEST_ROW = 30_000_000;

/**
 * Opens delimited text of any length. Only a piece of it is in memory at a time, so that a file of
 * ten million rows takes 40 MB more (the lines of its rows) than one of a hundred thousand. Reads it
 * once to know the encoding and the lines.
 *
 * @param file how issues name it
 * @param pieceLetters length of a piece, for tests
 * @throws ParError as {@link readDelimited}
 */
export async function openLongText(
  bytes: Uint8Array | Blob,
  file: string,
  pieceLetters: number = PIECE_LETTERS,
): Promise<LongText> {
  const { value: head = new Uint8Array() } = await chunksOf(bytes, HEAD).next();
  const guess = encodingOf(head);
  const sample = new TextDecoder(guess).decode(head);
  const delimiter = delimiterOf(sample.normalize("NFC"));
  /** Line on which each row ends, by pieces: four bytes a row. */
  const lines: Uint32Array[] = [];
  const starts: number[] = [];

  async function* pieces(encoding: DecodedText["encoding"]): AsyncGenerator<Piece> {
    let [first, line, number] = [0, 0, 0];
    for await (const text of textPieces(bytes, encoding, file, pieceLetters)) {
      if (isBinary(text)) throw notText(file);
      const { rows, lineOf, broken } = parseRows(text.normalize("NFC"), delimiter, { blankLines: true });
      if (broken) {
        const { row = 1, ...rest } = broken;
        throw new ParError("csv-invalid", broken.message, [{ ...rest, file, row: line + row }]);
      }
      if (lines.length === number) {
        const before = line;
        starts.push(first);
        lines.push(Uint32Array.from(rows, (_, index) => before + lineOf(index)));
      }
      yield { rows, first };
      first += rows.length;
      line = lines[number]?.at(-1) ?? line;
      number++;
    }
  }

  let encoding = guess;
  try {
    for await (const _ of pieces(encoding));
  } catch (error) {
    // Not what it looked like: bytes that are no UTF-8.
    if (error instanceof ParError) throw error;
    encoding = "windows-1258";
    lines.length = starts.length = 0;
    for await (const _ of pieces(encoding));
  }
  return {
    issues: encodingIssues(encoding, file),
    format: delimiter === "\t" ? "tsv" : "csv",
    pieces: () => pieces(encoding),
    rowOf: (index) => {
      const number = starts.findLastIndex((start) => start <= index);
      return lines[number]?.[index - (starts[number] as number)] ?? index + 1;
    },
  };
}

/** Pieces of a text that end where a row does: at a line break outside quotes. */
async function* textPieces(
  bytes: Uint8Array | Blob,
  encoding: DecodedText["encoding"],
  file: string,
  pieceLetters: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let pending = "";
  /** Where the last search for an end of a row stopped in vain. */
  let wanted = pieceLetters;
  for await (const chunk of chunksOf(bytes, pieceLetters)) {
    pending += decoder.decode(chunk, { stream: true });
    if (pending.length < wanted) continue;
    const end = rowEnd(pending);
    if (end > 0) {
      yield pending.slice(0, end);
      pending = pending.slice(end);
      wanted = pieceLetters;
    } else if (pending.length > LONGEST_ROW) {
      // Where a quote is open this is refused as such.
      yield pending;
      const message = `Có một dòng dài hơn ${LONGEST_ROW / 1_000_000} triệu ký tự, không phải bảng điểm. Kiểm tra lại tệp.`;
      throw new ParError("csv-invalid", message, [{ severity: "error", code: "csv-row-too-long", message, file }]);
    } else wanted = pending.length * 2;
  }
  pending += decoder.decode();
  if (pending !== "") yield pending;
}

async function* chunksOf(bytes: Uint8Array | Blob, length: number): AsyncGenerator<Uint8Array> {
  const size = bytes instanceof Blob ? bytes.size : bytes.length;
  for (let at = 0; at < size; at += length) {
    const chunk = bytes.slice(at, at + length);
    yield chunk instanceof Blob ? new Uint8Array(await chunk.arrayBuffer()) : chunk;
  }
}

/** Length of the whole rows at the start of a text; 0 if no row ends in it. */
function rowEnd(text: string): number {
  const mark = text.includes("\n") ? "\n" : "\r";
  // A carriage return at the end may have its line feed in the next chunk.
  let end = text.lastIndexOf(mark, mark === "\r" ? text.length - 2 : text.length);
  let isOpen = quotesIn(text, 0, end) % 2 === 1;
  while (end > 0 && isOpen) {
    const before = text.lastIndexOf(mark, end - 1);
    if (quotesIn(text, before, end) % 2 === 1) isOpen = false;
    end = before;
  }
  return end > 0 && !isOpen ? end + 1 : 0;
}

function quotesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at >= 0 && at < to; at = text.indexOf('"', at + 1)) count++;
  return count;
}

interface Rows {
  readonly rows: string[][];
  /** Line on which a row ends, counted from 1. */
  readonly lineOf: (index: number) => number;
  /** The place after which nothing can be read. */
  readonly broken?: Issue;
}

function parseRows(text: string, delimiter: string, { blankLines }: { blankLines: boolean }): Rows {
  const quotes = quotesIn(text, 0, text.length);
  // Without quotes a row is a line, and is only split; letter by letter takes five times as long.
  const rows = parseCsv(text, { delimiter, fastMode: quotes === 0 }) as string[][];
  // Without quotes a row is a line; with them, a cell may hold line breaks.
  const lines = quotes === 0 ? undefined : endLines(rows);
  if (quotes % 2 === 1) {
    const before = lines?.at(-2) ?? 0;
    return {
      rows: [],
      lineOf: () => 0,
      broken: {
        severity: "error",
        code: "csv-quoting",
        message:
          'Có dấu ngoặc kép không đóng, từ đây không tách được các ô. Đóng dấu ngoặc, hoặc viết dấu ngoặc trong ô thành hai dấu ("").',
        row: swallows(rows.at(-1))
          ? before + 1
          : 1 + text.split("\n").findIndex((line) => line.split('"').length % 2 === 0),
      },
    };
  }
  const numbered = rows.map((row, index) => ({ row, line: lines?.[index] ?? index + 1 }));
  const kept = blankLines ? numbered : numbered.filter(({ row }) => row.length > 1 || row[0] !== "");
  return { rows: kept.map(({ row }) => row), lineOf: (index) => kept[index]?.line ?? index + 1 };
}

/** Whether a row holds what followed an open quote. */
const swallows = (row: readonly string[] | undefined) => row?.some((cell) => /[\r\n]/.test(cell)) ?? false;

/** Line on which each row ends, counted from 1. */
function endLines(rows: readonly (readonly string[])[]): number[] {
  let line = 0;
  return rows.map((row) => {
    line++;
    for (const cell of row) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    return line;
  });
}

const DELIMITERS = ["\t", ";", "|", ","] as const;

/**
 * The delimiter that most lines have, equally often; on a tie the rarer sign in prose, so that
 * decimal commas do not win over semicolons.
 */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  let best = { delimiter: "," as string, agreement: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const agreement = Math.max(0, ...counts.values());
    if (agreement > best.agreement) best = { delimiter, agreement };
  }
  return best.delimiter;
}
