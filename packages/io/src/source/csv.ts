import { type Issue, type IssueCode, type IssueFigures, ParError } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import { parseRows } from "./rows.js";

/** A table read from a file: one record per row, and the line each row ends on. */
export interface CsvTable {
  readonly records: readonly Record<string, string>[];
  /** Line in the file of the i-th record, counted from 1; the header is line 1. */
  readonly rowOf: (index: number) => number;
  /** What separates its cells. */
  readonly delimiter: Delimiter;
}

const DELIMITERS = [",", ";", "\t"] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter of a table, which is the one that its header has most of; Excel takes it from the system. */
export function delimiterOfHeader(text: string): Delimiter {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const count = (delimiter: Delimiter) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * Reads comma-separated text (RFC 4180, UTF-8, with or without BOM) whose first row is a header; or
 * with semicolons or tabs, as Excel writes where commas are decimal.
 *
 * @throws ParError `csv-invalid` with every problem found: broken quoting, an empty or repeated
 *   header, rows with more or fewer cells than the header
 */
export function readCsv(text: string, source: { file?: string } = {}): CsvTable {
  const issues: Issue[] = [];
  const report = <C extends IssueCode>(row: number, code: C, figures: IssueFigures[C]) =>
    issues.push(issue("error", code, figures, { ...source, row }));

  const delimiter = delimiterOfHeader(text);
  const { rows, lineOf, broken } = parseRows(text, delimiter, { blankLines: false });
  if (broken) issues.push({ ...broken, place: { ...source, ...broken.place } });
  const header = (rows[0] ?? []).map((name) => name.trim());
  if (rows.length && issues.length === 0) {
    header.forEach((name, c) => {
      if (name === "") report(1, "csv-header", { unnamed: c + 1 });
      else if (header.indexOf(name) !== c) report(1, "csv-header", { repeated: name });
    });
    rows.forEach((row, r) => {
      if (r > 0 && row.length !== header.length)
        report(lineOf(r), "csv-columns", { cells: row.length, columns: header.length });
    });
  } else if (issues.length === 0) report(1, "csv-empty", {});
  if (issues.length) throw new ParError("csv-invalid", {}, issues);
  return {
    records: rows.slice(1).map((row) => Object.fromEntries(header.map((name, c) => [name, row[c] as string]))),
    rowOf: (index) => lineOf(index + 1),
    delimiter,
  };
}
