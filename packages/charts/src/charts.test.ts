import { createRequire } from "node:module";
import { Ajv } from "ajv";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { standingFinding } from "./distribution-strip.js";
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
  viLocale,
} from "./index.js";
import { rankFinding } from "./rank-bump.js";
import { leaderFinding } from "./ranked-bars.js";
import { medianFinding } from "./score-bullet.js";
import { mix, PALETTE, textOn } from "./theme.js";
import { trendFinding } from "./trend-lines.js";

const require = createRequire(import.meta.url);
const schema = require("vega-lite/vega-lite-schema.json");
const valid = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

/** A long name, for layout. */
const so = "Sở Nông nghiệp và Môi trường Thượng Khuê";
const bars: RankedRow[] = [
  { agency: "lam-khue", name: "Lam Khuê", index: 87.33, rank: 1 },
  { agency: "van-khe", name: "Vân Khê", index: 86.98, rank: 2 },
  { agency: "moc-sa", name: "Mộc Sa", index: 71.2, rank: 40 },
  { agency: "so", name: so, index: 70.05, rank: 41 },
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
  { agency: "so", name: so, year: 2022, index: 80 },
];
const ranks: RankRow[] = [
  { agency: "lam-khue", name: "Lam Khuê", year: 2022, rank: 12 },
  { agency: "lam-khue", name: "Lam Khuê", year: 2024, rank: 4 },
  { agency: "van-khe", name: "Vân Khê", year: 2022, rank: 3 },
  { agency: "van-khe", name: "Vân Khê", year: 2023, rank: null },
  { agency: "van-khe", name: "Vân Khê", year: 2024, rank: 9 },
  { agency: "so", name: so, year: 2024, rank: 10 },
];
const bullets: BulletRow[] = [
  { code: "1", name: "Công tác chỉ đạo điều hành", index: 87.33, median: 90, best: 100 },
  { code: "2", name: "Cải cách thể chế", index: null, median: 80, best: 95 },
  { code: "3", name: "Cải cách thủ tục hành chính", index: 91, median: 90, best: 99 },
];
const charts: Record<string, { draw: (frame: Frame) => TopLevelSpec; none: (frame: Frame) => TopLevelSpec }> = {
  rankedBars: {
    draw: (frame) => rankedBars(bars, { ...frame, thresholds: [70, 80, 90] }),
    none: (frame) => rankedBars([], { ...frame, thresholds: [] }),
  },
  fieldHeatmap: {
    draw: (frame) => fieldHeatmap([...fields, { ...(fields[1] as FieldRow), agency: "so", name: so }], frame),
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

const { parse, View } = vega;
// Without a canvas Vega reckons 0.8 of the font size per character; a wide font (DejaVu Sans) needs
// 0.6. `textMetrics` is exported, but its types are not.
const { textMetrics } = vega as unknown as {
  textMetrics: { width: (item: { fontSize?: number }, text: string) => number };
};
textMetrics.width = (item, text) => 0.6 * (item.fontSize ?? 11) * text.length;

/** Compiles without a warning. */
function viewOf(spec: TopLevelSpec): vega.View {
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
  const { spec: compiled } = compile(spec, { logger: logger as never });
  expect(warnings).toEqual([]);
  return new View(parse(compiled), { renderer: "none" });
}

/** Compiles without a warning and renders to SVG. */
const render = (spec: TopLevelSpec): Promise<string> => viewOf(spec).toSVG();

interface Item {
  readonly text?: string | string[];
  readonly fill?: string;
  readonly bounds: { x1: number; x2: number; y1: number; y2: number };
  readonly items?: Item[];
}

/** Every mark of a picture, with how far the picture reaches. */
async function marksOf(spec: TopLevelSpec): Promise<{ root: Item; origin: [number, number]; items: Item[] }> {
  const view = await viewOf(spec).runAsync();
  const { root } = view.scenegraph() as unknown as { root: Item };
  const all = (item: Item): Item[] => [item, ...(item.items ?? []).flatMap(all)];
  return { root, origin: view.origin() as [number, number], items: all(root) };
}

/** The text that Vega draws, line by line. */
const linesOf = (svg: string): string[] =>
  [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text as string);

const frames: Frame[] = [
  { width: 900, theme: "light", lang: "vi", simulated: true, highlight: "lam-khue" },
  { width: 340, theme: "dark", lang: "vi" },
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
      expect(Number(/width="(\d+)/.exec(svg)?.[1])).toBeLessThanOrEqual(frame.width);
    },
  );

  it("cuts nothing off", async () => {
    for (const width of [340, 900] as const) {
      const { root, origin } = await marksOf(
        draw({ width, theme: "light", lang: "vi", simulated: true, highlight: "so" }),
      );
      expect(root.bounds.x1 + origin[0]).toBeGreaterThanOrEqual(-1);
      expect(root.bounds.x2 + origin[0]).toBeLessThanOrEqual(width + 1);
    }
  });

  it("names its source", async () => {
    const svg = await render(draw({ width: 900, theme: "light", lang: "vi", source: "Hội đồng thẩm định" }));
    expect(svg).toContain("Nguồn: Hội đồng thẩm định.");
  });

  it("writes figures with a decimal comma", async () => {
    if (name === "rankBump") return; // ranks are whole numbers
    expect(await render(draw({ width: 900, theme: "light", lang: "vi", highlight: "lam-khue" }))).toContain("87,33");
  });

  it("says that there is nothing to draw", async () => {
    const spec = none({ width: 340, theme: "light", lang: "vi" });
    valid(spec);
    expect(valid.errors ?? []).toEqual([]);
    expect(await render(spec)).toContain("Không có dữ liệu");
    expect(JSON.stringify(spec)).toMatch(/"type":"text"/);
    expect((spec as { description?: string }).description).toContain("Không có dữ liệu");
  });

  it("describes itself to screen readers with its finding", () => {
    const spec = draw({ width: 900, theme: "light", lang: "vi" }) as { description?: string };
    expect(spec.description?.length).toBeGreaterThan(20);
  });

  it("takes a title instead of the finding", async () => {
    expect(await render(draw({ width: 900, theme: "light", lang: "vi", title: "Tiêu đề riêng" }))).toContain(
      "Tiêu đề riêng",
    );
  });
});

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
    expect(linesOf(svg)).toEqual(expect.arrayContaining(["90"]));
  });

  it("counts the agencies without a rank, and draws no bar for them", async () => {
    const svg = await draw({});
    expect(svg).toContain("1 đơn vị chưa được xếp hạng.");
    expect(svg).not.toContain("Hạc Giang");
  });
});

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
});

