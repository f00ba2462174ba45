import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { padded } from "./frame/domain.js";
import { gain } from "./frame/figures.js";
import { charactersIn, empty, type Frame, framed, narrow, wrap } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { type GroupThreshold, thresholdsWithin } from "./frame/thresholds.js";
import { type Box, dotBox, nameDots } from "./layers/dot-labels.js";

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

/** Room for the figures of the vertical axis. */
const AXIS = 44;
const CHARACTER = 7.2;
const LINE = 14;

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

  const width = frame.width - AXIS - 12;
  const height = Math.max(260, Math.min(420, width * 0.55));
  const all = [...sorted, ...(chosen ? [chosen] : [])];
  const costs = padded(
    all.map(({ cost }) => cost),
    width,
    12,
  );
  const indices = padded(
    all.map((row) => row.index),
    height,
    24,
  );
  const toX = (cost: number) => (width * (cost - costs[0])) / (costs[1] - costs[0]);
  const toY = (figure: number) => (height * (indices[1] - figure)) / (indices[1] - indices[0]);
  const toCost = (x: number) => costs[0] + (x / width) * (costs[1] - costs[0]);
  const toIndex = (y: number) => indices[1] - (y / height) * (indices[1] - indices[0]);

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
  const room: [number, number] = [toIndex(height - LINE - 2), toIndex(LINE + 2)];
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
    cost: toCost(labelX),
    index: toIndex(labelY),
  }));

  const x = {
    field: "cost",
    type: "quantitative" as const,
    scale: { domain: costs, nice: false, zero: false },
    axis: {
      title: wrap(say`Chi phí (${unit})`, charactersIn(width)),
      tickCount: narrow(frame) ? 4 : 8,
      grid: false,
      ticks: false,
      labelBound: true,
    },
  };
  const y = {
    field: "index",
    type: "quantitative" as const,
    scale: { domain: indices, nice: false, zero: false },
    axis: {
      title: null,
      tickCount: 5,
      grid: false,
      ticks: false,
      labelBound: true,
      minExtent: AXIS,
      maxExtent: AXIS,
    },
  };
  const tooltip = [
    { field: "costShown", title: say`Chi phí` },
    { field: "pointsShown", title: say`Điểm` },
    { field: "indexShown", title: say`Chỉ số (%)` },
    { field: "rankShown", title: say`Hạng` },
    { field: "groupShown", title: say`Nhóm` },
  ];
  return framed(frame, {
    finding: frontierFinding(rows, frame),
    note: [
      say`Mỗi chấm là phương án rẻ nhất cho mức chỉ số đó.`,
      chosen && say`Hình thoi: phương án đang chọn.`,
      thresholds.length > 0 && say`Vạch ngang: ngưỡng nhóm.`,
    ]
      .filter(Boolean)
      .join(" "),
    table: {
      columns: [
        { key: "cost", label: say`Chi phí (${unit})`, kind: "points" },
        { key: "points", label: say`Điểm`, kind: "points" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
        { key: "rank", label: say`Hạng`, kind: "count" },
        { key: "group", label: say`Nhóm`, kind: "text" },
      ],
      rows: sorted.map(({ cost, points, index, rank, group }) => ({ cost, points, index, rank, group })),
    },
    body: {
      height,
      layer: [
        {
          data: { values: thresholds.map(({ atLeast, shown }) => ({ atLeast, shown })) },
          mark: { type: "rule", color: muted, strokeDash: [2, 3], opacity: 0.8 },
          encoding: { y: { ...y, field: "atLeast" }, tooltip: [{ field: "shown", title: say`Ngưỡng nhóm (%)` }] },
        },
        ...[true, false].map((onLeft) => ({
          data: {
            values: thresholds
              .filter((threshold) => threshold.onLeft === onLeft)
              .map(({ atLeast, shown }) => ({ atLeast, shown })),
          },
          mark: {
            type: "text" as const,
            align: onLeft ? ("left" as const) : ("right" as const),
            baseline: onLeft ? ("bottom" as const) : ("top" as const),
            dy: onLeft ? -2 : 3,
            color: muted,
          },
          encoding: {
            x: { value: onLeft ? 2 : ("width" as const) },
            y: { ...y, field: "atLeast" },
            text: { field: "shown", type: "nominal" as const },
          },
        })),
        {
          data: { values: [{ shown: `↑ ${say`Chỉ số (%)`}` }] },
          mark: { type: "text", align: "left", baseline: "bottom", color: muted },
          encoding: { x: { value: -AXIS }, y: { value: -6 }, text: { field: "shown", type: "nominal" } },
        },
        {
          data: { values: sorted.map(({ cost, index }) => ({ cost, index })) },
          mark: { type: "line", interpolate: "step-after", color: other, strokeWidth: 2 },
          encoding: { x, y },
        },
        {
          data: { values: sorted.map(datumOf) },
          mark: { type: "point", filled: true, opacity: 1, size: 50, color: accent },
          encoding: { x, y, tooltip },
        },
        {
          data: { values: chosen ? [datumOf(chosen)] : [] },
          mark: { type: "point", filled: true, opacity: 1, shape: "diamond", size: 170, color: second },
          encoding: { x, y, tooltip },
        },
        {
          data: { values: labels },
          mark: {
            type: "text",
            baseline: "top",
            lineHeight: LINE,
            align: { expr: "datum.align" },
            fontWeight: { expr: "datum.isChosen ? 600 : 400" },
            fontSize: 11,
          },
          encoding: {
            x,
            y,
            text: { field: "lines", type: "nominal" },
            color: { condition: { test: "datum.isChosen", value: second }, value: text },
          },
        },
      ],
    },
  });
}
