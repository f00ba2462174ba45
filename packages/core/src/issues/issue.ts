/** One problem found in data: what is wrong, where, and what would be right. */
export interface Issue {
  /** An `error` keeps the item out of the result; a `warning` is reported and the item kept. */
  severity: "error" | "warning";
  /** Stable, for programs: `points-over-maximum`. */
  code: string;
  /** For people, in Vietnamese: what is wrong and what would be right. */
  message: string;
  /** Place inside a JSON document: `children[2].children[0].max`. */
  path?: string;
  /** File the data came from, as the caller named it. */
  file?: string;
  /** Sheet of a workbook, by its name. */
  sheet?: string;
  /** Cell of a workbook or a text table, as spreadsheets name it: `F12`. */
  cell?: string;
  /** Line of the file, counted from 1 (a table's header is row 1). */
  row?: number;
  /** Column name of a table. */
  column?: string;
}

/**
 * Renders an issue on one line: place, message, code.
 *
 * @example
 * formatIssue({ severity: "error", code: "points-negative", message: "Điểm -1 nhỏ hơn 0.", file: "scores.csv", row: 7, column: "points" })
 * // "scores.csv, dòng 7, cột points: Điểm -1 nhỏ hơn 0. [points-negative]"
 * formatIssue({ severity: "error", code: "points-negative", message: "Điểm -1 nhỏ hơn 0.", file: "a.xlsx", sheet: "Điểm", cell: "F12" })
 * // 'a.xlsx, trang "Điểm", ô F12: Điểm -1 nhỏ hơn 0. [points-negative]'
 */
export function formatIssue(issue: Issue): string {
  const place = [
    issue.file,
    issue.sheet === undefined ? undefined : `trang "${issue.sheet}"`,
    issue.cell === undefined ? undefined : `ô ${issue.cell}`,
    issue.row === undefined ? undefined : `dòng ${issue.row}`,
    issue.column === undefined ? undefined : `cột ${issue.column}`,
    issue.path,
  ].filter((part) => part !== undefined);
  const prefix = place.length ? `${place.join(", ")}: ` : "";
  const mark = issue.severity === "warning" ? "Cảnh báo: " : "";
  return `${prefix}${mark}${issue.message} [${issue.code}]`;
}
