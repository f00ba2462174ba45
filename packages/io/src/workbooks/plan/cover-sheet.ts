import { type CriteriaTree, ROOT } from "@par-index/core";
import { differenceOfIndices, sumDecimals } from "@par-index/core/numbers";
import type { LeadShare } from "@par-index/core/plan";
import { STAGE_NAMES } from "@par-index/text";
import { costText, describeConstraints, describeTarget, planName, unitText } from "@par-index/text/plan";
import type { CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { LINE } from "../../sheets/maker.js";
import { assignmentText, natureText, treeLines } from "../../sheets/provenance.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { HEADING, INDEX, INNER_NUMBER, INNER_TEXT, NUMBER, TEXT } from "../../sheets/style.js";
import { linked, sumsOf, type TotalPlace } from "./moves.js";
import { COST, type PlanWork } from "./options.js";

/** The overview: what the plan comes to, what each lead agency adds, what it was made for. */
export function coverSheet(
  options: PlanWork,
  tree: CriteriaTree,
  all: { readonly total: TotalPlace },
  leads: readonly { readonly share: LeadShare; readonly total: TotalPlace }[],
): WriteSheet {
  const { scored, problem, plan, assignment, name, simulated, language } = options;
  const { columns: headed, unassigned, provenance, plan: say } = PHRASES[language];
  const { agency, year, stage } = problem;
  const unit = unitText(problem, language);
  const [gainColumn, costColumn] = [4, 7];
  const { maker, row } = beginSheet(options, say.coverTitle(year, nameOf(scored, agency, language)), say.results, [
    say.draft,
  ]);
  const before = scored.at({ agency, year, stage }, ROOT);
  const signed = (numFmt: string) => `+${numFmt};-${numFmt};${numFmt}`;
  const results: [string, CellValue, CellValue, CellValue, string][] = [
    [
      headed.totalScore,
      before.score,
      plan.points,
      before.score === null ? null : sumDecimals([plan.points, -before.score]),
      "0.00##",
    ],
    [
      headed.index,
      before.index,
      plan.index,
      before.index === null ? null : differenceOfIndices(plan.index, before.index),
      INDEX,
    ],
    [
      say.rank,
      before.rank,
      plan.rank,
      before.rank === null || plan.rank === null ? null : before.rank - plan.rank,
      "0",
    ],
    [headed.group, before.group, plan.group, null, "@"],
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
  const leadHeadings = [headed.leadAgency, headed.leaves, say.gain, say.cost(unit)];
  if (leads.length) {
    for (const [column, heading] of leadHeadings.entries()) maker.set(at, column, heading, HEADING);
    for (const { share, total } of leads) {
      at++;
      maker.set(at, 0, share.lead === null ? unassigned : nameOf(scored, share.lead, language), TEXT);
      maker.set(at, 1, share.leaves, { ...NUMBER, numFmt: "0" });
      maker.set(at, 2, share.points, NUMBER, linked(total, gainColumn));
      maker.set(at, 3, share.cost, { ...NUMBER, numFmt: COST }, linked(total, costColumn));
    }
    at++;
  }
  const isEmpty = plan.moves.length === 0;
  const sums = sumsOf(plan);
  maker.set(at, 0, say.whole, INNER_TEXT);
  maker.set(at, 1, plan.moves.length, { ...INNER_NUMBER, numFmt: "0" });
  maker.set(at, 2, sums.points, INNER_NUMBER, isEmpty ? undefined : linked(all.total, gainColumn));
  maker.set(at, 3, plan.cost, { ...INNER_NUMBER, numFmt: COST }, isEmpty ? undefined : linked(all.total, costColumn));

  const lines: [string, string][] = [
    [say.name, planName(problem, language)],
    [
      headed.agency,
      `${nameOf(scored, agency, language)}, ${provenance.yearAndStage(year, STAGE_NAMES[language][stage])}`,
    ],
    [say.target, describeTarget(problem.target, language)],
    [say.totalCost, say.leastCost(costText(plan.cost, problem, language))],
    ...describeConstraints(problem, (id) => nameOf(scored, id, language), language),
    ...(plan.leads.some(({ lead }) => lead !== null)
      ? [[say.severalLeads, say.severalLeadsNote] as [string, string]]
      : []),
    [provenance.nature, provenance.hypothetical],
    [provenance.dataset, name[language]],
    [say.scoresNow, natureText(simulated, language)],
    ...treeLines(tree, language),
    ...(assignment ? ([[provenance.assignment, assignmentText(assignment, language)]] as [string, string][]) : []),
    [provenance.software, provenance.madeBy],
  ];
  const firstLine = at + 2;
  for (const [i, [label, text]] of lines.entries()) {
    maker.set(firstLine + i, 0, label, INNER_TEXT);
    for (const column of [1, 2, 3]) maker.set(firstLine + i, column, column === 1 ? text : null, TEXT);
  }
  const widths = [34, 20, 20, 22];
  const { freezePane: _, ...sheet } = finishSheet(options, maker, say.cover, row, widths, {
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
