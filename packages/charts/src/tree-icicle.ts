import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed, wrap } from "./frame/frame.js";
import { mix, PALETTE, textOn } from "./frame/theme.js";
import { pixelX, pixelY, plotWidth } from "./layers/rows.js";

/** A node of the criteria tree with its index (percent), in the tree's order. */
export interface IcicleRow {
  readonly code: string;
  /** Code of the node above; null for the root. */
  readonly parent: string | null;
  /** 0 for the root, 1 for fields, and so on. */
  readonly level: number;
  readonly name: string;
  /** Maximum score, in points. */
  readonly max: number;
  readonly index: number | null;
}

type Field = Known<IcicleRow, "index"> & { readonly lost: number };

/** Fields with an index, most points lost first. */
const fieldsByLoss = (rows: readonly IcicleRow[]): Field[] =>
  known(rows, "index")
    .filter(({ level }) => level === 1)
    .map((row) => ({ ...row, lost: (row.max * (100 - row.index)) / 100 }))
    .sort((a, b) => b.lost - a.lost);

/** "Mất nhiều điểm nhất ở Cải cách thể chế: 3,45 trên 16,5 điểm". */
export function mostLostFinding(rows: readonly IcicleRow[], lang: Language): string {
  const say = translator(lang);
  const { index, points } = formats(lang);
  const [most, ...fields] = fieldsByLoss(rows);
  if (!most) return say`Chưa có điểm lĩnh vực nào`;
  const lost = index(most.lost);
  if (lost === index(0)) return say`Không lĩnh vực nào mất điểm`;
  const tied = fields.filter((field) => index(field.lost) === lost).length + 1;
  return tied > 1
    ? say`${tied} lĩnh vực cùng mất nhiều điểm nhất, mỗi lĩnh vực ${lost} điểm`
    : say`Mất nhiều điểm nhất ở ${most.name}: ${lost} trên ${points(most.max)} điểm`;
}

interface Cell extends IcicleRow {
  readonly top: number;
  readonly bottom: number;
  readonly leaf: boolean;
}

