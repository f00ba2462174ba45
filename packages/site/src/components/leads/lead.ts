import { lostPareto, trendLines } from "@par-index/charts";
import { ROOT } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { leadPartFindings } from "@par-index/text/findings";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { captionMarks } from "../page/caption.js";
import { formatChange, formatCount, formatIndex, formatPoints, formatPointsChange } from "../page/format.js";
import { say } from "../page/language.js";
import { paragraph } from "../page/sentences.js";
import { type Column, dataTable } from "../table/table.js";
import {
  type AgencyYear,
  easyPoints,
  type LeadLeaf,
  type LeadPart,
  leadLeaves,
  leadParts,
  responsibilities,
  whyNoLeads,
} from "../world/responsibilities.js";
import type { World } from "../world/world.js";
import { leadLink, shareOf } from "./leads.js";

/** What a lead agency answers for, what it lost, what that is of the scored agency's loss and did to its index. */
export function leadSentence(world: World, unit: AgencyYear, lead: string): string {
  const reason = whyNoLeads(world, unit);
  if (reason) return reason;
  const isOwn = ({ leadAgency }: LeadPart) => leadAgency === lead;
  const own = leadParts(world, unit, "full").find(isOwn);
  const parts = leadParts(world, unit, "equal");
  if (!own)
    return say`${world.name(lead)} không chủ trì tiêu chí nào áp dụng cho ${world.name(unit.agency)} năm ${unit.year}.`;
  const points = parts.find(isOwn)?.change ?? null;
  const change = points === null ? null : { since: unit.year - 1, points };
  return paragraph(leadPartFindings({ own: { ...own, leadAgency: lead }, parts, change }, world.telling));
}

/** One lead agency within a scored agency: key figures, points lost, criteria, easy points, trend. */
export function oneLead(world: World, unit: AgencyYear, lead: string): HTMLElement {
  const part = leadParts(world, unit, "full").find(({ leadAgency }) => leadAgency === lead);
  const reason = whyNoLeads(world, unit) ?? (part ? null : leadSentence(world, unit, lead));
  if (reason !== null || !part) return html`<p class="empty">${reason}</p>` as HTMLElement;
  const { simulated } = world;
  const leaves = leadLeaves(world, unit, lead);
  const rows = leaves.map(({ code, name, lost }) => ({ code, label: name, lost }));
  return html`<div>
    <p class="no-print"><a href=${leadLink("phieu-co-quan", unit, lead)}>${say`Phiếu một trang A4 cho lãnh đạo ${part.name}`}</a></p>
    ${chart((frame) => lostPareto(rows, { ...frame, simulated, total: part.lost }), { name: "diem-mat" })}
    <h2>${say`Việc dễ lấy điểm trước`}</h2>
    ${easyList(easyPoints(leaves))}
    <h2>${say`Từng tiêu chí`}</h2>
    ${leafTable(world, unit, lead, leaves)}
    ${trend(world, unit, lead)}
  </div>` as HTMLElement;
}

/** The easy points of a lead agency, as a list. */
export function easyList(easy: readonly LeadLeaf[]): HTMLElement {
  if (easy.length === 0)
    return html`<p>${say`Không tiêu chí nào mất điểm mà quá nửa số đơn vị được so sánh đạt điểm tối đa.`}</p>` as HTMLElement;
  return html`<ul class="easy">${easy.map(
    ({ code, name, lost, full, peers }) =>
      html`<li><b>${code}</b> ${name}: ${say`còn mất ${formatPoints(lost)} điểm; ${formatCount(full)}/${formatCount(peers)} đơn vị khác đạt điểm tối đa.`}</li>`,
  )}</ul>` as HTMLElement;
}

