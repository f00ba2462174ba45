import { aheadStrip, rankDistribution, rankIntervals } from "@par-index/charts";
import { ROOT } from "@par-index/core";
import type { RankUncertainty } from "@par-index/core/uncertainty";
import { html } from "htl";
import type { TopLevelSpec } from "vega-lite";
import { type ChartFrame, chart } from "../chart/chart.js";
import { formatCount, formatIndex, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { type Sure, surePart } from "./open-sure.js";
import {
  againstRows,
  aheadOf,
  groupShares,
  intervalRows,
  LEVEL,
  nextTo,
  type RankInterval,
  rankInterval,
  rankShares,
  type SureRow,
  sureRows,
  topShare,
} from "./rows.js";

/** Places above and below an agency that are its neighbours. */
const NEAR = 6;

/** What is printed as 0 % is not told. */
const LEAST_SHARE = 0.0005;

/** How many draws under which assumptions, said wherever they are shown. */
export const drawn = (draws: number, told: readonly string[]): string =>
  say`${formatCount(draws)} lần mô phỏng (${told.join("; ")}), không phải kết quả chính thức`;

/** The assumptions in a sentence, for the page and for paper. */
export function sureAssumptions(sure: Sure): HTMLElement {
  const text = new Text();
  const element = html`<p class="muted">${text}</p>` as HTMLElement;
  sure.follow(element, () => {
    text.data = say`Mô phỏng, không phải kết quả chính thức. Giả định: ${sure.choices.told.join("; ")}.`;
  });
  return element;
}

/** Whether the draws were enough, in a sentence. */
export const sureConvergence = (sure: Sure): HTMLElement =>
  surePart(sure, ({ found }) => {
    const { enough, ends, shareError } = found.convergence();
    const [draws, error] = [formatCount(found.draws), formatIndex(shareError * 100)];
    // Ranks that are the same in every draw: the page's lead says so.
    if (shareError === 0) return "";
    return html`<p class="muted">${
      enough
        ? say`${draws} lần mô phỏng là đủ: sai số chuẩn của một tỷ lệ nhiều nhất ${error} điểm phần trăm, và hai đầu của khoảng hạng giữa hai nửa số lần chênh nhau nhiều nhất ${ends} bậc.`
        : say`${draws} lần mô phỏng chưa đủ: sai số chuẩn của một tỷ lệ đến ${error} điểm phần trăm, hai đầu của khoảng hạng giữa hai nửa số lần chênh nhau đến ${ends} bậc. Hãy tăng số lần mô phỏng.`
    }</p>`;
  });

/** The point of the page: how sure the agency's rank is, in sentences. */
export function sureLead(sure: Sure): HTMLElement {
  const element = html`<div></div>` as HTMLElement;
  sure.follow(element, () => {
    element.replaceChildren(...leadOf(sure).map((text) => html`<p class="lead">${text}</p>`));
  });
  return element;
}

function leadOf(sure: Sure): string[] {
  const { found, fault, world, choices } = sure;
  if (found === null) return [fault ?? ""];
  const { agency, year } = choices;
  const name = world.name(agency);
  const rows = sureRows(found);
  const row = rows.find((each) => each.agency === agency);
  if (!row) return [unranked(sure)];
  const level = formatShare(LEVEL);
  const { rank, rankLow, rankHigh } = row;
  const ranked = formatCount(rows.length);
  const first =
    rankLow === rankHigh
      ? say`${name} xếp hạng ${rank} trong ${ranked} đơn vị năm ${year}, và hạng đó chắc chắn: trong ${level} số lần mô phỏng là hạng ${rankLow}.`
      : say`${name} xếp hạng ${rank} trong ${ranked} đơn vị năm ${year}, nhưng chỉ chắc là từ hạng ${rankLow} đến hạng ${rankHigh} (${level} số lần mô phỏng).`;
  const { group } = world.scored.at({ agency, year }, ROOT);
  const own = group === null ? undefined : groupShares(found).get(agency)?.get(group);
  if (own === undefined || group === null) return [first];
  return [`${first} ${say`Ở nhóm ${group} như hiện nay trong ${formatShare(own)} số lần.`}`];
}

/** Why an agency has no rank in the draws. */
function unranked({ world, choices: { agency, year } }: Sure): string {
  const name = world.name(agency);
  return world.scored.has({ agency, year })
    ? say`${name} còn tiêu chí chưa có điểm năm ${year} nên chưa xếp hạng; khoảng hạng của các đơn vị khác ở dưới.`
    : say`${name} không có điểm năm ${year}; khoảng hạng của các đơn vị khác ở dưới.`;
}

/**
 * A chart of the result, drawn again with every other one; hidden where it has nothing to show.
 *
 * @param own whether it is about the agency, which may not be ranked
 */
function sureChart(
  sure: Sure,
  { name, own }: { name: string; own: boolean },
  specOf: (frame: SureFrame, found: RankUncertainty) => TopLevelSpec,
): HTMLElement {
  const figure = chart(
    (frame) =>
      specOf(
        { ...frame, simulated: sure.world.simulated, source: drawn(sure.choices.draws, sure.choices.told) },
        sure.found as RankUncertainty,
      ),
    {
      name,
      follow: (redraw, element) =>
        sure.follow(element, ({ found, choices }) => {
          element.hidden = found === null || (own && rankInterval(found, choices.agency) === null);
          if (!element.hidden) redraw();
        }),
    },
  );
  return figure;
}

type SureFrame = ChartFrame & { readonly simulated: boolean; readonly source: string };

/** The intervals of all agencies. */
export const sureIntervals = (sure: Sure): HTMLElement =>
  sureChart(sure, { name: "khoang-hang", own: false }, (frame, found) =>
    rankIntervals(intervalRows(found, sure.world.name), { ...frame, level: LEVEL }),
  );

/** How often the agency has each rank. */
export const sureDistribution = (sure: Sure): HTMLElement =>
  sureChart(sure, { name: "phan-bo-hang", own: true }, (frame, found) => {
    const { agency, top } = sure.choices;
    return rankDistribution(rankShares(found, agency), {
      ...frame,
      ...(rankInterval(found, agency) as RankInterval),
      name: sure.world.name(agency),
      top: { k: top, share: topShare(found, agency, top) },
    });
  });

/** In what share of the draws the agency is among the first ranks and in each group, in a sentence. */
export const sureTop = (sure: Sure): HTMLElement =>
  surePart(sure, ({ found, choices, world }) => {
    const { agency, top } = choices;
    if (rankInterval(found, agency) === null) return "";
    const name = world.name(agency);
    const groups = [...(groupShares(found).get(agency) ?? [])]
      .filter(([, share]) => share >= LEAST_SHARE)
      .map(([group, share]) => say`nhóm ${group} ${formatShare(share)}`)
      .join("; ");
    return html`<p>${say`${name} ở trong ${top} hạng đầu trong ${formatShare(topShare(found, agency, top))} số lần mô phỏng; xếp nhóm: ${groups}.`}</p>`;
  });

/** Whether the agency is really ahead of another, in a sentence. */
export const sureAgainst = (sure: Sure): HTMLElement =>
  surePart(sure, ({ found, choices, world }) => {
    const { agency, other, year } = choices;
    const rows = sureRows(found);
    if (!rows.some((row) => row.agency === agency)) return html`<p class="empty">${unranked(sure)}</p>`;
    const rival = other === null || other === agency ? nextTo(found, agency) : other;
    const [mine, theirs] = [agency, rival].map((id) => rows.find((row) => row.agency === id));
    if (!mine || !theirs)
      return html`<p class="empty">${say`${world.name(rival ?? "")} chưa được xếp hạng năm ${year}, nên chưa so được.`}</p>`;
    return html`<p class="lead">${againstSentence(found, mine, theirs, world.name)}</p>`;
  });

function againstSentence(found: RankUncertainty, mine: SureRow, theirs: SureRow, name: (id: string) => string): string {
  const [a, b] = [name(mine.agency), name(theirs.agency)];
  const { ahead, tied, behind } = aheadOf(found, mine.agency, theirs.agency);
  const [above, level, below, sure] = [ahead, tied, behind, LEVEL].map(formatShare) as [string, string, string, string];
  const gap = formatIndex(Math.abs(mine.index - theirs.index));
  if (ahead >= LEVEL)
    return say`${a} thật sự hơn ${b}: hơn trong ${above} số lần mô phỏng (bằng ${level}, kém ${below}); chỉ số hiện chênh ${gap} điểm.`;
  if (behind >= LEVEL)
    return say`${a} thật sự kém ${b}: kém trong ${below} số lần mô phỏng (bằng ${level}, hơn ${above}); chỉ số hiện chênh ${gap} điểm.`;
  return say`Chưa thể nói ${a} hay ${b} hơn: ${a} hơn trong ${above} số lần mô phỏng, bằng ${level}, kém ${below}, không bên nào đạt ${sure}; chỉ số hiện chênh ${gap} điểm.`;
}

/** The agency against its neighbours. */
export const sureNeighbours = (sure: Sure): HTMLElement =>
  sureChart(sure, { name: "so-voi-lan-can", own: true }, (frame, found) => {
    const { agency } = sure.choices;
    const name = sure.world.name;
    return aheadStrip(neighbours(found, agency, name), { ...frame, name: name(agency), level: LEVEL });
  });

/** Those who stand up to 6 places above and below. */
function neighbours(found: RankUncertainty, agency: string, name: (id: string) => string) {
  const order = sureRows(found).map((row) => row.agency);
  const at = order.indexOf(agency);
  if (at < 0) return [];
  const near = new Set(order.slice(Math.max(0, at - NEAR), at + NEAR + 1));
  return againstRows(found, agency, name).filter((row) => near.has(row.agency));
}
