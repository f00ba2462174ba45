import type { CriteriaTree } from "@par-index/core";
import type { WriteSheet } from "hucre/xlsx";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { leadNames, type MoveColumn, moveColumns, sumsOf, type TotalPlace, writeMoves } from "./moves.js";
import { DRAFT, NO_LEAD, PLAN, type PlanWorkbookOptions } from "./options.js";

/** All leaves to raise. */
export function movesSheet(options: PlanWorkbookOptions, tree: CriteriaTree): { sheet: WriteSheet; total: TotalPlace } {
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
