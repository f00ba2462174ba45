import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { gain, type Known, known, median } from "./frame/figures.js";
import { charactersIn, empty, type Frame, framed, narrow, wrap } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { dotBox, dotNames, LINE, nameDots } from "./layers/dot-labels.js";
import { layer, legendLine, words } from "./layers/layers.js";
import { plane, planeWidth, upTitle } from "./layers/plane.js";

/** An agency's level (an index, percent) and its change (points of the index). */
export interface QuadrantRow {
  readonly agency: string;
  readonly name: string;
  /** Name of its region. */
  readonly region?: string;
  readonly level: number | null;
  readonly change: number | null;
}

export interface QuadrantFrame extends Frame {
  /** What the level is: "Chỉ số năm 2024 (%)". */
  readonly levelLabel?: string;
  /** What the change is: "Thay đổi từ năm 2022 (điểm)". */
  readonly changeLabel?: string;
}

type Placed = Known<Known<QuadrantRow, "level">, "change">;

/** The known agencies in four by the medians of level and change; who is at a median counts as above it. */
function quadrantsOf(rows: readonly QuadrantRow[], say: ReturnType<typeof translator>) {
  const placed: Placed[] = known(known(rows, "level"), "change");
  const [level, change] = [median(placed.map((row) => row.level)), median(placed.map((row) => row.change))];
  // As printed, with two decimals.
  const reaches = (figure: number, middle: number) => gain(middle, figure) >= 0;
  const within = (high: boolean, better: boolean) =>
    placed.filter((row) => reaches(row.level, level) === high && reaches(row.change, change) === better);
  const quadrants = [
    { high: true, better: true, name: say`cao, chuyển biến tốt hơn`, rows: within(true, true) },
    { high: false, better: true, name: say`thấp, chuyển biến tốt hơn`, rows: within(false, true) },
    { high: true, better: false, name: say`cao, chuyển biến kém hơn`, rows: within(true, false) },
    { high: false, better: false, name: say`thấp, chuyển biến kém hơn`, rows: within(false, false) },
  ];
  return { placed, level, change, quadrants };
}

/** How many agencies are in each quarter: "So với trung vị của 63 đơn vị: 18 cao, chuyển biến tốt hơn; 14 …" */
function countsFinding(rows: readonly QuadrantRow[], lang: Language): string {
  const say = translator(lang);
  const { placed, quadrants } = quadrantsOf(rows, say);
  const counted = quadrants
    .filter((quadrant) => quadrant.rows.length > 0)
    .map((quadrant) => `${quadrant.rows.length} ${quadrant.name}`)
    .join("; ");
  return say`So với trung vị của ${placed.length} đơn vị: ${counted}`;
}

/**
 * "Lam Khuê thuộc nhóm cao, chuyển biến tốt hơn trung vị (18/63 đơn vị)"; without an agency, how
 * many are in each quarter.
 */
export function quadrantFinding(rows: readonly QuadrantRow[], { lang, highlight }: Frame): string {
  const say = translator(lang);
  const { placed, quadrants } = quadrantsOf(rows, say);
  if (placed.length === 0) return say`Chưa có đơn vị nào có cả mức và thay đổi`;
  const own = quadrants.find((quadrant) => quadrant.rows.some(({ agency }) => agency === highlight));
  const name = placed.find(({ agency }) => agency === highlight)?.name;
  return own && name !== undefined
    ? say`${name} thuộc nhóm ${own.name} trung vị (${own.rows.length}/${placed.length} đơn vị)`
    : countsFinding(rows, lang);
}

/**
 * Level against change, a dot per agency, with hairlines at both medians and what each quarter
 * means in its corner. The highlighted agency is strong and named; so are the outermost, where
 * their names find room.
 */
