import type { TopLevelSpec } from "vega-lite";
import { type FieldRow, weakestFieldFinding } from "./field-heatmap.js";
import { formatIndex, INDEX_FORMAT, known, median } from "./figures.js";
import { empty, type Frame, framed } from "./frame.js";
import { pixelY, rowLabels, stackRows } from "./rows.js";
import { medianFinding } from "./score-bullet.js";
import { PALETTE } from "./theme.js";

/** Median of a field's known indices; null if none is known. */
function medianOf(rows: readonly FieldRow[], code: string): number | null {
  const indices = known(rows, "index").flatMap((row) => (row.code === code ? [row.index] : []));
  return indices.length ? median(indices) : null;
}

/** "Lam Khuê cao hơn trung vị ở 5/8 lĩnh vực; …"; without an agency, the weakest field. */
export function standingFinding(rows: readonly FieldRow[], agency: string | undefined): string {
  const own = rows.filter((row) => row.agency === agency);
  const [any] = known(own, "index");
  if (!any) return weakestFieldFinding(rows);
  const compared = own.map(({ code, field, index }) => ({
    code,
    name: field,
    index,
    median: medianOf(rows, code),
    best: null,
  }));
  const finding = medianFinding(compared);
  return `${any.name} ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`;
}

/** A row's height, and how far above its foot the line is; the figure stands over the line. */
const [ROW, BELOW] = [40, 13];

/**
 * One line per field with a tick for every agency, the median, and the highlighted agency as a
 * labelled dot: where it stands among the others.
 */
export function distributionStrip(rows: readonly FieldRow[], frame: Frame): TopLevelSpec {
  const points = known(rows, "index");
  if (points.length === 0) return empty(frame, "phân bố");
  const { other, accent, second, rule } = PALETTE[frame.theme];
  const fields = [...new Map(points.map(({ code, field }) => [code, field]))];
  const { places, height, onTop } = stackRows(
    fields.map(([code, field]) => `${code}. ${field}`),
    frame,
    { thick: ROW, above: true },
  );
  const low = Math.min(90, Math.floor(Math.min(...points.map((row) => row.index)) / 10) * 10);
  // Figures stand above what they name; near the edges they turn inwards.
  const aligned = (at: number) => {
    const share = (at - low) / (100 - low);
    return share < 0.1 ? "left" : share > 0.9 ? "right" : "center";
  };
  const lines = fields.map(([code], i) => {
    const { top, bottom } = places[i] as (typeof places)[number];
    return { code, top, y: bottom - BELOW, median: medianOf(points, code) as number };
  });
  const heightOf = new Map(lines.map(({ code, top, y }) => [code, { top, y }]));
  const values = points.map((row) => ({ ...row, ...heightOf.get(row.code) }));
  const own = values.filter((row) => row.agency === frame.highlight);
  const named = own.length
    ? own.map(({ index, top }) => ({ at: index, top, shown: formatIndex(index), align: aligned(index) }))
    : lines.map((line) => ({
        at: line.median,
        top: line.top,
        shown: formatIndex(line.median),
        align: aligned(line.median),
      }));
  const y = pixelY("y", height);
  const x = {
    type: "quantitative" as const,
    scale: { domain: [low, 100], nice: false },
    axis: { title: null, tickCount: 5, grid: false },
  };
  return framed(frame, {
    finding: standingFinding(rows, frame.highlight),
    note: `Mỗi vạch là một đơn vị, vạch cam là trung vị${own.length ? ", chấm xanh là đơn vị đang xem" : ""}. Chỉ số (%), trục bắt đầu từ ${low}.`,
    body: {
      height,
      layer: [
        { data: { values: lines }, mark: { type: "rule", color: rule, opacity: 0.7 }, encoding: { y } },
        {
          data: { values },
          mark: { type: "tick", orient: "vertical", color: other, thickness: 1.5, size: 18, opacity: 0.7 },
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
          data: { values: lines },
          mark: { type: "tick", orient: "vertical", color: second, thickness: 3, size: 24, opacity: 1 },
          encoding: {
            y,
            x: { field: "median", ...x },
            tooltip: [{ field: "median", title: "Trung vị", format: INDEX_FORMAT }],
          },
        },
        {
          data: { values: own },
          mark: { type: "point", filled: true, size: 90, color: accent, opacity: 1 },
          encoding: { y, x: { field: "index", ...x } },
        },
        {
          data: { values: named },
          mark: {
            type: "text",
            baseline: "top",
            align: { expr: "datum.align" },
            color: own.length ? accent : second,
            fontWeight: 600,
          },
          encoding: { y: pixelY("top", height), x: { field: "at", ...x }, text: { field: "shown", type: "nominal" } },
        },
        rowLabels(
          // Beside the line, not beside the figure over it.
          onTop ? places : places.map((place) => ({ ...place, labelY: place.labelY + ROW / 2 - BELOW })),
          height,
          onTop,
        ),
      ],
    },
  });
}
