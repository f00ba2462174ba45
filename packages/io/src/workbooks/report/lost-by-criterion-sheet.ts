import { leadsOf } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import type { WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { sumFormula } from "../../sheets/maker.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INNER_NUMBER, INNER_TEXT, NUMBER, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";
import { totalsOf } from "./totals.js";

/** Points lost by criterion, most first. */
export function lostByCriterionSheet(report: Report): WriteSheet {
  const { scored, year, stage, agency, assignment, language } = report;
  const { columns: headed, total: totalLabel, report: say } = PHRASES[language];
  const agencies = agency === undefined ? totalsOf(report).map((row) => row.agency) : [agency];
  const tree = scored.treeOf({ agency: agencies[0] as string, year, stage });
  const rows = tree.leaves().flatMap((leaf) => {
    const known = agencies
      .filter((id) => scored.treeOf({ agency: id, year, stage }) === tree)
      .map((id) => scored.at({ agency: id, year, stage }, leaf.code))
      .flatMap(({ score, max }) => (score === null || max === 0 ? [] : [{ score, max }]));
    if (known.length === 0) return [];
    const lost = sumDecimals(known.flatMap(({ score, max }) => [max, -score]));
    return [{ leaf, lost, max: sumDecimals(known.map(({ max }) => max)), n: known.length }];
  });
  rows.sort((a, b) => b.lost - a.lost || a.leaf.position - b.leaf.position);
  const all = agency === undefined;
  const headings = [
    headed.code,
    headed.criterion,
    headed.max,
    headed.lost,
    say.shareOfLost,
    ...(all ? [say.agencies, say.meanLost] : []),
    headed.leadAgency,
  ];
  const { maker, row } = beginSheet(
    report,
    say.byCriterionTitle(year, agency === undefined ? say.everyone : nameOf(scored, agency, language)),
    headings,
    [say.byCriterionNote],
  );
  const [first, last] = [row + 1, row + rows.length];
  const total = sumDecimals(rows.map(({ lost }) => lost));
  for (const [i, { leaf, lost, max, n }] of rows.entries()) {
    const at = first + i;
    const leads = assignment?.tree === tree ? leadsOf(assignment, leaf.code) : [];
    const share = total === 0 ? 0 : lost / total;
    maker.set(at, 0, leaf.code, { ...TEXT, numFmt: "@" });
    maker.set(at, 1, leaf.name[language], TEXT);
    maker.set(at, 2, max, NUMBER);
    maker.set(at, 3, lost, NUMBER);
    maker.set(at, 4, share, { ...NUMBER, numFmt: "0.0%" }, `IF($D$${last + 1}=0,0,D${at}/$D$${last + 1})`);
    if (all) {
      maker.set(at, 5, n, { ...NUMBER, numFmt: "0" });
      maker.set(at, 6, lost / n, { ...NUMBER, numFmt: "0.000" }, `D${at}/F${at}`);
    }
    maker.set(at, all ? 7 : 5, leads.length ? leads.map((id) => nameOf(scored, id, language)).join("; ") : null, TEXT);
  }
  maker.set(last + 1, 0, totalLabel, INNER_TEXT);
  maker.set(last + 1, 1, say.totalLost, INNER_TEXT);
  maker.set(last + 1, 2, sumDecimals(rows.map(({ max }) => max)), INNER_NUMBER, sumFormula([`C${first}:C${last}`]));
  maker.set(last + 1, 3, total, INNER_NUMBER, sumFormula([`D${first}:D${last}`]));
  return finishSheet(report, maker, say.byCriterion, row, [8, 52, 10, 10, 12, ...(all ? [9, 11] : []), 26], {
    orientation: "landscape",
    filter: false,
  });
}
