import { launchChromium, settle } from "../packages/site/scripts/chromium.ts";
import { serve } from "../packages/site/scripts/serve.ts";
import { DIST } from "./browser/pages.ts";
import { reader } from "./browser/visit.ts";

const site = await serve({ port: 0, folder: DIST });
const browser = await launchChromium();
for (const [path, width, theme] of [
  ["kiem-toan-thong-ke", 1280, "light"],
  ["en/kiem-toan-thong-ke", 390, "dark"],
] as const) {
  const context = await reader(browser, { width, theme });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log(path, m.text()));
  page.on("pageerror", (e) => console.log(path, e.message));
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  await settle(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 800) {
    await page.evaluate((at) => scrollTo(0, at), y);
    await page.waitForTimeout(150);
  }
  await settle(page);
  console.log(path, height, await page.evaluate(() => document.documentElement.scrollWidth));
  const box = await page.screenshot({ fullPage: true, path: `/tmp/a-${width}.png` });
  console.log(box.length);
  if (width === 1280)
    await page.pdf({ path: "/tmp/a.pdf", format: "A4", preferCSSPageSize: true, printBackground: true });
  await context.close();
}
await browser.close();
await site.close();
