import { html } from "htl";
import { formatCount, formatIndex, formatPoints } from "./format.js";
import { illustrativeMark } from "./notice.js";
import { dataTable } from "./table.js";

interface Lead {
  id: string | null;
  name: string | null;
  leaves: { code: string; name: string; max: number; provenance: string; shared: boolean; basis: string | null }[];
}

/** Rows as one list per column. */
interface Columns {
  agency: number[];
  year: number[];
  lead: number[];
  max: number[];
  lost: number[];
  index: (number | null)[];
  unknown: number[];
}

/** The JSON of the page; made by `data/leads.json.ts`. */
interface Leads {
  provenance: { simulated: boolean; illustrative: boolean };
  assignment: { name: string; source: string } | null;
  agencies: { id: string; name: string }[];
  leads: Lead[];
  full: Columns;
  equal: Columns;
  /** Sums of the equal shares, per agency and year, in the order of `agencies` and `years`. */
  totals: { max: number; lost: number }[][];
  years: number[];
}

const nameOf = (lead: Lead | undefined) => lead?.name ?? "Chưa phân công";

/** Who leads how many leaves, in a sentence. */
export function leadShares({ leads, assignment }: Leads): string {
  if (!assignment) return "Bộ dữ liệu này chưa có bảng phân công cơ quan chủ trì.";
  const assigned = leads.filter(({ id }) => id !== null);
  const [most] = [...assigned].sort((a, b) => b.leaves.length - a.leaves.length);
  const none = leads.find(({ id }) => id === null)?.leaves.length ?? 0;
  const unassigned = none ? ` ${formatCount(none)} tiêu chí chưa phân công cho cơ quan nào.` : "";
  return `${formatCount(assigned.length)} cơ quan chủ trì các tiêu chí (${assignment.name}); nhiều nhất là ${nameOf(most)} với ${formatCount(most?.leaves.length)} tiêu chí.${unassigned}`;
}

const TITLES = {
  full: "Nhìn từ từng cơ quan: tiêu chí chung của nhiều cơ quan tính đủ cho mỗi cơ quan, các dòng không cộng thành tổng",
  equal: "Nhìn từ tổng điểm: tiêu chí chung chia đều cho các cơ quan, các dòng cộng lại đúng bằng tổng",
};

/** Maximum, points lost and index per lead agency, for one scored agency and year. */
export function leadTable(data: Leads, agency: number, year: number, sharing: "full" | "equal"): HTMLElement {
  if (!data.assignment)
    return html`<p class="empty">Chưa có bảng phân công nên chưa tính được điểm theo cơ quan.</p>` as HTMLElement;
  const rows = data[sharing];
  const found = rows.agency.flatMap((of, i) =>
    of === agency && rows.year[i] === year
      ? [
          {
            lead: data.leads[rows.lead[i] as number],
            max: rows.max[i] as number,
            lost: rows.lost[i] as number,
            index: rows.index[i] ?? null,
            unknown: rows.unknown[i] as number,
          },
        ]
      : [],
  );
  const name = data.agencies[agency]?.name ?? "";
  const total = data.totals[agency]?.[data.years.indexOf(year)];
  const star = data.provenance.illustrative ? "*" : "";
  if (found.length === 0) return html`<p class="empty">${name} không có điểm năm ${year}.</p>` as HTMLElement;
  return dataTable(
    found,
    [
      { label: "Cơ quan chủ trì", value: ({ lead }) => nameOf(lead) },
      { label: "Điểm mất", kind: "number", value: ({ lost }) => lost, cell: ({ lost }) => formatPoints(lost) },
      {
        label: `Điểm tối đa${star}`,
        kind: "number",
        value: ({ max }) => max,
        cell: ({ max }) => formatPoints(max),
      },
      { label: "Đạt (%)", kind: "number", value: ({ index }) => index, cell: ({ index }) => formatIndex(index) },
      {
        label: "Tiêu chí",
        kind: "number",
        value: ({ lead }) => lead?.leaves.length ?? 0,
        cell: ({ lead }) => formatCount(lead?.leaves.length),
      },
      {
        label: "Chưa có điểm",
        kind: "number",
        value: ({ unknown }) => unknown,
        cell: ({ unknown }) => (unknown ? `${formatCount(unknown)} tiêu chí` : "–"),
      },
    ],
    {
      caption: `${name}, năm ${year}${data.provenance.simulated ? " (dữ liệu mô phỏng)" : ""}. ${TITLES[sharing]}.${star && " * Điểm tối đa minh hoạ."}`,
      sort: 1,
      reverse: true,
      ...(sharing === "equal"
        ? { total: ["Tổng", formatPoints(total?.lost), formatPoints(total?.max), "", "", ""] }
        : {}),
    },
  );
}

/** The leaves of every lead agency, folded. */
export function leadDetails({ leads }: Leads): HTMLElement {
  return html`<ul class="drill-down">${leads.map(
    (
      lead,
    ) => html`<li><details><summary><span class="node-head"><span class="node-name">${nameOf(lead)}</span><span class="node-score">${formatCount(lead.leaves.length)} tiêu chí</span></span></summary>
      <ul>${lead.leaves.map(
        (leaf) =>
          html`<li class="leaf"><span class="node-head"><span class="node-name"><b>${leaf.code}</b> ${leaf.name}</span><span class="node-score">${formatPoints(leaf.max)}${illustrativeMark(leaf.provenance)} điểm</span></span>${leaf.shared ? html`<small>Chủ trì cùng cơ quan khác</small>` : ""}</li>`,
      )}</ul></details></li>`,
  )}</ul>` as HTMLElement;
}
