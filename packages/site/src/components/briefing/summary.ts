import { changeWaterfall, halfLostFinding } from "@par-index/charts";
import { ROOT } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { html } from "htl";
import { fieldParts } from "../change/attribution.js";
import { bars } from "../change/contributions.js";
import { chart } from "../chart/chart.js";
import { changeSince, formatChange, formatCount, formatIndex, formatPoints, formatRankChange } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { type Briefing, lostRows, rootOf, totalLost } from "./facts.js";
import { standing } from "./words.js";

/** How the index and the rank changed since the last year before. */
function movement(briefing: Briefing): string {
  const { before, attribution, year } = briefing;
  if (before === null) return say`Không có năm trước để so sánh.`;
  if (attribution === null) return briefing.reason ?? "";
  const since = changeSince({ from: before, change: attribution.total });
  const { change } = rootOf(briefing);
  const places = before === year - 1 ? (change?.rankChange ?? null) : null;
  if (places === null) return say`Chỉ số ${since}.`;
  if (places === 0) return say`Chỉ số ${since}, thứ hạng giữ nguyên.`;
  const many = formatCount(Math.abs(places));
  return places > 0 ? say`Chỉ số ${since}, lên ${many} bậc.` : say`Chỉ số ${since}, xuống ${many} bậc.`;
}

/** What the pages after the summary show, a sentence each. */
function findings(briefing: Briefing): string[] {
  const lost = totalLost(briefing);
  const { max } = rootOf(briefing);
  const easy = [...briefing.standings.values()].filter((leaf) => leaf.easy);
  const [lead] = briefing.leads ?? [];
  return [
    say`Mất ${formatPoints(lost)} điểm trên ${formatPoints(max)} điểm tối đa. ${halfLostFinding(lostRows(briefing), { total: lost, lang })}.`,
    easy.length
      ? say`${formatCount(easy.length)} tiêu chí chưa đạt đủ điểm trong khi quá nửa số đơn vị khác đạt đủ, mất ở đó ${formatPoints(sumDecimals(easy.map((leaf) => leaf.lost ?? 0)))} điểm.`
      : say`Không có tiêu chí nào mất điểm mà quá nửa số đơn vị khác đạt đủ.`,
    ...(lead && lead.lost > 0
      ? [
          say`Cơ quan chủ trì có nhiều điểm mất nhất là ${lead.name}: ${formatPoints(lead.lost)} điểm (tiêu chí chung chia đều).`,
        ]
      : []),
  ];
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
  const told = html`<p class="lead">${standing(briefing)} ${movement(briefing)}</p>` as HTMLElement;
  const list = html`<ul>${findings(briefing).map((text) => html`<li>${text}</li>`)}</ul>` as HTMLElement;
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
