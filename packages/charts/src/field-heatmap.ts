import type { TopLevelSpec } from "vega-lite";
import { empty, type Frame, formatIndex, framed, known } from "./frame.js";
import { PALETTE } from "./theme.js";

/** An agency's index (percent) in a field. */
export interface FieldRow {
  readonly agency: string;
  readonly name: string;
  /** Code of the field. */
  readonly code: string;
  /** Name of the field. */
  readonly field: string;
  readonly index: number | null;
}

/** Mean index per field of the known rows, lowest first. */
function meanByField(rows: readonly FieldRow[]): { field: string; mean: number }[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const row of known(rows, "index")) {
    const sum = sums.get(row.field) ?? { sum: 0, count: 0 };
    sums.set(row.field, { sum: sum.sum + row.index, count: sum.count + 1 });
  }
  return [...sums].map(([field, { sum, count }]) => ({ field, mean: sum / count })).sort((a, b) => a.mean - b.mean);
}

/** "Lĩnh vực thấp nhất: …, trung bình 61,20 %". */
export function weakestFieldFinding(rows: readonly FieldRow[]): string {
  const [weakest, ...others] = meanByField(rows);
  if (!weakest) return "Chưa có điểm lĩnh vực nào";
  if (others.length === 0) return `${weakest.field}: trung bình ${formatIndex(weakest.mean)} %`;
  return `Thấp nhất là ${weakest.field}, trung bình ${formatIndex(weakest.mean)} %`;
}

/**
 * A heat map of agencies (in the order of the rows) by fields, the index printed in each cell.
 * A field that is not known is a grey cell with a dash.
 */
export function fieldHeatmap(rows: readonly FieldRow[], frame: Frame): TopLevelSpec {
  if (known(rows, "index").length === 0) return empty(frame, "lĩnh vực");
  const { text, rule, low, high, accent } = PALETTE[frame.theme];
  const values = rows.map((row) => ({
    ...row,
    column: `LV ${row.code}`,
    shown: row.index === null ? "–" : formatIndex(row.index),
    marked: row.agency === frame.highlight,
  }));
  const y = { field: "name", type: "nominal", sort: null, axis: { title: null, ticks: false, domain: false } } as const;
  // In the order of the rows, even where the first are not known.
  const columns = [...new Set(values.map((row) => row.column))];
  const x = {
    field: "column",
    type: "nominal",
    sort: columns,
    axis: { title: null, orient: "top", labelAngle: 0, ticks: false, domain: false },
  } as const;
  const lowest = Math.min(...known(rows, "index").map((row) => row.index));
  const bottom = Math.min(90, Math.floor(lowest / 10) * 10);
  // Past this the cell is too dark (or, on dark pages, too light) for the page's text colour.
  const turn = bottom + (100 - bottom) * 0.6;
  return framed(frame, {
    finding: weakestFieldFinding(rows),
    note: `Chỉ số (%) của từng lĩnh vực (LV); màu đậm là cao, từ ${bottom} đến 100.`,
    body: {
      height: 22 * new Set(rows.map((row) => row.agency)).size,
      layer: [
        {
          data: { values },
          mark: { type: "rect", stroke: null },
          encoding: {
            x,
            y,
            color: {
              condition: { test: "datum.index === null", value: rule },
              field: "index",
              type: "quantitative",
              scale: { domain: [bottom, 100], range: [low, high] },
              legend: null,
            },
            stroke: { condition: { test: "datum.marked", value: accent }, value: null },
            tooltip: [
              { field: "name", title: "Đơn vị" },
              { field: "field", title: "Lĩnh vực" },
              { field: "shown", title: "Chỉ số (%)" },
            ],
          },
        },
        {
          data: { values },
          mark: { type: "text", fontSize: frame.width < 500 ? 9 : 11 },
          encoding: {
            x,
            y,
            text: { field: "shown", type: "nominal" },
            color: {
              condition: {
                test: `datum.index !== null && datum.index > ${turn}`,
                value: frame.theme === "light" ? "#ffffff" : "#10151b",
              },
              value: text,
            },
          },
        },
      ],
    },
  });
}
