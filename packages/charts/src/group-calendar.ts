import { translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { known } from "./frame/figures.js";
import { empty, framed } from "./frame/frame.js";
import { type GroupFrame, type GroupRow, groupShade } from "./frame/groups.js";
import { PALETTE, textOn } from "./frame/theme.js";
import { deal, linesOf, movesOf } from "./layers/group-columns.js";
import { box, layer, legendLine, paint, pixelX, pixelY, words } from "./layers/layers.js";
import { yearsOf } from "./layers/line-ends.js";
import { type Place, plotWidth, rowLabels, stackRows } from "./layers/rows.js";

/** "Từ năm 2023 đến năm 2024: 8 đơn vị lên nhóm, 5 đơn vị xuống nhóm", of those with both years. */
export function groupMoveFinding(
  rows: readonly GroupRow[],
  { groups, lang }: Pick<GroupFrame, "groups" | "lang">,
): string {
  const say = translator(lang);
  const grouped = known(rows, "group");
  const [last, before] = [...new Set(grouped.map(({ year }) => year))].sort((a, b) => b - a);
  if (last === undefined) return say`Chưa có đơn vị nào được xếp nhóm`;
  const now = grouped.filter(({ year }) => year === last);
  if (before === undefined) {
    const [best = ""] = groups;
    const { length } = now.filter(({ group }) => group === best);
    return say`Năm ${last}: ${length}/${now.length} đơn vị ở nhóm ${best}`;
  }
  const earlier = grouped.filter(({ year }) => year === before);
  const moves = now.flatMap((row) => {
    const then = earlier.find(({ agency }) => agency === row.agency);
    return then ? movesOf([then, row], groups) : [];
  });
  const up = moves.filter(({ by }) => by > 0).length;
  const down = moves.length - up;
  return moves.length === 0
    ? say`Từ năm ${before} đến năm ${last} không đơn vị nào đổi nhóm`
    : say`Từ năm ${before} đến năm ${last}: ${up} đơn vị lên nhóm, ${down} đơn vị xuống nhóm`;
}

/** Least width of a year, and the gap before it for ▲ or ▼. */
const [YEAR, GAP] = [24, 14];
/** Widest a cell gets; a wider one no longer reads as a row. */
const CELL = 64;
/**
 * A calendar of the groups: a row for each agency, a cell for each year with the group's letter,
 * ▲ or ▼ before a year in which the agency moved. Agencies stand by their last group, those that
 * moved most first; a wide picture has several columns of them.
 */
export function groupCalendar(rows: readonly GroupRow[], frame: GroupFrame): TopLevelSpec {
  const say = translator(frame.lang);
  const grouped = known(rows, "group");
  if (grouped.length === 0) return empty(frame, say`Không có dữ liệu nhóm`);
  const { accent, second, muted, rule, text } = PALETTE[frame.theme];
  const years = yearsOf(grouped);
  const lines = linesOf(
    rows.filter(({ year }) => years.includes(year)),
    years,
    frame.groups,
    frame.lang,
  );
  const columns = deal(lines, frame);
  const width = plotWidth(frame);
  const pitchOf = (room: number) => Math.min(CELL + GAP, room / years.length);
  const wide = width / columns.length - (columns.length > 1 ? 16 : 0);
  // Names go above their rows where the years would not fit beside them.
  const above = pitchOf(wide * 0.6) < YEAR;
  const beside = above ? 0 : wide * 0.4 + 8;
  const pitch = pitchOf(wide - beside);
  const step = Math.ceil(34 / pitch);
  const placed = columns.flatMap((items, column) => {
    const from = (width / columns.length) * column;
    const { places, height, onTop } = stackRows(
      items,
      ({ heading, line }) => heading ?? line.name,
      { ...frame, width: above ? Math.min(wide, 499) : wide },
      { thick: 20, above },
    );
    return items.map((item, i) => {
      const place = places[i] as Place;
      return { ...item, place, from, height, onTop };
    });
  });
  const height = Math.max(...placed.map((each) => each.height));
  const onTop = placed.some((each) => each.onTop);
  const leftOf = (from: number, year: number) => from + beside + pitch * years.indexOf(year) + GAP / 2;
  const names = placed.map(({ heading, line, place, from }) => ({
    ...place,
    ...(line ? { agency: line.agency } : {}),
    marked: heading !== undefined || line.agency === frame.highlight,
    labelX: heading !== undefined || onTop ? from : from + beside - 8,
  }));
  const cells = placed.flatMap(({ line, place, from }) =>
    (line?.rows ?? []).map((row, i, own) => {
      const left = leftOf(from, row.year);
      const { fill, ink } = row.group === null ? { fill: rule, ink: textOn(rule) } : groupShade(row.group, frame);
      const move = line?.moves.find(({ year }) => year === row.year);
      return {
        ...row,
        top: place.top - 2,
        mid: place.mid,
        bottom: place.bottom + 2,
        left,
        center: left + (pitch - GAP) / 2,
        right: left + pitch - GAP,
        before: left - GAP / 2,
        shown: row.group ?? "–",
        earlier: own[i - 1]?.group ?? "–",
        arrow: move ? (move.by > 0 ? "▲" : "▼") : "",
        arrowColor: move && move.by > 0 ? accent : second,
        fill,
        ink,
      };
    }),
  );
  const heads = placed.flatMap(({ heading, place, from }) =>
    heading === undefined
      ? []
      : years
          .filter((_, i) => (years.length - 1 - i) % step === 0)
          .map((year) => ({
            text: String(year),
            mid: place.mid,
            center: leftOf(from, year) + (pitch - GAP) / 2,
          })),
  );
  const own = cells.filter(({ agency }) => agency === frame.highlight);
  const outline = own.slice(0, 1).map(({ left, top, bottom }) => ({
    left: left - 2,
    right: (own.at(-1)?.right ?? left) + 2,
    top: top - 0.5,
    bottom: bottom + 0.5,
  }));
  const headings = names.filter(({ agency }) => agency === undefined);
  const x = pixelX("center", width);
  const y = pixelY("mid", height);
  const tooltip = [
    { field: "name", title: say`Đơn vị` },
    { field: "year", title: say`Năm` },
    { field: "shown", title: say`Nhóm` },
    { field: "earlier", title: say`Nhóm năm trước` },
  ];
  const cell = box(width, height);
  return framed(frame, {
    finding: groupMoveFinding(rows, frame),
    note: legendLine(
      frame.theme === "light"
        ? say`Chữ trong ô là nhóm của năm đó, đậm hơn là nhóm cao hơn; ▲ lên nhóm, ▼ xuống nhóm.`
        : say`Chữ trong ô là nhóm của năm đó, sáng hơn là nhóm cao hơn; ▲ lên nhóm, ▼ xuống nhóm.`,
      cells.some(({ group }) => group === null) && say`Xám, có gạch: chưa xếp nhóm.`,
    ),
    table: {
      columns: [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        ...years.map((year) => ({ key: String(year), label: String(year), kind: "text" as const })),
      ],
      rows: lines.map(({ agency, name, rows: each }) => ({
        agency,
        name,
        ...Object.fromEntries(each.map(({ year, group }) => [String(year), group])),
      })),
    },
    body: {
      height,
      layer: [
        layer(cells, { type: "rect" }, { ...cell, color: paint("fill"), tooltip }),
        layer(cells, { type: "text" }, { x, y, text: words("shown"), color: paint("ink"), tooltip }),
        layer(
          cells.filter(({ arrow }) => arrow !== ""),
          { type: "text", fontSize: 10 },
          { x: pixelX("before", width), y, text: words("arrow"), color: paint("arrowColor") },
        ),
        layer(outline, { type: "rect", filled: false, stroke: text, strokeWidth: 1.5 }, cell),
        layer(heads, { type: "text", color: muted }, { x, y, text: words("text") }),
        rowLabels(headings, height, true, pixelX("labelX", width)),
        rowLabels(
          names.filter(({ agency }) => agency !== undefined),
          height,
          onTop,
          pixelX("labelX", width),
        ),
      ],
    },
  });
}
