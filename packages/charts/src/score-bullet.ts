import type { TopLevelSpec } from "vega-lite";
import { domainWithLabels, empty, type Frame, formatIndex, framed, known, LINES, wrap } from "./frame.js";
import { PALETTE } from "./theme.js";

/** A node's index (percent of its maximum) beside the median and the best of all agencies. */
export interface BulletRow {
  readonly code: string;
  readonly name: string;
  readonly index: number | null;
  readonly median: number | null;
  readonly best: number | null;
}

const shown = (value: number | null) => (value === null ? "chưa có" : formatIndex(value));

/** "Cao hơn trung vị ở 5/8 lĩnh vực; kém nhất ở …". */
export function medianFinding(rows: readonly BulletRow[]): string {
  const compared = known(known(rows, "index"), "median");
  if (compared.length === 0) return "Chưa đủ điểm để so với trung vị";
  const above = compared.filter((row) => row.index > row.median).length;
  const [worst] = [...compared].sort((a, b) => a.index - a.median - (b.index - b.median));
  const behind =
    worst && worst.index < worst.median
      ? `; kém trung vị nhất ở ${worst.name} (${formatIndex(worst.median - worst.index)} điểm)`
      : "";
  return `Cao hơn trung vị ở ${above}/${compared.length} lĩnh vực${behind}`;
}

/**
 * Bullet bars: score against maximum (the full width), with a tick at the median and a diamond at
 * the best of all agencies. A node that is not known has its name and no bar.
 */
export function scoreBullet(rows: readonly BulletRow[], frame: Frame): TopLevelSpec {
  if (known(rows, "index").length === 0) return empty(frame, "điểm");
  const { rule, accent, second, text } = PALETTE[frame.theme];
  const most = frame.width < 500 ? 17 : 34;
  const values = rows.map((row) => ({
    ...row,
    label: wrap(`${row.code}. ${row.name}`, most).join("\n"),
    full: 100,
    shown: shown(row.index),
    medianShown: shown(row.median),
    bestShown: shown(row.best),
  }));
  const labels = values.map((row) => row.label);
  const tallest = Math.max(...labels.map((label) => label.split("\n").length));
  const y = {
    field: "label",
    type: "nominal",
    sort: labels,
    axis: { title: null, ticks: false, domain: false, ...LINES },
  } as const;
  const x = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [0, domainWithLabels(frame)], nice: false },
    axis: { title: null, values: [0, 50, 100], grid: false, domain: false },
  });
  const [medians, bests] = [known(values, "median"), known(values, "best")];
  const tooltip = [
    { field: "name", title: "Lĩnh vực" },
    { field: "shown", title: "Đạt (%)" },
    ...(medians.length ? [{ field: "medianShown", title: "Trung vị" }] : []),
    ...(bests.length ? [{ field: "bestShown", title: "Cao nhất" }] : []),
  ];
  return framed(frame, {
    finding: medianFinding(rows),
    note: `Phần trăm điểm tối đa đạt được.${medians.length ? " Vạch cam: trung vị." : ""}${bests.length ? " Hình thoi: đơn vị cao nhất." : ""}`,
    body: {
      height: labels.length * Math.max(30, tallest * 15 + 8),
      layer: [
        {
          data: { values },
          mark: { type: "bar", height: 18, color: rule, opacity: 0.55 },
          encoding: { y, x: x("full"), tooltip },
        },
        { data: { values }, mark: { type: "bar", height: 10, color: accent }, encoding: { y, x: x("index"), tooltip } },
        {
          data: { values: medians },
          mark: { type: "tick", color: second, thickness: 3, size: 22 },
          encoding: { y, x: x("median"), tooltip },
        },
        {
          data: { values: bests },
          mark: { type: "point", shape: "diamond", filled: true, color: text, size: 60, opacity: 1 },
          encoding: { y, x: x("best"), tooltip },
        },
        {
          data: { values },
          mark: { type: "text", align: "left", color: text },
          encoding: { y, x: { datum: 102, type: "quantitative" }, text: { field: "shown", type: "nominal" } },
        },
      ],
    },
  });
}
