import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type BrowserPool, browserPool } from "../../packages/site/scripts/browser-pool.ts";
import { type Serving, serve } from "../../packages/site/scripts/serve.ts";
import { DIST } from "./pages.ts";
import { type View, visit } from "./visit.ts";

/** The built site, served, and browsers, while the tests of a file run. */
export interface ServedSite {
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  readonly pool: BrowserPool;
}

/** Serves the built site while the tests of a file run; its address holds only in them. */
export function servedSite(): ServedSite {
  let site: Serving;
  const pool = browserPool();
  beforeAll(async () => {
    site = await serve({ port: 0, folder: DIST });
  });
  afterAll(async () => {
    await pool.close();
    await site?.close();
  });
  return {
    get url() {
      return site.url;
    },
    pool,
  };
}

/**
 * Does something on a page as a reader would who comes for the first time, at 1280 px in light
 * colours unless said otherwise; nothing may go wrong in the console meanwhile.
 */
export type On = (
  address: string,
  act: (page: Page) => Promise<void>,
  view?: Partial<View>,
  prepare?: (page: Page) => Promise<void>,
) => Promise<void>;

/** Lets the tests of a file read the served site, one page after the other. */
export function readerOfSite(site: ServedSite = servedSite()): On {
  return (address, act, { width = 1280, theme = "light" } = {}, prepare) =>
    visit(
      site.pool,
      site.url + address,
      { width, theme },
      async ({ page, faults }) => {
        await act(page);
        expect(faults).toEqual([]);
      },
      prepare,
    );
}
