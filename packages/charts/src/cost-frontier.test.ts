import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render } from "../test/drawing.js";
import { frontier, THRESHOLDS } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import { costFrontier, type FrontierFrame, type FrontierRow, frontierFinding } from "./index.js";

const frame: FrontierFrame = { width: 900, theme: "light", lang: "vi", unit: "triệu đồng", groups: THRESHOLDS };
const row = (cost: number, index: number, rank: number | null = null): FrontierRow => ({
  cost,
  points: index,
  index,
  rank,
  group: null,
});
const dotsOf = async (rows: readonly FrontierRow[], options: Partial<FrontierFrame> = {}) => {
  const { items } = await marksOf(costFrontier(rows, { ...frame, ...options }));
  return items.filter(({ shape, datum }) => shape !== undefined && datum?.cost !== undefined);
};

describe("a cost frontier", () => {
  it("stands each plan at its cost and its index, both on even scales", async () => {
    const [a, b, c] = (await dotsOf([row(0, 80), row(10, 84), row(40, 86)])).map(({ x = 0, y = 0 }) => ({ x, y })) as [
      { x: number; y: number },
      { x: number; y: number },
      { x: number; y: number },
    ];
    expect((b.x - a.x) / (c.x - a.x)).toBeCloseTo(10 / 40, 6);
    expect((b.y - a.y) / (c.y - a.y)).toBeCloseTo(4 / 6, 6);
    expect(c.y).toBeLessThan(a.y);
  });

  it("takes the plans in any order", async () => {
    const rows = [row(0, 80), row(10, 84), row(40, 86)];
    expect(await render(costFrontier([...rows].reverse(), frame))).toBe(await render(costFrontier(rows, frame)));
  });

  it("steps to the next plan only at its cost", async () => {
    const spec = costFrontier(frontier, frame) as { layer: { mark: { interpolate?: string } }[] };
    expect(spec.layer.map(({ mark }) => mark.interpolate).filter(Boolean)).toEqual(["step-after"]);
  });

  it("writes the rank where it changes only, and the thresholds within the picture", async () => {
    const lines = linesOf(await render(costFrontier(frontier, frame)));
    // The second plan keeps rank 12.
    expect(lines.filter((line) => line.startsWith("hạng")).sort()).toEqual(["hạng 12", "hạng 3", "hạng 7"]);
    // Of 80 and 90, 90 is within 84.79 … 90.04 and neither within 84.79 … 87.54.
    expect(lines.filter((line) => line.includes("≥"))).toEqual(["A ≥ 90"]);
    const lower = linesOf(await render(costFrontier(frontier.slice(0, 3), frame)));
    expect(lower.filter((line) => line.includes("≥"))).toEqual([]);
  });

  it("marks the chosen plan by shape as well as by colour, on the frontier or beside it", async () => {
    for (const chosen of [frontier[2] as FrontierRow, row(200, 86.5, 9)]) {
      const marked = (await dotsOf(frontier, { chosen })).filter(({ fill }) => fill === PALETTE.light.second);
      expect(marked.map(({ datum, shape }) => [datum?.cost, shape])).toEqual([[chosen.cost, "diamond"]]);
      const lines = linesOf(await render(costFrontier(frontier, { ...frame, chosen })));
      expect(lines.filter((line) => line === `hạng ${chosen.rank}`)).toHaveLength(1);
    }
  });

  it("draws one plan, and plans without ranks", async () => {
    const svg = await render(costFrontier([row(0, 80)], frame));
    expect(svg).not.toMatch(/NaN|hạng/);
    expect(await dotsOf([row(0, 80), row(10, 84)])).toHaveLength(2);
  });
});

describe("its finding", () => {
  it("says what all of the gain costs, and what half of it costs", () => {
    // 90.04 − 84.79 = 5.25; 87.54 gains 2.75, 86 gains 1.21
    expect(frontierFinding(frontier, frame)).toBe(
      "Tăng từ 84,79 lên 90,04 cần 350,5 triệu đồng; ít nhất một nửa mức tăng chỉ cần 120 triệu đồng",
    );
    expect(frontierFinding([row(0, 80), row(10, 84)], { ...frame, lang: "en", unit: "days" })).toBe(
      "A rise from 80.00 to 84.00 costs 10 days",
    );
    expect(frontierFinding([row(0, 80)], frame)).toBe("Chỉ số giữ ở 80,00, không tăng thêm được");
  });

  it("says what the chosen plan comes to", () => {
    const chosen = frontier[3] as FrontierRow;
    expect(frontierFinding(frontier, { ...frame, chosen })).toBe(
      "Phương án đang chọn: 90,04 với 350,5 triệu đồng, hạng 3, nhóm A",
    );
    expect(frontierFinding(frontier, { ...frame, chosen: row(5, 85) })).toBe(
      "Phương án đang chọn: 85,00 với 5 triệu đồng",
    );
  });
});
