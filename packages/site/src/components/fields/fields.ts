import { type CriteriaNode, type CriteriaTree, ROOT } from "@par-index/core";
import { distribution } from "@par-index/core/compare";
import { differenceOfIndices } from "@par-index/core/numbers";
import { apartFindings, fieldFindings, lowestLeafFindings, meanFindings } from "@par-index/text/findings";
import { html } from "htl";
import { marked } from "../page/caption.js";
import { formatChange, formatIndex, formatPoints } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { paragraph } from "../page/sentences.js";
import { type Column, dataTable } from "../table/table.js";
import { benchmarkAt, standings, yearsOn } from "../world/standings.js";
import type { World } from "../world/world.js";

/** A field of a year as the agencies known in full reach it. */
interface FieldSummary {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly provenance: string;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly best: number | null;
  /** Who reaches the best. */
  readonly leaders: readonly string[];
  readonly worst: number | null;
  /** Of the mean on the year before. */
  readonly change: number | null;
  /** The leaf with the lowest mean. */
  readonly weakest: { readonly code: string; readonly name: string; readonly mean: number } | null;
}

/** The fields of a tree. */
export const fieldsOf = (tree: CriteriaTree) => tree.nodes.filter(({ level }) => level === 1);

/** The fields of a tree in a year, in the tree's order. */
export function fieldSummaries(world: World, tree: CriteriaTree, year: number): FieldSummary[] {
  const spread = new Map(
    distribution(world.scored, { year })
      .objects()
      .filter((row) => row.tree === tree.id)
      .map((row) => [row.code, row]),
  );
  return fieldsOf(tree).map(({ code, max, provenance }) => {
    const now = benchmarkAt(world, { tree, year, code });
    const before = benchmarkAt(world, { tree, year: year - 1, code });
    const leaves = tree
      .leaves(code)
      .map((leaf) => ({ code: leaf.code, mean: benchmarkAt(world, { tree, year, code: leaf.code })?.mean ?? null }))
      .filter((leaf): leaf is { code: string; mean: number } => leaf.mean !== null)
      .sort((a, b) => a.mean - b.mean);
    const weakest = leaves[0];
    return {
      code,
      name: world.nodeName(tree, code),
      max,
      provenance,
      n: now?.n ?? 0,
      mean: now?.mean ?? null,
      sd: spread.get(code)?.sd ?? null,
      best: now?.best ?? null,
      leaders: standings(world, { tree, year, code })
        .filter(({ index }) => index !== null && index === now?.best)
        .map(({ name }) => name),
      worst: now?.worst ?? null,
      change: now && before ? differenceOfIndices(now.mean, before.mean) : null,
      weakest: weakest ? { ...weakest, name: world.nodeName(tree, weakest.code) } : null,
    };
  });
}

/** The mean of all, which field stands highest and lowest, where agencies lie furthest apart, and the weakest leaves. */
export function fieldsLead(world: World, tree: CriteriaTree, year: number): string {
  const { scored, telling } = world;
  const mark = (code: string, of = year) => benchmarkAt(world, { tree, year: of, code });
  const marks = (codes: readonly CriteriaNode[]) => codes.flatMap(({ code }) => mark(code) ?? []);
  const total = mark(ROOT);
  const spread = distribution(scored, { year })
    .objects()
    .filter((row) => row.tree === tree.id && row.level === 1);
  const told = [
    ...(total ? meanFindings({ now: total, before: mark(ROOT, year - 1) }, telling) : []),
    ...fieldFindings(marks(fieldsOf(tree)), telling),
    ...apartFindings(spread, telling),
    ...lowestLeafFindings(marks(tree.leaves()), telling),
  ];
  return told.length ? paragraph(told) : say`Năm ${year} chưa có đơn vị nào đủ điểm ở lĩnh vực nào.`;
}

