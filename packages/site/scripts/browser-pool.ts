import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { type Culprit, FRAME_SILENCE, PAGE_PATIENCE, watchFrames } from "./frame-watch.ts";

/** Most browsers that one action is given. Hangs come in clusters, so two are not enough. */
const MOST_BROWSERS = 5;

export interface PoolOptions {
  /** Longest that a page may draw no frame before it is asked why, in ms. */
  readonly silence?: number;
  /** Longest that a page's own code may keep it from drawing, in ms. */
  readonly patience?: number;
  readonly launch?: () => Promise<Browser>;
  /** Is told of each browser that is thrown away, and why. */
  readonly tell?: (words: string) => void;
}

/** Opens a page for a reader who comes for the first time: nothing is kept from another page. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Hands out pages of one browser, and of another if that one fails. */
export interface BrowserPool {
  /**
   * Does something with pages, which are closed at its end. If the browser fails meanwhile (see
   * `watchFrames`), it is thrown away and `act` runs from the beginning in a fresh one, five at most;
   * `act` must bear that. A failure of `act` itself, or of a page's own code, is never tried again.
   *
   * @throws whatever `act` throws; Error naming the page whose own code kept it from drawing, or the
   *   last of five browsers that failed
   */
  use<T>(act: (open: OpenPage) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A pool of browsers, one at a time, started when it is needed. */
export function browserPool({
  silence = FRAME_SILENCE,
  patience = PAGE_PATIENCE,
  launch = launchChromium,
  tell = console.warn,
}: PoolOptions = {}): BrowserPool {
  let current: Promise<Browser> | undefined;

  async function throwAway(): Promise<void> {
    const gone = current;
    current = undefined;
    // A browser that answers nothing any more is not waited for.
    await Promise.race([
      gone?.then((browser) => browser.close()),
      new Promise((done) => setTimeout(done, 5_000)),
    ]).catch(() => {});
  }

  return {
    async use(act) {
      for (let nth = 1; ; nth++) {
        let browser: Browser;
        try {
          current ??= launch();
          browser = await current;
        } catch (error) {
          current = undefined;
          if (nth === MOST_BROWSERS) throw error;
          tell(`Không mở được trình duyệt: ${(error as Error).message.split("\n")[0]} Thử lại.`);
          continue;
        }
        const { value, error, culprit } = await attempt(browser, act, { silence, patience });
        if (!culprit) {
          if (error) throw error.thrown;
          return value as Awaited<ReturnType<typeof act>>;
        }
        await throwAway();
        if (culprit.of === "page") throw new Error(culprit.words);
        if (nth === MOST_BROWSERS) throw new Error(`${culprit.words} Đã thử ${nth} trình duyệt.`);
        tell(`${culprit.words} Thử lại từ đầu bằng trình duyệt khác.`);
      }
    },
    close: throwAway,
  };
}

interface Attempt<T> {
  readonly value?: T;
  readonly error?: { readonly thrown: unknown };
  readonly culprit?: Culprit | undefined;
}

/** Acts once in this browser: what comes of it, or whom to blame for that nothing did. */
async function attempt<T>(
  browser: Browser,
  act: (open: OpenPage) => Promise<T>,
  limits: { readonly silence: number; readonly patience: number },
): Promise<Attempt<T>> {
  const watch = watchFrames(browser, limits);
  const contexts: BrowserContext[] = [];
  const open: OpenPage = async (options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return watch.add(context.newPage());
  };
  try {
    return await Promise.race([
      act(open).then(
        (value): Attempt<T> => ({ value }),
        // What waits for a hung page may give up before the page is known to hang.
        async (thrown): Promise<Attempt<T>> => ({ error: { thrown }, culprit: await watch.blame() }),
      ),
      watch.culprit.then((culprit): Attempt<T> => ({ culprit })),
    ]);
  } finally {
    watch.end();
    for (const context of contexts) void context.close().catch(() => {});
  }
}
