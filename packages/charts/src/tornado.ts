import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { padded, roundTicks, TICK_FORMAT } from "./frame/domain.js";
import { difference, type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { bars, layer, legendLine, pixelY, scaleAxis, words } from "./layers/layers.js";
import { leastWidth, rowLabels, rowName, stackRows } from "./layers/rows.js";

/** What the index of the total is when one criterion alone moves, in percent. */
export interface SwingRow {
  readonly code: string;
  readonly name: string;
  /** With the criterion at its low and at its high end; null if the criterion has no score. */
  readonly low: number | null;
  readonly high: number | null;
  /** The index as it is, the same in every row. */
  readonly now: number;
  /** The agency's rank at either end. */
  readonly rankLow?: number | null;
  readonly rankHigh?: number | null;
}

export interface TornadoFrame extends Frame {
  /** How many criteria have a bar. Default: 12. */
  readonly most?: number;
}

type Swing = Known<Known<SwingRow, "low">, "high">;

const widthOf = ({ low, high }: Swing) => difference(high, low);

/** The criteria that move the index as it is printed, widest first. */
const swingsOf = (rows: readonly SwingRow[]): Swing[] =>
  known(known(rows, "low"), "high")
    .filter((row) => widthOf(row) > 0)
    .sort((a, b) => widthOf(b) - widthOf(a));

/** "Ảnh hưởng lớn nhất đến chỉ số: Cải cách thể chế (từ 84,12 đến 87,90)", and what holds for ties. */
export function swingFinding(rows: readonly SwingRow[], lang: Language): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const widest = greatest(swingsOf(rows), widthOf);
  const [first, second] = widest;
  if (!first) return say`Không tiêu chí nào làm chỉ số thay đổi`;
  if (!second)
    return say`Ảnh hưởng lớn nhất đến chỉ số: ${first.name} (từ ${index(first.low)} đến ${index(first.high)})`;
  const who = together(widest, ({ name }) => name, say`${widest.length} tiêu chí`);
  return say`Ảnh hưởng lớn nhất đến chỉ số: ${who} (mỗi tiêu chí chênh ${index(widthOf(first))} điểm)`;
}

/**
 * A tornado: how far the index of the total swings when one criterion alone goes to its low and to
 * its high end, widest first, around a line at the index as it is. The index at either end stands
 * beside the bar, with the rank in brackets. Only the widest `most` have a bar; the subtitle counts
 * the others and the table lists them all.
 */
export function tornado(rows: readonly SwingRow[], frame: TornadoFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  const scored = known(known(rows, "low"), "high");
  const swings = swingsOf(rows);
  const [widest] = swings;
  if (!widest) return empty(frame, say`Không có dữ liệu về ảnh hưởng của từng tiêu chí`);
  const { accent, second, muted, text } = PALETTE[frame.theme];
  const { now } = widest;
  const drawn = swings.slice(0, frame.most ?? 12);
  const ranked = drawn.some(({ rankLow, rankHigh }) => Number.isInteger(rankLow) || Number.isInteger(rankHigh));
  const shown = (figure: number, rank: number | null | undefined) =>
    Number.isInteger(rank) ? `${index(figure)} (${rank})` : index(figure);
  const { stacked, places, height, onTop } = stackRows(drawn, ({ code, name }) => rowName(code, name), frame, {
    thick: 16,
    above: true,
  });
  const values = stacked.map((row) => ({
    ...row,
    // The part of the bar below the index as it is, and the part above it.
    below: [Math.min(row.low, now), Math.min(row.high, now)],
    above: [Math.max(row.low, now), Math.max(row.high, now)],
    lowShown: shown(row.low, row.rankLow),
    highShown: shown(row.high, row.rankHigh),
    widthShown: index(widthOf(row)),
  }));
  const ends = [now, ...drawn.flatMap(({ low, high }) => [low, high])];
  const x = scaleAxis(padded(ends, leastWidth(frame), ranked ? 88 : 60), {
    values: roundTicks(Math.min(...ends), Math.max(...ends), narrow(frame) ? 3 : 6),
    format: TICK_FORMAT,
    grid: !onTop,
    orient: "bottom",
  });
  const y = pixelY("mid", height);
  const tooltip = [
    { field: "code", title: say`Mã` },
    { field: "name", title: say`Tiêu chí` },
    { field: "lowShown", title: say`Thấp nhất` },
    { field: "highShown", title: say`Cao nhất` },
    { field: "widthShown", title: say`Biên độ` },
  ];
  const partsOf = (key: "below" | "above") =>
    bars(
      values
        .map((value) => ({ ...value, from: value[key][0], to: value[key][1] }))
        .filter(({ from, to }) => from !== to),
      height,
      { from: x("from"), to: "to", mark: { color: key === "below" ? second : accent }, tooltip },
    );
  const figures = (key: "low" | "high") =>
    layer(
      values,
      { type: "text", align: key === "low" ? "right" : "left", dx: key === "low" ? -6 : 6, color: text },
      { y, x: x(key), text: words(`${key}Shown`), tooltip },
    );
  const [left, still, unknown] = [
    swings.length - drawn.length,
    scored.length - swings.length,
    rows.length - scored.length,
  ];
  return framed(frame, {
    finding: swingFinding(rows, frame.lang),
    note: legendLine(
      say`Mỗi thanh: chỉ số khi chỉ riêng tiêu chí đó thay đổi; cam là thấp hơn, xanh là cao hơn hiện tại.`,
      ranked && say`Trong ngoặc: thứ hạng khi đó.`,
      left > 0 && say`Vẽ ${drawn.length} tiêu chí có biên độ lớn nhất; còn ${left} tiêu chí khác.`,
      still > 0 && say`${still} tiêu chí không làm chỉ số thay đổi, không vẽ.`,
      unknown > 0 && say`${unknown} tiêu chí chưa có điểm.`,
    ),
    table: {
      columns: [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "name", label: say`Tiêu chí`, kind: "text" },
        { key: "low", label: say`Thấp nhất`, kind: "index" },
        { key: "high", label: say`Cao nhất`, kind: "index" },
        { key: "width", label: say`Biên độ`, kind: "index" },
        ...(ranked
          ? [
              { key: "rankLow", label: say`Hạng khi thấp nhất`, kind: "count" } as const,
              { key: "rankHigh", label: say`Hạng khi cao nhất`, kind: "count" } as const,
            ]
          : []),
      ],
      rows: [
        ...swings,
        ...scored.filter((row) => widthOf(row) === 0),
        ...rows.filter(({ low, high }) => low === null || high === null),
      ].map(({ code, name, low, high, rankLow = null, rankHigh = null }) => ({
        code,
        name,
        low,
        high,
        width: low === null || high === null ? null : difference(high, low),
        rankLow,
        rankHigh,
      })),
    },
    body: {
      height,
      layer: [
        partsOf("below"),
        partsOf("above"),
        // Where names stand above the bars, the line is not drawn through them.
        layer(
          onTop
            ? values.map(({ top, bottom }) => ({ now, from: top - 2, to: bottom + 3 }))
            : [{ now, from: -4, to: height }],
          { type: "rule", color: text, strokeWidth: 1.5 },
          { x: x("now"), y: pixelY("from", height), y2: { field: "to" } },
        ),
        layer(
          [{ now, shown: say`Hiện tại: ${index(now)}` }],
          { type: "text", baseline: "bottom", color: muted, fontWeight: 600 },
          { x: x("now"), y: { value: -6 }, text: words("shown") },
        ),
        figures("low"),
        figures("high"),
        rowLabels(places, height, onTop),
      ],
    },
  });
}
