import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { contributions } from "../test/samples.js";
import type { Frame } from "./index.js";
import { type ContributionRow, changeWaterfall, contributionFinding } from "./waterfall.js";

const frame: Frame = { width: 900, theme: "light", lang: "vi" };
const from = { label: "2022", value: 84.79 };
const to = { label: "2024", value: 86.18 };
const row = (label: string, value: number | null): ContributionRow => ({ code: label, label, value });

/** The bars from top to bottom: where each starts and ends, in figures and in pixels. */
async function barsOf(rows: readonly ContributionRow[], ends = { from, to }) {
  const { items } = await marksOf(changeWaterfall(rows, { ...frame, ...ends }));
  return items.flatMap(({ datum, x = 0, width = 0, text, shape }) => {
    if (datum?.figure === undefined || text !== undefined || shape !== undefined || width === 0) return [];
    const { label, start, end } = datum as { label: string; start: number; end: number };
    return [{ label, start, end, px: start <= end ? [x, x + width] : [x + width, x] }];
  });
}

describe("a waterfall", () => {
  it("starts every bar where the one above ends, and ends at the last total", async () => {
    const bars = await barsOf(contributions);
    // 84.79 + 1.5 = 86.29; 86.29 − 0.51 = 85.78; 85.78 + 0.4 = 86.18
    expect(bars.map(({ end }) => end.toFixed(2))).toEqual(["84.79", "86.29", "85.78", "86.18", "86.18"]);
    const steps = bars.slice(1, -1);
    steps.forEach((bar, i) => {
      expect(bar.px[0]).toBeCloseTo(bars[i]?.px[1] as number, 6);
    });
    expect(steps.at(-1)?.px[1]).toBeCloseTo(bars.at(-1)?.px[1] as number, 6);
  });

  it("starts its totals at the left edge, where the axis says it starts", async () => {
    const bars = await barsOf(contributions);
    expect(bars[0]?.px[0]).toBe(0);
    expect(bars.at(-1)?.px[0]).toBe(0);
    const low = bars[0]?.start.toFixed(2).replace(".", ",");
    expect(await render(changeWaterfall(contributions, { ...frame, from, to }))).toContain(
      `Trục bắt đầu từ ${low}, không từ 0.`,
    );
  });

  it("gives what the contributions leave a bar of its own, so that it adds up for any of them", async () => {
    // 86.5 − 86.18 = 0.32
    const bars = await barsOf(contributions, { from, to: { label: "2024", value: 86.5 } });
    expect(bars.at(-2)?.label).toBe("Phần chưa tách được");
    expect((bars.at(-2)?.end as number) - (bars.at(-2)?.start as number)).toBeCloseTo(0.32);
    const hundredths = fc.integer({ min: -300, max: 300 }).map((value) => value / 100);
    await fc.assert(
      fc.asyncProperty(fc.array(hundredths, { minLength: 1, maxLength: 8 }), hundredths, async (values, change) => {
        const drawn = await barsOf(
          values.map((value, i) => row(String(i + 1), value)),
          { from, to: { label: "2024", value: from.value + change } },
        );
        drawn.slice(1, -1).forEach(({ start }, i) => {
          expect(start).toBeCloseTo(drawn[i]?.end as number, 9);
        });
        expect(drawn.at(-2)?.end).toBeCloseTo(from.value + change, 6);
      }),
      { numRuns: 20 },
    );
  });

  it("draws no bar for 0 and for unknown, counts them, and lists them", async () => {
    const spec = changeWaterfall(contributions, { ...frame, from, to });
    const svg = await render(spec);
    expect(linesOf(svg).join("\n")).not.toMatch(/Cải cách thể chế|chế độ công vụ/);
    expect(svg).toContain("1 mục không đổi, không vẽ.");
    expect(svg).toContain("1 mục chưa có số liệu.");
    expect(tableOf(spec)?.rows.map(({ code, value }) => [code, value])).toEqual([
      ["", null],
      ["1", 1.5],
      ["2", 0],
      ["3", -0.51],
      ["4", 0.4],
      ["5", null],
      ["", null],
    ]);
    expect(tableOf(spec)?.rows[5]?.end).toBeNull();
  });

  it("tells up from down by a sign as well as by colour", async () => {
    const svg = await render(changeWaterfall(contributions, { ...frame, from, to }));
    expect(linesOf(svg)).toEqual(expect.arrayContaining(["84,79", "+1,50", "−0,51", "+0,40", "86,18"]));
  });

  it("draws one contribution, and two equal totals where nothing changed", async () => {
    expect(await barsOf([row("1", 1.39)])).toHaveLength(3);
    const same = await barsOf([row("1", 0)], { from, to: from });
    expect(same.map(({ end }) => end)).toEqual([84.79, 84.79]);
  });

  it("speaks of no year where it goes from before a scenario to after it", async () => {
    const before = { label: "Trước", value: 84.79 };
    const after = { label: "Sau kịch bản", value: 86.18 };
    const spec = changeWaterfall(contributions, { ...frame, from: before, to: after });
    expect(linesOf(await render(spec))).toEqual(expect.arrayContaining(["Trước", "Sau kịch bản"]));
    expect(`${spec.description} ${JSON.stringify(tableOf(spec)?.columns)}`).not.toMatch(/năm|20\d\d/i);
  });

  it("writes a code before the name of a node, and no id of a lead agency", async () => {
    const lines = linesOf(
      await render(
        changeWaterfall([row("1", 1), { code: "so-noi-vu", label: "Sở Nội vụ", value: 0.39 }], { ...frame, from, to }),
      ),
    );
    expect(lines).toEqual(expect.arrayContaining(["1. 1", "Sở Nội vụ"]));
  });
});

describe("its finding", () => {
  it("says what moves most up and most down", () => {
    expect(contributionFinding(contributions, "vi")).toBe(
      "Kéo lên nhiều nhất: Công tác chỉ đạo điều hành cải cách hành chính (CCHC) (+1,50); kéo xuống nhiều nhất: Cải cách thủ tục hành chính (−0,51)",
    );
    expect(contributionFinding([row("A", 1.2), row("B", -0.5)], "en")).toBe(
      "Pulls up most: A (+1.20); pulls down most: B (−0.50)",
    );
  });

  it("says that nothing moves the other way, or at all", () => {
    expect(contributionFinding([row("A", 1.2)], "vi")).toBe("Kéo lên nhiều nhất: A (+1,20); không mục nào kéo xuống");
    expect(contributionFinding([row("A", -1.2)], "vi")).toBe("Kéo xuống nhiều nhất: A (−1,20); không mục nào kéo lên");
    // 0.004 is printed as 0,00
    expect(contributionFinding([row("A", 0), row("B", null), row("C", 0.004)], "vi")).toBe(
      "Không mục nào làm thay đổi chỉ số",
    );
  });

  it("names two that tie, and counts four", () => {
    const tied = ["A", "B", "C", "D"].map((label) => row(label, 0.4));
    expect(contributionFinding(tied.slice(0, 2), "vi")).toContain("Kéo lên nhiều nhất: A, B (mỗi mục +0,40)");
    expect(contributionFinding(tied, "vi")).toContain("Kéo lên nhiều nhất: 4 mục (mỗi mục +0,40)");
  });
});
