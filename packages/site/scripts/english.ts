/**
 * Writes the English pages: `src/en/` from the Vietnamese pages of `src/`, before every build.
 *
 * A page is written once, in Vietnamese. Its headings, paragraphs and list items are looked up in
 * the dictionary; what its code says, it says through `say`, which speaks the page's language.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ENGLISH } from "@par-index/text";
import { SITE } from "./paths.ts";

const SOURCE = join(SITE, "src");
const FOLDER = "en";

/**
 * Writes all English pages anew.
 *
 * @throws Error naming every text of a page that has no English
 */
export async function writeEnglishPages(): Promise<void> {
  const missing: string[] = [];
  const pages = new Map<string, string>();
  for (const page of await vietnamesePages()) {
    const { english, untranslated } = translatePage(await readFile(join(SOURCE, page), "utf8"));
    pages.set(page, english);
    missing.push(...untranslated.map((text) => `${page}: ${text}`));
  }
  if (missing.length)
    throw new Error(`Thiếu bản tiếng Anh trong packages/text/src/english/pages.ts:\n${missing.join("\n")}`);
  await rm(join(SOURCE, FOLDER), { recursive: true, force: true });
  for (const [page, english] of pages) {
    const path = join(SOURCE, FOLDER, page);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, english);
  }
}

/** A server has one page for all addresses it does not know; it speaks both languages. */
const NOT_FOUND = "404.md";

/** The files of the pages that have an English one, relative to `src`. */
export async function vietnamesePages(): Promise<string[]> {
  const files = await readdir(SOURCE, { recursive: true });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !file.startsWith(`${FOLDER}/`) && !file.startsWith("."))
    .filter((file) => file !== NOT_FOUND)
    .sort();
}

/** A page in English, and the texts that the dictionary does not have. */
export function translatePage(markdown: string): { english: string; untranslated: string[] } {
  const untranslated: string[] = [];
  const english = eachText(markdown, (text) => {
    const { key, values } = templateKey(text);
    const found = ENGLISH[key];
    if (found === undefined) untranslated.push(key);
    return (found ?? key).replace(/\{(\d+)\}/g, (_, i) => values[Number(i)] ?? "");
  });
  return { english: deeper(english), untranslated };
}

/** The dictionary keys of a page's prose. */
export function textsOf(markdown: string): string[] {
  const keys: string[] = [];
  eachText(markdown, (text) => {
    keys.push(templateKey(text).key);
    return text;
  });
  return keys;
}

/** A line's mark-up (heading, list, HTML tags) around its text. */
const LINE = /^(#{1,6} |- |\d+\. |title: )?((?:<[^>]+>)*)(.*?)((?:<\/[^>]+>)*)$/;

/** Replaces every text of a page's prose; code and lines that are code only stay. */
function eachText(markdown: string, replace: (text: string) => string): string {
  let inCode = false;
  let inHead = false;
  return markdown
    .split("\n")
    .map((line, i) => {
      if (line.startsWith("```")) inCode = !inCode;
      if (line === "---" && (i === 0 || inHead)) inHead = !inHead;
      const [, mark = "", open = "", text = "", close = ""] = LINE.exec(line) ?? [];
      if (inCode || line.startsWith("```") || (inHead && mark !== "title: ")) return line;
      if (!/\p{L}/u.test(templateKey(text).key)) return line;
      return mark + open + replace(text) + close;
    })
    .join("\n");
}

/** `Năm ${year}` as a key, "Năm {0}", with the expressions as they stand, `${year}`. */
export function templateKey(text: string): { key: string; values: string[] } {
  let key = "";
  const values: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!text.startsWith("${", i)) {
      key += text[i];
      continue;
    }
    const end = expressionEnd(text, i);
    key += `{${values.length}}`;
    values.push(text.slice(i, end));
    i = end - 1;
  }
  return { key, values };
}

/** Where the expression that starts with `${` at `start` ends, past its brace. */
function expressionEnd(text: string, start: number): number {
  let depth = 0;
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Lets the paths of a page's code reach one folder further up. */
function deeper(markdown: string): string {
  return markdown.replace(/(["'`])(?:\.\/)?((?:\.\.\/)*)(components|data)\//g, "$1../$2$3/");
}
