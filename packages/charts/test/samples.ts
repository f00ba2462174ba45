import type { TopLevelSpec } from "vega-lite";
import {
  type AheadRow,
  aheadStrip,
  type BulletRow,
  beeswarm,
  type ContributionRow,
  type CorrelationRow,
  changeWaterfall,
  correlationMatrix,
  costFrontier,
  type DumbbellRow,
  distributionStrip,
  dumbbell,
  type FieldRow,
  type FieldYearRow,
  type Frame,
  type FrontierRow,
  fieldHeatmap,
  fieldMultiples,
  type GroupCount,
  type GroupRow,
  groupCalendar,
  groupDistribution,
  type IcicleRow,
  type IntervalRow,
  type LadderRow,
  type LostRow,
  lostPareto,
  type QuadrantRow,
  quadrant,
  type RankedRow,
  type RankRow,
  type RankShareRow,
  rankBump,
  rankDistribution,
  rankedBars,
  rankIntervals,
  rankLadder,
  type SensitivityRow,
  type SlopeRow,
  type SwarmRow,
  type SwingRow,
  scoreBullet,
  sensitivityBars,
  slopeChart,
  type ThresholdBarRow,
  type TrendRow,
  thresholdBars,
  tornado,
  treeIcicle,
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

/** Together 86.18 − 84.79 = 1.39 = 1.5 + 0.4 − 0.51. */
export const contributions: ContributionRow[] = [
  { code: "1", label: direction.field, value: 1.5 },
  { code: "2", label: institutions.field, value: 0 },
  { code: "3", label: "Cải cách thủ tục hành chính", value: -0.51 },
  { code: "4", label: "Cải cách tổ chức bộ máy hành chính", value: 0.4 },
  { code: "5", label: "Cải cách chế độ công vụ", value: null },
];

export const slopes: SlopeRow[] = [
  { ...lamKhue, from: 84.79, to: 87.33 },
  { ...vanKhe, from: 90, to: 88.5 },
  { agency: "so", name: LONG, from: null, to: 80 },
  { agency: "hac-giang", name: "Hạc Giang", from: null, to: null },
];

const both = [direction, institutions];
export const fieldYears: FieldYearRow[] = [
  // Lam Khuê is above the mean in one field of two, and knows no index of 2023.
  ...both.flatMap((field, i) => [
    { ...lamKhue, ...field, year: 2022, index: [80.1, 70][i] as number },
    { ...lamKhue, ...field, year: 2023, index: null },
    { ...lamKhue, ...field, year: 2024, index: [87.33, 68.5][i] as number },
  ]),
  ...both.flatMap((field) =>
    [2022, 2023, 2024].map((year) => ({ agency: "mean", name: "Trung bình", ...field, year, index: 75 })),
  ),
  { agency: "so", name: LONG, ...institutions, year: 2024, index: 66 },
];

export const levels: QuadrantRow[] = [
  { ...lamKhue, region: "Vùng núi", level: 87.33, change: 1.2 },
  { ...vanKhe, region: "Đồng bằng", level: 90, change: -0.5 },
  { agency: "so", name: LONG, region: "Vùng núi", level: 80, change: 2 },
  { agency: "hac-giang", name: "Hạc Giang", region: "Vùng núi", level: 70, change: null },
];

export const pairs: DumbbellRow[] = [
  { code: "1", label: direction.field, a: 87.33, b: 85 },
  { code: "2", label: institutions.field, a: 90, b: 90 },
  { code: "3", label: "Cải cách thủ tục hành chính", a: null, b: 100 },
  { code: "4", label: "Cải cách tổ chức bộ máy hành chính", a: null, b: null },
];

export const lost: LostRow[] = [
  { code: "1.1", label: "Kế hoạch", lost: 0.5 },
  { code: "8.1", label: "Kết quả Chỉ số hài lòng", lost: 2.75, detail: "Sở Nội vụ" },
  { code: "3.2", label: LONG, lost: 1.25 },
  { code: "2.1", label: "Rà soát văn bản", lost: 0.5 },
  { code: "2.2", label: "Xử lý văn bản", lost: 0 },
  { code: "2.3", label: "Theo dõi thi hành pháp luật", lost: null },
];

/** Field 1 with two criteria, field 2 a leaf; 1.2 is not known. */
export const nodes: IcicleRow[] = [
  { code: "0", parent: null, level: 0, name: "Bộ tiêu chí", max: 20, index: 84 },
  { code: "1", parent: "0", level: 1, name: direction.field, max: 12, index: 87.33 },
  { code: "1.1", parent: "1", level: 2, name: "Kế hoạch", max: 8, index: 90 },
  { code: "1.2", parent: "1", level: 2, name: "Báo cáo", max: 4, index: null },
  { code: "2", parent: "0", level: 1, name: institutions.field, max: 8, index: 79 },
];

export const GROUPS = ["A", "B", "C", "D"];
/** Lam Khuê rises, Vân Khê falls, the third has a year without a group. */
export const grouped: GroupRow[] = [
  { ...lamKhue, year: 2022, group: "C" },
  { ...lamKhue, year: 2023, group: "B" },
  { ...lamKhue, year: 2024, group: "A" },
  { ...vanKhe, year: 2022, group: "A" },
  { ...vanKhe, year: 2023, group: "A" },
  { ...vanKhe, year: 2024, group: "B" },
  { agency: "so", name: LONG, year: 2022, group: "D" },
  { agency: "so", name: LONG, year: 2023, group: null },
  { agency: "so", name: LONG, year: 2024, group: "B" },
];

export const counts: GroupCount[] = [
  { year: 2023, group: "A", count: 12 },
  { year: 2023, group: "B", count: 30 },
  { year: 2023, group: "C", count: 20 },
  { year: 2023, group: "D", count: 1 },
  { year: 2024, group: "A", count: 15 },
  { year: 2024, group: "B", count: 40 },
  { year: 2024, group: "C", count: 8 },
  { year: 2024, group: "D", count: 0 },
];

export const swarm: SwarmRow[] = [
  { ...lamKhue, index: 87.33, region: "Thượng Nguyên" },
  { ...vanKhe, index: 87.35, region: "Thượng Nguyên" },
  { agency: "so", name: LONG, index: 95, region: "Châu thổ Nam Lam" },
  { agency: "moc-sa", name: "Mộc Sa", index: 71.2, region: null },
  { agency: "hac-giang", name: "Hạc Giang", index: null, region: "Châu thổ Nam Lam" },
];

/** The index is 84.79; 2.1 does not move it, 2.2 is not known. */
export const swings: SwingRow[] = [
  { code: "1.1", name: "Kế hoạch", low: 84.29, high: 85.04, now: 84.79, rankLow: 14, rankHigh: 11 },
  { code: "3.4.2", name: LONG, low: 83.54, high: 87.33, now: 84.79, rankLow: 17, rankHigh: 4 },
  { code: "2.1", name: "Rà soát văn bản", low: 84.79, high: 84.79, now: 84.79, rankLow: 12, rankHigh: 12 },
  { code: "2.2", name: "Xử lý văn bản", low: null, high: null, now: 84.79, rankLow: null, rankHigh: null },
];

export const THRESHOLDS = [
  { name: "A", atLeast: 90 },
  { name: "B", atLeast: 80 },
  { name: "C", atLeast: 0 },
];
/** Lam Khuê climbs over two, of which one falls by a trend of its own; Hạc Giang has no rank. */
export const ladder: LadderRow[] = [
  { agency: "moc-sa", name: "Mộc Sa", before: 91.2, after: 91.2, rankBefore: 1, rankAfter: 1 },
  { ...lamKhue, before: 79.5, after: 87.33, rankBefore: 4, rankAfter: 2 },
  { ...vanKhe, before: 88, after: 86.98, rankBefore: 2, rankAfter: 3 },
  { agency: "so", name: LONG, before: 85, after: 85, rankBefore: 3, rankAfter: 4 },
  { agency: "hac-giang", name: "Hạc Giang", before: null, after: null, rankBefore: null, rankAfter: null },
];

/** From 84.79 to 90.04, a gain of 5.25; 87.54, with 2.75 more than half of it, costs 120. */
export const frontier: FrontierRow[] = [
  { cost: 0, points: 84.79, index: 84.79, rank: 12, group: "B" },
  { cost: 20, points: 86, index: 86, rank: 12, group: "B" },
  { cost: 120, points: 87.54, index: 87.54, rank: 7, group: "B" },
  { cost: 350.5, points: 90.04, index: 90.04, rank: 3, group: "A" },
];

/** Lam Khuê may have any of the first three ranks, Vân Khê but the second; the last is not ranked. */
export const intervals: IntervalRow[] = [
  { ...lamKhue, rank: 1, low: 1, high: 3, innerLow: 1, innerHigh: 2 },
  { ...vanKhe, rank: 2, low: 2, high: 2, innerLow: 2, innerHigh: 2 },
  { agency: "so", name: LONG, rank: 3, low: 1, high: 4, innerLow: 2, innerHigh: 4 },
  { agency: "hac-giang", name: "Hạc Giang", rank: null, low: 4, high: 4, innerLow: 4, innerHigh: 4 },
];

/** 100 draws: 10.75 % at rank 2, none at 3. */
export const rankShares: RankShareRow[] = [
  { rank: 2, share: 0.1075, before: 0 },
  { rank: 3, share: 0, before: 0 },
  { rank: 4, share: 0.5, before: 0.25 },
  { rank: 5, share: 0.3925, before: 0.75 },
  { rank: 6, share: 0, before: 0 },
];

export const against: AheadRow[] = [
  { ...vanKhe, rank: 2, ahead: 0.0325, tied: 0.01, behind: 0.9575 },
  { agency: "so", name: LONG, rank: 4, ahead: 0.6, tied: 0, behind: 0.4 },
  { agency: "moc-sa", name: "Mộc Sa", rank: 5, ahead: 1, tied: 0, behind: 0 },
];

export const sources: SensitivityRow[] = [
  {
    code: "survey",
    name: "Điều tra",
    first: 0.1,
    firstLow: 0.05,
    firstHigh: 0.15,
    total: 0.2,
    totalLow: 0.15,
    totalHigh: 0.25,
  },
  {
    code: "weights",
    name: LONG,
    first: 0.55,
    firstLow: 0.5,
    firstHigh: 0.6,
    total: 0.6225,
    totalLow: 0.58,
    totalHigh: 0.66,
  },
  {
    code: "method",
    name: "Phương pháp",
    first: -0.01,
    firstLow: -0.03,
    firstHigh: 0.01,
    total: 0,
    totalLow: 0,
    totalHigh: 0,
  },
  { code: "fixed", name: "Cố định", first: null, firstLow: 0, firstHigh: 0, total: null, totalLow: 0, totalHigh: 0 },
];

const correlated: CorrelationRow[] = [
  { code: "1", label: "Cải cách thể chế", other: "2", otherLabel: "Cải cách tài chính công", r: 0.64 },
  { code: "1", label: "Cải cách thể chế", other: "3", otherLabel: "Chính quyền số", r: -0.09 },
  { code: "2", label: "Cải cách tài chính công", other: "3", otherLabel: "Chính quyền số", r: null },
];

const held: ThresholdBarRow[] = [
  { code: "1", label: "Cải cách thể chế", value: 0.78 },
  { code: "2", label: "Cải cách tài chính công", value: -0.12 },
  { code: "3", label: "Chính quyền số", value: null },
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
  // Five contributions and two totals; its marks are no agencies.
  changeWaterfall: sample<ContributionRow[]>(
    (rows, frame) =>
      changeWaterfall(rows, {
        ...frame,
        from: { label: "2022", value: 84.79 },
        to: { label: "2024", value: 86.18 },
      }),
    { rows: contributions, none: contributions.slice(4), shows: 84.79, figures: 7, agencies: [] },
  ),
  // Three of four have a figure.
  slopeChart: sample<SlopeRow[]>((rows, frame) => slopeChart(rows, { ...frame, labels: ["2022", "2024"] }), {
    rows: slopes,
    none: slopes.slice(3),
    shows: 87.33,
    figures: 3,
    agencies: ["lam-khue", "van-khe", "so"],
  }),
  // Two fields by three years for the agency and the mean, and one figure more.
  fieldMultiples: sample<FieldYearRow[]>(fieldMultiples, {
    rows: fieldYears,
    none: [],
    shows: 87.33,
    figures: 13,
    agencies: ["lam-khue", "so"],
  }),
  // Three of four have both figures.
  quadrant: sample<QuadrantRow[]>(quadrant, {
    rows: levels,
    none: levels.slice(3),
    shows: 87.33,
    figures: 3,
    agencies: ["lam-khue", "van-khe", "so"],
  }),
  dumbbell: sample<DumbbellRow[]>((rows, frame) => dumbbell(rows, { ...frame, a: "2022", b: "2024", unit: "index" }), {
    rows: pairs,
    none: pairs.slice(3),
    shows: 87.33,
    figures: 4,
    agencies: [],
  }),
  // A pair each, in the lower triangle of three nodes.
  correlationMatrix: sample<CorrelationRow[]>(correlationMatrix, {
    rows: correlated,
    none: correlated.slice(2),
    shows: 0.64,
    figures: 3,
    agencies: [],
  }),
  thresholdBars: sample<ThresholdBarRow[]>(
    (rows, frame) => thresholdBars(rows, { ...frame, measure: "Alpha", limits: [0.7, 0.6], worse: "lower" }),
    { rows: held, none: held.slice(2), shows: 0.78, figures: 3, agencies: [] },
  ),
  // A criterion each; of six, four lose points.
  lostPareto: sample<LostRow[]>((rows, frame) => lostPareto(rows, { ...frame, total: 5 }), {
    rows: lost,
    none: lost.slice(5),
    shows: 2.75,
    figures: 6,
    agencies: [],
  }),
  // A node each.
  treeIcicle: sample<IcicleRow[]>(treeIcicle, {
    rows: nodes,
    none: nodes.slice(3, 4),
    shows: 87.33,
    figures: 5,
    agencies: [],
  }),
  // An agency each.
  groupCalendar: sample<GroupRow[]>((rows, frame) => groupCalendar(rows, { ...frame, groups: GROUPS }), {
    rows: grouped,
    none: grouped.slice(7, 8),
    shows: null,
    figures: 3,
    agencies: ["lam-khue", "van-khe", "so"],
  }),
  // Two years of four groups.
  groupDistribution: sample<GroupCount[]>((rows, frame) => groupDistribution(rows, { ...frame, groups: GROUPS }), {
    rows: counts,
    none: [],
    shows: null,
    figures: 8,
    agencies: [],
  }),
  // An agency each, the unknown too.
  beeswarm: sample<SwarmRow[]>(beeswarm, {
    rows: swarm,
    none: swarm.slice(4),
    shows: 87.33,
    figures: 5,
    agencies: ["lam-khue", "van-khe", "so", "moc-sa"],
  }),
  // A criterion each; of four, two move the index.
  tornado: sample<SwingRow[]>(tornado, {
    rows: swings,
    none: swings.slice(3),
    shows: 87.33,
    figures: 4,
    agencies: [],
  }),
  // Four of five are ranked.
  rankLadder: sample<LadderRow[]>(
    (rows, frame) => rankLadder(rows, { ...frame, own: "lam-khue", groups: THRESHOLDS }),
    {
      rows: ladder,
      none: ladder.slice(4),
      shows: 87.33,
      figures: 4,
      agencies: ["lam-khue", "van-khe", "moc-sa", "so"],
    },
  ),
  // A plan each; a plan is no agency.
  costFrontier: sample<FrontierRow[]>(
    (rows, frame) =>
      costFrontier(rows, { ...frame, unit: frame.lang === "vi" ? "triệu đồng" : "million dong", groups: THRESHOLDS }),
    { rows: frontier, none: [], shows: 84.79, figures: 4, agencies: [] },
  ),
  // Three of four are ranked.
  rankIntervals: sample<IntervalRow[]>((rows, frame) => rankIntervals(rows, { ...frame, level: 0.9 }), {
    rows: intervals,
    none: intervals.slice(3),
    shows: null,
    figures: 3,
    agencies: ["lam-khue", "van-khe", "so"],
  }),
  // Three of five ranks occur, before or after.
  rankDistribution: sample<RankShareRow[]>(
    (rows, frame) =>
      rankDistribution(rows, {
        ...frame,
        name: "Lam Khue",
        rank: 4,
        interval: { low: 2, high: 5, level: 0.9 },
        top: { k: 4, share: 0.6075 },
      }),
    { rows: rankShares, none: rankShares.slice(4), shows: null, figures: 3, agencies: [] },
  ),
  // An agency each.
  aheadStrip: sample<AheadRow[]>((rows, frame) => aheadStrip(rows, { ...frame, name: "Lam Khue", level: 0.9 }), {
    rows: against,
    none: [],
    shows: null,
    figures: 3,
    agencies: ["van-khe", "so", "moc-sa"],
  }),
  // Something uncertain each, that without figures too.
  sensitivityBars: sample<SensitivityRow[]>((rows, frame) => sensitivityBars(rows, { ...frame, result: "PAR" }), {
    rows: sources,
    none: sources.slice(3),
    shows: null,
    figures: 4,
    agencies: [],
  }),
};
