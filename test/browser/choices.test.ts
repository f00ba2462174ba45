import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { pageTexts } from "./pdf.ts";
import { readerOfSite, servedSite } from "./reader.ts";
import { accessibilityFaults, inspect } from "./visit.ts";

const site = servedSite();
const on = readerOfSite(site);

/** The choices in the page's address. */
const choices = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

const year = (page: Page) => page.getByLabel("Năm", { exact: true });
const yearShown = (page: Page) => year(page).evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
const agency = (page: Page) => page.getByLabel("Đơn vị được chấm");
const agencyShown = (page: Page) => agency(page).evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);

async function go(page: Page, address: string): Promise<void> {
  await page.goto(site.url + address);
  await settle(page);
}

test("a choice stands in the address, and back and forward take it and its figures along", async () => {
  await on("xep-hang", async (page) => {
    expect(choices(page)).toEqual({});
    await year(page).selectOption({ label: "2022" });
    await year(page).selectOption({ label: "2023" });
    await page.getByLabel("Vùng", { exact: true }).selectOption({ label: "Trung Lâm" });
    expect(choices(page)).toEqual({ nam: "2023", vung: "Trung Lâm" });
    const caption = page.locator("main caption").first();
    for (const [move, expected, shown] of [
      ["goBack", { nam: "2023" }, "Xếp hạng năm 2023:"],
      ["goBack", { nam: "2022" }, "Xếp hạng năm 2022:"],
      ["goBack", {}, "Xếp hạng năm 2024:"],
      ["goForward", { nam: "2022" }, "Xếp hạng năm 2022:"],
    ] as const) {
      await page[move]();
      await expect.poll(() => caption.textContent()).toContain(shown);
      expect(choices(page)).toEqual(expected);
    }
    expect(await yearShown(page)).toBe("2022");
  });
});

test("what is typed follows into the address without an entry for each letter", async () => {
  await on("xep-hang", async (page) => {
    const before = await page.evaluate(() => history.length);
    await page.getByLabel("Tìm đơn vị").pressSequentially("lam khue");
    await expect.poll(() => choices(page)).toEqual({ tim: "lam khue" });
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.getByLabel("Tìm đơn vị").fill("");
    await expect.poll(() => choices(page)).toEqual({});
  });
});

test("an address shows its choices, and what no input offers is dropped from it", async () => {
  await on("xep-hang?nam=2022&vung=Trung+L%C3%A2m&tim=a", async (page) => {
    expect(await page.locator("main caption").first().textContent()).toContain("năm 2022, vùng Trung Lâm");
  });
  await on("xep-hang?nam=1999&vung=&tim=", async (page) => {
    expect(await page.locator("main caption").first().textContent()).toContain("Xếp hạng năm 2024:");
    expect(choices(page).nam).toBeUndefined();
  });
  await on("co-quan-chu-tri?don-vi=khong-co&nam=", async (page) => {
    expect(choices(page)).toEqual({});
    expect(await page.locator("main caption").first().textContent()).toContain("năm 2024");
  });
});

test("choices survive a change of page and stand in its address", async () => {
  await on("xep-hang", async (page) => {
    await year(page).selectOption({ label: "2022" });
    await page.getByLabel("Đánh dấu", { exact: true }).selectOption({ label: "Lam Khuê" });
    await go(page, "co-quan-chu-tri");
    expect(choices(page)).toEqual({ "don-vi": "lam-khue", nam: "2022" });
    expect(await page.locator("main caption").first().textContent()).toMatch(/^Lam Khuê, năm 2022/);
    await go(page, "don-vi/lam-khue");
    expect(await page.locator("main .lead").textContent()).toContain("Năm 2022, Lam Khuê");
    // An address of its own goes before what was chosen elsewhere.
    await go(page, "co-quan-chu-tri?nam=2023");
    expect(await page.locator("main caption").first().textContent()).toMatch(/^Lam Khuê, năm 2023/);
  });
});

