import { formats, type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { type Known, known, median } from "./frame/figures.js";
import { charactersIn, empty, type Frame, framed, narrow, wrap } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { dodge } from "./layers/dodge.js";
import { layer, legendLine, pixelX, pixelY, words } from "./layers/layers.js";
import { plotWidth, rowLabels } from "./layers/rows.js";

/** An agency's index (percent), and the name of its region; null if it belongs to none. */
export interface SwarmRow {
  readonly agency: string;
  readonly name: string;
  readonly index: number | null;
  readonly region: string | null;
}

export interface SwarmFrame extends Frame {
  /** Regions in the order of their rows. Default: by median, best first. */
  readonly regions?: readonly string[];
}

type Indexed = Known<SwarmRow, "index">;

interface Region {
  readonly region: string | null;
  readonly dots: readonly Indexed[];
  readonly median: number;
}

/** The regions that have an index, by the order asked for, then by median, best first. */
function regionsOf(rows: readonly SwarmRow[], order: readonly string[] = []): Region[] {
  const points = known(rows, "index");
  const place = (region: string | null) => {
    const at = region === null ? -1 : order.indexOf(region);
    return at < 0 ? order.length : at;
  };
  return [...new Set(points.map(({ region }) => region))]
    .map((region) => {
      const dots = points.filter((row) => row.region === region);
      return { region, dots, median: median(dots.map((dot) => dot.index)) };
    })
    .sort((a, b) => place(a.region) - place(b.region) || b.median - a.median);
}

/** "Trung vị cao nhất ở Đồng Hạ (87,33), thấp nhất ở Trung Lâm (80,12)", over the regions. */
export function regionFinding(rows: readonly SwarmRow[], lang: Language): string {
  const say = translator(lang);
  const { index } = formats(lang);
  const regions = regionsOf(rows);
  const [best, worst] = [regions[0], regions.at(-1)];
  if (!best || !worst) return say`Chưa có chỉ số nào`;
  const [most, least] = [index(best.median), index(worst.median)];
  if (regions.length === 1) return say`Trung vị của ${best.dots.length} đơn vị là ${most}`;
  if (most === least) return say`Trung vị các vùng bằng nhau: ${most}`;
  const who = (median: string) => {
    const names = regions
      .filter((region) => index(region.median) === median)
      .map(({ region }) => region ?? say`đơn vị ngoài vùng`);
    return names.length > 3 ? say`${names.length} vùng` : names.join(", ");
  };
  return say`Trung vị cao nhất ở ${who(most)} (${most}), thấp nhất ở ${who(least)} (${least})`;
}

/** Radius of a dot, room around a swarm, height of a line of text, and the column of medians. */
const [RADIUS, AROUND, LINE, MEDIANS] = [4.5, 11, 15, 56];
/** Width of a bold character in a wide font. */
const BOLD = 8;

/**
 * Every agency as a dot on the axis of the index, a row for each region, with the region's median
 * as a tick and a figure. Dots that would cover each other stand beside each other. The
 * highlighted agency is named over its dot.
 */
export function beeswarm(rows: readonly SwarmRow[], frame: SwarmFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { index } = formats(frame.lang);
  const points = known(rows, "index");
  if (points.length === 0) return empty(frame, say`Không có dữ liệu chỉ số`);
  const { other, accent, second, rule, muted, text: ink } = PALETTE[frame.theme];
  const onTop = narrow(frame);
  const width = plotWidth(frame);
  const labels = onTop ? 0 : Math.min(200, width * 0.3);
  const [from, to] = [labels + 16, width - MEDIANS - 8];
  const indices = points.map((row) => row.index);
  const low = Math.max(0, Math.floor(Math.min(...indices) / 5) * 5);
  const high = Math.min(100, Math.max(low + 5, Math.ceil(Math.max(...indices) / 5) * 5));
  const xOf = (value: number) => from + ((value - low) / (high - low)) * (to - from);
  let y = LINE + AROUND;
  const lines = regionsOf(rows, frame.regions).map((each) => {
    const name = each.region ?? say`Ngoài vùng`;
    const offsets = dodge(
      each.dots.map((dot) => xOf(dot.index)),
      2 * RADIUS + 1,
    );
    const text = wrap(`${name} (${each.dots.length})`, charactersIn(onTop ? width : labels));
    const own = each.dots.find(({ agency }) => agency === frame.highlight);
    const ownLines = own ? wrap(`${own.name} ${index(own.index)}`, Math.floor(width / BOLD)) : [];
    const above = (onTop ? text.length * LINE : 0) + ownLines.length * LINE;
    const [up, down] = [-Math.min(...offsets) + AROUND, Math.max(...offsets) + AROUND];
    const beside = onTop ? 0 : Math.max(0, text.length * LINE - up - down);
    const top = y + above;
    const mid = top + beside / 2 + up;
    const bottom = top + beside + up + down;
    const labelY = onTop ? y : mid - (text.length * LINE) / 2;
    y = bottom + (onTop ? AROUND : 0);
    return {
      ...each,
      name,
      lines: text,
      labelY,
      labelX: onTop ? 0 : labels,
      top,
      mid,
      bottom,
      x: xOf(each.median),
      tickTop: mid - up + 1,
      tickBottom: mid + down - 1,
      shown: index(each.median),
      dots: each.dots.map((dot, i) => ({
        ...dot,
        x: xOf(dot.index),
        y: mid + (offsets[i] as number),
        top,
        shown: index(dot.index),
        regionName: name,
        marked: dot.agency === frame.highlight,
        ownLines,
      })),
    };
  });
  const height = y + 24;
  const dots = lines.flatMap((line) => line.dots);
  const own = dots
    .filter(({ marked }) => marked)
    .map((dot) => {
      // Turned inwards near the edges.
      const half = (Math.max(...dot.ownLines.map(({ length }) => length)) * BOLD) / 2;
      return {
        ...dot,
        textX: Math.min(Math.max(dot.x, half), width - half),
        textY: dot.top - dot.ownLines.length * LINE,
      };
    });
  const step = (to - from) / ((high - low) / 5) < 34 ? 10 : 5;
  const ticks = Array.from({ length: (high - low) / 5 + 1 }, (_, i) => low + 5 * i)
    .filter((at) => at % step === 0)
    .map((at) => ({ x: xOf(at), text: String(at), top: LINE, bottom: y, y: y + 12 }));
  const x = pixelX("x", width);
  const unknown = rows.length - points.length;
  return framed(frame, {
    finding: regionFinding(rows, frame.lang),
    note: legendLine(
      own.length > 0
        ? say`Mỗi chấm là một đơn vị, chấm có tên là đơn vị đang xem; vạch cam và cột phải là trung vị của vùng.`
        : say`Mỗi chấm là một đơn vị; vạch cam và cột phải là trung vị của vùng.`,
      say`Chỉ số (%), trục bắt đầu từ ${low}.`,
      unknown > 0 && say`${unknown} đơn vị chưa có chỉ số.`,
    ),
    table: figureTable(
      [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "region", label: say`Vùng`, kind: "text" },
        { key: "index", label: say`Chỉ số (%)`, kind: "index" },
        { key: "median", label: say`Trung vị của vùng`, kind: "index" },
      ],
      [
        ...lines.flatMap(({ name: region, median, dots }) =>
          [...dots].sort((a, b) => b.index - a.index).map((dot) => ({ ...dot, region, median })),
        ),
        ...rows.filter((row) => row.index === null).map((row) => ({ ...row, median: null })),
      ],
    ),
    body: {
      height,
      layer: [
        layer(
          ticks,
          { type: "rule", color: rule, opacity: 0.5 },
          { x, y: pixelY("top", height), y2: { field: "bottom" } },
        ),
        layer(
          lines.map(({ x, tickTop, tickBottom, name, shown }) => ({ x, tickTop, tickBottom, name, shown })),
          { type: "rule", color: second, strokeWidth: 3 },
          {
            x,
            y: pixelY("tickTop", height),
            y2: { field: "tickBottom" },
            tooltip: [
              { field: "name", title: say`Vùng` },
              { field: "shown", title: say`Trung vị` },
            ],
          },
        ),
        layer(own, { type: "rule", color: accent }, { x, y: pixelY("top", height), y2: { field: "y" } }),
        layer(
          dots,
          { type: "circle", size: (2 * RADIUS) ** 2, opacity: 1 },
          {
            x,
            y: pixelY("y", height),
            color: { condition: { test: "datum.marked", value: accent }, value: other },
            stroke: { condition: { test: "datum.marked", value: ink }, value: null },
            tooltip: [
              { field: "name", title: say`Đơn vị` },
              { field: "regionName", title: say`Vùng` },
              { field: "shown", title: say`Chỉ số (%)` },
            ],
          },
        ),
        layer(
          own,
          { type: "text", baseline: "top", lineHeight: LINE, color: accent, fontWeight: 600 },
          { x: pixelX("textX", width), y: pixelY("textY", height), text: words("ownLines") },
        ),
        layer(
          [{ text: say`Trung vị`, mid: LINE / 2 }, ...lines.map(({ shown, mid }) => ({ text: shown, mid }))],
          { type: "text", align: "right", color: second },
          { x: { value: "width" }, y: pixelY("mid", height), text: words("text") },
        ),
        layer(ticks, { type: "text", color: muted }, { x, y: pixelY("y", height), text: words("text") }),
        rowLabels(lines, height, onTop, pixelX("labelX", width)),
      ],
    },
  });
}
