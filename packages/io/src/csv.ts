import { type Issue, ParError } from "@par-index/core";
import { parse } from "csv-parse/sync";

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

  let rows: { record: string[]; info: { lines: number } }[] = [];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof rows;
  } catch (error) {
    // csv-parse stops at broken quoting: what follows cannot be told apart from the cell.
    const { lines, message } = error as { lines?: number; message: string };
    report(lines ?? 1, "csv-quoting", `Dấu ngoặc kép không đóng đúng, không đọc tiếp được (${message}).`);
  }
  const header = (rows[0]?.record ?? []).map((name) => name.trim());
  if (rows.length && issues.length === 0) {
    header.forEach((name, c) => {
      if (name === "") report(1, "csv-header", `Cột thứ ${c + 1} không có tên.`);
      else if (header.indexOf(name) !== c) report(1, "csv-header", `Cột "${name}" xuất hiện hai lần.`);
    });
    for (const { record, info } of rows.slice(1))
      if (record.length !== header.length)
        report(info.lines, "csv-columns", `Dòng có ${record.length} ô, tiêu đề có ${header.length} cột.`);
  } else if (issues.length === 0) report(1, "csv-empty", "Tệp không có dòng nào; dòng đầu phải là tên các cột.");
  if (issues.length) throw new ParError("csv-invalid", "Tệp CSV có lỗi:", issues);
  const body = rows.slice(1);
  return {
    records: body.map(({ record }) => Object.fromEntries(header.map((name, c) => [name, record[c] as string]))),
    rowOf: (index) => body[index]?.info.lines ?? index + 2,
  };
}
