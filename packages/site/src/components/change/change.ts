import {
  type Attribution,
  attributeChange,
  attributeToLeads,
  type Contribution,
  differenceOfIndices,
  findCrosswalk,
  type LeadContribution,
  type NodeScore,
  ParError,
  ROOT,
  rankMobility,
} from "@par-index/core";
import { contributionFindings, inOrder } from "@par-index/text/findings";
import { html } from "htl";
import { marked } from "../fields/fields.js";
import type { Span } from "../fields/groups.js";
import { formatChange, formatCount, formatIndex, formatRankChange } from "../page/format.js";
import { lang, say } from "../page/language.js";
import type { ToldFinding } from "../page/sentences.js";
import { type Column, dataTable } from "../table/table.js";
import { standings, worldTree } from "../world/standings.js";
import type { World } from "../world/world.js";

/** Two years of one agency. */
export interface Period {
  readonly agency: string;
  readonly from: number;
  readonly to: number;
}

/** The change of an agency's index taken apart, or why it cannot be. */
export type ChangeView = { readonly attribution: Attribution } | { readonly reason: string };

/** Takes the change of an agency's index apart, across trees too where a crosswalk links them. */
export function changeOf({ scored, crosswalks, name }: World, { agency, from, to }: Period): ChangeView {
  if (from === to) return { reason: say`Chọn hai năm khác nhau để so sánh.` };
  const missing = [from, to].find((year) => !scored.has(agency, year));
  if (missing !== undefined) return { reason: say`${name(agency)} không có điểm năm ${missing}.` };
  const trees = [scored.treeOf(agency, from), scored.treeOf(agency, to)] as const;
  const crosswalk = trees[0] === trees[1] ? undefined : findCrosswalk(crosswalks, trees[0], trees[1]);
  try {
    return { attribution: attributeChange(scored, { agency, from, to, ...(crosswalk ? { crosswalk } : {}) }) };
  } catch (error) {
    if (!(error instanceof ParError)) throw error;
    if (error.code === "score-incomplete")
      return {
        reason: say`${name(agency)} còn tiêu chí chưa có điểm ở một trong hai năm nên chưa phân tích được thay đổi.`,
      };
    if (error.code === "crosswalk-missing")
      return {
        reason: say`Hai năm chấm theo hai bộ tiêu chí và chưa có bảng chuyển đổi giữa chúng, nên chỉ so sánh được tổng.`,
      };
    throw error;
  }
}

/** How years on two trees were made comparable; nothing where both are on one. */
export function crosswalkNote({ scored, crosswalks }: World, { agency, from, to }: Period): string {
  if (!scored.has(agency, from) || !scored.has(agency, to)) return "";
  const trees = [scored.treeOf(agency, from), scored.treeOf(agency, to)] as const;
  const crosswalk = trees[0] === trees[1] ? undefined : findCrosswalk(crosswalks, ...trees);
  if (!crosswalk) return "";
  return say`Hai năm chấm theo hai bộ tiêu chí, nối với nhau bằng bảng chuyển đổi “${crosswalk.name[lang]}”. “Do kết quả” là phần chỉ số từng mục tăng giảm, “do trọng số” là phần điểm tối đa khác trước; mục mới có và mục không còn tính vào trọng số.`;
}

/** Index, rank and group in the two years, in a sentence or two. */
export function changeLead({ scored, name }: World, { agency, from, to }: Period): string {
  if (from === to || !scored.has(agency, from) || !scored.has(agency, to)) return "";
  const [a, b] = [scored.at(agency, from, ROOT), scored.at(agency, to, ROOT)];
  if (a.index === null || b.index === null || a.coverage !== 1 || b.coverage !== 1) return "";
  const change = differenceOfIndices(b.index, a.index);
  const [who, before, after, by] = [
    name(agency),
    formatIndex(a.index),
    formatIndex(b.index),
    formatIndex(Math.abs(change)),
  ];
  const index =
    change === 0
      ? say`Chỉ số của ${who} năm ${to} bằng năm ${from}: ${after} %.`
      : change > 0
        ? say`Chỉ số của ${who} tăng ${by} điểm: từ ${before} % năm ${from} lên ${after} % năm ${to}.`
        : say`Chỉ số của ${who} giảm ${by} điểm: từ ${before} % năm ${from} xuống ${after} % năm ${to}.`;
  return [index, rankSentence(a, b)].filter(Boolean).join(" ");
}

