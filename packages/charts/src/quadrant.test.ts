import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { levels } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import type { Frame } from "./index.js";
import { nameDots } from "./layers/dot-labels.js";
import { type QuadrantRow, quadrant, quadrantFinding } from "./quadrant.js";

const frame: Frame = { width: 900, theme: "light", lang: "vi" };
const row = (name: string, level: number | null, change: number | null): QuadrantRow => ({
  agency: name,
  name,
  level,
  change,
});
/** Medians: (80 + 90) / 2 = 85 and (1 + 2) / 2 = 1.5. */
const four = [row("A", 90, 2), row("B", 80, 3), row("C", 95, 1), row("D", 70, 0)];

describe("a quadrant", () => {
  it("counts the agencies of each quarter in its corner, by both medians", async () => {
    const svg = await render(quadrant(four, frame));
    expect(svg).toContain("vạch là trung vị: 85,00 và +1,50.");
    expect(linesOf(svg)).toEqual(
      expect.arrayContaining([
        "Cao, chuyển biến tốt hơn (1)",
        "Thấp, chuyển biến tốt hơn (1)",
        "Cao, chuyển biến kém hơn (1)",
        "Thấp, chuyển biến kém hơn (1)",
      ]),
    );
  });

  it("takes who is at a median for high", () => {
    // The median of 87.33, 90 and 80 is 87.33, of 1.2, −0.5 and 2 it is 1.2: Lam Khuê is at both.
    expect(tableOf(quadrant(levels, frame))?.rows.map(({ agency, quadrant: of }) => [agency, of])).toEqual([
      ["lam-khue", "cao, chuyển biến tốt hơn"],
      ["so", "thấp, chuyển biến tốt hơn"],
      ["van-khe", "cao, chuyển biến kém hơn"],
    ]);
  });

  it("leaves out whose level or change is not known, and counts them", async () => {
    const spec = quadrant(levels, frame);
    const { items } = await marksOf(spec);
    expect(items.filter(({ shape, datum }) => shape !== undefined && datum?.agency === "hac-giang")).toEqual([]);
    expect(await render(spec)).toContain("1 đơn vị thiếu số liệu.");
  });

  it("marks the highlighted agency by its shape as well as by its colour, and names it", async () => {
    const { items } = await marksOf(quadrant(levels, { ...frame, highlight: "van-khe" }));
    expect(items.filter(({ shape }) => shape === "diamond").map(({ datum, fill }) => [datum?.agency, fill])).toEqual([
      ["van-khe", PALETTE.light.accent],
    ]);
    expect(items.some(({ text }) => [text].flat().join(" ") === "Vân Khê")).toBe(true);
  });

  it("draws one agency, and agencies with the same figures", async () => {
    for (const rows of [four.slice(0, 1), [row("A", 80, 0), row("B", 80, 0)]])
      expect(await render(quadrant(rows, frame))).not.toMatch(/NaN|Infinity/);
  });
});

describe("its finding", () => {
  it("says in which quarter the highlighted agency is, and with how many", () => {
    expect(quadrantFinding(four, { ...frame, highlight: "B" })).toBe(
      "B thuộc nhóm thấp, chuyển biến tốt hơn trung vị (1/4 đơn vị)",
    );
    expect(quadrantFinding(four, { ...frame, lang: "en", highlight: "B" })).toBe(
      "B is low, with a better change than the median (1 of 4 agencies)",
    );
  });

  it("counts all quarters that have agencies without one; the description always does", () => {
    const counts =
      "So với trung vị của 3 đơn vị: 1 cao, chuyển biến tốt hơn; 1 thấp, chuyển biến tốt hơn; 1 cao, chuyển biến kém hơn";
    expect(quadrantFinding(levels, frame)).toBe(counts);
    expect(quadrant(levels, { ...frame, highlight: "so" }).description).toContain(counts);
    expect(quadrant(levels, frame).description?.split(counts)).toHaveLength(2);
    expect(quadrantFinding([], frame)).toBe("Chưa có đơn vị nào có cả mức và thay đổi");
  });
});

describe("names of dots", () => {
  const within = { left: 0, right: 200, top: 0, bottom: 100 };
  const dot = (name: string, x: number, y: number) => ({ agency: name, name, x, y });

  it("stand on the right, or on the left where the plot ends", () => {
    expect(nameDots([dot("Lam Khuê", 20, 50)], [], within, 3)[0]).toMatchObject({ align: "left", labelX: 29 });
    expect(nameDots([dot("Lam Khuê", 190, 50)], [], within, 3)[0]).toMatchObject({ align: "right", labelX: 181 });
  });

  it("are left out where they would cover something, but for the first", () => {
    const everything = [within];
    expect(nameDots([dot("A", 20, 50), dot("B", 100, 50)], everything, within, 3).map(({ name }) => name)).toEqual([
      "A",
    ]);
  });

  it("are no more than asked for", () => {
    expect(nameDots([dot("A", 20, 20), dot("B", 20, 50), dot("C", 20, 80)], [], within, 2)).toHaveLength(2);
  });
});
