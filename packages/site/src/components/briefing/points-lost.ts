import { lostPareto } from "@par-index/charts";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { formatCount, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";
import { type Briefing, leadNames, losing, lostRows, nameOf, scoreText, totalLost } from "./facts.js";
import { caption, maximum } from "./words.js";

/** Leaves with a bar and a row of their own among the points lost. */
const MOST_LOST = 10;

export function pointsLost(briefing: Briefing): HTMLElement[] {
  const { world, name, year, standings } = briefing;
  const lost = losing(briefing);
  if (lost.length === 0)
    return [html`<p class="empty">${say`Không mất điểm ở tiêu chí nào đã có điểm.`}</p>` as HTMLElement];
  const top = lost.slice(0, MOST_LOST);
  return [
    chart(
      (frame) =>
        lostPareto(lostRows(briefing), {
          ...frame,
          simulated: world.simulated,
          total: totalLost(briefing),
          most: MOST_LOST,
        }),
      { name: "diem-mat" },
    ),
    dataTable(
      top,
      [
        { label: say`Tiêu chí`, cell: ({ code }) => `${code}. ${nameOf(briefing, code)}` },
        { label: say`Điểm mất`, kind: "number", cell: (leaf) => formatPoints(leaf.lost) },
        { label: say`Điểm`, kind: "number", cell: scoreText },
        { label: say`Điểm tối đa`, kind: "number", cell: maximum },
        {
          label: say`Trung vị`,
          kind: "number",
          cell: ({ code }) => formatPoints(standings.get(code)?.median),
        },
        { label: say`Bậc`, kind: "number", cell: ({ code }) => formatCount(standings.get(code)?.ranks) },
        { label: say`Cơ quan chủ trì`, cell: (leaf) => leadNames(briefing, leaf) },
      ],
      {
        caption: caption(
          briefing,
          say`${name}, năm ${year}: ${formatCount(top.length)} tiêu chí mất điểm nhiều nhất. Trung vị: điểm của các đơn vị khác. Bậc: số bậc sẽ lên nếu riêng tiêu chí đó đạt đủ điểm`,
        ),
      },
    ),
  ];
}
