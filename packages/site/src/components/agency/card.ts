import { html } from "htl";
import { formatChange, formatCount, formatIndex, formatPoints, formatRankChange, formatShare } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { paragraph } from "../page/sentences.js";
import { dataTable } from "../table/table.js";
import { type Card, joined, type LeadRow, leadNames, leavesOf, nodeName, type Profile, rootOf } from "./profile.js";

/** The card in a few sentences: what core's tables tell; then the years that are missing. */
export function cardSentence(profile: Profile, card: Card): string {
  const missing = profile.missingYears.length ? say`Không có điểm năm ${profile.missingYears.join(", ")}.` : "";
  const other = profile.otherYears.length
    ? say`Năm ${profile.otherYears.join(", ")} chấm theo bộ tiêu chí khác nên không nêu ở đây.`
    : "";
  return [paragraph(card.lead), missing, other].filter(Boolean).join(" ");
}

/** Key figures of the card. */
export function cardFigures(profile: Profile, card: Card): HTMLElement {
  const root = rootOf(card);
  const mark = profile.marks.find((row) => row.code === root.code && row.year === card.year);
  const gap = profile.gaps.find(({ year }) => year === card.year);
  const tone = (change: number | null) => (change === null || change === 0 ? "" : change > 0 ? "up" : "down");
  const place =
    root.rankChange === null
      ? say`trong ${root.rankedOf}`
      : say`trong ${root.rankedOf} · ${formatRankChange(root.rankChange)}`;
  return html`<dl class="figures">
    <div><dt>${say`Chỉ số`}</dt><dd>${formatIndex(root.index)} <small class=${tone(root.indexChange)}>${root.indexChange === null ? "" : formatChange(root.indexChange)}</small></dd></div>
    <div><dt>${say`Thứ hạng`}</dt><dd>${root.rank ?? "–"} <small class=${tone(root.rankChange)}>${place}</small></dd></div>
    <div><dt>${say`Nhóm`}</dt><dd>${root.group ?? "–"} <small>${profile.agency.region ?? ""}</small></dd></div>
    <div><dt>${say`So với trung bình`}</dt><dd class=${tone(gap?.gapToMean ?? null)}>${formatChange(gap?.gapToMean)} <small>${say`so với vùng ${formatChange(gap?.gapToRegion)}`}</small></dd></div>
    <div><dt>${say`So với cao nhất`}</dt><dd>${formatChange(gap?.gapToBest)} <small>${say`trung vị ${formatIndex(mark?.median)}`}</small></dd></div>
    <div><dt>${say`Điểm mất`}</dt><dd>${formatPoints(root.lost)} <small>${say`độ phủ ${formatShare(root.coverage)}`}</small></dd></div>
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
    ...means.map(({ year, mean }) => ({ agency: "mean", isAgency: false, name: say`Trung bình`, year, index: mean })),
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

/** What each field contributed to the change on the year before, between the two indices; null without one. */
export function changeSteps(profile: Profile, { year, change }: Card) {
  if (!change) return null;
  return {
    from: { label: say`Năm ${year - 1}`, value: change.before },
    to: { label: say`Năm ${year}`, value: change.after },
    rows: change.fields.map(({ code, value }) => ({
      code,
      label: profile.tree.find((node) => node.code === code)?.name ?? code,
      value,
    })),
  };
}

/** The points lost on every leaf, with its lead agencies, and all of them. */
export function lostRows(profile: Profile, card: Card) {
  return leavesOf(profile, card)
    .filter(({ state }) => state !== "not-applicable")
    .map((leaf) => ({
      code: leaf.code,
      label: leaf.name,
      lost: leaf.lost,
      ...(leaf.leads === null ? {} : { detail: say`Chủ trì: ${leadNames(leaf)}` }),
    }));
}

/** The leaves that lost points which most other agencies hold in full. */
export function easyTable(profile: Profile, card: Card): HTMLElement {
  const leaves = leavesOf(profile, card);
  const rows = card.easy.flatMap((easy) => {
    const leaf = leaves.find(({ code }) => code === easy.code);
    return leaf ? [{ ...leaf, ...easy }] : [];
  });
  if (rows.length === 0)
    return html`<p class="empty">${say`Không tiêu chí nào mất điểm mà quá nửa số đơn vị được so sánh đạt điểm tối đa.`}</p>` as HTMLElement;
  return dataTable(
    rows,
    [
      { label: say`Tiêu chí`, cell: nodeName },
      { label: say`Điểm mất`, kind: "number", value: ({ lost }) => lost, cell: ({ lost }) => formatPoints(lost) },
      {
        label: say`Đạt tối đa`,
        title: say`Số đơn vị khác đạt điểm tối đa, trên số đơn vị được so sánh`,
        kind: "number",
        value: ({ full }) => full,
        cell: ({ full, peers }) => `${formatCount(full)}/${formatCount(peers)}`,
      },
      {
        label: say`Lên hạng`,
        title: say`Số bậc lên được nếu đạt điểm tối đa ở tiêu chí này, các điểm khác giữ nguyên`,
        kind: "number",
        value: ({ ranks }) => ranks,
        cell: ({ ranks }) => formatCount(ranks),
      },
      { label: say`Cơ quan chủ trì`, cell: leadNames },
    ],
    {
      caption: `${say`Tiêu chí mất điểm mà quá nửa số đơn vị khác đạt điểm tối đa, năm ${card.year}`}${profile.provenance.simulated ? ` ${say`(dữ liệu mô phỏng)`}` : ""}`,
      most: 10,
    },
  );
}

/** The lead agencies: points lost on their leaves, and what these contributed to the change. */
export function leadTable(profile: Profile, card: Card): HTMLElement {
  if (card.leads.length === 0)
    return html`<p class="empty">${say`Bộ dữ liệu không có bảng phân công cơ quan chủ trì cho bộ tiêu chí này.`}</p>` as HTMLElement;
  return dataTable<LeadRow>(
    card.leads,
    [
      { label: say`Cơ quan chủ trì`, cell: ({ name }) => name ?? say`Chưa phân công` },
      { label: say`Số tiêu chí`, kind: "number", value: ({ leaves }) => leaves },
      {
        label: say`Điểm tối đa`,
        kind: "number",
        value: ({ max }) => max,
        cell: ({ max }) =>
          html`<span>${formatPoints(max)}${illustrativeMark(profile.provenance.illustrative ? "illustrative" : "official")}</span>` as HTMLElement,
      },
      { label: say`Điểm mất`, kind: "number", value: ({ lost }) => lost, cell: ({ lost }) => formatPoints(lost) },
      {
        label: say`Thay đổi`,
        title: say`Các tiêu chí của cơ quan làm chỉ số thay đổi bao nhiêu điểm so với năm trước`,
        kind: "number",
        value: ({ contribution }) => contribution,
        cell: ({ contribution }) => formatChange(contribution),
      },
    ],
    {
      caption: `${say`Cơ quan chủ trì năm ${card.year}; tiêu chí nhiều cơ quan chủ trì được chia đều điểm`}${profile.provenance.illustrative ? say`; điểm tối đa có dấu * là minh hoạ` : ""}${profile.provenance.simulated ? ` ${say`(dữ liệu mô phỏng)`}` : ""}`,
      most: 10,
    },
  );
}
