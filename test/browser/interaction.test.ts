import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { readerOfSite } from "./reader.ts";

const on = readerOfSite();

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
