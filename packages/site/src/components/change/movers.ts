import { ROOT } from "@par-index/core";
import { differenceOfIndices } from "@par-index/core/numbers";
import { rankMobility } from "@par-index/core/years";
import { marked } from "../page/caption.js";
import { formatChange, formatIndex, formatRankChange } from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import type { Span } from "../world/standings.js";
import { standings, worldTree } from "../world/standings.js";
import type { World } from "../world/world.js";
import type { Period } from "./attribution.js";

/** An agency known in full in both years, on one tree. */
interface Mover {
  agency: string;
  name: string;
  region: string;
  before: number;
  after: number;
  change: number;
  rankBefore: number | null;
  rankAfter: number | null;
}

/** The two years of all agencies on the tree that an agency was scored on in the later year. */
export function spanOf(world: World, { agency, from, to }: Period): Span {
  const { scored } = world;
  return { tree: scored.has({ agency, year: to }) ? scored.treeOf({ agency, year: to }) : worldTree(world), from, to };
}

/** Index and rank of every agency of the tree that is known in full in both years; none of one year. */
export function movers(world: World, { tree, from, to }: Span): Mover[] {
  if (from === to) return [];
  const before = new Map(standings(world, { tree, year: from, code: ROOT }).map((row) => [row.agency, row]));
  return standings(world, { tree, year: to, code: ROOT }).flatMap((now): Mover[] => {
    const then = before.get(now.agency);
    if (!then || then.index === null || now.index === null) return [];
    return [
      {
        agency: now.agency,
        name: now.name,
        region: now.region ?? "",
        before: then.index,
        after: now.index,
        change: differenceOfIndices(now.index, then.index),
        rankBefore: then.rank,
        rankAfter: now.rank,
      },
    ];
  });
}

/** How far the order of the agencies held, in words, and how many could not be compared. */
export function mobilitySentence(world: World, span: Span): string {
  const { tree, from, to } = span;
  if (from === to) return say`Chọn hai năm khác nhau để so sánh.`;
  const { n, kendall, meanShift } = rankMobility(world.scored, { from, to, tree: tree.id });
  const rest = standings(world, { tree, year: to, code: ROOT }).length - n;
  const leftOut =
    rest > 0
      ? say`${rest} đơn vị không so được vì thiếu điểm một trong hai năm, hoặc năm ${from} chấm theo bộ tiêu chí khác.`
      : "";
  if (n < 2 || kendall === null)
    return [say`Cần ít nhất hai đơn vị đủ điểm ở cả hai năm để so sánh thứ hạng.`, leftOut].filter(Boolean).join(" ");
  const moved = say`Trong ${n} đơn vị đủ điểm cả hai năm, mỗi đơn vị đổi trung bình ${formatIndex(meanShift)} bậc. Hệ số tương quan hạng Kendall là ${formatIndex(kendall)}: 1 là thứ tự giữ nguyên, 0 là không liên quan, −1 là đảo ngược.`;
  return [moved, leftOut].filter(Boolean).join(" ");
}

/** The change of every agency, the largest rise first. */
export function moverTable(world: World, rows: readonly Mover[], { from, to }: Span): HTMLElement {
  const places = ({ rankBefore, rankAfter }: Mover) =>
    rankBefore === null || rankAfter === null ? null : rankBefore - rankAfter;
  return dataTable(
    rows,
    [
      { label: say`Đơn vị`, value: ({ name }) => name },
      { label: String(from), kind: "number", value: ({ before }) => before, cell: ({ before }) => formatIndex(before) },
      { label: String(to), kind: "number", value: ({ after }) => after, cell: ({ after }) => formatIndex(after) },
      {
        label: say`Thay đổi`,
        kind: "number",
        value: ({ change }) => change,
        cell: ({ change }) => formatChange(change),
      },
      {
        label: say`Hạng`,
        kind: "number",
        value: ({ rankAfter }) => rankAfter,
        cell: ({ rankBefore, rankAfter }) => `${rankBefore ?? "–"} → ${rankAfter ?? "–"}`,
      },
      { label: say`Đổi hạng`, kind: "number", value: places, cell: (row) => formatRankChange(places(row)) },
      { label: say`Vùng`, value: ({ region }) => region },
    ],
    {
      caption: marked(say`Chỉ số các đơn vị, năm ${to} so với năm ${from}`, world.simulated),
      sort: 3,
      reverse: true,
      agency: ({ agency }) => agency,
    },
  );
}
