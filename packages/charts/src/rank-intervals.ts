import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { highlighted } from "./frame/agency.js";
import { padded, roundTicks } from "./frame/domain.js";
import { figureTable } from "./frame/figure-table.js";
import { type Known, known, median } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { mix, PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import {
  BOLD_IF_MARKED,
  bars,
  either,
  layer,
  legendLine,
  paint,
  pixelY,
  scaleAxis,
  valueColumn,
} from "./layers/layers.js";
import { rowLabels, stackRows } from "./layers/rows.js";

/** Between which ranks an agency lies in most draws of a simulation. */
export interface IntervalRow {
  readonly agency: string;
  readonly name: string;
  /** The rank by the scores as they are; null if the agency is not ranked. */
  readonly rank: number | null;
  /** Ends of the interval, the better rank first. */
  readonly low: number;
  readonly high: number;
  /** Ends of the half of the draws in the middle. */
  readonly innerLow: number;
  readonly innerHigh: number;
}

export interface IntervalFrame extends Frame {
  /** Share of the draws that an interval holds: 0.9. */
  readonly level: number;
}

/** Room for the figures on the right: "100–123". */
const FIGURES = 58;
/** Thickness of a row's two bars. */
const [OUTER, INNER] = [4, 10];
/** Between rows: all of 63 are to be seen on one page of paper. */
const GAP = 1;

type Placed = Known<IntervalRow, "rank">;

const spanOf = ({ low, high }: Placed) => high - low;

/** "Trong 90 % lần mô phỏng, Lam Khuê xếp từ hạng 9 đến hạng 17", or how wide the intervals are if no agency is highlighted. */
export function intervalFinding(rows: readonly IntervalRow[], frame: IntervalFrame): string {
  const say = translator(frame.lang);
  const { share, points } = formats(frame.lang);
  const ranked = known(rows, "rank");
  const level = share(frame.level);
  const main = ranked.find(({ agency }) => agency === highlighted(ranked, frame));
  if (main)
    return main.low === main.high
      ? say`Trong ${level} số lần mô phỏng, ${main.name} luôn xếp hạng ${main.low}`
      : say`Trong ${level} số lần mô phỏng, ${main.name} xếp từ hạng ${main.low} đến hạng ${main.high}`;
  if (ranked.length === 0) return say`Không có dữ liệu thứ hạng`;
  const widest = greatest(ranked, spanOf);
  const middle = median(ranked.map(spanOf));
  const most = spanOf(widest[0] as Placed);
  if (most === 0) return say`Không thứ hạng nào thay đổi trong ${level} số lần mô phỏng`;
  const who = together(widest, ({ name }) => name, say`${widest.length} đơn vị`);
  return say`Một nửa số đơn vị có khoảng hạng rộng từ ${points(middle)} bậc trở lên; rộng nhất: ${who} (${most} bậc)`;
}

/**
 * A row for each agency in order of rank: a thin bar over the ranks of most draws, a thick one over
 * the half in the middle, and a dot at the rank by the scores as they are. The interval stands on
 * the right in figures.
 */
export function rankIntervals(rows: readonly IntervalRow[], frame: IntervalFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { share, compare } = formats(frame.lang);
  const ranked = known(rows, "rank").sort((a, b) => a.rank - b.rank || compare(a.name, b.name));
  if (ranked.length === 0) return empty(frame, say`Không có dữ liệu thứ hạng`);
  const { accent, other, muted, text, second } = PALETTE[frame.theme];
  const main = highlighted(ranked, frame);
  const level = share(frame.level);
  const { stacked, height, onTop } = stackRows(ranked, ({ rank, name }) => `${rank}. ${name}`, frame, {
    thick: INNER,
    above: false,
    gap: GAP,
  });
  const values = stacked.map((row) => {
    const marked = row.agency === main;
    return {
      ...row,
      marked,
      outerTop: row.mid - OUTER / 2,
      outerBottom: row.mid + OUTER / 2,
      outer: marked ? accent : other,
      inner: marked ? accent : mix(other, text, 0.35),
      dot: marked ? second : text,
      // A bar of a single rank is as wide as a rank.
      from: row.low - 0.5,
      to: row.high + 0.5,
      innerFrom: row.innerLow - 0.5,
      innerTo: row.innerHigh + 0.5,
      shown: row.low === row.high ? String(row.low) : `${row.low}–${row.high}`,
      innerShown: row.innerLow === row.innerHigh ? String(row.innerLow) : `${row.innerLow}–${row.innerHigh}`,
    };
  });
  const ends = values.flatMap(({ low, high, rank }) => [low, high, rank]);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const ticks = last > first ? roundTicks(first, last, narrow(frame) ? 4 : 8).filter(Number.isInteger) : [];
  const x = scaleAxis(padded([first - 0.5, last + 0.5], frame.width * 0.6 - FIGURES, 4), {
    values: [first, ...ticks.filter((tick) => tick - first > (last - first) / 16)],
    format: "d",
    orient: "top",
  });
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    { field: "rank", title: say`Hạng theo điểm` },
    { field: "shown", title: say`Khoảng hạng ${level}` },
    { field: "innerShown", title: say`Một nửa ở giữa` },
  ];
  const unranked = rows.length - ranked.length;
  return framed(frame, {
    finding: intervalFinding(rows, frame),
    note: legendLine(
      say`Chấm: hạng theo điểm hiện có. Thanh mảnh: khoảng hạng trong ${level} số lần mô phỏng; thanh đậm: một nửa số lần ở giữa.`,
      unranked > 0 && say`${unranked} đơn vị chưa được xếp hạng.`,
    ),
    table: figureTable(
      [
        { key: "rank", label: say`Hạng theo điểm`, kind: "count" },
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "low", label: say`Hạng tốt nhất`, kind: "count" },
        { key: "innerLow", label: say`Một nửa: từ hạng`, kind: "count" },
        { key: "innerHigh", label: say`Một nửa: đến hạng`, kind: "count" },
        { key: "high", label: say`Hạng kém nhất`, kind: "count" },
      ],
      ranked,
    ),
    body: {
      height,
      layer: [
        bars(values, height, {
          from: x("from"),
          to: "to",
          edges: ["outerTop", "outerBottom"],
          color: paint("outer"),
          tooltip,
        }),
        bars(values, height, { from: x("innerFrom"), to: "innerTo", color: paint("inner"), tooltip }),
        layer(
          values,
          { type: "point", filled: true, opacity: 1, size: 46, stroke: frame.theme === "dark" ? "#000" : "#fff" },
          { y: pixelY("mid", height), x: x("rank"), fill: paint("dot"), tooltip },
        ),
        rowLabels(values, height, onTop),
        valueColumn(values, height, {
          room: FIGURES,
          color: either("datum.marked", text, muted),
          fontWeight: BOLD_IF_MARKED,
        }),
      ],
    },
  });
}