export function quadrant(rows: readonly QuadrantRow[], frame: QuadrantFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, change: signed } = formats(frame.lang);
  const { placed, level, change, quadrants } = quadrantsOf(rows, say);
  if (placed.length === 0) return empty(frame, say`Không có dữ liệu mức và thay đổi`);
  const { accent, other, muted, text, rule } = PALETTE[frame.theme];
  const { levelLabel = say`Chỉ số (%)`, changeLabel = say`Thay đổi (điểm)` } = frame;

  const width = planeWidth(frame);
  const captions = quadrants.map(({ high, better, name, rows: { length } }) => ({
    high,
    better,
    lines: wrap(`${name.charAt(0).toUpperCase()}${name.slice(1)} (${length})`, charactersIn(width / 2 - 8)),
  }));
  /** Above and below the dots, for the captions. */
  const band = Math.max(...captions.map(({ lines }) => lines.length)) * LINE + 12;
  const height = Math.max(280, Math.min(440, width * 0.6)) + 2 * band;
  const { toX, toY, fromX, fromY, x, y } = plane(
    { figures: placed.map((row) => row.level), length: width, pad: 14, title: levelLabel, tickCount: 5 },
    {
      figures: placed.map((row) => row.change),
      length: height,
      pad: band + 8,
      // A change has a sign.
      labelExpr: "datum.value > 0 ? '+' + datum.label : datum.label",
    },
  );
  const at = { x: x("level"), y: y("change") };

  const dots = placed.map((row) => ({
    ...row,
    x: toX(row.level),
    y: toY(row.change),
    marked: row.agency === frame.highlight,
    levelShown: index(row.level),
    changeShown: signed(row.change),
  }));
  const outwards = (dot: { x: number; y: number }) => Math.hypot(dot.x - toX(level), dot.y - toY(change));
  const claims = [...dots].sort((a, b) => Number(b.marked) - Number(a.marked) || outwards(b) - outwards(a));
  const most = narrow(frame) ? 5 : 10;
  const labels = nameDots(
    claims.slice(0, 2 * most),
    [
      ...dots.map(dotBox),
      { left: toX(level) - 1, right: toX(level) + 1, top: band, bottom: height - band },
      { left: 0, right: width, top: toY(change) - 1, bottom: toY(change) + 1 },
    ],
    { left: 0, right: width, top: band, bottom: height - band },
    most,
  ).map(({ labelX, labelY, ...label }) => ({
    ...label,
    marked: label.agency === frame.highlight,
    // Back from pixels to the scales of the dots.
    level: fromX(labelX),
    change: fromY(labelY),
  }));

  const hasRegions = placed.some(({ region }) => region !== undefined);
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    ...(hasRegions ? [{ field: "region", title: say`Vùng` }] : []),
    { field: "levelShown", title: levelLabel },
    { field: "changeShown", title: changeLabel },
  ];
  const dotsOf = (marked: boolean) =>
    layer(
      dots.filter((dot) => dot.marked === marked),
      {
        type: "point",
        filled: true,
        shape: marked ? "diamond" : "circle",
        size: marked ? 160 : 60,
        color: marked ? accent : other,
        opacity: marked ? 1 : 0.8,
      },
      { ...at, tooltip },
    );
  const captionsOf = (high: boolean, better: boolean) =>
    layer(
      captions.filter((caption) => caption.high === high && caption.better === better),
      {
        type: "text",
        align: high ? "right" : "left",
        baseline: "top",
        lineHeight: LINE,
        color: muted,
        fontStyle: "italic",
      },
      { x: { value: high ? "width" : 4 }, y: { value: better ? 4 : height - band + 8 }, text: words("lines") },
    );
  const missing = rows.length - placed.length;
  const [finding, counts] = [quadrantFinding(rows, frame), countsFinding(rows, frame.lang)];
  return framed(frame, {
    finding,
    // What the corners say.
    description: (frame.title ?? finding) === counts ? "" : `${counts}.`,
    note: legendLine(
      say`Mỗi chấm là một đơn vị; vạch là trung vị: ${index(level)} và ${signed(change)}.`,
      missing > 0 && say`${missing} đơn vị thiếu số liệu.`,
    ),
    table: figureTable(
      [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        ...(hasRegions ? [{ key: "region", label: say`Vùng`, kind: "text" } as const] : []),
        { key: "level", label: levelLabel, kind: "index" },
        { key: "change", label: changeLabel, kind: "change" },
        { key: "quadrant", label: say`Nhóm`, kind: "text" },
      ],
      quadrants.flatMap((of) => of.rows.map((row) => ({ region: null, ...row, quadrant: of.name }))),
    ),
    body: {
      height,
      layer: [
        layer(
          [{ level }],
          { type: "rule", color: rule, strokeWidth: 1.5 },
          { x: at.x, y: { value: band }, y2: { value: height - band } },
        ),
        layer([{ change }], { type: "rule", color: rule, strokeWidth: 1.5 }, { y: at.y }),
        upTitle(changeLabel, frame),
        ...[true, false].flatMap((high) => [true, false].map((better) => captionsOf(high, better))),
        dotsOf(false),
        dotsOf(true),
        dotNames(labels, at, "datum.marked", [accent, text]),
      ],
    },
  });
}
