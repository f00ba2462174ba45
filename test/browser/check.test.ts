import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSource } from "@par-index/io";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { criteriaRows, titles } from "../../packages/io/test/demo.ts";
import { readerOfSite } from "./reader.ts";
import { accessibilityFaults, inspect } from "./visit.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "par-check-"));
});

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true });
});

/** A file as people keep it: headings below titles, decimal commas. */
async function csvFile(name: string, rows: readonly (readonly unknown[])[]): Promise<string> {
  const path = join(folder, name);
  const text = (cell: unknown) => (typeof cell === "number" ? String(cell).replace(".", ",") : String(cell ?? ""));
  await writeFile(path, `\ufeff${rows.map((row) => row.map(text).join(";")).join("\r\n")}`);
  return path;
}

async function check(page: Page, files: string | string[]): Promise<string> {
  await page.setInputFiles("input[type=file]", files);
  return (await page.locator(".check-results .lead").textContent()) ?? "";
}

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download") as Promise<Download>,
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const PHONE = { width: 390, theme: "light" } as const;
const on = readerOfSite();

test("leads from an issue to its cell", async () => {
  const rows = [...titles, ...criteriaRows()];
  const broken = rows.map((row, i) => (i === titles.length + 2 ? [...row.slice(0, 3), "1.250", ...row.slice(4)] : row));
  const file = await csvFile("mo-ho.csv", broken);
  await on(
    "kiem-tra-du-lieu",
    async (page) => {
      expect(await check(page, file)).toMatch(/^Đọc được \d+ điểm của 1 đơn vị: 1 lỗi\./);
      await page.locator(".issues button.place").click();
      await page.locator(".cells-around .here").waitFor();
      expect(await page.locator(".cells-around .here").textContent()).toBe("1.250");
      expect(await page.locator(".cells-around .here").isVisible()).toBe(true);
      expect([...(await inspect(page)), ...(await accessibilityFaults(page))]).toEqual([]);
    },
    PHONE,
  );
});

test("makes a template that it reads back, scores a file, hands out a report and the cleaned scores, and says what is no table", async () => {
  const file = await csvFile("tot.csv", [...titles, ...criteriaRows()]);
  const picture = join(folder, "anh.xlsx");
  await writeFile(picture, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0));
  await on("kiem-tra-du-lieu", async (page) => {
    const template = await downloaded(page, "Tải mẫu chấm điểm");
    const empty = join(folder, template.name);
    await writeFile(empty, template.bytes);
    expect(await check(page, empty)).toMatch(/^Chưa đọc được điểm nào/);

    await check(page, file);
    const lead = page.locator(".check-results .lead");
    await expect.poll(() => lead.textContent()).toMatch(/^Đọc được \d+ điểm của 1 đơn vị: không có vấn đề nào\./);
    const scores = await downloaded(page, "Tải điểm đã đọc (CSV)");
    const again = join(folder, scores.name);
    await writeFile(again, scores.bytes);
    const sentence = await page.locator(".check-results table").first().textContent();
    await check(page, again);
    await expect.poll(() => page.locator(".chosen").textContent()).toBe("scores.csv");
    await page.locator(".reading summary", { hasText: "scores.csv" }).waitFor();
    expect(await page.locator(".check-results table").first().textContent()).toBe(sentence);
    const report = await downloaded(page, "Tải báo cáo Excel");
    expect(report.name).toBe("bao-cao-par-index-2024.xlsx");
    const sheets = (await readSource(report.bytes, report.name)).tables.map(({ sheet }) => sheet);
    expect(sheets).toContain("Xếp hạng");

    await check(page, picture);
    await expect.poll(() => lead.textContent()).toMatch(/^Chưa đọc được điểm nào: 1 lỗi/);
    expect(await page.locator(".issues li").textContent()).toContain("anh.xlsx");
  });
});

test("speaks English on its English page, but for what it says of the data", async () => {
  const rows = [...titles, ...criteriaRows()];
  const broken = rows.map((row, i) => (i === titles.length + 2 ? [...row.slice(0, 3), "x", ...row.slice(4)] : row));
  const file = await csvFile("english.csv", broken);
  await on(
    "en/kiem-tra-du-lieu",
    async (page) => {
      expect(await check(page, file)).toMatch(/^\d+ scores of 1 agency read: 1 error\./);
      await page.locator(".issues button.place").click();
      await page.locator(".cells-around .here").waitFor();
      await page.locator(".reading summary").click();
      const said = await page.locator("#observablehq-main").evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        // What is said of the data, and the data itself.
        for (const data of copy.querySelectorAll("[lang=vi], .cells-around, .reading li, script")) data.remove();
        return `${copy.textContent} ${Array.from(copy.querySelectorAll("[title]"), (one) => one.getAttribute("title")).join(" ")}`;
      });
      expect(said).toContain('"x" is not a number');
      // Between “ and ” stand headings of the file.
      expect(said.replace(/“[^”]*”/g, "").match(/\S*[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]\S*/gi)).toBeNull();
      expect(await inspect(page)).toEqual([]);
    },
    PHONE,
  );
});
