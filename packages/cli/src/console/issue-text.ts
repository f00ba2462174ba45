import type { Issue, Place, Severity } from "@par-index/core";
import type { Decision } from "@par-index/core/issues";
import { decisionText, issueText, placeText } from "@par-index/text/issues";
import { say, speaking } from "./language.js";

/** Where in its file something stands, without the file: `ô F12`, `dòng 7, cột points`. */
export function placeInFile({ file: _, sheet: __, ...place }: Place): string {
  return placeText(place, speaking());
}

/** The file and sheet something stands in. */
export function fileAndSheet({ file, sheet }: Place): string {
  return placeText({ ...(file === undefined ? {} : { file }), ...(sheet === undefined ? {} : { sheet }) }, speaking());
}

/** An issue on one line, with its severity first. */
export function issueLine(issue: Issue): string {
  const place = placeText(issue.place, speaking());
  return `${issue.severity === "error" ? say("Lỗi") : say("Cảnh báo")}${place ? `, ${place}` : ""}: ${issueText(issue, speaking())} [${issue.code}]`;
}

/** An issue as a row of a table. */
export interface IssueRow extends Place {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** The columns of issues in files. */
export const ISSUE_FIELDS = ["severity", "file", "sheet", "cell", "row", "column", "path", "code", "message"] as const;

/** An issue with its words, as it is printed in CSV and JSON. */
export function issueRow(issue: Issue): IssueRow {
  return { severity: issue.severity, code: issue.code, message: issueText(issue, speaking()), ...issue.place };
}

/** A decision as it is printed in JSON. */
export interface DecisionRow extends Place {
  readonly code: string;
  readonly message: string;
}

/** A decision with its words. */
export function decisionRow(decision: Decision): DecisionRow {
  return { code: decision.code, message: decisionText(decision, speaking()), ...decision.place };
}
