import { type CriteriaNode, ROOT, type Stage } from "@par-index/core";
import type { WriteSheet } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";
import { LINE, SheetMaker } from "../../sheets/maker.js";
import { agencyName } from "../../sheets/sheet.js";
import { a4, footer, HEADING, INDEX, INNER_NUMBER, INNER_TEXT, NOTE, TITLE } from "../../sheets/style.js";
import type { FieldSheet } from "./field-sheet.js";
import { scoresOf, subtotal, subtotalMax } from "./filled-scores.js";
import { PREAMBLE_ROWS, STAGES, type Template } from "./options.js";

/** The sheet that adds the fields up, at both stages. */
export function summarySheet(
  { tree, year, agency, agencies, scores, language }: Template,
  fields: readonly FieldSheet[],
): WriteSheet {
  const { columns: headed, total, template: say } = PHRASES[language];
  const maker = new SheetMaker();
  const filled = scores && agency !== undefined ? scoresOf(scores, agency, year) : undefined;
  maker.set(1, 0, say.summaryTitle, TITLE);
  maker.set(2, 0, headed.agency);
  const own = fields[0] && `'${fields[0].sheet.name}'!B2`;
  maker.set(
    2,
    1,
    agency === undefined ? "" : agencyName(agencies, agency, language),
    { font: { bold: true } },
    own && `IF(${own}="","",${own})`,
  );
  maker.set(3, 0, headed.year);
  maker.set(3, 1, year, { font: { bold: true }, alignment: { horizontal: "left" } });
  const headings = [
    headed.code,
    headed.field,
    headed.max,
    ...STAGES.flatMap((stage) => [headed[stage], say.stageMax[stage], say.stageIndex[stage]]),
  ];
  const headingRow = PREAMBLE_ROWS + 1;
  for (const [column, heading] of headings.entries()) maker.set(headingRow, column, heading, HEADING);
  const firstOf: Readonly<Record<Stage, number>> = { self: 3, appraised: 6 };
  const line = (
    row: number,
    node: CriteriaNode,
    name: string,
    formulas: (stage: Stage, column: number) => { score: string; max: string },
  ) => {
    maker.set(row, 0, node.code === ROOT ? total : node.code, { ...INNER_TEXT, numFmt: "@" });
    maker.set(row, 1, name, INNER_TEXT);
    maker.set(row, 2, node.max, INNER_NUMBER);
    for (const stage of STAGES) {
      const column = firstOf[stage];
      const [score, max] = [subtotal(tree, node, stage, filled), subtotalMax(tree, node, stage, filled)];
      const [scoreCell, maxCell] = [`${columnName(column)}${row}`, `${columnName(column + 1)}${row}`];
      const formula = formulas(stage, column);
      maker.set(row, column, score, INNER_NUMBER, formula.score);
      maker.set(row, column + 1, max, INNER_NUMBER, formula.max);
      maker.set(
        row,
        column + 2,
        typeof score === "number" && max > 0 ? Math.round((score / max) * 10_000) / 100 : "",
        { ...INNER_NUMBER, numFmt: INDEX },
        `IF(AND(ISNUMBER(${scoreCell}),${maxCell}>0),ROUND(${scoreCell}/${maxCell}*100,2),"")`,
      );
    }
  };
  for (const [i, { field, sheet, row, columns, knownMax }] of fields.entries())
    line(headingRow + 1 + i, field, field.name[language], (stage) => {
      const cell = `'${sheet.name}'!${columnName(columns[stage])}${row}`;
      return { score: `IF(${cell}="","",${cell})`, max: knownMax[stage] };
    });
  const [first, last] = [headingRow + 1, headingRow + fields.length];
  line(last + 1, tree.root, headed.totalScore, (_, column) => {
    const range = (offset: number) => `${columnName(column + offset)}${first}:${columnName(column + offset)}${last}`;
    return { score: `IF(COUNT(${range(0)})=0,"",ROUND(SUM(${range(0)}),10))`, max: `ROUND(SUM(${range(1)}),10)` };
  });
  maker.set(last + 3, 0, say.summaryNote, NOTE);
  const widths = [8, 50, 10, 10, 10, 11, 10, 10, 11];
  return {
    name: say.summary,
    rows: maker.rows,
    cells: maker.cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: maker.heights(widths, PREAMBLE_ROWS).set(last + 2, { height: 3 * LINE }),
    merges: [{ startRow: last + 2, startCol: 0, endRow: last + 2, endCol: 8 }],
    freezePane: { rows: headingRow },
    protection: { sheet: true, formatColumns: true },
    pageSetup: a4("landscape"),
    headerFooter: footer(language),
  };
}
