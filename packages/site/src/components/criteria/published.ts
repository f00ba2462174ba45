import { html } from "htl";
import {
  changeSince,
  formatCount,
  formatIndex,
  formatPoints,
  formatPointsChange,
  plain,
  SOURCE_NAMES,
} from "../page/format.js";
import { say } from "../page/language.js";
import { dataTable } from "../table/table.js";

/** A published figure; see `data/README.md`. */
interface Figure {
  id: string;
  year: number | null;
  scope: string;
  unit: string | null;
  agency: string | null;
  measure: string;
  code: string | null;
  value: number | null;
  max: number | null;
  rank: number | null;
  of: number | null;
  basis: "stated" | "derived" | "illegible";
  /** Page the figure stands on; null where only the note says where it comes from. */
  source: string | null;
  note: string | null;
  /** value / max in percent, where both are known. */
  index: number | null;
}

interface Check {
  id: string;
  statement: string;
  stated: number;
  computed: number;
  difference: number;
  holds: boolean;
  circular: boolean;
  source: string | null;
  note: string | null;
}

/** The JSON of the page, in its language; made by `data/published.json.ts`. */
interface Published {
  results: Figure[];
  checks: Check[];
  /** Of the newest national mean on the one before. */
  meanChange: { from: number; change: number } | null;
}

const byYear = (a: Figure, b: Figure) => (b.year ?? 0) - (a.year ?? 0);
const host = (url: string) => new URL(url).hostname.replace(/^www\./, "");
const source = ({ source: url, note }: { source: string | null; note: string | null }) =>
  (url === null
    ? html`<span class="muted" title=${note}>${say`không có trang nguồn`}</span>`
    : html`<a href=${url}>${host(url)}</a>`) as HTMLElement;
/** A printed figure and, below it, how it was found if it does not stand so in the source. */
function withBasis(shown: string, { basis }: Figure): Node | string {
  if (basis === "stated") return shown;
  const found = basis === "derived" ? say`suy ra từ nguồn` : say`không đọc được trong nguồn`;
  return html.fragment`${shown} <small class="muted">${found}</small>`;
}
const means = ({ results }: Published) =>
  results.filter((row) => row.scope === "national" && row.measure === "mean" && row.value !== null).sort(byYear);

