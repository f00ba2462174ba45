import type { CriteriaTree } from "@par-index/core";
import type { LeadShare, PlanMove } from "@par-index/core/plan";
import type { Language } from "@par-index/text";
import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { LINE, type SheetMaker } from "../../sheets/maker.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { OPEN_TEXT } from "../../sheets/style.js";
import { leadNames, type MoveColumn, moveColumns, type TotalPlace, writeMoves } from "./moves.js";
import type { PlanWork } from "./options.js";

/** What a lead agency has to raise, with blanks to fill in and to sign. */
export function leadSheet(
  options: PlanWork,
  tree: CriteriaTree,
  share: LeadShare,
  name: string,
): { sheet: WriteSheet; total: TotalPlace } {
  const { scored, problem, plan, language } = options;
  const say = PHRASES[language].plan;
  const { lead } = share;
  const own = plan.moves.filter(({ leads }) => (lead === null ? leads.length === 0 : leads.includes(lead)));
  const others = ({ leads }: PlanMove) => leads.filter((id) => id !== lead);
  const isShared = own.some((move) => others(move).length > 0);
  const columns: MoveColumn[] = [
    ...moveColumns(options, tree, share),
    ...(isShared
      ? [{ heading: say.together, width: 20, cell: (move: PlanMove) => leadNames(options, others(move)) || null }]
      : []),
    { heading: say.deadline, width: 13, cell: () => null, style: OPEN_TEXT },
    { heading: say.person, width: 18, cell: () => null, style: OPEN_TEXT },
  ];
  const title = lead === null ? say.withoutLead : nameOf(scored, lead, language);
  const { maker, row } = beginSheet(
    options,
    say.leadTitle(title, problem.year, nameOf(scored, problem.agency, language)),
    columns.map(({ heading }) => heading),
    [say.draft, ...(isShared ? [say.sharedNote] : [])],
  );
  const at = writeMoves(options, maker, row, own, columns);
  const last = columns.length - 1;
  const signatures = lead === null ? [] : signatureLines(maker, at + 2, last, language);
  const widths = columns.map(({ width }) => width);
  const sheet = finishSheet(options, maker, name, row, widths, { orientation: "landscape", filter: false });
  for (const line of signatures) sheet.rowDefs?.set(line.startRow, { height: LINE });
  return { sheet: signatures.length ? { ...sheet, merges: signatures } : sheet, total: { sheet: name, row: at } };
}

/** Where maker and head of the agency sign: left and right below the table; the cells to merge. */
function signatureLines(
  maker: SheetMaker,
  row: number,
  last: number,
  language: Language,
): NonNullable<WriteSheet["merges"]> {
  const say = PHRASES[language].plan;
  const bold = { font: { bold: true }, alignment: { horizontal: "center" } } as const;
  const plain = { font: { italic: true }, alignment: { horizontal: "center" } } as const;
  const [left, right] = [1, last - 3];
  const lines: readonly [string, string, CellStyle][] = [
    ["", say.placeAndDate, plain],
    [say.maker, say.head, bold],
    [say.makerSigns, say.headSigns, plain],
  ];
  return lines.flatMap(([maker1, head, style], i) => {
    const at = row + i;
    if (maker1 !== "") maker.set(at, left, maker1, style);
    maker.set(at, right, head, style);
    return [{ startRow: at - 1, startCol: right, endRow: at - 1, endCol: last }];
  });
}
