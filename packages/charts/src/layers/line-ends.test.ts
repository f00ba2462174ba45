import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render } from "../../test/drawing.js";
import { LONG, ranks, trend } from "../../test/samples.js";
import { PALETTE } from "../frame/theme.js";
import { rankBump } from "../rank-bump.js";
import { trendLines } from "../trend-lines.js";

describe("lines over the years", () => {
  it("show a year that nobody has a figure for as a gap, not as a shorter time", async () => {
    const rows = [2020, 2021, 2024].map((year) => ({ agency: "a", name: "A", year, index: 80 + year - 2020 }));
    const svg = await render(trendLines(rows, { width: 900, theme: "light", lang: "vi" }));
    expect(linesOf(svg).filter((line) => /^20\d\d$/.test(line))).toEqual(["2020", "2021", "2022", "2023", "2024"]);
  });

  it("are labelled even where they end early, with the year", async () => {
    const svg = await render(trendLines(trend, { width: 900, theme: "light", lang: "vi" }));
    expect(linesOf(svg).join(" ")).toContain("Thượng Khuê 80,00 (2022)");
  });

  it("have labels that do not cover each other, even for the same figures", async () => {
    const rows = ["A", "B", "C", "D"].flatMap((name) =>
      [2023, 2024].map((year) => ({ agency: name, name: `${name} ${LONG}`, year, index: 80 })),
    );
    for (const width of [340, 900]) {
      const { items } = await marksOf(trendLines(rows, { width, theme: "light", lang: "vi" }));
      const labels = items.filter(({ text }) => Array.isArray(text) && text.join(" ").endsWith("Thượng Khuê 80,00"));
      const boxes = labels.map(({ bounds }) => bounds).sort((a, b) => a.y1 - b.y1);
      expect(boxes).toHaveLength(4);
      boxes.slice(1).forEach((box, i) => {
        expect(box.y1).toBeGreaterThanOrEqual((boxes[i]?.y2 as number) - 2);
      });
    }
  });

  it("mark who climbed most where no agency is asked for", async () => {
    const svg = await render(rankBump(ranks, { width: 900, theme: "light", lang: "vi" }));
    expect(svg).toContain("Tăng hạng nhiều nhất: Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024");
    expect(svg).toContain(PALETTE.light.accent);
  });
});
