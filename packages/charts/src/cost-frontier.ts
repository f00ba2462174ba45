import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { gain } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { type GroupThreshold, thresholdsWithin } from "./frame/thresholds.js";
import { type Box, dotBox, dotNames, LINE, nameDots } from "./layers/dot-labels.js";
import { layer, legendLine, thresholdLines, words } from "./layers/layers.js";
import { plane, planeWidth, upTitle } from "./layers/plane.js";

/** What the index becomes for a cost: the most that can be had for it. */
export interface FrontierRow {
  readonly cost: number;
  /** Points of the total. */
  readonly points: number;
  /** Index of the total, percent, and what follows from it. */
  readonly index: number;
  readonly rank: number | null;
  readonly group: string | null;
}

export interface FrontierFrame extends Frame {
  /** What costs are counted in: "triệu đồng". */
  readonly unit: string;
  /** The groups; a threshold within the picture is a line. */
  readonly groups: readonly GroupThreshold[];
  /** A plan of its own, marked; on the frontier if it is the cheapest for its points. */
  readonly chosen?: FrontierRow;
}

/** Width of a character of the thresholds' labels, at most. */
const CHARACTER = 7.2;

const byCost = (rows: readonly FrontierRow[]) => [...rows].sort((a, b) => a.cost - b.cost || a.index - b.index);

/**
 * "Phương án đang chọn: 90,00 với 120 triệu đồng, hạng 5, nhóm A"; without a plan, what all of the
 * gain costs and what the first half of it costs.
 */
export function frontierFinding(rows: readonly FrontierRow[], { lang, unit, chosen }: FrontierFrame): string {
  const say = translator(lang);
  const { index, points } = formats(lang);
  if (chosen)
    return [
      say`Phương án đang chọn: ${index(chosen.index)} với ${points(chosen.cost)} ${unit}`,
      chosen.rank !== null && say`hạng ${chosen.rank}`,
      chosen.group !== null && say`nhóm ${chosen.group}`,
    ]
      .filter(Boolean)
      .join(", ");
  const sorted = byCost(rows);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return say`Không có dữ liệu chi phí`;
  const all = gain(first.index, last.index);
  if (all <= 0) return say`Chỉ số giữ ở ${index(first.index)}, không tăng thêm được`;
  const half = sorted.find((row) => 2 * gain(first.index, row.index) >= all) ?? last;
  return half === last
    ? say`Tăng từ ${index(first.index)} lên ${index(last.index)} cần ${points(last.cost)} ${unit}`
    : say`Tăng từ ${index(first.index)} lên ${index(last.index)} cần ${points(last.cost)} ${unit}; ít nhất một nửa mức tăng chỉ cần ${points(half.cost)} ${unit}`;
}

/**
 * The index against what it costs: a dot for every efficient plan, joined by steps, as between two
 * of them the cheaper is what can be had. Lines stand at the groups' thresholds; the rank is
 * written where it changes, the chosen plan's first.
 */
