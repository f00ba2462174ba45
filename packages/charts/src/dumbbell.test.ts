import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { pairs } from "../test/samples.js";
import { type DumbbellFrame, type DumbbellRow, dumbbell, dumbbellFinding } from "./dumbbell.js";

const frame: DumbbellFrame = { width: 900, theme: "light", lang: "vi", a: "Tự chấm", b: "Thẩm định", unit: "index" };
const row = (code: string, a: number | null, b: number | null, max?: number): DumbbellRow => ({
  code,
  label: `Tiêu chí ${code}`,
  a,
  b,
  ...(max === undefined ? {} : { max }),
});

describe("a dumbbell", () => {
  it("tells the two figures by shape as well as by colour", async () => {
    const { items } = await marksOf(dumbbell([row("1", 90, 80)], frame));
    const dots = items.filter(({ shape }) => shape !== undefined);
    expect(dots.map(({ shape }) => shape)).toEqual(["circle", "diamond"]);
    expect(new Set(dots.map(({ fill }) => fill)).size).toBe(2);
    expect(dots[0]?.x as number).toBeGreaterThan(dots[1]?.x as number);
    expect(await render(dumbbell([row("1", 90, 80)], frame))).toContain("Hình tròn: Tự chấm; hình thoi: Thẩm định.");
  });

  it("writes every figure of its axis as exact as it is", async () => {
    const { items } = await marksOf(dumbbell([row("1", 82.5, 85.4)], frame));
    const ticks = items.filter(({ mark }) => mark?.role === "axis-label").map(({ text }) => text);
    expect(ticks).toEqual(["82,5", "83", "83,5", "84", "84,5", "85"]);
  });

  it("writes both figures, the lower on the left, and equal ones once", async () => {
    const { items } = await marksOf(dumbbell([row("1", 90, 80), row("2", 85, 85)], frame));
    const figures = items.flatMap(({ text, datum }) => (datum?.align === undefined ? [] : [[text, datum.align]]));
    expect(figures).toEqual([
      ["90,00", "left"],
      ["80,00", "right"],
      ["85,00", "left"],
    ]);
  });

  it("draws no dot for what is not known, no line for half a pair, and says so", async () => {
    const spec = dumbbell(pairs, frame);
    const { items } = await marksOf(spec);
    const shapes = (code: string) =>
      items.filter(({ shape, datum }) => shape && datum?.code === code).map(({ shape }) => shape);
    expect([shapes("1"), shapes("3"), shapes("4")]).toEqual([["circle", "diamond"], ["diamond"], []]);
    const svg = await render(spec);
    expect(linesOf(svg)).toContain("chưa có");
    expect(svg).toContain("2 mục thiếu số liệu.");
    expect(tableOf(spec)?.rows[2]).toMatchObject({ a: null, b: 100 });
  });

  it("shows points as exact as they are, from 0, with each maximum", async () => {
    const spec = dumbbell([row("1.1", 1.5, 1.2375, 2), row("1.2", 0, 0.5, 1)], { ...frame, unit: "points" });
    const lines = linesOf(await render(spec));
    expect(lines).toEqual(expect.arrayContaining(["1,5", "1,2375", "0", "0,5", "/ 2", "/ 1"]));
    expect(tableOf(spec)?.columns.map(({ kind }) => kind)).toEqual(["text", "text", "points", "points", "points"]);
  });
});

describe("its finding", () => {
  it("says how often the one is above the other, and where they are furthest apart", () => {
    // 87.33 − 85 = 2.33; 90 = 90
    expect(dumbbellFinding(pairs, frame)).toBe(
      "Tự chấm cao hơn Thẩm định ở 1/2 mục; chênh nhiều nhất: Công tác chỉ đạo điều hành cải cách hành chính (CCHC) (2,33 điểm)",
    );
    expect(dumbbellFinding([row("1", 80, 90), row("2", 85, 84)], frame)).toContain(
      "Tự chấm cao hơn Thẩm định ở 1/2 mục",
    );
    expect(dumbbellFinding([row("1", 80, 90), row("2", 85, 85)], frame)).toBe(
      "Tự chấm thấp hơn Thẩm định ở 1/2 mục; chênh nhiều nhất: Tiêu chí 1 (10,00 điểm)",
    );
  });

  it("subtracts points exactly", () => {
    // 0.3 − 0.1 is 0.19999999999999998 in binary
    expect(dumbbellFinding([row("1", 0.3, 0.1), row("2", 0.4, 0.2)], { ...frame, unit: "points" })).toBe(
      "Tự chấm cao hơn Thẩm định ở 2/2 mục; chênh nhiều nhất: Tiêu chí 1, Tiêu chí 2 (0,2 điểm)",
    );
  });

  it("says that all are equal, or that nothing can be compared", () => {
    expect(dumbbellFinding([row("1", 80, 80)], frame)).toBe("Tự chấm và Thẩm định bằng nhau ở cả 1 mục");
    expect(dumbbellFinding(pairs.slice(2), frame)).toBe("Chưa có mục nào có đủ hai số liệu");
  });
});
