import { type Language, translator } from "@par-index/text";
import type { TopLevelSpec } from "vega-lite";
import { highlighted } from "./frame/agency.js";
import { rankTicks } from "./frame/domain.js";
import { figureTable } from "./frame/figure-table.js";
import { known } from "./frame/figures.js";
import { empty, type Frame, framed } from "./frame/frame.js";
import { PALETTE } from "./frame/theme.js";
import { BOLD_IF_MARKED, layer, scaleAxis, words } from "./layers/layers.js";
import { END_LABEL, everyYear, heightOf, spread, yearAxis, yearsOf } from "./layers/line-ends.js";

/** An agency's rank in a year. */
export interface RankRow {
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly rank: number | null;
}

/** Up to so many agencies are all labelled. */
const FEW = 12;

type Ranked = RankRow & { rank: number };

/** The agency that climbed most places from the first year to the last; none if nobody climbed. */
function climber(ranked: readonly Ranked[]): string | undefined {
  const years = yearsOf(ranked);
  const at = (year: number | undefined) =>
    new Map(ranked.filter((row) => row.year === year).map((row) => [row.agency, row.rank]));
  const [before, after] = [at(years[0]), at(years.at(-1))];
  const climbed = [...after].map(([agency, rank]) => ({ agency, places: (before.get(agency) ?? rank) - rank }));
  const [most] = climbed.sort((a, b) => b.places - a.places);
  return most && most.places > 0 ? most.agency : undefined;
}

/**
 * "Lam Khuê từ hạng 12 năm 2022 lên hạng 4 năm 2024"; without an agency, or with one that the rows
 * do not have, who climbed most.
 */
export function rankFinding(rows: readonly RankRow[], agency: string | undefined, lang: Language): string {
  const say = translator(lang);
  const ranked = known(rows, "rank").sort((a, b) => a.year - b.year);
  const name = rows.find((row) => row.agency === agency)?.name;
  const about = name === undefined ? climber(ranked) : agency;
  if (about === undefined) return say`Không đơn vị nào tăng hạng`;
  const own = ranked.filter((row) => row.agency === about);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return say`${name ?? about} chưa được xếp hạng năm nào`;
  if (name === undefined)
    return say`Tăng hạng nhiều nhất: ${last.name} từ hạng ${first.rank} năm ${first.year} lên hạng ${last.rank} năm ${last.year}`;
  if (first.year === last.year) return say`${name} xếp hạng ${last.rank} năm ${last.year}`;
  if (first.rank === last.rank)
    return own.every((row) => row.rank === first.rank)
      ? say`${name} giữ hạng ${last.rank} từ năm ${first.year} đến năm ${last.year}`
      : say`${name} năm ${last.year} xếp hạng ${last.rank} như năm ${first.year}`;
  return last.rank < first.rank
    ? say`${name} từ hạng ${first.rank} năm ${first.year} lên hạng ${last.rank} năm ${last.year}`
    : say`${name} từ hạng ${first.rank} năm ${first.year} xuống hạng ${last.rank} năm ${last.year}`;
}

/**
 * Ranks over the years, 1 on top; the highlighted agency (or the one that climbed most) is
 * coloured and labelled at both ends, the others are grey, with names where there are few. A year
 * without a rank breaks the line.
 */
export function rankBump(rows: readonly RankRow[], frame: Frame): TopLevelSpec {
  const say = translator(frame.lang);
  const ranked = known(rows, "rank").sort((a, b) => a.year - b.year);
  if (ranked.length === 0) return empty(frame, say`Không có dữ liệu thứ hạng`);
  const { other, accent, muted } = PALETTE[frame.theme];
  const main = highlighted(rows, frame) ?? climber(ranked);
  const years = yearsOf(ranked);
  const lastYear = years.at(-1) as number;
  const values = everyYear(rows, years, "rank").map((row) => ({ ...row, marked: row.agency === main }));
  const agencies = new Map(ranked.map((row) => [row.agency, row]));
  const ends = [...agencies.values()]
    .filter(({ agency }) => agency === main || agencies.size <= FEW)
    .map((row) => ({ ...row, text: `${row.rank}. ${row.name}${row.year < lastYear ? ` (${row.year})` : ""}` }));
  const last = Math.max(...ranked.map((row) => row.rank));
  const height = Math.max(Math.min(520, 60 + last * 20), heightOf(ends, frame));
  // Half a place above the first and below the last.
  const place = height / last;
  const labels = spread(
    ends.map((row) => ({ ...row, y: (row.rank - 0.5) * place })),
    frame,
    height,
  ).map((row) => ({ ...row, year: lastYear, at: row.top / place + 0.5, marked: row.agency === main }));
  const start = ranked.find((row) => row.agency === main);
  const x = yearAxis(years, frame, "top");
  const y = scaleAxis([last + 0.5, 0.5], {
    values: rankTicks(last),
    grid: false,
    // The first rank of the marked agency stands between the axis and its line.
    offset: 26,
    format: "d",
  });
  const linesOf = (marked: boolean, color: string, size: number) =>
    layer(
      values.filter((value) => value.marked === marked),
      {
        type: "line",
        point: { size: size * 18, color },
        color,
        strokeWidth: size,
        opacity: size < 2 ? 0.45 : 1,
        invalid: "break-paths-show-path-domains",
      },
      {
        x,
        y: y("rank"),
        detail: words("agency"),
        tooltip: [
          { field: "name", title: say`Đơn vị` },
          { field: "year", title: say`Năm` },
          { field: "rank", title: say`Hạng` },
        ],
      },
    );
  return framed(frame, {
    finding: rankFinding(rows, frame.highlight, frame.lang),
    note: say`Hạng 1 ở trên cùng; đường xám là các đơn vị khác.`,
    table: figureTable(
      [
        { key: "name", label: say`Đơn vị`, kind: "text" },
        { key: "year", label: say`Năm`, kind: "text" },
        { key: "rank", label: say`Hạng`, kind: "count" },
      ],
      known(rows, "rank"),
    ),
    body: {
      height,
      layer: [
        linesOf(false, other, 1),
        linesOf(true, accent, 3),
        layer(
          start ? [{ ...start, text: String(start.rank) }] : [],
          { type: "text", align: "right", dx: -8, color: accent, fontWeight: 600 },
          { x, y: y("rank"), text: words("text") },
        ),
        layer(
          labels,
          { ...END_LABEL, fontWeight: BOLD_IF_MARKED },
          {
            x,
            y: y("at"),
            text: words("lines"),
            color: { condition: { test: "datum.marked", value: accent }, value: muted },
          },
        ),
      ],
    },
  });
}
