import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSource } from "@par-index/io";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { criteriaRows, titles } from "../../packages/io/test/demo.ts";
import { servedSite } from "./reader.ts";
import { accessibilityFaults, inspect, visit } from "./visit.ts";

const site = servedSite();
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

describe("Kiểm tra dữ liệu", { concurrent: true }, () => {
  test.for([1280, 390])("leads from an issue to its cell at %s px", async (width, { expect }) => {
    const rows = [...titles, ...criteriaRows()];
    const broken = rows.map((row, i) =>
      i === titles.length + 2 ? [...row.slice(0, 3), "1.250", ...row.slice(4)] : row,
    );
    const file = await csvFile(`mo-ho-${width}.csv`, broken);
    await visit(site.pool, `${site.url}kiem-tra-du-lieu`, { width, theme: "light" }, async ({ page, faults }) => {
      expect(await check(page, file)).toMatch(/^Đọc được \d+ điểm của 1 đơn vị: 1 lỗi\./);
      await page.locator(".issues button.place").click();
      await page.locator(".cells-around .here").waitFor();
      expect(await page.locator(".cells-around .here").textContent()).toBe("1.250");
      expect(await page.locator(".cells-around .here").isVisible()).toBe(true);
      expect([...(await inspect(page)), ...(await accessibilityFaults(page)), ...faults]).toEqual([]);
    });
  });

  test("scores a file and hands out a report and the cleaned scores", async ({ expect }) => {
    const file = await csvFile("tot.csv", [...titles, ...criteriaRows()]);
    await visit(site.pool, `${site.url}kiem-tra-du-lieu`, { width: 1280, theme: "light" }, async ({ page, faults }) => {
      expect(await check(page, file)).toMatch(/^Đọc được \d+ điểm của 1 đơn vị: không có vấn đề nào\./);
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
      expect(faults).toEqual([]);
    });
  });

  test.for([1280, 390])(
    "speaks English on its English page at %s px, but for what it says of the data",
    async (width, { expect }) => {
      const rows = [...titles, ...criteriaRows()];
      const broken = rows.map((row, i) => (i === titles.length + 2 ? [...row.slice(0, 3), "x", ...row.slice(4)] : row));
      const file = await csvFile(`english-${width}.csv`, broken);
      await visit(site.pool, `${site.url}en/kiem-tra-du-lieu`, { width, theme: "light" }, async ({ page, faults }) => {
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
        expect(said).toContain("are worded in Vietnamese");
        // Between “ and ” stand headings of the file.
        expect(said.replace(/“[^”]*”/g, "").match(/\S*[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]\S*/gi)).toBeNull();
        expect([...(await inspect(page)), ...(await accessibilityFaults(page)), ...faults]).toEqual([]);
      });
    },
  );

  test("makes a template that it reads back", async ({ expect }) => {
    await visit(site.pool, `${site.url}kiem-tra-du-lieu`, { width: 390, theme: "light" }, async ({ page, faults }) => {
      const { name, bytes } = await downloaded(page, "Tải mẫu chấm điểm");
      const path = join(folder, name);
      await writeFile(path, bytes);
      expect(await check(page, path)).toMatch(/^Chưa đọc được điểm nào/);
      expect(faults).toEqual([]);
    });
  });

  test("says what is wrong with a file that is no table", async ({ expect }) => {
    const path = join(folder, "anh.xlsx");
    await writeFile(path, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0));
    await visit(site.pool, `${site.url}kiem-tra-du-lieu`, { width: 1280, theme: "light" }, async ({ page, faults }) => {
      expect(await check(page, path)).toMatch(/^Chưa đọc được điểm nào: 1 lỗi/);
      expect(await page.locator(".issues li").textContent()).toContain("anh.xlsx");
      expect(faults).toEqual([]);
    });
  });
});
