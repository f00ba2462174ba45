import { lostPareto } from "@par-index/charts";
import { leadsOf, type Sharing } from "@par-index/core";
import { changeByLead } from "@par-index/core/attribution";
import { sumDecimals } from "@par-index/core/numbers";
import {
  type FindingCode,
  inOrder,
  leadContributionFindings,
  leadLossFindings,
  lostFindings,
} from "@par-index/text/findings";
import { html } from "htl";
import { chart } from "../chart/chart.js";
import { captionMarks } from "../page/caption.js";
import { formatChange, formatCount, formatIndex, formatPoints, formatShare } from "../page/format.js";
import { say, siteLink } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { paragraph } from "../page/sentences.js";
import { type Column, dataTable } from "../table/table.js";
import {
  type AgencyYear,
  changeOnYearBefore,
  type LeadPart,
  leadIds,
  leadName,
  leadParts,
  leafStandings,
  whyNoLeads,
} from "../world/responsibilities.js";
import { changeTold, standingTold } from "../world/told.js";
import type { World } from "../world/world.js";

/** The address of a page about a lead agency within a scored agency and year, or about all of them. */
export function leadLink(
  page: "co-quan-chu-tri" | "phieu-co-quan",
  { agency, year }: AgencyYear,
  lead: string | null,
): string {
  const choices = new URLSearchParams({
    "don-vi": agency,
    ...(lead === null ? {} : { "co-quan": lead }),
    nam: `${year}`,
  });
  return `${siteLink(page)}?${choices}`;
}

/** Points lost by a lead agency's part of all that is lost, as a share; null of nothing. */
export const shareOf = (part: number, whole: number): string | null => (whole > 0 ? formatShare(part / whole) : null);

const POINTS: readonly FindingCode[] = [
  "lost-total",
  "lost-nothing",
  "lead-lost",
  "lead-unassigned",
  "index-rose",
  "index-same",
  "index-fell",
  "lead-rose",
  "lead-fell",
];

/** How the agency stands; which lead agencies lost most, and which moved the index most. */
export function leadsSentence(world: World, unit: AgencyYear): string {
  const reason = whyNoLeads(world, unit);
  if (reason) return reason;
  const { telling, assignment } = world;
  const { agency, year } = unit;
  const moves = changeByLead(changeOnYearBefore(world, unit), assignment, "equal");
  const found = [
    ...lostFindings(leafStandings(world, unit), telling),
    ...leadLossFindings(leadParts(world, unit, "equal"), telling),
    ...(moves.length ? changeTold(world, { agency, from: year - 1, to: year }) : []),
    ...leadContributionFindings(moves, telling),
  ];
  return paragraph([...standingTold(world, unit), ...inOrder(found, POINTS, POINTS.length)]);
}

/** All lead agencies of a scored agency and year: who lost how many points, in equal shares and in full. */
export function allLeads(world: World, unit: AgencyYear): HTMLElement {
  const reason = whyNoLeads(world, unit);
  if (reason) return html`<p class="empty">${reason}</p>` as HTMLElement;
  const { simulated } = world;
  const parts = leadParts(world, unit, "equal");
  const rows = parts.map(({ name, lost, leaves, unknownLeaves }) => ({
    code: "",
    label: name,
    lost: unknownLeaves === leaves ? null : lost,
  }));
  const total = sumDecimals(parts.map(({ lost }) => lost));
  return html`<div>
    ${chart((frame) => lostPareto(rows, { ...frame, simulated, total, of: "lead" }), { name: "diem-mat" })}
    ${leadTable(world, unit, "full")}
    ${leadTable(world, unit, "equal")}
    ${
      changeOnYearBefore(world, unit)
        ? html`<p class="muted">${say`Thay đổi: phần của mỗi cơ quan trong thay đổi của chỉ số so với năm ${unit.year - 1}, tính bằng điểm chỉ số.`}</p>`
        : html`<p class="muted">${say`Không có năm ${unit.year - 1} đủ điểm để tính thay đổi.`}</p>`
    }
  </div>` as HTMLElement;
}