export function costFrontier(rows: readonly FrontierRow[], frame: FrontierFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, points } = formats(frame.lang);
  if (rows.length === 0) return empty(frame, say`Không có dữ liệu chi phí`);
  const { accent, second, other, muted, text } = PALETTE[frame.theme];
  const { chosen, unit } = frame;
  const sorted = byCost(rows);

  const width = planeWidth(frame);
  const height = Math.max(260, Math.min(420, width * 0.55));
  const all = [...sorted, ...(chosen ? [chosen] : [])];
  const { toX, toY, fromX, fromY, x, y } = plane(
    {
      figures: all.map(({ cost }) => cost),
      length: width,
      pad: 12,
      title: say`Chi phí (${unit})`,
      tickCount: narrow(frame) ? 4 : 8,
    },
    { figures: all.map((row) => row.index), length: height, pad: 24 },
  );

  const datumOf = (row: FrontierRow) => ({
    ...row,
    costShown: `${points(row.cost)} ${unit}`,
    pointsShown: points(row.points),
    indexShown: index(row.index),
    rankShown: row.rank ?? "–",
    groupShown: row.group ?? "–",
  });
  const dotOf = (row: FrontierRow) => ({
    ...datumOf(row),
    x: toX(row.cost),
    y: toY(row.index),
    name: row.rank === null ? "" : say`hạng ${row.rank}`,
    isChosen: row === chosen,
  });
  const dots = sorted.map(dotOf);
  const marked = chosen ? [dotOf(chosen)] : [];
  /** What the steps cover: along, then up. */
  const steps = dots.slice(1).flatMap((to, i): Box[] => {
    const from = dots[i] as (typeof dots)[number];
    return [
      { left: from.x, right: to.x, top: from.y - 1, bottom: from.y + 1 },
      { left: to.x - 1, right: to.x + 1, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) },
    ];
  });
  // A threshold's label has room inside the plot.
  const room: [number, number] = [fromY(height - LINE - 2), fromY(LINE + 2)];
  const thresholds = thresholdsWithin(frame.groups, room, frame.lang).map((threshold) => {
    const wide = threshold.shown.length * CHARACTER;
    const reached = dots.find((dot) => dot.index >= threshold.atLeast)?.x ?? width;
    // Before the steps reach the line there is room above it, afterwards below it.
    const onLeft = reached > wide + 8;
    const y = toY(threshold.atLeast);
    return {
      ...threshold,
      onLeft,
      line: { left: 0, right: width, top: y - 1, bottom: y + 1 },
      box: {
        left: onLeft ? 0 : width - wide,
        right: onLeft ? wide : width,
        top: onLeft ? y - LINE : y - 1,
        bottom: onLeft ? y + 1 : y + LINE,
      },
    };
  });
  // After the chosen plan: where a group is entered, both ends, then by the places gained.
  const claim = (i: number) => {
    const [dot, before] = [dots[i], dots[i - 1]];
    if (before && dot?.group !== before.group) return Number.POSITIVE_INFINITY;
    if (!before || i === dots.length - 1) return Number.MAX_VALUE;
    return (before.rank ?? 0) - (dot?.rank ?? 0);
  };
  const changes = dots
    .map((dot, i) => ({ dot, claim: claim(i), before: dots[i - 1] }))
    .filter(({ dot, before }) => dot.rank !== before?.rank)
    .filter(({ dot }) => !marked.some(({ x, y }) => x === dot.x && y === dot.y))
    .sort((a, b) => (a.claim === b.claim ? 0 : b.claim - a.claim))
    .map(({ dot }) => dot);
  const labels = nameDots(
    [...marked, ...changes].filter(({ name }) => name !== ""),
    [...dots.map(dotBox), ...marked.map(dotBox), ...steps, ...thresholds.flatMap(({ box, line }) => [box, line])],
    { left: 0, right: width, top: 0, bottom: height },
    narrow(frame) ? 12 : dots.length,
  ).map(({ lines, align, isChosen, labelX, labelY }) => ({
    lines,
    align,
    isChosen,
    // Back from pixels to the scales of the dots.
    cost: fromX(labelX),
    index: fromY(labelY),
  }));

  const at = { x: x("cost"), y: y("index") };
  const tooltip = [
    { field: "costShown", title: say`Chi phí` },
    { field: "pointsShown", title: say`Điểm` },
    { field: "indexShown", title: say`Chỉ số (%)` },
    { field: "rankShown", title: say`Hạng` },
    { field: "groupShown", title: say`Nhóm` },
  ];
  return framed(frame, {
    finding: frontierFinding(rows, frame),
    note: legendLine(
      say`Mỗi chấm là phương án rẻ nhất cho mức chỉ số đó.`,
      chosen && say`Hình thoi: phương án đang chọn.`,
      thresholds.length > 0 && say`Vạch ngang: ngưỡng nhóm.`,
    ),
    table: figureTable(
      [
        { key: "cost", label: say`Chi phí (${unit})`, kind: "points" },
        { key: "points", label: say`Điểm`, kind: "points" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
        { key: "rank", label: say`Hạng`, kind: "count" },
        { key: "group", label: say`Nhóm`, kind: "text" },
      ],
      sorted,
    ),
    body: {
      height,
      layer: [
        thresholdLines(
          thresholds.map(({ atLeast, shown }) => ({ atLeast, shown })),
          { y: y("atLeast") },
          frame,
        ),
        ...[true, false].map((onLeft) =>
          layer(
            thresholds
              .filter((threshold) => threshold.onLeft === onLeft)
              .map(({ atLeast, shown }) => ({ atLeast, shown })),
            {
              type: "text",
              align: onLeft ? "left" : "right",
              baseline: onLeft ? "bottom" : "top",
              dy: onLeft ? -2 : 3,
              color: muted,
            },
            { x: { value: onLeft ? 2 : "width" }, y: y("atLeast"), text: words("shown") },
          ),
        ),
        upTitle(say`Chỉ số (%)`, frame),
        layer(
          sorted.map(({ cost, index }) => ({ cost, index })),
          { type: "line", interpolate: "step-after", color: other, strokeWidth: 2 },
          at,
        ),
        layer(
          sorted.map(datumOf),
          { type: "point", filled: true, opacity: 1, size: 50, color: accent },
          { ...at, tooltip },
        ),
        layer(
          chosen ? [datumOf(chosen)] : [],
          { type: "point", filled: true, opacity: 1, shape: "diamond", size: 170, color: second },
          { ...at, tooltip },
        ),
        dotNames(labels, at, "datum.isChosen", [second, text]),
      ],
    },
  });
}
