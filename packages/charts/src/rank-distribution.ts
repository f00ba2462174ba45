import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { percent } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest } from "./frame/ties.js";
import { box, layer, legendLine, paint, pixelX, pixelY, words } from "./layers/layers.js";
import { plotWidth } from "./layers/rows.js";

/** In what share of the draws of a simulation an agency has a rank, from 0 to 1. */
export interface RankShareRow {
  readonly rank: number;
  readonly share: number;
  /** The same before something was changed, where two simulations are compared. */
  readonly before?: number;
}

export interface RankDistributionFrame extends Frame {
  /** Name of the agency. */
  readonly name: string;
  /** Its rank by the scores as they are; null if it is not ranked. */
  readonly rank: number | null;
  /** Ends of the interval that is shaded, and the share of the draws it holds. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number };
  /** The first so many ranks, and the share of the draws in which the agency is one of them. */
  readonly top?: { readonly k: number; readonly share: number };
}

/** Height of the bars, of a line of labels above or below them, and of the axis. */
const [BARS, LABEL, AXIS] = [150, 17, 22];
/** Room for the figure above the highest bar. */
const FIGURE = 16;
/** Width of "18,2%". */
const FIGURE_WIDE = 44;

/** "Trong 90 % lần mô phỏng, hạng của Lam Khuê nằm từ 9 đến 17; hạng hay gặp nhất là 12 (18,2 % số lần)" */
export function distributionFinding(rows: readonly RankShareRow[], frame: RankDistributionFrame): string {
  const say = translator(frame.lang);
  const { share } = formats(frame.lang);
  const drawn = rows.filter((row) => row.share > 0);
  if (drawn.length === 0) return say`Không có dữ liệu thứ hạng`;
  const { low, high, level } = frame.interval;
  const modes = greatest(drawn, (row) => row.share);
  const often = share((modes[0] as RankShareRow).share);
  return [
    low === high
      ? say`Trong ${share(level)} số lần mô phỏng, ${frame.name} luôn xếp hạng ${low}`
      : say`Trong ${share(level)} số lần mô phỏng, ${frame.name} xếp từ hạng ${low} đến hạng ${high}`,
    modes.length === 1 && drawn.length > 1 && say`hay gặp nhất là hạng ${(modes[0] as RankShareRow).rank} (${often})`,
  ]
    .filter(Boolean)
    .join("; ");
}

/**
 * How often an agency has each rank in a simulation: a bar for every rank between the best and the
 * worst that occur, strong within the interval, with a pointer at the rank by the scores as they
 * are and a line behind the first ranks asked about. Where rows have `before`, outlined bars stand behind.
 */
