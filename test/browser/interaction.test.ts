import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { readerOfSite } from "./reader.ts";

const on = readerOfSite();

const firstColumn = (page: Page, column: number) =>
  page.locator(`main table tbody tr :is(th, td):nth-child(${column})`).allTextContents();

test("the ranking finds an agency by its name without diacritics, and says when there is none", async () => {
  await on("xep-hang", async (page) => {
    const search = page.getByLabel("Tìm đơn vị");
    await search.fill("lam khue");
    await settle(page);
    expect(await firstColumn(page, 2)).toEqual(["Lam Khuê"]);
    await search.fill("không có tên này");
    await settle(page);
    expect(await page.locator("main .empty").textContent()).toContain("Không có đơn vị nào");
  });
});

test("the ranking sorts by any column, by keyboard too, with unknown last", async () => {
  await on("xep-hang", async (page) => {
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
  });
});

test("the ranking shows another year and one region", async () => {
  await on("xep-hang", async (page) => {
    const before = await page.locator("main caption").first().textContent();
    await page.getByLabel("Năm", { exact: true }).selectOption({ label: "2022" });
    await page.getByLabel("Vùng", { exact: true }).selectOption({ label: "Trung Lâm" });
    await settle(page);
    const after = await page.locator("main caption").first().textContent();
    expect(before).toContain("năm 2024");
    expect(after).toContain("năm 2022, vùng Trung Lâm: 10 đơn vị (dữ liệu mô phỏng)");
  });
});

test("a profile changes its figures with the year and opens down to a leaf with its lead agency", async () => {
  await on("don-vi/lam-khue", async (page) => {
    expect(await page.title()).toContain("Lam Khuê");
    expect(await page.locator("main .lead").textContent()).toContain("Năm 2024, Lam Khuê");
    await page.getByRole("radio", { name: "2023" }).check();
    await settle(page);
    expect(await page.locator("main .lead").textContent()).toContain("Năm 2023, Lam Khuê");
    const field = page.locator(".drill-down > li").nth(2);
    await field.locator("summary").first().click();
    await field.locator("li summary").first().click();
    const leaf = field.locator(".leaf").filter({ hasText: "3.2.3" });
    expect(await leaf.isVisible()).toBe(true);
    expect(await leaf.textContent()).toContain("Chủ trì: Sở Thông tin và Truyền thông");
  });
});

test("the criteria open where the search matches, lead agencies included", async () => {
  await on("bo-tieu-chi", async (page) => {
    await page.getByLabel("Tìm tiêu chí").fill("so tu phap");
    await settle(page);
    expect(await page.locator(".drill-down .leaf").count()).toBe(9);
    expect(await page.locator(".drill-down details[open]").count()).toBeGreaterThan(1);
    await page.getByLabel("Tìm tiêu chí").fill("3.1");
    await settle(page);
    expect(await page.locator(".drill-down").first().textContent()).toContain("Chưa phân công cơ quan chủ trì");
  });
});

test("the equal shares of the lead agencies add up to the 100 points", async () => {
  await on("co-quan-chu-tri", async (page) => {
    const total = page.locator("tfoot td");
    expect(await total.nth(0).textContent()).toBe("Tổng");
    expect(await total.nth(2).textContent()).toBe("100");
  });
});

test("the published figures name what does not add up, each with its source", async () => {
  await on("ket-qua-cong-bo", async (page) => {
    const rows = page.locator("table", { hasText: "Các phép tính không khớp" }).locator("tbody tr");
    expect(await rows.count()).toBe(4);
    expect(await rows.first().textContent()).toContain("85,79");
    const links = await page
      .locator("main a[href^=http]")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(100);
    expect(links.every((href) => href.startsWith("https://"))).toBe(true);
  });
});

test("search finds a profile by its name without diacritics", async () => {
  await on("", async (page) => {
    await page.locator("#observablehq-search input").fill("tuong tuyen");
    await page.locator("#observablehq-search-results a").first().waitFor();
    expect(await page.locator("#observablehq-search-results").textContent()).toContain("Tường Tuyền");
  });
});