/** Maximum, points lost, index and change per lead agency. */
function leadTable(world: World, unit: AgencyYear, sharing: Sharing): HTMLElement {
  const parts = leadParts(world, unit, sharing);
  const [agency, year] = [world.name(unit.agency), unit.year];
  const star = world.illustrative ? "*" : "";
  const columns: Column<LeadPart>[] = [
    {
      label: say`Cơ quan chủ trì`,
      value: ({ name }) => name,
      cell: ({ name, leadAgency }) =>
        leadAgency === null
          ? name
          : (html`<a href=${leadLink("co-quan-chu-tri", unit, leadAgency)}>${name}</a>` as HTMLElement),
    },
    { label: say`Điểm mất`, kind: "number", value: ({ lost }) => lost, cell: ({ lost }) => formatPoints(lost) },
    {
      label: `${say`Điểm tối đa`}${star}`,
      kind: "number",
      value: ({ max }) => max,
      cell: ({ max }) => formatPoints(max),
    },
    { label: say`Đạt (%)`, kind: "number", value: ({ index }) => index, cell: ({ index }) => formatIndex(index) },
    { label: say`Tiêu chí`, kind: "number", value: ({ leaves }) => leaves, cell: ({ leaves }) => formatCount(leaves) },
    { label: say`Thay đổi`, kind: "number", value: ({ change }) => change, cell: ({ change }) => formatChange(change) },
    {
      label: say`Chưa có điểm`,
      kind: "number",
      value: ({ unknownLeaves }) => unknownLeaves,
      cell: ({ unknownLeaves }) => (unknownLeaves ? say`${formatCount(unknownLeaves)} tiêu chí` : "–"),
    },
  ];
  const caption =
    sharing === "full"
      ? say`${agency}, năm ${year}: tiêu chí chung tính đủ cho mỗi cơ quan, các dòng không cộng thành tổng.`
      : say`${agency}, năm ${year}: tiêu chí chung chia đều cho các cơ quan, các dòng cộng lại đúng bằng tổng.`;
  const sum = (of: "lost" | "max") => formatPoints(sumDecimals(parts.map((part) => part[of])));
  const change = formatChange(changeOnYearBefore(world, unit)?.total);
  return dataTable(parts, columns, {
    caption: caption + captionMarks(world),
    sort: 1,
    reverse: true,
    ...(sharing === "equal" ? { total: [say`Tổng`, sum("lost"), sum("max"), "", "", change, ""] } : {}),
  });
}

/** Who leads how many criteria, folded, with the criteria in it. */
export function leadDetails(world: World): HTMLElement | string {
  const { assignment } = world;
  if (!assignment) return "";
  const leaves = assignment.tree.leaves();
  const ownersOf = (code: string) => leadsOf(assignment, code);
  const groups = [...leadIds(world), null].map((lead) => ({
    lead,
    own: leaves.filter(({ code }) => (lead === null ? ownersOf(code).length === 0 : ownersOf(code).includes(lead))),
  }));
  return html`<ul class="drill-down">${groups
    .filter(({ own }) => own.length > 0)
    .map(
      ({ lead, own }) =>
        html`<li><details><summary><span class="node-head"><span class="node-name">${leadName(world, lead)}</span><span class="node-score">${say`${formatCount(own.length)} tiêu chí`}</span></span></summary>
      <ul>${own.map(
        ({ code, max, provenance }) =>
          html`<li class="leaf"><span class="node-head"><span class="node-name"><b>${code}</b> ${world.nodeName(assignment.tree, code)}</span><span class="node-score">${formatPoints(max)}${illustrativeMark(provenance)} ${say`điểm`}</span></span>${ownersOf(code).length > 1 ? html`<small>${say`Chủ trì cùng cơ quan khác`}</small>` : ""}</li>`,
      )}</ul></details></li>`,
    )}</ul>` as HTMLElement;
}
