import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { isLongText, LONG_TEXT, wholeBytes } from "../source/content.js";
import { PIECE_LETTERS } from "../source/long-text.js";
import { fileError } from "../source/parts/file-error.js";
import { readSource } from "../source/read.js";
import { Collection } from "./collection.js";
import type { ScoreReading } from "./reading.js";
import type { ScoreContext } from "./vocabulary.js";

/** Bytes of a file of another kind, which is read whole, and then takes several times as many. */
const LARGEST_FILE = 300_000_000;

/**
 * Reads score files of any kind `readSource` knows, in any shape {@link readScoreTables} knows.
 *
 * Delimited text of more than 8 MB is read twice in pieces, so that memory depends on how many
 * different scores it holds and not on its length. Of one table at most 20,000 decisions
 * and as many issues of a kind are listed; the rest are counted in one more.
 *
 * @param files a `Blob` (a browser's `File`, Node's `openAsBlob`) is read only as far as needed
 * @param longFrom bytes from which delimited text is read in pieces, for tests
 * @returns the accepted scores, every issue of every file, and what was decided on the way; a
 *   file that cannot be read at all is an issue, and the others are read
 */
export async function readScoreFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array | Blob }[],
  context: ScoreContext,
  longFrom: number = LONG_TEXT,
): Promise<ScoreReading> {
  const collection = new Collection(context);
  const issues: Issue[] = [];
  for (const { name, bytes } of files) {
    try {
      if (await isLongText(bytes, name, longFrom)) {
        issues.push(...(await collection.readLong(bytes, name, Math.min(longFrom, PIECE_LETTERS))));
        continue;
      }
      const size = bytes instanceof Blob ? bytes.size : bytes.length;
      if (size > LARGEST_FILE) throw fileTooLarge(name, size);
      const source = await readSource(await wholeBytes(bytes), name);
      for (const table of source.tables) collection.readTable(table);
      issues.push(...source.issues);
      if (source.tables.length + source.issues.length === 0)
        issues.push(issue("error", "file-empty", {}, { file: name }));
    } catch (error) {
      if (!(error instanceof ParError) || error.issues.length === 0) throw error;
      issues.push(...error.issues);
    }
  }
  const reading = collection.finish();
  return { ...reading, issues: [...issues, ...reading.issues] };
}

function fileTooLarge(file: string, size: number): ParError {
  return fileError("file-too-large", { megabytes: Math.round(size / 1e6), most: LARGEST_FILE / 1e6 }, file);
}

/**
 * Reads tables of scores in the shapes people keep them: one row per score; one row per criterion
 * with columns for stages, agencies or years; one row per agency with columns for criteria. Title
 * rows, merged headings, subtotals and repeated headings are understood; agency, year and stage
 * come from the row, the column's headings, the titles, the sheet's or the file's name, or the
 * context, in this order.
 *
 * Nothing is dropped silently: every filled cell in a column of scores becomes a score, a decision
 * (a sign for "unknown", a subtotal, a repetition) or an issue.
 *
 * @param tables what `readSource` found in the files
 */
export function readScoreTables(tables: readonly SourceTable[], context: ScoreContext): ScoreReading {
  const collection = new Collection(context);
  for (const table of tables) collection.readTable(table);
  return collection.finish();
}
