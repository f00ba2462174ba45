import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { launchChromium } from "../../packages/site/scripts/chromium.ts";
import { onceMoreIfHung } from "../../packages/site/scripts/hung-page.ts";
import { type Serving, serve } from "../../packages/site/scripts/serve.ts";
import { DIST } from "./pages.ts";
import { reader, type View, visitAs } from "./visit.ts";

/** The built site, served, and a browser, while the tests of a file run. */
export interface ServedSite {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
}

/** Serves the built site and starts a browser before the tests of a file; what it returns holds only in them. */
export function servedSite(): ServedSite {
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
  return {
    get url() {
      return site.url;
    },
    get browser() {
      return browser;
    },
  };
}

/**
 * Does something on a page as a reader would who comes for the first time, at 1280 px in light
 * colours unless said otherwise; nothing may go wrong in the console meanwhile.
 */
export type On = (address: string, act: (page: Page) => Promise<void>, view?: Partial<View>) => Promise<void>;

/** Lets the tests of a file read the served site, one page after the other. */
export function readerOfSite(site: ServedSite = servedSite()): On {
  const readers = new Map<string, BrowserContext>();
  return async (address, act, { width = 1280, theme = "light" } = {}) => {
    const key = `${width} ${theme}`;
    await onceMoreIfHung(async () => {
      const context = readers.get(key) ?? (await reader(site.browser, { width, theme }));
      // A reader whose page hung is not asked again.
      readers.delete(key);
      await visitAs(context, site.url + address, async ({ page, faults }) => {
        await act(page);
        // The next one has the site's code in the cache, but nothing that this reader kept.
        await page.evaluate(() => localStorage.clear());
        expect(faults).toEqual([]);
      });
      readers.set(key, context);
    });
  };
}
