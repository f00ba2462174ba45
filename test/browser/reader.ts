import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { launchChromium } from "../../packages/site/scripts/chromium.ts";
import { type Serving, serve } from "../../packages/site/scripts/serve.ts";
import { DIST } from "./pages.ts";
import { visit } from "./visit.ts";

/**
 * Serves the built site to a browser while the tests of a file run.
 *
 * @returns does something on a page as a reader would, at 1280 px unless said otherwise; nothing
 *   may go wrong in the console meanwhile
 */
export function readerOfSite(): (address: string, act: (page: Page) => Promise<void>, width?: number) => Promise<void> {
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
  return (address, act, width = 1280) =>
    visit(browser, site.url + address, { width, theme: "light" }, async ({ page, faults }) => {
      await act(page);
      expect(faults).toEqual([]);
    });
}