export function rankDistribution(rows: readonly RankShareRow[], frame: RankDistributionFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { share } = formats(frame.lang);
  const occurs = rows.filter((row) => row.share > 0 || (row.before ?? 0) > 0);
  if (!occurs.some((row) => row.share > 0)) return empty(frame, say`Không có dữ liệu thứ hạng`);
  const { accent, other, muted, text, second, rule } = PALETTE[frame.theme];
  const { low, high, level } = frame.interval;
  const compares = rows.some(({ before }) => before !== undefined);

  const seen = [...occurs.map(({ rank }) => rank), ...(frame.rank === null ? [] : [frame.rank])];
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  const width = plotWidth(frame);
  const step = Math.min(64, width / (last - first + 1));
  const at = (rank: number) => (rank - first) * step;
  const most = Math.max(...occurs.flatMap((row) => [row.share, row.before ?? 0]));
  const behind = frame.top && frame.top.k >= first && frame.top.k < last ? frame.top : undefined;
  const head = (behind ? LABEL : 0) + FIGURE;
  const base = head + BARS;
  const height = base + AXIS + (frame.rank === null ? 0 : LABEL);
  const top = (figure: number) => base - (BARS * figure) / most;
  const gap = step > 8 ? 1 : 0;
  const bars = occurs.map((row) => ({
    rank: row.rank,
    share: row.share,
    before: row.before ?? null,
    from: at(row.rank) + gap,
    to: at(row.rank) + step - gap,
    mid: at(row.rank) + step / 2,
    top: top(row.share),
    beforeTop: top(row.before ?? 0),
    base,
    fill: row.rank >= low && row.rank <= high ? accent : other,
    shown: share(row.share),
    beforeShown: row.before === undefined ? "" : share(row.before),
    labelY: top(Math.max(row.share, row.before ?? 0)) - 8,
  }));
  // Every so many ranks is written, such that "63" and "100,0%" have room.
  const every = (room: number) => [1, 2, 5, 10, 20, 50, 100].find((n) => n * step >= room) ?? 200;
  const ranksEvery = every(26);
  const labelled = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((rank) => rank === first || (rank % ranksEvery === 0 && (rank - first) * step >= 26))
    .map((rank) => ({ rank: String(rank), mid: at(rank) + step / 2, y: base + 12 }));
  /** A text beside something, to whichever side has room, in a label's width each character. */
  const beside = (x: number, label: string, y: number) => ({
    x,
    label,
    y,
    align: x + label.length * 7.2 + 8 <= width ? ("left" as const) : ("right" as const),
  });
  const lineAt = behind && at(behind.k) + step;
  const lines = behind
    ? [
        {
          ...beside(lineAt as number, say`${behind.k} hạng đầu: ${share(behind.share)}`, LABEL / 2),
          from: 0,
          to: base,
        },
      ]
    : [];
  const pointers =
    frame.rank === null
      ? []
      : [beside(at(frame.rank) + step / 2, say`Hạng theo điểm: ${frame.rank}`, base + AXIS + LABEL / 2)];
  /** The figure over a bar keeps to its side of the line, and inside the plot. */
  const aside = (mid: number): { figureX: number; align: "left" | "center" | "right" } => {
    if (lineAt !== undefined && Math.abs(lineAt - mid) < FIGURE_WIDE / 2 + 3)
      return lineAt > mid ? { figureX: lineAt - 4, align: "right" } : { figureX: lineAt + 4, align: "left" };
    if (mid < FIGURE_WIDE / 2) return { figureX: 0, align: "left" };
    return mid > width - FIGURE_WIDE / 2 ? { figureX: width, align: "right" } : { figureX: mid, align: "center" };
  };
  const figures = bars
    .filter((bar) => (step >= FIGURE_WIDE + 4 ? bar.share > 0 : bar.share === most))
    .slice(0, step >= FIGURE_WIDE + 4 ? undefined : 1)
    .map((bar) => ({ ...bar, ...aside(bar.mid) }));
  const tooltip = [
    { field: "rank", title: say`Hạng` },
    { field: "shown", title: say`Số lần mô phỏng` },
    ...(compares ? [{ field: "beforeShown", title: say`Trước khi thay đổi` }] : []),
  ];
  const x = (field: string) => pixelX(field, width);
  return framed(frame, {
    finding: distributionFinding(rows, frame),
    note: legendLine(
      narrow(frame)
        ? say`Tỷ lệ số lần mô phỏng ở từng hạng.`
        : say`Mỗi cột: tỷ lệ số lần mô phỏng mà đơn vị ở hạng đó; màu đậm: khoảng hạng ${share(level)}.`,
      compares && say`Khung rỗng: trước khi thay đổi.`,
    ),
    table: {
      columns: [
        { key: "rank", label: say`Hạng`, kind: "count" },
        { key: "share", label: say`Số lần mô phỏng (%)`, kind: "index" },
        ...(compares ? [{ key: "before", label: say`Trước khi thay đổi (%)`, kind: "index" } as const] : []),
      ],
      rows: occurs.map((row) => ({
        rank: row.rank,
        share: percent(row.share),
        ...(compares ? { before: percent(row.before ?? 0) } : {}),
      })),
    },
    body: {
      height,
      layer: [
        layer(
          bars.filter((bar) => bar.share > 0),
          { type: "rect" },
          { ...box(width, height, ["from", "top", "to", "base"]), color: paint("fill"), tooltip },
        ),
        layer(
          bars.filter(({ before }) => before !== null && before > 0),
          { type: "rect", filled: false, stroke: text, strokeWidth: 1.25 },
          { ...box(width, height, ["from", "beforeTop", "to", "base"]), tooltip },
        ),
        layer([{ y: base }], { type: "rule", color: rule }, { y: pixelY("y", height) }),
        layer(
          lines,
          { type: "rule", color: muted, strokeWidth: 1.5, strokeDash: [3, 3] },
          { x: x("x"), y: pixelY("from", height), y2: { field: "to" } },
        ),
        layer(
          pointers,
          { type: "point", shape: "triangle-up", filled: true, opacity: 1, size: 70, color: second },
          { x: x("x"), y: pixelY("y", height) },
        ),
        layer(
          [
            ...lines.map((label) => ({ ...label, color: muted })),
            ...pointers.map((label) => ({ ...label, color: second })),
          ],
          {
            type: "text",
            align: { expr: "datum.align" },
            dx: { expr: "datum.align === 'left' ? 8 : -8" },
            fontWeight: 600,
          },
          { x: x("x"), y: pixelY("y", height), text: words("label"), color: paint("color") },
        ),
        layer(
          figures,
          { type: "text", color: text, align: { expr: "datum.align" } },
          { x: x("figureX"), y: pixelY("labelY", height), text: words("shown") },
        ),
        layer(labelled, { type: "text", color: text }, { x: x("mid"), y: pixelY("y", height), text: words("rank") }),
      ],
    },
  });
}
