import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { highlighted } from "./frame/agency.js";
import { padded, roundTicks, TICK_FORMAT } from "./frame/domain.js";
import { figureTable } from "./frame/figure-table.js";
import { gain, type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { type GroupThreshold, groupAt, thresholdsWithin } from "./frame/thresholds.js";
import {
  BOLD_IF_MARKED,
  either,
  layer,
  legendLine,
  paint,
  pixelY,
  scaleAxis,
  thresholdLines,
  valueColumn,
  words,
} from "./layers/layers.js";
import { rowLabels, stackRows } from "./layers/rows.js";

/** An agency's index (percent) and rank, before and after something is changed. */
export interface LadderRow {
  readonly agency: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
}

export interface LadderFrame extends Frame {
  /** Id of the agency whose movement is shown. */
  readonly own: string;
  /** The groups; a threshold within the picture is a line. */
  readonly groups: readonly GroupThreshold[];
}

/** So many places above and below the agency are drawn. */
const NEAR = 8;
/** Room for the figures on the right: "100,00". */
const FIGURES = 54;
/** Width of a character of the threshold's labels, at most. */
const CHARACTER = 7.2;

type Placed = Known<Known<LadderRow, "after">, "rankAfter">;

const placedOf = (rows: readonly LadderRow[]): Placed[] => known(known(rows, "after"), "rankAfter");

/** "Lam Khuê từ hạng 40 lên hạng 22; chỉ số tăng 3,18 điểm, lên 87,30; lên nhóm B" */
export function ladderFinding(rows: readonly LadderRow[], { lang, own, groups }: LadderFrame): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const row = placedOf(rows).find(({ agency }) => agency === own);
  if (!row) return say`Không có dữ liệu thứ hạng`;
  const { name, before, after, rankBefore, rankAfter } = row;
  if (before === null || rankBefore === null) return say`${name} đạt ${index(after)}, xếp hạng ${rankAfter}`;
  const [by, from, to] = [gain(before, after), groupAt(before, groups), groupAt(after, groups)];
  return [
    rankAfter === rankBefore
      ? say`${name} giữ hạng ${rankAfter}`
      : rankAfter < rankBefore
        ? say`${name} từ hạng ${rankBefore} lên hạng ${rankAfter}`
        : say`${name} từ hạng ${rankBefore} xuống hạng ${rankAfter}`,
    by === 0
      ? say`chỉ số vẫn là ${index(after)}`
      : by > 0
        ? say`chỉ số tăng ${index(by)} điểm, lên ${index(after)}`
        : say`chỉ số giảm ${index(-by)} điểm, còn ${index(after)}`,
    to !== undefined && to !== from && (by > 0 ? say`lên nhóm ${to}` : say`xuống nhóm ${to}`),
  ]
    .filter(Boolean)
    .join("; ");
}

/** A rung: an agency after the change, or where the agency in question stood before it, with its rank then. */
interface Rung {
  readonly row: Placed;
  readonly stood?: number;
}

/**
 * The ladder from the top: the agencies by rank, and a rung where the agency in question stood, if
 * others have come between. That rung goes by the index before among the others' indices after,
 * so that the ladder falls from rung to rung whether or not the others have moved too; it is the
 * first of equals, as they share the better rank.
 */
function rungsOf(placed: readonly Placed[], own: Placed, compare: (a: string, b: string) => number): Rung[] {
  const rungs: Rung[] = [...placed]
    .sort((a, b) => a.rankAfter - b.rankAfter || compare(a.name, b.name))
    .map((row) => ({ row }));
  const { before, rankBefore: stood } = own;
  if (before === null || stood === null || before === own.after) return rungs;
  const at = rungs.findIndex(({ row }) => row !== own && row.after <= before);
  const place = at < 0 ? rungs.length : at;
  const standing = rungs.findIndex(({ row }) => row === own);
  return place === standing || place === standing + 1 ? rungs : rungs.toSpliced(place, 0, { row: own, stood });
}

