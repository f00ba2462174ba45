import { sumDecimals } from "@par-index/core/numbers";
import { html } from "htl";
import { formatChange, formatCount, formatIndex, formatPoints } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { type Column, dataTable } from "../table/table.js";
import type { LeadPart } from "../world/responsibilities.js";
import { type Briefing, leavesOf, losing } from "./facts.js";
import { caption, marked, maximum } from "./words.js";

/** Leaves named beside a lead agency. */
const LEAD_LEAVES = 3;

export function responsibilities(briefing: Briefing): HTMLElement[] {
  const { leads, world, name, year, before } = briefing;
  if (leads === null)
    return [
      html`<p class="empty">${say`Bộ tiêu chí của năm này chưa có bảng phân công nên chưa tính được điểm theo cơ quan.`}</p>` as HTMLElement,
    ];
  const lostBy = ({ leadAgency }: LeadPart) =>
    losing(briefing)
      .filter(({ lead }) => (leadAgency === null ? !lead?.agencies.length : lead?.agencies.includes(leadAgency)))
      .slice(0, LEAD_LEAVES)
      .map(({ code, lost }) => `${code} (${formatPoints(lost)})`)
      .join("; ");
  const hasChange = leads.some(({ change }) => change !== null);
  const sum = (points: (lead: LeadPart) => number) => formatPoints(sumDecimals(leads.map(points)));
  const change: Column<LeadPart>[] = hasChange
    ? [
        {
          label: say`Góp vào thay đổi`,
          kind: "number",
          cell: (lead) => formatChange(lead.change),
        },
      ]
    : [];
  return [
    html`<p>${marked(say`Mỗi cơ quan chủ trì bao nhiêu điểm và mất bao nhiêu; tiêu chí có nhiều cơ quan chủ trì chia đều, nên các dòng cộng lại đúng bằng tổng. Phân công: ${world.assignment?.name[lang] ?? "–"}.`)}</p>` as HTMLElement,
    dataTable(
      leads,
      [
        { label: say`Cơ quan chủ trì`, cell: (lead) => lead.name },
        { label: say`Tiêu chí`, kind: "number", cell: (lead) => formatCount(lead.leaves) },
        {
          label: say`Điểm tối đa`,
          kind: "number",
          cell: ({ max }) => maximum({ max, provenance: leadProvenance(briefing) }),
        },
        { label: say`Điểm mất`, kind: "number", cell: ({ lost }) => formatPoints(lost) },
        { label: say`Đạt (%)`, kind: "number", cell: ({ index }) => formatIndex(index) },
        ...change,
        { label: say`Mất nhiều nhất ở (điểm của cả tiêu chí)`, cell: (lead) => lostBy(lead) || "–" },
      ],
      {
        caption: caption(
          briefing,
          hasChange && before !== null
            ? say`${name}, năm ${year}: theo cơ quan chủ trì. Góp vào thay đổi: điểm chỉ số so với năm ${before}`
            : say`${name}, năm ${year}: theo cơ quan chủ trì`,
        ),
        total: [
          say`Tổng`,
          "",
          sum(({ max }) => max),
          sum(({ lost }) => lost),
          "",
          ...(hasChange ? [formatChange(sumDecimals(leads.map((lead) => lead.change ?? 0)))] : []),
          "",
        ],
      },
    ),
  ];
}

/** Maxima summed over leaves are illustrative if any of theirs is. */
const leadProvenance = (briefing: Briefing) =>
  leavesOf(briefing).some(({ provenance }) => provenance === "illustrative") ? "illustrative" : "official";
