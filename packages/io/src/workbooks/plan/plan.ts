import {
  type Assignment,
  type Bilingual,
  type CriteriaTree,
  decimalComma,
  describeRule,
  differenceOfIndices,
  explainRule,
  ROOT,
  type Rule,
  type Scored,
  sumDecimals,
  valueText,
} from "@par-index/core";
import type { LeadShare, Move, Plan, PlanProblem } from "@par-index/core/plan";
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { LINE, type SheetMaker, sumFormula } from "../../sheets/maker.js";
import { sheetName } from "../../sheets/name.js";
import { HYPOTHETICAL, SOFTWARE } from "../../sheets/provenance.js";
import { HEADING, INDEX, INNER_NUMBER, INNER_TEXT, NUMBER, OPEN_TEXT, printTitles, TEXT } from "../../sheets/style.js";
import { STAGE_VI } from "../../words/stage-names.js";
import { beginSheet, finishSheet, nameOf, natureText, treeLines } from "../sheet.js";
import { describeConstraints, describeTarget, unitText } from "./text.js";

/** What a plan's workbook is made of. */
export interface PlanWorkbookOptions {
  /** The scores that the plan was made on. */
  readonly scored: Scored;
  readonly problem: PlanProblem;
  readonly plan: Plan;
  /** Its name is told beside the lead agencies, which stand in the plan itself. */
  readonly assignment?: Assignment | undefined;
  /** Name of the data set. */
  readonly name: Bilingual;
  /** Simulated data is marked at the head of every sheet. */
  readonly simulated: boolean;
}

const COVER = "Tổng quan";
const PLAN = "Kế hoạch";
const NO_LEAD = "Chưa phân công";
const DRAFT = "Phương án do phần mềm tính theo kịch bản, chưa phải kế hoạch được phê duyệt hay số liệu chính thức.";

/** A cost in the problem's unit; core counts it in millionths. */
const COST = "#,##0.######";
const COST_DECIMALS = 6;

/** Where a total stands: its sheet and row. */
interface TotalPlace {
  readonly sheet: string;
  readonly row: number;
}

/**
 * A workbook to carry a plan out with: an overview, all leaves to raise, and a sheet for each lead
 * agency with what it has to raise, to what value, at what cost, with blank columns for deadline
 * and person in charge and a place to sign. Leaves that nobody leads have a sheet of their own;
 * without an assignment there are no such sheets. Sums are formulas whose stored values are core's.
 *
 * @returns the bytes of an XLSX file
 * @throws ParError `unit-unknown` if the problem's agency has no scores in its year
 * @example
 * const plan = planLeastCost(scored, problem, { solver, assignment });
 * if (plan.kind === "plan") await planWorkbook({ scored, problem, plan, assignment, name, simulated });
 */
export async function planWorkbook(options: PlanWorkbookOptions): Promise<Uint8Array> {
  const { scored, problem, plan } = options;
  const tree = scored.treeOf(problem.agency, problem.year, problem.stage);
  const all = movesSheet(options, tree);
  const names = [COVER, PLAN];
  const leads = plan.leads.map((share) => {
    const name = sheetName(share.lead === null ? NO_LEAD : nameOf(scored, share.lead), names);
    names.push(name);
    return { share, ...leadSheet(options, tree, share, name) };
  });
  const sheets = [coverSheet(options, tree, all, leads), all.sheet, ...leads.map(({ sheet }) => sheet)];
  return writeXlsx({
    sheets,
    namedRanges: printTitles(sheets),
    properties: { title: `Phương án PAR INDEX ${problem.year}` },
    defaultFont: { name: "Times New Roman", size: 11 },
  });
}

/** A column of a sheet of moves. */
interface MoveColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (move: Move) => CellValue;
  readonly style?: CellStyle;
  /** Summed below, with what core has for the sum. */
  readonly total?: { readonly value: number; readonly decimals?: number };
}

/** What a sheet's moves gain and cost. */
type Sums = Pick<LeadShare, "points" | "cost">;

const sumsOf = ({ moves, cost }: Plan): Sums => ({ points: sumDecimals(moves.map(({ points }) => points)), cost });

