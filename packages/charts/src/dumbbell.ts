import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { padded, roundTicks, TICK_FORMAT } from "./frame/domain.js";
import { gain, type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { layer, legendLine, pixelY, scaleAxis, valueColumn, words } from "./layers/layers.js";
import { leastWidth, type Place, rowLabels, rowName, stackRows } from "./layers/rows.js";

/** Two figures of a field, a criterion or an agency. */
export interface DumbbellRow {
  readonly code: string;
  readonly label: string;
  readonly a: number | null;
  readonly b: number | null;
  /** Maximum, in points. */
  readonly max?: number;
}

export interface DumbbellFrame extends Frame {
  /** What the two figures are: "Tự chấm" and "Thẩm định". */
  readonly a: string;
  readonly b: string;
  /** Whether the figures are indices or weights (percent), or points. */
  readonly unit: "index" | "weight" | "points";
}

/** Room for a figure beside a dot. */
const FIGURE = 56;

type Compared = Known<Known<DumbbellRow, "a">, "b">;

/** How the figures are printed. */
const kindOf = (unit: DumbbellFrame["unit"]) => (unit === "points" ? "points" : "index");

/** Points have up to four decimals, an index two. */
const apart = ({ a, b }: Compared, unit: DumbbellFrame["unit"]) =>
  unit === "points" ? Math.round((a - b) * 10_000) / 10_000 : gain(b, a);

/** "Tự chấm cao hơn Thẩm định ở 5/8 mục; chênh nhiều nhất: Cải cách thể chế (0,50 điểm)" */
export function dumbbellFinding(rows: readonly DumbbellRow[], { lang, a, b, unit }: DumbbellFrame): string {
  const say = translator(lang);
  const format = formats(lang)[kindOf(unit)];
  const both: Compared[] = known(known(rows, "a"), "b");
  if (both.length === 0) return say`Chưa có mục nào có đủ hai số liệu`;
  const [above, below] = [1, -1].map((sign) => both.filter((row) => sign * apart(row, unit) > 0).length) as [
    number,
    number,
  ];
  if (above + below === 0) return say`${a} và ${b} bằng nhau ở cả ${both.length} mục`;
  const most = greatest(both, (row) => Math.abs(apart(row, unit)));
  const who = together(most, ({ label }) => label, say`${most.length} mục`);
  const figure = format(Math.abs(apart(most[0] as Compared, unit)));
  return [
    above >= below
      ? say`${a} cao hơn ${b} ở ${above}/${both.length} mục`
      : say`${a} thấp hơn ${b} ở ${below}/${both.length} mục`,
    say`chênh nhiều nhất: ${who} (${figure} điểm)`,
  ].join("; ");
}

/**
 * Two dots per row joined by a line, a circle for one figure and a diamond for the other, each
 * with its figure beside it; equal figures are written once. In points, the maximum stands on the right. A
 * figure that is not known has no dot.
 */
export function dumbbell(rows: readonly DumbbellRow[], frame: DumbbellFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const format = formats(frame.lang);
  const [show, showChange] =
    frame.unit === "points" ? [format.points, format.pointsChange] : [format.index, format.change];
  const figures = rows.flatMap(({ a, b }) => [a, b]).filter((figure) => figure !== null);
  if (figures.length === 0) return empty(frame, say`Không có dữ liệu để so sánh`);
  const { accent, second, muted, other } = PALETTE[frame.theme];
  const { places, height, onTop } = stackRows(rows, ({ code, label }) => rowName(code, label), frame, {
    thick: 20,
    above: true,
  });
  const maxima = frame.unit === "points" ? rows.flatMap(({ max = 0 }) => (max > 0 ? [max] : [])) : [];
  const shown = frame.unit === "points" ? [0, ...figures] : figures;
  const values = rows.map((row, i) => {
    const { a, b } = row;
    const { mid } = places[i] as Place;
    return {
      ...row,
      max: frame.unit === "points" ? (row.max ?? null) : null,
      mid,
      aShown: show(a),
      bShown: show(b),
      maxShown: show(row.max),
      ofMax: `/ ${show(row.max)}`,
      gapShown: a === null || b === null ? "–" : showChange(a - b),
    };
  });
  const both = known(known(values, "a"), "b");
  const x = scaleAxis(padded(shown, leastWidth(frame), FIGURE), {
    values: roundTicks(Math.min(...shown), Math.max(...shown), narrow(frame) ? 4 : 6),
    format: TICK_FORMAT,
    orient: "top",
  });
  const y = pixelY("mid", height);
  const tooltip = [
    { field: "label", title: say`Tên` },
    { field: "aShown", title: frame.a },
    { field: "bShown", title: frame.b },
    { field: "gapShown", title: say`Chênh lệch` },
    ...(maxima.length ? [{ field: "maxShown", title: say`Điểm tối đa` }] : []),
  ];
  /** The figures beside the dots: the lower on the left, the higher on the right. */
  const labels = values.flatMap(({ mid, a, b, aShown, bShown }) => {
    const label = (at: number, text: string, color: string, align: "left" | "right") => ({
      mid,
      at,
      text,
      color,
      align,
    });
    if (a === null) return b === null ? [] : [label(b, bShown, second, "left")];
    if (b === null || aShown === bShown) return [label(a, aShown, accent, "left")];
    return [label(a, aShown, accent, a < b ? "right" : "left"), label(b, bShown, second, a < b ? "left" : "right")];
  });
  const dots = (key: "a" | "b") =>
    layer(
      known(values, key),
      {
        type: "point",
        filled: true,
        opacity: 1,
        // The circle is larger, so that it shows around a diamond on the same figure.
        ...(key === "a"
          ? { shape: "circle", size: 150, color: accent }
          : { shape: "diamond", size: 80, color: second }),
      },
      { y, x: x(key), tooltip },
    );
  const missing = rows.length - both.length;
  return framed(frame, {
    finding: dumbbellFinding(rows, frame),
    note: legendLine(
      frame.unit === "index"
        ? say`Chỉ số (%), trục không bắt đầu từ 0. Hình tròn: ${frame.a}; hình thoi: ${frame.b}.`
        : frame.unit === "weight"
          ? say`Trọng số (%), trục không bắt đầu từ 0. Hình tròn: ${frame.a}; hình thoi: ${frame.b}.`
          : say`Điểm. Hình tròn: ${frame.a}; hình thoi: ${frame.b}.`,
      maxima.length > 0 && say`Bên phải: điểm tối đa.`,
      missing > 0 && say`${missing} mục thiếu số liệu.`,
    ),
    table: {
      columns: [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "label", label: say`Tên`, kind: "text" },
        { key: "a", label: frame.a, kind: kindOf(frame.unit) },
        { key: "b", label: frame.b, kind: kindOf(frame.unit) },
        ...(maxima.length ? [{ key: "max", label: say`Điểm tối đa`, kind: "points" } as const] : []),
      ],
      rows: values.map(({ code, label, a, b, max }) => ({ code, label, a, b, max })),
    },
    body: {
      height,
      layer: [
        layer(both, { type: "rule", color: other, strokeWidth: 3 }, { y, x: x("a"), x2: { field: "b" }, tooltip }),
        valueColumn(known(values, "max"), height, { field: "ofMax", align: "left", room: 6, color: muted }),
        dots("a"),
        dots("b"),
        layer(
          labels,
          {
            type: "text",
            align: { expr: "datum.align" },
            dx: { expr: "datum.align === 'left' ? 11 : -11" },
            color: { expr: "datum.color" },
          },
          { y, x: x("at"), text: words("text") },
        ),
        layer(
          values.filter(({ a, b }) => a === null && b === null),
          { type: "text", align: "left", color: muted },
          { y, x: { value: 0 }, text: { value: say`chưa có` } },
        ),
        rowLabels(places, height, onTop),
      ],
    },
  });
}
