import { describe, expect, it } from "vitest";
import { linesOf, marksOf, overlaps, render, tableOf } from "../test/drawing.js";
import { ladder, THRESHOLDS } from "../test/samples.js";
import { type LadderFrame, type LadderRow, ladderFinding, rankLadder } from "./index.js";

const frame: LadderFrame = { width: 390, theme: "light", lang: "vi", own: "own", groups: THRESHOLDS };

/** Ranks from the indices, as core ranks: equals share the better. */
function ranked(rows: readonly { agency: string; before: number; after: number }[]): LadderRow[] {
  const rank = (key: "before" | "after", figure: number) => 1 + rows.filter((row) => row[key] > figure).length;
  return rows.map((row) => ({
    ...row,
    name: `Đơn vị ${row.agency}`,
    rankBefore: rank("before", row.before),
    rankAfter: rank("after", row.after),
  }));
}

/** "1" at 99, "2" at 98.5 … and the own agency among them, which moves from one index to another. */
const among = (count: number, before: number, after: number) =>
  ranked([
    ...Array.from({ length: count }, (_, i) => ({ agency: `${i + 1}`, before: 99 - i / 2, after: 99 - i / 2 })),
    { agency: "own", before, after },
  ]);

/** The rungs from the top as labelled, and the symbols on them. */
async function rungs(rows: readonly LadderRow[], options: Partial<LadderFrame> = {}) {
  const { items } = await marksOf(rankLadder(rows, { ...frame, ...options }));
  const labels = items
    .filter(({ text, datum }) => Array.isArray(text) && datum?.lines !== undefined)
    .map(({ text }) => [text].flat().join(" "));
  const dots = items.filter(({ datum, text }) => datum?.shape !== undefined && datum.size !== undefined && !text);
  const arrows = items.filter(
    ({ mark, datum }) => (mark as { marktype?: string })?.marktype === "rule" && datum?.agency,
  );
  return { items, labels, dots: dots.map(({ datum }) => datum), arrows: arrows.map(({ datum }) => datum?.agency) };
}

