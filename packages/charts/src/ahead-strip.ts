import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { highlighted } from "./frame/agency.js";
import { figureTable } from "./frame/figure-table.js";
import { known, percent } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { BOLD_IF_MARKED, bars, either, layer, paint, scaleAxis, valueColumn } from "./layers/layers.js";
import { rowLabels, stackRows } from "./layers/rows.js";

/** In what share of the draws of a simulation one agency is ahead of another, from 0 to 1. */
export interface AheadRow {
  /** The other agency. */
  readonly agency: string;
  readonly name: string;
  /** Its rank by the scores as they are. */
  readonly rank: number | null;
  readonly ahead: number;
  readonly tied: number;
  readonly behind: number;
}

export interface AheadFrame extends Frame {
  /** Name of the agency that is compared with the others. */
  readonly name: string;
  /** From what share of the draws on one is said to be ahead: 0.9. */
  readonly level: number;
}

/** "Lam Khuê hơn chắc chắn 2 và kém chắc chắn 1 trong 6 đơn vị lân cận; với 3 đơn vị chưa phân định được" */
export function aheadFinding(rows: readonly AheadRow[], { lang, name, level }: AheadFrame): string {
  const say = translator(lang);
  const { share } = formats(lang);
  if (rows.length === 0) return say`Không có dữ liệu để so sánh`;
  const [above, below] = [
    rows.filter(({ ahead }) => ahead >= level).length,
    rows.filter(({ behind }) => behind >= level).length,
  ];
  const open = rows.length - above - below;
  if (open === rows.length)
    return say`${name} và ${open} đơn vị lân cận chưa phân định được: không bên nào hơn trong ${share(level)} số lần mô phỏng`;
  return say`Trong ${share(level)} số lần mô phỏng trở lên, ${name} hơn ${above} và kém ${below} trong ${rows.length} đơn vị lân cận; còn ${open} chưa phân định được`;
}

/** Room for the figures on the right: "100,0%". */
const FIGURES = 54;

/**
 * A bar for each other agency, in order of rank, split into the draws in which the agency in
 * question is ahead of it, level with it and behind it. Lines stand at the level from which one is
 * said to be ahead, seen from either end; the share ahead is written on the right.
 */
export function aheadStrip(rows: readonly AheadRow[], frame: AheadFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { share, compare } = formats(frame.lang);
  const ranked = known(rows, "rank").sort((a, b) => a.rank - b.rank || compare(a.name, b.name));
  if (ranked.length === 0) return empty(frame, say`Không có dữ liệu để so sánh`);
  const { accent, second, other, muted, text } = PALETTE[frame.theme];
  const main = highlighted(ranked, frame);
  const { stacked, height, onTop } = stackRows(ranked, ({ rank, name }) => `${rank}. ${name}`, frame, {
    thick: 14,
    above: false,
  });
  const values = stacked.map((row) => ({
    ...row,
    marked: row.agency === main,
    aheadShown: share(row.ahead),
    tiedShown: share(row.tied),
    behindShown: share(row.behind),
  }));
  const parts = values.flatMap((row) =>
    [
      { from: 0, to: row.ahead, fill: accent },
      { from: row.ahead, to: row.ahead + row.tied, fill: other },
      { from: row.ahead + row.tied, to: 1, fill: second },
    ]
      .filter(({ from, to }) => to > from)
      .map((part) => ({ ...row, ...part })),
  );
  const x = scaleAxis([0, 1], {
    values: narrow(frame) ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1],
    format: ".0%",
    orient: "top",
  });
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    { field: "rank", title: say`Hạng theo điểm` },
    { field: "aheadShown", title: say`${frame.name} hơn` },
    { field: "tiedShown", title: say`bằng nhau` },
    { field: "behindShown", title: say`${frame.name} kém` },
  ];
  const level = share(frame.level);
  return framed(frame, {
    finding: aheadFinding(ranked, frame),
    note: say`Mỗi thanh: số lần mô phỏng mà ${frame.name} hơn (xanh), bằng (xám) hay kém (cam) đơn vị đó; bên phải: tỷ lệ số lần hơn. Vạch đứt: từ ${level} trở lên thì coi là chắc chắn.`,
    table: figureTable(
      [
        { key: "rank", label: say`Hạng theo điểm`, kind: "count" },
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "ahead", label: say`Hơn (%)`, kind: "index" },
        { key: "tied", label: say`Bằng (%)`, kind: "index" },
        { key: "behind", label: say`Kém (%)`, kind: "index" },
      ],
      ranked.map(({ ahead, tied, behind, ...row }) => ({
        ...row,
        ahead: percent(ahead),
        tied: percent(tied),
        behind: percent(behind),
      })),
    ),
    body: {
      height,
      layer: [
        bars(parts, height, { from: x("from"), to: "to", color: paint("fill"), tooltip }),
        layer(
          [{ at: frame.level }, { at: 1 - frame.level }],
          { type: "rule", color: text, strokeDash: [3, 3], strokeWidth: 1.25 },
          { x: x("at") },
        ),
        rowLabels(values, height, onTop),
        valueColumn(values, height, {
          field: "aheadShown",
          room: FIGURES,
          color: either("datum.marked", text, muted),
          fontWeight: BOLD_IF_MARKED,
        }),
      ],
    },
  });
}
