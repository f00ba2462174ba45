import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { readerOfSite } from "./reader.ts";
import { accessibilityFaults, inspect } from "./visit.ts";

const on = readerOfSite();

/** The choices in the page's address. */
const choices = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const year = (page: Page) => page.getByLabel("Năm", { exact: true });
const yearShown = (page: Page) => year(page).evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
const caption = (page: Page) => page.locator("main caption").first();

const firstColumn = (page: Page, column: number) =>
  page.locator(`main table tbody tr :is(th, td):nth-child(${column})`).allTextContents();

test("the ranking is searched without diacritics and sorted by any column, by keyboard too, unknown last; a choice stands in the address, and back and forward take it and its figures along", async () => {
  await on("xep-hang", async (page) => {
    expect(choices(page)).toEqual({});
    expect((await firstColumn(page, 1)).slice(0, 3)).toEqual(["1", "2", "3"]);
    await page.getByRole("button", { name: "Đơn vị", exact: true }).focus();
    await page.keyboard.press("Enter");
    const names = await firstColumn(page, 2);
    expect(names).toEqual([...names].sort(new Intl.Collator("vi").compare));
    const rank = page.getByRole("button", { name: "Hạng", exact: true });
    await rank.click();
    await rank.click();
    const ranks = await firstColumn(page, 1);
    expect(Number(ranks[0])).toBeGreaterThan(55);
    expect(ranks.at(-1)).toBe("–");
    expect(await page.locator('th[aria-sort="descending"]').count()).toBe(1);

    // What is typed follows into the address without an entry for each letter.
    const before = await page.evaluate(() => history.length);
    const search = page.getByLabel("Tìm đơn vị");
    await search.pressSequentially("lam khue");
    await expect.poll(() => choices(page)).toEqual({ tim: "lam khue" });
    expect(await firstColumn(page, 2)).toEqual(["Lam Khuê"]);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await search.fill("không có tên này");
    await expect
      .poll(() => page.locator("main .empty").allTextContents())
      .toEqual([expect.stringContaining("Không có đơn vị nào")]);
    await search.fill("");
    await expect.poll(() => choices(page)).toEqual({});

    await year(page).selectOption({ label: "2022" });
    await year(page).selectOption({ label: "2023" });
    await page.getByLabel("Vùng", { exact: true }).selectOption({ label: "Trung Lâm" });
    expect(choices(page)).toEqual({ nam: "2023", vung: "Trung Lâm" });
    await expect
      .poll(() => caption(page).textContent())
      .toContain("năm 2023, vùng Trung Lâm: 10 đơn vị (dữ liệu mô phỏng)");
    for (const [move, expected, shown] of [
      ["goBack", { nam: "2023" }, "Xếp hạng năm 2023:"],
      ["goBack", { nam: "2022" }, "Xếp hạng năm 2022:"],
      ["goBack", {}, "Xếp hạng năm 2024:"],
      ["goForward", { nam: "2022" }, "Xếp hạng năm 2022:"],
    ] as const) {
      await page[move]();
      await expect.poll(() => caption(page).textContent()).toContain(shown);
      expect(choices(page)).toEqual(expected);
    }
    expect(await yearShown(page)).toBe("2022");
  });
});

/** What a chart says of itself: title, note, figures. */
const title = (chart: Locator) => chart.locator(".picture").getAttribute("aria-label");

