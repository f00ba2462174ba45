import { ENGLISH } from "./english/english.js";

/** The languages the workbench speaks. Vietnamese is what the sources are written in. */
export const LANGUAGES = ["vi", "en"] as const;
/** A language that everything is said in. */
export type Language = (typeof LANGUAGES)[number];

/**
 * Says a text in one language: a template tag whose Vietnamese text is the key of the dictionary.
 * Values are put in as they are, so numbers are formatted before (see `formats`).
 */
export type Say = (strings: readonly string[], ...values: readonly (string | number)[]) => string;

/**
 * The key of a template's text: `Trung bình ${n} đơn vị` → "Trung bình {0} đơn vị".
 */
export function keyOf(strings: readonly string[]): string {
  return strings.reduce((key, part, i) => `${key}{${i - 1}}${part}`);
}

/**
 * Makes the template tag of a language.
 *
 * In the dictionary `{0}` stands for the first value and `{0:agency|agencies}` for a word that
 * follows the first value: the singular if it is 1, the plural otherwise. A text that the
 * dictionary does not have is said in Vietnamese; a test fails on it (`english.test.ts`).
 *
 * @example
 * const say = translator("en");
 * say`${2} đơn vị được xếp hạng` // "2 agencies ranked"
 */
export function translator(language: Language): Say {
  if (language === "vi") return (strings, ...values) => String.raw({ raw: strings }, ...values);
  return (strings, ...values) => {
    const key = keyOf(strings);
    return filled(ENGLISH[key] ?? key, values);
  };
}

/**
 * A pattern with its values put in: `{0}`, and words that follow a number, as {@link translator} has them.
 *
 * @example
 * filled("{0} {0:agency|agencies}", [2]) // "2 agencies"
 */
export function filled(pattern: string, values: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d+)(?::([^|}]*)\|([^}]*))?\}/g, (_, i: string, one?: string, many?: string) => {
    const value = values[Number(i)] ?? "";
    return one === undefined ? String(value) : ((String(value) === "1" ? one : many) as string);
  });
}
