import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { BrowserPool } from "../../packages/site/scripts/browser-pool.ts";
import { ready } from "../../packages/site/scripts/chromium.ts";
import { UNREADABLE } from "../words.ts";

export interface View {
  readonly width: number;
  readonly theme: "light" | "dark";
}

export const VIEWS: readonly View[] = [
  { width: 1280, theme: "light" },
  { width: 1280, theme: "dark" },
  { width: 390, theme: "light" },
  { width: 390, theme: "dark" },
];

/** Height of the window in a test, in px. */
const HEIGHT = 900;

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** An open page and what went wrong while it was open. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors, failed requests and requests to elsewhere, as they came. */
  readonly faults: readonly string[];
  /** Bytes of data files (`_file/`) that the page loaded. */
  readonly dataBytes: () => number;
}

const optionsOf = ({ width, theme }: View): BrowserContextOptions => ({
  viewport: { width, height: HEIGHT },
  colorScheme: theme,
  locale: "vi-VN",
  reducedMotion: "reduce",
});

/**
 * Opens a page of the site for a reader who comes for the first time, and hands it over once it is
 * ready: what is below the first screen may be drawn later (see `settle`).
 *
 * @param prepare what is done to the page before it is loaded
 */
export async function visit<T>(
  pool: BrowserPool,
  url: string,
  view: View,
  use: (visit: Visit) => Promise<T>,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<T> {
  return pool.use(async (open) => {
    const page = await open(optionsOf(view));
    await prepare(page);
    return use(await load(page, url));
  });
}

async function load(page: Page, url: string): Promise<Visit> {
  const { origin } = new URL(url);
  const faults: string[] = [];
  let dataBytes = 0;
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) => {
    const { errorText = "" } = request.failure() ?? {};
    // What a page has asked for when it is left is given up.
    if (errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${errorText}`);
  });
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (to.protocol !== "data:" && to.protocol !== "blob:" && to.origin !== origin) faults.push(`elsewhere: ${to}`);
  });
  page.on("response", async (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    if (new URL(response.url()).pathname.startsWith("/_file/")) {
      dataBytes += (await response.body().catch(() => Buffer.alloc(0))).byteLength;
    }
  });
  await page.goto(url);
  await ready(page);
  return { page, faults, dataBytes: () => dataBytes };
}

/** What is wrong with the page as it stands: text, cells, width, and charts, each of which was to be seen. */
export async function inspect(page: Page): Promise<string[]> {
  return [...(await proseFaults(page)), ...(await chartFaults(page))];
}

/** What is wrong with a page's text, cells and width. */
export async function proseFaults(page: Page): Promise<string[]> {
  return page.evaluate((unreadable) => {
    const faults: string[] = [];
    const main = document.querySelector<HTMLElement>("main");
    if (!main?.textContent.trim()) return ["the page is empty"];

    // innerText leaves out what is hidden; code samples may say `undefined`.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest("script, style, pre, code, noscript")) continue;
      const text = node.textContent ?? "";
      if (unreadable.test(text)) faults.push(`text: “${text.trim().slice(0, 120)}”`);
    }

    for (const cell of document.querySelectorAll(".observablehq--error")) faults.push(`cell: ${cell.textContent}`);

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      const wide = Array.from(document.querySelectorAll<HTMLElement>("main *"))
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
      faults.push(`width: ${scrollWidth} > ${clientWidth} (${wide.slice(0, 5).join(", ")})`);
    }
    return faults;
  }, UNREADABLE);
}

async function chartFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const figure of document.querySelectorAll<HTMLElement>("figure.chart")) {
      if (figure.checkVisibility() && !figure.querySelector(".picture svg, .picture canvas"))
        faults.push(`chart: not drawn, ${figure.id || figure.textContent?.slice(0, 60)}`);
    }
    for (const frame of document.querySelectorAll(".vega-embed")) {
      if (!frame.querySelector("svg, canvas")) faults.push("chart: a frame without a picture");
    }
    for (const svg of document.querySelectorAll<SVGSVGElement>(".vega-embed svg, figure svg")) {
      if (svg.closest("button, summary, details:not([open])")) continue;
      const { width, height } = svg.getBoundingClientRect();
      const marks = svg.querySelectorAll("path[d]:not([d='']), rect, circle, line, text, use").length;
      const name = svg.getAttribute("aria-label") ?? svg.closest("figure")?.textContent?.slice(0, 60) ?? "";
      if (width < 2 || height < 2 || marks < 2)
        faults.push(`chart: empty (${width}×${height}, ${marks} marks) ${name}`);
      if (/NaN/.test(svg.innerHTML)) faults.push(`chart: NaN in its drawing ${name}`);
    }
    return faults;
  });
}

interface AxeResults {
  violations: { id: string; impact: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

/** Axe-core's rules that look at colours, which are all that a theme changes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Serious and critical violations of the accessibility rules that axe-core can judge. Style sheets
 * are not fetched again for its one rule on locked orientation: it would take half the time. Cells of
 * tables that are made of the same elements in the same colours are judged once, and of pictures only
 * the name, since axe judges no colours in them: they would take most of the rest.
 *
 * @param only `colours`: the rules that may fail in another theme of a page that was judged before
 */
export async function accessibilityFaults(page: Page, only?: "colours"): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (options) => {
      const { axe } = globalThis as unknown as { axe: { run(on: object, options: object): Promise<AxeResults> } };
      const look = (element: Element): string => {
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
        const own = [element.tagName, element.className, color, backgroundColor, fontSize, fontWeight].join();
        return `${own}(${[...element.children].map(look).join(" ")})`;
      };
      const seen = new Set<string>();
      const isTwin = (cell: Element) => {
        const looks = look(cell);
        return seen.has(looks) || !seen.add(looks);
      };
      const twins = [...document.querySelectorAll("tbody :is(td, th)")].filter(isTwin);
      return axe.run({ include: document, exclude: [...twins, ...document.querySelectorAll("svg > *")] }, options);
    },
    {
      resultTypes: ["violations"],
      preload: false,
      ...(only && { runOnly: { type: "rule", values: COLOUR_RULES } }),
    },
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.slice(0, 5).map((node) => `axe ${id}: ${help} at ${node.target.join(" ")}: ${node.failureSummary}`),
    );
}