/**
 * A ladder of agencies by rank with the index of each: a dot for the index after a change, an
 * arrow from the index before where it moved. The agency in question climbs or falls by a strong
 * arrow from the rung where it stood. Drawn are the rungs up to 8 places from where it stood and
 * from where it stands, and the highlighted agency; those left out between two rungs are counted.
 *
 * Few marks and no transforms, as it is drawn anew while a slider moves.
 */
export function rankLadder(rows: readonly LadderRow[], frame: LadderFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, change, compare } = formats(frame.lang);
  const placed = placedOf(rows);
  const own = placed.find(({ agency }) => agency === frame.own);
  if (!own) return empty(frame, say`Không có dữ liệu thứ hạng`);
  const { accent, muted, other, text } = PALETTE[frame.theme];
  const main = highlighted(placed, frame);

  const rungs = rungsOf(placed, own, compare);
  const ends = rungs.flatMap(({ row }, i) => (row === own ? [i] : []));
  const near = rungs.flatMap((rung, i) =>
    rung.row.agency === main || ends.some((end) => Math.abs(i - end) <= NEAR) ? [{ ...rung, i }] : [],
  );
  const left = placed.length - near.filter(({ stood }) => stood === undefined).length;
  const lines = near.flatMap(({ row, stood, i }, n) => {
    const isBefore = stood !== undefined;
    const skipped = i - (near[n - 1]?.i ?? i - 1) - 1;
    const rung = {
      ...row,
      isBefore,
      isOwn: row === own,
      marked: row.agency === main || (row === own && !isBefore),
      label: isBefore ? say`Trước: hạng ${stood}` : `${row.rankAfter}. ${row.name}`,
      figure: isBefore ? (row.before as number) : row.after,
      shown: index(isBefore ? row.before : row.after),
      beforeShown: index(row.before),
      afterShown: index(row.after),
      changeShown: row.before === null ? "–" : change(gain(row.before, row.after)),
      rankBeforeShown: row.rankBefore ?? "–",
    };
    return skipped > 0 ? [{ label: say`⋯ ${skipped} đơn vị` }, rung] : [rung];
  });
  const { stacked: values, height, onTop } = stackRows(lines, ({ label }) => label, frame, { thick: 14, above: false });
  const drawn = values.flatMap((value) => ("agency" in value ? [value] : []));
  const end = drawn.find(({ isOwn, isBefore }) => isOwn && !isBefore) as (typeof drawn)[number];
  const start = drawn.find(({ isBefore }) => isBefore);
  /** The symbol at an agency's index: an arrow's head where it moved along its rung. */
  const shapeOf = (value: (typeof drawn)[number]) => {
    if (value.isBefore) return "circle";
    if (value.isOwn && start) return start.mid > value.mid ? "triangle-up" : "triangle-down";
    const by = value.before === null ? 0 : gain(value.before, value.after);
    if (by === 0) return value.marked ? "diamond" : "circle";
    return by > 0 ? "triangle-right" : "triangle-left";
  };
  const dots = drawn.map((value) => ({
    ...value,
    shape: shapeOf(value),
    size: value.isBefore ? 60 : value.isOwn ? 150 : value.marked ? 110 : 40,
    // The rung where it stood is a ring.
    fill: value.isBefore ? "transparent" : value.isOwn ? accent : value.marked ? text : other,
    stroke: value.isOwn ? accent : value.marked ? text : other,
  }));
  const moved = known(
    drawn.filter((value) => !(value.isOwn && start)),
    "before",
  ).filter(({ before, after }) => gain(before, after) !== 0);

  const figures = drawn.flatMap(({ before, after }) => (before === null ? [after] : [before, after]));
  // The plot is not narrower than this, whatever the labels.
  const width = frame.width * 0.6 - 80;
  const domain = padded(figures, width, 12);
  let taken = Number.NEGATIVE_INFINITY;
  const thresholds = thresholdsWithin(frame.groups, domain, frame.lang).map((threshold) => {
    const [at, wide] = [
      (width * (threshold.atLeast - domain[0])) / (domain[1] - domain[0]),
      threshold.shown.length * CHARACTER,
    ];
    // Into the column of figures at most.
    const align = at + wide <= width + FIGURES - 4 ? "left" : "right";
    const begins = align === "left" ? at : at - wide;
    if (begins < taken) return { ...threshold, align, label: "" };
    taken = begins + wide;
    return { ...threshold, align, label: threshold.shown };
  });
  const x = scaleAxis(domain, {
    values: roundTicks(Math.min(...figures), Math.max(...figures), narrow(frame) ? 3 : 6),
    format: TICK_FORMAT,
    orient: "bottom",
  });
  const y = pixelY("mid", height);
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    { field: "beforeShown", title: say`Chỉ số trước` },
    { field: "afterShown", title: say`Chỉ số sau` },
    { field: "changeShown", title: say`Thay đổi` },
    { field: "rankBeforeShown", title: say`Hạng trước` },
    { field: "rankAfter", title: say`Hạng sau` },
  ];
  const unranked = rows.length - placed.length;
  return framed(frame, {
    finding: ladderFinding(rows, frame),
    note: legendLine(
      say`Chỉ số (%), trục không bắt đầu từ 0; mũi tên: từ trước đến sau.`,
      thresholds.length > 0 && say`Vạch dọc: ngưỡng nhóm.`,
      left > 0 && say`Chỉ vẽ các đơn vị cách không quá ${NEAR} bậc; còn ${left} đơn vị khác.`,
      unranked > 0 && say`${unranked} đơn vị chưa được xếp hạng.`,
    ),
    table: figureTable(
      [
        { key: "rankAfter", label: say`Hạng sau`, kind: "count" },
        { key: "rankBefore", label: say`Hạng trước`, kind: "count" },
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "before", label: say`Chỉ số trước`, kind: "index" },
        { key: "after", label: say`Chỉ số sau`, kind: "index" },
        { key: "change", label: say`Thay đổi`, kind: "change" },
      ],
      drawn
        .filter(({ isBefore }) => !isBefore)
        .map((row) => ({ ...row, change: row.before === null ? null : gain(row.before, row.after) })),
    ),
    body: {
      height,
      layer: [
        thresholdLines(thresholds, { x: x("atLeast") }, frame),
        layer(
          thresholds.filter(({ label }) => label !== ""),
          { type: "text", baseline: "bottom", align: { expr: "datum.align" }, color: muted },
          { x: x("atLeast"), y: { value: -4 }, text: words("label") },
        ),
        layer(
          moved,
          {
            type: "rule",
            color: either("datum.isOwn", accent, other),
            strokeWidth: either("datum.isOwn", 3, 1.25),
          },
          { y, x: x("before"), x2: { field: "after" }, tooltip },
        ),
        // Along the rung where it stood to the index it has, then up or down the ladder.
        layer(
          start
            ? [
                { n: 0, at: start.figure, mid: start.mid },
                { n: 1, at: end.after, mid: start.mid },
                { n: 2, at: end.after, mid: end.mid },
              ].map((corner) => ({ ...corner, agency: own.agency }))
            : [],
          { type: "line", color: accent, strokeWidth: 3 },
          { y, x: x("at"), order: { field: "n", type: "quantitative" } },
        ),
        layer(
          dots,
          { type: "point", filled: true, opacity: 1, strokeWidth: 1.5 },
          {
            y,
            x: x("figure"),
            shape: paint("shape"),
            size: { field: "size", type: "quantitative", scale: null },
            fill: paint("fill"),
            stroke: paint("stroke"),
            tooltip,
          },
        ),
        rowLabels(values, height, onTop),
        valueColumn(drawn, height, {
          room: FIGURES,
          color: either("datum.isBefore", muted, text),
          fontWeight: BOLD_IF_MARKED,
        }),
      ],
    },
  });
}
