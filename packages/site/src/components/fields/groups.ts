import { type CriteriaTree, ROOT } from "@par-index/core";
import { type Trait, type TraitBenchmark, traitBenchmarks } from "@par-index/core/compare";
import {
  betaConvergence,
  type RankMove,
  rankMobility,
  sigmaConvergence,
  type Trend,
  transitions,
  trends,
} from "@par-index/core/years";
import { html } from "htl";
import { marked } from "../page/caption.js";
import { formatChange, formatCount, formatIndex, formatRankChange } from "../page/format.js";
import { say } from "../page/language.js";
import { heat } from "../table/heat.js";
import { type Column, dataTable } from "../table/table.js";
import type { Span } from "../world/standings.js";
import { standings } from "../world/standings.js";
import type { World } from "../world/world.js";

/** The groups' names, best first. */
export const groupNames = ({ scored }: World): string[] => scored.groups.map(({ name }) => name);

/** The group of every agency in every year, for the calendar. */
export function groupRows(world: World, tree: CriteriaTree, years: readonly number[]) {
  return years.flatMap((year) =>
    standings(world, { tree, year, code: ROOT }).map(({ agency, name, group }) => ({ agency, name, year, group })),
  );
}

/** How many agencies each group has in every year. */
export function groupCounts(world: World, tree: CriteriaTree, years: readonly number[]) {
  const rows = groupRows(world, tree, years);
  return years.flatMap((year) =>
    groupNames(world).map((group) => ({
      year,
      group,
      count: rows.filter((row) => row.year === year && row.group === group).length,
    })),
  );
}

interface Move {
  readonly agency: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Groups gained; negative for lost. */
  readonly by: number;
}

