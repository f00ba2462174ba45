import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { agencyOf } from "./frame/agency.js";
import { padded, roundTicks } from "./frame/domain.js";
import { figureTable } from "./frame/figure-table.js";
import { gain, known } from "./frame/figures.js";
import { charactersIn, empty, type Frame, framed, wrap } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { either, layer, pixelX, pixelY, words } from "./layers/layers.js";
import { everyYear, spread, yearsOf } from "./layers/line-ends.js";

/** The index (percent) of an agency, or of the mean, in a field and a year. */
export interface FieldYearRow {
  /** Id of the agency; "mean" is the mean of all, drawn dashed. */
  readonly agency: string;
  readonly name: string;
  readonly code: string;
  readonly field: string;
  readonly year: number;
  readonly index: number | null;
}

const MEAN = "mean";

/** The least width of a panel, and the most panels beside each other. */
const [LEAST, MOST] = [150, 4];
/** Of a panel: room for ticks on the left of its plot, for figures on its right, for years below, to the next. */
const [TICKS, FIGURES, YEARS, GAP] = [28, 50, 26, 12];
/** Of a panel's title: height of a line, and room below. */
const [LINE, BELOW] = [15, 4];

/** The series that is told: the highlighted one if it has a figure, else the first that is not the mean, else the mean. */
function mainOf(rows: readonly FieldYearRow[], highlight: string | undefined): FieldYearRow | undefined {
  const points = known(rows, "index");
  return points.find(({ agency }) => agency === highlight) ?? points.find(({ agency }) => agency !== MEAN) ?? points[0];
}

