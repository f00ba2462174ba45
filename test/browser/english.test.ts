import { fileURLToPath } from "node:url";
import { scoreTree } from "@par-index/core";
import { type Benchmark, benchmarks } from "@par-index/core/compare";
import { readDataset } from "@par-index/io/node";
import { formats } from "@par-index/text";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages, ENGLISH, templates } from "./pages.ts";
import { servedSite } from "./reader.ts";
import { inspect, visit } from "./visit.ts";

/** Letters that only Vietnamese has here; names of the data set have English forms. */
const VIETNAMESE = /[ăđơưạ-ỹ]/i;
/** What an English page may say in Vietnamese: names and titles of Vietnamese documents, marked so or quoted. */
const QUOTED = '[lang="vi"], .language, code, pre';
const NAMES = /Báo Mới|“[^”]*”?|(?:Quyết định số )?876\/QĐ-BNV|Đắk Lắk|\(Phụ lục[^)]*\)/g;
/** Attributes of agencies are the data set's own words, which have no English. */
const ATTRIBUTES = /địa hình|ven biển|đồng bằng|trung du|miền núi/gi;

const scored = scoreTree((await readDataset(fileURLToPath(new URL("../../data", import.meta.url)), "demo")).scores);
const english = builtPages().filter((page) => page.startsWith(ENGLISH));
const site = servedSite();

/** Words differ in length, so what may break is the layout of the narrow window. */
describe("every English page on a phone is whole, and English", () => {
  test.for(templates(english))("/%s", async (address) => {
    const faults = await visit(
      site.pool,
      site.url + address,
      { width: 390, theme: "light" },
      async ({ page, faults }) => [...(await inspect(page)), ...(await vietnameseTexts(page)), ...faults],
    );
    expect(faults).toEqual([]);
  });
});

test("an English page says core's figures as English writes them", async () => {
  const mean = (benchmarks(scored).objects() as Benchmark[]).find(
    (row) => row.stage === "appraised" && row.region === null && row.year === 2024 && row.code === "3",
  );
  await visit(site.pool, `${site.url}en/linh-vuc/3`, { width: 1280, theme: "light" }, async ({ page }) => {
    expect(await page.locator("main .lead").textContent()).toContain(
      `the mean of the ${mean?.n} agencies with all scores is ${formats("en").index(mean?.mean)}%`,
    );
  });
});

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
