import type { ErrorCode, Issue, Place } from "@par-index/core";
import { type Decision, type ErrorParts, setWording, summaryOf } from "@par-index/core/issues";
import type { Language } from "../language.js";
import { ISSUE_WORDS } from "./words.js";

/**
 * What is wrong and what would be right, in a sentence: of an issue, or of an error by itself.
 *
 * @example
 * const points = issue("error", "points-negative", { code: "3.4.2", points: -1 }, { file: "scores.csv", row: 7 });
 * issueText(points, "vi") // "Điểm -1 của 3.4.2 nhỏ hơn 0."
 */
export function issueText({ code, figures }: { code: ErrorCode; figures: object }, language: Language): string {
  const words = ISSUE_WORDS[language].words[code] as (figures: object) => string;
  return words(figures);
}

/**
 * How something in a file was read, in a sentence.
 *
 * @example
 * decisionText(decision("code-read", { written: "TC 3.4.2", code: "3.4.2" }, place), "en") // '"TC 3.4.2" is read as code 3.4.2.'
 */
export function decisionText({ code, figures }: Decision, language: Language): string {
  const words = ISSUE_WORDS[language].decisions[code] as (figures: object) => string;
  return words(figures);
}

/** Where an issue stands, in words: `a.xlsx, trang "Điểm", ô F12`; empty if it stands nowhere. */
export function placeText(place: Place, language: Language): string {
  return [place.file, ISSUE_WORDS[language].place(place), place.path].filter(Boolean).join(", ");
}

/**
 * An issue on one line: place, sentence, code.
 *
 * @example
 * issueLine(points, "vi") // "scores.csv, dòng 7: Điểm -1 của 3.4.2 nhỏ hơn 0. [points-negative]"
 */
export function issueLine(issue: Issue, language: Language): string {
  const at = placeText(issue.place, language);
  const mark = ISSUE_WORDS[language].mark[issue.severity];
  return `${at ? `${at}: ` : ""}${mark}${issueText(issue, language)} [${issue.code}]`;
}

/** Of one code so many causes are listed. */
const MOST_LISTED = 20;

/**
 * Issues as a list to read: of each code the first `MOST_LISTED` causes, and how many more there are.
 *
 * @param line an issue on one line
 * @example
 * issueLines(issues, (issue) => issueLine(issue, "vi"), "vi") // ["scores.csv, dòng 2: … [agency-unknown] … và 31 chỗ nữa như vậy"]
 */
export function issueLines(issues: readonly Issue[], line: (issue: Issue) => string, language: Language): string[] {
  return summaryOf(issues, line, ISSUE_WORDS[language].more, MOST_LISTED);
}

/**
 * An error in sentences: what was refused, then the first issue of each code and how many more
 * there are like it.
 */
export function errorText(error: ErrorParts, language: Language): string {
  const lines = summaryOf(error.issues, (issue) => issueLine(issue, language), ISSUE_WORDS[language].more);
  // An error of a single fault says it once, with its place.
  const isItself = error.issues.length === 1 && error.issues[0]?.code === error.code;
  return (isItself ? lines : [issueText(error, language), ...lines]).join("\n");
}

/**
 * From now on every `ParError` has its message in a language.
 *
 * @example
 * speak("vi");
 * parseAgencies([{}]) // ParError: Danh mục đơn vị có lỗi: …
 */
export function speak(language: Language): void {
  setWording((error) => errorText(error, language));
}
