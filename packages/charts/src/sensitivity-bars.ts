import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { roundTicks } from "./frame/domain.js";
import { type Known, known, percent } from "./frame/figures.js";
import { empty, type Frame, framed, narrow } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { bars, layer, legendLine, paint, pixelY, scaleAxis, words } from "./layers/layers.js";
import { leastWidth, type Place, rowLabels, stackRows } from "./layers/rows.js";

/** Sobol' indices of something uncertain, shares of the variance of a result, with their intervals. */
export interface SensitivityRow {
  readonly code: string;
  readonly name: string;
  /** What it explains alone; null if the result does not vary. */
  readonly first: number | null;
  readonly firstLow: number;
  readonly firstHigh: number;
  /** What it has a part in, together with the others. */
  readonly total: number | null;
  readonly totalLow: number;
  readonly totalHigh: number;
}

export interface SensitivityFrame extends Frame {
  /** Whose variance it is: "thứ hạng của Lam Khuê". */
  readonly result: string;
  /** How many rows have bars. Default: 12. */
  readonly most?: number;
}

type Share = Known<Known<SensitivityRow, "first">, "total">;

const sharesOf = (rows: readonly SensitivityRow[]): Share[] =>
  known(known(rows, "first"), "total").sort((a, b) => b.total - a.total);

/** As a figure is printed: in tenths of a percent, and no share below nothing. */
const printed = (share: number) => Math.max(0, Math.round(share * 1000) / 1000);

/** "Ảnh hưởng nhiều nhất đến thứ hạng của Lam Khuê: Trọng số các lĩnh vực (62,1 % phương sai)" */
export function sensitivityFinding(rows: readonly SensitivityRow[], { lang, result }: SensitivityFrame): string {
  const say = translator(lang);
  const { share } = formats(lang);
  const most = greatest(sharesOf(rows), ({ total }) => printed(total));
  const [first] = most;
  if (!first || printed(first.total) === 0) return say`Không có dữ liệu về điều gì ảnh hưởng đến ${result}`;
  const who = together(most, ({ name }) => name, say`${most.length} mục`);
  return say`Ảnh hưởng nhiều nhất đến ${result}: ${who} (có phần trong ${share(printed(first.total))} phương sai)`;
}

/** Thickness of a bar, and between the two of a row. */
const [BAR, BETWEEN] = [9, 2];
/** Room for a figure to the right of a bar and its interval: "100,0%". */
const FIGURE = 54;

/**
 * Two bars for each uncertain thing, largest part first: what it explains alone, and what it has a
 * part in together with the others, each with the interval of its estimate as a line. Only the
 * first `most` have bars; the subtitle counts the others and the table lists them all.
 */
export function sensitivityBars(rows: readonly SensitivityRow[], frame: SensitivityFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { share } = formats(frame.lang);
  const shares = sharesOf(rows);
  const varies = shares.some(({ total }) => printed(total) > 0);
  if (!varies) return empty(frame, say`Không có dữ liệu về điều gì ảnh hưởng đến ${frame.result}`);
  const { accent, second, muted, text } = PALETTE[frame.theme];
  const drawn = shares.slice(0, frame.most ?? 12);
  const { places, height, onTop } = stackRows(drawn, ({ name }) => name, frame, {
    thick: 2 * BAR + BETWEEN,
    above: true,
  });
  const parts = drawn.flatMap((row, i) => {
    const { top } = places[i] as Place;
    return (["total", "first"] as const).map((kind, k) => {
      const [low, high] = kind === "total" ? [row.totalLow, row.totalHigh] : [row.firstLow, row.firstHigh];
      const from = top + k * (BAR + BETWEEN);
      return {
        code: row.code,
        name: row.name,
        none: 0,
        share: Math.max(0, row[kind]),
        low: Math.max(0, low),
        high: Math.max(0, high),
        top: from,
        mid: from + BAR / 2,
        bottom: from + BAR,
        end: Math.max(0, row[kind], high),
        shown: share(printed(row[kind])),
        interval: `${share(printed(low))} – ${share(printed(high))}`,
        kind: kind === "total" ? say`Cùng các yếu tố khác` : say`Một mình`,
        fill: kind === "total" ? accent : second,
      };
    });
  });
  const most = Math.max(...parts.map(({ end }) => end));
  const width = leastWidth(frame);
  const x = scaleAxis([0, (most * width) / (width - FIGURE)], {
    values: roundTicks(0, most * 100, narrow(frame) ? 3 : 6).map((tick) => tick / 100),
    format: ".3~%",
    grid: !onTop,
    orient: "bottom",
  });
  const tooltip = [
    { field: "name", title: say`Tên` },
    { field: "kind", title: say`Phần phương sai` },
    { field: "shown", title: say`Tỷ lệ` },
    { field: "interval", title: say`Khoảng ước lượng` },
  ];
  const [left, unknown] = [shares.length - drawn.length, rows.length - shares.length];
  return framed(frame, {
    finding: sensitivityFinding(rows, frame),
    note: legendLine(
      say`Tỷ lệ phương sai của ${frame.result} (chỉ số Sobol'). Xanh: phần có yếu tố đó tham gia, kể cả cùng các yếu tố khác; cam: phần do riêng yếu tố đó. Vạch ngang: khoảng ước lượng.`,
      left > 0 && say`Vẽ ${drawn.length} mục lớn nhất; còn ${left} mục khác.`,
      unknown > 0 && say`${unknown} mục thiếu số liệu.`,
    ),
    table: {
      columns: [
        { key: "name", label: say`Tên`, kind: "text" },
        { key: "total", label: say`Cùng các yếu tố khác (%)`, kind: "index" },
        { key: "totalLow", label: say`Thấp nhất`, kind: "index" },
        { key: "totalHigh", label: say`Cao nhất`, kind: "index" },
        { key: "first", label: say`Một mình (%)`, kind: "index" },
        { key: "firstLow", label: say`Thấp nhất`, kind: "index" },
        { key: "firstHigh", label: say`Cao nhất`, kind: "index" },
      ],
      rows: [...shares, ...rows.filter(({ first, total }) => first === null || total === null)].map((row) => {
        const known = row.first !== null && row.total !== null;
        const figure = (value: number | null) => (known && value !== null ? percent(value) : null);
        return {
          code: row.code,
          name: row.name,
          total: figure(row.total),
          totalLow: figure(row.totalLow),
          totalHigh: figure(row.totalHigh),
          first: figure(row.first),
          firstLow: figure(row.firstLow),
          firstHigh: figure(row.firstHigh),
        };
      }),
    },
    body: {
      height,
      layer: [
        bars(parts, height, { from: x("none"), to: "share", color: paint("fill"), tooltip }),
        layer(
          parts,
          { type: "rule", color: text, strokeWidth: 1.5 },
          { y: pixelY("mid", height), x: x("low"), x2: { field: "high" }, tooltip },
        ),
        layer(
          parts,
          { type: "text", align: "left", dx: 6, fontSize: 11, color: muted },
          { y: pixelY("mid", height), x: x("end"), text: words("shown"), tooltip },
        ),
        rowLabels(places, height, onTop),
      ],
    },
  });
}
