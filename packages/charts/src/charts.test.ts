import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { weakestFieldFinding } from "./field-heatmap.js";
import { wrap } from "./frame.js";
import {
  type BulletRow,
  distributionStrip,
  type FieldRow,
  type Frame,
  fieldHeatmap,
  type RankedRow,
  type RankRow,
  rankBump,
  rankedBars,
  scoreBullet,
  type TrendRow,
  trendLines,
} from "./index.js";
import { rankFinding } from "./rank-bump.js";
import { leaderFinding } from "./ranked-bars.js";
import { medianFinding } from "./score-bullet.js";
import { PALETTE } from "./theme.js";
import { trendFinding } from "./trend-lines.js";

const require = createRequire(import.meta.url);
const schema = require("vega-lite/vega-lite-schema.json");
const valid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

const bars: RankedRow[] = [
  { agency: "lam-khue", name: "Lam Khuê", index: 87.33, rank: 1 },
  { agency: "van-khe", name: "Vân Khê", index: 86.98, rank: 2 },
  { agency: "moc-sa", name: "Mộc Sa", index: 71.2, rank: 40 },
  { agency: "hac-giang", name: "Hạc Giang", index: null, rank: null },
];
const fields: FieldRow[] = [
  {
    agency: "lam-khue",
    name: "Lam Khuê",
    code: "1",
    field: "Công tác chỉ đạo điều hành cải cách hành chính (CCHC)",
    index: 87.33,
  },
  { agency: "lam-khue", name: "Lam Khuê", code: "2", field: "Cải cách thể chế", index: 61 },
  {
    agency: "van-khe",
    name: "Vân Khê",
    code: "1",
    field: "Công tác chỉ đạo điều hành cải cách hành chính (CCHC)",
    index: 90,
  },
  { agency: "van-khe", name: "Vân Khê", code: "2", field: "Cải cách thể chế", index: null },
];
const trend: TrendRow[] = [
  { agency: "mean", name: "Trung bình", year: 2022, index: 84.79 },
  { agency: "mean", name: "Trung bình", year: 2023, index: null },
  { agency: "mean", name: "Trung bình", year: 2024, index: 87.33 },
  { agency: "best", name: "Cao nhất", year: 2022, index: 90.1 },
  { agency: "best", name: "Cao nhất", year: 2024, index: 87.5 },
];
const ranks: RankRow[] = [
  { agency: "lam-khue", name: "Lam Khuê", year: 2022, rank: 12 },
  { agency: "lam-khue", name: "Lam Khuê", year: 2024, rank: 4 },
  { agency: "van-khe", name: "Vân Khê", year: 2022, rank: 3 },
  { agency: "van-khe", name: "Vân Khê", year: 2023, rank: null },
  { agency: "van-khe", name: "Vân Khê", year: 2024, rank: 9 },
];
const bullets: BulletRow[] = [
  { code: "1", name: "Công tác chỉ đạo điều hành", index: 87.33, median: 90, best: 100 },
  { code: "2", name: "Cải cách thể chế", index: null, median: 80, best: 95 },
  { code: "3", name: "Cải cách thủ tục hành chính", index: 91, median: 90, best: 99 },
];
const charts: Record<string, { draw: (frame: Frame) => TopLevelSpec; none: (frame: Frame) => TopLevelSpec }> = {
  rankedBars: { draw: (frame) => rankedBars(bars, frame), none: (frame) => rankedBars([], frame) },
  fieldHeatmap: {
    draw: (frame) => fieldHeatmap(fields, frame),
    none: (frame) => fieldHeatmap([{ ...(fields[3] as FieldRow) }], frame),
  },
  distributionStrip: {
    draw: (frame) => distributionStrip(fields, frame),
    none: (frame) => distributionStrip([], frame),
  },
  trendLines: { draw: (frame) => trendLines(trend, frame), none: (frame) => trendLines([], frame) },
  rankBump: { draw: (frame) => rankBump(ranks, frame), none: (frame) => rankBump([], frame) },
  scoreBullet: { draw: (frame) => scoreBullet(bullets, frame), none: (frame) => scoreBullet([], frame) },
};

/** Compiles without a warning and renders to SVG. */
async function render(spec: TopLevelSpec): Promise<string> {
  const warnings: unknown[] = [];
  const note = (...args: unknown[]): unknown => {
    warnings.push(args);
    return logger;
  };
  const logger = {
    level: () => logger,
    error: note,
    warn: note,
    info: () => logger,
    debug: () => logger,
  };
  const { spec: vega } = compile(spec, { logger: logger as never });
  expect(warnings).toEqual([]);
  return new View(parse(vega), { renderer: "none" }).toSVG();
}

const frames: Frame[] = [
  { width: 900, theme: "light", simulated: true, highlight: "lam-khue" },
  { width: 340, theme: "dark" },
];

