import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BrowserPool, browserPool } from "../../packages/site/scripts/browser-pool.ts";
import { launchChromium } from "../../packages/site/scripts/chromium.ts";

/** Short limits: a page may draw nothing for half a second, and its own code may keep it from drawing for four. */
const LIMITS = { silence: 500, patience: 4_000 };

/** Pages that draw no more, as far as anybody who asks them for a frame can tell; their code answers. */
const hung = new WeakSet<Page>();

/** A browser on which pages can be made to hang, for as long as a test wants. */
async function launch(): Promise<Browser> {
  const browser = await launchChromium();
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    const newSession = context.newCDPSession.bind(context);
    context.newCDPSession = async (page) => {
      const session = await newSession(page);
      const send = session.send.bind(session);
      session.send = ((...[method, parameters]: Parameters<typeof send>) =>
        hung.has(page as Page) && JSON.stringify(parameters ?? {}).includes("requestAnimationFrame")
          ? new Promise(() => {})
          : send(method, parameters)) as typeof send;
      return session;
    };
    return context;
  };
  return browser;
}

let server: Server;
let pool: BrowserPool;
const told: string[] = [];
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<main>a page</main><link rel=icon href=data:,>");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  pool = browserPool({ ...LIMITS, launch, tell: (words) => told.push(words) });
});

afterAll(async () => {
  await pool.close();
  server.close();
});

/** Opens the page and does something to it; how often that was begun, and what came of it. */
async function tried<T>(
  act: (page: Page, nth: number) => Promise<T>,
): Promise<{ times: number; came: T | Error; told: string[] }> {
  let times = 0;
  told.length = 0;
  const came = await pool
    .use(async (open) => {
      const page = await open();
      await page.goto(address());
      return act(page, ++times);
    })
    .catch((error: Error) => error);
  return { times, came, told: [...told] };
}

/** Sends a signal to a process of the page's browser. */
async function signal(page: Page, type: "renderer" | "GPU" | "browser", name: NodeJS.Signals): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send("SystemInfo.getProcessInfo")) ?? {};
  for (const { id } of processInfo.filter((one) => one.type === type)) process.kill(id, name);
}

const busy = (ms: number) => `for (const end = performance.now() + ${ms}; performance.now() < end; ); "done"`;
const frame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));

test("a page that is slow is waited for", async () => {
  const { times, came } = await tried((page) => page.evaluate(busy(4 * LIMITS.silence)));
  expect([times, came]).toEqual([1, "done"]);
});

test("a page whose code never ends is its own fault, told by name, and not tried again", async () => {
  const { times, came } = await tried((page) => page.evaluate("for (;;);"));
  expect(times).toBe(1);
  expect((came as Error).message).toMatch(/^http:.* không vẽ gì trong \d+ giây: mã của chính trang chạy mãi\.$/);
});

test("a failure of the action is its own and comes at once, even where the page has no requestAnimationFrame", async () => {
  const start = performance.now();
  const { times, came } = await tried(async (page) => {
    await page.evaluate("globalThis.requestAnimationFrame = () => 0");
    throw new Error("no download came");
  });
  expect(times).toBe(1);
  expect((came as Error).message).toBe("no download came");
  expect(performance.now() - start).toBeLessThan(LIMITS.patience);
});

test("a page that draws no more although its code answers is tried in a fresh browser", async () => {
  const { times, came, told } = await tried(async (page, nth) => {
    if (nth > 1) return "drawn";
    hung.add(page);
    return new Promise<string>(() => {});
  });
  expect([times, came]).toEqual([2, "drawn"]);
  expect(told.join()).toContain("mã của trang vẫn trả lời, trang khác vẫn vẽ");
});

test("whatever gives up waiting for such a page, it is the browser that hung", async () => {
  const { times, came } = await tried(async (page, nth) => {
    if (nth > 1) return "drawn";
    hung.add(page);
    throw new Error("no download came");
  });
  expect([times, came]).toEqual([2, "drawn"]);
});

test("a renderer that stands still is tried in a fresh browser", async () => {
  const { times, came, told } = await tried(async (page, nth) => {
    if (nth === 1) await signal(page, "renderer", "SIGSTOP");
    return page.evaluate("'answered'");
  });
  expect([times, came]).toEqual([2, "answered"]);
  expect(told.join()).toContain("trang chờ mà không tính gì");
});

test.for(["renderer", "browser"] as const)("a %s that is killed is tried in a fresh browser", async (type) => {
  const { times, came, told } = await tried(async (page, nth) => {
    if (nth === 1) await signal(page, type, "SIGKILL");
    return page.evaluate("'answered'");
  });
  expect([times, came]).toEqual([2, "answered"]);
  expect(told).toHaveLength(1);
});

test("where no page draws the machine is busy, and is waited for", async () => {
  const { times, came, told } = await tried(async (page) => {
    await signal(page, "GPU", "SIGSTOP");
    setTimeout(() => void signal(page, "GPU", "SIGCONT"), 3 * LIMITS.silence);
    await frame(page);
    return "drawn";
  });
  expect([times, came, told]).toEqual([1, "drawn", []]);
});

test("five browsers are tried, each told of, and then it fails", async () => {
  const { times, came, told } = await tried(async (page) => {
    await signal(page, "renderer", "SIGKILL");
    await page.evaluate("'answered'");
  });
  expect([times, told.length]).toEqual([5, 4]);
  expect((came as Error).message).toContain("Đã thử 5 trình duyệt");
});
