import { issueText } from "@par-index/text/issues";
import type { WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { beginSheet, finishSheet } from "../../sheets/sheet.js";
import { TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";

/** What the checks found in the data. */
export function issuesSheet(report: Report): WriteSheet {
  const { issues = [], language } = report;
  const say = PHRASES[language].report;
  const { maker, row } = beginSheet(report, say.issues, say.issueColumns, issues.length ? [] : [say.noIssues]);
  for (const [i, issue] of issues.entries()) {
    const { severity, code } = issue;
    const { file, sheet, cell, row: line } = issue.place;
    const cells = [
      say.severity[severity],
      file ?? null,
      sheet ?? null,
      cell ?? (line === undefined ? null : say.line(line)),
      issueText(issue, language),
      code,
    ];
    for (const [column, value] of cells.entries()) maker.set(row + 1 + i, column, value, TEXT);
  }
  return finishSheet(report, maker, say.issues, row, [10, 22, 16, 12, 70, 22], { orientation: "landscape" });
}