/** The agencies' indices in every field, for the strip. */
export function stripRows(world: World, tree: CriteriaTree, year: number) {
  return fieldsOf(tree).flatMap(({ code }) => {
    const field = world.nodeName(tree, code);
    return standings(world, { tree, year, code }).map(({ agency, name, index }) => ({
      agency,
      name,
      code,
      field,
      index,
    }));
  });
}

/** The tree with the mean index of every node, for the icicle. */
export function meanTree(world: World, tree: CriteriaTree, year: number) {
  return tree.nodes.map(({ code, parent, level, max }) => ({
    code,
    parent,
    level,
    max,
    name: level === 0 ? say`Toàn bộ` : world.nodeName(tree, code),
    index: benchmarkAt(world, { tree, year, code })?.mean ?? null,
  }));
}

/** Mean of every field over the years, and the marked agency. */
export function fieldYearRows(world: World, tree: CriteriaTree, agency: string | null) {
  return yearsOn(world, tree).flatMap((year) =>
    fieldsOf(tree).flatMap(({ code }) => {
      const field = world.nodeName(tree, code);
      const mean = benchmarkAt(world, { tree, year, code })?.mean ?? null;
      const own = standings(world, { tree, year, code }).find((row) => row.agency === agency);
      return [
        ...(own ? [{ agency: own.agency, name: own.name, code, field, year, index: own.index }] : []),
        { agency: "mean", name: say`Trung bình`, code, field, year, index: mean },
      ];
    }),
  );
}

/** Most names of leaders in a cell. */
const NAMES = 3;

/** A figure, and below it in small what it is the figure of. */
const withNote = (figure: string, note: string) => html`<span>${figure} <small>${note}</small></span>` as HTMLElement;

/** The fields in figures, each with a link to its page. */
export function fieldTable(
  fields: readonly FieldSummary[],
  { year, simulated }: { year: number; simulated: boolean },
): HTMLElement {
  const columns: Column<FieldSummary>[] = [
    {
      label: say`Lĩnh vực`,
      value: (row) => row.code,
      cell: (row) => html`<a href=${`./${row.code}`}>${row.code}. ${row.name}</a>` as HTMLElement,
    },
    {
      label: say`Điểm tối đa`,
      kind: "number",
      value: (row) => row.max,
      cell: (row) => html`<span>${formatPoints(row.max)}${illustrativeMark(row.provenance)}</span>` as HTMLElement,
    },
    { label: say`Trung bình`, kind: "number", value: (row) => row.mean, cell: (row) => formatIndex(row.mean) },
    {
      label: say`Thay đổi`,
      title: say`So với năm trước`,
      kind: "number",
      value: (row) => row.change,
      cell: (row) => formatChange(row.change),
    },
    { label: say`Độ lệch chuẩn`, kind: "number", value: (row) => row.sd, cell: (row) => formatIndex(row.sd) },
    { label: say`Thấp nhất`, kind: "number", value: (row) => row.worst, cell: (row) => formatIndex(row.worst) },
    {
      label: say`Cao nhất`,
      value: (row) => row.best,
      cell: ({ best, leaders }) =>
        best === null
          ? "–"
          : withNote(formatIndex(best), leaders.length > NAMES ? say`${leaders.length} đơn vị` : leaders.join(", ")),
    },
    {
      label: say`Tiêu chí thấp nhất`,
      value: (row) => row.weakest?.mean ?? null,
      cell: ({ weakest }) => (weakest ? withNote(formatIndex(weakest.mean), `${weakest.code} ${weakest.name}`) : "–"),
    },
    { label: say`Số đơn vị`, kind: "number", value: (row) => row.n },
  ];
  const caption = say`Chỉ số (%) các lĩnh vực năm ${year}, trên các đơn vị đã đủ điểm`;
  return html`<div class="named">${dataTable(fields, columns, { caption: marked(caption, simulated) })}</div>` as HTMLElement;
}

/** What the mark beside maxima means, below a table that has them. */
export const illustrativeNote = ({ illustrative }: World): HTMLElement | string =>
  illustrative ? (html`<p class="muted">${say`Điểm tối đa có dấu * là minh hoạ.`}</p>` as HTMLElement) : "";
