import { html } from "htl";
import { toggleChoice } from "../page/choices.js";
import { formatChange, formatCount, formatIndex, formatRankChange, formatShare, plain } from "../page/format.js";
import { say, siteLink } from "../page/language.js";
import type { RankedAgency } from "../page/sentences.js";
import { heat } from "../table/heat.js";
import { type Column, dataTable } from "../table/table.js";

interface RankingRow extends RankedAgency {
  year: number;
  /** Index of each field, in the order of `fields`. */
  fields: (number | null)[];
  /** Ends of the rank's interval in a simulation; null if there is none. */
  interval: readonly [number, number] | null;
}

/** Whether intervals of ranks are shown. */
export const intervalChoice = ({ level }: { level: number }) =>
  toggleChoice("khoang-hang", { label: say`Hiện khoảng hạng ${formatShare(level)}`, value: true });

/** The ranking of a year: rank, on request its interval, index, change and a heat map of the fields. */
export function rankingTable(
  ranking: {
    fields: { code: string; name: string }[];
    rows: RankingRow[];
    draws: number;
    /** Share of the draws that an interval holds. */
    level: number;
    provenance: { simulated: boolean };
  },
  { year, region, query, intervals }: { year: number; region: string | null; query: string; intervals: boolean },
): HTMLElement {
  const ofYear = ranking.rows.filter((row) => row.year === year);
  const ranked = ofYear.filter((row) => row.rank !== null).length;
  const simulates = intervals && ofYear.some(({ interval }) => interval !== null);
  const rows = ofYear
    .filter((row) => (region === null || row.region === region) && plain(row.name).includes(plain(query.trim())))
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
    ...(simulates
      ? [
          {
            label: say`Khoảng hạng ${formatShare(ranking.level)}`,
            title: say`Từ hạng nào đến hạng nào trong ${formatShare(ranking.level)} số lần mô phỏng`,
            kind: "number" as const,
            value: ({ interval }: RankingRow) => interval && interval[1] - interval[0],
            cell: (row: RankingRow) => intervalCell(row, ranked),
          },
        ]
      : []),
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
  return html`<div class="dense wrapped">
    ${dataTable(rows, columns, { caption: title, agency: (row) => row.agency })}
    ${simulates && html`<p class="muted">${say`Khoảng hạng do mô phỏng ${formatCount(ranking.draws)} lần với các giả định mặc định (minh hoạ), không phải kết quả chính thức; vạch là khoảng hạng, chấm là hạng theo điểm. Xem giả định và từng đơn vị ở trang`} <a href=${siteLink("do-tin-cay")}>${say`Độ tin cậy`}</a>.</p>`}
    <details><summary>${say`Tên các lĩnh vực (LV)`}</summary><ol>${ranking.fields.map(({ name }) => html`<li>${name}</li>`)}</ol></details>
  </div>` as HTMLElement;
}

function indexCell(row: RankingRow): Node | string {
  if (row.index === null || row.coverage === 1) return formatIndex(row.index);
  return html`<span>${formatIndex(row.index)} <small>${say`(phủ ${formatShare(row.coverage)})`}</small></span>` as HTMLElement;
}

/** "9–17" beside a line of all ranks with the interval and the rank by the scores. */
function intervalCell({ interval, rank }: RankingRow, ranked: number): Node | string {
  if (interval === null || rank === null) return "–";
  const [low, high] = interval;
  const at = (place: number) => ((place / ranked) * 100).toFixed(1);
  const style = `--low:${at(low - 1)}%;--high:${at(high)}%;--rank:${at(rank - 0.5)}%`;
  return html`<span class="rank-interval" style=${style}><i></i>${low === high ? low : `${low}–${high}`}</span>` as HTMLElement;
}