/** The agencies whose group is another, most groups moved first. */
function groupMoves(world: World, { tree, from, to }: Span): Move[] {
  const groups = groupNames(world);
  const before = new Map(standings(world, { tree, year: from, code: ROOT }).map((row) => [row.agency, row.group]));
  return standings(world, { tree, year: to, code: ROOT })
    .flatMap(({ agency, name, group }): Move[] => {
      const then = before.get(agency);
      if (!then || !group || then === group) return [];
      return [{ agency, name, from: then, to: group, by: groups.indexOf(then) - groups.indexOf(group) }];
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** Groups of the two years, who moved and who stayed. */
export function groupLead(world: World, span: Span): string {
  const { tree, from, to } = span;
  const now = standings(world, { tree, year: to, code: ROOT });
  const grouped = now.filter(({ group }) => group !== null);
  if (grouped.length === 0) return say`Năm ${to} chưa có đơn vị nào được xếp nhóm.`;
  const counts = groupNames(world)
    .map((name) => ({ name, n: grouped.filter(({ group }) => group === name).length }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => say`${formatCount(n)} đơn vị nhóm ${name}`)
    .join(", ");
  const moves = groupMoves(world, span);
  const [up, down] = [moves.filter(({ by }) => by > 0).length, moves.filter(({ by }) => by < 0).length];
  return [
    say`Năm ${to} có ${counts}.`,
    from === to
      ? ""
      : say`So với năm ${from}, ${formatCount(up)} đơn vị lên nhóm và ${formatCount(down)} đơn vị xuống nhóm.`,
    now.length > grouped.length
      ? say`${formatCount(now.length - grouped.length)} đơn vị chưa đủ điểm nên chưa xếp nhóm.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** What every part that compares two years says of a single one. */
const oneYear = () =>
  html`<p class="empty">${say`Cần hai năm khác nhau có điểm trên cùng một bộ tiêu chí để so sánh.`}</p>` as HTMLElement;

/** How many agencies went from each group to each, and who moved. */
export function transitionTable(world: World, span: Span): HTMLElement {
  const { tree, from, to } = span;
  if (from === to) return oneYear();
  const cells = transitions(world.scored, { from, to, tree: tree.id }).objects();
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return oneYear();
  const count = (a: string, b: string) => cells.find((cell) => cell.from === a && cell.to === b)?.count ?? 0;
  const groups = groupNames(world);
  const columns: Column<string>[] = [
    { label: say`Năm ${from}`, cell: (group) => say`Nhóm ${group}` },
    ...groups.map(
      (group): Column<string> => ({
        label: say`Nhóm ${group}`,
        title: say`Nhóm ${group} năm ${to}`,
        kind: "number",
        cell: (row) => (count(row, group) === 0 ? "–" : formatCount(count(row, group))),
        style: (row) => (row === group ? heat(80) : null),
      }),
    ),
    {
      label: say`Tổng`,
      kind: "number",
      cell: (row) => formatCount(groups.reduce((sum, group) => sum + count(row, group), 0)),
    },
  ];
  const total = [
    say`Tổng`,
    ...groups.map((group) => formatCount(groups.reduce((sum, row) => sum + count(row, group), 0))),
    formatCount(all),
  ];
  const caption = say`Nhóm năm ${from} (dòng) và năm ${to} (cột): ${all} đơn vị đủ điểm cả hai năm; ô đậm là giữ nguyên nhóm`;
  const moves = groupMoves(world, span);
  const list = (some: Move[]) =>
    some.map(
      ({ agency, name, from: a, to: b }, i) =>
        html`${i ? ", " : ""}<a href=${`./don-vi/${agency}`}>${name}</a> (${a} → ${b})`,
    );
  const [up, down] = [moves.filter(({ by }) => by > 0), moves.filter(({ by }) => by < 0)];
  return html`<div>${dataTable(groups, columns, { caption: marked(caption, world.simulated), total })}
    ${up.length ? html`<p><strong>${say`Lên nhóm:`}</strong> ${list(up)}.</p>` : html`<p>${say`Không đơn vị nào lên nhóm.`}</p>`}
    ${down.length ? html`<p><strong>${say`Xuống nhóm:`}</strong> ${list(down)}.</p>` : html`<p>${say`Không đơn vị nào xuống nhóm.`}</p>`}</div>` as HTMLElement;
}

/** Figures by region or by an attribute. */
export function traitTable(world: World, tree: CriteriaTree, year: number, by: Trait): HTMLElement {
  const rows = traitBenchmarks(world.scored, { year, by })
    .objects()
    .filter((row) => row.tree === tree.id);
  const label = typeof by === "string" ? say`Vùng` : by.attribute;
  const nameOf = ({ trait }: TraitBenchmark) =>
    trait === null ? say`Không ghi` : by === "region" ? (world.regionName(trait) ?? trait) : trait;
  if (rows.every(({ trait }) => trait === null))
    return html`<p class="empty">${say`Bộ dữ liệu không ghi ${label.toLowerCase()} của đơn vị nào.`}</p>` as HTMLElement;
  const columns: Column<TraitBenchmark>[] = [
    { label, value: nameOf },
    {
      label: say`Số đơn vị`,
      kind: "number",
      value: (row) => row.scored,
      cell: ({ n, scored }) => (n === scored ? formatCount(n) : say`${formatCount(n)}/${formatCount(scored)} đủ điểm`),
    },
    {
      label: say`Trung bình`,
      kind: "number",
      value: (row) => row.mean,
      cell: (row) => formatIndex(row.mean),
      style: (row) => heat(row.mean),
    },
    {
      label: say`Thay đổi`,
      title: say`So với năm trước`,
      kind: "number",
      value: (row) => row.change,
      cell: (row) => formatChange(row.change),
    },
    { label: say`Trung vị`, kind: "number", value: (row) => row.median, cell: (row) => formatIndex(row.median) },
    { label: say`Thấp nhất`, kind: "number", value: (row) => row.worst, cell: (row) => formatIndex(row.worst) },
    { label: say`Cao nhất`, kind: "number", value: (row) => row.best, cell: (row) => formatIndex(row.best) },
  ];
  return dataTable(rows, columns, {
    caption: marked(
      say`Chỉ số (%) năm ${year} theo ${label.toLowerCase()}; thay đổi là của trung bình so với năm ${year - 1}`,
      world.simulated,
    ),
  });
}

/** How many agencies the lists of this page name at most. */
const MOST = 3;

/** How much the ranking was reshuffled, in words. */
export function mobilityText(world: World, { tree, from, to }: Span): HTMLElement {
  if (from === to) return oneYear();
  const { n, kendall, spearman, meanShift, moves } = rankMobility(world.scored, { from, to, tree: tree.id });
  if (n < 2 || meanShift === null) return oneYear();
  const sorted = moves.objects().sort((a, b) => b.change - a.change);
  const names = (some: RankMove[]) =>
    some.map(({ agency, before, after }) => say`${world.name(agency)} (${before} → ${after})`).join(", ");
  const up = names(sorted.filter(({ change }) => change > 0).slice(0, MOST));
  const down = names(
    sorted
      .filter(({ change }) => change < 0)
      .reverse()
      .slice(0, MOST),
  );
  const sentences = [
    say`Từ năm ${from} đến năm ${to}, ${formatCount(n)} đơn vị đủ điểm cả hai năm đổi bình quân ${formatIndex(meanShift)} bậc.`,
    kendall === null || spearman === null
      ? ""
      : say`Tương quan thứ hạng: Kendall τ = ${formatIndex(kendall)}, Spearman ρ = ${formatIndex(spearman)} (1 là giữ nguyên thứ tự, 0 là không liên hệ, −1 là đảo ngược).`,
    up && say`Lên nhiều bậc nhất: ${up}.`,
    down && say`Xuống nhiều bậc nhất: ${down}.`,
  ];
  return html`<p>${sentences.filter(Boolean).join(" ")}</p>` as HTMLElement;
}

/** Whether the agencies came closer to each other: σ over the years, β between the two. */
export function convergenceText(world: World, { tree, from, to }: Span): HTMLElement {
  const spread = sigmaConvergence(world.scored)
    .objects()
    .filter((row) => row.tree === tree.id);
  const table = dataTable(
    spread,
    [
      { label: say`Năm`, value: (row) => row.year },
      { label: say`Số đơn vị`, kind: "number", value: (row) => row.n },
      { label: say`Độ lệch chuẩn`, kind: "number", value: (row) => row.sd, cell: (row) => formatIndex(row.sd) },
      {
        label: say`Cao nhất trừ thấp nhất`,
        kind: "number",
        value: (row) => row.range,
        cell: (row) => formatIndex(row.range),
      },
    ],
    { caption: marked(say`Độ phân tán của chỉ số tổng (điểm), trên các đơn vị đủ điểm từng năm`, world.simulated) },
  );
  if (from === to) return html`<div>${oneYear()}${table}</div>` as HTMLElement;
  const [then, now] = [from, to].map((year) => spread.find((row) => row.year === year)?.sd ?? null);
  const { n, slope, lower, upper } = betaConvergence(world.scored, { from, to, tree: tree.id });
  const [sdThen, sdNow] = [formatIndex(then), formatIndex(now)];
  const sigmaSentence =
    typeof then !== "number" || typeof now !== "number"
      ? ""
      : sdThen === sdNow
        ? say`Khoảng cách giữa các đơn vị không đổi: độ lệch chuẩn ${sdNow} điểm cả năm ${from} và năm ${to}.`
        : now < then
          ? say`Khoảng cách giữa các đơn vị hẹp lại: độ lệch chuẩn từ ${sdThen} điểm năm ${from} còn ${sdNow} năm ${to}.`
          : say`Khoảng cách giữa các đơn vị rộng ra: độ lệch chuẩn từ ${sdThen} điểm năm ${from} lên ${sdNow} năm ${to}.`;
  const betaSentence =
    slope === null || lower === null || upper === null
      ? ""
      : say`Đơn vị thấp hơn một điểm ở năm ${from} thì sau đó tăng thêm bình quân ${formatChange(-slope)} điểm (khoảng tin cậy 95 %: ${formatChange(-upper)} đến ${formatChange(-lower)}; ${formatCount(n)} đơn vị).`;
  const caveat = betaSentence
    ? say`Con số này tự nó chưa chứng tỏ đơn vị yếu đuổi kịp: điểm có phần may rủi, và chỉ số không vượt quá 100, cũng làm đơn vị thấp tăng nhiều hơn. Chỉ khi độ lệch chuẩn cũng giảm mới nói được là các đơn vị xích lại gần nhau.`
    : "";
  const verdict =
    lower !== null && upper !== null && lower <= 0 && upper >= 0
      ? say`Khoảng tin cậy chứa 0, nên chưa nói được đơn vị thấp tăng nhiều hơn hay ít hơn.`
      : "";
  return html`<div><p>${[sigmaSentence, betaSentence, verdict].filter(Boolean).join(" ")}</p>${caveat ? html`<p class="muted">${caveat}</p>` : ""}${table}</div>` as HTMLElement;
}

/** How the total of every agency moved over the years. */
export function trendTable(world: World, tree: CriteriaTree): HTMLElement {
  const rows = trends(world.scored)
    .objects()
    .filter((row) => row.code === ROOT && row.tree === tree.id && row.n > 0);
  if (rows.every(({ n }) => n < 2)) return oneYear();
  const columns: Column<Trend>[] = [
    {
      label: say`Đơn vị`,
      value: (row) => world.name(row.agency),
      cell: (row) => html`<a href=${`./don-vi/${row.agency}`}>${world.name(row.agency)}</a>` as HTMLElement,
    },
    { label: say`Số năm`, kind: "number", value: (row) => row.n },
    { label: say`Đầu kỳ`, kind: "number", value: (row) => row.first, cell: (row) => formatIndex(row.first) },
    { label: say`Cuối kỳ`, kind: "number", value: (row) => row.last, cell: (row) => formatIndex(row.last) },
    {
      label: say`Điểm mỗi năm`,
      title: say`Độ dốc bình phương nhỏ nhất`,
      kind: "number",
      value: (row) => row.slope,
      cell: (row) => formatChange(row.slope),
    },
    {
      label: say`Khoảng tin cậy 95 %`,
      kind: "number",
      value: (row) => row.lower,
      cell: ({ lower, upper }) =>
        lower === null || upper === null ? "–" : say`${formatChange(lower)} đến ${formatChange(upper)}`,
    },
    {
      label: say`Năm liền tăng (giảm)`,
      kind: "number",
      value: (row) => row.streak,
      cell: (row) => formatRankChange(row.streak),
    },
    {
      label: say`Mức dao động`,
      title: say`Độ lệch chuẩn của thay đổi hằng năm`,
      kind: "number",
      value: (row) => row.volatility,
      cell: (row) => formatIndex(row.volatility),
    },
  ];
  const told = rows.filter(({ lower, upper }) => lower !== null && upper !== null);
  const sure = told.filter(({ lower, upper }) => (lower as number) > 0 || (upper as number) < 0).length;
  const most = Math.max(...rows.map(({ n }) => n));
  const caveat = say`Mỗi đơn vị có nhiều nhất ${most} năm điểm; chuỗi càng ngắn, khoảng tin cậy càng rộng. Bảng mô tả những năm đã qua, không dự báo.`;
  const verdict = told.length
    ? say`${formatCount(sure)}/${formatCount(told.length)} đơn vị có độ dốc phân biệt được với không đổi (khoảng tin cậy 95 % không chứa 0).`
    : "";
  return html`<div><p>${caveat} ${verdict}</p><div class="dense">${dataTable(rows, columns, {
    caption: marked(say`Xu hướng của chỉ số tổng: ${rows.length} đơn vị`, world.simulated),
    sort: 4,
    reverse: true,
    agency: (row) => row.agency,
  })}</div></div>` as HTMLElement;
}
