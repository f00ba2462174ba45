import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { type AgencyRow, datumOf, highlighted } from "./frame/agency.js";
import { figureTable } from "./frame/figure-table.js";
import { difference, known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { either, layer, paint, scaleAxis, words } from "./layers/layers.js";
import { END_LABEL, everyYear, heightOf, spread, yearAxis, yearsOf } from "./layers/line-ends.js";

/** A series' index (percent) in a year; the series is an agency, a field, or a mark such as the mean. */
export interface TrendRow extends AgencyRow {
  /** Id of the series; the highlighted one is drawn strong, the one called "mean" dashed. */
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly index: number | null;
}

/** "Trung bình tăng 1,39 điểm từ năm 2022 đến năm 2024, lên 88,37". */
export function trendFinding(rows: readonly TrendRow[], agency: string, lang: Language): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const own = known(rows, "index")
    .filter((row) => row.agency === agency)
    .sort((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) {
    const name = rows.find((row) => row.agency === agency)?.name;
    return name ? say`${name} chưa có chỉ số năm nào` : say`Chưa có chỉ số năm nào`;
  }
  const { name } = last;
  const now = index(last.index);
  if (first.year === last.year) return say`${name} đạt ${now} năm ${last.year}`;
  const change = difference(last.index, first.index);
  if (change === 0) return say`${name} năm ${last.year} bằng năm ${first.year}: ${now}`;
  return last.index > first.index
    ? say`${name} tăng ${index(change)} điểm từ năm ${first.year} đến năm ${last.year}, lên ${now}`
    : say`${name} giảm ${index(change)} điểm từ năm ${first.year} đến năm ${last.year}, còn ${now}`;
}

/**
 * Lines of the index over the years, each labelled at its end. The highlighted series (or the
 * first) is strong, the mean dashed. A year that is not known breaks the line; a line that ends
 * early says in which year.
 */
export function trendLines(rows: readonly TrendRow[], frame: Frame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  const points = known(rows, "index");
  if (points.length === 0) return empty(frame, say`Không có dữ liệu qua các năm`);
  const { muted, accent, series } = PALETTE[frame.theme];
  const main = highlighted(rows, frame) ?? (points[0] as TrendRow).agency;
  const years = yearsOf(points);
  const lastYear = years.at(-1) as number;
  const others = [...new Set(points.map((row) => row.agency))].filter((id) => id !== main && id !== "mean");
  const colorOf = (id: string) =>
    id === main ? accent : others.length > series.length ? muted : (series[others.indexOf(id)] ?? muted);
  const values = everyYear(rows, years, "index").map((row) => ({
    ...datumOf(row),
    shown: index(row.index),
    main: row.agency === main,
    dashed: row.agency === "mean" && row.agency !== main,
    color: colorOf(row.agency),
  }));
  const indices = points.map((row) => row.index);
  const [low, high] = [
    Math.max(0, Math.floor(Math.min(...indices) - 1)),
    Math.min(100, Math.ceil(Math.max(...indices) + 1)),
  ];
  const ends = [...new Map(points.sort((a, b) => a.year - b.year).map((row) => [row.agency, row])).values()].map(
    (row) => ({
      ...row,
      text: `${row.name} ${index(row.index)}${row.year < lastYear ? ` (${row.year})` : ""}`,
    }),
  );
  const height = Math.max(220, heightOf(ends, frame));
  const labels = spread(
    ends.map((row) => ({ ...row, y: (height * (high - row.index)) / (high - low) })),
    frame,
    height,
  ).map((row) => ({
    ...datumOf(row),
    year: lastYear,
    at: high - (row.top * (high - low)) / height,
    color: colorOf(row.agency),
  }));
  const x = yearAxis(years, frame, "bottom");
  const y = scaleAxis([low, high], { tickCount: 5, format: ".0f", offset: 8 });
  const color = paint("color");
  return framed(frame, {
    finding: trendFinding(rows, main, frame.lang),
    note: say`Chỉ số (%), trục bắt đầu từ ${low}.`,
    table: figureTable(
      [
        { key: "name", label: say`Đường`, kind: "text" },
        { key: "year", label: say`Năm`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
      ],
      known(rows, "index"),
    ),
    body: {
      height,
      layer: [
        layer(
          values,
          { type: "line", point: { size: 45 }, invalid: "break-paths-show-path-domains" },
          {
            x,
            y: y("index"),
            detail: words("series"),
            color,
            strokeDash: { condition: { test: "datum.dashed", value: [4, 3] }, value: [1, 0] },
            strokeWidth: { condition: { test: "datum.main", value: 2.5 }, value: 1.5 },
            tooltip: [
              { field: "name", title: say`Đường` },
              { field: "year", title: say`Năm` },
              { field: "shown", title: say`Chỉ số (%)` },
            ],
          },
        ),
        layer(
          labels,
          { ...END_LABEL, fontWeight: either(`datum.series === ${JSON.stringify(main)}`, 600, 400) },
          { x, y: y("at"), text: words("lines"), color },
        ),
      ],
    },
  });
}
