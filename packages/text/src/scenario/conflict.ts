import { ROOT } from "@par-index/core";
import type { ScenarioConflict } from "@par-index/core/scenario";
import type { Language } from "../language.js";

interface ConflictPhrases {
  readonly what: Readonly<Record<ScenarioConflict["kind"], (at: string) => string>>;
  twice(first: string, second: string, what: string): string;
  differs(first: string, second: string, what: string): string;
}

const PHRASES: Readonly<Record<Language, ConflictPhrases>> = {
  vi: {
    what: {
      leaf: (at) => `thay đổi tiêu chí ${at}`,
      other: (at) => `thay đổi của đơn vị ${at}`,
      peers: () => "giả định về các đơn vị khác",
      weight: (at) => `điểm tối đa mới của ${at === ROOT ? "tổng" : at}`,
    },
    twice: (first, second, what) =>
      `"${first}" và "${second}" cùng cộng điểm ở một chỗ (${what}); chỉ cộng một lần, theo "${first}". Nếu muốn cộng cả hai, ghi tổng số điểm cộng ở một kịch bản.`,
    differs: (first, second, what) => `"${first}" và "${second}" ghi khác nhau về ${what}; giữ theo "${first}".`,
  },
  en: {
    what: {
      leaf: (at) => `the change of criterion ${at}`,
      other: (at) => `what agency ${at} does`,
      peers: () => "what the other agencies do",
      weight: (at) => `the new maximum of ${at === ROOT ? "the total" : at}`,
    },
    twice: (first, second, what) =>
      `"${first}" and "${second}" both add points in one place (${what}); they are added once, as in "${first}". To add both, put their sum into one scenario.`,
    differs: (first, second, what) => `"${first}" and "${second}" differ on ${what}; that of "${first}" stands.`,
  },
};

/**
 * What two scenarios say differently, or would say twice, and which of them stands.
 *
 * @example
 * conflictText({ kind: "leaf", at: "1.1", scenarios: ["A", "B"], isTwice: false }, "en")
 * // '"A" and "B" differ on the change of criterion 1.1; that of "A" stands.'
 */
export function conflictText({ kind, at, scenarios, isTwice }: ScenarioConflict, language: Language): string {
  const phrases = PHRASES[language];
  const [first, second] = scenarios;
  return phrases[isTwice ? "twice" : "differs"](first, second, phrases.what[kind](at));
}
