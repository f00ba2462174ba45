import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { type AgencyRow, agencyOf, datumOf } from "./frame/agency.js";
import { figureTable } from "./frame/figure-table.js";
import { known } from "./frame/figures.js";
import { charactersIn, empty, type Frame, framed, wrap } from "./frame/frame.js";
import { mix, PALETTE, textOn } from "./frame/theme.js";
import { layer, legendLine, pixelY, words } from "./layers/layers.js";
import { cells, cellWidth, columnAxis, fillRows, labelRoom } from "./layers/matrix.js";
import { inPlace, rowLabels, stackRows } from "./layers/rows.js";

/** An agency's index (percent) in a field. */
export interface FieldRow extends AgencyRow {
  readonly name: string;
  /** Code of the field. */
  readonly code: string;
  /** Name of the field. */
  readonly field: string;
  readonly index: number | null;
  /** Rank of the agency, by which the heat map sorts; without ranks it keeps the order of the rows. */
  readonly rank?: number | null;
}

/** Least and greatest width of a cell: "100,00" at 10 pixels, and what the eye still joins to a row. */
const CELL = { least: 36, most: 96 };

/** Mean index per field of the known rows, lowest first. */
function meanByField(rows: readonly FieldRow[]): { field: string; mean: number }[] {
  const sums = new Map<string, { field: string; sum: number; count: number }>();
  for (const { code, field, index } of known(rows, "index")) {
    const { sum, count } = sums.get(code) ?? { sum: 0, count: 0 };
    sums.set(code, { field, sum: sum + index, count: count + 1 });
  }
  return [...sums.values()]
    .map(({ field, sum, count }) => ({ field, mean: sum / count }))
    .sort((a, b) => a.mean - b.mean);
}

/** "Lĩnh vực thấp nhất: Cải cách thể chế, trung bình 61,20 %". */
export function weakestFieldFinding(rows: readonly FieldRow[], lang: Language): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const means = meanByField(rows);
  const [weakest, next] = means;
  if (!weakest) return say`Chưa có điểm lĩnh vực nào`;
  const mean = index(weakest.mean);
  if (!next) return say`${weakest.field}: trung bình ${mean} %`;
  const lowest = means.filter((each) => index(each.mean) === mean);
  if (lowest.length === 1) return say`Lĩnh vực thấp nhất: ${weakest.field}, trung bình ${mean} %`;
  return lowest.length === means.length
    ? say`Các lĩnh vực bằng nhau, trung bình ${mean} %`
    : say`${lowest.length} lĩnh vực cùng thấp nhất, trung bình ${mean} %`;
}

/**
 * A heat map of agencies (by rank) by fields, the index printed in each cell; the fields' names
 * stand below. A field that is not known is a grey cell with a dash.
 *
 * Cells keep a readable width, so that on a phone the picture may be wider than its frame and
 * scrolls; its title does not.
 */
export function fieldHeatmap(rows: readonly FieldRow[], frame: Frame): TopLevelSpec {
  const points = known(rows, "index");
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  if (points.length === 0) return empty(frame, say`Không có dữ liệu lĩnh vực`);
  const { muted, rule, low, high, accent } = PALETTE[frame.theme];
  const agencies = [...new Map(rows.map((row) => [row.agency, row])).values()].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0,
  );
  const { places, height, onTop } = stackRows(agencies, ({ name }) => name, frame, { thick: 20, above: false });
  const labels = inPlace(
    agencies.map((row) => ({ series: row.agency, ...agencyOf(row), marked: row.agency === frame.highlight })),
    fillRows(places),
  );
  const place = new Map(labels.map((label) => [label.series, label]));
  const fields = [...new Map(rows.map(({ code, field }) => [code, field]))];
  const least = Math.min(90, Math.floor(Math.min(...points.map((row) => row.index)) / 10) * 10);
  const values = rows.map((row) => {
    const fill = row.index === null ? rule : mix(low, high, (row.index - least) / (100 - least));
    const { top, mid, bottom } = place.get(row.agency) as (typeof labels)[number];
    return { ...datumOf(row), shown: index(row.index), fill, ink: textOn(fill), top, mid, bottom };
  });
  const beside = labelRoom(places);
  const cell = cellWidth(frame.width - beside, fields.length, CELL);
  const short = Object.fromEntries(fields.map(([code]) => [code, say`LV ${code}`]));
  const x = columnAxis(
    fields.map(([code]) => code),
    { labelExpr: `${JSON.stringify(short)}[datum.value]` },
  );
  const key = fields.flatMap(([code, field]) => wrap(`${short[code]}: ${field}`, charactersIn(frame.width - 24)));
  const who = rows.every(({ isAgency }) => isAgency === false) ? say`Tên` : say`Đơn vị`;
  const own = place.get(frame.highlight ?? "");
  return framed(frame, {
    finding: weakestFieldFinding(rows, frame.lang),
    note: legendLine(
      say`Chỉ số (%) từng lĩnh vực (LV).`,
      frame.theme === "light"
        ? say`Đậm hơn là cao hơn, từ ${least} đến 100.`
        : say`Sáng hơn là cao hơn, từ ${least} đến 100.`,
      points.length < rows.length && say`Xám là chưa có điểm.`,
    ),
    table: figureTable(
      [
        { key: "name", label: who, kind: "text" },
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "field", label: say`Lĩnh vực`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
      ],
      rows,
    ),
    body: {
      width: cell * fields.length,
      height,
      autosize: "pad",
      layer: [
        ...cells(values, height, {
          x,
          width: cell,
          tooltip: [
            { field: "name", title: who },
            { field: "field", title: say`Lĩnh vực` },
            { field: "shown", title: say`Chỉ số (%)` },
          ],
        }),
        layer(
          own ? [own] : [],
          { type: "rect", filled: false, stroke: accent, strokeWidth: 2 },
          { x: { value: 0 }, x2: { value: "width" }, y: pixelY("top", height), y2: { field: "bottom" } },
        ),
        rowLabels(labels, height, onTop),
        layer(
          [{ key }],
          { type: "text", align: "left", baseline: "top", lineHeight: 16, color: muted },
          { x: { value: 8 - beside }, y: { value: height + 8 }, text: words("key") },
        ),
      ],
    },
  });
}
