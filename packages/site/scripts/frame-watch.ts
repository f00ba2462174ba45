import type { Browser, CDPSession, Page } from "playwright-core";

/**
 * Longest that a page may draw no frame before it is asked why, in ms. Chromium hangs in one of some
 * 100 to 450 loads on a busy machine: scripts run but nothing is committed and
 * `requestAnimationFrame` never runs, or the main thread waits for the compositor for good, idle.
 * Nothing revives such a page; a new one of the same browser draws.
 */
export const FRAME_SILENCE = 6_000;

/** Longest that a page's own code may keep it from drawing, in ms; the slowest script of ours takes a fourth of it. */
export const PAGE_PATIENCE = 40_000;

/** Wait between two frames that are asked for, in ms. */
const PAUSE = 1_000;

/** What a page that answers again is given to draw, in ms. */
const GRACE = 2_000;

/** Longest wait for a browser to answer a question that no page has a part in, in ms. */
const ANSWER = 10_000;

/** How long renderers are looked at to see whether they compute, in ms. */
const LOOK = 2_000;

/** Processor time within {@link LOOK} that is more than an idle renderer's, in seconds. */
const AT_WORK = 0.05;

/** Who keeps a page from drawing, and what is known of it, in words. */
export interface Culprit {
  readonly of: "browser" | "page";
  readonly words: string;
}

export interface FrameWatch {
  /** Watches a page, from its opening until it is closed. */
  add(opening: Promise<Page>): Promise<Page>;
  /** Resolves once somebody is to blame; never while all pages draw. */
  readonly culprit: Promise<Culprit>;
  /** Whoever keeps a page from drawing now, if anyone: asked after something failed for an unknown reason. */
  blame(): Promise<Culprit | undefined>;
  end(): void;
}

interface WatchedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** When it drew last, or was opened. */
  drew: number;
  isCrashed: boolean;
}

/**
 * Watches pages of a browser: asks each for a frame, from an isolated world, which the page's code
 * cannot reach, and finds out why if none comes.
 *
 * - The browser is gone, or a renderer died: the browser's fault.
 * - Code answers, and a page made for the purpose draws: the browser's.
 * - Code does not answer, and no renderer uses the processor: the browser's.
 * - Code does not answer, and the processor is used: the page's own, once that lasts for `patience`.
 * - Code answers, and the other page draws neither: the machine is busy, or the browser as a whole
 *   hangs; the latter once that lasts for `patience`.
 */
export function watchFrames(
  browser: Browser,
  { silence, patience }: { readonly silence: number; readonly patience: number },
): FrameWatch {
  const { promise: culprit, resolve: accuse } = Promise.withResolvers<Culprit>();
  const watched = new Set<WatchedPage>();
  let isOver = false;

  const onDisconnect = () => accuse(GONE);
  browser.on("disconnected", onDisconnect);
  const goesOn = ({ page }: WatchedPage) => !isOver && !page.isClosed() && browser.isConnected();

  async function watch(one: WatchedPage): Promise<void> {
    while (goesOn(one)) {
      await drawn(one);
      await pause(PAUSE);
    }
  }

  /** Waits for the page's next frame, or for somebody to blame for that none comes. */
  async function drawn(one: WatchedPage): Promise<Culprit | undefined> {
    // Nobody waits for an answer of a page that is gone, nor for its refusal.
    if (!goesOn(one)) return undefined;
    const frame = nextFrame(one.session);
    while (goesOn(one) && !(await within(frame, silence))) {
      const found = await why(one);
      // Code that was at work all the time lets the page draw once it has answered.
      if (found && !(await within(frame, GRACE))) {
        accuse(found);
        return found;
      }
    }
    one.drew = Date.now();
    return undefined;
  }

  /** Who keeps the page from drawing; nobody as yet if it may still draw. */
  async function why({ page, session, drew, isCrashed }: WatchedPage): Promise<Culprit | undefined> {
    if (!browser.isConnected()) return GONE;
    if (isCrashed) return crashed(page);
    const isLong = () => Date.now() - drew > patience;
    const seconds = () => Math.round((Date.now() - drew) / 1000);
    const told = (words: string) => `${page.url()} không vẽ gì trong ${seconds()} giây: ${words}`;
    if (await within(answer(session), silence)) {
      if (await within(drawsElsewhere(browser), silence))
        return { of: "browser", words: told("mã của trang vẫn trả lời, trang khác vẫn vẽ; trình duyệt treo.") };
      return isLong() ? { of: "browser", words: told("không trang nào vẽ; trình duyệt treo.") } : undefined;
    }
    const computing = await rendererSeconds(browser, LOOK);
    if (computing === undefined) return { of: "browser", words: told("trình duyệt không trả lời.") };
    if (computing < AT_WORK) return { of: "browser", words: told("trang chờ mà không tính gì; trình duyệt treo.") };
    return isLong() ? { of: "page", words: told("mã của chính trang chạy mãi.") } : undefined;
  }

  return {
    culprit,
    async add(opening) {
      if (!(await within(opening, patience)))
        accuse({ of: "browser", words: `Trình duyệt không mở được trang nào trong ${patience / 1000} giây.` });
      const page = await opening;
      const session = await page.context().newCDPSession(page);
      const one: WatchedPage = { page, session, drew: Date.now(), isCrashed: false };
      watched.add(one);
      page.once("close", () => watched.delete(one));
      page.once("crash", () => {
        one.isCrashed = true;
        accuse(crashed(page));
      });
      void watch(one);
      return page;
    },
    async blame() {
      for (const one of watched) {
        const found = one.isCrashed ? crashed(one.page) : await drawn(one);
        if (found) return found;
      }
      return browser.isConnected() ? undefined : GONE;
    },
    end() {
      isOver = true;
      browser.off("disconnected", onDisconnect);
    },
  };
}

const GONE: Culprit = { of: "browser", words: "Trình duyệt đã tắt giữa chừng." };

const crashed = (page: Page): Culprit => ({ of: "browser", words: `Tiến trình vẽ ${page.url()} đã chết.` });

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Whether something comes within so many milliseconds; that it fails is an answer too. */
async function within(coming: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const there = () => true;
  const came = await Promise.race([coming.then(there, there), late]);
  clearTimeout(timer);
  return came;
}

/** Evaluates an expression in a world of its own of the page's main frame. */
async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  return session.send("Runtime.evaluate", { contextId: executionContextId, expression, awaitPromise: true });
}

/** Resolves with the page's next frame, or once it shows another document. */
const nextFrame = (session: CDPSession) =>
  evaluate(session, "new Promise((drawn) => requestAnimationFrame(() => drawn()))");

/** Resolves once code runs on the page. */
const answer = (session: CDPSession) => evaluate(session, "0");

/** Resolves once a page made for the purpose has drawn a frame; never if it fails to. */
async function drawsElsewhere(browser: Browser): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  } catch {
    await new Promise(() => {});
  } finally {
    context.close().catch(() => {});
  }
}

/** Processor time that the browser's renderers use meanwhile, in seconds; undefined if the browser does not say. */
async function rendererSeconds(browser: Browser, meanwhile: number): Promise<number | undefined> {
  const asked = async (): Promise<number> => {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    await session.detach();
    return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === "renderer" ? cpuTime : 0), 0);
  };
  const total = () => Promise.race([asked().catch(() => undefined), pause(ANSWER).then(() => undefined)]);
  const before = await total();
  await pause(meanwhile);
  const after = await total();
  return before === undefined || after === undefined ? undefined : after - before;
}
