import { rankLadder, tornado } from "@par-index/charts";
import { type PeersBy, peerGroup } from "@par-index/core/compare";
import { type Lever, levers } from "@par-index/core/levers";
import { leverFindings } from "@par-index/text/findings";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { captionMarks } from "../page/caption.js";
import { formatChange, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { mainPoints } from "../page/sentences.js";
import { type Column, dataTable } from "../table/table.js";
import { rawValue } from "./change-text.js";
import type { Lab } from "./lab.js";
import { scenarioSource } from "./results.js";
import { withChanges } from "./state.js";

/** The levers of the current scenario's agency, from where it stands now; found once for each base and peer group. */
function leversOf({ world, scenario }: Lab, by: PeersBy): Lever[] {
  const { agency, year, stage } = scenario;
  const key = JSON.stringify([agency, year, stage, by]);
  const peers = peerGroup(world.scored, { agency, year, stage, by });
  const rows = found.get(key) ?? levers(world.scored, { agency, year, stage, peers }).objects();
  found.set(key, rows);
  return rows;
}
const found = new Map<string, Lever[]>();

const toFull = (lab: Lab, code: string) => lab.change((scenario) => withChanges(scenario, { [code]: { as: "full" } }));

/** The largest lever and the least that lifts the rank, in sentences. */
export function leverPoints(lab: Lab, peers: PeersBy): HTMLElement {
  const { world, base, outcome } = lab;
  const ruleOf = (code: string) => base.tree.get(code).rule;
  return mainPoints(leverFindings({ levers: leversOf(lab, peers), total: outcome.before, ruleOf }, world.telling));
}

/** How far each leaf alone swings the index between the peers' lowest and highest; a click sets the leaf to full marks. */
export function labTornado(lab: Lab, peers: () => PeersBy): HTMLElement {
  const { world } = lab;
  return chart(
    (frame) => {
      const { outcome, scenario } = lab;
      const now = outcome.before.index ?? 0;
      const rows = leversOf(lab, peers()).map(({ code, low, high }) => ({
        code,
        name: world.nodeName(outcome.tree, code),
        low,
        high,
        now,
      }));
      const source = say`tính từ điểm hiện nay của ${world.name(scenario.agency)}, năm ${scenario.year}`;
      return tornado(rows, { ...frame, simulated: world.simulated, source });
    },
    {
      name: "don-bay",
      onCode: (code) => toFull(lab, code),
      follow: (redraw, figure) => lab.followAtRest(figure, redraw),
    },
  );
}

/** The same with what each leaf alone would bring; its button sets it to full marks. */
export function leversTable(lab: Lab, peers: PeersBy): HTMLElement {
  const { world, outcome, scenario } = lab;
  const rows = leversOf(lab, peers).filter(({ full }) => full !== null && full > 0);
  if (rows.length === 0) return html`<p class="empty">${say`Không còn tiêu chí nào mất điểm.`}</p>` as HTMLElement;
  const ranked = (gain: number | null, rank: number | null) =>
    html`${formatChange(gain)}${rank === null ? "" : html` <small>${say`hạng ${rank}`}</small>`}`;
  const fullButton = (code: string) => {
    const button =
      html`<button type="button" class="lever-full" aria-label=${say`Đặt điểm tối đa cho ${code}`}>${say`đặt`}</button>` as HTMLButtonElement;
    button.onclick = () => toFull(lab, code);
    return button;
  };
  const columns: Column<Lever>[] = [
    {
      label: say`Tiêu chí`,
      value: ({ code }) => outcome.tree.get(code).position,
      cell: ({ code }) => html`<b>${code}</b> ${world.nodeName(outcome.tree, code)}`,
    },
    {
      label: say`Hiện nay`,
      kind: "number",
      value: ({ score }) => score,
      cell: ({ score, max }) => `${formatPoints(score)} / ${formatPoints(max)}`,
    },
    {
      label: say`Đạt tối đa`,
      title: say`Điểm chỉ số tăng thêm, và thứ hạng khi đó`,
      kind: "number",
      value: ({ full }) => full,
      cell: ({ code, full, rankFull }) => html`${ranked(full, rankFull)} ${fullButton(code)}`,
    },
    {
      label: say`Bằng trung vị`,
      kind: "number",
      value: ({ median }) => median,
      cell: ({ median, rankMedian }) => ranked(median, rankMedian),
    },
    {
      label: say`Bằng cao nhất năm trước`,
      kind: "number",
      value: ({ best }) => best,
      cell: ({ best, rankBest }) => ranked(best, rankBest),
    },
    {
      label: say`Lên một bậc khi đạt`,
      title: say`Số điểm ít nhất ở riêng tiêu chí này để lên ít nhất một bậc`,
      kind: "number",
      value: ({ liftPoints }) => liftPoints,
      cell: ({ code, liftPoints, liftValue }) => {
        if (liftPoints === null) return "–";
        const value = rawValue(outcome.tree.get(code), liftValue);
        return html`${formatPoints(liftPoints)}${value ? html` <small>${say`giá trị ${value}`}</small>` : ""}`;
      },
    },
  ];
  const caption = say`Mỗi tiêu chí một mình làm được gì cho ${world.name(scenario.agency)}, tính từ điểm năm ${scenario.year}`;
  return html`<div class="named lab-table">${dataTable(rows, columns, { caption: caption + captionMarks(world), sort: 2, reverse: true, most: 12 })}</div>` as HTMLElement;
}

/** The ranking before and after, around the agency, as a picture to take along. */
export function labRankLadder(lab: Lab): HTMLElement {
  const { world } = lab;
  return chart(
    (frame) => {
      const rows = lab.outcome.ladder.objects().map(({ agency, indexBefore, indexAfter, rankBefore, rankAfter }) => ({
        agency,
        name: world.name(agency),
        before: indexBefore,
        after: indexAfter,
        rankBefore,
        rankAfter,
      }));
      const { groups } = world.scored;
      return rankLadder(rows, {
        ...frame,
        own: lab.scenario.agency,
        groups,
        simulated: world.simulated,
        source: scenarioSource(lab),
      });
    },
    { name: "thang-xep-hang", follow: (redraw, figure) => lab.followAtRest(figure, redraw) },
  );
}