/** The newest national mean, in a sentence. */
export function meanLead(published: Published): string {
  const [now] = means(published);
  if (!now) return say`Chưa có số trung bình cả nước.`;
  const first = published.results.find(
    (row) => row.scope === "unit" && row.year === now.year && row.rank === 1 && row.value !== null,
  );
  const [year, mean] = [now.year as number, formatIndex(now.value)];
  return [
    published.meanChange
      ? say`Năm ${year}, Chỉ số CCHC trung bình của các tỉnh, thành phố là ${mean}, ${changeSince(published.meanChange)}.`
      : say`Năm ${year}, Chỉ số CCHC trung bình của các tỉnh, thành phố là ${mean}.`,
    first ? say`${first.unit ?? ""} đứng đầu với ${formatIndex(first.value)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The national means as a trend. */
export function nationalTrend(published: Published) {
  return means(published).map(({ year, value }) => ({
    agency: "national",
    isAgency: false,
    name: say`Trung bình cả nước`,
    year: year as number,
    index: value,
  }));
}

/** The national means with their sources. */
export function nationalMeans(published: Published): HTMLElement {
  return dataTable(
    means(published),
    [
      { label: say`Năm`, value: ({ year }) => year, cell: ({ year }) => String(year) },
      {
        label: say`Trung bình`,
        kind: "number",
        value: ({ value }) => value,
        cell: (row) => withBasis(formatIndex(row.value), row),
      },
      { label: say`Nguồn`, cell: source },
    ],
    { caption: say`Chỉ số trung bình của các tỉnh, thành phố` },
  );
}

/** The places 1 to 5 of every year, as far as they were published. */
export function topUnits({ results }: Published): HTMLElement {
  const top = results
    .filter((row) => row.scope === "unit" && row.rank !== null && row.rank <= 5)
    .sort((a, b) => byYear(a, b) || (a.rank as number) - (b.rank as number));
  return dataTable(
    top,
    [
      { label: say`Năm`, value: ({ year }) => year, cell: ({ year }) => String(year) },
      { label: say`Hạng`, kind: "number", value: ({ rank }) => rank, cell: ({ rank }) => String(rank) },
      { label: say`Tỉnh, thành phố`, value: ({ unit }) => unit, cell: ({ unit }) => unit ?? "–" },
      { label: say`Chỉ số`, kind: "number", value: ({ value }) => value, cell: ({ value }) => formatIndex(value) },
      { label: say`Nguồn`, cell: source },
    ],
    { caption: say`Năm vị trí đầu mỗi năm; chỉ số để – là nguồn chỉ nêu thứ hạng` },
  );
}

/** How many provinces each group had. */
export function groupSizes({ results }: Published): HTMLElement {
  return dataTable(
    results.filter((row) => row.measure === "group-size").sort(byYear),
    [
      { label: say`Năm`, value: ({ year }) => year, cell: ({ year }) => String(year) },
      { label: say`Nhóm`, value: ({ code }) => code, cell: ({ code }) => code ?? "–" },
      {
        label: say`Số tỉnh, thành phố`,
        kind: "number",
        value: ({ value }) => value,
        cell: ({ value }) => formatCount(value),
      },
      { label: say`Nguồn`, cell: source },
    ],
    { caption: say`Số tỉnh, thành phố theo nhóm: A từ 90, B từ 80 đến dưới 90, C từ 70 đến dưới 80` },
  );
}

/** The regions' means, one column a year. */
export function regionMeans({ results }: Published): HTMLElement {
  const rows = results.filter((row) => row.scope === "region" && row.measure === "mean");
  const years = [...new Set(rows.map(({ year }) => year as number))].sort();
  const regions = [...new Set(rows.map(({ unit }) => unit as string))];
  const at = (region: string, year: number) => rows.find((row) => row.unit === region && row.year === year);
  const last = years.at(-1) as number;
  return dataTable(
    regions,
    [
      { label: say`Vùng`, value: (region) => region },
      ...years.map((year) => ({
        label: String(year),
        kind: "number" as const,
        value: (region: string) => at(region, year)?.value ?? null,
        cell: (region: string) => formatIndex(at(region, year)?.value),
      })),
      {
        label: say`Hạng ${last}`,
        kind: "number",
        value: (region) => at(region, last)?.rank ?? null,
        cell: (region) => String(at(region, last)?.rank ?? "–"),
      },
      { label: say`Nguồn`, cell: (region) => source(at(region, last) as Figure) },
    ],
    { caption: say`Chỉ số trung bình của các vùng`, sort: years.length, reverse: true },
  );
}

/** Totals and ranks of one province in every year known. */
export function unitYears({ results }: Published, agency: string): HTMLElement {
  const rows = results.filter((row) => row.agency === agency && row.measure === "total").sort(byYear);
  return dataTable(
    rows,
    [
      { label: say`Năm`, value: ({ year }) => year, cell: ({ year }) => String(year) },
      {
        label: say`Chỉ số`,
        kind: "number",
        value: ({ value }) => value,
        cell: (row) => withBasis(formatIndex(row.value), row),
      },
      {
        label: say`Hạng`,
        kind: "number",
        value: ({ rank }) => rank,
        cell: ({ rank, of }) => (rank === null ? "–" : `${rank}/${of}`),
      },
      { label: say`Nguồn`, cell: source },
    ],
    { caption: say`${rows[0]?.unit ?? agency} trong các năm có số công bố` },
  );
}

/** The four sources of points of one province and year, for the bullet chart. */
export function partsOf({ results }: Published, agency: string, year: number) {
  return results
    .filter((row) => row.agency === agency && row.year === year && row.measure in SOURCE_NAMES)
    .map((row, i) => ({
      code: String(i + 1),
      name: `${SOURCE_NAMES[row.measure]} (${formatPoints(row.value)}/${formatPoints(row.max)})`,
      index: row.index,
      median: null,
      best: null,
    }));
}

/** Hosts of the pages that the four parts stand on. */
export function partsSource({ results }: Published, agency: string, year: number): string {
  const parts = results.filter((row) => row.agency === agency && row.year === year && row.measure in SOURCE_NAMES);
  return [...new Set(parts.map((row) => (row.source === null ? "" : host(row.source))))].filter(Boolean).join(", ");
}

/** The statements of sources that their own figures do not bear out. */
export function doubtfulStatements({ checks }: Published): HTMLElement {
  const doubtful = checks.filter(({ holds }) => !holds);
  const tested = checks.filter(({ circular }) => !circular);
  return html`<div><p>${say`Đã kiểm ${formatCount(tested.length)} phép cộng, trừ nêu trong các nguồn; ${formatCount(doubtful.length)} phép không khớp với chính các số đi kèm. Số liệu được giữ nguyên như nguồn công bố.`}</p>
    ${dataTable(
      doubtful,
      [
        { label: say`Nguồn nêu`, cell: ({ statement }) => statement },
        { label: say`Số nêu`, kind: "number", cell: ({ stated }) => formatPoints(stated) },
        { label: say`Tính lại`, kind: "number", cell: ({ computed }) => formatPoints(computed) },
        { label: say`Lệch`, kind: "number", cell: ({ difference }) => formatPointsChange(difference) },
        { label: say`Nguồn`, cell: source },
      ],
      { caption: say`Các phép tính không khớp` },
    )}</div>` as HTMLElement;
}

const MEASURES: Record<string, string> = {
  ...SOURCE_NAMES,
  total: say`Chỉ số`,
  mean: say`Trung bình`,
  rank: say`Thứ hạng`,
  change: say`Thay đổi chỉ số`,
  "rank-change": say`Thay đổi thứ hạng`,
  distance: say`Chênh lệch`,
  count: say`Số lượng`,
  maximum: say`Điểm tối đa`,
  "points-lost": say`Điểm mất`,
  ballots: say`Số phiếu`,
  "group-size": say`Số đơn vị trong nhóm`,
  "group-threshold": say`Ngưỡng nhóm`,
};

/** What a figure is of within its measure, where the code is not a criterion or a group. */
const PARTS: Record<string, string> = {
  ...SOURCE_NAMES,
  mean: say`so với trung bình`,
  best: say`so với đơn vị đứng đầu`,
  "above-mean": say`đơn vị cao hơn trung bình`,
  up: say`đơn vị tăng điểm`,
  down: say`đơn vị giảm điểm`,
  "smallest-up": say`tăng ít nhất`,
  "largest-up": say`tăng nhiều nhất`,
  "smallest-down": say`giảm ít nhất`,
  "largest-down": say`giảm nhiều nhất`,
  fields: say`lĩnh vực`,
  criteria: say`tiêu chí`,
  "sub-criteria": say`tiêu chí thành phần`,
  surveyed: say`điều tra xã hội học`,
  impact: say`phần tác động`,
  total: say`tổng`,
  citizens: say`người dân`,
  officials: say`cán bộ, công chức`,
};

const measureName = ({ measure, code }: Figure) => {
  const name = MEASURES[measure] ?? measure;
  if (code === null) return name;
  const part = PARTS[code];
  return part === undefined ? `${name} ${code}` : `${name}: ${part}`;
};

/** Every published figure with its source. */
export function allFigures({ results }: Published, query: string): HTMLElement {
  const wanted = plain(query.trim());
  const found = results
    .filter((row) =>
      plain(`${row.year ?? ""} ${row.unit ?? ""} ${measureName(row)} ${row.source ? host(row.source) : ""}`).includes(
        wanted,
      ),
    )
    .sort(byYear);
  if (found.length === 0) return html`<p class="empty">${say`Không có số nào khớp với "${query}".`}</p>` as HTMLElement;
  const scopes: Record<string, string> = {
    national: say`Cả nước`,
    groups: say`Các tỉnh, thành phố`,
    tree: say`Bộ tiêu chí`,
    survey: say`Điều tra xã hội học`,
    ministry: say`Các bộ, ngành`,
  };
  return dataTable(
    found,
    [
      { label: say`Năm`, value: ({ year }) => year, cell: ({ year }) => String(year ?? "–") },
      { label: say`Phạm vi`, value: ({ unit, scope }) => unit ?? scopes[scope] ?? scope },
      { label: say`Số liệu`, value: measureName },
      {
        label: say`Giá trị`,
        kind: "number",
        value: ({ value }) => value,
        cell: (row) => withBasis(formatPoints(row.value), row),
      },
      { label: say`Tối đa`, kind: "number", value: ({ max }) => max, cell: ({ max }) => formatPoints(max) },
      { label: say`Hạng`, kind: "number", value: ({ rank }) => rank, cell: ({ rank }) => String(rank ?? "–") },
      { label: say`Nguồn`, cell: source },
    ],
    { caption: say`${formatCount(found.length)} số liệu đã công bố` },
  );
}