test("the reader's own agency leads every page until another is chosen", async () => {
  await on("don-vi/lam-khue", async (page) => {
    const button = page.getByRole("button", { name: "Đặt làm đơn vị của tôi" });
    await button.click();
    const mine = page.getByRole("button", { name: "Đơn vị của tôi" });
    expect(await mine.getAttribute("aria-pressed")).toBe("true");
    await go(page, "co-quan-chu-tri");
    expect(await agencyShown(page)).toBe("Lam Khuê");
    expect(await agency(page).locator("optgroup").first().getAttribute("label")).toBe("Đơn vị của tôi");
    expect(choices(page)).toEqual({ "don-vi": "lam-khue" });
    await go(page, "xep-hang");
    expect(await page.locator("tr.marked").textContent()).toContain("Lam Khuê");
    await go(page, "co-quan-chu-tri");
    await agency(page).selectOption({ label: "Tường Tuyền" });
    await go(page, "co-quan-chu-tri");
    expect(await agencyShown(page)).toBe("Tường Tuyền");
    await go(page, "don-vi/lam-khue");
    await mine.click();
    await go(page, "co-quan-chu-tri");
    expect(await agency(page).locator("optgroup").count()).toBe(0);
  });
});

test("without storage the page works on", async () => {
  await site.pool.use(async (open) => {
    const page = await open();
    await page.addInitScript(() => {
      for (const store of ["localStorage", "sessionStorage"])
        Object.defineProperty(globalThis, store, {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
    await go(page, "xep-hang");
    await year(page).selectOption({ label: "2022" });
    await expect.poll(() => page.locator("main caption").first().textContent()).toContain("năm 2022");
    // Framework's sidebar does not catch it; ours does.
    expect(errors.filter((stack) => stack.includes("/_import/"))).toEqual([]);
  });
});

/** What a chart says of itself: title, note, figures. */
const title = (chart: Locator) => chart.locator(".picture").getAttribute("aria-label");

test("one agency is marked in table, chart, select and address, whichever of them is used", async () => {
  await on("xep-hang", async (page) => {
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
    expect([...(await inspect(page)), ...(await accessibilityFaults(page))]).toEqual([]);
  });
});

test("a click on a mark of a chart marks its agency, and again no longer", async () => {
  await on("", async (page) => {
    const bars = page.locator("figure.chart").first().locator("svg .mark-rect path");
    const colours = () => bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("fill")));
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

test("the figures behind a chart open as a table that marks agencies too", async () => {
  await on("xep-hang", async (page) => {
    const chart = page.locator("figure.chart");
    expect(await chart.locator("table").count()).toBe(0);
    await chart.getByText("Bảng số liệu").click();
    const rows = chart.locator("tbody tr");
    await expect.poll(() => rows.count()).toBeGreaterThan(60);
    await rows.first().locator("td").first().click();
    await expect.poll(() => page.locator("tr.marked").count()).toBeGreaterThan(1);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("a page prints on A4 with header and page numbers, no page blank, charts drawn light for the paper", async () => {
  for (const address of ["don-vi/lam-khue", "xep-hang"])
    await on(
      address,
      async (page) => {
        await page.evaluate(() => {
          addEventListener("beforeprint", () => {
            const svgs = [...document.querySelectorAll("figure.chart svg")];
            document.body.dataset.widths = svgs.map((svg) => svg.getAttribute("width")).join(" ");
            document.body.dataset.fills = svgs.map((svg) => svg.querySelector("text")?.getAttribute("fill")).join(" ");
          });
        });
        const name = (await page.title()).replace(" | ", " · ");
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const pages = pageTexts(pdf);
        expect(pages.length).toBeGreaterThan(1);
        pages.forEach((text, i) => {
          const header = `${name}Dữ liệu mô phỏng${i + 1} / ${pages.length}`;
          expect(text.slice(0, header.length)).toBe(header);
          expect(text.length, `page ${i + 1} is blank`).toBeGreaterThan(header.length + 100);
        });
        // Controls stay on the screen.
        expect(pages.join(" ")).not.toMatch(/Tải SVG|Bảng số liệu|Đặt làm đơn vị/);
        const [box] = /\/MediaBox \[[^\]]*\]/.exec(pdf.toString("latin1")) ?? [];
        expect(box).toMatch(/^\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]$/);
        const { widths = "", fills = "" } = await page.evaluate(() => ({ ...document.body.dataset }));
        expect(widths).not.toBe("");
        for (const width of widths.split(" ")) expect(Number(width)).toBeLessThanOrEqual(703);
        // The dark theme's text is light.
        expect(fills).not.toContain("#e8eaed");
        expect(fills).toContain("#1b1e23");
        // Back on the screen it is dark again.
        await expect.poll(() => page.locator("figure.chart svg text").first().getAttribute("fill")).toBe("#e8eaed");
      },
      { theme: "dark" },
    );
});
