import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { settle } from "../../packages/site/scripts/chromium.ts";
import { readerOfSite, servedSite } from "./reader.ts";

const site = servedSite();
const on = readerOfSite(site);

/** The choices in the page's address. */
const choices = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

const year = (page: Page) => page.getByLabel("Năm", { exact: true });
const agency = (page: Page) => page.getByLabel("Đơn vị được chấm");
const agencyShown = (page: Page) => agency(page).evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);

async function go(page: Page, address: string): Promise<void> {
  await page.goto(site.url + address);
  await settle(page);
}

test("choices survive a change of page and stand in its address", async () => {
  await on("co-quan-chu-tri?don-vi=khong-co&nam=", async (page) => {
    // What nobody offers is dropped.
    expect(choices(page)).toEqual({});
    expect(await page.locator("main caption").first().textContent()).toContain("năm 2024");
    await go(page, "xep-hang");
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
