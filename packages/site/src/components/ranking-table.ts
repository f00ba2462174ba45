import { html } from "htl";
import { formatChange, formatIndex, formatRankChange, formatShare, plain } from "./format.js";
import { heat } from "./heat.js";
import { say } from "./language.js";
import type { RankedAgency } from "./sentences.js";
import { type Column, dataTable } from "./table.js";

interface RankingRow extends RankedAgency {
  year: number;
  /** Index of each field, in the order of `fields`. */
  fields: (number | null)[];
}

/** The ranking of a year: rank, index, change and a heat map of the fields. */
export function rankingTable(
  ranking: { fields: { code: string; name: string }[]; rows: RankingRow[]; provenance: { simulated: boolean } },
  { year, region, query }: { year: number; region: string | null; query: string },
): HTMLElement {
  const rows = ranking.rows
    .filter(
      (row) =>
        row.year === year &&
        (region === null || row.region === region) &&
        plain(row.name).includes(plain(query.trim())),
    )
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
  if (rows.length === 0)
    return html`<p class="empty">${say`Không có đơn vị nào khớp với lựa chọn. Bỏ bớt điều kiện lọc.`}</p>` as HTMLElement;
  const columns: Column<RankingRow>[] = [
    {
      label: say`Hạng`,
      kind: "number",
      value: (row) => row.rank,
      cell: (row) => (row.rank === null ? "–" : String(row.rank)),
    },
    {
      label: say`Đơn vị`,
      value: (row) => row.name,
      cell: (row) => html`<a href=${`./don-vi/${row.agency}`}>${row.name}</a>` as HTMLElement,
    },
    { label: say`Chỉ số`, kind: "number", value: (row) => row.index, cell: (row) => indexCell(row) },
    {
      label: say`Thay đổi`,
      title: say`So với năm trước`,
      kind: "number",
      value: (row) => row.change,
      cell: (row) => formatChange(row.change),
    },
    {
      label: say`Đổi hạng`,
      kind: "number",
      value: (row) => row.rankChange,
      cell: (row) => formatRankChange(row.rankChange),
    },
    { label: say`Nhóm`, value: (row) => row.group, cell: (row) => row.group ?? "–" },
    ...ranking.fields.map(
      ({ code, name }, f): Column<RankingRow> => ({
        label: say`LV ${code}`,
        title: name,
        kind: "number",
        value: (row) => row.fields[f] ?? null,
        cell: (row) => formatIndex(row.fields[f]),
        style: (row) => heat(row.fields[f] ?? null),
      }),
    ),
    { label: say`Vùng`, value: (row) => row.region },
  ];
  const title = [
    region === null
      ? say`Xếp hạng năm ${year}: ${rows.length} đơn vị`
      : say`Xếp hạng năm ${year}, vùng ${region}: ${rows.length} đơn vị`,
    ranking.provenance.simulated ? say`(dữ liệu mô phỏng)` : "",
  ].join(" ");
  return html`<div class="dense">
    ${dataTable(rows, columns, { caption: title, agency: (row) => row.agency })}
    <details><summary>${say`Tên các lĩnh vực (LV)`}</summary><ol>${ranking.fields.map(({ name }) => html`<li>${name}</li>`)}</ol></details>
  </div>` as HTMLElement;
}

function indexCell(row: RankingRow): Node | string {
  if (row.index === null || row.coverage === 1) return formatIndex(row.index);
  return html`<span>${formatIndex(row.index)} <small>${say`(phủ ${formatShare(row.coverage)})`}</small></span>` as HTMLElement;
}
