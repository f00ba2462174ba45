import { describe, expect, it } from "vitest";
import { linesOf, marksOf, render, tableOf } from "../test/drawing.js";
import { intervals } from "../test/samples.js";
import { type IntervalFrame, type IntervalRow, intervalFinding, rankIntervals } from "./index.js";

const frame: IntervalFrame = { width: 900, theme: "light", lang: "vi", level: 0.9 };
const row = (agency: string, rank: number, low: number, high: number): IntervalRow => ({
  agency,
  name: agency,
  rank,
  low,
  high,
  innerLow: low,
  innerHigh: high,
});

describe("the intervals of ranks", () => {
  it("stand in order of rank, those of equal rank by name, and the unranked are counted", async () => {
    const rows = [row("C", 3, 1, 3), row("B", 1, 1, 2), row("A", 1, 1, 3)];
    expect(tableOf(rankIntervals(rows, frame))?.rows.map(({ name }) => name)).toEqual(["A", "B", "C"]);
    expect(rankIntervals(intervals, frame).usermeta).toMatchObject({
      subtitle: expect.stringContaining("1 đơn vị chưa được xếp hạng."),
    });
  });

  it("are as long as the ranks they cover, a single rank too", async () => {
    const { items } = await marksOf(rankIntervals([row("A", 1, 1, 1), row("B", 2, 2, 4)], frame));
    const widths = (agency: string) =>
      items.flatMap(({ datum, width, mark, text }) =>
        datum?.agency === agency && mark?.role === "mark" && text === undefined && width ? [width] : [],
      );
    // 1 is one rank wide, 2 to 4 three; each bar twice, as the half in the middle is the same here
    expect(widths("B")[0] as number).toBeCloseTo(3 * (widths("A")[0] as number), 6);
  });

  it("are written beside their bars", async () => {
    expect(linesOf(await render(rankIntervals(intervals, frame)))).toEqual(expect.arrayContaining(["1–3", "2", "1–4"]));
  });
});

describe("their finding", () => {
  it("says where the highlighted agency lies", () => {
    expect(intervalFinding(intervals, { ...frame, highlight: "lam-khue" })).toBe(
      "Trong 90% số lần mô phỏng, Lam Khuê xếp từ hạng 1 đến hạng 3",
    );
    expect(intervalFinding(intervals, { ...frame, highlight: "van-khe" })).toBe(
      "Trong 90% số lần mô phỏng, Vân Khê luôn xếp hạng 2",
    );
  });

  it("otherwise says how wide half of them are, and whose is the widest", () => {
    // widths 2, 0 and 4: the middle one is 2
    const rows = [row("A", 1, 1, 3), row("B", 2, 2, 2), row("C", 3, 1, 5)];
    expect(intervalFinding(rows, frame)).toBe(
      "Một nửa số đơn vị có khoảng hạng rộng từ 2 bậc trở lên; rộng nhất: C (4 bậc)",
    );
    expect(intervalFinding([row("A", 1, 1, 1)], frame)).toBe("Không thứ hạng nào thay đổi trong 90% số lần mô phỏng");
  });
});