describe("lines over the years", () => {
  it("show a year that nobody has a figure for as a gap, not as a shorter time", async () => {
    const rows = [2020, 2021, 2024].map((year) => ({ agency: "a", name: "A", year, index: 80 + year - 2020 }));
    const svg = await render(trendLines(rows, { width: 900, theme: "light", lang: "vi" }));
    expect(linesOf(svg).filter((line) => /^20\d\d$/.test(line))).toEqual(["2020", "2021", "2022", "2023", "2024"]);
  });

  it("are labelled even where they end early, with the year", async () => {
    const svg = await render(trendLines(trend, { width: 900, theme: "light", lang: "vi" }));
    expect(linesOf(svg).join(" ")).toContain("Thượng Khuê 80,00 (2022)");
  });

  it("have labels that do not cover each other, even for the same figures", async () => {
    const rows = ["A", "B", "C", "D"].flatMap((name) =>
      [2023, 2024].map((year) => ({ agency: name, name: `${name} ${so}`, year, index: 80 })),
    );
    for (const width of [340, 900]) {
      const { items } = await marksOf(trendLines(rows, { width, theme: "light", lang: "vi" }));
      const labels = items.filter(({ text }) => Array.isArray(text) && text.join(" ").endsWith("Thượng Khuê 80,00"));
      const boxes = labels.map(({ bounds }) => bounds).sort((a, b) => a.y1 - b.y1);
      expect(boxes).toHaveLength(4);
      boxes.slice(1).forEach((box, i) => {
        expect(box.y1).toBeGreaterThanOrEqual((boxes[i]?.y2 as number) - 2);
      });
    }
  });

  it("mark who climbed most where no agency is asked for", async () => {
    const svg = await render(rankBump(ranks, { width: 900, theme: "light", lang: "vi" }));
    expect(svg).toContain("Tăng hạng nhiều nhất: Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024");
    expect(svg).toContain(PALETTE.light.accent);
  });
});