function rankSentence(before: NodeScore, after: NodeScore): string {
  if (before.rank === null || after.rank === null || before.group === null || after.group === null) return "";
  const groups =
    before.group === after.group
      ? say`vẫn ở nhóm ${after.group}`
      : say`từ nhóm ${before.group} sang nhóm ${after.group}`;
  const places = Math.abs(before.rank - after.rank);
  if (places === 0) return say`Thứ hạng giữ nguyên, thứ ${after.rank}, ${groups}.`;
  return before.rank > after.rank
    ? say`Thứ hạng lên ${places} bậc, từ thứ ${before.rank} lên thứ ${after.rank}, ${groups}.`
    : say`Thứ hạng xuống ${places} bậc, từ thứ ${before.rank} xuống thứ ${after.rank}, ${groups}.`;
}

/** What moved the index most. */
export function changePoints(attribution: Attribution, { telling }: World): ToldFinding[] {
  const codes = ["fields-moved", "field-rose", "field-fell", "leaf-rose", "leaf-fell", "weights-moved"] as const;
  return inOrder(contributionFindings(attribution, telling), codes, 6);
}

const rowsOf = ({ rows }: Attribution) => rows.objects() as Contribution[];

/** The parts that add up to the whole change: the fields, and what came or went beside them. */
export function fieldParts(attribution: Attribution): Contribution[] {
  return rowsOf(attribution).filter(({ parent }) => parent === ROOT);
}

/** The lowest nodes under a field whose contributions are known: its leaves, where they can be compared. */
export function leafParts(attribution: Attribution, { code, tree }: Contribution): Contribution[] {
  const rows = rowsOf(attribution).filter((row) => row.tree === tree && row.total !== null);
  const parents = new Set(rows.map(({ parent }) => parent));
  const isUnder = (row: Contribution) => row.code === code || row.code.startsWith(`${code}.`);
  return rows.filter((row) => isUnder(row) && !parents.has(row.code));
}

const nodeLabel = ({ telling }: World, { code, tree }: Contribution) => telling.names.node(code, tree);

/** Contributions as the bars of a waterfall. */
export function bars(parts: readonly Contribution[], world: World) {
  return parts.map((part) => ({
    code: part.code,
    label: nodeLabel(world, part),
    value: part.total,
  }));
}

/** What the lead agencies' leaves contributed, shared leaves in equal parts; none without an assignment. */
export function leadParts(attribution: Attribution, { assignment }: World): LeadContribution[] {
  if (!assignment || assignment.tree !== attribution.tree) return [];
  return attributeToLeads(attribution, assignment, "equal").objects() as LeadContribution[];
}

const leadLabel = ({ name }: World, { leadAgency }: LeadContribution) =>
  leadAgency === null ? say`Chưa phân công` : name(leadAgency);

/** Lead agencies' contributions as the bars of a waterfall. */
export function leadBars(parts: readonly LeadContribution[], world: World) {
  return parts.map((part) => ({ code: part.leadAgency ?? "", label: leadLabel(world, part), value: part.total }));
}

/** Every lead agency with its contribution, which add up to the change of the index. */
export function leadContributionTable(
  parts: readonly LeadContribution[],
  world: World,
  { total }: Attribution,
): HTMLElement {
  return dataTable(
    parts,
    [
      { label: say`Cơ quan chủ trì`, value: (row) => leadLabel(world, row) },
      {
        label: say`Số tiêu chí`,
        kind: "number",
        value: ({ leaves }) => leaves,
        cell: (row) => formatCount(row.leaves),
      },
      ...effectColumns(parts),
    ],
    {
      caption: marked(say`Mỗi cơ quan chủ trì góp bao nhiêu điểm vào thay đổi của chỉ số`, world.simulated),
      sort: 2,
      total: [say`Tổng`, ...Array.from({ length: effectColumns(parts).length }, () => ""), formatChange(total)],
    },
  );
}

interface Effects {
  readonly performance: number | null;
  readonly weight: number | null;
  readonly total: number | null;
}

/** What each part contributed; the effects apart where weights moved. */
function effectColumns<Row extends Effects>(parts: readonly Row[]): Column<Row>[] {
  const column = (label: string, of: (row: Row) => number | null): Column<Row> => ({
    label,
    kind: "number",
    value: of,
    cell: (row) => formatChange(of(row)),
  });
  // What prints as 0,00 needs no column.
  const isWeighted = parts.some(({ weight }) => Math.abs(weight ?? 0) >= 0.005);
  return [
    ...(isWeighted
      ? [column(say`Do kết quả`, ({ performance }) => performance), column(say`Do trọng số`, ({ weight }) => weight)]
      : []),
    column(say`Góp vào tổng`, ({ total }) => total),
  ];
}

const KINDS = { kept: () => "", came: () => say`mới có`, went: () => say`không còn` };

