import { formats, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { figureTable } from "./frame/figure-table.js";
import { known } from "./frame/figures.js";
import { empty, framed } from "./frame/frame.js";
import { type GroupFrame, groupShade } from "./frame/groups.js";
import { PALETTE } from "./frame/theme.js";
import { box, layer, paint, pixelX, pixelY, words } from "./layers/layers.js";
import { yearsOf } from "./layers/line-ends.js";
import { plotWidth } from "./layers/rows.js";

/** How many agencies are in a group in a year; null if it is not known. */
export interface GroupCount {
  readonly year: number;
  readonly group: string;
  readonly count: number | null;
}

interface YearOfGroups {
  readonly year: number;
  readonly total: number;
  readonly parts: readonly { readonly group: string; readonly count: number; readonly before: number }[];
}

/** The years whose counts are all known, with what stands before each group in its bar. */
function countYears(rows: readonly GroupCount[], groups: readonly string[]): YearOfGroups[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const own = rows.filter((row) => row.year === year);
    if (own.some(({ count }) => count === null)) return [];
    let total = 0;
    const parts = groups.flatMap((group) => {
      const count = known(own, "count").reduce((sum, row) => sum + (row.group === group ? row.count : 0), 0);
      const before = total;
      total += count;
      return count > 0 ? [{ group, count, before }] : [];
    });
    return total > 0 ? [{ year, total, parts }] : [];
  });
}

/** "Nhóm A có 12 đơn vị năm 2024, thêm 3 so với năm 2023": the best group in the last two years. */
export function bestGroupFinding(
  rows: readonly GroupCount[],
  { groups, lang }: Pick<GroupFrame, "groups" | "lang">,
): string {
  const say = translator(lang);
  const counted = countYears(rows, groups);
  const [best = ""] = groups;
  const [before, last] = [counted.at(-2), counted.at(-1)];
  if (!last) return say`Chưa có đơn vị nào được xếp nhóm`;
  const of = ({ parts }: YearOfGroups) => parts.find(({ group }) => group === best)?.count ?? 0;
  const now = of(last);
  if (!before) return say`Năm ${last.year}: ${now}/${last.total} đơn vị ở nhóm ${best}`;
  const more = now - of(before);
  if (more === 0) return say`Nhóm ${best} có ${now} đơn vị năm ${last.year}, như năm ${before.year}`;
  return more > 0
    ? say`Nhóm ${best} có ${now} đơn vị năm ${last.year}, thêm ${more} so với năm ${before.year}`
    : say`Nhóm ${best} có ${now} đơn vị năm ${last.year}, bớt ${-more} so với năm ${before.year}`;
}

/** Room for the year and for the total, the height of a bar, of a line of labels, and between years. */
const [YEAR, TOTAL, BAR, LABEL, BETWEEN] = [44, 44, 26, 16, 10];
const widthOf = (text: string) => text.length * 7 + 8;

/**
 * Stacked bars of how many agencies are in each group, a bar for each year, as long as that year
 * has agencies. Every segment has its group and count, under the bar where it is too slim for
 * them. A year that is not known has a dash.
 */
export function groupDistribution(rows: readonly GroupCount[], frame: GroupFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const { count: whole, share } = formats(frame.lang);
  const counted = countYears(rows, frame.groups);
  if (counted.length === 0) return empty(frame, say`Không có dữ liệu nhóm`);
  const { muted, text } = PALETTE[frame.theme];
  const width = plotWidth(frame);
  const most = Math.max(...counted.map(({ total }) => total));
  const scale = (width - YEAR - TOTAL) / most;
  let y = 0;
  const bars = yearsOf(rows).map((year) => {
    const found = counted.find((each) => each.year === year);
    const { total, parts } = found ?? { total: null, parts: [] };
    const segments = parts.map(({ group, count, before }) => {
      const label = `${group} ${whole(count)}`;
      const inside = widthOf(label) <= count * scale;
      return {
        year,
        group,
        count,
        label,
        inside,
        left: YEAR + before * scale,
        right: YEAR + (before + count) * scale - 1,
        shownCount: whole(count),
        shownShare: share(count / (total ?? 0)),
        ...groupShade(group, frame),
      };
    });
    const top = y;
    y += BAR + (segments.every(({ inside }) => inside) ? 0 : LABEL) + BETWEEN;
    return {
      year,
      total,
      segments: segments.map((each) => ({ ...each, top, mid: top + BAR / 2, bottom: top + BAR })),
      mid: top + BAR / 2,
      totalX: YEAR + (total ?? 0) * scale + 6,
      shownYear: String(year),
      shownTotal: whole(total),
    };
  });
  const height = y;
  const segments = bars.flatMap((bar) => bar.segments);
  // Labels under a bar move right until they are clear of each other, then back from the edge.
  const under = bars.flatMap((bar) => {
    const slim = bar.segments.filter(({ inside }) => !inside);
    let free = 0;
    const placed = slim.map((each) => {
      const wide = widthOf(each.label);
      const at = Math.max((each.left + each.right - wide) / 2, free);
      free = at + wide;
      return { ...each, at, wide, y: each.bottom + LABEL / 2 + 1 };
    });
    let edge = width;
    for (const each of placed.toReversed()) {
      each.at = Math.min(each.at, edge - each.wide);
      edge = each.at;
    }
    return placed.map((each) => ({ ...each, center: each.at + each.wide / 2 }));
  });
  const tooltip = [
    { field: "year", title: say`Năm` },
    { field: "group", title: say`Nhóm` },
    { field: "shownCount", title: say`Số đơn vị` },
    { field: "shownShare", title: say`Tỷ lệ` },
  ];
  return framed(frame, {
    finding: bestGroupFinding(rows, frame),
    note: say`Số đơn vị trong từng nhóm, từ nhóm ${frame.groups[0] ?? ""} bên trái; cuối thanh: tổng số đơn vị.`,
    table: figureTable(
      [
        { key: "year", label: say`Năm`, kind: "text" },
        { key: "group", label: say`Nhóm`, kind: "text" },
        { key: "count", label: say`Số đơn vị`, kind: "count" },
        { key: "share", label: say`Tỷ lệ (%)`, kind: "index" },
      ],
      bars.flatMap(({ year, total, segments: own }) =>
        frame.groups.map((group) => {
          const count = total === null ? null : (own.find((each) => each.group === group)?.count ?? 0);
          return { year: String(year), group, count, share: count === null ? null : (count / (total ?? 0)) * 100 };
        }),
      ),
    ),
    body: {
      height,
      layer: [
        layer(segments, { type: "rect" }, { ...box(width, height), color: paint("fill"), tooltip }),
        layer(
          segments.filter(({ inside }) => inside).map((each) => ({ ...each, at: each.left + 6 })),
          { type: "text", align: "left" },
          {
            x: pixelX("at", width),
            y: pixelY("mid", height),
            text: words("label"),
            color: paint("ink"),
            tooltip,
          },
        ),
        layer(
          under,
          { type: "text", color: text },
          { x: pixelX("center", width), y: pixelY("y", height), text: words("label"), tooltip },
        ),
        layer(
          bars,
          { type: "text", align: "left", color: text },
          { x: { value: 0 }, y: pixelY("mid", height), text: words("shownYear") },
        ),
        layer(
          bars,
          { type: "text", align: "left", color: muted },
          { x: pixelX("totalX", width), y: pixelY("mid", height), text: words("shownTotal") },
        ),
      ],
    },
  });
}
