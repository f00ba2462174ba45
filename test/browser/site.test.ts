import { ROOT, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { ready, settle } from "../../packages/site/scripts/chromium.ts";
import { WORKSPACE } from "../../packages/site/scripts/paths.ts";
import { builtPages, ENGLISH, templates } from "./pages.ts";
import { pageTexts } from "./pdf.ts";
import { servedSite } from "./reader.ts";
import { accessibilityFaults, inspect, proseFaults, visit } from "./visit.ts";

/** Letters on a page of paper that is not blank: its running header has some 40. */
const LEAST_TEXT = 80;

/** Most data a page may load, in bytes. */
const MOST_DATA = 300_000;

/** Width of A4 within the margins of the print style, in CSS px. */
const PAPER = 703;

const A4 = /\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/;

/** What charts write in, on a dark screen and on paper. */
const [ON_DARK, ON_PAPER] = ["#e8eaed", "#1b1e23"];

const { scores } = await readDataset(`${WORKSPACE}data`, "demo");
const scored = scoreTree(scores);
const withGaps = scored.units.find(
  ({ agency, year, stage }) => stage === "appraised" && scored.at({ agency, year, stage }, ROOT).coverage !== 1,
);
const pages = builtPages().filter((page) => !page.startsWith(ENGLISH));

const site = servedSite();

/** A page is loaded once, on a phone in the dark, where its rules for access are whole; then all else is tried on it. */
describe("every page on a phone in the dark, on paper, in the light, on a laptop", () => {
  test.for([...templates(pages), `don-vi/${withGaps?.agency}`])("/%s", async (address) => {
    const faults = await visit(
      site.pool,
      site.url + address,
      { width: 390, theme: "dark" },
      async ({ page, faults, dataBytes }) => {
        await settle(page);
        return [
          ...(await inspect(page)),
          ...(await accessibilityFaults(page)),
          ...(dataBytes() > MOST_DATA ? [`data: ${dataBytes()} bytes`] : []),
          ...(await paperFaults(page)),
          ...(await lightFaults(page)),
          ...(await laptopFaults(page)),
          ...(await choiceFaults(page, address)),
          ...faults,
        ];
      },
    );
    expect(faults).toEqual([]);
  });
});

async function lightFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  await settle(page);
  return [...(await inspect(page)), ...(await accessibilityFaults(page, "colours"))].map((fault) => `light: ${fault}`);
}

async function laptopFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await settle(page);
  return (await inspect(page)).map((fault) => `at 1280 px: ${fault}`);
}

/** Pages on which a reader has nothing to choose, or only what a file is read by. */
const WITHOUT_CHOICE = new Set(["", "404", "bo-tieu-chi", "don-vi/", "ket-qua-cong-bo", "kiem-tra-du-lieu"]);

