import type { TopLevelSpec } from "vega-lite";
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
} from "../src/index.js";

/** What a chart is tried with, in `charts.test.ts`: what every chart promises. */
export interface Sample {
  readonly draw: (frame: Frame) => TopLevelSpec;
  /** Draws the same rows, names without diacritics: what has one is a word of the chart's own. */
  readonly drawPlain: (frame: Frame) => TopLevelSpec;
  /** Draws rows without a figure. */
  readonly none: (frame: Frame) => TopLevelSpec;
  /** A figure with decimals that the picture shows; null where all are whole numbers. */
  readonly shows: number | null;
  /** How many rows its table has. */
  readonly figures: number;
  /** The agencies that its marks stand for; each can be highlighted. */
  readonly agencies: readonly string[];
}

/** The value with every text in it without diacritics. */
function plain<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D"),
  );
}

function sample<Rows>(
  draw: (rows: Rows, frame: Frame) => TopLevelSpec,
  { rows, none, ...expected }: { rows: Rows; none: Rows } & Pick<Sample, "shows" | "figures" | "agencies">,
): Sample {
  return {
    draw: (frame) => draw(rows, frame),
    drawPlain: (frame) => draw(plain(rows), frame),
    none: (frame) => draw(none, frame),
    ...expected,
  };
}

/** A long name, for layout. */
export const LONG = "Sở Nông nghiệp và Môi trường Thượng Khuê";

export const bars: RankedRow[] = [
  { agency: "lam-khue", name: "Lam Khuê", index: 87.33, rank: 1 },
  { agency: "van-khe", name: "Vân Khê", index: 86.98, rank: 2 },
  { agency: "moc-sa", name: "Mộc Sa", index: 71.2, rank: 40 },
  { agency: "so", name: LONG, index: 70.05, rank: 41 },
  { agency: "hac-giang", name: "Hạc Giang", index: null, rank: null },
];

const [lamKhue, vanKhe] = [
  { agency: "lam-khue", name: "Lam Khuê" },
  { agency: "van-khe", name: "Vân Khê" },
];
const direction = { code: "1", field: "Công tác chỉ đạo điều hành cải cách hành chính (CCHC)" };
const institutions = { code: "2", field: "Cải cách thể chế" };
export const fields: FieldRow[] = [
  { ...lamKhue, ...direction, index: 87.33 },
  { ...lamKhue, ...institutions, index: 61 },
  { ...vanKhe, ...direction, index: 90 },
  { ...vanKhe, ...institutions, index: null },
];

export const trend: TrendRow[] = [
  { agency: "mean", name: "Trung bình", year: 2022, index: 84.79, isAgency: false },
  { agency: "mean", name: "Trung bình", year: 2023, index: null, isAgency: false },
  { agency: "mean", name: "Trung bình", year: 2024, index: 87.33, isAgency: false },
  { agency: "lam-khue", name: "Lam Khuê", year: 2022, index: 90.1 },
  { agency: "lam-khue", name: "Lam Khuê", year: 2024, index: 87.5 },
  { agency: "so", name: LONG, year: 2022, index: 80 },
];

export const ranks: RankRow[] = [
  { agency: "lam-khue", name: "Lam Khuê", year: 2022, rank: 12 },
  { agency: "lam-khue", name: "Lam Khuê", year: 2024, rank: 4 },
  { agency: "van-khe", name: "Vân Khê", year: 2022, rank: 3 },
  { agency: "van-khe", name: "Vân Khê", year: 2023, rank: null },
  { agency: "van-khe", name: "Vân Khê", year: 2024, rank: 9 },
  { agency: "so", name: LONG, year: 2024, rank: 10 },
];

export const bullets: BulletRow[] = [
  { code: "1", name: "Công tác chỉ đạo điều hành", index: 87.33, median: 90, best: 100 },
  { code: "2", name: "Cải cách thể chế", index: null, median: 80, best: 95 },
  { code: "3", name: "Cải cách thủ tục hành chính", index: 91, median: 90, best: 99 },
];

/** Every chart of the package by the name it is exported under. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  // Four of five have a rank and a bar.
  rankedBars: sample<RankedRow[]>((rows, frame) => rankedBars(rows, { ...frame, thresholds: [70, 80.5, 90] }), {
    rows: bars,
    none: [],
    shows: 87.33,
    figures: 4,
    agencies: ["lam-khue", "van-khe", "moc-sa", "so"],
  }),
  // A cell each, the unknown too.
  fieldHeatmap: sample<FieldRow[]>(fieldHeatmap, {
    rows: [...fields, { agency: "so", name: LONG, ...institutions, index: 61 }],
    none: fields.slice(3),
    shows: 87.33,
    figures: 5,
    agencies: ["lam-khue", "van-khe", "so"],
  }),
  // Three of four are known.
  distributionStrip: sample<FieldRow[]>(distributionStrip, {
    rows: fields,
    none: [],
    shows: 87.33,
    figures: 3,
    agencies: ["lam-khue", "van-khe"],
  }),
  // Five of six are known; the mean is no agency.
  trendLines: sample<TrendRow[]>(trendLines, {
    rows: trend,
    none: [],
    shows: 87.33,
    figures: 5,
    agencies: ["lam-khue", "so"],
  }),
  // Five of six are known.
  rankBump: sample<RankRow[]>(rankBump, {
    rows: ranks,
    none: [],
    shows: null,
    figures: 5,
    agencies: ["lam-khue", "van-khe", "so"],
  }),
  // A node each, of which one has a median and no index.
  scoreBullet: sample<BulletRow[]>(scoreBullet, { rows: bullets, none: [], shows: 87.33, figures: 3, agencies: [] }),
};
