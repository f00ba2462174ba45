import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { fields } from "../test/samples.js";
import { type FieldRow, fieldHeatmap } from "./field-heatmap.js";
import { PALETTE } from "./frame/theme.js";

describe("fieldHeatmap", () => {
  it("sorts agencies by rank, those without one last", async () => {
    const rows = fields.map((row) => ({ ...row, rank: row.agency === "van-khe" ? 1 : null }));
    const lines = linesOf(await render(fieldHeatmap(rows, { width: 900, theme: "light", lang: "vi" })));
    expect(lines.filter((line) => / Khuê| Khê/.test(line))).toEqual(["Vân Khê", "Lam Khuê"]);
  });

  it("keeps agencies of the same name apart", async () => {
    const rows = fields.map((row) => ({ ...row, name: "Khê" }));
    const lines = linesOf(await render(fieldHeatmap(rows, { width: 900, theme: "light", lang: "vi" })));
    expect(lines.filter((line) => line === "Khê")).toHaveLength(2);
  });

  it.each(["light", "dark"] as const)("shows unknown as a grey cell with a dash, %s", async (theme) => {
    const { items } = await marksOf(fieldHeatmap(fields, { width: 900, theme, lang: "vi" }));
    expect(items.filter(({ fill }) => fill === PALETTE[theme].rule)).toHaveLength(1);
    expect(items.filter(({ text }) => text === "–")).toHaveLength(1);
  });

  it("is wider than a phone rather than unreadable, but not its title", async () => {
    const wide = Array.from({ length: 12 }, (_, i) => ({ ...(fields[0] as FieldRow), code: String(i + 1) }));
    const { root, items } = await marksOf(fieldHeatmap(wide, { width: 340, theme: "light", lang: "vi" }));
    expect(root.bounds.x2 - root.bounds.x1).toBeGreaterThan(12 * 36);
    const cells = items.filter(({ text }) => text === "87,33").map(({ bounds }) => bounds);
    cells.slice(1).forEach((cell, i) => {
      expect(cell.x1).toBeGreaterThan(cells[i]?.x2 as number);
    });
  });

  it("takes years for rows, of which none is an agency", async () => {
    const years = [2024, 2023].flatMap((year) =>
      fields.slice(0, 2).map((row) => ({ ...row, agency: String(year), name: String(year), isAgency: false })),
    );
    const spec = fieldHeatmap(years, { width: 900, theme: "light", lang: "vi" });
    const { items } = await marksOf(spec);
    expect(items.filter(({ datum }) => datum && "agency" in datum)).toEqual([]);
    expect(tableOf(spec)?.columns[0]?.label).toBe("Tên");
    expect(tableOf(spec)?.rows[0]).toEqual({
      name: "2024",
      code: "1",
      field: "Công tác chỉ đạo điều hành cải cách hành chính (CCHC)",
      index: 87.33,
    });
  });
});
