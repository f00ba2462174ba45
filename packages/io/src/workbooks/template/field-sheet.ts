import { type Agencies, type Assignment, type CriteriaNode, leadsOf, type Stage } from "@par-index/core";
import { valueText } from "@par-index/core/tree";
import type { DataValidation } from "hucre";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { SheetMaker, sumFormula } from "../../sheets/maker.js";
import {
  a4,
  CLOSED,
  FOOTER,
  HEADING,
  INNER_NUMBER,
  INNER_TEXT,
  NUMBER,
  OPEN_NUMBER,
  OPEN_TEXT,
  TEXT,
  TITLE,
} from "../../sheets/style.js";
import { pointsColours, pointsValidation, ruleHint } from "./cell-checks.js";
import { scoresOf, subtotal } from "./filled-scores.js";
import { PREAMBLE_ROWS, STAGES, type TemplateOptions } from "./options.js";

/** Written where a survey and not the agency gives the points. */
const SURVEYED = "ĐTXHH";

/** Name of a field's sheet. */
const sheetName = (field: CriteriaNode) => `Lĩnh vực ${field.code}`;

/** A field's sheet, and where its figures stand for the summary. */
export interface FieldSheet {
  readonly sheet: WriteSheet;
  readonly field: CriteriaNode;
  /** Row of the field's own line, where its subtotals stand. */
  readonly row: number;
  /** Columns of the stages. */
  readonly columns: Readonly<Record<Stage, number>>;
  /** Formula for the maximum of the leaves that have points at a stage. */
  readonly knownMax: Readonly<Record<Stage, string>>;
}

