import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readerOfSite, servedSite } from "./reader.ts";

const site = servedSite();
const on = readerOfSite(site);

/** The choices in the page's address. */
const choices = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const caption = (page: Page) => page.locator("main caption").first().textContent();
const lead = (page: Page) => page.locator("main .lead").textContent();
const agency = (page: Page) => page.getByLabel("Đơn vị được chấm");
const agencyShown = (page: Page) => agency(page).evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text);
const mine = (page: Page) => page.locator("button.my-agency");

test("choices and the reader's own agency go along from page to page and stand in the address, until others are chosen", async () => {
  await on("don-vi/lam-khue", async (page) => {
    const go = (address: string) => page.goto(site.url + address);
    expect(await mine(page).textContent()).toBe("Đặt làm đơn vị của tôi");
    await mine(page).click();
    expect(await mine(page).getAttribute("aria-pressed")).toBe("true");

    // The reader's own agency leads, in the address too.
    await go("co-quan-chu-tri");
    await expect.poll(() => caption(page)).toMatch(/^Lam Khuê, năm 2024/);
    expect(await agencyShown(page)).toBe("Lam Khuê");
    expect(await agency(page).locator("optgroup").first().getAttribute("label")).toBe("Đơn vị của tôi");
    expect(choices(page)).toEqual({ "don-vi": "lam-khue" });
    await page.getByRole("radio", { name: "2022" }).check();
    await expect.poll(() => caption(page)).toMatch(/^Lam Khuê, năm 2022/);

    await go("xep-hang");
    await expect.poll(() => caption(page)).toContain("Xếp hạng năm 2022:");
    expect(choices(page)).toEqual({ nam: "2022", "don-vi": "lam-khue" });
    expect(await page.locator("tr.marked").textContent()).toContain("Lam Khuê");
    await page.getByLabel("Đánh dấu", { exact: true }).selectOption({ label: "Tường Tuyền" });
    await expect.poll(() => page.locator("tr.marked").textContent()).toContain("Tường Tuyền");

    // An address of its own goes before what was chosen elsewhere, on that page alone.
    await go("co-quan-chu-tri?nam=2023");
    await expect.poll(() => caption(page)).toMatch(/^Tường Tuyền, năm 2023/);
    expect(choices(page)).toEqual({ nam: "2023", "don-vi": "tuong-tuyen" });
    await go("don-vi/lam-khue");
    await expect.poll(() => lead(page)).toContain("Năm 2022, Lam Khuê");

    await mine(page).click();
    expect(await mine(page).getAttribute("aria-pressed")).toBe("false");
    await go("co-quan-chu-tri");
    await expect.poll(() => caption(page)).toMatch(/, năm 2022/);
    expect(await agency(page).locator("optgroup").count()).toBe(0);
  });
});
