import type { CriteriaTree, Rule } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import type { LeadShare, Plan, PlanMove } from "@par-index/core/plan";
import { valueText } from "@par-index/core/tree";
import type { Language } from "@par-index/text";
import { unitText } from "@par-index/text/plan";
import { describeRule, explainRule } from "@par-index/text/rules";
import type { CellStyle, CellValue } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";
import { type SheetMaker, sumFormula } from "../../sheets/maker.js";
import { nameOf } from "../../sheets/sheet.js";
import { INNER_NUMBER, INNER_TEXT, NUMBER, TEXT } from "../../sheets/style.js";
import { COST, COST_DECIMALS, type PlanWork } from "./options.js";

/** Where a total stands: its sheet and row. */
export interface TotalPlace {
  readonly sheet: string;
  readonly row: number;
}

/** What stands in a sheet's total, as a formula of another sheet. */
export function linked({ sheet, row }: TotalPlace, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${columnName(column)}${row}`;
}

/** A column of a sheet of moves. */
export interface MoveColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (move: PlanMove) => CellValue;
  readonly style?: CellStyle;
  /** Summed below, with what core has for the sum. */
  readonly total?: { readonly value: number; readonly decimals?: number };
}

/** What a sheet's moves gain and cost. */
type Sums = Pick<LeadShare, "points" | "cost">;

/** The sums of the whole plan. */
export const sumsOf = ({ moves, cost }: Plan): Sums => ({
  points: sumDecimals(moves.map(({ points }) => points)),
  cost,
});

/** The columns that both the plan's sheet and a lead agency's have. */
export function moveColumns({ problem, language }: PlanWork, tree: CriteriaTree, sum: Sums): MoveColumn[] {
  const { columns: headed, plan: say } = PHRASES[language];
  return [
    { heading: headed.code, width: 8, cell: ({ code }) => code, style: { ...TEXT, numFmt: "@" } },
    { heading: headed.criterion, width: 36, cell: ({ code }) => tree.get(code).name[language] },
    { heading: say.from, width: 9, cell: ({ from }) => from, style: NUMBER },
    { heading: say.to, width: 9, cell: ({ to }) => to, style: NUMBER },
    { heading: say.gain, width: 9, cell: ({ points }) => points, style: NUMBER, total: { value: sum.points } },
    {
      heading: say.valueNeeded,
      width: 11,
      cell: ({ code, value }) => valueCell(tree.get(code).rule, value),
      style: { ...NUMBER, numFmt: "General", alignment: { vertical: "top", horizontal: "right" } },
    },
    { heading: say.byRule, width: 34, cell: (move) => ruleText(tree, move, language) },
    {
      heading: say.cost(unitText(problem, language)),
      width: 12,
      cell: ({ cost }) => cost,
      style: { ...NUMBER, numFmt: COST },
      total: { value: sum.cost, decimals: COST_DECIMALS },
    },
  ];
}

/** A raw value as a number, so that one can calculate with it; a checklist's as the items to meet. */
function valueCell(rule: Rule | undefined, value: number | null): CellValue {
  return value !== null && rule?.kind === "checklist" ? valueText(rule, value) : value;
}

/** How the leaf's rule comes to the points: for the value to reach, or in general. */
function ruleText(tree: CriteriaTree, { code, value }: PlanMove, language: Language): string | null {
  const { rule, max } = tree.get(code);
  if (rule === undefined) return null;
  return value === null ? describeRule(rule, max, language) : explainRule(rule, value, max, language);
}

/** Writes moves under their headings, and the sums below them; the row of the sums. */
export function writeMoves(
  { language }: Pick<PlanWork, "language">,
  maker: SheetMaker,
  row: number,
  moves: readonly PlanMove[],
  columns: readonly MoveColumn[],
): number {
  for (const [i, move] of moves.entries())
    for (const [column, { cell, style }] of columns.entries())
      maker.set(row + 1 + i, column, cell(move), style ?? TEXT);
  const at = row + moves.length + 1;
  for (const [column, { total, style }] of columns.entries()) {
    const letter = columnName(column);
    if (total === undefined) maker.set(at, column, column === 1 ? PHRASES[language].plan.sum : null, INNER_TEXT);
    else {
      const cells = [`${letter}${row + 1}:${letter}${at - 1}`];
      const formula = moves.length ? sumFormula(cells, total.decimals) : undefined;
      maker.set(at, column, total.value, { ...INNER_NUMBER, numFmt: style?.numFmt ?? "General" }, formula);
    }
  }
  return at;
}

/** Names of lead agencies, in a cell. */
export const leadNames = ({ scored, language }: PlanWork, leads: readonly string[]) =>
  leads.map((id) => nameOf(scored, id, language)).join("; ");
