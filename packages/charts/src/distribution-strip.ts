import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { type FieldRow, weakestFieldFinding } from "./field-heatmap.js";
import { datumOf } from "./frame/agency.js";
import { figureTable } from "./frame/figure-table.js";
import { known, median } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { layer, pixelY, scaleAxis, words } from "./layers/layers.js";
import { type Place, rowLabels, stackRows } from "./layers/rows.js";
import { medianFinding } from "./score-bullet.js";

/** Median of a field's known indices; null if none is known. */
function medianOf(rows: readonly FieldRow[], code: string): number | null {
  const indices = known(rows, "index").flatMap((row) => (row.code === code ? [row.index] : []));
  return indices.length ? median(indices) : null;
}

/** "Lam Khuê cao hơn trung vị ở 5/8 lĩnh vực; …"; without an agency, the weakest field. */
export function standingFinding(rows: readonly FieldRow[], agency: string | undefined, lang: Language): string {
  const own = rows.filter((row) => row.agency === agency);
  const [any] = known(own, "index");
  if (!any) return weakestFieldFinding(rows, lang);
  const compared = own.map(({ code, field, index }) => ({
    code,
    name: field,
    index,
    median: medianOf(rows, code),
    best: null,
  }));
  return medianFinding(compared, lang, any.name);
}

/** A row's height, and how far above its foot the line is; the figure stands over the line. */
const [ROW, BELOW] = [40, 13];

/**
 * One line per field with a tick for every agency, the median, and the highlighted agency as a
 * labelled dot: where it stands among the others.
 */
export function distributionStrip(rows: readonly FieldRow[], frame: Frame): TopLevelSpec {
  const points = known(rows, "index");
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  if (points.length === 0) return empty(frame, say`Không có dữ liệu phân bố`);
  const { other, accent, second, rule } = PALETTE[frame.theme];
  const fields = [...new Map(points.map(({ code, field }) => [code, field]))];
  const { places, height, onTop } = stackRows(fields, ([code, field]) => `${code}. ${field}`, frame, {
    thick: ROW,
    above: true,
  });
  const low = Math.min(90, Math.floor(Math.min(...points.map((row) => row.index)) / 10) * 10);
  // Figures stand above what they name; near the edges they turn inwards.
  const aligned = (at: number) => {
    const share = (at - low) / (100 - low);
    return share < 0.1 ? "left" : share > 0.9 ? "right" : "center";
  };
  const lines = fields.map(([code], i) => {
    const { top, bottom } = places[i] as Place;
    const middle = medianOf(points, code) as number;
    return { code, top, y: bottom - BELOW, median: middle, shown: index(middle) };
  });
  const lineOf = new Map(lines.map((line) => [line.code, line]));
  const values = points.map((row) => {
    const { top, y } = lineOf.get(row.code) as (typeof lines)[number];
    return { ...datumOf(row), top, y, shown: index(row.index) };
  });
  const own = values.filter((row) => row.series === frame.highlight);
  const named = own.length
    ? own.map((row) => ({ ...row, at: row.index, align: aligned(row.index) }))
    : lines.map((line) => ({ ...line, at: line.median, align: aligned(line.median) }));
  const y = pixelY("y", height);
  const x = scaleAxis([low, 100], { tickCount: 5, grid: false, domain: true, ticks: true });
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    { field: "field", title: say`Lĩnh vực` },
    { field: "shown", title: say`Chỉ số (%)` },
  ];
  const marks = own.length
    ? say`Mỗi vạch là một đơn vị, vạch cam là trung vị, chấm xanh là đơn vị đang xem.`
    : say`Mỗi vạch là một đơn vị, vạch cam là trung vị.`;
  return framed(frame, {
    finding: standingFinding(rows, frame.highlight, frame.lang),
    note: `${marks} ${say`Chỉ số (%), trục bắt đầu từ ${low}.`}`,
    table: figureTable(
      [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "field", label: say`Lĩnh vực`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
        { key: "median", label: say`Trung vị`, kind: "index" },
      ],
      points.map((row) => ({ ...row, median: lineOf.get(row.code)?.median ?? null })),
    ),
    body: {
      height,
      layer: [
        layer(lines, { type: "rule", color: rule, opacity: 0.7 }, { y }),
        layer(
          values,
          { type: "tick", orient: "vertical", color: other, thickness: 1.5, size: 18, opacity: 0.7 },
          { y, x: x("index"), tooltip },
        ),
        layer(
          lines,
          { type: "tick", orient: "vertical", color: second, thickness: 3, size: 24, opacity: 1 },
          { y, x: x("median"), tooltip: [{ field: "shown", title: say`Trung vị` }] },
        ),
        layer(own, { type: "point", filled: true, size: 90, color: accent, opacity: 1 }, { y, x: x("index"), tooltip }),
        layer(
          named,
          {
            type: "text",
            baseline: "top",
            align: { expr: "datum.align" },
            color: own.length ? accent : second,
            fontWeight: 600,
          },
          { y: pixelY("top", height), x: x("at"), text: words("shown") },
        ),
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
