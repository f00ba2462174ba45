import { randomLcg } from "d3-random";
import { describe, expect, it } from "vitest";
import { coveringTexts, marksOf, textsOf } from "../test/drawing.js";
import { LONG, THRESHOLDS } from "../test/samples.js";
import {
  aheadStrip,
  changeWaterfall,
  costFrontier,
  dumbbell,
  type Frame,
  fieldMultiples,
  quadrant,
  rankDistribution,
  rankIntervals,
  rankLadder,
  sensitivityBars,
  slopeChart,
  tornado,
} from "./index.js";

const FIELDS = [
  "Công tác chỉ đạo điều hành cải cách hành chính (CCHC)",
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy hành chính",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
  "Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội",
].map((field, i) => ({ code: String(i + 1), field }));

const random = randomLcg(4);
const index = () => Math.round(7000 + 2900 * random()) / 100;
const agencies = Array.from({ length: 63 }, (_, i) => ({
  agency: `a${i}`,
  name: i % 9 === 0 ? `${LONG} ${i}` : `Đơn vị ${i}`,
  from: i === 5 ? null : index(),
  to: i === 6 ? null : index(),
}));

/** All 63 with a rank before and after; `a7` goes from where it stands to 97 while the others move a little. */
const ranked = agencies.map(({ agency, name, from }) => {
  const before = from ?? 80;
  return { agency, name, before, after: agency === "a7" ? 97 : Math.round(before * 100 + 60 * random()) / 100 };
});
const rankOf = (key: "before" | "after", figure: number) => 1 + ranked.filter((row) => row[key] > figure).length;
const ladder = ranked.map((row) => ({
  ...row,
  rankBefore: rankOf("before", row.before),
  rankAfter: rankOf("after", row.after),
}));