/** The columns that both the plan's sheet and a lead agency's have. */
function moveColumns({ problem }: PlanWorkbookOptions, tree: CriteriaTree, sum: Sums): MoveColumn[] {
  return [
    { heading: "Mã", width: 8, cell: ({ code }) => code, style: { ...TEXT, numFmt: "@" } },
    { heading: "Tiêu chí", width: 36, cell: ({ code }) => tree.get(code).name.vi },
    { heading: "Điểm hiện nay", width: 9, cell: ({ from }) => from, style: NUMBER },
    { heading: "Điểm cần đạt", width: 9, cell: ({ to }) => to, style: NUMBER },
    { heading: "Điểm tăng", width: 9, cell: ({ points }) => points, style: NUMBER, total: { value: sum.points } },
    {
      heading: "Giá trị cần đạt",
      width: 11,
      cell: ({ code, value }) => valueCell(tree.get(code).rule, value),
      style: { ...NUMBER, numFmt: "General", alignment: { vertical: "top", horizontal: "right" } },
    },
    { heading: "Theo cách chấm", width: 34, cell: (move) => ruleText(tree, move) },
    {
      heading: `Chi phí (${unitText(problem.unit)})`,
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
function ruleText(tree: CriteriaTree, { code, value }: Move): string | null {
  const { rule, max } = tree.get(code);
  if (rule === undefined) return null;
  return value === null ? describeRule(rule, max) : explainRule(rule, value, max);
}

/** Writes moves under their headings, and the sums below them; the row of the sums. */
function writeMoves(maker: SheetMaker, row: number, moves: readonly Move[], columns: readonly MoveColumn[]): number {
  for (const [i, move] of moves.entries())
    for (const [column, { cell, style }] of columns.entries())
      maker.set(row + 1 + i, column, cell(move), style ?? TEXT);
  const at = row + moves.length + 1;
  for (const [column, { total, style }] of columns.entries()) {
    const letter = columnName(column);
    if (total === undefined) maker.set(at, column, column === 1 ? "Cộng" : null, INNER_TEXT);
    else {
      const cells = [`${letter}${row + 1}:${letter}${at - 1}`];
      const formula = moves.length ? sumFormula(cells, total.decimals) : undefined;
      maker.set(at, column, total.value, { ...INNER_NUMBER, numFmt: style?.numFmt ?? "General" }, formula);
    }
  }
  return at;
}

const leadNames = (scored: Scored, leads: readonly string[]) => leads.map((id) => nameOf(scored, id)).join("; ");

function movesSheet(options: PlanWorkbookOptions, tree: CriteriaTree): { sheet: WriteSheet; total: TotalPlace } {
  const { scored, problem, plan } = options;
  const columns: MoveColumn[] = [
    ...moveColumns(options, tree, sumsOf(plan)),
    {
      heading: "Cơ quan chủ trì",
      width: 26,
      cell: ({ leads }) => (leads.length ? leadNames(scored, leads) : NO_LEAD),
    },
  ];
  const { maker, row } = beginSheet(
    options,
    `Kế hoạch nâng điểm ${nameOf(scored, problem.agency)} năm ${problem.year}`,
    columns.map(({ heading }) => heading),
    [DRAFT, ...(plan.moves.length ? [] : ["Mục tiêu đã đạt: không cần nâng tiêu chí nào."])],
  );
  const at = writeMoves(maker, row, plan.moves, columns);
  const widths = columns.map(({ width }) => width);
  return {
    sheet: finishSheet(maker, PLAN, row, widths, { orientation: "landscape", filter: false }),
    total: { sheet: PLAN, row: at },
  };
}

function leadSheet(
  options: PlanWorkbookOptions,
  tree: CriteriaTree,
  share: LeadShare,
  name: string,
): { sheet: WriteSheet; total: TotalPlace } {
  const { scored, problem, plan } = options;
  const { lead } = share;
  const own = plan.moves.filter(({ leads }) => (lead === null ? leads.length === 0 : leads.includes(lead)));
  const others = ({ leads }: Move) => leads.filter((id) => id !== lead);
  const isShared = own.some((move) => others(move).length > 0);
  const columns: MoveColumn[] = [
    ...moveColumns(options, tree, share),
    ...(isShared
      ? [{ heading: "Cùng chủ trì", width: 20, cell: (move: Move) => leadNames(scored, others(move)) || null }]
      : []),
    { heading: "Thời hạn", width: 13, cell: () => null, style: OPEN_TEXT },
    { heading: "Người phụ trách", width: 18, cell: () => null, style: OPEN_TEXT },
  ];
  const title = lead === null ? "Tiêu chí chưa phân công cơ quan chủ trì" : nameOf(scored, lead);
  const { maker, row } = beginSheet(
    options,
    `${title}: tiêu chí cần nâng năm ${problem.year}, ${nameOf(scored, problem.agency)}`,
    columns.map(({ heading }) => heading),
    [
      DRAFT,
      ...(isShared
        ? [
            "Tiêu chí có nhiều cơ quan chủ trì có ở trang của từng cơ quan và tính đủ cho mỗi cơ quan, nên các trang cộng lại vượt tổng của phương án.",
          ]
        : []),
    ],
  );
  const at = writeMoves(maker, row, own, columns);
  const last = columns.length - 1;
  const signatures = lead === null ? [] : signatureLines(maker, at + 2, last);
  const widths = columns.map(({ width }) => width);
  const sheet = finishSheet(maker, name, row, widths, { orientation: "landscape", filter: false });
  for (const line of signatures) sheet.rowDefs?.set(line.startRow, { height: LINE });
  return { sheet: signatures.length ? { ...sheet, merges: signatures } : sheet, total: { sheet: name, row: at } };
}

/** Where maker and head of the agency sign: left and right below the table; the cells to merge. */
function signatureLines(maker: SheetMaker, row: number, last: number): NonNullable<WriteSheet["merges"]> {
  const bold = { font: { bold: true }, alignment: { horizontal: "center" } } as const;
  const plain = { font: { italic: true }, alignment: { horizontal: "center" } } as const;
  const [left, right] = [1, last - 3];
  const lines: readonly [string, string, CellStyle][] = [
    ["", "…………, ngày …… tháng …… năm ………", plain],
    ["NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG CƠ QUAN", bold],
    ["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)", plain],
  ];
  return lines.flatMap(([maker1, head, style], i) => {
    const at = row + i;
    if (maker1 !== "") maker.set(at, left, maker1, style);
    maker.set(at, right, head, style);
    return [{ startRow: at - 1, startCol: right, endRow: at - 1, endCol: last }];
  });
}

/** What stands in a sheet's total, as a formula of another sheet. */
function linked({ sheet, row }: TotalPlace, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${columnName(column)}${row}`;
}

function coverSheet(
  options: PlanWorkbookOptions,
  tree: CriteriaTree,
  all: { readonly total: TotalPlace },
  leads: readonly { readonly share: LeadShare; readonly total: TotalPlace }[],
): WriteSheet {
  const { scored, problem, plan, assignment, name, simulated } = options;
  const { agency, year, stage } = problem;
  const unit = unitText(problem.unit);
  const [gainColumn, costColumn] = [4, 7];
  const { maker, row } = beginSheet(
    options,
    `Phương án nâng Chỉ số CCHC năm ${year}: ${nameOf(scored, agency)}`,
    ["Kết quả", "Hiện nay", "Theo phương án", "Thay đổi (dương là tốt lên)"],
    [DRAFT],
  );
  const before = scored.at(agency, year, ROOT, stage);
  const signed = (numFmt: string) => `+${numFmt};-${numFmt};${numFmt}`;
  const results: [string, CellValue, CellValue, CellValue, string][] = [
    [
      "Tổng điểm",
      before.score,
      plan.points,
      before.score === null ? null : sumDecimals([plan.points, -before.score]),
      "0.00##",
    ],
    [
      "Chỉ số (%)",
      before.index,
      plan.index,
      before.index === null ? null : differenceOfIndices(plan.index, before.index),
      INDEX,
    ],
    [
      "Hạng (đơn vị khác giữ nguyên)",
      before.rank,
      plan.rank,
      before.rank === null || plan.rank === null ? null : before.rank - plan.rank,
      "0",
    ],
    ["Nhóm", before.group, plan.group, null, "@"],
  ];
  for (const [i, [label, now, then, difference, numFmt]] of results.entries()) {
    const at = row + 1 + i;
    const style: CellStyle = { ...NUMBER, numFmt, alignment: { horizontal: "right", vertical: "top" } };
    maker.set(at, 0, label, INNER_TEXT);
    maker.set(at, 1, now, style);
    maker.set(at, 2, then, style);
    maker.set(at, 3, difference, numFmt === "@" ? style : { ...style, numFmt: signed(numFmt) });
  }

  let at = row + results.length + 2;
  const leadHeadings = ["Cơ quan chủ trì", "Số tiêu chí", "Điểm tăng", `Chi phí (${unit})`];
  if (leads.length) {
    for (const [column, heading] of leadHeadings.entries()) maker.set(at, column, heading, HEADING);
    for (const { share, total } of leads) {
      at++;
      maker.set(at, 0, share.lead === null ? NO_LEAD : nameOf(scored, share.lead), TEXT);
      maker.set(at, 1, share.leaves, { ...NUMBER, numFmt: "0" });
      maker.set(at, 2, share.points, NUMBER, linked(total, gainColumn));
      maker.set(at, 3, share.cost, { ...NUMBER, numFmt: COST }, linked(total, costColumn));
    }
    at++;
  }
  const isEmpty = plan.moves.length === 0;
  const sums = sumsOf(plan);
  maker.set(at, 0, "Cả phương án", INNER_TEXT);
  maker.set(at, 1, plan.moves.length, { ...INNER_NUMBER, numFmt: "0" });
  maker.set(at, 2, sums.points, INNER_NUMBER, isEmpty ? undefined : linked(all.total, gainColumn));
  maker.set(at, 3, plan.cost, { ...INNER_NUMBER, numFmt: COST }, isEmpty ? undefined : linked(all.total, costColumn));

  const lines: [string, string][] = [
    ["Tên phương án", problem.name ?? plan.scenario.name],
    ["Đơn vị", `${nameOf(scored, agency)}, năm ${year}, điểm ${STAGE_VI[stage]}`],
    ["Mục tiêu", describeTarget(problem.target)],
    ["Tổng chi phí", `${decimalComma(plan.cost)} ${unit}, thấp nhất trong mọi cách đạt mục tiêu với các điều kiện này`],
    ...describeConstraints(problem, (id) => nameOf(scored, id)),
    ...(plan.leads.some(({ lead }) => lead !== null)
      ? [
          [
            "Nhiều cơ quan chủ trì",
            "tiêu chí tính đủ cho từng cơ quan, nên các cơ quan cộng lại có thể vượt cả phương án",
          ] as [string, string],
        ]
      : []),
    ["Tính chất", HYPOTHETICAL],
    ["Bộ dữ liệu", name.vi],
    ["Điểm hiện nay", natureText(simulated)],
    ...treeLines(tree),
    ...(assignment ? ([["Phân công", `${assignment.name.vi} (${assignment.source})`]] as [string, string][]) : []),
    ["Phần mềm", SOFTWARE],
  ];
  const firstLine = at + 2;
  for (const [i, [label, text]] of lines.entries()) {
    maker.set(firstLine + i, 0, label, INNER_TEXT);
    for (const column of [1, 2, 3]) maker.set(firstLine + i, column, column === 1 ? text : null, TEXT);
  }
  const widths = [34, 20, 20, 22];
  const { freezePane: _, ...sheet } = finishSheet(maker, COVER, row, widths, {
    orientation: "landscape",
    filter: false,
  });
  const textWidth = 62;
  for (const [i, [, text]] of lines.entries())
    sheet.rowDefs?.set(firstLine + i - 1, { height: LINE * Math.ceil((text.length * 1.1) / textWidth) });
  return {
    ...sheet,
    merges: lines.map((_, i) => ({ startRow: firstLine + i - 1, startCol: 1, endRow: firstLine + i - 1, endCol: 3 })),
  };
}
