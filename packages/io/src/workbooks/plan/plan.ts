import { writeXlsx } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { sheetName } from "../../sheets/name.js";
import { nameOf } from "../../sheets/sheet.js";
import { printTitles } from "../../sheets/style.js";
import { coverSheet } from "./cover-sheet.js";
import { leadSheet } from "./lead-sheet.js";
import { movesSheet } from "./moves-sheet.js";
import type { PlanWorkbookOptions } from "./options.js";

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
  const { scored, problem, plan, language = "vi" } = options;
  const { unassigned, plan: say } = PHRASES[language];
  const work = { ...options, language };
  const tree = scored.treeOf(problem);
  const all = movesSheet(work, tree);
  const names = [say.cover, say.moves];
  const leads = plan.leads.map((share) => {
    const name = sheetName(share.lead === null ? unassigned : nameOf(scored, share.lead, language), names);
    names.push(name);
    return { share, ...leadSheet(work, tree, share, name) };
  });
  const sheets = [coverSheet(work, tree, all, leads), all.sheet, ...leads.map(({ sheet }) => sheet)];
  return writeXlsx({
    sheets,
    namedRanges: printTitles(sheets),
    properties: { title: say.title(problem.year) },
    defaultFont: { name: "Times New Roman", size: 11 },
  });
}
