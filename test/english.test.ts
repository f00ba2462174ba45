import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { templateKey, textsOf, translatePage, vietnamesePages } from "../packages/site/scripts/english.ts";
import { DICTIONARIES, ENGLISH, translator } from "../packages/text/src/index.ts";

const PACKAGES = fileURLToPath(new URL("../packages/", import.meta.url));
const read = (file: string) => readFileSync(PACKAGES + file, "utf8");

/** The sources that say something to readers. */
const sources = ["text/src", "charts/src", "site/src", "site/scripts"].flatMap((folder) =>
  readdirSync(PACKAGES + folder, { recursive: true })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.(ts|md)$/.test(file) && !/\.test\.ts$|\/english\/|site\/src\/en\//.test(file)),
);
sources.push("site/observablehq.config.ts");

/** The texts between the back ticks of every say`…`, those inside other templates too. */
function said(text: string): string[] {
  const source = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  return Array.from(source.matchAll(/\bsay`/g), ({ index }) => {
    const start = index + "say`".length;
    let depth = 0;
    for (let i = start; i < source.length; i++) {
      if (source[i] === "\\") i++;
      else if (source.startsWith("${", i)) depth++;
      else if (source[i] === "}" && depth > 0) depth--;
      else if (source[i] === "`" && depth === 0) return source.slice(start, i);
    }
    throw new Error(`A say\`…\` has no end: ${source.slice(index, index + 80)}`);
  });
}

const prose = new Map(
  (await vietnamesePages()).map((page): [string, string[]] => [`site/src/${page}`, textsOf(read(`site/src/${page}`))]),
);
const uses = sources.flatMap((file) =>
  [...said(read(file)).map((text) => templateKey(text).key), ...(prose.get(file) ?? [])].map((key) => ({ file, key })),
);
const holes = (text: string) => [...new Set(Array.from(text.matchAll(/\{(\d+)/g), ([, i]) => i))].sort();

describe("the English dictionary", () => {
  test("has every text that sources and pages say", () => {
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.filter(({ key }) => ENGLISH[key] === undefined)).toEqual([]);
  });

  test("has no text that nothing says, and none twice", () => {
    const said = new Set(uses.map(({ key }) => key));
    expect(Object.keys(ENGLISH).filter((key) => !said.has(key))).toEqual([]);
    const keys = Object.values(DICTIONARIES).flatMap((part) => Object.keys(part));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  test("puts in every value, and no other", () => {
    const wrong = Object.entries(ENGLISH).filter(([key, text]) => holes(key).join() !== holes(text).join());
    expect(wrong).toEqual([]);
  });

  test("is English: no Vietnamese letters but in names", () => {
    const names = /Sở Nội vụ|Đắk Lắk|CCHC/g;
    const vietnamese = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;
    expect(Object.values(ENGLISH).filter((text) => vietnamese.test(text.replace(names, "")))).toEqual([]);
  });
});

test("a page in English keeps its code, and reaches its files from one folder further down", () => {
  const page = [
    "---",
    "title: Tổng quan",
    "toc: false",
    "---",
    "",
    "```js",
    'import { chart } from "./components/chart/chart.js";',
    'const overview = await localised(FileAttachment("data/overview.json"));',
    "```",
    "",
    "# Chỉ số cải cách hành chính năm ${overview.years.map((y) => { return `${y}`; })}",
    "",
    '<p class="lead">${meanSentence(overview)}</p>',
  ].join("\n");
  const { english, untranslated } = translatePage(page);
  expect(untranslated).toEqual([]);
  expect(english.split("\n")).toEqual([
    "---",
    "title: Overview",
    "toc: false",
    "---",
    "",
    "```js",
    'import { chart } from "../components/chart/chart.js";',
    'const overview = await localised(FileAttachment("../data/overview.json"));',
    "```",
    "",
    "# Public administration reform index ${overview.years.map((y) => { return `${y}`; })}",
    "",
    '<p class="lead">${meanSentence(overview)}</p>',
  ]);
});

test("a page's text without English is named", () => {
  expect(translatePage("# Chưa dịch năm ${year}").untranslated).toEqual(["Chưa dịch năm {0}"]);
});

describe("a translator", () => {
  test("says Vietnamese as it stands, with the values put in", () => {
    const say = translator("vi");
    expect(say`Nhóm ${"A"}`).toBe("Nhóm A");
  });

  test("agrees in number, and puts the values where English wants them", () => {
    const say = translator("en");
    expect([
      say`${1} đơn vị nhóm ${"A"}`,
      say`Năm ${2024}, trung bình ${1} đơn vị đã đủ điểm là ${"90.00"} %.`,
    ]).toEqual(["1 in group A", "In 2024, the mean of the 1 agency with all scores is 90.00%."]);
    expect(say`${"1,234"} đơn vị được xếp hạng`).toBe("1,234 agencies ranked");
  });
});
