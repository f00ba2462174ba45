import { existsSync } from "node:fs";
import { access, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** A browser that a script starts looks nothing up, updates nothing and tells nobody. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** Longest wait for a page's cells to settle, in ms. */
const SETTLE = 30_000;

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Starts a headless Chromium: the one named by `PAR_CHROMIUM`, else on Linux x64 the one that
 * `@sparticuz/chromium` carries, else an installed one.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.PAR_CHROMIUM;
  if (named) return chromium.launch({ executablePath: named, args: FLAGS });
  if (process.platform === "linux" && process.arch === "x64") {
    const folder = await unpackChromium();
    return chromium.launch({
      executablePath: join(folder, "chromium"),
      args: FLAGS,
      env: {
        ...process.env,
        LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
        FONTCONFIG_PATH:
          process.env.FONTCONFIG_PATH ?? (existsSync("/etc/fonts") ? "/etc/fonts" : join(folder, "fonts")),
      },
    });
  }
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (!executablePath) throw new Error("No Chromium found: install Chrome or name one with PAR_CHROMIUM.");
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Unpacks the carried Chromium, its libraries and fonts once per version, and only whole: several
 * processes may ask at the same time.
 */
async function unpackChromium(): Promise<string> {
  const root = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const { version } = createRequire(import.meta.url)(join(root, "package.json"));
  const folder = join(tmpdir(), `par-index-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unpacking = await mkdtemp(`${folder}-`);
  const outer = process.env.TMPDIR;
  process.env.TMPDIR = unpacking; // where `inflate` writes
  try {
    for (const name of ["chromium.br", "fonts.tar.br", "al2023.tar.br"]) await inflate(join(root, "bin", name));
  } finally {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
  }
  try {
    await rename(unpacking, folder);
  } catch {
    await access(folder); // another process was faster
    await rm(unpacking, { recursive: true });
  }
  return folder;
}

/**
 * Waits until no cell of the page is pending and none of its parts is busy, as a reader's first screen
 * is: charts below it, which are drawn when they are seen, are not waited for.
 */
export async function ready(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(
    () =>
      // The count is kept by our patch of Framework; a page without cells has none.
      (document.body.dataset.pendingCells ?? "0") === "0" &&
      ![...document.querySelectorAll("[aria-busy=true]")].some(
        (part) => part.getBoundingClientRect().top < innerHeight && part.getBoundingClientRect().bottom > 0,
      ),
    undefined,
    { timeout: SETTLE },
  );
}

/**
 * Waits until no cell is pending and nothing on the page is being drawn or computed. Charts that wait
 * to be seen are shown, again and again, since one that is drawn may make room for another.
 *
 * @throws Error naming what is still busy after half a minute
 */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(async (deadline) => {
    // Only frames that are drawn count: what follows a frame is not there before it.
    const frame = () => new Promise(requestAnimationFrame);
    const start = performance.now();
    // The count is kept by our patch of Framework; a page without cells has none.
    const areCellsPending = () => (document.body.dataset.pendingCells ?? "0") !== "0";
    const isBusy = () => areCellsPending() || document.querySelector("[aria-busy=true]") !== null;
    // A page is at rest if it is busy neither before all of it was shown nor after: a cell that is
    // done may start others, and what is put on the page after it was shown was not seen.
    let isAtRest = false;
    while (!isAtRest) {
      const wasBusy = isBusy();
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        // Timers of a page that the browser takes for hidden may hardly run.
        if (innerHeight === 0 || performance.now() - start > deadline)
          throw new Error(
            `stuck at ${y} px: ${document.body.dataset.pendingCells} cells pending, ${document.querySelectorAll("[aria-busy=true]").length} parts busy; window ${innerHeight} px high and ${document.visibilityState}`,
          );
        scrollTo(0, y);
        await frame();
      }
      scrollTo(0, 0);
      await frame();
      await frame();
      isAtRest = !wasBusy && !isBusy();
    }
  }, SETTLE);
}
