import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { QUOTED, saysVietnamese } from "../words.ts";
import { builtPages, ENGLISH, templates } from "./pages.ts";
import { servedSite } from "./reader.ts";
import { proseFaults, visit } from "./visit.ts";

const english = builtPages().filter((page) => page.startsWith(ENGLISH));
const site = servedSite();

/** Words differ in length, so what may break is the layout of the narrow window; charts have its width in any language. */
describe("every English page on a phone is whole, and English", () => {
  test.for(templates(english))("/%s", async (address) => {
    const faults = await visit(
      site.pool,
      site.url + address,
      { width: 390, theme: "light" },
      async ({ page, faults }) => [...(await proseFaults(page)), ...(await vietnameseTexts(page)), ...faults],
    );
    expect(faults).toEqual([]);
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
  return texts.filter(saysVietnamese).map((text) => `not English: “${text.trim().slice(0, 120)}”`);
}
