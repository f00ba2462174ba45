import { html } from "htl";
import { say } from "../page/language.js";
import { simulatedNotice } from "../page/notice.js";
import { paragraph } from "../page/sentences.js";
import { standingTold } from "../world/told.js";
import { appendix, provenance } from "./appendix.js";
import type { Briefing } from "./facts.js";
import { fields } from "./fields.js";
import { pointsLost } from "./points-lost.js";
import { responsibilities } from "./responsibilities.js";
import { summary } from "./summary.js";
import { marked, source } from "./words.js";

/**
 * The pages of a briefing, each a section that starts on a sheet of its own: cover, summary,
 * fields, points lost, responsibilities, every leaf.
 */
export function briefingPages(briefing: Briefing): HTMLElement {
  const pages = [
    { id: "tom-tat", title: say`Tóm tắt`, content: summary(briefing) },
    { id: "linh-vuc", title: say`Các lĩnh vực`, content: fields(briefing) },
    { id: "diem-mat", title: say`Mất điểm ở đâu`, content: pointsLost(briefing) },
    { id: "trach-nhiem", title: say`Ai chủ trì`, content: responsibilities(briefing), isShort: true },
    {
      id: "phu-luc",
      title: say`Phụ lục: nguồn, cách tính và mọi tiêu chí`,
      content: [...provenance(briefing), appendix(briefing)],
    },
  ];
  return html`<article class="briefing" data-agency=${briefing.agency} data-year=${briefing.year}>
    <section class="cover">
      <p class="kind">${say`Báo cáo chỉ số cải cách hành chính năm ${briefing.year}`}</p>
      <h1>${briefing.name}</h1>
      <p class="lead">${paragraph(standingTold(briefing.world, briefing))}</p>
      ${simulatedNotice(briefing.world.simulated)}
      <nav aria-label=${say`Nội dung`}><h2>${say`Nội dung`}</h2><ol>${pages.map(({ id, title }) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}</ol></nav>
      <p class="muted">${marked(source(briefing))}</p>
    </section>
    ${pages.map(({ id, title, content, isShort }) => html`<section class=${isShort ? "sheet short" : "sheet"}><h2 id=${id}>${title}</h2>${content}</section>`)}
  </article>` as HTMLElement;
}