describe.each(Object.entries(charts))("%s", (name, { draw, none }) => {
  it.each(frames)(
    "is a valid Vega-Lite specification that draws without a warning, $width wide, $theme",
    async (frame) => {
      const spec = draw(frame);
      valid(spec);
      expect(valid.errors ?? []).toEqual([]);
      const svg = await render(spec);
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(svg.match(/<(path|text)[^>]*aria-roledescription|<path/g)?.length ?? 0).toBeGreaterThan(3);
      expect(svg.includes("Dữ liệu mô phỏng")).toBe(frame.simulated === true);
      // The picture is as wide as asked for, so that nothing is cut off on a phone.
      expect(Number(/width="(\d+)/.exec(svg)?.[1])).toBeLessThanOrEqual(frame.width);
    },
  );

  it("writes figures with a decimal comma", async () => {
    if (name === "rankBump") return; // ranks are whole numbers
    expect(await render(draw({ width: 900, theme: "light", highlight: "lam-khue" }))).toContain("87,33");
  });

  it("says that there is nothing to draw", async () => {
    const spec = none({ width: 340, theme: "light" });
    valid(spec);
    expect(valid.errors ?? []).toEqual([]);
    expect(await render(spec)).toContain("Không có dữ liệu");
  });

  it("describes itself to screen readers with its finding", () => {
    const spec = draw({ width: 900, theme: "light" }) as { description?: string };
    expect(spec.description?.length).toBeGreaterThan(20);
  });

  it("takes a title instead of the finding", async () => {
    expect(await render(draw({ width: 900, theme: "light", title: "Tiêu đề riêng" }))).toContain("Tiêu đề riêng");
  });
});

describe("findings", () => {
  it("say who leads and by how much", () => {
    // 87.33 − 86.98 = 0.35
    expect(leaderFinding(bars)).toBe("Lam Khuê dẫn đầu với 87,33, hơn Vân Khê 0,35 điểm");
    expect(leaderFinding(bars.slice(0, 1))).toBe("Lam Khuê dẫn đầu với 87,33");
    expect(leaderFinding([])).toBe("Chưa có đơn vị nào được xếp hạng");
  });

  it("name all who lead together", () => {
    const tied = bars.slice(0, 2).map((row) => ({ ...row, index: 90, rank: 1 }));
    expect(leaderFinding(tied)).toBe("Lam Khuê, Vân Khê cùng dẫn đầu với 90,00");
  });

  it("say the direction of a trend, and when there is none", () => {
    // 87.33 − 84.79 = 2.54; 90.10 − 87.50 = 2.60
    expect(trendFinding(trend, "mean")).toBe("Trung bình tăng 2,54 điểm từ năm 2022 đến năm 2024, lên 87,33");
    expect(trendFinding(trend, "best")).toBe("Cao nhất giảm 2,60 điểm từ năm 2022 đến năm 2024, còn 87,50");
    expect(
      trendFinding(
        [
          { agency: "a", name: "A", year: 2023, index: 80 },
          { agency: "a", name: "A", year: 2024, index: 80 },
        ],
        "a",
      ),
    ).toBe("A không đổi từ năm 2023 đến năm 2024: 80,00");
    expect(trendFinding(trend, "none")).toBe("Chưa có chỉ số năm nào");
  });

  it("say how a rank moved", () => {
    expect(rankFinding(ranks, "lam-khue")).toBe("Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024");
    expect(rankFinding(ranks, "van-khe")).toBe("Vân Khê từ hạng 3 năm 2022 xuống hạng 9 năm 2024");
    expect(rankFinding(ranks, undefined)).toBe("Thứ hạng của các đơn vị qua các năm");
  });

  it("compare with the median", () => {
    // field 1: 87.33 < 90, behind by 2.67; field 2 unknown; field 3: 91 > 90
    expect(medianFinding(bullets)).toBe(
      "Cao hơn trung vị ở 1/2 lĩnh vực; kém trung vị nhất ở Công tác chỉ đạo điều hành (2,67 điểm)",
    );
    expect(medianFinding([])).toBe("Chưa đủ điểm để so với trung vị");
  });

  it("name the weakest field by its mean over the known rows", () => {
    expect(weakestFieldFinding(fields)).toBe("Thấp nhất là Cải cách thể chế, trung bình 61,00 %");
  });
});

it("breaks long labels between words and loses none", () => {
  expect(wrap("Xây dựng và phát triển chính quyền điện tử", 17)).toEqual([
    "Xây dựng và phát",
    "triển chính quyền",
    "điện tử",
  ]);
});

/** WCAG 2.2 relative luminance contrast. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = [1, 3, 5]
      .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

it.each([
  ["light", "#ffffff"],
  ["dark", "#161616"],
] as const)("the %s theme's text and marks stand out from the page", (theme, page) => {
  const { text, muted, accent, second, other } = PALETTE[theme];
  for (const color of [text, muted, accent, second]) expect(contrast(color, page)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(other, page)).toBeGreaterThanOrEqual(2.4);
});
