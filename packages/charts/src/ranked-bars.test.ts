import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render } from "../test/drawing.js";
import { bars } from "../test/samples.js";
import { rankedBars } from "./ranked-bars.js";

describe("rankedBars", () => {
  const draw = (frame: object) =>
    render(rankedBars(bars, { width: 900, theme: "light", lang: "vi", thresholds: [90, 85.5, 0], ...frame }));

  it("draws so many from either end and keeps the highlighted agency, with a gap where some are left out", async () => {
    const many = Array.from({ length: 7 }, (_, i) => ({
      agency: `a${i}`,
      name: `Đơn vị ${i}`,
      index: 90 - i,
      rank: i + 1,
    }));
    const svg = await render(
      rankedBars(many, { width: 900, theme: "light", lang: "vi", thresholds: [], ends: 1, highlight: "a3" }),
    );
    const lines = linesOf(svg).filter((line) => /^\d+\. |⋯/.test(line));
    expect(lines).toEqual(["1. Đơn vị 0", "⋯", "4. Đơn vị 3", "⋯", "7. Đơn vị 6"]);
    expect(svg).not.toContain("ngưỡng nhóm");
  });

  it("draws the thresholds it is given, whatever the groups are", async () => {
    const svg = await draw({});
    expect(svg).toContain("Vạch dọc: ngưỡng nhóm 85,5; 90.");
    expect(linesOf(svg).filter((line) => /^\d+(,\d)?$/.test(line))).toEqual(["0", "85,5", "90"]);
  });

  it("counts the agencies without a rank, and draws no bar for them", async () => {
    const svg = await draw({});
    expect(svg).toContain("1 đơn vị chưa được xếp hạng.");
    expect(svg).not.toContain("Hạc Giang");
  });

  it("names a threshold when one points at it, in the language", async () => {
    const { items } = await marksOf(
      rankedBars(bars, { width: 900, theme: "light", lang: "en", thresholds: [90, 85.5, 0] }),
    );
    const named = items.flatMap(({ tooltip }) => tooltip?.["Group threshold (%)"] ?? []);
    expect(named).toEqual(["85.5", "90"]);
  });
});
