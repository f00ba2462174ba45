import { type CriteriaTree, ROOT } from "@par-index/core";
import { STAGE_NAMES } from "@par-index/text";
import type { WriteSheet } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";
import { sumFormula } from "../../sheets/maker.js";
import { beginSheet, finishSheet, nameOf } from "../../sheets/sheet.js";
import { INDEX, INNER_NUMBER, NUMBER, TEXT } from "../../sheets/style.js";
import type { Report } from "./options.js";
import { addsUp, totalsOf } from "./totals.js";

/** All agencies' scores by field. */
export function fieldsSheet(report: Report): WriteSheet {
  const { scored, year, stage, language } = report;
  const { columns: headed, report: say } = PHRASES[language];
  const totals = totalsOf(report);
  const trees = new Set(totals.map(({ agency }) => scored.treeOf({ agency, year, stage })));
  const tree = [...trees][0] as CriteriaTree;
  const headings = [
    headed.rank,
    headed.agency,
    ...tree.fields.map(({ code, name }) => `${code}. ${name[language]}`),
    headed.totalScore,
    headed.index,
  ];
  const { maker, row } = beginSheet(
    report,
    say.fieldsTitle(year, STAGE_NAMES[language][stage]),
    headings,
    trees.size > 1 ? [say.oneTree(tree.name[language])] : [],
  );
  const shown = totals.filter(({ agency }) => scored.treeOf({ agency, year, stage }) === tree);
  for (const [i, { agency, rank, score, index }] of shown.entries()) {
    const at = row + 1 + i;
    maker.set(at, 0, rank, { ...NUMBER, numFmt: "0" });
    maker.set(at, 1, nameOf(scored, agency, language), TEXT);
    for (const [f, { code }] of tree.fields.entries())
      maker.set(at, 2 + f, scored.at({ agency, year, stage }, code).score, NUMBER);
    const last = 2 + tree.fields.length;
    const cells = tree.fields.map((_, f) => `${columnName(2 + f)}${at}`);
    maker.set(
      at,
      last,
      score,
      INNER_NUMBER,
      addsUp(scored, tree, agency, year, ROOT, stage) ? sumFormula(cells) : undefined,
    );
    maker.set(at, last + 1, index, { ...INNER_NUMBER, numFmt: INDEX });
  }
  return finishSheet(report, maker, say.fields, row, [7, 26, ...tree.fields.map(() => 13), 11, 10], {
    orientation: "landscape",
  });
}
