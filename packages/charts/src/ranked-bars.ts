import type { TopLevelSpec } from "vega-lite";
import { difference, domainWithLabels, empty, type Frame, formatIndex, framed, INDEX_FORMAT, known } from "./frame.js";
import { PALETTE } from "./theme.js";

/** An agency with its index (percent) and rank. */
export interface RankedRow {
  readonly agency: string;
  readonly name: string;
  readonly index: number | null;
  readonly rank: number | null;
}

/** "Lam Khuê dẫn đầu với 93,12; hơn Vân Khê 0,45 điểm", and what holds for ties and for one agency. */
export function leaderFinding(rows: readonly RankedRow[]): string {
  const ranked = known(known(rows, "index"), "rank").sort((a, b) => a.rank - b.rank);
  const [first] = ranked;
  if (!first) return "Chưa có đơn vị nào được xếp hạng";
  const leaders = ranked.filter((row) => row.index === first.index);
  if (leaders.length > 1)
    return `${leaders.map((row) => row.name).join(", ")} cùng dẫn đầu với ${formatIndex(first.index)}`;
  const second = ranked[1];
  const ahead = second ? `, hơn ${second.name} ${formatIndex(difference(first.index, second.index))} điểm` : "";
  return `${first.name} dẫn đầu với ${formatIndex(first.index)}${ahead}`;
}

/**
 * Ranked horizontal bars of the index, with the value at each bar and hairlines at the group
 * thresholds. Rows without a rank are left out.
 */
export function rankedBars(rows: readonly RankedRow[], frame: Frame): TopLevelSpec {
  const ranked = known(known(rows, "index"), "rank").sort((a, b) => a.rank - b.rank);
  if (ranked.length === 0) return empty(frame, "xếp hạng");
  const { text, other, accent, rule } = PALETTE[frame.theme];
  const values = ranked.map((row) => ({
    ...row,
    label: `${row.rank}. ${row.name}`,
    marked: row.agency === frame.highlight,
  }));
  const labels = values.flatMap(({ label, rank }, i) => {
    const before = values[i - 1];
    const tied = before ? values.filter((row) => row.rank === before.rank).length : 0;
    // Ranks left out between two bars leave a gap that says so.
    return before && rank > before.rank + tied ? ["⋯", label] : [label];
  });
  const y = {
    field: "label",
    type: "nominal" as const,
    sort: null,
    scale: { domain: labels },
    axis: { title: null, ticks: false, domain: false },
  };
  const color =
    frame.highlight === undefined
      ? { value: accent }
      : { condition: { test: "datum.marked", value: accent }, value: other };
  return framed(frame, {
    finding: leaderFinding(ranked),
    note: "Chỉ số (%). Vạch dọc: ngưỡng nhóm 70, 80, 90.",
    body: {
      height: 22 * labels.length,
      layer: [
        {
          data: { values },
          mark: { type: "bar", height: { band: 0.72 }, cornerRadiusEnd: 2 },
          encoding: {
            y,
            x: {
              field: "index",
              type: "quantitative",
              scale: { domain: [0, domainWithLabels(frame)], nice: false },
              axis: { values: [0, 70, 80, 90], title: null, grid: false, domain: false, ticks: false },
            },
            color,
            tooltip: [
              { field: "name", title: "Đơn vị" },
              { field: "index", title: "Chỉ số", format: INDEX_FORMAT },
              { field: "rank", title: "Hạng" },
            ],
          },
        },
        {
          data: { values: [70, 80, 90].map((at) => ({ at })) },
          mark: { type: "rule", color: rule, strokeDash: [2, 3] },
          encoding: { x: { field: "at", type: "quantitative" } },
        },
        {
          data: { values },
          mark: { type: "text", align: "left", dx: 4, color: text },
          encoding: {
            y,
            x: { field: "index", type: "quantitative" },
            text: { field: "index", format: INDEX_FORMAT, type: "quantitative" },
          },
        },
      ],
    },
  });
}
