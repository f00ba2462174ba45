/**
 * What a reader waits for: `pnpm bench` prints for each page of the built site what is loaded
 * (gzip, in kB) by a first visit and by a visit after the overview, and when the largest content
 * stands (LCP) with the processor slowed down four times. Printed, not asserted.
 */
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { launchChromium, settle } from "../../packages/site/scripts/chromium.ts";
import { serve } from "../../packages/site/scripts/serve.ts";
import { builtPages, DIST, templates } from "../browser/pages.ts";

/** How much slower than this machine the measured processor is: a phone of the middle range. */
const THROTTLING = 4;

interface Load {
  /** Bytes of all responses, each compressed as a web server would. */
  readonly bytes: number;
  /** Largest contentful paint in ms. */
  readonly paint: number;
}

async function load(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLING });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last) Object.assign(globalThis, { largestPaint: last.startTime });
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    // What the browser kept from an earlier page is not loaded again.
    if (response.fromServiceWorker() || response.request().url().startsWith("data:")) return;
    sizes.push(
      response.body().then(
        (body) => gzipSync(body).byteLength,
        () => 0,
      ),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const paint = await page.evaluate(() => (globalThis as unknown as { largestPaint?: number }).largestPaint ?? 0);
  await settle(page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { bytes, paint };
}

/** Addresses that a page asks for beyond those another has asked for. */
async function assets(browser: Browser, url: string): Promise<Map<string, number>> {
  const page = await browser.newPage();
  const found = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    found.set(
      response.url(),
      response.body().then(
        (body) => gzipSync(body).byteLength,
        () => 0,
      ),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await settle(page);
  await page.close();
  return new Map(await Promise.all([...found].map(async ([key, size]) => [key, await size] as const)));
}

/** Median time in which the lab follows a slider that moves, over a hundred movements, in ms. */
async function sliderTime(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${url}kich-ban`);
  await settle(page);
  return page.evaluate(async () => {
    const sliders = [...document.querySelectorAll<HTMLInputElement>(".lab-leaf input[type=range]")];
    const times: number[] = [];
    for (let i = 0; i < 100; i++) {
      const at = sliders[(i * 7) % sliders.length] as HTMLInputElement;
      at.value = String((Number(at.max) * ((i * 37) % 100)) / 100);
      const start = performance.now();
      at.dispatchEvent(new Event("input", { bubbles: true }));
      times.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return times.sort((a, b) => a - b)[50] as number;
  });
}

const site = await serve({ port: 0, folder: DIST });
const browser = await launchChromium();
try {
  const first = await assets(browser, site.url);
  const kilobytes = (bytes: number) => String(Math.round(bytes / 1000)).padStart(7);
  console.log(
    `${"page".padEnd(34)}  first  later    LCP  (kB gzip, kB gzip after the overview, ms at ${THROTTLING}× CPU)`,
  );
  for (const address of templates(builtPages())) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "vi-VN" });
    const { bytes, paint } = await load(context, site.url + address);
    await context.close();
    const own = await assets(browser, site.url + address);
    const later = [...own].reduce((sum, [url, size]) => sum + (first.has(url) ? 0 : size), 0);
    console.log(`/${address.padEnd(33)}${kilobytes(bytes)}${kilobytes(later)}${String(Math.round(paint)).padStart(7)}`);
  }
  console.log(
    `\na slider of Kịch bản moved: ${(await sliderTime(browser, site.url)).toFixed(1)} ms until head, tree and ladder follow (a frame: 16.7 ms)`,
  );
} finally {
  await browser.close();
  await site.close();
}
