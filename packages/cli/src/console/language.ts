import { filled, formats, LANGUAGES, type Language } from "@par-index/text";
import { speak } from "@par-index/text/issues";
import { ENGLISH } from "../english/english.js";

/** A text of par: Vietnamese, as sources have it. One without its English in `english/` does not compile. */
export type ParText = keyof typeof ENGLISH;

let spoken: Language = "vi";

/** The language of this run of par. */
export function speaking(): Language {
  return spoken;
}

/** Speaks the language that a command line asks for, else the one in `PAR_LANG`, else Vietnamese. */
export function speakFor(words: readonly string[]): void {
  const at = words.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const named = at < 0 ? process.env.PAR_LANG : (words[at]?.split("=")[1] ?? words[at + 1]);
  spoken = LANGUAGES.find((language) => language === named) ?? "vi";
  speak(spoken);
}

/**
 * Says a text in the language of this run; `{0}` stands for the first value.
 *
 * @example
 * say("Đã ghi {0}.", "a.xlsx") // "Đã ghi a.xlsx.", or "Wrote a.xlsx."
 */
export function say(text: ParText, ...values: readonly (string | number | undefined)[]): string {
  return filled(
    spoken === "en" ? ENGLISH[text] : text,
    values.map((value) => value ?? ""),
  );
}

/** What an agency is called. */
export function called({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string {
  return spoken === "en" ? nameEn : name;
}

/** A number with all its digits: 1,25. */
export function exact(value: number): string {
  return formats(spoken).exact(value);
}
