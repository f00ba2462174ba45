import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { gain, type Known, known } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { BOLD_IF_MARKED, layer, legendLine, pixelY, words } from "./layers/layers.js";
import { END_LABEL, heightOf, spread } from "./layers/line-ends.js";

/** An agency's index (percent) at two times, or in two appraisals. */
export interface SlopeRow {
  readonly agency: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface SlopeFrame extends Frame {
  /** What the two columns are: "2022" and "2024". */
  readonly labels: readonly [string, string];
}

/** Up to so many agencies are all labelled. */
const FEW = 12;
/** The share of the picture's width for the labels on either side. */
const [LEFT, RIGHT] = [0.28, 0.36];

type Compared = Known<Known<SlopeRow, "from">, "to">;

const compared = (rows: readonly SlopeRow[]): Compared[] => known(known(rows, "from"), "to");
const moved = (row: Compared) => gain(row.from, row.to);

/** "Lam Khuê tăng 2,54 điểm, từ 84,79 (2022) lên 87,33 (2024)"; without an agency, how many rose and who moved most. */
export function slopeFinding(rows: readonly SlopeRow[], { lang, labels, highlight }: SlopeFrame): string {
  const say = translator(lang);
  const { index, change } = formats(lang);
  const both = compared(rows);
  const own = both.find(({ agency }) => agency === highlight);
  if (own) {
    const [from, to, by] = [index(own.from), index(own.to), moved(own)];
    if (by === 0) return say`${own.name} không đổi: ${to} (${labels[0]} và ${labels[1]})`;
    return by > 0
      ? say`${own.name} tăng ${index(by)} điểm, từ ${from} (${labels[0]}) lên ${to} (${labels[1]})`
      : say`${own.name} giảm ${index(-by)} điểm, từ ${from} (${labels[0]}) còn ${to} (${labels[1]})`;
  }
  if (both.length === 0) return say`Chưa có đơn vị nào có chỉ số cả hai kỳ`;
  const who = (tied: Compared[]) => together(tied, ({ name }) => name, say`${tied.length} đơn vị`);
  const [risen, fallen] = [both.filter((row) => moved(row) > 0), both.filter((row) => moved(row) < 0)];
  const [up, down] = [greatest(risen, moved), greatest(fallen, (row) => -moved(row))];
  return [
    say`${risen.length}/${both.length} đơn vị tăng`,
    up[0] && say`tăng nhiều nhất: ${who(up)} (${change(moved(up[0]))})`,
    down[0] && say`giảm nhiều nhất: ${who(down)} (${change(moved(down[0]))})`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** The agencies to label: all of a few; of many the highlighted, the extremes and the biggest movers. */
function labelled(rows: readonly SlopeRow[], highlight: string | undefined): Set<string> {
  if (rows.length <= FEW) return new Set(rows.map(({ agency }) => agency));
  const both = compared(rows);
  const ends = (figure: (row: Compared) => number) => {
    const sorted = [...both].sort((a, b) => figure(b) - figure(a));
    return [sorted[0], sorted.at(-1)];
  };
  const chosen = [...ends(({ to }) => to), ...ends(({ from }) => from), ...ends(moved)].map((row) => row?.agency);
  return new Set([...chosen, highlight].filter((agency) => agency !== undefined));
}

/**
 * The index of every agency in two columns, joined by a line that rises or falls. The highlighted
 * agency is strong; of many agencies only it, the best, the last and those that moved most are
 * labelled. An agency without one of the figures is a dot without a line.
 */
export function slopeChart(rows: readonly SlopeRow[], frame: SlopeFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, change, compare } = formats(frame.lang);
  const drawn = rows.filter(({ from, to }) => from !== null || to !== null).sort((a, b) => compare(a.name, b.name));
  if (drawn.length === 0) return empty(frame, say`Không có dữ liệu hai kỳ`);
  const { accent, muted, other, rule, text } = PALETTE[frame.theme];
  const named = labelled(drawn, frame.highlight);
  const figures = drawn.flatMap(({ from, to }) => [from, to]).filter((figure) => figure !== null);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const columns = (["from", "to"] as const).map((key, i) => {
    const labels = known(drawn, key)
      .filter(({ agency }) => named.has(agency))
      .map((row) => ({
        agency: row.agency,
        marked: row.agency === frame.highlight,
        figure: row[key] as number,
        // On the left of a narrow picture there is room for the figure only.
        text:
          key === "from"
            ? narrow(frame) && row.to !== null
              ? index(row.from)
              : `${row.name} ${index(row.from)}`
            : `${index(row.to)} ${row.name}`,
      }));
    return { key, labels, share: i === 0 ? LEFT : RIGHT, period: frame.labels[i] as string };
  });
  const height = Math.max(300, ...columns.map(({ labels, share }) => heightOf(labels, frame, share)));
  const pixels = (figure: number) => (low === high ? height / 2 : (height * (high - figure)) / (high - low));
  const scale = { type: "point" as const, domain: ["from", "to"], padding: 0 };
  const x = { field: "period", type: "nominal" as const, scale, axis: null };
  const values = drawn.flatMap((row) => {
    const figuresOf = {
      agency: row.agency,
      name: row.name,
      marked: row.agency === frame.highlight,
      fromShown: index(row.from),
      toShown: index(row.to),
      changeShown: row.from === null || row.to === null ? "–" : change(gain(row.from, row.to)),
    };
    return (["from", "to"] as const).flatMap((period) => {
      const figure = row[period];
      return figure === null ? [] : [{ ...figuresOf, period, y: pixels(figure) }];
    });
  });
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    { field: "fromShown", title: frame.labels[0] },
    { field: "toShown", title: frame.labels[1] },
    { field: "changeShown", title: say`Thay đổi` },
  ];
  const single = drawn.length - compared(drawn).length;
  const linesOf = (marked: boolean) =>
    layer(
      values.filter((value) => value.marked === marked),
      {
        type: "line",
        color: marked ? accent : other,
        strokeWidth: marked ? 3 : 1.25,
        opacity: marked ? 1 : 0.6,
        point: { size: marked ? 70 : 24, color: marked ? accent : other, opacity: 1 },
      },
      { x, y: pixelY("y", height), detail: words("agency"), tooltip },
    );
  const placed = columns.map(({ key, labels, share }) =>
    spread(
      labels.map((label) => ({ ...label, y: pixels(label.figure) })),
      frame,
      height,
      share,
    ).map((label) => ({ ...label, period: key, mid: label.top + 7 })),
  );
  const labelsOf = (labels: (typeof placed)[number], i: number) => {
    const left = i === 0;
    return [
      // Leads from a line's end to its label, which others may have pushed away.
      layer(
        labels,
        { type: "rule", color: rule, xOffset: left ? -6 : 6, x2Offset: left ? -16 : 16 },
        { x, x2: { field: "period" }, y: pixelY("y", height), y2: { field: "mid" } },
      ),
      layer(
        labels,
        { ...END_LABEL, align: left ? "right" : "left", dx: left ? -18 : 18, fontWeight: BOLD_IF_MARKED },
        {
          x,
          y: pixelY("top", height),
          text: words("lines"),
          color: { condition: { test: "datum.marked", value: accent }, value: text },
        },
      ),
    ];
  };
  return framed(frame, {
    finding: slopeFinding(drawn, frame),
    note: legendLine(
      say`Chỉ số (%): ${frame.labels[0]} bên trái, ${frame.labels[1]} bên phải; trục không bắt đầu từ 0.`,
      named.size < drawn.length && say`Ghi tên đơn vị cao nhất, thấp nhất và thay đổi nhiều nhất.`,
      single > 0 && say`${single} đơn vị chỉ có chỉ số một kỳ.`,
    ),
    table: figureTable(
      [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "from", label: frame.labels[0], kind: "index" },
        { key: "to", label: frame.labels[1], kind: "index" },
        { key: "change", label: say`Thay đổi`, kind: "change" },
      ],
      drawn.map((row) => ({ ...row, change: row.from === null || row.to === null ? null : gain(row.from, row.to) })),
    ),
    body: {
      height,
      layer: [
        layer(
          columns.map(({ key, period }) => ({ period: key, shown: period })),
          { type: "rule", color: rule },
          { x, y: { value: 0 }, y2: { value: height } },
        ),
        layer(
          columns.map(({ key, period }) => ({ period: key, shown: period })),
          { type: "text", baseline: "bottom", color: muted, fontWeight: 600 },
          { x, y: { value: Math.min(0, ...placed.flat().map(({ top }) => top)) - 8 }, text: words("shown") },
        ),
        linesOf(false),
        linesOf(true),
        ...placed.flatMap(labelsOf),
      ],
    },
  });
}
