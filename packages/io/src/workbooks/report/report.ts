import { ParError } from "@par-index/core";
import { writeXlsx } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { printTitles } from "../../sheets/style.js";
import { cardSheet } from "./card-sheet.js";
import { fieldsSheet } from "./fields-sheet.js";
import { issuesSheet } from "./issues-sheet.js";
import { lostByCriterionSheet } from "./lost-by-criterion-sheet.js";
import { lostByLeadSheet } from "./lost-by-lead-sheet.js";
import type { ReportOptions } from "./options.js";
import { provenanceSheet } from "./provenance-sheet.js";
import { rankingSheet } from "./ranking-sheet.js";

/**
 * A workbook that reports a year: ranking; the score card of one agency, or the fields of all;
 * points lost by criterion and by lead agency; issues of the data; provenance. Numbers are
 * numbers; sums are formulas whose stored values are core's.
 *
 * @returns the bytes of an XLSX file
 * @throws ParError `unit-unknown` if no agency, or not the one asked for, has scores in the year
 */
export async function reportWorkbook(options: ReportOptions): Promise<Uint8Array> {
  const { scored, year, stage = "appraised", agency, assignment, language = "vi" } = options;
  const units = scored.units.filter((unit) => unit.year === year && unit.stage === stage);
  if (units.length === 0) throw new ParError("unit-unknown", { agency: null, year, stage, years: [] });
  if (agency !== undefined && !scored.has({ agency, year, stage }))
    throw new ParError("unit-unknown", { agency, year, stage, years: [] });
  const report = { ...options, stage, language };
  const own = agency === undefined ? undefined : scored.treeOf({ agency, year, stage });
  const sheets = [
    rankingSheet(report),
    ...(agency === undefined ? [fieldsSheet(report)] : [cardSheet(report, agency)]),
    lostByCriterionSheet(report),
    ...(assignment && (own === undefined || own === assignment.tree) ? [lostByLeadSheet(report, assignment)] : []),
    issuesSheet(report),
    provenanceSheet(report),
  ];
  return writeXlsx({
    sheets,
    namedRanges: printTitles(sheets),
    properties: { title: PHRASES[language].report.title(year) },
    defaultFont: { name: "Times New Roman", size: 11 },
  });
}
