import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { highlighted } from "./frame/agency.js";
import { figureTable } from "./frame/figure-table.js";
import { difference, known } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { BOLD_IF_MARKED, bars, legendLine, scaleAxis, thresholdLines, valueColumn } from "./layers/layers.js";
import { rowLabels, stackRows } from "./layers/rows.js";

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

const byRank = (rows: readonly RankedRow[], lang: Language) =>
  known(known(rows, "index"), "rank").sort((a, b) => a.rank - b.rank || formats(lang).compare(a.name, b.name));

/** "Lam Khuê dẫn đầu với 93,12, hơn Vân Khê 0,45 điểm", and what holds for ties and for one agency. */
export function leaderFinding(rows: readonly RankedRow[], lang: Language): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const ranked = byRank(rows, lang);
  const [first, second] = ranked;
  if (!first) return say`Chưa có đơn vị nào được xếp hạng`;
  const most = index(first.index);
  if (!second) return say`${first.name} đạt ${most}`;
  const leaders = ranked.filter((row) => row.rank === first.rank);
  if (leaders.length === 1)
    return say`${first.name} dẫn đầu với ${most}, hơn ${second.name} ${index(difference(first.index, second.index))} điểm`;
  if (leaders.length === ranked.length && leaders.length > 2) return say`Cả ${leaders.length} đơn vị cùng đạt ${most}`;
  const who = leaders.length > 3 ? say`${leaders.length} đơn vị` : leaders.map((row) => row.name).join(", ");
  return say`${who} cùng dẫn đầu với ${most}`;
}

/**
 * Ranked horizontal bars of the index, with the value of each and hairlines at the group
 * thresholds. Ranks left out between two bars leave a gap; the subtitle counts agencies without a
 * rank, which have no bar.
 */
export function rankedBars(rows: readonly RankedRow[], frame: RankedFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, points } = formats(frame.lang);
  const ranked = byRank(rows, frame.lang);
  if (ranked.length === 0) return empty(frame, say`Không có dữ liệu xếp hạng`);
  const main = highlighted(ranked, frame);
  const { text, other, accent } = PALETTE[frame.theme];
  const drawn = ranked.filter((row, i) => {
    const { ends = ranked.length } = frame;
    return i < ends || i >= ranked.length - ends || row.agency === main;
  });
  const thresholds = frame.thresholds
    .filter((at) => at > 0)
    .sort((a, b) => a - b)
    .map((at) => ({ at, shown: points(at) }));
  const lines = drawn.flatMap((row, i) => {
    const before = drawn[i - 1];
    const skipped = before && ranked.indexOf(row) > ranked.indexOf(before) + 1;
    const tied = before ? ranked.filter(({ rank }) => rank === before.rank).length : 0;
    const bar = {
      ...row,
      label: `${row.rank}. ${row.name}`,
      shown: index(row.index),
      marked: row.agency === main,
    };
    return skipped || (before && row.rank > before.rank + tied) ? [{ label: "⋯" }, bar] : [bar];
  });
  const { stacked: values, height, onTop } = stackRows(lines, ({ label }) => label, frame, { thick: 16, above: false });
  const drawnBars = values.filter((value) => "agency" in value);
  const unranked = rows.length - ranked.length;
  const x = scaleAxis([0, 100], {
    orient: "top",
    values: [0, ...thresholds.map(({ at }) => at)],
    // Vega would round 85.5 to the step of its own ticks.
    labelExpr: `${JSON.stringify(Object.fromEntries(thresholds.map(({ at, shown }) => [at, shown])))}[datum.value] || "0"`,
    grid: false,
    labelFontSize: narrow(frame) ? 10 : 12,
    labelOverlap: "parity",
  });
  return framed(frame, {
    finding: leaderFinding(ranked, frame.lang),
    note: legendLine(
      say`Chỉ số (%).`,
      thresholds.length > 0 && say`Vạch dọc: ngưỡng nhóm ${thresholds.map(({ shown }) => shown).join("; ")}.`,
      unranked > 0 && say`${unranked} đơn vị chưa được xếp hạng.`,
    ),
    table: figureTable(
      [
        { key: "rank", label: say`Hạng`, kind: "count" },
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
      ],
      drawn,
    ),
    body: {
      height,
      layer: [
        bars(drawnBars, height, {
          from: x("index"),
          to: 0,
          color:
            main === undefined
              ? { value: accent }
              : { condition: { test: "datum.marked", value: accent }, value: other },
          tooltip: [
            { field: "name", title: say`Đơn vị` },
            { field: "shown", title: say`Chỉ số (%)` },
            { field: "rank", title: say`Hạng` },
          ],
        }),
        // Without the axis: where layers share one, Vega thins its labels otherwise.
        thresholdLines(thresholds, { x: { field: "at", type: "quantitative", scale: x("at").scale } }, frame),
        rowLabels(values, height, onTop),
        // "100,00" needs the room of one digit more.
        valueColumn(drawnBars, height, {
          room: ranked.some(({ index }) => index >= 100) ? 50 : 42,
          color: text,
          fontWeight: BOLD_IF_MARKED,
        }),
      ],
    },
  });
}