/** Every part with its figures; the effects apart where weights moved. */
export function contributionTable(
  parts: readonly Contribution[],
  world: World,
  { from, to }: { readonly from: number | string; readonly to: number | string },
  what: string,
): HTMLElement {
  const columns: Column<Contribution>[] = [
    {
      label: say`Tiêu chí`,
      value: ({ code }) => code,
      cell: (row) =>
        html`<span><b>${row.code}</b> ${nodeLabel(world, row)} <small>${KINDS[row.kind]()}</small></span>` as HTMLElement,
    },
    {
      label: say`${from} (%)`,
      kind: "number",
      value: ({ before }) => before,
      cell: ({ before }) => formatIndex(before),
    },
    { label: say`${to} (%)`, kind: "number", value: ({ after }) => after, cell: ({ after }) => formatIndex(after) },
    ...effectColumns(parts),
  ];
  return dataTable(parts, columns, { caption: marked(what, world.simulated), sort: columns.length - 1 });
}

/** An agency known in full in both years, on one tree. */
interface Mover {
  agency: string;
  name: string;
  region: string;
  before: number;
  after: number;
  change: number;
  rankBefore: number | null;
  rankAfter: number | null;
}

/** The two years of all agencies on the tree that an agency was scored on in the later year. */
export function spanOf(world: World, { agency, from, to }: Period): Span {
  const { scored } = world;
  return { tree: scored.has(agency, to) ? scored.treeOf(agency, to) : worldTree(world), from, to };
}

/** Index and rank of every agency of the tree that is known in full in both years; none of one year. */
export function movers(world: World, { tree, from, to }: Span): Mover[] {
  if (from === to) return [];
  const before = new Map(standings(world, { tree, year: from, code: ROOT }).map((row) => [row.agency, row]));
  return standings(world, { tree, year: to, code: ROOT }).flatMap((now): Mover[] => {
    const then = before.get(now.agency);
    if (!then || then.index === null || now.index === null) return [];
    return [
      {
        agency: now.agency,
        name: now.name,
        region: now.region ?? "",
        before: then.index,
        after: now.index,
        change: differenceOfIndices(now.index, then.index),
        rankBefore: then.rank,
        rankAfter: now.rank,
      },
    ];
  });
}

/** How far the order of the agencies held, in words, and how many could not be compared. */
export function mobilitySentence(world: World, span: Span): string {
  const { tree, from, to } = span;
  if (from === to) return say`Chọn hai năm khác nhau để so sánh.`;
  const { n, kendall, meanShift } = rankMobility(world.scored, { from, to, tree: tree.id });
  const rest = standings(world, { tree, year: to, code: ROOT }).length - n;
  const leftOut =
    rest > 0
      ? say`${rest} đơn vị không so được vì thiếu điểm một trong hai năm, hoặc năm ${from} chấm theo bộ tiêu chí khác.`
      : "";
  if (n < 2 || kendall === null)
    return [say`Cần ít nhất hai đơn vị đủ điểm ở cả hai năm để so sánh thứ hạng.`, leftOut].filter(Boolean).join(" ");
  const moved = say`Trong ${n} đơn vị đủ điểm cả hai năm, mỗi đơn vị đổi trung bình ${formatIndex(meanShift)} bậc. Hệ số tương quan hạng Kendall là ${formatIndex(kendall)}: 1 là thứ tự giữ nguyên, 0 là không liên quan, −1 là đảo ngược.`;
  return [moved, leftOut].filter(Boolean).join(" ");
}

/** The change of every agency, the largest rise first. */
export function moverTable(world: World, rows: readonly Mover[], { from, to }: Span): HTMLElement {
  const places = ({ rankBefore, rankAfter }: Mover) =>
    rankBefore === null || rankAfter === null ? null : rankBefore - rankAfter;
  return dataTable(
    rows,
    [
      { label: say`Đơn vị`, value: ({ name }) => name },
      { label: String(from), kind: "number", value: ({ before }) => before, cell: ({ before }) => formatIndex(before) },
      { label: String(to), kind: "number", value: ({ after }) => after, cell: ({ after }) => formatIndex(after) },
      {
        label: say`Thay đổi`,
        kind: "number",
        value: ({ change }) => change,
        cell: ({ change }) => formatChange(change),
      },
      {
        label: say`Hạng`,
        kind: "number",
        value: ({ rankAfter }) => rankAfter,
        cell: ({ rankBefore, rankAfter }) => `${rankBefore ?? "–"} → ${rankAfter ?? "–"}`,
      },
      { label: say`Đổi hạng`, kind: "number", value: places, cell: (row) => formatRankChange(places(row)) },
      { label: say`Vùng`, value: ({ region }) => region },
    ],
    {
      caption: marked(say`Chỉ số các đơn vị, năm ${to} so với năm ${from}`, world.simulated),
      sort: 3,
      reverse: true,
      agency: ({ agency }) => agency,
    },
  );
}
