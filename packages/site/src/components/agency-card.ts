import { html } from "htl";
import { formatChange, formatIndex, formatPoints, formatRankChange, formatShare, SOURCE_NAMES } from "./format.js";
import { illustrativeMark } from "./notice.js";
import { dataTable } from "./table.js";

/** What the tree says of a node. */
interface ProfileNode {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  source: string | null;
  provenance: string;
  /** Names of the lead agencies of a leaf; null at inner nodes, empty if unassigned. */
  leads: string[] | null;
}

/** What the agency reached at a node in a year. */
interface CardRow {
  code: string;
  score: number | null;
  max: number;
  index: number | null;
  coverage: number | null;
  rank: number | null;
  rankedOf: number;
  group: string | null;
  lost: number | null;
  state: "known" | "partial" | "unknown" | "not-applicable" | "stated";
  scoreChange: number | null;
  indexChange: number | null;
  rankChange: number | null;
}

interface Card {
  year: number;
  nodes: CardRow[];
}

interface Mark {
  year: number;
  code: string;
  best: number;
  median: number;
  mean: number;
}

/** The JSON of an agency's page; made by `data/don-vi.zip.ts`. */
export interface Profile {
  provenance: { simulated: boolean; illustrative: boolean };
  agency: { id: string; name: string; region: string | null };
  years: number[];
  /** Years scored on another tree, which the card does not show. */
  otherYears: number[];
  missingYears: number[];
  tree: ProfileNode[];
  cards: Card[];
  marks: Mark[];
  gaps: { year: number; gapToBest: number | null; gapToMean: number | null; gapToRegion: number | null }[];
  /** All agencies, in the order of `indices` in `fields`. */
  peers: { id: string; name: string }[];
  fields: { year: number; code: string; indices: (number | null)[] }[];
}

const rootOf = (card: Card) => card.nodes[0] as CardRow;
const joined = (profile: Profile, card: Card) =>
  profile.tree.map((node, i) => ({ ...node, ...(card.nodes[i] as CardRow) }));
type Joined = ReturnType<typeof joined>[number];
const leavesOf = (profile: Profile, card: Card) => {
  const parents = new Set(profile.tree.map(({ parent }) => parent));
  return joined(profile, card).filter(({ code }) => !parents.has(code));
};

/** The card in one or two sentences. */
export function cardSentence(profile: Profile, card: Card): string {
  const { name } = profile.agency;
  const { index, rank, rankedOf, indexChange, rankChange, coverage, group } = rootOf(card);
  const missing = [
    profile.missingYears.length ? ` Không có điểm năm ${profile.missingYears.join(", ")}.` : "",
    profile.otherYears.length
      ? ` Năm ${profile.otherYears.join(", ")} chấm theo bộ tiêu chí khác nên không nêu ở đây.`
      : "",
  ].join("");
  if (index === null) return `${name} chưa có điểm năm ${card.year}.${missing}`;
  if (rank === null)
    return `Năm ${card.year}, ${name} đạt ${formatIndex(index)} % trên phần đã có điểm (độ phủ ${formatShare(coverage)}); còn tiêu chí chưa có điểm nên chưa xếp hạng.${missing}`;
  const groupText = group === null ? "" : `, nhóm ${group}`;
  const change =
    indexChange === null
      ? " Không có năm trước để so sánh."
      : indexChange === 0
        ? " Chỉ số bằng năm trước"
        : ` Chỉ số ${indexChange > 0 ? "tăng" : "giảm"} ${formatIndex(Math.abs(indexChange))} điểm so với năm trước`;
  const move =
    indexChange === null || rankChange === null
      ? ""
      : rankChange === 0
        ? ", thứ hạng giữ nguyên."
        : `, ${rankChange > 0 ? "lên" : "xuống"} ${Math.abs(rankChange)} bậc.`;
  return `Năm ${card.year}, ${name} đạt ${formatIndex(index)}, xếp thứ ${rank} trong ${rankedOf} đơn vị${groupText}.${change}${move}${missing}`;
}

