import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { type DecodedText, decodeText } from "./parts/encoding.js";
import { fileError } from "./parts/file-error.js";
import { parseRows } from "./rows.js";

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
  if (broken) throw new ParError("csv-invalid", {}, [{ ...broken, place: { file, ...broken.place } }]);
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

/** The error for a file that is no text in any encoding we know. */
export function notText(file: string): ParError {
  return fileError("file-unreadable", { why: "no-text" }, file);
}

/** What is to be said of an encoding that had to be guessed. */
export function encodingIssues(encoding: DecodedText["encoding"], file: string): Issue[] {
  return encoding === "windows-1258" ? [issue("warning", "text-not-unicode", {}, { file })] : [];
}

const DELIMITERS = ["\t", ";", "|", ","] as const;

/**
 * The delimiter that most lines have, equally often; on a tie the rarer sign in prose, so that
 * decimal commas do not win over semicolons.
 */
export function delimiterOf(text: string): string {
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
