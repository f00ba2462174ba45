import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, marksOf, overlaps, render, tableOf } from "../test/drawing.js";
import { counts, GROUPS } from "../test/samples.js";
import { bestGroupFinding, type GroupCount, type GroupFrame, groupDistribution } from "./index.js";

const frame: GroupFrame = { width: 900, theme: "light", lang: "vi", groups: GROUPS };
const year = (of: number, ...each: (number | null)[]): GroupCount[] =>
  each.map((count, i) => ({ year: of, group: GROUPS[i] as string, count }));

it("says how the best group grew since the year before", () => {
  // 15 − 12 = 3
  expect(bestGroupFinding(counts, frame)).toBe("Nhóm A có 15 đơn vị năm 2024, thêm 3 so với năm 2023");
  expect(bestGroupFinding(counts, { ...frame, lang: "en" })).toBe(
    "Group A has 15 agencies in 2024, 3 more than in 2023",
  );
  expect(bestGroupFinding([...counts, ...year(2025, 10, 53)], frame)).toBe(
    "Nhóm A có 10 đơn vị năm 2025, bớt 5 so với năm 2024",
  );
  expect(bestGroupFinding([...counts, ...year(2025, 15, 48)], frame)).toBe(
    "Nhóm A có 15 đơn vị năm 2025, như năm 2024",
  );
  expect(bestGroupFinding(year(2024, 12, 51), frame)).toBe("Năm 2024: 12/63 đơn vị ở nhóm A");
  expect(bestGroupFinding(year(2024, null, 51), frame)).toBe("Chưa có đơn vị nào được xếp nhóm");
});

it("draws segments as long as their counts, one after the other, none for 0", async () => {
  const { items } = await marksOf(groupDistribution(counts, frame));
  const segments = items.filter(({ datum, text }) => datum?.count !== undefined && !text);
  expect(segments.map(({ datum }) => `${datum?.year} ${datum?.group}`)).toEqual([
    ...["A", "B", "C", "D"].map((group) => `2023 ${group}`),
    ...["A", "B", "C"].map((group) => `2024 ${group}`),
  ]);
  // 63 agencies on 900 − 8 − 44 − 44 = 804 pixels, less a hairline.
  for (const { datum, bounds } of segments)
    expect(bounds.x2 - bounds.x1).toBeCloseTo(((datum?.count as number) * 804) / 63 - 1, 1);
});

it.each([340, 700, 1280])(
  "prints every group's count in its segment or under it, covering none, %i wide",
  async (width) => {
    const rows = [...counts, ...year(2025, 1, 1, 1, 60), ...year(2026, 60, 1, 1, 1)];
    const { items } = await marksOf(groupDistribution(rows, { ...frame, width }));
    expect(overlaps(items)).toEqual([]);
    const labels = items.flatMap(({ text, datum }) =>
      text && datum?.count !== undefined ? [`${datum.year}: ${text}`] : [],
    );
    expect(labels.sort()).toEqual(
      rows.flatMap(({ count, ...row }) => (count ? [`${row.year}: ${row.group} ${count}`] : [])).sort(),
    );
  },
);

it("gives a year that is not known a dash, not a bar", async () => {
  const rows = [...year(2022, 1, 2), ...year(2023, null, 5), ...year(2025, 3)];
  const lines = linesOf(await render(groupDistribution(rows, frame)));
  expect(lines.filter((line) => /^20\d\d$|^–$/.test(line)).sort()).toEqual(["2022", "2023", "2024", "2025", "–", "–"]);
  expect(tableOf(groupDistribution(rows, frame))?.rows.filter((row) => row.year === "2023")).toEqual(
    GROUPS.map((group) => ({ year: "2023", group, count: null, share: null })),
  );
});

it("has shares that add to 100 % in every year", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4000), { minLength: 4, maxLength: 4 }), (each) => {
      fc.pre(each.some((count) => count > 0));
      const rows = tableOf(groupDistribution(year(2024, ...each), frame))?.rows ?? [];
      expect(rows).toHaveLength(4);
      expect(rows.reduce((sum, { share }) => sum + (share as number), 0)).toBeCloseTo(100, 9);
    }),
  );
});
