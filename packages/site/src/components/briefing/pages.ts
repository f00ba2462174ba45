import { changeWaterfall, halfLostFinding, lostPareto, scoreBullet } from "@par-index/charts";
import { type CardNode, ROOT, sumDecimals } from "@par-index/core";
import { html } from "htl";
import { bars, fieldParts } from "../change/change.js";
import { chart } from "../chart/chart.js";
import {
  changeSince,
  formatChange,
  formatCount,
  formatIndex,
  formatPoints,
  formatRankChange,
  formatShare,
} from "../page/format.js";
import { lang, say } from "../page/language.js";
import { illustrativeMark, simulatedNotice } from "../page/notice.js";
import { type Column, dataTable } from "../table/table.js";
import {
  type Briefing,
  bulletRows,
  fieldsOf,
  type LeadShare,
  leadNames,
  leavesOf,
  losing,
  lostRows,
  nameOf,
  rootOf,
  scoreText,
  totalLost,
} from "./facts.js";

/** Leaves with a bar and a row of their own among the points lost. */
const MOST_LOST = 10;

/** Leaves named beside a lead agency. */
const LEAD_LEAVES = 3;

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
      <p class="lead">${standing(briefing)}</p>
      ${simulatedNotice(briefing.world.simulated)}
      <nav aria-label=${say`Nội dung`}><h2>${say`Nội dung`}</h2><ol>${pages.map(({ id, title }) => html`<li><a href=${`#${id}`}>${title}</a></li>`)}</ol></nav>
      <p class="muted">${marked(source(briefing))}</p>
    </section>
    ${pages.map(({ id, title, content, isShort }) => html`<section class=${isShort ? "sheet short" : "sheet"}><h2 id=${id}>${title}</h2>${content}</section>`)}
  </article>` as HTMLElement;
}

/** A text whose Vietnamese words are marked as such on an English page: "Decision 876/QĐ-BNV". */
function marked(text: string): (HTMLElement | string)[] {
  if (lang === "vi") return [text];
  return text
    .split(/(\S*[ăđơưạ-ỹ]\S*)/i)
    .map((part, i) => (i % 2 === 0 ? part : (html`<span lang="vi">${part}</span>` as HTMLElement)));
}

/** "Số liệu: … Bộ tiêu chí: … Điểm thẩm định." */
function source({ world, tree }: Briefing): string {
  return say`Số liệu: ${world.dataset}. Bộ tiêu chí: ${tree.name[lang]}. Mọi điểm là điểm thẩm định.`;
}

/** Index, rank and group in one sentence. */
function standing(briefing: Briefing): string {
  const { name, year } = briefing;
  const { index, rank, rankedOf, group, coverage } = rootOf(briefing);
  if (index === null) return say`${name} chưa có điểm năm ${year}.`;
  if (rank === null)
    return say`Năm ${year}, ${name} đạt ${formatIndex(index)} % trên phần đã có điểm (độ phủ ${formatShare(coverage)}); còn tiêu chí chưa có điểm nên chưa xếp hạng.`;
  const place = say`Năm ${year}, ${name} đạt ${formatIndex(index)} %, xếp thứ ${rank} trong ${formatCount(rankedOf)} đơn vị đã đủ điểm.`;
  return group === null ? place : `${place} ${say`Xếp loại: nhóm ${group}.`}`;
}

/** How the index and the rank changed since the last year before. */
function movement(briefing: Briefing): string {
  const { before, attribution, year } = briefing;
  if (before === null) return say`Không có năm trước để so sánh.`;
  if (attribution === null) return briefing.reason ?? "";
  const since = changeSince({ from: before, change: attribution.total });
  const { change } = rootOf(briefing);
  const places = before === year - 1 ? (change?.rankChange ?? null) : null;
  if (places === null) return say`Chỉ số ${since}.`;
  if (places === 0) return say`Chỉ số ${since}, thứ hạng giữ nguyên.`;
  const many = formatCount(Math.abs(places));
  return places > 0 ? say`Chỉ số ${since}, lên ${many} bậc.` : say`Chỉ số ${since}, xuống ${many} bậc.`;
}

/** What the pages after the summary show, a sentence each. */
function findings(briefing: Briefing): string[] {
  const lost = totalLost(briefing);
  const { max } = rootOf(briefing);
  const easy = [...briefing.standings.values()].filter((leaf) => leaf.easy);
  const [lead] = briefing.leads ?? [];
  return [
    say`Mất ${formatPoints(lost)} điểm trên ${formatPoints(max)} điểm tối đa. ${halfLostFinding(lostRows(briefing), { total: lost, lang })}.`,
    easy.length
      ? say`${formatCount(easy.length)} tiêu chí chưa đạt đủ điểm trong khi quá nửa số đơn vị khác đạt đủ, mất ở đó ${formatPoints(sumDecimals(easy.map((leaf) => leaf.lost ?? 0)))} điểm.`
      : say`Không có tiêu chí nào mất điểm mà quá nửa số đơn vị khác đạt đủ.`,
    ...(lead && lead.lost > 0
      ? [
          say`Cơ quan chủ trì có nhiều điểm mất nhất là ${lead.name}: ${formatPoints(lead.lost)} điểm (tiêu chí chung chia đều).`,
        ]
      : []),
  ];
}

function summary(briefing: Briefing): (HTMLElement | string)[] {
  const { world, year, before, attribution } = briefing;
  const root = rootOf(briefing);
  const mark = briefing.benchmarks.get(ROOT);
  const moved = root.change?.rankChange ?? null;
  const [ranked, places] = [formatCount(root.rankedOf), formatRankChange(moved)];
  const among = moved === null ? say`trong ${ranked} đơn vị` : say`trong ${ranked} đơn vị · ${places}`;
  const figure = (label: string, value: string, note: string) =>
    html`<div><dt>${label}</dt><dd>${value} <small>${note}</small></dd></div>`;
  const figures = html`<dl class="figures">
    ${figure(say`Chỉ số`, formatIndex(root.index), attribution ? formatChange(attribution.total) : "")}
    ${figure(say`Thứ hạng`, String(root.rank ?? "–"), among)}
    ${figure(say`Nhóm`, root.group ?? "–", "")}
    ${figure(say`Trung vị`, formatIndex(mark?.median), say`các đơn vị đã đủ điểm`)}
    ${figure(say`Cao nhất`, formatIndex(mark?.best), "")}
    ${figure(say`Điểm mất`, formatPoints(totalLost(briefing)), say`trên ${formatPoints(root.max)} điểm tối đa`)}
  </dl>` as HTMLElement;
  const told = html`<p class="lead">${standing(briefing)} ${movement(briefing)}</p>` as HTMLElement;
  const list = html`<ul>${findings(briefing).map((text) => html`<li>${text}</li>`)}</ul>` as HTMLElement;
  if (!attribution || before === null) return [told, figures, list];
  const waterfall = chart(
    (frame) =>
      changeWaterfall(bars(fieldParts(attribution), world), {
        ...frame,
        simulated: world.simulated,
        from: { label: say`Năm ${before}`, value: attribution.before },
        to: { label: say`Năm ${year}`, value: attribution.after },
      }),
    { name: "thay-doi" },
  );
  return [told, figures, list, html`<h3>${say`Thay đổi so với năm ${before}`}</h3>` as HTMLElement, waterfall];
}

/** What is said behind a table's caption: simulated, illustrative. */
function caption(briefing: Briefing, text: string): string {
  const hasIllustrative = leavesOf(briefing).some(({ provenance }) => provenance === "illustrative");
  return [
    `${text}.`,
    briefing.world.simulated && say`Dữ liệu mô phỏng.`,
    hasIllustrative && say`Điểm tối đa có dấu * là minh hoạ.`,
  ]
    .filter(Boolean)
    .join(" ");
}

const maximum = ({ max, provenance }: Pick<CardNode, "max" | "provenance">) =>
  html`<span>${formatPoints(max)}${illustrativeMark(provenance)}</span>` as HTMLElement;

function fields(briefing: Briefing): HTMLElement[] {
  const { world, name, year } = briefing;
  const mark = (code: string) => briefing.benchmarks.get(code);
  return [
    chart((frame) => scoreBullet(bulletRows(briefing), { ...frame, simulated: world.simulated }), {
      name: "linh-vuc",
    }),
    dataTable(
      fieldsOf(briefing),
      [
        { label: say`Lĩnh vực`, cell: ({ code }) => `${code}. ${nameOf(briefing, code)}` },
        { label: say`Điểm`, kind: "number", cell: scoreText },
        { label: say`Điểm tối đa`, kind: "number", cell: maximum },
        { label: say`Chỉ số (%)`, kind: "number", cell: ({ index }) => formatIndex(index) },
        { label: say`Thay đổi`, kind: "number", cell: ({ change }) => formatChange(change?.indexChange) },
        { label: say`Trung vị`, kind: "number", cell: ({ code }) => formatIndex(mark(code)?.median) },
        { label: say`Cao nhất`, kind: "number", cell: ({ code }) => formatIndex(mark(code)?.best) },
        {
          label: say`Hạng`,
          kind: "number",
          cell: ({ rank, rankedOf }) => (rank === null ? "–" : `${rank}/${rankedOf}`),
        },
      ],
      { caption: caption(briefing, say`${name}, năm ${year}: từng lĩnh vực, thay đổi so với năm trước`) },
    ),
  ];
}

function pointsLost(briefing: Briefing): HTMLElement[] {
  const { world, name, year, standings } = briefing;
  const lost = losing(briefing);
  if (lost.length === 0)
    return [html`<p class="empty">${say`Không mất điểm ở tiêu chí nào đã có điểm.`}</p>` as HTMLElement];
  const top = lost.slice(0, MOST_LOST);
  return [
    chart(
      (frame) =>
        lostPareto(lostRows(briefing), {
          ...frame,
          simulated: world.simulated,
          total: totalLost(briefing),
          most: MOST_LOST,
        }),
      { name: "diem-mat" },
    ),
    dataTable(
      top,
      [
        { label: say`Tiêu chí`, cell: ({ code }) => `${code}. ${nameOf(briefing, code)}` },
        { label: say`Điểm mất`, kind: "number", cell: (leaf) => formatPoints(leaf.lost) },
        { label: say`Điểm`, kind: "number", cell: scoreText },
        { label: say`Điểm tối đa`, kind: "number", cell: maximum },
        {
          label: say`Trung vị`,
          kind: "number",
          cell: ({ code }) => formatPoints(standings.get(code)?.median),
        },
        { label: say`Bậc`, kind: "number", cell: ({ code }) => formatCount(standings.get(code)?.ranks) },
        { label: say`Cơ quan chủ trì`, cell: (leaf) => leadNames(briefing, leaf) },
      ],
      {
        caption: caption(
          briefing,
          say`${name}, năm ${year}: ${formatCount(top.length)} tiêu chí mất điểm nhiều nhất. Trung vị: điểm của các đơn vị khác. Bậc: số bậc sẽ lên nếu riêng tiêu chí đó đạt đủ điểm`,
        ),
      },
    ),
  ];
}

function responsibilities(briefing: Briefing): HTMLElement[] {
  const { leads, world, name, year, before } = briefing;
  if (leads === null)
    return [
      html`<p class="empty">${say`Bộ tiêu chí của năm này chưa có bảng phân công nên chưa tính được điểm theo cơ quan.`}</p>` as HTMLElement,
    ];
  const lostBy = ({ leadAgency }: LeadShare) =>
    losing(briefing)
      .filter(({ lead }) => (leadAgency === null ? !lead?.agencies.length : lead?.agencies.includes(leadAgency)))
      .slice(0, LEAD_LEAVES)
      .map(({ code, lost }) => `${code} (${formatPoints(lost)})`)
      .join("; ");
  const hasChange = leads.some(({ change }) => change !== null);
  const sum = (points: (lead: LeadShare) => number) => formatPoints(sumDecimals(leads.map(points)));
  const change: Column<LeadShare>[] = hasChange
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

/** Every node of the card, leaves and the sums above them. */
function appendix(briefing: Briefing): HTMLElement {
  const { name, year, nodes } = briefing;
  return dataTable(
    nodes.slice(1),
    [
      { label: say`Mã`, cell: ({ code }) => code },
      {
        label: say`Tên`,
        cell: ({ code, children }) => {
          const text = nameOf(briefing, code);
          return children.length ? (html`<strong>${text}</strong>` as HTMLElement) : text;
        },
      },
      { label: say`Tối đa`, kind: "number", cell: maximum },
      { label: say`Điểm`, kind: "number", cell: scoreText },
      { label: say`Mất`, kind: "number", cell: ({ lost }) => formatPoints(lost) },
      { label: say`Đạt (%)`, kind: "number", cell: ({ index }) => formatIndex(index) },
      { label: say`Thay đổi`, kind: "number", cell: ({ change }) => formatChange(change?.indexChange) },
      {
        label: say`Cơ quan chủ trì`,
        cell: (node) => (node.children.length ? "" : leadNames(briefing, node)),
      },
    ],
    {
      caption: caption(
        briefing,
        say`${name}, năm ${year}: mọi tiêu chí. Thay đổi: của phần trăm đạt được so với năm trước`,
      ),
    },
  );
}

/** Where the figures come from and how they are made. */
function provenance(briefing: Briefing): HTMLElement[] {
  return [
    html`<p>${marked(source(briefing))}</p>` as HTMLElement,
    html`<p>${say`Chỉ số là phần trăm điểm đạt được trên điểm tối đa áp dụng. Trung vị, cao nhất và thứ hạng tính trên các đơn vị đã đủ điểm; đơn vị bằng chỉ số thì đồng hạng. Đóng góp của từng phần vào thay đổi cộng lại đúng bằng thay đổi của chỉ số.`}</p>` as HTMLElement,
  ];
}
