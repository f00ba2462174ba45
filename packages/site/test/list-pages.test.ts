import { expect, test } from "vitest";
import { pageReader } from "./read-page.ts";
import { cellsOf, choices, columnOf, tableOf, textOf } from "./tables.ts";

const reader = pageReader("vi");
const ranking = (main: HTMLElement) => tableOf(main, "Xếp hạng năm");

test("the ranking shows the choices of its address: a year, a region, a name without diacritics", async () => {
  const { main } = await reader.read("xep-hang?nam=2022&vung=Trung+L%C3%A2m&tim=kh");
  expect(textOf(ranking(main).caption)).toContain("năm 2022, vùng Trung Lâm: ");
  const lam = await reader.read("xep-hang?tim=lam%20khue");
  expect(columnOf(ranking(lam.main), 1)).toEqual(["Lam Khuê"]);
  const none = await reader.read("xep-hang?tim=kh%C3%B4ng%20c%C3%B3");
  expect(textOf(none.main.querySelector(".empty"))).toContain("Không có đơn vị nào");
});

test("what no input offers is dropped from the address", async () => {
  const { main } = await reader.read("xep-hang?nam=1999&vung=&tim=");
  expect(textOf(ranking(main).caption)).toContain("Xếp hạng năm 2024:");
  expect(choices().nam).toBeUndefined();
  const leads = await reader.read("co-quan-chu-tri?don-vi=khong-co&nam=");
  expect(choices()).toEqual({});
  expect(textOf(leads.main.querySelector("caption"))).toContain("năm 2024");
});

test("a table is sorted by any column, names as Vietnamese sorts them, unknown last either way", async () => {
  const { main } = await reader.read("xep-hang");
  const table = ranking(main);
  const sort = (label: string) =>
    [...table.querySelectorAll<HTMLElement>("button.sort")].find((one) => textOf(one) === label)?.click();
  expect(columnOf(table, 0).slice(0, 3)).toEqual(["1", "2", "3"]);
  sort("Đơn vị");
  const names = columnOf(table, 1);
  expect(names).toEqual([...names].sort(new Intl.Collator("vi").compare));
  sort("Hạng");
  expect(columnOf(table, 0).at(-1)).toBe("–");
  sort("Hạng");
  const ranks = columnOf(table, 0);
  expect(Number(ranks[0])).toBeGreaterThan(55);
  expect(ranks.at(-1)).toBe("–");
  expect(table.querySelectorAll('th[aria-sort="descending"]').length).toBe(1);
});

test("without storage the page works on", async () => {
  const stores = ["localStorage", "sessionStorage"] as const;
  const kept = stores.map((name) => Object.getOwnPropertyDescriptor(globalThis, name) as PropertyDescriptor);
  for (const name of stores)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  try {
    const { main } = await reader.read("xep-hang?nam=2022");
    const year = main.querySelector("select") as HTMLSelectElement;
    year.selectedIndex = 1;
    year.dispatchEvent(new Event("input", { bubbles: true }));
    expect(choices()).toEqual({ nam: "2023" });
    const { main: later } = await reader.read(`xep-hang${location.search}`);
    expect(textOf(ranking(later).caption)).toContain("năm 2023");
  } finally {
    stores.forEach((name, i) => void Object.defineProperty(globalThis, name, kept[i] as PropertyDescriptor));
  }
});

test("the criteria open where the search matches, lead agencies included", async () => {
  const open = async (typed: string) => (await reader.read("bo-tieu-chi", { typed })).main;
  const led = await open("so tu phap");
  expect(led.querySelectorAll(".drill-down .leaf").length).toBe(9);
  expect(led.querySelectorAll(".drill-down details[open]").length).toBeGreaterThan(1);
  expect(textOf((await open("3.1")).querySelector(".drill-down"))).toContain("Chưa phân công cơ quan chủ trì");
});

test("the published figures name what does not add up, each with its source", async () => {
  const { main } = await reader.read("ket-qua-cong-bo");
  const rows = cellsOf(tableOf(main, "Các phép tính không khớp"));
  expect(rows.length).toBe(4);
  expect(rows[0]?.join(" ")).toContain("85,79");
  const links = [...main.querySelectorAll('a[href^="http"]')].map((link) => link.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((href) => !href.startsWith("https://"))).toEqual([]);
});

test("agencies are found by name, by region, with index and rank", async () => {
  const all = await reader.read("don-vi/", { source: "don-vi/index" });
  expect(all.main.querySelectorAll(".agencies li").length).toBe(63);
  const { main } = await reader.read("don-vi/?tim=tuong%20tuyen", { source: "don-vi/index" });
  expect([...main.querySelectorAll(".agencies li")].map(textOf)).toEqual([
    expect.stringMatching(/^Tường Tuyền \d\d,\d\d · hạng 1$/),
  ]);
});
