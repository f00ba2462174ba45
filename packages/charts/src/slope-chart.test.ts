import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { slopes } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import { type SlopeFrame, type SlopeRow, slopeChart, slopeFinding } from "./slope-chart.js";

const frame: SlopeFrame = { width: 900, theme: "light", lang: "vi", labels: ["2022", "2024"] };
const row = (name: string, from: number | null, to: number | null): SlopeRow => ({ agency: name, name, from, to });

/** "Đơn vị 1" rises by 1 point from 71 to 72, "Đơn vị 2" by 1 from 72 to 73, … */
const many = Array.from({ length: 20 }, (_, i) => row(`Đơn vị ${i + 1}`, 71 + i, 72 + i));

describe("a slope chart", () => {
  it("places a higher figure higher, on one scale for both columns", async () => {
    const { items } = await marksOf(slopeChart([row("A", 80, 90), row("B", 85, 80)], frame));
    const y = (agency: string, period: string) =>
      items.find(({ datum, shape }) => shape !== undefined && datum?.agency === agency && datum.period === period)?.y;
    // 80 is the least and 90 the most: 85 stands in the middle of 300 pixels
    expect([y("A", "from"), y("A", "to"), y("B", "from"), y("B", "to")]).toEqual([300, 0, 150, 300]);
  });

  it("labels all of a few", async () => {
    const lines = linesOf(await render(slopeChart(many.slice(0, 3), frame)));
    expect(lines).toEqual(
      expect.arrayContaining(["Đơn vị 1 71,00", "72,00 Đơn vị 1", "73,00 Đơn vị 2", "74,00 Đơn vị 3"]),
    );
  });

  it("labels of many the highlighted, the extremes and those that moved most", async () => {
    const rows = [...many, row("Tăng", 75, 80.5), row("Giảm", 80, 76.5)];
    const svg = await render(slopeChart(rows, { ...frame, highlight: "Đơn vị 9" }));
    const labelled = linesOf(svg).filter((line) => /^\d\d,\d\d ./.test(line));
    expect(labelled.sort()).toEqual([
      "72,00 Đơn vị 1",
      "76,50 Giảm",
      "80,00 Đơn vị 9",
      "80,50 Tăng",
      "91,00 Đơn vị 20",
    ]);
    expect(svg).toContain("Ghi tên đơn vị cao nhất, thấp nhất và thay đổi nhiều nhất.");
  });

  it("marks the highlighted agency by weight and size as well as by colour", async () => {
    const { items } = await marksOf(slopeChart(slopes, { ...frame, highlight: "van-khe" }));
    const marked = items.filter(({ fill, shape }) => shape !== undefined && fill === PALETTE.light.accent);
    expect(new Set(marked.map(({ datum }) => datum?.agency))).toEqual(new Set(["van-khe"]));
  });

  it("draws a dot and no line for an agency with one figure, and none without any", async () => {
    const spec = slopeChart(slopes, frame);
    const { items } = await marksOf(spec);
    const dots = items.filter(({ shape }) => shape !== undefined).map(({ datum }) => datum?.agency);
    expect(dots.sort()).toEqual(["lam-khue", "lam-khue", "so", "van-khe", "van-khe"]);
    expect(await render(spec)).toContain("1 đơn vị chỉ có chỉ số một kỳ.");
    expect(tableOf(spec)?.rows.find(({ agency }) => agency === "so")).toMatchObject({
      from: null,
      to: 80,
      change: null,
    });
  });

  it("draws one agency whose index does not change", async () => {
    const svg = await render(slopeChart([row("A", 80, 80)], frame));
    expect(svg).toContain("1 đơn vị tăng".replace("1 ", "0/1 "));
    expect(svg).not.toContain("NaN");
  });
});

describe("its finding", () => {
  it("says how the highlighted agency moved", () => {
    // 87.33 − 84.79 = 2.54; 88.5 − 90 = −1.5
    expect(slopeFinding(slopes, { ...frame, highlight: "lam-khue" })).toBe(
      "Lam Khuê tăng 2,54 điểm, từ 84,79 (2022) lên 87,33 (2024)",
    );
    expect(slopeFinding(slopes, { ...frame, highlight: "van-khe" })).toBe(
      "Vân Khê giảm 1,50 điểm, từ 90,00 (2022) còn 88,50 (2024)",
    );
    expect(slopeFinding([row("A", 80, 80)], { ...frame, highlight: "A" })).toBe("A không đổi: 80,00 (2022 và 2024)");
  });

  it("counts without one who rose, and says who moved most", () => {
    expect(slopeFinding(slopes, frame)).toBe(
      "1/2 đơn vị tăng; tăng nhiều nhất: Lam Khuê (+2,54); giảm nhiều nhất: Vân Khê (−1,50)",
    );
    expect(slopeFinding(slopes, { ...frame, lang: "en" })).toBe(
      "1 of 2 agencies gained; largest gain: Lam Khuê (+2.54); largest loss: Vân Khê (−1.50)",
    );
    expect(slopeFinding(slopes, { ...frame, highlight: "so" })).toBe(slopeFinding(slopes, frame));
    expect(slopeFinding(slopes.slice(2), frame)).toBe("Chưa có đơn vị nào có chỉ số cả hai kỳ");
  });

  it("names those that tie, and counts more than three", () => {
    expect(slopeFinding(many.slice(0, 2), frame)).toBe("2/2 đơn vị tăng; tăng nhiều nhất: Đơn vị 1, Đơn vị 2 (+1,00)");
    expect(slopeFinding(many, frame)).toBe("20/20 đơn vị tăng; tăng nhiều nhất: 20 đơn vị (+1,00)");
  });
});
