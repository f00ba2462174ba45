import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../../phrases/phrases.js";
import { SheetMaker } from "../../sheets/maker.js";
import { assignmentText, basisText } from "../../sheets/provenance.js";
import { agencyName } from "../../sheets/sheet.js";
import { NOTE, TITLE } from "../../sheets/style.js";
import type { Template } from "./options.js";

/** The sheet that says how to fill in the others. */
export function guideSheet({ tree, year, agency, agencies, assignment, language }: Template): WriteSheet {
  const say = PHRASES[language].template;
  const maker = new SheetMaker();
  const illustrative = tree.leaves().filter((leaf) => leaf.provenance === "illustrative").length;
  const basis = basisText(tree, language);
  const lines: [string, CellStyle?][] = [
    [say.guideTitle(year), TITLE],
    [
      agency === undefined ? say.nameAgency : agencyName(agencies, agency, language),
      { font: { bold: true, size: 12 } },
    ],
    [`${tree.name[language]}.${basis === null ? "" : ` ${say.basis(basis)}`}`, NOTE],
    [say.howTo, { font: { bold: true } }],
    ...say.steps.map((step): [string] => [step]),
    ...(illustrative
      ? [
          [say.illustrative(illustrative), { ...NOTE, font: { bold: true, color: { rgb: "9C5700" } } }] as [
            string,
            CellStyle,
          ],
        ]
      : []),
    ...(assignment?.tree === tree
      ? [[say.leads(assignmentText(assignment, language)), NOTE] as [string, CellStyle]]
      : []),
  ];
  for (const [i, [text, style]] of lines.entries())
    maker.set(i + 1, 0, text, style ?? { alignment: { wrapText: true, vertical: "top" } });
  return {
    name: say.guide,
    rows: maker.rows,
    cells: maker.cells,
    columns: [{ width: 100 }],
    rowDefs: maker.heights([100], 1),
    protection: { sheet: true },
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