describe("findings", () => {
  it("say who leads and by how much", () => {
    // 87.33 − 86.98 = 0.35
    expect(leaderFinding(bars)).toBe("Lam Khuê dẫn đầu với 87,33, hơn Vân Khê 0,35 điểm");
    expect(leaderFinding(bars.slice(0, 1))).toBe("Lam Khuê đạt 87,33");
    expect(leaderFinding([])).toBe("Chưa có đơn vị nào được xếp hạng");
  });

  it("name all who lead together", () => {
    const tied = bars.slice(0, 2).map((row) => ({ ...row, index: 90, rank: 1 }));
    expect(leaderFinding([...tied, ...bars.slice(2)])).toBe("Lam Khuê, Vân Khê cùng dẫn đầu với 90,00");
    const many = [...tied, ...tied].map((row) => ({ ...row }));
    expect(leaderFinding([...many, ...bars.slice(2)])).toBe("4 đơn vị cùng dẫn đầu với 90,00");
    expect(leaderFinding(many)).toBe("Cả 4 đơn vị cùng đạt 90,00");
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
    ).toBe("A năm 2024 bằng năm 2023: 80,00");
    expect(trendFinding([{ agency: "a", name: "A", year: 2024, index: 80 }], "a")).toBe("A đạt 80,00 năm 2024");
    expect(trendFinding([{ agency: "a", name: "A", year: 2024, index: null }], "a")).toBe("A chưa có chỉ số năm nào");
    expect(trendFinding(trend, "none")).toBe("Chưa có chỉ số năm nào");
  });

  it("say how a rank moved", () => {
    expect(rankFinding(ranks, "lam-khue")).toBe("Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024");
    expect(rankFinding(ranks, "van-khe")).toBe("Vân Khê từ hạng 3 năm 2022 xuống hạng 9 năm 2024");
    expect(rankFinding([{ agency: "a", name: "A", year: 2024, rank: null }], "a")).toBe("A chưa được xếp hạng năm nào");
    const held = [3, 1, 3].map((rank, i) => ({ agency: "a", name: "A", year: 2022 + i, rank }));
    expect(rankFinding(held, "a")).toBe("A năm 2024 xếp hạng 3 như năm 2022");
    expect(rankFinding(held.toSpliced(1, 1), "a")).toBe("A giữ hạng 3 từ năm 2022 đến năm 2024");
    expect(rankFinding(held, undefined)).toBe("Không đơn vị nào tăng hạng");
  });

  it("compare with the median", () => {
    // field 1: 87.33 < 90, behind by 2.67; field 2 unknown; field 3: 91 > 90
    expect(medianFinding(bullets)).toBe(
      "Cao hơn trung vị ở 1/2 lĩnh vực đã biết; kém trung vị nhất ở Công tác chỉ đạo điều hành (2,67 điểm)",
    );
    expect(medianFinding([{ code: "1.2", name: "A", index: 80, median: 80, best: 90 }])).toBe(
      "Bằng trung vị ở cả 1 tiêu chí đã biết",
    );
    expect(medianFinding([])).toBe("Chưa đủ điểm để so với trung vị");
  });

  it("name the weakest field by its mean over the known rows", () => {
    expect(weakestFieldFinding(fields)).toBe("Lĩnh vực thấp nhất: Cải cách thể chế, trung bình 61,00 %");
    const [, second] = fields as [FieldRow, FieldRow];
    expect(weakestFieldFinding([second, { ...second, code: "3", field: "Cải cách tài chính công" }])).toBe(
      "Các lĩnh vực bằng nhau, trung bình 61,00 %",
    );
  });

  it("say where an agency stands among the others", () => {
    // field 1: 87.33 below the median of 87.33 and 90, 88.665; field 2: alone, so at the median
    expect(standingFinding(fields, "lam-khue")).toBe(
      "Lam Khuê cao hơn trung vị ở 0/2 lĩnh vực; kém trung vị nhất ở Công tác chỉ đạo điều hành cải cách hành chính (CCHC) (1,34 điểm)",
    );
    expect(standingFinding(fields, "hac-giang")).toContain("Lĩnh vực thấp nhất");
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
  const { text, muted, accent, second, other, series } = PALETTE[theme];
  for (const color of [text, muted, accent, second, ...series])
    expect(contrast(color, page)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(other, page)).toBeGreaterThanOrEqual(2.4);
});

it.each(["light", "dark"] as const)("figures in a heat map's cells read at 4.5:1 whatever the colour, %s", (theme) => {
  const { low, high, rule } = PALETTE[theme];
  const ramp = Array.from({ length: 101 }, (_, i) => mix(low, high, i / 100));
  for (const color of [...ramp, rule]) expect(contrast(color, textOn(color))).toBeGreaterThanOrEqual(4.5);
});

it("brings its own Vietnamese locale", () => {
  expect(viLocale.number).toMatchObject({ decimal: ",", thousands: "." });
});
