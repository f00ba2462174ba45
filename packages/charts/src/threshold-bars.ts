import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { padded, roundTicks, TICK_FORMAT } from "./frame/domain.js";
import { figureTable } from "./frame/figure-table.js";
import { known } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { bars, either, layer, legendLine, paint, pixelY, scaleAxis, valueColumn } from "./layers/layers.js";
import { leastWidth, rowLabels, rowName, stackRows } from "./layers/rows.js";

/** A figure that is held against thresholds. */
export interface ThresholdBarRow {
  readonly code: string;
  readonly label: string;
  readonly value: number | null;
}

export interface ThresholdBarsFrame extends Frame {
  /** What the figures are: "Hệ số alpha". */
  readonly measure: string;
  /** The thresholds; a bar beyond the first is marked. */
  readonly limits: readonly [number, ...number[]];
  /** Whether figures below the first threshold or above it are to be marked. */
  readonly worse: "lower" | "higher";
}

/** Room for the column of figures, and as much on the left. */
const FIGURE = 48;

/** "6/8 mục dưới ngưỡng 0,70; thấp nhất: Cải cách thể chế (0,03)". */
export function thresholdFinding(
  rows: readonly ThresholdBarRow[],
  { lang, limits: [limit], worse }: ThresholdBarsFrame,
): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const all = known(rows, "value");
  const sign = worse === "lower" ? -1 : 1;
  const beyond = all.filter(({ value }) => sign * (value - limit) > 0);
  const worst = greatest(all, ({ value }) => sign * value);
  const who = together(worst, ({ label }) => label, say`${worst.length} mục`);
  const figure = index(worst[0]?.value);
  if (all.length === 0) return say`Chưa có số liệu nào`;
  return worse === "lower"
    ? say`${beyond.length}/${all.length} mục dưới ngưỡng ${index(limit)}; thấp nhất: ${who} (${figure})`
    : say`${beyond.length}/${all.length} mục trên ngưỡng ${index(limit)}; cao nhất: ${who} (${figure})`;
}

/**
 * A bar per row from 0, its figure on the right, with a line at each threshold; what is beyond the
 * first is drawn in the second colour. A figure that is not known has no bar.
 */
export function thresholdBars(rows: readonly ThresholdBarRow[], frame: ThresholdBarsFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  const all = known(rows, "value");
  if (all.length === 0) return empty(frame, say`Không có dữ liệu để so với ngưỡng`);
  const { accent, second, muted, text } = PALETTE[frame.theme];
  const { limits, worse, measure } = frame;
  const [limit] = limits;
  const sign = worse === "lower" ? -1 : 1;
  const { places, height, onTop } = stackRows(rows, ({ code, label }) => rowName(code, label), frame, {
    thick: 16,
    above: true,
  });
  const values = rows.map((row, i) => {
    const { top, mid, bottom } = places[i] as (typeof places)[number];
    const isBeyond = row.value !== null && sign * (row.value - limit) > 0;
    return { ...row, top, mid, bottom, shown: index(row.value), color: isBeyond ? second : accent, zero: 0 };
  });
  const ends = [0, ...limits, ...all.map(({ value }) => value)];
  const x = scaleAxis(padded(ends, leastWidth(frame), FIGURE), {
    values: roundTicks(Math.min(...ends), Math.max(...ends), narrow(frame) ? 4 : 6),
    format: TICK_FORMAT,
    grid: !onTop,
    orient: "bottom",
  });
  const tooltip = [
    { field: "label", title: say`Tên` },
    { field: "shown", title: measure },
  ];
  const lines = limits.flatMap((at) =>
    // Where names stand above the bars, the lines are not drawn through them.
    onTop ? values.map(({ top, bottom }) => ({ at, from: top - 2, to: bottom + 3 })) : [{ at, from: -2, to: height }],
  );
  return framed(frame, {
    finding: thresholdFinding(rows, frame),
    note: legendLine(
      say`${measure}. Vạch đứng: ngưỡng ${limits.map((each) => index(each)).join(", ")}.`,
      worse === "lower" ? say`Cam: dưới ngưỡng thứ nhất.` : say`Cam: trên ngưỡng thứ nhất.`,
      all.length < rows.length && say`${rows.length - all.length} mục không tính được.`,
    ),
    table: figureTable(
      [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "label", label: say`Tên`, kind: "text" },
        { key: "value", label: measure, kind: "index" },
      ],
      rows,
    ),
    body: {
      height,
      layer: [
        bars(known(values, "value"), height, { from: x("zero"), to: "value", color: paint("color"), tooltip }),
        layer(
          lines,
          { type: "rule", color: text, strokeDash: [4, 3] },
          { x: x("at"), y: pixelY("from", height), y2: { field: "to" } },
        ),
        // In a column of their own, clear of the lines.
        valueColumn(values, height, { room: -2, color: either("datum.value === null", muted, text) }),
        rowLabels(places, height, onTop),
      ],
    },
  });
}
