import type { Issue, IssueCode, IssueFigures, Place } from "@par-index/core";
import { issue, type Message } from "@par-index/core/issues";

/** A code whose issues are worded where they are found. */
export type FileCode = { [C in IssueCode]: Message extends IssueFigures[C] ? C : never }[IssueCode];

/** An issue that brings its sentence. */
export function worded(severity: Issue["severity"], code: FileCode, message: string, place: Place): Issue {
  return issue(severity, code, { message }, place);
}
