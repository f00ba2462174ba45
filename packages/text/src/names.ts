import type { Stage } from "@par-index/core";
import type { Language } from "./language.js";

/** A stage within a sentence. */
export const STAGE_NAMES: Readonly<Record<Language, Readonly<Record<Stage, string>>>> = {
  vi: { self: "tự chấm", appraised: "thẩm định" },
  en: { self: "self-assessed", appraised: "appraised" },
};

/** A stage by itself: a choice, a heading. */
export function stageLabel(stage: Stage, language: Language): string {
  const name = STAGE_NAMES[language][stage];
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/**
 * A node's name for reading: the decision prints fields in capitals, pages write them as
 * sentences. Words without a vowel (CCHC, TTHC) are abbreviations and stay.
 */
export function readableName(name: { readonly vi: string; readonly en: string }): { vi: string; en: string } {
  return { vi: sentenceCase(name.vi), en: name.en };
}

function sentenceCase(name: string): string {
  if (name !== name.toLocaleUpperCase("vi")) return name;
  const words = name.split(" ").map((word) => {
    const plain = word.normalize("NFD").replace(/[^A-ZĐ]/g, "");
    return /[AEIOUY]/.test(plain) ? word.toLocaleLowerCase("vi") : word;
  });
  const text = words.join(" ");
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