/** Stacks nodes top to bottom, each as high as its share of the maximum, its children beside it. */
function stack(rows: readonly IcicleRow[], height: number): Cell[] {
  const codes = new Set(rows.map(({ code }) => code));
  const below = new Map<string | null, IcicleRow[]>();
  for (const row of rows) {
    const parent = row.parent !== null && codes.has(row.parent) ? row.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const whole = (below.get(null) ?? []).reduce((sum, { max }) => sum + max, 0);
  const place = (nodes: readonly IcicleRow[], from: number): Cell[] => {
    let top = from;
    return nodes.flatMap((node) => {
      const children = below.get(node.code) ?? [];
      const cell = { ...node, top, bottom: top + (node.max / whole) * height, leaf: children.length === 0 };
      top = cell.bottom;
      return [cell, ...place(children, cell.top)];
    });
  };
  return place(below.get(null) ?? [], 0);
}

/** Left edges of the levels' columns: a slim root, and fields wide enough for their names. */
function columns(levels: readonly number[], width: number): Map<number, number> {
  const root = levels.includes(0) ? 46 : 0;
  const weights = levels.map((level) => (level === 0 ? 0 : level === 1 ? 1.6 : 1));
  const all = weights.reduce<number>((sum, weight) => sum + weight, 0);
  let x = 0;
  return new Map(
    levels.map((level, i) => {
      const left = x;
      x += level === 0 ? root : ((width - root) * (weights[i] as number)) / all;
      return [level, left];
    }),
  );
}

/** Font sizes of the labels in pixels, with the height of a line and of what is free beside the lines. */
const SIZES = [
  { size: 12, line: 15, free: 3 },
  { size: 10, line: 12, free: 0 },
] as const;

/** The lines of a label that a column holds, whole words only; null if a word is too long. */
function fit(texts: readonly string[], width: number, size: number): string[] | null {
  // What DejaVu Sans needs, the widest font of the theme's.
  const most = Math.floor((width - 10) / (0.6 * size));
  const lines = texts.flatMap((text) => wrap(text, most));
  return lines.every((line) => line.length <= most) ? lines : null;
}

/** The first label that a cell holds: name and index, code and index, the code, nothing. */
function labelOf({ code, name, level }: IcicleRow, shown: string, width: number, height: number) {
  const texts = level === 0 ? [[shown]] : [[`${code}. ${name}`, shown], [`${code}: ${shown}`], [code]];
  for (const text of texts)
    for (const { size, line, free } of SIZES) {
      const lines = fit(text, width, size);
      if (lines && lines.length * line + free <= height) return { lines, size, line };
    }
  return null;
}

/** Height at which every field has room for its name, within what a page can show. */
function heightFor(rows: readonly IcicleRow[], width: number): number {
  const parents = new Set(rows.map(({ parent }) => parent));
  const leaves = rows.filter(({ code }) => !parents.has(code)).length;
  const fields = rows.filter(({ level, max }) => level === 1 && max > 0);
  const whole = fields.reduce((sum, { max }) => sum + max, 0);
  const needs = fields.map(({ code, name, max }) => {
    const lines = fit([`${code}. ${name}`, ""], width, 12)?.length ?? 1;
    return ((lines * 15 + 4) * whole) / max;
  });
  return Math.ceil(Math.min(1200, Math.max(160, leaves * 11, ...needs)));
}

/**
 * The criteria tree as an icicle: the root left, a column for each level, every node as high as
 * its maximum and coloured by its index; a leaf reaches to the right edge. Fields have their names,
 * other nodes what fits. A node without an index is grey, with a dash or a stroke across.
 */
export function treeIcicle(rows: readonly IcicleRow[], frame: Frame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, points } = formats(frame.lang);
  const indices = known(rows, "index").map((row) => row.index);
  if (indices.length === 0) return empty(frame, say`Không có dữ liệu bộ tiêu chí`);
  const { low, high, rule, muted } = PALETTE[frame.theme];
  const least = Math.min(90, Math.floor(Math.min(...indices) / 10) * 10);
  const width = plotWidth(frame);
  const levels = [...new Set(rows.map(({ level }) => level))].sort((a, b) => a - b);
  const edges = columns(levels, width);
  const leftOf = (level: number) => edges.get(level) ?? width;
  const height = heightFor(rows, leftOf(2) - leftOf(1));
  const cells = stack(rows, height)
    .filter(({ max }) => max > 0)
    .map((cell) => {
      const fill = cell.index === null ? rule : mix(low, high, (cell.index - least) / (100 - least));
      const shown = index(cell.index);
      const [left, right] = [leftOf(cell.level), cell.leaf ? width : leftOf(cell.level + 1)];
      const label = labelOf(cell, shown, right - left, cell.bottom - cell.top);
      const gap = Math.min(1, (cell.bottom - cell.top) / 4);
      const labelY = (cell.top + cell.bottom - (label ? label.lines.length * label.line : 0)) / 2;
      return {
        ...cell,
        ...(label ?? { lines: [], size: 12, line: 15 }),
        bottom: cell.bottom - gap,
        left,
        right: right - 1,
        labelX: left + 5,
        labelY: labelY + 1,
        shown,
        shownMax: points(cell.max),
        fill,
        ink: textOn(fill),
      };
    });
  const bare = cells.filter((cell) => cell.index === null && !cell.lines.join(" ").includes(cell.shown));
  const tooltip = [
    { field: "code", title: say`Mã` },
    { field: "name", title: say`Tiêu chí` },
    { field: "shown", title: say`Chỉ số (%)` },
    { field: "shownMax", title: say`Điểm tối đa` },
  ];
  const box = {
    x: pixelX("left", width),
    x2: { field: "right" },
    y: pixelY("top", height),
    y2: { field: "bottom" },
  };
  return framed(frame, {
    finding: mostLostFinding(rows, frame.lang),
    note: [
      frame.theme === "light"
        ? say`Ô cao hơn là điểm tối đa lớn hơn; màu đậm hơn là chỉ số (%) cao hơn, từ ${least} đến 100.`
        : say`Ô cao hơn là điểm tối đa lớn hơn; màu sáng hơn là chỉ số (%) cao hơn, từ ${least} đến 100.`,
      indices.length < rows.length && say`Xám, có gạch: chưa có điểm.`,
    ]
      .filter(Boolean)
      .join(" "),
    table: {
      columns: [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "name", label: say`Tiêu chí`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
        { key: "max", label: say`Điểm tối đa`, kind: "points" },
      ],
      rows: rows.map(({ code, name, index, max }) => ({ code, name, index, max })),
    },
    body: {
      height,
      layer: [
        {
          data: { values: cells },
          mark: { type: "rect" },
          encoding: {
            ...box,
            color: { field: "fill", type: "nominal", scale: null },
            tooltip,
          },
        },
        { data: { values: bare }, mark: { type: "rule", color: muted }, encoding: box },
        {
          data: { values: cells.filter(({ lines }) => lines.length > 0) },
          mark: {
            type: "text",
            align: "left",
            baseline: "top",
            fontSize: { expr: "datum.size" },
            lineHeight: { expr: "datum.line" },
          },
          encoding: {
            x: pixelX("labelX", width),
            y: pixelY("labelY", height),
            text: { field: "lines", type: "nominal" },
            color: { field: "ink", type: "nominal", scale: null },
            tooltip,
          },
        },
      ],
    },
  });
}
