import { type Issue, type IssueCode, type IssueFigures, issue, type Message, type Place } from "@par-index/core";

/** A code whose issues are worded where they are found. */
export type FileCode = { [C in IssueCode]: Message extends IssueFigures[C] ? C : never }[IssueCode];

/** An issue that brings its sentence. */
export function worded(severity: Issue["severity"], code: FileCode, message: string, place: Place): Issue {
  return issue(severity, code, { message }, place);
}