/** Key figures of the card. */
export function cardFigures(profile: Profile, card: Card): HTMLElement {
  const root = rootOf(card);
  const mark = profile.marks.find((row) => row.code === root.code && row.year === card.year);
  const gap = profile.gaps.find(({ year }) => year === card.year);
  const tone = (change: number | null) => (change === null || change === 0 ? "" : change > 0 ? "up" : "down");
  return html`<dl class="figures">
    <div><dt>Chỉ số</dt><dd>${formatIndex(root.index)} <small class=${tone(root.indexChange)}>${root.indexChange === null ? "" : formatChange(root.indexChange)}</small></dd></div>
    <div><dt>Thứ hạng</dt><dd>${root.rank ?? "–"} <small class=${tone(root.rankChange)}>trong ${root.rankedOf}${root.rankChange === null ? "" : ` · ${formatRankChange(root.rankChange)}`}</small></dd></div>
    <div><dt>Nhóm</dt><dd>${root.group ?? "–"} <small>${profile.agency.region ?? ""}</small></dd></div>
    <div><dt>So với trung bình</dt><dd class=${tone(gap?.gapToMean ?? null)}>${formatChange(gap?.gapToMean)} <small>so với vùng ${formatChange(gap?.gapToRegion)}</small></dd></div>
    <div><dt>So với cao nhất</dt><dd>${formatChange(gap?.gapToBest)} <small>trung vị ${formatIndex(mark?.median)}</small></dd></div>
    <div><dt>Độ phủ</dt><dd>${formatShare(root.coverage)} <small>điểm đã biết trên điểm tối đa</small></dd></div>
  </dl>` as HTMLElement;
}

/** The fields of a card beside median and best, for the bullet chart. */
export function fieldRows(profile: Profile, card: Card) {
  return joined(profile, card)
    .filter(({ level }) => level === 1)
    .map((field) => {
      const mark = profile.marks.find((row) => row.code === field.code && row.year === card.year);
      return { ...field, median: mark?.median ?? null, best: mark?.best ?? null };
    });
}

/** The index of the agency and the mean of all in every year, for the trend chart. */
export function trendRows(profile: Profile) {
  const { id, name } = profile.agency;
  const means = profile.marks.filter(({ code }) => code === "0");
  return [
    ...profile.cards.map((card) => ({
      agency: id,
      name,
      year: card.year,
      index: rootOf(card).coverage === 1 ? rootOf(card).index : null,
    })),
    ...means.map(({ year, mean }) => ({ agency: "mean", isAgency: false, name: "Trung bình", year, index: mean })),
  ];
}

/** Every agency's index in every field of a year, for the distribution. */
export function peerRows(profile: Profile, card: Card) {
  return profile.fields
    .filter(({ year }) => year === card.year)
    .flatMap(({ code, indices }) => {
      const field = profile.tree.find((node) => node.code === code)?.name ?? code;
      return profile.peers.map(({ id, name }, i) => ({ agency: id, name, code, field, index: indices[i] ?? null }));
    });
}

/** The agency's fields in every year, newest first, for the heat map. */
export function fieldYears(profile: Profile) {
  return profile.cards.toReversed().flatMap((card) => {
    const year = String(card.year);
    return fieldRows(profile, card).map(({ code, name, index }) => ({
      agency: year,
      isAgency: false,
      name: year,
      code,
      field: name,
      index,
    }));
  });
}

function leafName(leaf: Joined): HTMLElement {
  return html`<span><b>${leaf.code}</b> ${leaf.name}</span>` as HTMLElement;
}

/** The leaves that gained and lost most on the year before. */
export function gainsAndLosses(profile: Profile, card: Card): HTMLElement {
  const moved = leavesOf(profile, card).filter((leaf) => leaf.scoreChange !== null && leaf.scoreChange !== 0);
  const change = (leaf: Joined) => leaf.scoreChange as number;
  if (moved.length === 0)
    return html`<p class="empty">Không có năm trước để so sánh, hoặc không tiêu chí nào đổi điểm.</p>` as HTMLElement;
  const list = (title: string, leaves: Joined[]) => {
    const caption = `${title} (điểm), ${card.year} so với ${card.year - 1}${profile.provenance.simulated ? " (dữ liệu mô phỏng)" : ""}`;
    return leaves.length === 0
      ? html`<p class="empty">${title}: không có.</p>`
      : dataTable(
          leaves,
          [
            { label: "Tiêu chí", cell: leafName },
            {
              label: "Thay đổi",
              kind: "number",
              cell: (leaf) => `${change(leaf) > 0 ? "+" : "−"}${formatPoints(Math.abs(change(leaf)))}`,
            },
            { label: "Điểm", kind: "number", cell: (leaf) => formatPoints(leaf.score) },
          ],
          { caption },
        );
  };
  return html`<div class="grid grid-cols-2">
    <div>${list(
      "Được nhiều nhất",
      moved
        .filter((leaf) => change(leaf) > 0)
        .sort((a, b) => change(b) - change(a))
        .slice(0, 6),
    )}</div>
    <div>${list(
      "Mất nhiều nhất",
      moved
        .filter((leaf) => change(leaf) < 0)
        .sort((a, b) => change(a) - change(b))
        .slice(0, 6),
    )}</div>
  </div>` as HTMLElement;
}

