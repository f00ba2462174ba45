import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { swings } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import { type Frame, type SwingRow, swingFinding, tornado } from "./index.js";

const frame: Frame = { width: 900, theme: "light", lang: "vi" };
const row = (name: string, low: number, high: number): SwingRow => ({ code: name, name, low, high, now: 80 });
const bars = async (rows: readonly SwingRow[], most?: number) => {
  const { items } = await marksOf(tornado(rows, { ...frame, ...(most === undefined ? {} : { most }) }));
  return items
    .filter(({ datum, text, width = 0 }) => datum?.from !== undefined && text === undefined && width > 0)
    .map(({ datum, x = 0, width = 0, fill }) => ({ name: String(datum?.name), x, width, fill }));
};

describe("a tornado", () => {
  it("sorts the criteria by the width of their swing, whichever way it goes", async () => {
    const drawn = await bars([row("A", 79, 80.5), row("B", 80, 83), row("C", 78, 80)]);
    // widths 1.5, 3 and 2
    expect([...new Set(drawn.map(({ name }) => name))].sort()).toEqual(["A", "B", "C"]);
    expect(tableOf(tornado([row("A", 79, 80.5), row("B", 80, 83), row("C", 78, 80)], frame))?.rows).toMatchObject([
      { name: "B", width: 3 },
      { name: "C", width: 2 },
      { name: "A", width: 1.5 },
    ]);
  });

  it("draws what is below the index as it is apart from what is above, as long as the swings are", async () => {
    const drawn = await bars([row("A", 79, 82)]);
    const { second, accent } = PALETTE.light;
    expect(drawn.map(({ fill }) => fill)).toEqual([second, accent]);
    const [below, above] = drawn as [(typeof drawn)[number], (typeof drawn)[number]];
    // 2 up, 1 down; one starts where the other ends
    expect(above.width / below.width).toBeCloseTo(2, 6);
    expect(below.x + below.width).toBeCloseTo(above.x, 6);
  });

  it("leaves a gap to the index as it is where even the low end is above it", async () => {
    const drawn = await bars([row("A", 81, 82), row("B", 80, 82)]);
    const [b, a] = drawn as [(typeof drawn)[number], (typeof drawn)[number]];
    expect([drawn.length, a.name, b.name]).toEqual([2, "A", "B"]);
    expect(a.width / b.width).toBeCloseTo(0.5, 6);
    expect(a.fill).toBe(PALETTE.light.accent);
  });

  it("writes the index at either end, with the rank where it is known", async () => {
    const lines = linesOf(await render(tornado(swings, frame)));
    expect(lines).toEqual(expect.arrayContaining(["83,54 (17)", "87,33 (4)", "84,29 (14)", "Hiện tại: 84,79"]));
    expect(linesOf(await render(tornado([row("A", 79, 82)], frame)))).toEqual(
      expect.arrayContaining(["79,00", "82,00"]),
    );
  });

  it("draws the widest only and says how many are left, do not move the index or are unknown", async () => {
    const rows = Array.from({ length: 15 }, (_, i) => row(`Tiêu chí ${i}`, 80 - (i + 1) / 10, 80));
    expect(await bars(rows)).toHaveLength(12);
    expect(tornado(rows, frame).usermeta).toMatchObject({
      subtitle: expect.stringContaining("Vẽ 12 tiêu chí có biên độ lớn nhất; còn 3 tiêu chí khác."),
    });
    expect(await bars(rows, 2)).toMatchObject([{ name: "Tiêu chí 14" }, { name: "Tiêu chí 13" }]);
    const { subtitle } = tornado(swings, frame).usermeta as { subtitle: string };
    expect(subtitle).toContain("1 tiêu chí không làm chỉ số thay đổi, không vẽ. 1 tiêu chí chưa có điểm.");
    expect(tableOf(tornado(swings, frame))?.rows.map(({ code, width }) => [code, width])).toEqual([
      ["3.4.2", 3.79], // 87.33 − 83.54
      ["1.1", 0.75], // 85.04 − 84.29
      ["2.1", 0],
      ["2.2", null],
    ]);
  });

  it("writes every figure of its axis as exact as it is", async () => {
    const { items } = await marksOf(tornado([{ ...row("A", 82.62, 85.22), now: 84, rankLow: 9, rankHigh: 3 }], frame));
    const ticks = items.filter(({ mark }) => mark?.role === "axis-label").map(({ text }) => text);
    expect(ticks).toEqual(["83", "83,5", "84", "84,5", "85"]);
  });
});

describe("its finding", () => {
  it("names the criterion with the widest swing", () => {
    expect(swingFinding([row("A", 79, 80.5), row("B", 79.5, 82)], "vi")).toBe(
      "Ảnh hưởng lớn nhất đến chỉ số: B (từ 79,50 đến 82,00)",
    );
    expect(swingFinding([row("A", 79, 80.5)], "en")).toBe("The index is most sensitive to: A (from 79.00 to 80.50)");
  });

  it("names those that tie, counts four, and says that nothing moves the index", () => {
    const tied = [row("A", 79, 80), row("B", 79.5, 80.5), row("C", 80, 81), row("D", 79.2, 80.2)];
    expect(swingFinding(tied.slice(0, 2), "vi")).toBe(
      "Ảnh hưởng lớn nhất đến chỉ số: A, B (mỗi tiêu chí chênh 1,00 điểm)",
    );
    expect(swingFinding(tied, "vi")).toContain(": 4 tiêu chí (mỗi");
    // 0.004 is printed as 0,00
    expect(swingFinding([row("A", 80, 80.004)], "vi")).toBe("Không tiêu chí nào làm chỉ số thay đổi");
  });
});
