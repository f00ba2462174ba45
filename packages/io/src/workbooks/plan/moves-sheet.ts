import type { CriteriaTree } from "@par-index/core";
import type { WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { leadNames, type MoveColumn, moveColumns, sumsOf, type TotalPlace, writeMoves } from "./moves.js";
import type { PlanWork } from "./options.js";

/** All leaves to raise. */
export function movesSheet(options: PlanWork, tree: CriteriaTree): { sheet: WriteSheet; total: TotalPlace } {
  const { scored, problem, plan, language } = options;
  const { columns: headed, unassigned, plan: say } = PHRASES[language];
  const columns: MoveColumn[] = [
    ...moveColumns(options, tree, sumsOf(plan)),
    {
      heading: headed.leadAgency,
      width: 26,
      cell: ({ leads }) => (leads.length ? leadNames(options, leads) : unassigned),
    },
  ];
  const { maker, row } = beginSheet(
    options,
    say.movesTitle(nameOf(scored, problem.agency, language), problem.year),
    columns.map(({ heading }) => heading),
    [say.draft, ...(plan.moves.length ? [] : [say.reached])],
  );
  const at = writeMoves(options, maker, row, plan.moves, columns);
  const widths = columns.map(({ width }) => width);
  return {
    sheet: finishSheet(options, maker, say.moves, row, widths, { orientation: "landscape", filter: false }),
    total: { sheet: say.moves, row: at },
  };
}