/** The leaves on which most points are lost, with who answers for them. */
export function lostTable(profile: Profile, card: Card): HTMLElement {
  const lost = leavesOf(profile, card)
    .filter((leaf) => (leaf.lost ?? 0) > 0)
    .sort((a, b) => (b.lost as number) - (a.lost as number))
    .slice(0, 12);
  if (lost.length === 0) return html`<p class="empty">Không mất điểm ở tiêu chí nào đã có điểm.</p>` as HTMLElement;
  return dataTable(
    lost,
    [
      { label: "Tiêu chí", cell: leafName },
      { label: "Điểm mất", kind: "number", value: (leaf) => leaf.lost, cell: (leaf) => formatPoints(leaf.lost) },
      { label: "Điểm / tối đa", kind: "number", cell: (leaf) => scoreOfMax(leaf) },
      { label: "Cơ quan chủ trì", cell: (leaf) => leads(leaf) },
    ],
    {
      caption: `Mười hai tiêu chí mất điểm nhiều nhất năm ${card.year}${profile.provenance.simulated ? " (dữ liệu mô phỏng)" : ""}${profile.provenance.illustrative ? "; điểm tối đa có dấu * là minh hoạ" : ""}`,
    },
  );
}

function leads(leaf: Joined): string {
  if (leaf.leads === null) return "–";
  return leaf.leads.length ? leaf.leads.join(", ") : "Chưa phân công";
}

function scoreOfMax(row: Joined): HTMLElement {
  const score =
    row.state === "not-applicable"
      ? "không đánh giá"
      : row.state === "unknown"
        ? "chưa có điểm"
        : formatPoints(row.score);
  const max =
    row.state === "not-applicable" ? "" : html` / ${formatPoints(row.max)}${illustrativeMark(row.provenance)}`;
  return html`<span>${score}${max}</span>` as HTMLElement;
}

/** The whole card, folded: fields open into criteria, criteria into sub-criteria. */
export function drillDown(profile: Profile, card: Card): HTMLElement {
  const rows = joined(profile, card);
  const childrenOf = (code: string) => rows.filter((row) => row.parent === code);
  const head = (
    row: Joined,
  ) => html`<span class="node-head"><span class="node-name"><b>${row.code}</b> ${row.name}</span>
    <span class="node-score">${scoreOfMax(row)}</span>
    <span class="node-index">${row.index === null ? "" : `${formatIndex(row.index)} %`}</span>
    <span class="node-bar" aria-hidden="true"><span style=${`width: ${row.index ?? 0}%`}></span></span></span>`;
  const leafDetail = (row: Joined) =>
    html`<small>${[
      row.source === null ? null : SOURCE_NAMES[row.source],
      row.leads === null ? null : `Chủ trì: ${leads(row)}`,
      row.scoreChange === null || row.scoreChange === 0
        ? null
        : `So với năm trước: ${row.scoreChange > 0 ? "+" : "−"}${formatPoints(Math.abs(row.scoreChange))} điểm`,
    ]
      .filter((part) => part !== null)
      .join(" · ")}</small>`;
  const node = (row: Joined): HTMLElement => {
    const children = childrenOf(row.code);
    return (
      children.length
        ? html`<li><details><summary>${head(row)}</summary><ul>${children.map(node)}</ul></details></li>`
        : html`<li class="leaf">${head(row)}${leafDetail(row)}</li>`
    ) as HTMLElement;
  };
  return html`<ul class="drill-down">${childrenOf("0").map(node)}</ul>` as HTMLElement;
}
