import { issueText } from "@par-index/text/issues";
import type { WriteSheet } from "hucre/xlsx";
import { beginSheet, finishSheet } from "../../sheets/sheet.js";
import { TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";

/** What the checks found in the data. */
export function issuesSheet(report: Report): WriteSheet {
  const { issues = [] } = report;
  const headings = ["Mức", "Tệp", "Trang", "Ô hoặc dòng", "Vấn đề", "Mã"];
  const { maker, row } = beginSheet(report, "Vấn đề dữ liệu", headings, issues.length ? [] : ["Không có vấn đề nào."]);
  for (const [i, issue] of issues.entries()) {
    const { severity, code } = issue;
    const { file, sheet, cell, row: line } = issue.place;
    const cells = [
      severity === "error" ? "Lỗi" : "Cảnh báo",
      file ?? null,
      sheet ?? null,
      cell ?? (line === undefined ? null : `dòng ${line}`),
      issueText(issue, "vi"),
      code,
    ];
    for (const [column, value] of cells.entries()) maker.set(row + 1 + i, column, value, TEXT);
  }
  return finishSheet(maker, "Vấn đề dữ liệu", row, [10, 22, 16, 12, 70, 22], { orientation: "landscape" });
}
