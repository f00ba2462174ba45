import type { TopLevelSpec } from "vega-lite";
import { type FieldRow, weakestFieldFinding } from "./field-heatmap.js";
import { empty, type Frame, formatIndex, framed, INDEX_FORMAT, known, LINES, wrap } from "./frame.js";
import { PALETTE } from "./theme.js";

/** The middle of the sorted values; for an even number the mean of the middle two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/**
 * One line per field with a tick for every agency, the median, and the highlighted agency as a
 * labelled dot: where it stands among the others.
 */
export function distributionStrip(rows: readonly FieldRow[], frame: Frame): TopLevelSpec {
  const points = known(rows, "index");
  if (points.length === 0) return empty(frame, "phân bố");
  const { other, accent, second, text } = PALETTE[frame.theme];
  const most = frame.width < 500 ? 17 : 34;
  const label = (row: FieldRow) => wrap(`${row.code}. ${row.field}`, most).join("\n");
  const values = points.map((row) => ({ ...row, label: label(row), marked: row.agency === frame.highlight }));
  const fields = [...new Set(values.map((row) => row.label))];
  const medians = fields.map((field) => ({
    label: field,
    median: median(values.filter((row) => row.label === field).map((row) => row.index)),
  }));
  const tallest = Math.max(...fields.map((field) => field.split("\n").length));
  const low = Math.floor(Math.min(...points.map((row) => row.index)) / 10) * 10;
  const y = {
    field: "label",
    type: "nominal",
    sort: fields,
    axis: { title: null, ticks: false, domain: false, grid: true, ...LINES },
  } as const;
  const x = {
    type: "quantitative" as const,
    scale: { domain: [low, 100], nice: false, zero: false },
    axis: { title: null, tickCount: 5, grid: false },
  };
  return framed(frame, {
    finding: weakestFieldFinding(rows),
    note: `Mỗi vạch là một đơn vị, vạch cam là trung vị${frame.highlight ? ", chấm xanh là đơn vị đang xem" : ""}. Chỉ số (%), trục bắt đầu từ ${low}.`,
    body: {
      height: fields.length * Math.max(34, tallest * 15 + 8),
      layer: [
        {
          data: { values },
          mark: { type: "tick", color: other, thickness: 1.5, size: 18, opacity: 0.7 },
          encoding: {
            y,
            x: { field: "index", ...x },
            tooltip: [
              { field: "name", title: "Đơn vị" },
              { field: "field", title: "Lĩnh vực" },
              { field: "index", title: "Chỉ số (%)", format: INDEX_FORMAT },
            ],
          },
        },
        {
          data: { values: medians },
          mark: { type: "tick", color: second, thickness: 3, size: 24 },
          encoding: {
            y,
            x: { field: "median", ...x },
            tooltip: [{ field: "median", title: "Trung vị", format: INDEX_FORMAT }],
          },
        },
        {
          data: { values: values.filter((row) => row.marked) },
          mark: { type: "point", filled: true, size: 90, color: accent, opacity: 1 },
          encoding: { y, x: { field: "index", ...x } },
        },
        {
          data: {
            values:
              frame.highlight === undefined
                ? medians.map((row) => ({ ...row, at: row.median, shown: formatIndex(row.median) }))
                : values
                    .filter((row) => row.marked)
                    .map((row) => ({ ...row, at: row.index, shown: formatIndex(row.index) })),
          },
          mark: { type: "text", dy: -14, fontSize: 11, color: text },
          encoding: { y, x: { field: "at", ...x }, text: { field: "shown", type: "nominal" } },
        },
      ],
    },
  });
}
