import type { TopLevelSpec } from "vega-lite";
import { difference, empty, type Frame, formatIndex, framed, INDEX_FORMAT, known } from "./frame.js";
import { PALETTE } from "./theme.js";

/** A series' index (percent) in a year; the series is an agency, or a mark such as the mean. */
export interface TrendRow {
  /** Id of the series; the highlighted one is drawn strong. */
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly index: number | null;
}

/** "Trung bình tăng 1,39 điểm từ năm 2022 đến năm 2024, lên 88,37". */
export function trendFinding(rows: readonly TrendRow[], agency: string): string {
  const own = known(rows, "index")
    .filter((row) => row.agency === agency)
    .sort((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return "Chưa có chỉ số năm nào";
  if (first.year === last.year) return `${last.name} năm ${last.year}: ${formatIndex(last.index)}`;
  const change = difference(last.index, first.index);
  const span = `từ năm ${first.year} đến năm ${last.year}`;
  if (change === 0) return `${last.name} không đổi ${span}: ${formatIndex(last.index)}`;
  return last.index > first.index
    ? `${last.name} tăng ${formatIndex(change)} điểm ${span}, lên ${formatIndex(last.index)}`
    : `${last.name} giảm ${formatIndex(change)} điểm ${span}, còn ${formatIndex(last.index)}`;
}

/**
 * Lines of the index over the years, each labelled at its end. The highlighted series (or the
 * first) is strong, the others are dashed. A year that is not known breaks the line.
 */
export function trendLines(rows: readonly TrendRow[], frame: Frame): TopLevelSpec {
  const points = known(rows, "index");
  if (points.length === 0) return empty(frame, "các năm");
  const { muted, accent, text } = PALETTE[frame.theme];
  const main = frame.highlight ?? (points[0] as TrendRow).agency;
  const values = rows.map((row) => ({ ...row, year: String(row.year), main: row.agency === main }));
  const lastYear = Math.max(...points.map((row) => row.year));
  const series = [...new Set(points.map((row) => row.agency))];
  const ends = series.map(
    (agency) =>
      points.filter((row) => row.agency === agency).sort((a, b) => b.year - a.year)[0] as (typeof points)[number],
  );
  const indices = points.map((row) => row.index);
  const domain = [Math.floor(Math.min(...indices) - 1), Math.ceil(Math.max(...indices) + 1)];
  const labels = spread(ends, domain as [number, number]).map((row) => ({
    ...row,
    year: String(row.year),
    text: `${row.name} ${formatIndex(row.index)}`,
    main: row.agency === main,
  }));
  const labelWidth = Math.max(...labels.map((label) => label.text.length)) * 6.6 + 12;
  const x = { field: "year", type: "ordinal", axis: { title: null, labelAngle: 0 } } as const;
  const color = { condition: { test: "datum.main", value: accent }, value: muted };
  return framed(frame, {
    finding: trendFinding(rows, main),
    note: `Chỉ số (%), trục bắt đầu từ ${domain[0]}.`,
    body: {
      height: 220,
      padding: { left: 2, right: labelWidth, top: 4, bottom: 4 },
      layer: [
        {
          data: { values },
          mark: { type: "line", point: { size: 45 }, invalid: "break-paths-show-path-domains" },
          encoding: {
            x,
            y: {
              field: "index",
              type: "quantitative",
              scale: { domain, nice: false, zero: false },
              axis: { title: null, tickCount: 5, format: ".0f" },
            },
            detail: { field: "agency", type: "nominal" },
            color,
            strokeDash: { condition: { test: "datum.main", value: [1, 0] }, value: [4, 3] },
            strokeWidth: { condition: { test: "datum.main", value: 2.5 }, value: 1.5 },
            tooltip: [
              { field: "name", title: "Đường" },
              { field: "year", title: "Năm" },
              { field: "index", title: "Chỉ số", format: INDEX_FORMAT },
            ],
          },
        },
        {
          data: { values: labels.filter((row) => row.year === String(lastYear)) },
          mark: { type: "text", align: "left", dx: 9, fontSize: 12, clip: false },
          encoding: {
            x,
            y: { field: "at", type: "quantitative" },
            text: { field: "text", type: "nominal" },
            color: { condition: { test: "datum.main", value: accent }, value: text },
          },
        },
      ],
    },
  });
}

/** Moves labels apart so that each has a line of its own: 14 pixels in a chart 220 high. */
function spread<Row extends { index: number }>(
  rows: readonly Row[],
  [low, high]: [number, number],
): (Row & { at: number })[] {
  const least = ((high - low) * 14) / 220;
  let below = Number.NEGATIVE_INFINITY;
  return [...rows]
    .sort((a, b) => a.index - b.index)
    .map((row) => {
      const at = Math.max(row.index, below + least);
      below = at;
      return { ...row, at };
    });
}
