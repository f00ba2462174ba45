import type { Page } from "playwright-core";

/** Longest that a page may draw no frame, in ms; the slowest script of a page takes a fourth of it. */
const SILENCE = 40_000;

/** A page does not answer any more, or answers but draws no frame, so that nothing on it can be seen or pressed. */
export class HungPage extends Error {}

/**
 * Does something with a page, and once more, from the beginning, if the page hung; says so on stderr.
 *
 * Chromium hangs in one of some 200 to 400 loads on a busy machine. On some of these pages scripts
 * run but `requestAnimationFrame` does not, on others the main thread waits for the compositor for
 * good, both idle (seen in gdb: `pthread_cond_wait` on an event of its own stack). A page whose own
 * code hangs does so again.
 */
export async function onceMoreIfHung<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof HungPage)) throw error;
    console.warn(`\n${error.message} Mở lại trang một lần.`);
    return act();
  }
}

/**
 * What the action on the page gives. What else fails on a hung page, fails for that reason.
 *
 * @param silence see {@link SILENCE}
 * @throws HungPage naming the page; whatever the action throws on a page that draws
 */
export async function unlessHung<T>(page: Page, act: () => Promise<T>, silence = SILENCE): Promise<T> {
  const watch = watchOver(page, silence);
  try {
    return await Promise.race([act(), watch.hung]);
  } catch (error) {
    // What waits for a hung page gives up before it is known to hang: a press, a download, a poll.
    if (error instanceof HungPage || (await draws(page, silence))) throw error;
    throw hungPage(page, silence, (error as Error).message);
  } finally {
    watch.end();
  }
}

function hungPage(page: Page, silence: number, after?: string): HungPage {
  const seconds = Math.round(silence / 1000);
  return new HungPage(
    `Trình duyệt không vẽ gì trong ${seconds} giây ở ${page.url()}${after ? `, sau lỗi “${after}”` : ""}.`,
  );
}

/** Resolves with the page's next frame. */
const nextFrame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));

/** Whether the page draws a frame within so many milliseconds; one that is gone cannot hang. */
function draws(page: Page, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    const answered = () => {
      clearTimeout(timer);
      resolve(true);
    };
    nextFrame(page).then(answered, answered);
  });
}

/** Asks the page for a frame again and again. */
function watchOver(page: Page, silence: number): { readonly hung: Promise<never>; end(): void } {
  const { promise: hung, reject } = Promise.withResolvers<never>();
  let answered = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - answered > silence) reject(hungPage(page, silence));
  }, 200);
  const ask = () => {
    if (page.isClosed()) return;
    nextFrame(page).then(answer, answer);
  };
  // Between two pages there is nobody to ask, which is an answer too.
  const answer = () => {
    answered = Date.now();
    asking = setTimeout(ask, silence / 20);
  };
  let asking = setTimeout(ask, silence / 20);
  return {
    hung,
    end() {
      clearInterval(timer);
      clearTimeout(asking);
    },
  };
}
