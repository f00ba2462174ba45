import { type Issue, ParError } from "@par-index/core";
import { parseCsv } from "hucre/csv";
import type { SourceTable } from "./source.js";
import { decodeText } from "./text.js";

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
  if (!decoded) {
    const message =
      "Tệp không phải là văn bản đọc được (UTF-8, UTF-16 hay Windows-1258). Mở lại bằng Excel và lưu dạng .xlsx.";
    throw new ParError("file-unreadable", message, [{ severity: "error", code: "file-unreadable", message, file }]);
  }
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
  const issues: Issue[] =
    encoding === "windows-1258"
      ? [
          {
            severity: "warning",
            code: "encoding-windows-1258",
            message:
              "Tệp không phải Unicode; đã đọc theo bảng mã Windows-1258. Nếu chữ bị sai, lưu lại tệp dạng UTF-8.",
            file,
          },
        ]
      : [];
  return { table, issues };
}

interface Rows {
  readonly rows: string[][];
  /** Line on which a row ends, counted from 1. */
  readonly lineOf: (index: number) => number;
  /** The place after which nothing can be read. */
  readonly broken?: Issue;
}

function parseRows(text: string, delimiter: string, { blankLines }: { blankLines: boolean }): Rows {
  const rows = parseCsv(text, { delimiter }) as string[][];
  const quotes = text.split('"').length - 1;
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
