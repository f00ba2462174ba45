/**
 * Writes pictures of the built site to `test/output/screenshots/`: every page (one of each kind)
 * at 1280 and 390 px in both themes, and as printed on A4, as a PDF and as a picture.
 *
 * `node test/screenshots.ts [address …]` keeps to the addresses named, `node test/screenshots.ts xep-hang`.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { browserPool } from "../packages/site/scripts/browser-pool.ts";
import { settle } from "../packages/site/scripts/chromium.ts";
import { serve } from "../packages/site/scripts/serve.ts";
import { builtPages, DIST, templates } from "./browser/pages.ts";
import { VIEWS, visit } from "./browser/visit.ts";

const OUTPUT = fileURLToPath(new URL("output/screenshots/", import.meta.url));

/** Width of A4 within the margins of the site's print style (210 − 2 × 12 mm), in CSS px. */
const PAPER = 703;

mkdirSync(OUTPUT, { recursive: true });
const named = process.argv.slice(2);
const pages = named.length ? named : templates(builtPages());
const site = await serve({ port: 0, folder: DIST });
const pool = browserPool();
try {
  for (const address of pages) {
    const name = address.replace(/\/$/, "").replaceAll("/", "-") || "index";
    for (const view of VIEWS) {
      await visit(pool, site.url + address, view, async ({ page, faults }) => {
        await page.screenshot({ path: `${OUTPUT}${name}-${view.width}-${view.theme}.png`, fullPage: true });
        if (view.width === 1280 && view.theme === "light") {
          await page.emulateMedia({ media: "print" });
          await settle(page);
          await page.pdf({ path: `${OUTPUT}${name}-print.pdf`, preferCSSPageSize: true });
          await page.setViewportSize({ width: PAPER, height: 1000 });
          await page.screenshot({ path: `${OUTPUT}${name}-print.png`, fullPage: true });
        }
        for (const fault of faults) console.error(`/${address} ${view.width} ${view.theme}: ${fault}`);
      });
    }
    console.log(`/${address}`);
  }
} finally {
  await pool.close();
  await site.close();
}
console.log(OUTPUT);
