import type { CriteriaTree } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import type { LeadShare, Plan, PlanMove, PlanProblem } from "@par-index/core/plan";
import { leastValue, valueText } from "@par-index/core/tree";
import { html } from "htl";
import { unitOf as valueUnit } from "../lab/change-text.js";
import { isMeasured } from "../lab/value-range.js";
import { captionMarks } from "../page/caption.js";
import { formatCount, formatPoints, formatPointsChange } from "../page/format.js";
import { say } from "../page/language.js";
import { illustrativeMark } from "../page/notice.js";
import { type Column, dataTable } from "../table/table.js";
import { leadName } from "../world/responsibilities.js";
import type { World } from "../world/world.js";
import { planMark, unitOf } from "./problem.js";

/** The leaves that a plan raises. */
export function movesTable(world: World, problem: PlanProblem, { moves, cost }: Plan): HTMLElement {
  const tree = treeOf(world, problem);
  const unit = unitOf(problem);
  const hasValues = moves.some(({ value }) => value !== null);
  const columns: Column<PlanMove>[] = [
    { label: say`Mã`, value: ({ code }) => tree.get(code).position, cell: ({ code }) => code },
    { label: say`Tiêu chí`, value: ({ code }) => world.nodeName(tree, code) },
    { label: say`Hiện nay`, kind: "number", value: ({ from }) => from, cell: ({ from }) => formatPoints(from) },
    {
      label: say`Cần đạt`,
      kind: "number",
      value: ({ to }) => to,
      cell: ({ code, to }) =>
        html`${formatPoints(to)} <small class="muted">/ ${formatPoints(tree.get(code).max)}${illustrativeMark(tree.get(code).provenance)}</small>` as Node,
    },
    {
      label: say`Tăng`,
      kind: "number",
      value: (move) => move.points,
      cell: (move) => formatPointsChange(move.points),
    },
    ...(hasValues
      ? [{ label: say`Giá trị cần đạt`, cell: ({ code, value }: PlanMove) => rawText(tree, code, value) }]
      : []),
    {
      label: say`Chi phí (${unit})`,
      kind: "number",
      value: (move) => move.cost,
      cell: (move) => formatPoints(move.cost),
    },
    { label: say`Chủ trì`, value: ({ leads }) => leads.map((id) => world.name(id)).join(", ") || "–" },
  ];
  const caption = say`Kế hoạch của ${world.name(problem.agency)} từ điểm năm ${problem.year}: ${moves.length} tiêu chí cần nâng`;
  return html`<div class="plan-moves">${dataTable(moves, columns, {
    caption: `${caption} (${planMark()})${captionMarks(world)}`,
    sort: 0,
    total: [
      say`Tổng`,
      "",
      "",
      "",
      formatPointsChange(sumDecimals(moves.map((move) => move.points))),
      ...(hasValues ? [""] : []),
      formatPoints(cost),
      "",
    ],
  })}</div>` as HTMLElement;
}

/** What a plan asks of each lead agency. */
export function leadSharesTable(world: World, problem: PlanProblem, { leads }: Plan): HTMLElement | null {
  if (leads.length === 0) return null;
  const unit = unitOf(problem);
  const columns: Column<LeadShare>[] = [
    { label: say`Cơ quan chủ trì`, value: ({ lead }) => leadName(world, lead) },
    {
      label: say`Tiêu chí cần nâng`,
      kind: "number",
      value: ({ leaves }) => leaves,
      cell: ({ leaves }) => formatCount(leaves),
    },
    {
      label: say`Điểm tăng`,
      kind: "number",
      value: ({ points }) => points,
      cell: ({ points }) => formatPointsChange(points),
    },
    {
      label: say`Chi phí (${unit})`,
      kind: "number",
      value: ({ cost }) => cost,
      cell: ({ cost }) => formatPoints(cost),
    },
  ];
  return dataTable(leads, columns, {
    caption: `${say`Việc của từng cơ quan chủ trì trong kế hoạch; tiêu chí chung tính đủ cho mỗi cơ quan`} (${planMark()})${captionMarks(world)}`,
    sort: 3,
    reverse: true,
  });
}

const treeOf = ({ scored }: World, { agency, year, stage }: PlanProblem): CriteriaTree =>
  scored.treeOf({ agency, year, stage });

/** The raw value that a rule asks for the points: "≥ 62,5 %", "≤ 2", or the items of a checklist. */
function rawText(tree: CriteriaTree, code: string, value: number | null): string {
  const { rule, max } = tree.get(code);
  if (value === null || rule === undefined) return "–";
  if (rule.kind === "checklist") return say`đạt các mục ${valueText(rule, value)}`;
  if (!isMeasured(rule)) return formatPoints(value);
  // Where less is better, any value however large gives no points.
  const isLessBetter = leastValue(rule, 0, max) === Number.POSITIVE_INFINITY;
  return `${isLessBetter ? "≤" : "≥"} ${formatPoints(value)} ${valueUnit(rule)}`.trim();
}
