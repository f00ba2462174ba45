import { formats, STAGE_NAMES } from "@par-index/text";
import type { WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { assignmentText, natureText, treeLines } from "../../sheets/provenance.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INNER_TEXT, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";

/** Where the figures come from and how they were made. */
export function provenanceSheet(report: Report): WriteSheet {
  const { scored, year, stage, name, simulated, assignment, agency, language } = report;
  const { columns: headed, provenance: say } = PHRASES[language];
  const { maker, row } = beginSheet(report, say.sheet, say.columns);
  const trees = new Set(
    scored.units.filter((unit) => unit.year === year && unit.stage === stage).map((unit) => scored.treeOf(unit)),
  );
  const lines: [string, string][] = [
    [say.dataset, name[language]],
    [say.nature, natureText(simulated, language)],
    [
      say.scope,
      `${say.yearAndStage(year, STAGE_NAMES[language][stage])}${agency === undefined ? "" : `, ${nameOf(scored, agency, language)}`}`,
    ],
    ...[...trees].flatMap((tree) => treeLines(tree, language)),
    ...(assignment ? ([[say.assignment, assignmentText(assignment, language)]] as [string, string][]) : []),
    [say.unknown, say.policies[scored.unknown]],
    [
      headed.group,
      scored.groups.map((group) => say.groupFrom(group.name, formats(language).exact(group.atLeast))).join("; "),
    ],
    [say.index, say.indexRule],
    [say.software, say.madeBy],
  ];
  for (const [i, [label, text]] of lines.entries()) {
    maker.set(row + 1 + i, 0, label, INNER_TEXT);
    maker.set(row + 1 + i, 1, text, TEXT);
  }
  return finishSheet(report, maker, say.sheet, row, [22, 90], { filter: false });
}
