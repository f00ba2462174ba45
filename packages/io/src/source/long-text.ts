import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import { delimiterOf, encodingIssues, notText } from "./delimited.js";
import { type DecodedText, encodingOf, isBinary } from "./parts/encoding.js";
import { parseRows, quotesIn } from "./rows.js";

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
 * ten million rows takes 40 MB more (the lines of its rows) than one of a hundred thousand. Decodes it
 * once to know the encoding; the lines are known once the pieces were read.
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
        const { row = 1 } = broken.place;
        throw new ParError("csv-invalid", {}, [{ ...broken, place: { file, row: line + row } }]);
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
    const decoder = new TextDecoder(guess, { fatal: true });
    for await (const chunk of chunksOf(bytes, pieceLetters))
      if (isBinary(decoder.decode(chunk, { stream: true }))) throw notText(file);
    decoder.decode();
  } catch (error) {
    // Not what it looked like: bytes that are no UTF-8.
    if (error instanceof ParError) throw error;
    encoding = "windows-1258";
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
      const millionLetters = LONGEST_ROW / 1_000_000;
      throw new ParError("csv-invalid", {}, [issue("error", "csv-row-too-long", { millionLetters }, { file })]);
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
