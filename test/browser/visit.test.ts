import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../packages/site/scripts/chromium.ts";
import { HungPage } from "../../packages/site/scripts/hung-page.ts";
import { reader, visitAs } from "./visit.ts";

let browser: Browser;
let server: Server;
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(async () => {
  browser = await launchChromium();
  server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<main>a page</main><link rel=icon href=data:,>");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test("a page whose code never ends is told from one that is slow", async () => {
  const context = await reader(browser, { width: 390, theme: "light" });
  const slow = visitAs(
    context,
    url(),
    ({ page }) => page.evaluate("for (const end = performance.now() + 1500; performance.now() < end; ); 'done'"),
    1000 * 10,
  );
  await expect(slow).resolves.toBe("done");
  const endless = visitAs(context, url(), ({ page }) => page.evaluate("for (;;);"), 1000);
  await expect(endless).rejects.toThrow(HungPage);
});

test("whatever gives up waiting for such a page, it is the page that hung; another's failure is its own", async () => {
  const context = await reader(browser, { width: 390, theme: "light" });
  const failing = (script: string) =>
    visitAs(
      context,
      url(),
      async ({ page }) => {
        page.evaluate(script).catch(() => {});
        throw new Error("no download came");
      },
      1000,
    );
  await expect(failing("for (;;);")).rejects.toThrow(HungPage);
  await expect(failing("globalThis.requestAnimationFrame = () => 0")).rejects.toThrow(HungPage);
  await expect(failing("'at once'")).rejects.toThrow(/^no download came$/);
});
