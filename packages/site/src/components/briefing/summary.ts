import { changeWaterfall } from "@par-index/charts";
import { ROOT } from "@par-index/core";
import { easyFindings, type FindingCode, inOrder, leadLossFindings, lostFindings } from "@par-index/text/findings";
import { html } from "htl";
import { fieldParts } from "../change/attribution.js";
import { bars } from "../change/contributions.js";
import { chart } from "../chart/chart.js";
import { formatChange, formatCount, formatIndex, formatPoints, formatRankChange } from "../page/format.js";
import { say } from "../page/language.js";
import { mainPoints, paragraph } from "../page/sentences.js";
import { changeTold, standingTold } from "../world/told.js";
import { type Briefing, rootOf, totalLost } from "./facts.js";

/** How index, rank and group changed since the last year before; why that cannot be said. */
function movement({ world, agency, year, before, reason }: Briefing): string {
  if (before === null) return say`Không có năm trước để so sánh.`;
  return reason ?? paragraph(changeTold(world, { agency, from: before, to: year }));
}

const POINTS: readonly FindingCode[] = [
  "lost-total",
  "lost-nothing",
  "lost-most",
  "easy-points",
  "easy-none",
  "lead-lost",
  "lead-unassigned",
];

/** What the pages after the summary show, a sentence each. */
function points({ world: { telling }, standings, leads }: Briefing): HTMLElement {
  const leaves = [...standings.values()];
  const found = [
    ...lostFindings(leaves, telling),
    ...easyFindings(leaves, telling),
    ...leadLossFindings(leads ?? [], telling),
  ];
  return mainPoints(inOrder(found, POINTS, POINTS.length));
}

export function summary(briefing: Briefing): (HTMLElement | string)[] {
  const { world, year, before, attribution } = briefing;
  const root = rootOf(briefing);
  const mark = briefing.benchmarks.get(ROOT);
  const moved = root.change?.rankChange ?? null;
  const [ranked, places] = [formatCount(root.rankedOf), formatRankChange(moved)];
  const among = moved === null ? say`trong ${ranked} đơn vị` : say`trong ${ranked} đơn vị · ${places}`;
  const figure = (label: string, value: string, note: string) =>
    html`<div><dt>${label}</dt><dd>${value} <small>${note}</small></dd></div>`;
  const figures = html`<dl class="figures">
    ${figure(say`Chỉ số`, formatIndex(root.index), attribution ? formatChange(attribution.total) : "")}
    ${figure(say`Thứ hạng`, String(root.rank ?? "–"), among)}
    ${figure(say`Nhóm`, root.group ?? "–", "")}
    ${figure(say`Trung vị`, formatIndex(mark?.median), say`các đơn vị đã đủ điểm`)}
    ${figure(say`Cao nhất`, formatIndex(mark?.best), "")}
    ${figure(say`Điểm mất`, formatPoints(totalLost(briefing)), say`trên ${formatPoints(root.max)} điểm tối đa`)}
  </dl>` as HTMLElement;
  const told =
    html`<p class="lead">${paragraph(standingTold(world, briefing))} ${movement(briefing)}</p>` as HTMLElement;
  const list = points(briefing);
  if (!attribution || before === null) return [told, figures, list];
  const waterfall = chart(
    (frame) =>
      changeWaterfall(bars(fieldParts(attribution), world), {
        ...frame,
        simulated: world.simulated,
        from: { label: say`Năm ${before}`, value: attribution.before },
        to: { label: say`Năm ${year}`, value: attribution.after },
      }),
    { name: "thay-doi" },
  );
  return [told, figures, list, html`<h3>${say`Thay đổi so với năm ${before}`}</h3>` as HTMLElement, waterfall];
}
