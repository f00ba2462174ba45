import { leaderFinding } from "@par-index/charts";
import type { CriteriaNode, CriteriaTree } from "@par-index/core";
import {
  bestAgainstRest,
  type Driver,
  distribution,
  drivers,
  gaps,
  type LeafAdvantage,
  type NodeDistribution,
  type Outlier,
  outliers,
} from "@par-index/core/compare";
import { meanFindings, standingFindings } from "@par-index/text/findings";
import { html } from "htl";
import { marked } from "../page/caption.js";
import { formatCount, formatIndex, formatPoints, formatShare } from "../page/format.js";
import { lang, say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { paragraph, trendRows } from "../page/sentences.js";
import { heat } from "../table/heat.js";
import { type Column, dataTable } from "../table/table.js";
import { benchmarkAt, results, type Standing, standings, yearsOn } from "../world/standings.js";
import type { World } from "../world/world.js";
import { fieldsOf } from "./fields.js";

/** A field in a year: what a page about it shows. */
export interface FieldView {
  readonly world: World;
  readonly tree: CriteriaTree;
  readonly node: CriteriaNode;
  readonly name: string;
  readonly year: number;
  readonly standings: readonly Standing[];
  readonly leaves: readonly LeafView[];
}

/** A leaf of the field: its share in the differences, what the best reach on it, how it is spread. */
interface LeafView extends Omit<Driver, "n" | "tree"> {
  readonly name: string;
  readonly provenance: string;
  readonly spread: NodeDistribution;
  /** Undefined where there is no rest to compare the best with. */
  readonly advantage: LeafAdvantage | undefined;
}

/** Puts together what the page of a field shows of a year. */
export function fieldView(
  world: World,
  { tree, code, year }: { tree: CriteriaTree; code: string; year: number },
): FieldView {
  const ofTree = <Row extends { readonly tree: string; readonly code: string }>(rows: object[]) =>
    new Map((rows as Row[]).filter((row) => row.tree === tree.id).map((row) => [row.code, row]));
  const spread = ofTree<NodeDistribution>(distribution(world.scored, { year }).objects());
  const advantage = ofTree<LeafAdvantage>(bestAgainstRest(world.scored, { year, code }).objects());
  const share = ofTree<Driver>(drivers(world.scored, { year, code }).objects());
  return {
    world,
    tree,
    node: tree.get(code),
    name: world.nodeName(tree, code),
    year,
    standings: standings(world, { tree, year, code }),
    leaves: tree.leaves(code).map(({ code: leaf, max, provenance }) => ({
      code: leaf,
      max,
      provenance,
      name: world.nodeName(tree, leaf),
      share: share.get(leaf)?.share ?? null,
      lost: share.get(leaf)?.lost ?? null,
      spread: spread.get(leaf) as NodeDistribution,
      advantage: advantage.get(leaf),
    })),
  };
}

/** Whether anything is known of the leaves, whatever of the field. */
export const hasLeaves = ({ leaves }: FieldView): boolean => leaves.some(({ lost }) => lost !== null);

/** The mean and its change, leaders and who is left out, in a few sentences. */
export function fieldLead({ world, tree, node: { code }, year, standings }: FieldView): string {
  const mark = benchmarkAt(world, { tree, year, code });
  if (!mark) return say`Năm ${year} chưa có đơn vị nào đủ điểm ở lĩnh vực này.`;
  const before = benchmarkAt(world, { tree, year: year - 1, code });
  const missing = standings.length - mark.n;
  return [
    paragraph(meanFindings({ now: mark, before }, world.telling)),
    `${leaderFinding(standings, lang)}.`,
    missing > 0 ? say`${formatCount(missing)} đơn vị chưa đủ điểm ở lĩnh vực này, không tính.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Where the marked agency stands; "" if it is not among them. */
export function ownSentence({ world, tree, node: { code }, year }: FieldView, agency: string | null): string {
  if (agency === null) return "";
  const totals = results(world, { tree, year, code });
  const gap = gaps(world.scored)
    .objects()
    .find((row) => row.agency === agency && row.year === year && row.stage === "appraised" && row.code === code);
  return paragraph(standingFindings({ agency, totals, gap }, world.telling));
}

/** Links to the fields before and after, and to all. */
export function fieldLinks({ world, tree, node }: FieldView): HTMLElement {
  const fields = fieldsOf(tree);
  const at = fields.indexOf(node);
  const link = (field: CriteriaNode | undefined, label: (name: string) => string) =>
    field ? html`<a href=${`./${field.code}`}>${label(`${field.code}. ${world.nodeName(tree, field.code)}`)}</a>` : "";
  return html`<p class="no-print field-links"><a href="./">${say`Tất cả lĩnh vực`}</a> ${link(fields[at - 1], (name) => `← ${name}`)} ${link(fields[at + 1], (name) => `${name} →`)}</p>` as HTMLElement;
}

/** Mean, best and worst of the field over the years, and the marked agency. */
export function fieldTrend({ world, tree, node: { code } }: FieldView, agency: string | null) {
  const years = yearsOn(world, tree);
  const marks = years.map((year) => {
    const mark = benchmarkAt(world, { tree, year, code });
    return { year, mean: mark?.mean ?? null, best: mark?.best ?? null, worst: mark?.worst ?? null };
  });
  const own = years.flatMap((year) =>
    standings(world, { tree, year, code })
      .filter((row) => row.agency === agency)
      .map(({ agency, name, index }) => ({ agency, name, year, index })),
  );
  return [...trendRows(marks), ...own];
}

/** How many leaves the lists of this page name. */
const MOST = 3;

const noLeaves = () => html`<p>${say`Chưa biết điểm từng tiêu chí của lĩnh vực này.`}</p>` as HTMLElement;

/** The leaves that carry most of the differences, and those that carry none. */
export function driverList(view: FieldView): HTMLElement {
  if (!hasLeaves(view)) return noLeaves();
  const shared = view.leaves
    .filter(({ share }) => share !== null && share > 0)
    .sort((a, b) => (b.share as number) - (a.share as number));
  const lines =
    shared.length === 0
      ? html`<p>${say`Các đơn vị bằng nhau ở lĩnh vực này, hoặc chỉ có một đơn vị.`}</p>`
      : html`<p>${say`Đơn vị hơn kém nhau ở lĩnh vực này chủ yếu do những tiêu chí sau. Phần chênh lệch của mọi tiêu chí cộng lại là 100 %; nó mô tả khác biệt giữa các đơn vị trong năm, không nói lên nguyên nhân.`}</p><ul>${shared.slice(0, MOST).map((leaf) => html`<li>${say`${leaf.code} ${leaf.name}: ${formatShare(leaf.share)} chênh lệch giữa các đơn vị, bình quân mất ${mean(leaf.lost)} trên ${formatPoints(leaf.max)} điểm`}</li>`)}</ul>`;
  return html`<div>${lines}<p>${flatSentence(view)}</p></div>` as HTMLElement;
}

/** Means of points are printed with two decimals. */
const mean = (points: number | null) => formatIndex(points);

/** Which leaves tell nobody apart. */
function flatSentence({ leaves }: FieldView): string {
  const of = (kind: NodeDistribution["flat"]) =>
    leaves
      .filter(({ spread }) => spread.flat === kind)
      .map(({ code }) => code)
      .join(", ");
  const [full, zero, equal] = [of("all-full"), of("all-zero"), of("all-equal")];
  const sentences = [
    full && say`Mọi đơn vị đạt điểm tối đa ở ${full}.`,
    zero && say`Không đơn vị nào có điểm ở ${zero}.`,
    equal && say`Mọi đơn vị bằng điểm nhau ở ${equal}.`,
  ].filter(Boolean);
  return sentences.length === 0
    ? say`Không có tiêu chí nào mà mọi đơn vị bằng điểm nhau.`
    : say`${sentences.join(" ")} Những tiêu chí như vậy không phân hoá các đơn vị.`;
}

/** Mean points lost per leaf, for the Pareto chart. */
export function lostRows({ leaves }: FieldView) {
  const rows = leaves.map(({ code, name, lost, share }) => ({
    code,
    label: name,
    lost: lost === null ? null : Math.round(lost * 100) / 100,
    ...(share === null ? {} : { detail: say`${formatShare(share)} chênh lệch` }),
  }));
  return { rows, total: rows.reduce((sum, { lost }) => sum + Math.round((lost ?? 0) * 100), 0) / 100 };
}

/** Every leaf of the field in figures. */
export function leafTable(view: FieldView): HTMLElement {
  if (view.leaves.every(({ spread }) => spread.n === 0)) return noLeaves();
  const columns: Column<LeafView>[] = [
    { label: say`Tiêu chí`, cell: (row) => `${row.code} ${row.name}` },
    {
      label: say`Điểm tối đa`,
      kind: "number",
      value: (row) => row.max,
      cell: (row) => html`<span>${formatPoints(row.max)}${illustrativeMark(row.provenance)}</span>` as HTMLElement,
    },
    {
      label: say`Phần chênh lệch`,
      title: say`Phần của tiêu chí trong chênh lệch giữa các đơn vị ở lĩnh vực`,
      kind: "number",
      value: (row) => row.share,
      cell: (row) => formatShare(row.share),
    },
    { label: say`Mất bình quân`, kind: "number", value: (row) => row.lost, cell: (row) => mean(row.lost) },
    {
      label: say`Trung bình (%)`,
      kind: "number",
      value: (row) => row.spread.mean,
      cell: (row) => formatIndex(row.spread.mean),
      style: (row) => heat(row.spread.mean),
    },
    {
      label: say`Đạt tối đa`,
      kind: "number",
      value: (row) => row.spread.full,
      cell: ({ spread }) => `${spread.full}/${spread.n}`,
    },
    {
      label: say`Không điểm`,
      kind: "number",
      value: (row) => row.spread.zero,
      cell: ({ spread }) => `${spread.zero}/${spread.n}`,
    },
    {
      label: say`Dẫn đầu`,
      kind: "number",
      value: (row) => row.advantage?.top ?? null,
      cell: (row) => mean(row.advantage?.top ?? null),
    },
    {
      label: say`Còn lại`,
      kind: "number",
      value: (row) => row.advantage?.rest ?? null,
      cell: (row) => mean(row.advantage?.rest ?? null),
    },
  ];
  return html`<div class="named">${dataTable(view.leaves, columns, {
    caption: marked(say`Các tiêu chí của lĩnh vực ${view.node.code} năm ${view.year}`, view.world.simulated),
    sort: 2,
    reverse: true,
  })}</div>` as HTMLElement;
}

const ahead = ({ leaves }: FieldView) =>
  leaves
    .filter(({ advantage }) => advantage?.gap !== null && advantage !== undefined && advantage.gap > 0)
    .sort((a, b) => (b.advantage?.gap as number) - (a.advantage?.gap as number));

/** On which leaves the top quarter is furthest ahead. */
export function advantageList(view: FieldView): HTMLElement {
  const first = view.leaves.find(({ advantage }) => advantage)?.advantage;
  if (!first)
    return html`<p>${say`Không có đủ đơn vị khác nhau để so đơn vị dẫn đầu với các đơn vị còn lại.`}</p>` as HTMLElement;
  return html`<div><p>${say`Một phần tư đứng đầu (${formatCount(first.topAgencies)} đơn vị) hơn ${formatCount(first.restAgencies)} đơn vị còn lại nhiều nhất ở:`}</p>
    <ul>${ahead(view)
      .slice(0, MOST)
      .map(
        ({ code, name, advantage }) =>
          html`<li>${say`${code} ${name}: ${mean(advantage?.top ?? null)} so với ${mean(advantage?.rest ?? null)} điểm`}</li>`,
      )}</ul></div>` as HTMLElement;
}

/** Mean points of the top quarter and of the rest on each leaf, the widest gap first, for the dumbbell. */
export function advantageRows(view: FieldView) {
  const rounded = (points: number | null | undefined) =>
    points === null || points === undefined ? null : Math.round(points * 100) / 100;
  return ahead(view).map(({ code, name, max, advantage }) => ({
    code,
    label: name,
    max,
    a: rounded(advantage?.top),
    b: rounded(advantage?.rest),
  }));
}

/** Who lies far from the others at a node. */
export function outlierSentence(
  world: World,
  { tree, year, code }: { tree: CriteriaTree; year: number; code: string },
): string {
  const rows = outliers(world.scored, { year })
    .objects()
    .filter((row) => row.code === code && world.scored.treeOf({ agency: row.agency, year }) === tree);
  const names = (side: Outlier["side"]) =>
    rows
      .filter((row) => row.side === side)
      .map(({ agency, index }) => `${world.name(agency)} (${formatIndex(index)})`)
      .join(", ");
  const [low, high] = [names("low"), names("high")];
  if (!benchmarkAt(world, { tree, year, code })) return "";
  if (!low && !high) return say`Không đơn vị nào tách hẳn khỏi các đơn vị khác.`;
  return [low && say`Thấp hẳn so với các đơn vị khác: ${low}.`, high && say`Cao hẳn so với các đơn vị khác: ${high}.`]
    .filter(Boolean)
    .join(" ");
}

/** All agencies by all leaves of the field, in points, shaded by the index. */
export function agencyLeafTable(view: FieldView): HTMLElement {
  if (view.standings.every(({ index }) => index === null) && !hasLeaves(view)) return noLeaves();
  const { world, year, leaves, node } = view;
  const columns: Column<Standing>[] = [
    {
      label: say`Đơn vị`,
      value: (row) => row.name,
      cell: (row) => html`<a href=${`../don-vi/${row.agency}`}>${row.name}</a>` as HTMLElement,
    },
    {
      label: say`Hạng`,
      kind: "number",
      value: (row) => row.rank,
      cell: (row) => (row.rank === null ? "–" : String(row.rank)),
    },
    {
      label: say`Chỉ số`,
      kind: "number",
      value: (row) => row.index,
      cell: (row) => formatIndex(row.index),
      style: (row) => heat(row.index),
    },
    ...leaves.map(({ code, name }): Column<Standing> => {
      const at = (row: Standing) => world.scored.at({ agency: row.agency, year }, code);
      return {
        label: code,
        title: name,
        kind: "number",
        value: (row) => at(row).score,
        cell: (row) => (at(row).max === 0 ? "/" : formatPoints(at(row).score)),
        style: (row) => heat(at(row).index),
      };
    }),
  ];
  const caption = say`Điểm từng tiêu chí của lĩnh vực ${node.code} năm ${year}: ${view.standings.length} đơn vị; – là chưa có điểm, / là không áp dụng`;
  return html`<div class="dense">${dataTable(view.standings, columns, { caption: marked(caption, world.simulated), sort: 1, agency: (row) => row.agency })}
    <details><summary>${say`Tên các tiêu chí`}</summary><ul>${leaves.map(({ code, name }) => html`<li>${code} ${name}</li>`)}</ul></details></div>` as HTMLElement;
}