/** What is wrong once the reader has chosen something else in the page's first control: it says other things, and its address too. */
async function choiceFaults(page: Page, address: string): Promise<string[]> {
  if (WITHOUT_CHOICE.has(address)) return [];
  const main = page.locator("main");
  const before = { text: await main.textContent(), url: page.url() };
  const control = main.locator("select:visible, input[type=radio]:visible:not(:checked)").first();
  if ((await control.count()) === 0) return ["choice: there is none"];
  const chosen = await control.evaluate((one: HTMLSelectElement | HTMLInputElement) => {
    if (one instanceof HTMLInputElement) one.click();
    else {
      one.selectedIndex = one.selectedIndex === one.options.length - 1 ? 0 : one.options.length - 1;
      one.dispatchEvent(new Event("input", { bubbles: true }));
      one.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return one.closest("form, label")?.textContent?.slice(0, 40);
  });
  const isFollowed = async () => page.url() !== before.url && (await main.textContent()) !== before.text;
  await expect.poll(isFollowed, { message: `nothing follows the choice of “${chosen}”` }).toBe(true);
  await ready(page);
  return (await proseFaults(page)).map((fault) => `after a choice: ${fault}`);
}

/**
 * What is wrong with the page on A4, printed as a reader does, from the window as it is: numbers and
 * header missing, blank sheets, controls, charts not drawn for the paper; and with the page after it.
 */
async function paperFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    addEventListener("beforeprint", () => {
      const charts = [...document.querySelectorAll<HTMLElement>("figure.chart")].filter((figure) =>
        figure.checkVisibility(),
      );
      const drawn = charts.map((figure) => figure.querySelector("svg"));
      document.body.dataset.printed = JSON.stringify(
        drawn.map((svg) => ({
          width: Number(svg?.getAttribute("width")),
          fill: svg?.querySelector("text")?.getAttribute("fill"),
        })),
      );
    });
  });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const texts = pageTexts(pdf);
  const title = (await page.title()).replace(" | ", " · ");
  const charts = await page.evaluate(() => JSON.parse(document.body.dataset.printed ?? "[]"));
  await settle(page);
  const after = await page
    .locator("figure.chart:visible svg text")
    .first()
    .getAttribute("fill", { timeout: 1000 })
    .catch(() => null);
  return [
    ...texts.flatMap((text, i) => [
      ...(text.includes(`${i + 1} / ${texts.length}`) ? [] : [`paper: no number on page ${i + 1} of ${texts.length}`]),
      ...(text.startsWith(title) ? [] : [`paper: no header on page ${i + 1}: ${text.slice(0, 80)}`]),
      ...(text.length > LEAST_TEXT ? [] : [`paper: page ${i + 1} of ${texts.length} is blank: ${text}`]),
      ...(/Tải SVG|Bảng số liệu|Đặt làm đơn vị/.test(text) ? [`paper: controls on page ${i + 1}`] : []),
    ]),
    ...(charts as { width: number; fill: string | null }[])
      .filter(({ width, fill }) => !(width > 0 && width <= PAPER) || fill === ON_DARK)
      .map((chart) => `paper: a chart for the screen ${JSON.stringify(chart)}`),
    ...(A4.test(pdf.toString("latin1")) ? [] : ["paper: not A4"]),
    ...(after === ON_PAPER ? ["after printing charts are light on a dark screen"] : []),
  ];
}

test.for([390, 1280])(
  "a page opened at %s px prints on as many sheets as its numbers say, once it was seen or not",
  async (width) => {
    for (const isSeen of [true, false])
      await site.pool.use(async (open) => {
        const page = await open({ viewport: { width, height: 900 } });
        await page.goto(`${site.url}linh-vuc/1`);
        // Not seen: everything is on the page, but charts below the window are not drawn.
        await page.locator("main table").last().waitFor({ state: "attached" });
        if (isSeen) await settle(page);
        const texts = pageTexts(await page.pdf({ preferCSSPageSize: true }));
        expect(texts.length).toBeGreaterThan(1);
        texts.forEach((text, i) => {
          expect(text).toContain(`${i + 1} / ${texts.length}`);
        });
      });
  },
);

test("an unknown address says so", async () => {
  const response = await fetch(`${site.url}khong-co-trang-nay`);
  expect(response.status).toBe(404);
  expect(await response.text()).toMatch(/Không tìm thấy trang.*There is no page at this address/s);
});

test("search finds pages and agencies by their names, with diacritics or without", async () => {
  await visit(site.pool, site.url, { width: 1280, theme: "light" }, async ({ page, faults }) => {
    const results = page.locator("#observablehq-search-results");
    for (const [words, found] of [
      ["cải cách", "Tổng quan"],
      ["cai cach", "Tổng quan"],
      ["CẢI CÁCH", "Tổng quan"],
      ["tuong tuyen", "Tường Tuyền"],
    ] as const) {
      await page.locator("#observablehq-search input").fill("");
      await results.locator("a").first().waitFor({ state: "detached" });
      await page.locator("#observablehq-search input").fill(words);
      await results.locator("a").first().waitFor();
      expect(await results.textContent()).toContain(found);
    }
    expect(faults).toEqual([]);
  });
});
