import type { TopLevelSpec } from "vega-lite";
import { difference, formatIndex, known } from "./figures.js";
import { empty, type Frame, framed } from "./frame.js";
import { pixelY, rowLabels, stackRows } from "./rows.js";
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

/** What the nodes are called, by the depth of their codes. */
function nounOf(rows: readonly BulletRow[]): string {
  const depths = new Set(rows.map(({ code }) => code.split(".").length));
  if (depths.size > 1) return "mục";
  return depths.has(1) ? "lĩnh vực" : depths.has(2) ? "tiêu chí" : "tiêu chí thành phần";
}

/** "Cao hơn trung vị ở 5/8 lĩnh vực; kém trung vị nhất ở …", over the nodes that are known. */
export function medianFinding(rows: readonly BulletRow[]): string {
  const compared = known(known(rows, "index"), "median");
  if (compared.length === 0) return "Chưa đủ điểm để so với trung vị";
  const noun = nounOf(compared);
  const apart = (row: (typeof compared)[number]) =>
    Math.sign(row.index - row.median) * difference(row.index, row.median);
  const above = compared.filter((row) => apart(row) > 0).length;
  const [worst] = [...compared].sort((a, b) => apart(a) - apart(b)) as [(typeof compared)[number]];
  if (above === 0 && apart(worst) === 0) return `Bằng trung vị ở cả ${compared.length} ${noun} đã biết`;
  const behind = apart(worst) < 0 ? `; kém trung vị nhất ở ${worst.name} (${formatIndex(-apart(worst))} điểm)` : "";
  return `Cao hơn trung vị ở ${above}/${compared.length} ${noun}${compared.length < rows.length ? " đã biết" : ""}${behind}`;
}

/**
 * Bullet bars: score against maximum (the full width), with a tick at the median and a diamond at
 * the best of all agencies. A node that is not known has its name and no bar.
 */
export function scoreBullet(rows: readonly BulletRow[], frame: Frame): TopLevelSpec {
  if (known(rows, "index").length === 0) return empty(frame, "điểm");
  const { rule, accent, second, text } = PALETTE[frame.theme];
  const { places, height, onTop } = stackRows(
    rows.map(({ code, name }) => `${code}. ${name}`),
    frame,
    { thick: 24, above: true },
  );
  const values = rows.map((row, i) => {
    const { mid } = places[i] as (typeof places)[number];
    return {
      ...row,
      mid,
      full: 100,
      fullTop: mid - 9,
      fullEnd: mid + 9,
      barTop: mid - 5,
      barEnd: mid + 5,
      shown: shown(row.index),
      medianShown: shown(row.median),
      bestShown: shown(row.best),
    };
  });
  const y = pixelY("mid", height);
  const x = {
    type: "quantitative" as const,
    scale: { domain: [0, 100], nice: false },
    axis: { title: null, values: [0, 50, 100], grid: false, domain: false },
  };
  const [medians, bests] = [known(values, "median"), known(values, "best")];
  const tooltip = [
    { field: "name", title: "Tên" },
    { field: "shown", title: "Đạt (%)" },
    ...(medians.length ? [{ field: "medianShown", title: "Trung vị" }] : []),
    ...(bests.length ? [{ field: "bestShown", title: "Cao nhất" }] : []),
  ];
  return framed(frame, {
    finding: medianFinding(rows),
    note: `Phần trăm điểm tối đa đạt được.${medians.length ? " Vạch cam: trung vị." : ""}${bests.length ? " Hình thoi: đơn vị cao nhất." : ""}`,
    body: {
      height,
      layer: [
        {
          data: { values },
          mark: { type: "rect", color: rule, opacity: 0.55 },
          encoding: {
            y: pixelY("fullTop", height),
            y2: { field: "fullEnd" },
            x: { field: "full", ...x },
            x2: { datum: 0 },
            tooltip,
          },
        },
        {
          data: { values: known(values, "index") },
          mark: { type: "rect", color: accent },
          encoding: {
            y: pixelY("barTop", height),
            y2: { field: "barEnd" },
            x: { field: "index", ...x },
            x2: { datum: 0 },
            tooltip,
          },
        },
        {
          data: { values: medians },
          mark: { type: "tick", orient: "vertical", color: second, thickness: 3, size: 22, opacity: 1 },
          encoding: { y, x: { field: "median", ...x }, tooltip },
        },
        {
          data: { values: bests },
          mark: { type: "point", shape: "diamond", filled: true, color: text, size: 60, opacity: 1 },
          encoding: { y, x: { field: "best", ...x }, tooltip },
        },
        {
          data: { values },
          mark: { type: "text", align: "left", dx: 12, color: text },
          encoding: { y, x: { value: "width" }, text: { field: "shown", type: "nominal" } },
        },
        rowLabels(places, height, onTop),
      ],
    },
  });
}
