import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { mix, PALETTE, textOn } from "./frame/theme.js";
import { box, layer, legendLine, paint, pixelX, pixelY, words } from "./layers/layers.js";
import { plotWidth } from "./layers/rows.js";
import { columns, heightFor, labelOf, stack, type TreeNode } from "./layers/tree-cells.js";

/** A node of the criteria tree with its index (percent), in the tree's order. */
export interface IcicleRow extends TreeNode {
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
  const cell = box(width, height);
  return framed(frame, {
    finding: mostLostFinding(rows, frame.lang),
    note: legendLine(
      frame.theme === "light"
        ? say`Ô cao hơn là điểm tối đa lớn hơn; màu đậm hơn là chỉ số (%) cao hơn, từ ${least} đến 100.`
        : say`Ô cao hơn là điểm tối đa lớn hơn; màu sáng hơn là chỉ số (%) cao hơn, từ ${least} đến 100.`,
      indices.length < rows.length && say`Xám, có gạch: chưa có điểm.`,
    ),
    table: figureTable(
      [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "name", label: say`Tiêu chí`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
        { key: "max", label: say`Điểm tối đa`, kind: "points" },
      ],
      rows,
    ),
    body: {
      height,
      layer: [
        layer(cells, { type: "rect" }, { ...cell, color: paint("fill"), tooltip }),
        layer(bare, { type: "rule", color: muted }, cell),
        layer(
          cells.filter(({ lines }) => lines.length > 0),
          {
            type: "text",
            align: "left",
            baseline: "top",
            fontSize: { expr: "datum.size" },
            lineHeight: { expr: "datum.line" },
          },
          {
            x: pixelX("labelX", width),
            y: pixelY("labelY", height),
            text: words("lines"),
            color: paint("ink"),
            tooltip,
          },
        ),
      ],
    },
  });
}
