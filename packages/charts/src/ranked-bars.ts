import type { TopLevelSpec } from "vega-lite";
import { difference, formatIndex, formatNumber, INDEX_FORMAT, known } from "./figures.js";
import { empty, type Frame, framed, narrow } from "./frame.js";
import { pixelY, rowLabels, stackRows } from "./rows.js";
import { PALETTE } from "./theme.js";

/** An agency with its index (percent) and rank. */
export interface RankedRow {
  readonly agency: string;
  readonly name: string;
  readonly index: number | null;
  readonly rank: number | null;
}

export interface RankedFrame extends Frame {
  /** Draws only so many from either end, and the highlighted agency. Default: all. */
  readonly ends?: number;
  /** Least indices of the groups, in percent, drawn as hairlines; 0 is the axis itself. */
  readonly thresholds: readonly number[];
}

const byRank = (rows: readonly RankedRow[]) =>
  known(known(rows, "index"), "rank").sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, "vi"));

/** "Lam Khuê dẫn đầu với 93,12, hơn Vân Khê 0,45 điểm", and what holds for ties and for one agency. */
export function leaderFinding(rows: readonly RankedRow[]): string {
  const ranked = byRank(rows);
  const [first, second] = ranked;
  if (!first) return "Chưa có đơn vị nào được xếp hạng";
  const index = formatIndex(first.index);
  if (!second) return `${first.name} đạt ${index}`;
  const leaders = ranked.filter((row) => row.rank === first.rank);
  if (leaders.length === 1)
    return `${first.name} dẫn đầu với ${index}, hơn ${second.name} ${formatIndex(difference(first.index, second.index))} điểm`;
  if (leaders.length === ranked.length && leaders.length > 2) return `Cả ${leaders.length} đơn vị cùng đạt ${index}`;
  const who = leaders.length > 3 ? `${leaders.length} đơn vị` : leaders.map((row) => row.name).join(", ");
  return `${who} cùng dẫn đầu với ${index}`;
}

/**
 * Ranked horizontal bars of the index, with the value of each and hairlines at the group
 * thresholds. Ranks left out between two bars leave a gap; the subtitle counts agencies without a
 * rank, which have no bar.
 */
export function rankedBars(rows: readonly RankedRow[], frame: RankedFrame): TopLevelSpec {
  const ranked = byRank(rows);
  if (ranked.length === 0) return empty(frame, "xếp hạng");
  const { text, muted, other, accent } = PALETTE[frame.theme];
  const drawn = ranked.filter((row, i) => {
    const { ends = ranked.length } = frame;
    return i < ends || i >= ranked.length - ends || row.agency === frame.highlight;
  });
  const thresholds = frame.thresholds.filter((at) => at > 0).sort((a, b) => a - b);
  const lines = drawn.flatMap((row, i) => {
    const before = drawn[i - 1];
    const skipped = before && ranked.indexOf(row) > ranked.indexOf(before) + 1;
    const tied = before ? ranked.filter(({ rank }) => rank === before.rank).length : 0;
    const bar = { ...row, label: `${row.rank}. ${row.name}`, marked: row.agency === frame.highlight };
    return skipped || (before && row.rank > before.rank + tied) ? [{ label: "⋯" }, bar] : [bar];
  });
  const { places, height, onTop } = stackRows(
    lines.map(({ label }) => label),
    frame,
    { thick: 16, above: false },
  );
  const values = lines.map((line, i) => ({ ...line, ...places[i] })) as ((typeof places)[number] & {
    index?: number;
  })[];
  const bars = values.filter(({ index }) => index !== undefined);
  const unranked = rows.length - ranked.length;
  const scale = { domain: [0, 100], nice: false };
  return framed(frame, {
    finding: leaderFinding(ranked),
    note: `Chỉ số (%).${thresholds.length ? ` Vạch dọc: ngưỡng nhóm ${thresholds.map(formatNumber).join("; ")}.` : ""}${unranked ? ` ${unranked} đơn vị chưa được xếp hạng.` : ""}`,
    body: {
      height,
      layer: [
        {
          data: { values: bars },
          mark: { type: "rect" },
          encoding: {
            y: pixelY("top", height),
            y2: { field: "bottom" },
            x: {
              field: "index",
              type: "quantitative",
              scale,
              axis: {
                orient: "top",
                values: [0, ...thresholds],
                title: null,
                grid: false,
                domain: false,
                ticks: false,
                labelFontSize: narrow(frame) ? 10 : 12,
                labelOverlap: "parity",
              },
            },
            x2: { datum: 0 },
            color:
              frame.highlight === undefined
                ? { value: accent }
                : { condition: { test: "datum.marked", value: accent }, value: other },
            tooltip: [
              { field: "name", title: "Đơn vị" },
              { field: "index", title: "Chỉ số", format: INDEX_FORMAT },
              { field: "rank", title: "Hạng" },
            ],
          },
        },
        {
          data: { values: thresholds.map((at) => ({ at })) },
          mark: { type: "rule", color: muted, strokeDash: [2, 3], opacity: 0.8 },
          encoding: { x: { field: "at", type: "quantitative", scale } },
        },
        rowLabels(values, height, onTop),
        {
          data: { values: bars },
          // Right-aligned figures in a column; "100,00" needs the room of one digit more.
          mark: {
            type: "text",
            align: "right",
            dx: ranked.some(({ index }) => index >= 100) ? 50 : 42,
            color: text,
            fontWeight: { expr: "datum.marked ? 600 : 400" },
          },
          encoding: {
            y: pixelY("mid", height),
            x: { value: "width" },
            text: { field: "index", format: INDEX_FORMAT, type: "quantitative" },
          },
        },
      ],
    },
  });
}
