import { describe, expect, it } from "vitest";
import { type Item, linesOf, marksOf, render } from "../test/drawing.js";
import { fieldYears } from "../test/samples.js";
import { type FieldYearRow, fieldMultiples, fieldYearsFinding } from "./field-multiples.js";
import type { Frame } from "./index.js";

const frame: Frame = { width: 900, theme: "light", lang: "vi", highlight: "lam-khue" };
const eight: FieldYearRow[] = Array.from({ length: 8 }, (_, i) =>
  [2023, 2024].map((year) => ({
    agency: "lam-khue",
    name: "Lam Khuê",
    code: String(i + 1),
    field: `Lĩnh vực ${i + 1}`,
    year,
    index: 80 + i,
  })),
).flat();

const dotsOf = (items: readonly Item[]) => items.filter(({ shape }) => shape !== undefined);

describe("small multiples of the fields", () => {
  it.each([
    [340, 2],
    [500, 3],
    [700, 4],
    [1280, 4],
  ])("stand beside each other as the width allows: %i pixels, %i panels", async (width, panels) => {
    const { items } = await marksOf(fieldMultiples(eight, { ...frame, width }));
    const titles = items.filter(({ datum, text }) => text !== undefined && datum?.titleY !== undefined);
    expect(titles).toHaveLength(8);
    expect(new Set(titles.map(({ x }) => x)).size).toBe(panels);
  });

  it("have the same scale in every panel", async () => {
    const { items } = await marksOf(fieldMultiples(eight, frame));
    // 80 and 81 stand side by side in the first row, 84 and 85 in the second
    const at = (code: string) => dotsOf(items).find(({ datum }) => datum?.series === `${code} lam-khue`)?.y as number;
    expect(at("1") - at("2")).toBeGreaterThan(2);
    expect(at("1") - at("2")).toBeCloseTo(at("5") - at("6"), 6);
  });

  it("leave a gap at a year that is not known", async () => {
    const { items } = await marksOf(fieldMultiples(fieldYears, frame));
    const years = dotsOf(items)
      .filter(({ datum }) => datum?.agency === "lam-khue")
      .map(({ datum }) => datum?.year);
    expect(years.sort()).toEqual([2022, 2022, 2024, 2024]);
  });

  it("dash the mean, which is no agency to select, and write both last figures", async () => {
    const svg = await render(fieldMultiples(fieldYears, frame));
    expect(svg).toContain('stroke-dasharray="4,3"');
    expect(svg).toContain("Đường đậm: Lam Khuê; đường đứt: Trung bình.");
    expect(linesOf(svg)).toEqual(expect.arrayContaining(["87,33", "68,50", "75,00"]));
    const { items } = await marksOf(fieldMultiples(fieldYears, frame));
    expect(dotsOf(items).filter(({ datum }) => datum?.kind === "mean" && datum.agency !== undefined)).toEqual([]);
  });

  it("draw one figure of one year", async () => {
    const svg = await render(fieldMultiples(eight.slice(0, 1), frame));
    expect(linesOf(svg)).toEqual(expect.arrayContaining(["1. Lĩnh vực 1", "80,00", "2023"]));
    expect(svg).not.toContain("NaN");
  });
});

describe("their finding", () => {
  it("says where the agency is above the mean, and which fields moved most", () => {
    // 2024: 87.33 above 75, 68.5 below; since 2022: 87.33 − 80.1 = 7.23, 68.5 − 70 = −1.5
    expect(fieldYearsFinding(fieldYears, frame)).toBe(
      "Lam Khuê năm 2024 cao hơn trung bình ở 1/2 lĩnh vực; tăng nhiều nhất từ năm 2022: Công tác chỉ đạo điều hành cải cách hành chính (CCHC) (+7,23); giảm nhiều nhất từ năm 2022: Cải cách thể chế (−1,50)",
    );
  });

  it("is about what is given: no mean, no second year, nothing", () => {
    expect(fieldYearsFinding(eight, frame)).toBe("Lam Khuê ở 8 lĩnh vực đến năm 2024");
    expect(fieldYearsFinding(eight.slice(0, 1), { ...frame, lang: "en" })).toBe("Lam Khuê in 1 field up to 2023");
    expect(fieldYearsFinding([], frame)).toBe("Chưa có chỉ số năm nào");
  });

  it("counts fields that tie", () => {
    const up = eight.map((row) => ({ ...row, index: row.year === 2024 ? 82 : 80 }));
    expect(fieldYearsFinding(up, frame)).toBe(
      "Lam Khuê ở 8 lĩnh vực đến năm 2024; tăng nhiều nhất từ năm 2023: 8 lĩnh vực (+2,00)",
    );
  });
});
