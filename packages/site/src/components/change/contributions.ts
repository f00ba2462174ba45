import type { Attribution, Contribution, LeadContribution } from "@par-index/core/attribution";
import { html } from "htl";
import { marked } from "../page/caption.js";
import { formatChange, formatCount, formatIndex } from "../page/format.js";
import { say } from "../page/language.js";
import { type Column, dataTable } from "../table/table.js";
import { leadName } from "../world/responsibilities.js";
import type { World } from "../world/world.js";

const nodeLabel = ({ telling }: World, { code, tree }: Contribution) => telling.names.node(code, tree);

/** Contributions as the bars of a waterfall. */
export function bars(parts: readonly Contribution[], world: World) {
  return parts.map((part) => ({
    code: part.code,
    label: nodeLabel(world, part),
    value: part.total,
  }));
}

const leadLabel = (world: World, { leadAgency }: LeadContribution) => leadName(world, leadAgency);

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