test("one agency is marked in table, chart, select, address and the chart's own figures, whichever of them is used", async () => {
  await on(
    "xep-hang",
    async (page) => {
      const chart = page.locator("figure.chart");
      const row = page.locator("tr", { hasText: "Lam Khuê" });
      await row.locator("td").nth(2).click();
      await expect.poll(() => title(chart)).toMatch(/^Lam Khuê /);
      expect(await page.locator("tr.marked").allTextContents()).toEqual([await row.textContent()]);
      expect(choices(page)).toEqual({ "don-vi": "lam-khue" });

      await page.getByRole("button", { name: "Đánh dấu Tường Tuyền" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => title(chart)).toMatch(/^Tường Tuyền /);
      expect(await page.locator(".mark[aria-pressed=true]").count()).toBe(1);

      await page.getByLabel("Đánh dấu", { exact: true }).selectOption({ label: "Vân Khê" });
      await expect.poll(() => title(chart)).toMatch(/^Vân Khê /);
      expect(await page.locator("tr.marked").textContent()).toContain("Vân Khê");

      // Sorting keeps the mark; the same row again takes it away.
      await page.getByRole("button", { name: "Đơn vị", exact: true }).click();
      await page.locator("tr.marked td").nth(2).click();
      await expect.poll(() => page.locator("tr.marked").count()).toBe(0);
      expect(choices(page)).toEqual({});

      expect(await chart.locator("table").count()).toBe(0);
      await chart.getByText("Bảng số liệu").click();
      const figures = chart.locator("tbody tr");
      await expect.poll(() => figures.count()).toBeGreaterThan(60);
      await figures.first().locator("td").first().click();
      await expect.poll(() => page.locator("tr.marked").count()).toBeGreaterThan(1);
      await settle(page);
      expect([...(await inspect(page)), ...(await accessibilityFaults(page))]).toEqual([]);
    },
    { width: 390 },
  );
});

test("a click on a mark of a chart marks its agency, and again no longer", async () => {
  await on("", async (page) => {
    const bars = page.locator("figure.chart").first().locator("svg .mark-rect path");
    const colours = () => bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("fill")));
    await bars.first().waitFor();
    const before = await colours();
    expect(new Set(before).size).toBe(1);
    await bars.nth(3).click();
    // The fourth is strong, the others step back.
    await expect.poll(async () => new Set(await colours()).size).toBe(2);
    const [fourth, ...others] = [(await colours())[3], ...(await colours()).toSpliced(3, 1)];
    expect(others).not.toContain(fourth);
    await bars.nth(3).click();
    await expect.poll(colours).toEqual(before);
  });
});

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a chart is handed out as SVG, PNG and CSV, with title, note and where it comes from, light in any theme", async () => {
  await on(
    "xep-hang?don-vi=lam-khue",
    async (page) => {
      const chart = page.locator("figure.chart");
      const picture = chart.locator("svg").first();
      await picture.waitFor();
      const { finding = "" } = /^(?<finding>.*?)\. /.exec((await title(chart)) ?? "")?.groups ?? {};
      expect(finding).toMatch(/^Lam Khuê /);

      const svg = await downloaded(page, page.getByRole("button", { name: "Tải SVG" }));
      expect(svg.name).toBe("xep-hang-thu-hang.svg");
      const text = svg.bytes.toString("utf8");
      expect(text).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(text).toContain(`<title>${finding}</title>`);
      expect(text).toContain("Dữ liệu mô phỏng.");
      expect(text).toMatch(/<rect[^>]*fill="white"/);
      const parsed = await page.evaluate(
        (source) =>
          new DOMParser().parseFromString(source, "image/svg+xml").querySelector("parsererror")?.textContent ?? "",
        text,
      );
      expect(parsed).toBe("");

      const png = await downloaded(page, page.getByRole("button", { name: "Tải PNG" }));
      expect(png.name).toBe("xep-hang-thu-hang.png");
      expect(png.bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
      const box = await picture.boundingBox();
      expect(Math.abs(png.bytes.readUInt32BE(16) - 2 * (box?.width ?? 0))).toBeLessThanOrEqual(2);
      expect(Math.abs(png.bytes.readUInt32BE(20) - 2 * (box?.height ?? 0))).toBeLessThanOrEqual(2);

      const csv = await downloaded(page, page.getByRole("button", { name: "Tải CSV" }));
      expect(csv.name).toBe("xep-hang-thu-hang.csv");
      const lines = csv.bytes.toString("utf8").split("\r\n");
      const empty = lines.indexOf("");
      expect(lines[0]).toBe(`\ufeff${finding}`);
      expect(lines.slice(2, empty)).toEqual([
        "Bộ dữ liệu: Dữ liệu mô phỏng",
        "Dữ liệu mô phỏng.",
        `Trang: ${page.url()}`,
        expect.stringMatching(/^Ngày tải: \d\d\/\d\d\/\d{4}$/),
      ]);
      expect(lines[empty + 1]).toContain(";");
      // As many cells in every row as there are headings, and a row for each agency and year.
      const cells = lines.slice(empty + 1, -1).map((line) => line.split(";").length);
      expect(new Set(cells).size).toBe(1);
      expect(cells.length).toBeGreaterThan(60);
    },
    { theme: "dark" },
  );
});
