import { inflateSync } from "node:zlib";

/** The dictionaries and streams of a PDF's objects, by number. */
function objectsOf(bytes: Uint8Array): Map<string, { dictionary: string; stream: string }> {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = new Map<string, { dictionary: string; stream: string }>();
  const start = /(\d+) 0 obj\s(.*?)(?:endobj|stream\r?\n)/gs;
  for (let found = start.exec(raw); found; found = start.exec(raw)) {
    const [whole, id = "", dictionary = ""] = found;
    const [, length] = /\/Length (\d+)/.exec(dictionary) ?? [];
    if (whole.endsWith("endobj") || length === undefined) {
      objects.set(id, { dictionary, stream: "" });
      continue;
    }
    const data = Buffer.from(raw.slice(start.lastIndex, start.lastIndex + Number(length)), "latin1");
    start.lastIndex += Number(length);
    const stream = dictionary.includes("FlateDecode") ? inflateSync(data) : data;
    objects.set(id, { dictionary, stream: stream.toString("latin1") });
  }
  return objects;
}

/** What the glyphs of a font stand for, from its ToUnicode map. */
function glyphsOf(cmap: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, "0");
  for (const [, block = ""] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = "", to = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), text(to));
  for (const [, block = ""] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = "", last = "", to = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(first, 16), i = 0; glyph <= Number.parseInt(last, 16); glyph++, i++)
        glyphs.set(hex(glyph), text(hex(Number.parseInt(to, 16) + i)));
  return glyphs;
}

/**
 * The text of each page of a PDF as Chromium writes it (Skia: plain objects, Type 0 fonts with
 * ToUnicode maps), in the order it is drawn and without what separates it but spaces.
 */
export function pageTexts(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes);
  const at = (id: string | undefined) => objects.get(id ?? "") ?? { dictionary: "", stream: "" };
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map(({ dictionary }) => {
      const fonts = new Map<string, Map<string, string>>();
      for (const [, name = "", id] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        const [, map] = /\/ToUnicode (\d+) 0 R/.exec(at(id).dictionary) ?? [];
        fonts.set(name, glyphsOf(at(map).stream));
      }
      const [, contents] = /\/Contents (\d+) 0 R/.exec(dictionary) ?? [];
      let glyphs = new Map<string, string>();
      const words: string[] = [];
      for (const [, font, shown] of at(contents).stream.matchAll(
        /\/(F\d+) [\d.]+ Tf|((?:<\w+>|\[[^\]]*\])\s*)T[jJ]/g,
      )) {
        if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
        else {
          const hex = Array.from((shown as string).matchAll(/<(\w+)>/g), ([, run]) => run).join("");
          words.push((hex.toUpperCase().match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph) ?? "").join(""));
        }
      }
      return words.join("");
    });
}