describe("a rank ladder", () => {
  it("draws 8 places around where the agency stood and where it stands, and counts the others", async () => {
    // 62 others from 99 down to 68.5: 74.25 is below 50 of them, 88.75 below 21
    const rows = among(62, 74.25, 88.75);
    const spec = rankLadder(rows, frame);
    const { labels } = await rungs(rows);
    expect(labels[0]).toBe("14. Đơn vị 14");
    expect(labels[8]).toBe("22. Đơn vị own");
    // 22 − 8 to 22 + 8, then from 8 above "Trước: hạng 51" on: 44 … 51 are the others 43 … 50
    expect(labels.slice(16, 19)).toEqual(["30. Đơn vị 29", "⋯ 13 đơn vị", "44. Đơn vị 43"]);
    expect(labels[26]).toBe("Trước: hạng 51");
    expect(labels.at(-1)).toBe("59. Đơn vị 58");
    // 17 around where it stands and 16 around where it stood are 33 of 63
    expect(spec.usermeta).toMatchObject({ subtitle: expect.stringContaining("8 bậc; còn 30 đơn vị khác.") });
    expect(tableOf(spec)?.rows).toHaveLength(33);
  });

  it("draws one window where nothing moves, and no arrow", async () => {
    const rows = among(62, 80.75, 80.75);
    const { labels, dots, arrows } = await rungs(rows);
    expect(labels).toHaveLength(17);
    expect(dots.find((dot) => dot?.isOwn)?.shape).toBe("diamond");
    expect(arrows).toEqual([]);
    expect(rankLadder(rows, frame).usermeta).toMatchObject({
      subtitle: expect.stringContaining("còn 46 đơn vị khác."),
    });
  });

  it("turns the agency's arrow up the ladder or down, and along the rung where no other comes between", async () => {
    const own = async (before: number, after: number) =>
      (await rungs(among(20, before, after))).dots.filter((dot) => dot?.isOwn).map((dot) => dot?.shape);
    expect(await own(91.2, 94.2)).toEqual(["triangle-up", "circle"]);
    expect(await own(94.2, 91.2)).toEqual(["circle", "triangle-down"]);
    expect(await own(91.1, 91.4)).toEqual(["triangle-right"]);
    expect(await own(91.4, 91.1)).toEqual(["triangle-left"]);
    // With equals: from a shared rank 16 it keeps 16
    expect(await own(91.5, 91.7)).toEqual(["triangle-right"]);
  });

  it("gives thin arrows to those that move themselves, none to those that are only overtaken", async () => {
    const rows = ranked([
      { agency: "up", before: 85, after: 86 },
      { agency: "still", before: 84, after: 84 },
      { agency: "down", before: 83.5, after: 83 },
      { agency: "own", before: 82, after: 84.5 },
    ]);
    const { arrows, dots } = await rungs(rows);
    expect(arrows.sort()).toEqual(["down", "up"]);
    expect(Object.fromEntries(dots.map((dot) => [dot?.agency, dot?.shape]))).toMatchObject({
      up: "triangle-right",
      still: "circle",
      down: "triangle-left",
    });
  });

  it("keeps the highlighted agency, however far", async () => {
    const { labels } = await rungs(among(62, 80.75, 80.75), { highlight: "1" });
    // 99 − 80.75 = 18.25 is 37 places: rank 38; 30 … 46 are drawn, 2 … 29 are left out
    expect(labels.slice(0, 3)).toEqual(["1. Đơn vị 1", "⋯ 28 đơn vị", "30. Đơn vị 30"]);
  });

  it("draws the thresholds within the picture, with the group's name", async () => {
    const lines = linesOf(await render(rankLadder(among(20, 91.2, 94.2), frame)));
    expect(lines).toContain("A ≥ 90");
    expect(lines.filter((line) => line.startsWith("B ≥"))).toEqual([]);
  });

  it("writes nothing over anything, with ties and 63 agencies on a narrow picture", async () => {
    const rows = ranked(
      Array.from({ length: 63 }, (_, i) => ({
        agency: i === 30 ? "own" : `${i}`,
        before: 70 + (i % 21),
        after: i === 30 ? 90.5 : 70 + (i % 21),
      })),
    );
    expect(overlaps((await rungs(rows)).items)).toEqual([]);
  });

  it("draws an agency alone, and one that had no rank before", async () => {
    expect((await rungs(among(0, 80, 85))).labels).toEqual(["1. Đơn vị own"]);
    const rows = among(2, 80, 85).map((row) =>
      row.agency === "own" ? { ...row, before: null, rankBefore: null } : row,
    );
    expect((await rungs(rows)).labels).toHaveLength(3);
    expect(ladderFinding(rows, frame)).toBe("Đơn vị own đạt 85,00, xếp hạng 3");
  });

  it("is cheap: what is computed for 63 agencies goes into few marks", () => {
    const spec = rankLadder(among(62, 74.25, 88.75), frame);
    const text = JSON.stringify(spec);
    expect(text).not.toContain('"transform"');
    expect((spec as { layer: unknown[] }).layer.length).toBeLessThanOrEqual(7);
  });
});

describe("its finding", () => {
  it("says how rank, index and group move", () => {
    const own = { ...frame, own: "lam-khue" };
    // 87.33 − 79.50 = 7.83
    expect(ladderFinding(ladder, own)).toBe(
      "Lam Khuê từ hạng 4 lên hạng 2; chỉ số tăng 7,83 điểm, lên 87,33; lên nhóm B",
    );
    // 88 − 86.98 = 1.02, within group B
    expect(ladderFinding(ladder, { ...own, own: "van-khe", lang: "en" })).toBe(
      "Vân Khê falls from rank 2 to rank 3; the index falls by 1.02 points to 86.98",
    );
    expect(ladderFinding(ladder, { ...own, own: "moc-sa" })).toBe("Mộc Sa giữ hạng 1; chỉ số vẫn là 91,20");
  });

  it("says a fall into a lower group, and that there is no rank", () => {
    expect(ladderFinding(among(20, 90.2, 79.99), frame)).toContain("còn 79,99; xuống nhóm C");
    expect(ladderFinding(ladder, { ...frame, own: "hac-giang" })).toBe("Không có dữ liệu thứ hạng");
  });
});
