import { join } from "node:path";
import { ROOT, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { onceMoreIfHung } from "../../packages/site/scripts/hung-page.ts";
import { WORKSPACE } from "../../packages/site/scripts/paths.ts";
import { builtPages, ENGLISH, sampled } from "./pages.ts";
import { pageTexts } from "./pdf.ts";
import { servedSite } from "./reader.ts";
import { accessibilityFaults, inspect, reader, type View, type Visit, visit, visitAs } from "./visit.ts";

/** Letters on a page of paper that is not blank: its running header has some 40. */
const LEAST_TEXT = 80;

/** Most data a page may load, in bytes. */
const MOST_DATA = 300_000;

const { full, others } = sampled(builtPages());
/** Of the many Vietnamese pages of one kind every so many is opened, and each whose agency has gaps. */
const EVERY = 6;
const { scores } = await readDataset(join(WORKSPACE, "data"), "demo");
const scored = scoreTree(scores);
const hasGaps = new Set(
  scored.units
    .filter((unit) => scored.at(unit.agency, unit.year, ROOT, unit.stage).coverage !== 1)
    .map(({ agency }) => agency),
);
const quick = others
  .filter((page) => !page.startsWith(ENGLISH))
  .filter((page, i) => i % EVERY === 0 || hasGaps.has(page.slice(page.lastIndexOf("/") + 1)));
const [vietnamese, english] = [
  full.filter((page) => !page.startsWith(ENGLISH)),
  full.filter((page) => page.startsWith(ENGLISH)),
];

const LAPTOP: View = { width: 1280, theme: "light" };
const PHONE: View = { width: 390, theme: "light" };

/** Vietnamese letters that no English text has; names of the data set have English forms. */
const VIETNAMESE = /[ăđơưạ-ỹ]/i;
/** What an English page may say in Vietnamese: names and titles of Vietnamese documents, marked so or quoted. */
const QUOTED = '[lang="vi"], .language, code, pre';
const NAMES = /Báo Mới|“[^”]*”?|(?:Quyết định số )?876\/QĐ-BNV|Đắk Lắk|\(Phụ lục[^)]*\)/g;
/** Attributes of agencies are the data set's own words, which have no English. */
const ATTRIBUTES = /địa hình|ven biển|đồng bằng|trung du|miền núi/gi;

const site = servedSite();
/** One reader a view: pages after the first come with the code they share in the cache. */
let laptop: BrowserContext;
let phone: BrowserContext;

beforeAll(async () => {
  [laptop, phone] = await Promise.all([reader(site.browser, LAPTOP), reader(site.browser, PHONE)]);
});

const visitHere: typeof visitAs = (context, url, use) => onceMoreIfHung(() => visitAs(context, url, use));

/**
 * A page is loaded once a language: the Vietnamese one on a laptop and then as on a phone, the
 * English one, which has the same structure, the other way round.
 */
describe.concurrent("every page, on a laptop and then on a phone, in both themes, on paper", () => {
  test.for(vietnamese)("/%s", async (address, { expect }) => {
    const faults = await visitHere(laptop, site.url + address, async (visit) => [
      ...(await firstFaults(visit)),
      ...(await themeFaults(visit.page, "dark")),
      ...(await resizedFaults(visit.page, PHONE.width)),
      ...(await accessibilityFaults(visit.page)),
      ...(await themeFaults(visit.page, "light")),
      ...(await paperFaults(visit.page)),
      ...visit.faults,
    ]);
    expect(faults).toEqual([]);
  });
});

describe.concurrent("every English page, on a phone and then on a laptop, on paper", () => {
  test.for(english)("/%s", async (address, { expect }) => {
    const faults = await visitHere(phone, site.url + address, async (visit) => [
      ...(await firstFaults(visit)),
      ...(await vietnameseTexts(visit.page)),
      ...(await resizedFaults(visit.page, LAPTOP.width)),
      ...(await vietnameseTexts(visit.page)),
      ...(await paperFaults(visit.page)),
      ...visit.faults,
    ]);
    expect(faults).toEqual([]);
  });
});

/** What is wrong with the page as it was opened. */
async function firstFaults({ page, dataBytes }: Visit): Promise<string[]> {
  return [
    ...(await inspect(page)),
    ...(await accessibilityFaults(page, { repeated: false })),
    ...(dataBytes() > MOST_DATA ? [`data: ${dataBytes()} bytes`] : []),
  ];
}

/** What is wrong with the page once the window is so wide. */
async function resizedFaults(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await settle(page);
  return (await inspect(page)).map((fault) => `at ${width} px: ${fault}`);
}

/** What is wrong with the page once the reader's colour scheme is this one. */
async function themeFaults(page: Page, theme: View["theme"]): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  await settle(page);
  return (await inspect(page)).map((fault) => `${theme}: ${fault}`);
}

/** Texts of an English page that are not English. */
async function vietnameseTexts(page: Page): Promise<string[]> {
  const texts = await page.locator("body").evaluate((body, quoted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(`script, style, ${quoted}`)) found.push(node.textContent ?? "");
    return found;
  }, QUOTED);
  return texts
    .filter((text) => VIETNAMESE.test(text.replace(NAMES, "").replace(ATTRIBUTES, "")))
    .map((text) => `not English: “${text.trim().slice(0, 120)}”`);
}

/** What is wrong with the page on A4: numbers and header missing, blank pages. */
async function paperFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await settle(page);
  const texts = pageTexts(await page.pdf({ preferCSSPageSize: true }));
  return texts.flatMap((text, i) => [
    ...(text.includes(`${i + 1} / ${texts.length}`) ? [] : [`paper: no number on page ${i + 1} of ${texts.length}`]),
    ...(text.includes("PAR INDEX") ? [] : [`paper: no header on page ${i + 1}`]),
    ...(text.length > LEAST_TEXT ? [] : [`paper: page ${i + 1} of ${texts.length} is blank: ${text}`]),
  ]);
}

describe.runIf(quick.length > 0)("more pages of one kind run without a fault", { concurrent: true }, () => {
  test.for(quick)("/%s", async (address, { expect }) => {
    const faults = await visitHere(phone, site.url + address, async ({ page, faults }) => [
      ...(await inspect(page)),
      ...faults,
    ]);
    expect(faults).toEqual([]);
  });
});

test("an unknown address says so", async () => {
  const response = await fetch(`${site.url}khong-co-trang-nay`);
  expect(response.status).toBe(404);
  expect(await response.text()).toMatch(/Không tìm thấy trang.*There is no page at this address/s);
});

describe("search", () => {
  test.for(["cải cách", "cai cach", "CẢI CÁCH"])("finds the overview by “%s”", async (words) => {
    await visit(site.browser, site.url, LAPTOP, async ({ page, faults }) => {
      await page.locator("#observablehq-search input").fill(words);
      await page.locator("#observablehq-search-results a").first().waitFor();
      expect(await page.locator("#observablehq-search-results").textContent()).toContain("Tổng quan");
      expect(faults).toEqual([]);
    });
  });
});
