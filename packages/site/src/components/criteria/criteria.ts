import { html } from "htl";
import { formatCount, formatPoints, plain, SOURCE_NAMES } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { dataTable } from "../table/table.js";

interface CriteriaNode {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  leaf: boolean;
  leaves: number;
  max: number;
  provenance: string;
  cite: string[];
  source: string | null;
  lead: { names: string[]; basis: "printed" | "inherited" | "unassigned"; from: string | null } | null;
}

/** The JSON of the page; made by `data/criteria.json.ts`. */
interface Criteria {
  name: string;
  legalBasis: { document: string; date?: string; issuer?: string; title?: string };
  years: number[];
  notes: string[];
  citations: Record<string, { title: string; url: string }>;
  totals: { source: string; max: number; cite: string[] }[];
  assignment: { name: string; source: string } | null;
  nodes: CriteriaNode[];
}

/** The document the tree rests on, and how large it is. */
export function legalBasis({ legalBasis: basis, years, nodes }: Criteria): string {
  const date = basis.date?.split("-").reverse().join("/");
  const document = [basis.document, date && say`ngày ${date}`, basis.issuer && say`của ${basis.issuer}`]
    .filter(Boolean)
    .join(" ");
  const count = (level: number) => formatCount(nodes.filter((node) => node.level === level).length);
  const span = years.length > 1 ? `${Math.min(...years)}–${Math.max(...years)}` : String(years[0]);
  return say`${document}, áp dụng các năm ${span}: ${count(1)} lĩnh vực, ${count(2)} tiêu chí, ${count(3)} tiêu chí thành phần, tổng ${formatPoints(nodes[0]?.max)} điểm.`;
}

/** The published totals per source of points. */
export function sourceTotals({ totals, citations }: Criteria): HTMLElement | string {
  if (totals.length === 0) return "";
  return dataTable(
    totals,
    [
      { label: say`Nguồn điểm`, cell: ({ source }) => SOURCE_NAMES[source] ?? source },
      { label: say`Điểm tối đa`, kind: "number", value: ({ max }) => max, cell: ({ max }) => formatPoints(max) },
      {
        label: say`Nơi công bố`,
        cell: ({ cite }) =>
          html`<span>${cite.map((key, i) => html`${i ? ", " : ""}<a lang="vi" href=${citations[key]?.url}>${citations[key]?.title ?? key}</a>`)}</span>` as HTMLElement,
      },
    ],
    { caption: say`Các tổng đã công bố` },
  );
}

/** The tree, folded by field and criterion; open where the query matches. */
export function criteriaTree({ nodes, assignment }: Criteria, query: string): HTMLElement {
  const wanted = plain(query.trim());
  const matches = (node: CriteriaNode) =>
    plain(`${node.code} ${node.name} ${node.lead?.names.join(" ") ?? ""}`).includes(wanted);
  const childrenOf = (code: string) => nodes.filter((node) => node.parent === code);
  const shown = (node: CriteriaNode): boolean => matches(node) || childrenOf(node.code).some(shown);
  const leadText = ({ lead }: CriteriaNode) => {
    if (!lead) return null;
    if (lead.basis === "unassigned") return html`<em>${say`Chưa phân công cơ quan chủ trì`}</em>`;
    const from =
      lead.basis === "inherited"
        ? html` <span class="muted" title=${say`Ô trống trong phụ lục, theo cơ quan ghi ở ${lead.from ?? ""}`}>${say`(theo ${lead.from ?? ""})`}</span>`
        : "";
    return html`${say`Chủ trì: ${lead.names.join(", ")}`}${from}`;
  };
  const head = (
    node: CriteriaNode,
  ) => html`<span class="node-head"><span class="node-name"><b>${node.code}</b> ${node.name}</span>
    <span class="node-score">${formatPoints(node.max)}${illustrativeMark(node.provenance)} ${say`điểm`}</span></span>`;
  const item = (node: CriteriaNode): HTMLElement => {
    const children = childrenOf(node.code).filter((child) => matches(node) || shown(child));
    return (
      node.leaf
        ? html`<li class="leaf">${head(node)}<small>${node.source === null ? "" : html`${SOURCE_NAMES[node.source]} · `}${leadText(node)}</small></li>`
        : html`<li><details open=${wanted !== ""}><summary>${head(node)}</summary><ul>${children.map(item)}</ul></details></li>`
    ) as HTMLElement;
  };
  const fields = childrenOf("0").filter(shown);
  if (fields.length === 0)
    return html`<p class="empty">${say`Không có tiêu chí nào khớp với "${query}".`}</p>` as HTMLElement;
  return html`<div><ul class="drill-down">${fields.map(item)}</ul>
    ${assignment ? html`<p><small>${say`Cơ quan chủ trì: ${assignment.name} (${assignment.source}). “theo 1.1” nghĩa là ô để trống trong phụ lục, lấy cơ quan ghi ở trên trong cùng lĩnh vực.`}</small></p>` : ""}</div>` as HTMLElement;
}

/** What the tree's notes say, with the sources. */
export function treeNotes({ notes, citations }: Criteria): HTMLElement {
  return html`<div><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>
    <p>${say`Nguồn:`}</p><ul>${Object.values(citations).map(({ title, url }) => html`<li lang="vi"><a href=${url}>${title}</a></li>`)}</ul></div>` as HTMLElement;
}
