import { describe, expect, it } from "vitest";
import { linesOf, marksOf, overlaps, render, tableOf } from "../test/drawing.js";
import { GROUPS, grouped, LONG } from "../test/samples.js";
import { PALETTE } from "./frame/theme.js";
import { type GroupFrame, type GroupRow, groupCalendar, groupMoveFinding } from "./index.js";

const frame: GroupFrame = { width: 900, theme: "light", lang: "vi", groups: GROUPS };

describe("groupMoveFinding", () => {
  it("counts who moved between the last two years, of those with both", () => {
    // 2023 → 2024: Lam Khuê B → A up, Vân Khê A → B down; the third has no group in 2023
    expect(groupMoveFinding(grouped, frame)).toBe("Từ năm 2023 đến năm 2024: 1 đơn vị lên nhóm, 1 đơn vị xuống nhóm");
    expect(groupMoveFinding(grouped, { ...frame, lang: "en" })).toBe(
      "From 2023 to 2024: 1 agency moved up a group, 1 moved down",
    );
  });

  it("passes over a year without groups", () => {
    const rows = grouped.filter(({ year }) => year !== 2023);
    // 2022 → 2024: C → A and D → B up, A → B down
    expect(groupMoveFinding(rows, frame)).toBe("Từ năm 2022 đến năm 2024: 2 đơn vị lên nhóm, 1 đơn vị xuống nhóm");
  });

  it("holds for one year, no move and no group", () => {
    expect(groupMoveFinding(grouped.slice(0, 1), frame)).toBe("Năm 2022: 0/1 đơn vị ở nhóm A");
    expect(groupMoveFinding(grouped.slice(3, 5), frame)).toBe("Từ năm 2022 đến năm 2023 không đơn vị nào đổi nhóm");
    expect(groupMoveFinding([], frame)).toBe("Chưa có đơn vị nào được xếp nhóm");
  });
});

it("sorts by the last group, then by moves, the most first, then by name", () => {
  const rows = [
    ...grouped,
    { agency: "steady", name: "An Khê", year: 2024, group: "A" },
    { agency: "none", name: "Bích Giang", year: 2023, group: "A" },
  ];
  // A: Lam Khuê moved twice, An Khê never; B: one move each, by name; last without a group in 2024
  expect(tableOf(groupCalendar(rows, frame))?.rows.map(({ agency }) => agency)).toEqual([
    "lam-khue",
    "steady",
    "so",
    "van-khe",
    "none",
  ]);
});

it("marks moves up and down, over a year without a group too", async () => {
  const { items } = await marksOf(groupCalendar(grouped, frame));
  const arrows = items.flatMap(({ text, datum }) =>
    text === "▲" || text === "▼" ? [`${datum?.agency} ${datum?.year} ${text}`] : [],
  );
  expect(arrows.sort()).toEqual(["lam-khue 2023 ▲", "lam-khue 2024 ▲", "so 2024 ▲", "van-khe 2024 ▼"]);
});

it("prints the group in its cell, and a dash where there is none or no row", async () => {
  const { items } = await marksOf(groupCalendar(grouped.toSpliced(0, 1), frame));
  const unknown = items.filter(({ fill, text }) => fill === PALETTE.light.rule && !text);
  expect(unknown.map(({ datum }) => `${datum?.agency} ${datum?.year}`).sort()).toEqual(["lam-khue 2022", "so 2023"]);
  expect(items.filter(({ text }) => text === "–")).toHaveLength(2);
  expect(items.filter(({ text }) => text === "A")).toHaveLength(3);
});

describe("63 agencies", () => {
  const rowsOf = (years: number): GroupRow[] =>
    Array.from({ length: 63 }, (_, i) =>
      Array.from({ length: years }, (_, j) => ({
        agency: `a${i}`,
        name: i === 7 ? LONG : `Hạc Giang ${i}`,
        year: 2012 + j,
        group: GROUPS[(i * 7 + j * (i % 3)) % 4] as string,
      })),
    ).flat();

  it.each([
    [340, 3],
    [700, 3],
    [1280, 3],
    [340, 13],
    [1280, 13],
  ])("keep rows of 18 pixels and more and cover no text, %i wide, %i years", async (width, years) => {
    const spec = groupCalendar(rowsOf(years), { ...frame, width, highlight: "a7" });
    const { root, origin, items } = await marksOf(spec);
    expect(overlaps(items)).toEqual([]);
    const cells = items.filter(({ datum, text, fill }) => datum?.shown !== undefined && !text && fill);
    expect(cells).toHaveLength(63 * years);
    for (const { bounds } of cells) {
      expect(bounds.y2 - bounds.y1).toBeGreaterThanOrEqual(18);
      expect(bounds.x2 - bounds.x1).toBeGreaterThanOrEqual(9);
    }
    expect(root.bounds.x2 + origin[0]).toBeLessThanOrEqual(width + 1);
  });

  it("stand in columns where there is room, each with its heading", async () => {
    // Agency i is in group 7i mod 4, so that of 0 … 62 only i ≡ 3, group B, are 15.
    const lines = linesOf(await render(groupCalendar(rowsOf(1), { ...frame, width: 1280 })));
    expect(lines.filter((line) => line.startsWith("Nhóm "))).toEqual([
      "Nhóm A: 16 đơn vị",
      "Nhóm B: 15 đơn vị",
      "Nhóm B (tiếp)",
      "Nhóm C: 16 đơn vị",
      "Nhóm C (tiếp)",
      "Nhóm D: 16 đơn vị",
    ]);
  });
});
