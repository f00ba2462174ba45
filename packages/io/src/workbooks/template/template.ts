import { ParError } from "@par-index/core";
import { writeXlsx } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { printTitles } from "../../sheets/style.js";
import { fieldSheet } from "./field-sheet.js";
import { guideSheet } from "./guide-sheet.js";
import type { TemplateOptions } from "./options.js";
import { summarySheet } from "./summary-sheet.js";

/**
 * A workbook to score an agency in: a sheet per field with every criterion, its maximum and lead
 * agencies, columns for both stages, evidence and notes, and a summary; subtotals, field scores,
 * total and index are formulas. Cells that are not to be filled in are locked (without a
 * password), points are checked against their maximum as they are typed.
 *
 * `readScoreFiles` reads it back without being told anything.
 *
 * @returns the bytes of an XLSX file
 * @throws ParError `agency-unknown`, `year-not-of-tree` (a programmer's mistake)
 */
export async function scoringTemplate(options: TemplateOptions): Promise<Uint8Array> {
  const { tree, agencies, year, agency, language = "vi" } = options;
  if (agency !== undefined && !agencies.has(agency))
    throw new ParError("agency-unknown", { agency, near: null, within: "document" });
  if (!tree.scoresIn(year)) throw new ParError("year-not-of-tree", { tree: tree.id, year, years: tree.years });
  const template = { ...options, language };
  const fields = tree.fields.map((field) => fieldSheet(field, template));
  const sheets = [guideSheet(template), ...fields.map(({ sheet }) => sheet), summarySheet(template, fields)];
  return writeXlsx({
    sheets,
    namedRanges: printTitles(sheets),
    properties: { title: PHRASES[language].template.title(tree.name[language], year) },
    defaultFont: { name: "Times New Roman", size: 11 },
  });
}
