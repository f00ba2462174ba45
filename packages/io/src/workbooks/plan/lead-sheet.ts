import type { CriteriaTree } from "@par-index/core";
import type { LeadShare, PlanMove } from "@par-index/core/plan";
import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { LINE, type SheetMaker } from "../../sheets/maker.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { OPEN_TEXT } from "../../sheets/style.js";
import { leadNames, type MoveColumn, moveColumns, type TotalPlace, writeMoves } from "./moves.js";
import { DRAFT, type PlanWorkbookOptions } from "./options.js";

/** What a lead agency has to raise, with blanks to fill in and to sign. */
export function leadSheet(
  options: PlanWorkbookOptions,
  tree: CriteriaTree,
  share: LeadShare,
  name: string,
): { sheet: WriteSheet; total: TotalPlace } {
  const { scored, problem, plan } = options;
  const { lead } = share;
  const own = plan.moves.filter(({ leads }) => (lead === null ? leads.length === 0 : leads.includes(lead)));
  const others = ({ leads }: PlanMove) => leads.filter((id) => id !== lead);
  const isShared = own.some((move) => others(move).length > 0);
  const columns: MoveColumn[] = [
    ...moveColumns(options, tree, share),
    ...(isShared
      ? [{ heading: "Cùng chủ trì", width: 20, cell: (move: PlanMove) => leadNames(scored, others(move)) || null }]
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