const charts: Record<string, (frame: Frame) => ReturnType<typeof quadrant>> = {
  changeWaterfall: (frame) =>
    changeWaterfall(
      FIELDS.map(({ code, field }, i) => ({
        code,
        label: field,
        value: [0.42, 0, 1.2, -0.51, 0.003, -12.75, 2.4, null][i] ?? null,
      })),
      { ...frame, from: { label: "Chỉ số năm 2022", value: 99.9 }, to: { label: LONG, value: 90.7 } },
    ),
  slopeChart: (frame) => slopeChart(agencies, { ...frame, labels: ["Năm 2022", "Năm 2024"] }),
  "slopeChart of a few": (frame) =>
    slopeChart(
      agencies.slice(0, 12).map((row) => ({ ...row, to: 80 })),
      { ...frame, labels: ["Năm 2022", "Năm 2024"] },
    ),
  fieldMultiples: (frame) =>
    fieldMultiples(
      ["a0", "mean"].flatMap((agency) =>
        FIELDS.flatMap((field) =>
          [2021, 2022, 2023, 2024].map((year) => ({
            agency,
            name: `${LONG} ${agency}`,
            ...field,
            year,
            index: index(),
          })),
        ),
      ),
      frame,
    ),
  quadrant: (frame) =>
    quadrant(
      agencies.map(({ agency, name, from, to }) => ({
        agency,
        name,
        level: to,
        change: from === null || to === null ? null : to - from,
      })),
      { ...frame, levelLabel: "Chỉ số năm 2024 (%)", changeLabel: "Thay đổi từ năm 2022 (điểm)" },
    ),
  "dumbbell of indices": (frame) =>
    dumbbell(
      FIELDS.map(({ code, field }, i) => ({ code, label: field, a: index(), b: [100, 0, null][i % 4] ?? index() })),
      { ...frame, a: "Tự chấm", b: "Thẩm định", unit: "index" },
    ),
  "dumbbell of points": (frame) =>
    dumbbell(
      FIELDS.map(({ code, field }, i) => ({ code: `1.${code}`, label: field, a: i / 8, b: i / 7.9, max: 1 + i / 4 })),
      { ...frame, a: "Tự chấm", b: "Thẩm định", unit: "points" },
    ),
  tornado: (frame) =>
    tornado(
      Array.from({ length: 20 }, (_, i) => ({
        code: `3.${i + 1}`,
        name: i % 3 ? LONG : "Ban hành kế hoạch",
        low: 99.12 - (i % 4 ? 3 / (i + 1) : 0),
        high: 99.12 + 0.88 / (i + 1),
        now: 99.12,
        rankLow: 63,
        rankHigh: 10,
      })),
      frame,
    ),
  rankLadder: (frame) =>
    rankLadder(ladder, {
      ...frame,
      own: "a7",
      groups: [...THRESHOLDS, { name: "Hoàn thành xuất sắc", atLeast: 97 }, { name: "A+", atLeast: 90.5 }],
    }),
  costFrontier: (frame) =>
    costFrontier(
      Array.from({ length: 24 }, (_, i) => ({
        cost: 12_345 * i ** 2,
        points: 78 + 4 * Math.sqrt(i),
        index: 78 + 4 * Math.sqrt(i),
        rank: 60 - 2 * i,
        group: i < 4 ? "C" : "B",
      })),
      {
        ...frame,
        unit: "triệu đồng",
        groups: THRESHOLDS,
        chosen: { cost: 700_000, points: 85, index: 85, rank: 40, group: "B" },
      },
    ),
  rankIntervals: (frame) =>
    rankIntervals(
      agencies.map(({ agency, name }, i) => ({
        agency,
        name,
        rank: i + 1,
        low: Math.max(1, i - 12),
        high: Math.min(63, i + 15),
        innerLow: Math.max(1, i - 4),
        innerHigh: Math.min(63, i + 6),
      })),
      { ...frame, level: 0.9 },
    ),
  ...Object.fromEntries(
    // A rank, a few and nearly all of 63; the line of the first ranks beside the highest bar, and at either end.
    [
      [12, 12, 12],
      [9, 17, 12],
      [30, 34, 33],
      [1, 3, 2],
      [1, 63, 40],
    ].map(([low = 1, high = 1, k = 1]) => [
      `rankDistribution from ${low} to ${high}`,
      (frame: Frame) =>
        rankDistribution(
          Array.from({ length: high - low + 1 }, (_, i) => ({ rank: low + i, share: 1 / (1 + Math.abs(low + i - k)) })),
          { ...frame, name: LONG, rank: low, interval: { low, high, level: 0.9 }, top: { k, share: 0.236 } },
        ),
    ]),
  ),
  aheadStrip: (frame) =>
    aheadStrip(
      agencies.slice(0, 12).map(({ agency, name }, i) => ({
        agency,
        name,
        rank: 50 + i,
        ahead: i / 11,
        tied: (11 - i) / 110,
        behind: 1 - i / 11 - (11 - i) / 110,
      })),
      { ...frame, name: LONG, level: 0.9 },
    ),
  sensitivityBars: (frame) =>
    sensitivityBars(
      FIELDS.map(({ code, field }, i) => ({
        code,
        name: `Trọng số: ${field}`,
        first: 1 / (i + 1) - 0.02,
        firstLow: 1 / (i + 1) - 0.08,
        firstHigh: 1 / (i + 1) + 0.05,
        total: 1 / (i + 1),
        totalLow: 1 / (i + 1) - 0.04,
        totalHigh: 1 / (i + 1) + 0.04,
      })),
      { ...frame, result: `thứ hạng của ${LONG}` },
    ),
};

describe.each(Object.entries(charts))("%s", (_, draw) => {
  // A phone, a column or a sheet of paper, a laptop.
  it.each([340, 700, 1280])("writes everything inside the picture and nothing over another, %i wide", async (width) => {
    for (const highlight of ["a0", "a9", "a6", undefined]) {
      const spec = draw({ width, theme: "light", lang: "vi", simulated: true, ...(highlight ? { highlight } : {}) });
      const { origin } = await marksOf(spec);
      const texts = await textsOf(spec);
      expect(texts.length).toBeGreaterThan(4);
      expect(coveringTexts(texts)).toEqual([]);
      expect(texts.filter(({ x1, x2 }) => x1 + origin[0] < -1 || x2 + origin[0] > width + 1)).toEqual([]);
    }
  });
});
