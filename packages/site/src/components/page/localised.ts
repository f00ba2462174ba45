import { lang } from "./language.js";

/** A text in both languages, as loaders print names. */
interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** What {@link localised} makes of a value: every `{vi, en}` is a text. */
export type Localised<T> = T extends Bilingual
  ? string
  : T extends readonly (infer Item)[]
    ? Localised<Item>[]
    : T extends object
      ? { [Key in keyof T]: Localised<T[Key]> }
      : T;

/**
 * Puts the text of the page's language in the place of every `{vi, en}` of a loader's JSON.
 *
 * @example
 * await localised(FileAttachment("data/ranking.json"))
 */
export async function localised<T>(file: { json(): Promise<T> }): Promise<Localised<T>> {
  return pick(await file.json()) as Localised<T>;
}

function pick(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(pick);
  const entries = Object.entries(value);
  if (entries.length === 2 && "vi" in value && "en" in value) return value[lang];
  return Object.fromEntries(entries.map(([key, item]) => [key, pick(item)]));
}