/** What is special about a criterion: not known, shared. */
function remarks({ state, others }: LeadLeaf): string {
  return [
    state === "unknown" || state === "partial" ? say`Chưa có điểm` : "",
    others.length ? say`Chủ trì cùng ${others.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join(". ");
}

function leafTable(world: World, unit: AgencyYear, lead: string, leaves: readonly LeadLeaf[]): HTMLElement {
  const star = world.illustrative ? "*" : "";
  const columns: Column<LeadLeaf>[] = [
    {
      label: say`Tiêu chí`,
      value: (leaf) => leaves.indexOf(leaf),
      cell: ({ code, name }) => html`<span><b>${code}</b> ${name}</span>` as HTMLElement,
    },
    {
      label: `${say`Điểm tối đa`}${star}`,
      kind: "number",
      value: ({ max }) => max,
      cell: ({ max }) => formatPoints(max),
    },
    { label: say`Điểm đạt`, kind: "number", value: ({ score }) => score, cell: ({ score }) => formatPoints(score) },
    { label: say`Điểm mất`, kind: "number", value: ({ lost }) => lost, cell: ({ lost }) => formatPoints(lost) },
    {
      label: say`Thay đổi`,
      title: say`Điểm so với năm trước`,
      kind: "number",
      value: ({ change }) => change,
      cell: ({ change }) => formatPointsChange(change),
    },
    {
      label: say`Hạng`,
      kind: "number",
      value: ({ rank }) => rank,
      cell: ({ rank, rankedOf }) => (rank === null ? "–" : `${formatCount(rank)}/${formatCount(rankedOf)}`),
    },
    {
      label: say`Trung vị`,
      title: say`Điểm trung vị của các đơn vị khác`,
      kind: "number",
      value: ({ median }) => median,
      cell: ({ median }) => formatPoints(median),
    },
    {
      label: say`Căn cứ`,
      value: ({ basis, from }) => `${basis} ${from}`,
      cell: ({ basis, from }) => (basis === "printed" ? say`phụ lục` : say`theo ${from ?? ""}`),
    },
    { label: say`Ghi chú`, value: remarks, cell: remarks },
  ];
  const [name, agency, year] = [world.name(lead), world.name(unit.agency), unit.year];
  const lost = formatPoints(sumDecimals(leaves.flatMap((leaf) => leaf.lost ?? [])));
  const max = formatPoints(sumDecimals(leaves.map((leaf) => leaf.max)));
  const score = formatPoints(sumDecimals(leaves.flatMap((leaf) => leaf.score ?? [])));
  const peers = formatCount(Math.max(0, ...leaves.map((leaf) => leaf.peers)));
  const caption = say`${name} trong ${agency}, năm ${year}: tiêu chí chung tính đủ; trung vị của ${peers} đơn vị khác đủ điểm.`;
  const change = sumDecimals(leaves.flatMap((leaf) => leaf.change ?? []));
  const changed = leaves.some((leaf) => leaf.change !== null) ? formatPointsChange(change) : "–";
  return html`<div class="named">${dataTable(leaves, columns, {
    caption: caption + captionMarks(world),
    sort: 3,
    reverse: true,
    total: [say`Tổng`, max, score, lost, changed, "", "", "", ""],
  })}</div>` as HTMLElement;
}

/** The part's index over the years beside the scored agency's. */
function trend(world: World, { agency }: AgencyYear, lead: string): HTMLElement | string {
  const own = responsibilities(world, "full").filter((row) => row.agency === agency && row.leadAgency === lead);
  if (own.length < 2) return "";
  const { scored, simulated } = world;
  const rows = own.flatMap(({ year, index }) => [
    { agency: lead, isAgency: false, name: world.name(lead), year, index },
    { agency, name: world.name(agency), year, index: scored.at({ agency, year }, ROOT).index },
  ]);
  return html`<div><h2>${say`Qua các năm`}</h2>
    ${chart((frame) => trendLines(rows, { ...frame, simulated, highlight: lead }), { name: "qua-cac-nam" })}
  </div>` as HTMLElement;
}

/** Key figures of a lead agency's part. */
export function leadFigures(world: World, unit: AgencyYear, lead: string): HTMLElement | string {
  const own = leadParts(world, unit, "full").find(({ leadAgency }) => leadAgency === lead);
  const equal = leadParts(world, unit, "equal");
  const part = equal.find(({ leadAgency }) => leadAgency === lead);
  if (!own || !part) return "";
  const share = shareOf(part.lost, sumDecimals(equal.map(({ lost }) => lost)));
  const tone = (change: number | null) => (change === null || change === 0 ? "" : change > 0 ? "up" : "down");
  return html`<dl class="figures">
    <div><dt>${say`Điểm mất`}</dt><dd>${formatPoints(own.lost)} <small>${say`trên ${formatPoints(own.knownMax)} điểm`}</small></dd></div>
    <div><dt>${say`Đạt (%)`}</dt><dd>${formatIndex(own.index)} <small>${say`${formatCount(own.leaves)} tiêu chí`}</small></dd></div>
    <div><dt>${say`Phần trong điểm mất`}</dt><dd>${share ?? "–"} <small>${say`${formatPoints(part.lost)} điểm, chia đều tiêu chí chung`}</small></dd></div>
    <div><dt>${say`Làm chỉ số thay đổi`}</dt><dd class=${tone(part.change)}>${formatChange(part.change)} <small>${say`điểm so với năm ${unit.year - 1}, chia đều`}</small></dd></div>
  </dl>` as HTMLElement;
}