/** The sheet of a field: every criterion with its maximum, and cells for what is filled in. */
export function fieldSheet(
  field: CriteriaNode,
  { tree, agencies, year, agency, assignment, scores }: TemplateOptions,
): FieldSheet {
  const nodes = [...tree.walk(field.code)];
  const hasValues = tree.leaves().some((leaf) => leaf.rule !== undefined || leaf.normalisation !== undefined);
  const headings = [
    "Mã",
    "Tiêu chí",
    "Điểm tối đa",
    "Cơ quan chủ trì",
    ...(hasValues ? ["Giá trị"] : []),
    "Tự chấm",
    "Thẩm định",
    "Minh chứng",
    "Ghi chú",
  ];
  const at = (heading: string) => headings.indexOf(heading);
  const columns = { self: at("Tự chấm"), appraised: at("Thẩm định") };
  const maker = new SheetMaker();
  const filled = scores && agency !== undefined ? scoresOf(scores, agency, year) : undefined;

  maker.set(1, 0, `${field.code}. ${field.name.vi}`, TITLE);
  maker.set(2, 0, "Đơn vị");
  maker.set(2, 1, agency === undefined ? null : (agencies.get(agency)?.name ?? agency), {
    ...OPEN_TEXT,
    font: { bold: true },
  });
  maker.set(3, 0, "Năm");
  maker.set(3, 1, year, { ...OPEN_TEXT, font: { bold: true }, alignment: { horizontal: "left" } });
  const headingRow = PREAMBLE_ROWS + 1;
  for (const [column, heading] of headings.entries()) maker.set(headingRow, column, heading, HEADING);

  const rowOf = new Map(nodes.map((node, i) => [node.code, headingRow + 1 + i]));
  const validations: DataValidation[] = [];
  for (const node of nodes) {
    const row = rowOf.get(node.code) as number;
    const isLeaf = node.children.length === 0;
    const text = isLeaf ? TEXT : INNER_TEXT;
    maker.set(row, at("Mã"), node.code, { ...text, numFmt: "@" });
    maker.set(row, at("Tiêu chí"), node.name.vi, text);
    maker.set(row, at("Điểm tối đa"), node.max, isLeaf ? NUMBER : INNER_NUMBER);
    maker.set(
      row,
      at("Cơ quan chủ trì"),
      leadNames(node, assignment?.tree === tree ? assignment : undefined, agencies),
      text,
    );
    maker.set(row, at("Minh chứng"), null, isLeaf ? OPEN_TEXT : text);
    maker.set(row, at("Ghi chú"), null, isLeaf ? OPEN_TEXT : text);
    if (hasValues) {
      const takes = node.rule !== undefined || node.normalisation !== undefined;
      const value = takes
        ? (filled?.get(`${node.code}|appraised`)?.value ?? filled?.get(`${node.code}|self`)?.value ?? null)
        : null;
      maker.set(
        row,
        at("Giá trị"),
        value !== null && node.rule ? valueCell(node, value) : value,
        takes ? OPEN_TEXT : isLeaf ? CLOSED : text,
      );
      if (node.rule) validations.push(ruleHint(node, `${columnName(at("Giá trị"))}${row}`));
    }
    for (const stage of STAGES) {
      const column = columns[stage];
      if (!isLeaf) {
        const parts = node.children.map((code) => `${columnName(column)}${rowOf.get(code)}`);
        maker.set(row, column, subtotal(tree, node, stage, filled), INNER_NUMBER, sumFormula(parts));
      } else if (stage === "self" && (node.source === "survey" || node.source === "satisfaction"))
        maker.set(row, column, SURVEYED, CLOSED);
      else {
        const score = filled?.get(`${node.code}|${stage}`);
        maker.set(row, column, score ? (score.applicable ? score.points : "KĐG") : null, OPEN_NUMBER);
        validations.push(pointsValidation(node, `${columnName(column)}${row}`));
      }
    }
  }
  const last = headingRow + nodes.length;
  const knownMax = (stage: Stage) => {
    const parts = tree.leaves(field.code).map((leaf) => {
      const row = rowOf.get(leaf.code);
      const sheet = `'${sheetName(field)}'!`;
      return `IF(ISNUMBER(${sheet}${columnName(columns[stage])}${row}),${sheet}${columnName(at("Điểm tối đa"))}${row},0)`;
    });
    return `ROUND(SUM(${parts.join(",")}),10)`;
  };
  return {
    field,
    columns,
    row: rowOf.get(field.code) as number,
    knownMax: { self: knownMax("self"), appraised: knownMax("appraised") },
    sheet: {
      name: sheetName(field),
      rows: maker.rows,
      cells: maker.cells,
      columns: headings.map((heading) => ({ width: WIDTHS[heading] ?? 12 })),
      rowDefs: maker.heights(
        headings.map((heading) => WIDTHS[heading] ?? 12),
        PREAMBLE_ROWS,
      ),
      freezePane: { rows: headingRow, columns: 2 },
      dataValidations: validations,
      conditionalRules: STAGES.flatMap((stage) =>
        pointsColours(columns[stage], at("Điểm tối đa"), headingRow + 1, last),
      ),
      // Locked cells can be selected and copied, columns made wider; nothing else needs unlocking.
      protection: { sheet: true, formatColumns: true, formatRows: true },
      pageSetup: a4("landscape"),
      headerFooter: FOOTER,
    },
  };
}

/** In characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  Mã: 8,
  "Tiêu chí": 46,
  "Điểm tối đa": 9,
  "Cơ quan chủ trì": 20,
  "Giá trị": 11,
  "Tự chấm": 10,
  "Thẩm định": 10,
  "Minh chứng": 26,
  "Ghi chú": 14,
};

function leadNames(node: CriteriaNode, assignment: Assignment | undefined, agencies: Agencies): string | null {
  const ids = leadsOf(assignment, node.code);
  return ids.length ? ids.map((id) => agencies.get(id)?.name ?? id).join("; ") : null;
}

/** A raw value as the reader types it: the items of a checklist, a number otherwise. */
function valueCell(node: CriteriaNode, value: number): CellValue {
  return node.rule?.kind === "checklist" ? valueText(node.rule, value) : value;
}