/** "Lam Khuê năm 2024 cao hơn trung bình ở 5/8 lĩnh vực; tăng nhiều nhất: …; giảm nhiều nhất: …" */
export function fieldYearsFinding(rows: readonly FieldYearRow[], { lang, highlight }: Frame): string {
  const say = translator(lang);
  const { change } = formats(lang);
  const main = mainOf(rows, highlight);
  if (!main) return say`Chưa có chỉ số năm nào`;
  const points = known(rows, "index");
  const years = yearsOf(points);
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const at = (agency: string, code: string, year: number) =>
    points.find((row) => row.agency === agency && row.code === code && row.year === year)?.index;
  const fields = [...new Map(points.map(({ code, field }) => [code, field]))];
  const compared = fields.flatMap(([code]) => {
    const [own, mean] = [at(main.agency, code, last), at(MEAN, code, last)];
    return main.agency === MEAN || own === undefined || mean === undefined ? [] : [gain(mean, own)];
  });
  const moves = fields.flatMap(([code, name]) => {
    const [from, to] = [at(main.agency, code, first), at(main.agency, code, last)];
    return from === undefined || to === undefined || first === last ? [] : [{ name, by: gain(from, to) }];
  });
  const most = (sign: 1 | -1) => {
    const tied = greatest(
      moves.filter(({ by }) => sign * by > 0),
      ({ by }) => sign * by,
    );
    const who = together(tied, ({ name }) => name, say`${tied.length} lĩnh vực`);
    return tied[0] && `${who} (${change(tied[0].by)})`;
  };
  const [up, down] = [most(1), most(-1)];
  const above = compared.filter((by) => by > 0).length;
  return [
    compared.length
      ? say`${main.name} năm ${last} cao hơn trung bình ở ${above}/${compared.length} lĩnh vực`
      : say`${main.name} ở ${fields.length} lĩnh vực đến năm ${last}`,
    up && say`tăng nhiều nhất từ năm ${first}: ${up}`,
    down && say`giảm nhiều nhất từ năm ${first}: ${down}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/**
 * One small panel per field over the years, all on the same scale: the highlighted agency strong
 * (without one, the first given), the mean dashed, others thin. Panels stand beside each other
 * as the width allows. A year that is not known breaks the line.
 */
export function fieldMultiples(rows: readonly FieldYearRow[], frame: Frame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, points: plain } = formats(frame.lang);
  const points = known(rows, "index");
  const main = mainOf(rows, frame.highlight);
  if (!main) return empty(frame, say`Không có dữ liệu lĩnh vực qua các năm`);
  const { accent, second, other, muted, rule } = PALETTE[frame.theme];
  const years = yearsOf(points);
  const [firstYear, lastYear] = [years[0] as number, years.at(-1) as number];
  const fields = [...new Map(points.map(({ code, field }) => [code, field]))];

  // Everything stands inside the plot, so its width is known: the picture's, less the padding.
  const width = frame.width - 8;
  const columns = Math.min(fields.length, MOST, Math.max(1, Math.floor(width / LEAST)));
  const cell = (width - GAP * (columns - 1)) / columns;
  const plot = Math.max(100, Math.min(140, cell * 0.45));
  const titles = fields.map(([code, field]) => wrap(`${code}. ${field}`, charactersIn(cell)));
  const gridRows = Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) =>
    Math.max(...titles.slice(row * columns, (row + 1) * columns).map((lines) => lines.length)),
  );
  const panels = fields.map(([code, field], i) => {
    const row = Math.floor(i / columns);
    const above = gridRows.slice(0, row).reduce((sum, lines) => sum + lines * LINE + plot + YEARS + GAP + BELOW, 0);
    const left = (i % columns) * (cell + GAP);
    const lines = titles[i] as string[];
    const top = above + (gridRows[row] as number) * LINE + BELOW;
    // A title stands right above its plot, whatever the titles beside it need.
    return {
      code,
      field,
      lines,
      titleY: top - BELOW - lines.length * LINE,
      left,
      top,
      start: left + TICKS,
      end: left + cell - FIGURES,
    };
  });
  const height = Math.max(...panels.map(({ top }) => top)) + plot + YEARS;

  const indices = points.map((row) => row.index);
  const [low, high] = padded(indices, plot, 8);
  const pixels = (figure: number) => (plot * (high - figure)) / (high - low);
  const place = new Map(panels.map((panel) => [panel.code, panel]));
  const across = ({ start, end }: { start: number; end: number }, year: number) =>
    firstYear === lastYear ? (start + end) / 2 : start + ((end - start) * (year - firstYear)) / (lastYear - firstYear);

  const values = fields.flatMap(([code]) => {
    const panel = place.get(code) as (typeof panels)[number];
    const own = rows.filter((row) => row.code === code);
    return everyYear(own, years, "index").map(({ agency, name, field, year, index: figure }) => ({
      // The mean is nobody to choose.
      ...agencyOf({ agency, isAgency: agency !== MEAN }),
      series: `${code} ${agency}`,
      kind: agency === main.agency ? "main" : agency === MEAN ? "mean" : "other",
      name,
      field,
      year,
      shown: index(figure),
      x: across(panel, year),
      y: figure === null ? null : panel.top + pixels(figure),
    }));
  });
  const ends = panels.flatMap((panel) => {
    const told = points
      .filter((row) => row.code === panel.code && (row.agency === main.agency || row.agency === MEAN))
      .sort((a, b) => a.year - b.year);
    const last = [...new Map(told.map((row) => [row.agency, row])).values()];
    return spread(
      last.map((row) => ({
        text: index(row.index),
        y: pixels(row.index),
        x: across(panel, row.year) + 8,
        kind: row.agency === main.agency ? "main" : "mean",
      })),
      frame,
      plot,
    ).map((label) => ({ ...label, at: panel.top + label.top }));
  });
  const ticks = roundTicks(low, high, 5);
  const tickLines = panels.flatMap(({ top, start, end }) =>
    ticks.map((tick) => ({ x: start, x2: end, y: top + pixels(tick), shown: plain(tick) })),
  );
  const yearLabels = panels.flatMap((panel) =>
    [...new Set([firstYear, lastYear])].map((year) => ({
      x: across(panel, year),
      y: panel.top + plot + 8,
      shown: String(year),
    })),
  );
  const color = {
    field: "kind",
    type: "nominal" as const,
    scale: { domain: ["main", "mean", "other"], range: [accent, second, other] },
    legend: null,
  };
  const [x, y] = [pixelX("x", width), pixelY("y", height)];
  const linesOf = (kind: "main" | "mean" | "other") =>
    layer(
      values.filter((value) => value.kind === kind),
      {
        type: "line",
        point: { size: kind === "other" ? 8 : 28 },
        strokeWidth: kind === "main" ? 2.5 : kind === "mean" ? 1.5 : 1,
        strokeDash: kind === "mean" ? [4, 3] : [1, 0],
        opacity: kind === "other" ? 0.4 : 1,
        invalid: "break-paths-show-path-domains",
      },
      {
        x,
        y,
        color,
        detail: words("series"),
        tooltip: [
          { field: "name", title: say`Đơn vị` },
          { field: "field", title: say`Lĩnh vực` },
          { field: "year", title: say`Năm` },
          { field: "shown", title: say`Chỉ số (%)` },
        ],
      },
    );
  const mean = main.agency !== MEAN && points.find(({ agency }) => agency === MEAN);
  return framed(frame, {
    finding: fieldYearsFinding(rows, frame),
    note: [
      say`Chỉ số (%), các ô cùng một trục, không bắt đầu từ 0.`,
      mean ? say`Đường đậm: ${main.name}; đường đứt: ${mean.name}.` : say`Đường đậm: ${main.name}.`,
    ].join(" "),
    table: figureTable(
      [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "field", label: say`Lĩnh vực`, kind: "text" },
        { key: "year", label: say`Năm`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
      ],
      rows.map((row) => ({ ...row, isAgency: row.agency !== MEAN })),
    ),
    body: {
      height,
      layer: [
        layer(tickLines, { type: "rule", color: rule, opacity: 0.6 }, { x, x2: { field: "x2" }, y }),
        layer(
          tickLines,
          { type: "text", align: "right", dx: -5, color: muted, fontSize: 10 },
          { x, y, text: words("shown") },
        ),
        layer(
          yearLabels,
          { type: "text", baseline: "top", color: muted, fontSize: 10 },
          { x, y, text: words("shown") },
        ),
        layer(
          panels,
          { type: "text", align: "left", baseline: "top", lineHeight: LINE, fontWeight: 600 },
          { x: pixelX("left", width), y: pixelY("titleY", height), text: words("lines") },
        ),
        linesOf("other"),
        linesOf("mean"),
        linesOf("main"),
        layer(
          ends,
          {
            type: "text",
            align: "left",
            baseline: "top",
            fontWeight: either("datum.kind === 'main'", 600, 400),
          },
          { x, y: pixelY("at", height), text: words("text"), color },
        ),
      ],
    },
  });
}
