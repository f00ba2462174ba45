import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serve } from "../../packages/site/scripts/serve.ts";
import { launchChromium } from "./chromium.ts";
import { builtPages, DIST, sampled } from "./pages.ts";
import { accessibilityFaults, inspect, VIEWS, visit } from "./visit.ts";

/** Most data a page may load, in bytes. */
const MOST_DATA = 300_000;

const { full, quick } = sampled(builtPages());

let site: Serving;
let browser: Browser;

beforeAll(async () => {
  site = await serve({ port: 0, folder: DIST });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.concurrent("every page, in every width and theme", () => {
  test.for(full.flatMap((page) => VIEWS.map((view) => ({ page, view }))))(
    "/$page at $view.width px, $view.theme",
    async ({ page: address, view }, { expect }) => {
      const faults = await visit(browser, site.url + address, view, async ({ page, faults, dataBytes }) => [
        ...(await inspect(page)),
        ...(await accessibilityFaults(page)),
        ...faults,
        ...(dataBytes() > MOST_DATA ? [`data: ${dataBytes()} bytes`] : []),
      ]);
      expect(faults).toEqual([]);
    },
  );
});

describe.runIf(quick.length > 0)("every other page of one kind runs without a fault", { concurrent: true }, () => {
  test.for(quick)("/%s", async (address, { expect }) => {
    const view = { width: 390, theme: "light" } as const;
    const faults = await visit(browser, site.url + address, view, async ({ page, faults }) => [
      ...(await inspect(page)),
      ...faults,
    ]);
    expect(faults).toEqual([]);
  });
});

test("an unknown address says so", async () => {
  const response = await fetch(`${site.url}khong-co-trang-nay`);
  expect(response.status).toBe(404);
});

describe("search", () => {
  test.for(["cải cách", "cai cach", "CẢI CÁCH"])("finds the overview by “%s”", async (words) => {
    await visit(browser, site.url, { width: 1280, theme: "light" }, async ({ page, faults }) => {
      await page.locator("#observablehq-search input").fill(words);
      await page.locator("#observablehq-search-results a").first().waitFor();
      expect(await page.locator("#observablehq-search-results").textContent()).toContain("Tổng quan");
      expect(faults).toEqual([]);
    });
  });
});
