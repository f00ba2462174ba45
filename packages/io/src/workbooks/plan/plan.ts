import { writeXlsx } from "hucre/xlsx";
import { sheetName } from "../../sheets/name.js";
import { nameOf } from "../../sheets/sheet.js";
import { printTitles } from "../../sheets/style.js";
import { coverSheet } from "./cover-sheet.js";
import { leadSheet } from "./lead-sheet.js";
import { movesSheet } from "./moves-sheet.js";
import { COVER, NO_LEAD, PLAN, type PlanWorkbookOptions } from "./options.js";

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
  const tree = scored.treeOf(problem);
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
