import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { padded } from "./frame/domain.js";
import { known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { greatest, together } from "./frame/ties.js";
import { bars, layer, legendLine, paint, pixelY, scaleAxis, valueColumn } from "./layers/layers.js";
import { rowLabels, rowName, stackRows } from "./layers/rows.js";

/** What a field, a criterion or a lead agency contributes to a difference, in points of the index. */
export interface ContributionRow {
  readonly code: string;
  readonly label: string;
  readonly value: number | null;
}

/** Where a waterfall starts or ends: an index (percent) and what it is called, "Năm 2022". */
export interface WaterfallTotal {
  readonly label: string;
  readonly value: number;
}

export interface WaterfallFrame extends Frame {
  readonly from: WaterfallTotal;
  readonly to: WaterfallTotal;
}

/** What is left of a sum of binary fractions is no contribution. */
const NOISE = 1e-6;

/** "Kéo lên nhiều nhất: Cải cách thể chế (+1,20); kéo xuống nhiều nhất: …", over the known contributions. */
export function contributionFinding(rows: readonly ContributionRow[], lang: Language): string {
  const say = translator(lang);
  const { change } = formats(lang);
  const most = (sign: 1 | -1) => {
    const tied = greatest(
      known(rows, "value").filter(({ value }) => Math.round(sign * value * 100) > 0),
      ({ value }) => Math.round(sign * value * 100),
    );
    const [first] = tied;
    if (!first) return undefined;
    const figure = change(first.value);
    return {
      who: together(tied, ({ label }) => label, say`${tied.length} mục`),
      figure: tied.length > 1 ? say`mỗi mục ${figure}` : figure,
    };
  };
  const [up, down] = [most(1), most(-1)];
  if (up && down)
    return say`Kéo lên nhiều nhất: ${up.who} (${up.figure}); kéo xuống nhiều nhất: ${down.who} (${down.figure})`;
  if (up) return say`Kéo lên nhiều nhất: ${up.who} (${up.figure}); không mục nào kéo xuống`;
  if (down) return say`Kéo xuống nhiều nhất: ${down.who} (${down.figure}); không mục nào kéo lên`;
  return say`Không mục nào làm thay đổi chỉ số`;
}

/**
 * A waterfall from one index to another: a bar for each, and between them one per contribution,
 * which starts where the one above ends. What the contributions do not add up to is a bar of its
 * own. Contributions of 0 and unknown ones have no bar: the subtitle counts them, the table lists
 * them.
 */
export function changeWaterfall(rows: readonly ContributionRow[], frame: WaterfallFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index, change } = formats(frame.lang);
  const contributions = known(rows, "value");
  if (contributions.length === 0) return empty(frame, say`Không có dữ liệu đóng góp vào thay đổi`);
  const { text, muted, other, accent, second } = PALETTE[frame.theme];
  const { from, to } = frame;
  const rest = contributions.reduce((left, { value }) => left - value, to.value - from.value);
  const added = [
    ...rows,
    ...(Math.abs(rest) > NOISE ? [{ code: "", label: say`Phần chưa tách được`, value: rest }] : []),
  ];
  let running = from.value;
  const chain = added.map((row) => {
    const start = running;
    running += row.value ?? 0;
    return { ...row, start, end: running };
  });
  const moves = known(chain, "value").filter(({ value }) => value !== 0);
  const ends = [from.value, to.value, ...moves.map(({ end }) => end)];
  const domain = padded(ends, frame.width * 0.5, 24);
  const [low] = domain;
  const total = ({ label, value }: WaterfallTotal) => ({
    label,
    start: low,
    end: value,
    figure: index(value),
    color: other,
    marked: true,
  });
  const steps = [
    total(from),
    ...moves.map(({ code, label, value, start, end }) => ({
      label: rowName(code, label),
      start,
      end,
      figure: change(value),
      color: value > 0 ? accent : second,
      marked: false,
    })),
    total(to),
  ];
  const { stacked, height, onTop } = stackRows(steps, ({ label }) => label, frame, { thick: 18, above: true });
  const values = stacked.map((step) => ({ ...step, reached: index(step.end) }));
  const zeros = contributions.filter(({ value }) => value === 0).length;
  const unknowns = rows.length - contributions.length;
  const x = scaleAxis(domain, { orient: "top", tickCount: 4, labelBound: true });
  return framed(frame, {
    finding: contributionFinding(rows, frame.lang),
    note: legendLine(
      say`Điểm của chỉ số: xanh, dấu cộng là kéo lên; cam, dấu trừ là kéo xuống.`,
      say`Trục bắt đầu từ ${index(low)}, không từ 0.`,
      zeros > 0 && say`${zeros} mục không đổi, không vẽ.`,
      unknowns > 0 && say`${unknowns} mục chưa có số liệu.`,
    ),
    table: {
      columns: [
        { key: "code", label: say`Mã`, kind: "text" },
        { key: "label", label: say`Tên`, kind: "text" },
        { key: "value", label: say`Đóng góp`, kind: "change" },
        { key: "end", label: say`Chỉ số sau khi cộng`, kind: "index" },
      ],
      rows: [
        { code: "", label: from.label, value: null, end: from.value },
        ...chain.map(({ code, label, value, end }) => ({ code, label, value, end: value === null ? null : end })),
        { code: "", label: to.label, value: null, end: to.value },
      ],
    },
    body: {
      height,
      layer: [
        // Between a bar and the next; above bars labels stand there.
        layer(
          onTop ? [] : values.slice(1).map((bar, i) => ({ at: values[i]?.end, y: values[i]?.bottom, to: bar.top })),
          { type: "rule", color: muted, opacity: 0.6 },
          { x: x("at"), y: pixelY("y", height), y2: { field: "to" } },
        ),
        bars(values, height, {
          from: x("start"),
          to: "end",
          // The stroke shows a contribution of less than a pixel.
          mark: { stroke: { expr: "datum.color" }, strokeWidth: 1 },
          color: paint("color"),
          tooltip: [
            { field: "label", title: say`Tên` },
            { field: "figure", title: say`Đóng góp` },
            { field: "reached", title: say`Chỉ số sau khi cộng` },
          ],
        }),
        rowLabels(values, height, onTop),
        valueColumn(values, height, {
          field: "figure",
          room: 54,
          color: { expr: `datum.marked ? ${JSON.stringify(text)} : datum.color` },
          fontWeight: 600,
        }),
      ],
    },
  });
}
