import { sumDecimals } from "@par-index/core/numbers";
import { html } from "htl";
import { captionMarks } from "../page/caption.js";
import { formatCount, formatPoints, formatPointsChange } from "../page/format.js";
import { say } from "../page/language.js";
import { type AgencyYear, easyPoints, type LeadLeaf, leadLeaves, whyNoLeads } from "../world/responsibilities.js";
import type { World } from "../world/world.js";
import { easyList, leadSentence } from "./lead.js";
import { leadLink } from "./leads.js";

/** Height of A4 within the margins of the print style (297 − 20 − 18 mm), in CSS px, less 4 % for what stands around. */
const HEIGHT = 940;

/** Text sizes to try, in pt: as large as fits, but not too small to read. */
const SIZES = [10, 9.5, 9, 8.5, 8];

/** How many easy points a sheet names. */
const EASY = 4;

/**
 * The sheet of a lead agency on one A4 page, for its director: the point, its criteria with those
 * that lost points first, what to do first, and room to sign. The text is as large as fits; where
 * even the smallest does not, the last criteria are counted instead of listed.
 */
export function leadSheet(world: World, unit: AgencyYear, lead: string): HTMLElement {
  const reason = whyNoLeads(world, unit);
  const leaves = reason === null ? leadLeaves(world, unit, lead) : [];
  if (leaves.length === 0)
    return html`<p class="empty">${reason ?? leadSentence(world, unit, lead)}</p>` as HTMLElement;
  const ordered = [...leaves].sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0));
  const make = (size: number, listed: number): HTMLElement => {
    const made = sheet(world, unit, lead, { listed: ordered.slice(0, listed), rest: ordered.slice(listed) });
    made.style.setProperty("--size", `${size}pt`);
    return made;
  };
  for (const size of SIZES) {
    const whole = make(size, ordered.length);
    if (fits(whole)) return whole;
  }
  const smallest = SIZES.at(-1) as number;
  let listed = ordered.length - 1;
  while (listed > 1 && !fits(make(smallest, listed))) listed--;
  return make(smallest, listed);
}

/** Whether a sheet is no higher than the page, measured off the screen. */
function fits(made: HTMLElement): boolean {
  const copy = html`<div class="lead-sheet-measure" aria-hidden="true">${made.cloneNode(true)}</div>` as HTMLElement;
  document.body.append(copy);
  const { height } = copy.getBoundingClientRect();
  copy.remove();
  return height <= HEIGHT;
}

function sheet(
  world: World,
  unit: AgencyYear,
  lead: string,
  { listed, rest }: { listed: readonly LeadLeaf[]; rest: readonly LeadLeaf[] },
): HTMLElement {
  const [name, agency] = [world.name(lead), world.name(unit.agency)];
  const easy = easyPoints([...listed, ...rest]);
  const star = world.illustrative ? "*" : "";
  const peers = formatCount(Math.max(0, ...listed.map((leaf) => leaf.peers)));
  const number = (text: string) => html`<td class="number">${text}</td>`;
  const title = say`Các tiêu chí ${name} chủ trì, mất nhiều điểm nhất trước; thay đổi so với năm ${unit.year - 1}; trung vị của ${peers} đơn vị khác đủ điểm.`;
  return html`<article class="lead-sheet">
    <header>
      <p>${say`Phiếu cơ quan chủ trì`} · PAR INDEX ${unit.year} · ${say`kết quả thẩm định`}</p>
      <h2>${name}</h2>
      <p>${say`Đơn vị được chấm: ${agency}`}${world.simulated ? html` · <strong>${say`Dữ liệu mô phỏng`}</strong>` : ""}</p>
    </header>
    <p class="point">${leadSentence(world, unit, lead)}</p>
    <div class="table" tabindex="0" role="region" aria-label=${title}><table>
      <caption>${title + captionMarks(world)}</caption>
      <thead><tr>
        <th scope="col" class="text">${say`Mã`}</th><th scope="col" class="text">${say`Tiêu chí`}</th>
        ${[say`Tối đa` + star, say`Đạt`, say`Mất`, say`Thay đổi`, say`Trung vị`].map((label) => html`<th scope="col" class="number">${label}</th>`)}
      </tr></thead>
      <tbody>${listed.map(
        (leaf) => html`<tr>
          <td>${leaf.code}</td><th scope="row" class="name">${leaf.name}${leaf.easy ? " ◆" : ""}</th>
          ${number(formatPoints(leaf.max))}${number(formatPoints(leaf.score))}${number(formatPoints(leaf.lost))}${number(formatPointsChange(leaf.change))}${number(formatPoints(leaf.median))}
        </tr>`,
      )}</tbody>
    </table></div>
    ${rest.length ? html`<p class="rest">${say`Không ghi ở đây: ${rest.length} tiêu chí khác, mất tổng cộng ${formatPoints(sumDecimals(rest.flatMap(({ lost }) => lost ?? [])))} điểm.`}</p>` : ""}
    <section>
      <h3>${say`Việc dễ lấy điểm trước`}${easy.length ? " ◆" : ""}</h3>
      ${easyList(easy.slice(0, EASY))}
      ${easy.length > EASY ? html`<p class="rest">${say`Và ${easy.length - EASY} tiêu chí khác có dấu ◆.`}</p>` : ""}
    </section>
    <footer>
      <p>${say`Ngày … tháng … năm ……`}</p>
      <div><p><strong>${say`Người lập phiếu`}</strong></p><p><strong>${say`Lãnh đạo cơ quan chủ trì`}</strong></p></div>
    </footer>
  </article>` as HTMLElement;
}

/** The way back to the page that the sheet sums up. */
export const sheetSource = (unit: AgencyYear, lead: string): HTMLElement =>
  html`<p class="no-print"><a href=${leadLink("co-quan-chu-tri", unit, lead)}>${say`Xem đủ số liệu của cơ quan này`}</a></p>` as HTMLElement;

/** Opens the browser's print dialogue. */
export function printButton(): HTMLElement {
  const button = html`<button type="button">${say`In phiếu`}</button>` as HTMLElement;
  button.onclick = () => print();
  return button;
}
