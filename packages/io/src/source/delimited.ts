import { type Issue, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import type { SourceTable } from "../cells/grid.js";
import { fromLegacy, type LegacyEncoding, legacyEncodingOf, mayBeLegacy } from "../cells/legacy-text.js";
import { type DecodedText, decodeText } from "./parts/encoding.js";
import { fileError } from "./parts/file-error.js";
import { parseRows } from "./rows.js";

/**
 * Reads delimited text as a grid, cells as they stand: comma, semicolon, tab or bar, by what the
 * lines agree on; UTF-8, UTF-16 or Windows-1258, or in the encoding of an old Vietnamese font.
 *
 * @returns the table and what was recognised, as warnings
 * @throws ParError `csv-invalid` where a quote never ends, `file-unreadable` if it is no text
 */
export function readDelimited(bytes: Uint8Array, file: string): { table: SourceTable; issues: Issue[] } {
  const decoded = decodeText(bytes);
  if (!decoded) throw notText(file);
  // Bytes that are no Unicode may be those that TCVN3 and VNI fonts draw.
  const { encoding } = decoded;
  const bare = encoding === "windows-1258" ? new TextDecoder("latin1").decode(bytes) : decoded.text;
  const legacy = legacyEncodingOf(bare.split(/[\r\n]+/, 200));
  const text = legacy ? bare : decoded.text;
  const delimiter = delimiterOf(text);
  const { rows: cells, lineOf, broken } = parseRows(text, delimiter, { blankLines: true });
  if (broken) throw new ParError("csv-invalid", {}, [{ ...broken, place: { file, ...broken.place } }]);
  const converted = legacy ? withoutLegacy(cells, legacy) : undefined;
  const rows = converted?.rows ?? cells;
  const table: SourceTable = {
    file,
    format: delimiter === "\t" ? "tsv" : "csv",
    rows,
    merges: [],
    rowOf: lineOf,
    formatOf: () => undefined,
  };
  const issues =
    legacy && converted
      ? [issue("warning", "encoding-legacy", { encoding: legacy, cells: converted.count }, { file })]
      : encodingIssues(encoding, file);
  return { table, issues };
}

/** Rows in Unicode, and how many cells were not. */
function withoutLegacy(
  rows: readonly (readonly string[])[],
  encoding: LegacyEncoding,
): { rows: string[][]; count: number } {
  let count = 0;
  const converted = rows.map((row) =>
    row.map((cell) => {
      if (!mayBeLegacy(cell)) return cell;
      count++;
      return fromLegacy(cell, encoding);
    }),
  );
  return { rows: converted, count };
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
