import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { difference, known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { bars, layer, legendLine, pixelY, scaleAxis, valueColumn } from "./layers/layers.js";
import { type Place, rowLabels, stackRows } from "./layers/rows.js";

/** A node's index (percent of its maximum) beside the median and the best of all agencies. */
export interface BulletRow {
  readonly code: string;
  readonly name: string;
  readonly index: number | null;
  readonly median: number | null;
  readonly best: number | null;
}

/** "8 lĩnh vực", "8 lĩnh vực đã biết": so many nodes, called by the depth of their codes. */
function manyNodes(rows: readonly BulletRow[], some: boolean, lang: Language): string {
  const say = translator(lang);
  const [n, depths] = [rows.length, new Set(rows.map(({ code }) => code.split(".").length))];
  if (depths.size > 1) return some ? say`${n} mục đã biết` : say`${n} mục`;
  if (depths.has(1)) return some ? say`${n} lĩnh vực đã biết` : say`${n} lĩnh vực`;
  if (depths.has(2)) return some ? say`${n} tiêu chí đã biết` : say`${n} tiêu chí`;
  return some ? say`${n} tiêu chí thành phần đã biết` : say`${n} tiêu chí thành phần`;
}

/**
 * "Cao hơn trung vị ở 5/8 lĩnh vực; kém trung vị nhất ở …", over the nodes that are known.
 *
 * @param name of the agency, where the sentence is to say it: "Lam Khuê cao hơn trung vị ở …"
 */
export function medianFinding(rows: readonly BulletRow[], lang: Language, name?: string): string {
  const say = translator(lang);
  const compared = known(known(rows, "index"), "median");
  if (compared.length === 0) return say`Chưa đủ điểm để so với trung vị`;
  const many = manyNodes(compared, compared.length < rows.length, lang);
  const apart = (row: (typeof compared)[number]) =>
    Math.sign(row.index - row.median) * difference(row.index, row.median);
  const above = compared.filter((row) => apart(row) > 0).length;
  const [worst] = [...compared].sort((a, b) => apart(a) - apart(b)) as [(typeof compared)[number]];
  if (above === 0 && apart(worst) === 0) {
    const n = compared.length;
    return name === undefined ? say`Bằng trung vị ở ${n}/${many}` : say`${name} bằng trung vị ở ${n}/${many}`;
  }
  const standing =
    name === undefined ? say`Cao hơn trung vị ở ${above}/${many}` : say`${name} cao hơn trung vị ở ${above}/${many}`;
  if (apart(worst) >= 0) return standing;
  return `${standing}; ${say`kém trung vị nhất ở ${worst.name} (${formats(lang).index(-apart(worst))} điểm)`}`;
}

/**
 * Bullet bars: score against maximum (the full width), with a tick at the median and a diamond at
 * the best of all agencies. A node that is not known has its name and no bar.
 */
export function scoreBullet(rows: readonly BulletRow[], frame: Frame): TopLevelSpec {
  const say = translator(frame.lang);
  if (known(rows, "index").length === 0) return empty(frame, say`Không có dữ liệu điểm`);
  const shown = (value: number | null) => (value === null ? say`chưa có` : formats(frame.lang).index(value));
  const { rule, accent, second, text } = PALETTE[frame.theme];
  const { places, height, onTop } = stackRows(rows, ({ code, name }) => `${code}. ${name}`, frame, {
    thick: 24,
    above: true,
  });
  const values = rows.map((row, i) => {
    const { mid } = places[i] as Place;
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
  const x = scaleAxis([0, 100], { values: [0, 50, 100], grid: false, ticks: true });
  const [medians, bests] = [known(values, "median"), known(values, "best")];
  const tooltip = [
    { field: "name", title: say`Tên` },
    { field: "shown", title: say`Đạt (%)` },
    ...(medians.length ? [{ field: "medianShown", title: say`Trung vị` }] : []),
    ...(bests.length ? [{ field: "bestShown", title: say`Cao nhất` }] : []),
  ];
  return framed(frame, {
    finding: medianFinding(rows, frame.lang),
    note: legendLine(
      say`Phần trăm điểm tối đa đạt được.`,
      medians.length > 0 && say`Vạch cam: trung vị.`,
      bests.length > 0 && say`Hình thoi: đơn vị cao nhất.`,
    ),
    table: {
      columns: [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "name", label: say`Tên`, kind: "text" },
        { key: "index", label: say`Đạt (%)`, kind: "index" },
        ...(medians.length ? [{ key: "median", label: say`Trung vị`, kind: "index" as const }] : []),
        ...(bests.length ? [{ key: "best", label: say`Cao nhất`, kind: "index" as const }] : []),
      ],
      rows: rows.map(({ code, name, index, median, best }) => ({ code, name, index, median, best })),
    },
    body: {
      height,
      layer: [
        bars(values, height, {
          from: x("full"),
          to: 0,
          edges: ["fullTop", "fullEnd"],
          mark: { color: rule, opacity: 0.55 },
          tooltip,
        }),
        bars(known(values, "index"), height, {
          from: x("index"),
          to: 0,
          edges: ["barTop", "barEnd"],
          mark: { color: accent },
          tooltip,
        }),
        layer(
          medians,
          { type: "tick", orient: "vertical", color: second, thickness: 3, size: 22, opacity: 1 },
          { y, x: x("median"), tooltip },
        ),
        layer(
          bests,
          { type: "point", shape: "diamond", filled: true, color: text, size: 60, opacity: 1 },
          { y, x: x("best"), tooltip },
        ),
        valueColumn(values, height, { align: "left", room: 12, color: text }),
        rowLabels(places, height, onTop),
      ],
    },
  });
}
