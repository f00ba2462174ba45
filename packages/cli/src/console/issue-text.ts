import type { Issue } from "@par-index/core";

/** Where in its file an issue stands, without the file: `ô F12`, `dòng 7, cột points`. */
export function placeInFile({ cell, row, column, path }: Partial<Issue>): string {
  return [
    cell === undefined ? "" : `ô ${cell}`,
    row === undefined ? "" : `dòng ${row}`,
    column === undefined ? "" : `cột ${column}`,
    path ?? "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** The file and sheet an issue stands in. */
export function fileAndSheet({ file, sheet }: Partial<Issue>): string {
  return [file ?? "", sheet === undefined ? "" : `trang "${sheet}"`].filter(Boolean).join(", ");
}

/** An issue on one line, as {@link formatIssue} of core does, with its severity first. */
export function issueText(issue: Issue): string {
  const place = [fileAndSheet(issue), placeInFile(issue)].filter(Boolean).join(", ");
  return `${issue.severity === "error" ? "Lỗi" : "Cảnh báo"}${place ? `, ${place}` : ""}: ${issue.message} [${issue.code}]`;
}
