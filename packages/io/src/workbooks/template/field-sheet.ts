import { type Agencies, type Assignment, type CriteriaNode, leadsOf, type Stage } from "@par-index/core";
import { valueText } from "@par-index/core/tree";
import type { Language } from "@par-index/text";
import type { DataValidation } from "hucre";
import type { CellValue, WriteSheet } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { PHRASES } from "../../phrases/phrases.js";
import { SheetMaker, sumFormula } from "../../sheets/maker.js";
import { agencyName } from "../../sheets/sheet.js";
import {
  a4,
  CLOSED,
  footer,
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
import { PREAMBLE_ROWS, STAGES, type Template } from "./options.js";

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
  { tree, agencies, year, agency, assignment, scores, language }: Template,
): FieldSheet {
  const { notAssessed, surveyed, template, columns: headed } = PHRASES[language];
  const name = template.fieldSheet(field.code);
  const nodes = [...tree.walk(field.code)];
  const hasValues = tree.leaves().some((leaf) => leaf.rule !== undefined || leaf.normalisation !== undefined);
  const order = COLUMNS.filter((column) => hasValues || column !== "value");
  const at = (column: Column) => order.indexOf(column);
  const columns = { self: at("self"), appraised: at("appraised") };
  const maker = new SheetMaker();
  const filled = scores && agency !== undefined ? scoresOf(scores, agency, year) : undefined;

  maker.set(1, 0, `${field.code}. ${field.name[language]}`, TITLE);
  maker.set(2, 0, headed.agency);
  maker.set(2, 1, agency === undefined ? null : agencyName(agencies, agency, language), {
    ...OPEN_TEXT,
    font: { bold: true },
  });
  maker.set(3, 0, headed.year);
  maker.set(3, 1, year, { ...OPEN_TEXT, font: { bold: true }, alignment: { horizontal: "left" } });
  const headingRow = PREAMBLE_ROWS + 1;
  for (const [column, key] of order.entries()) maker.set(headingRow, column, headed[key], HEADING);

  const rowOf = new Map(nodes.map((node, i) => [node.code, headingRow + 1 + i]));
  const validations: DataValidation[] = [];
  for (const node of nodes) {
    const row = rowOf.get(node.code) as number;
    const isLeaf = node.children.length === 0;
    const text = isLeaf ? TEXT : INNER_TEXT;
    maker.set(row, at("code"), node.code, { ...text, numFmt: "@" });
    maker.set(row, at("criterion"), node.name[language], text);
    maker.set(row, at("max"), node.max, isLeaf ? NUMBER : INNER_NUMBER);
    maker.set(
      row,
      at("leadAgency"),
      leadNames(node, assignment?.tree === tree ? assignment : undefined, agencies, language),
      text,
    );
    maker.set(row, at("evidence"), null, isLeaf ? OPEN_TEXT : text);
    maker.set(row, at("note"), null, isLeaf ? OPEN_TEXT : text);
    if (hasValues) {
      const takes = node.rule !== undefined || node.normalisation !== undefined;
      const value = takes
        ? (filled?.get(`${node.code}|appraised`)?.value ?? filled?.get(`${node.code}|self`)?.value ?? null)
        : null;
      maker.set(
        row,
        at("value"),
        value !== null && node.rule ? valueCell(node, value) : value,
        takes ? OPEN_TEXT : isLeaf ? CLOSED : text,
      );
      if (node.rule) validations.push(ruleHint(node, `${columnName(at("value"))}${row}`, language));
    }
    for (const stage of STAGES) {
      const column = columns[stage];
      if (!isLeaf) {
        const parts = node.children.map((code) => `${columnName(column)}${rowOf.get(code)}`);
        maker.set(row, column, subtotal(tree, node, stage, filled), INNER_NUMBER, sumFormula(parts));
      } else if (stage === "self" && (node.source === "survey" || node.source === "satisfaction"))
        maker.set(row, column, surveyed, CLOSED);
      else {
        const score = filled?.get(`${node.code}|${stage}`);
        maker.set(row, column, score ? (score.applicable ? score.points : notAssessed) : null, OPEN_NUMBER);
        validations.push(pointsValidation(node, `${columnName(column)}${row}`, language));
      }
    }
  }
  const last = headingRow + nodes.length;
  const knownMax = (stage: Stage) => {
    const parts = tree.leaves(field.code).map((leaf) => {
      const row = rowOf.get(leaf.code);
      const sheet = `'${name}'!`;
      return `IF(ISNUMBER(${sheet}${columnName(columns[stage])}${row}),${sheet}${columnName(at("max"))}${row},0)`;
    });
    return `ROUND(SUM(${parts.join(",")}),10)`;
  };
  return {
    field,
    columns,
    row: rowOf.get(field.code) as number,
    knownMax: { self: knownMax("self"), appraised: knownMax("appraised") },
    sheet: {
      name,
      rows: maker.rows,
      cells: maker.cells,
      columns: order.map((column) => ({ width: WIDTHS[column] })),
      rowDefs: maker.heights(
        order.map((column) => WIDTHS[column]),
        PREAMBLE_ROWS,
      ),
      freezePane: { rows: headingRow, columns: 2 },
      dataValidations: validations,
      conditionalRules: STAGES.flatMap((stage) => pointsColours(columns[stage], at("max"), headingRow + 1, last)),
      // Locked cells can be selected and copied, columns made wider; nothing else needs unlocking.
      protection: { sheet: true, formatColumns: true, formatRows: true },
      pageSetup: a4("landscape"),
      headerFooter: footer(language),
    },
  };
}

/** Columns in their order, with their widths in characters. */
const WIDTHS = {
  code: 8,
  criterion: 46,
  max: 9,
  leadAgency: 20,
  value: 11,
  self: 10,
  appraised: 10,
  evidence: 26,
  note: 14,
} as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as Column[];

function leadNames(
  node: CriteriaNode,
  assignment: Assignment | undefined,
  agencies: Agencies,
  language: Language,
): string | null {
  const ids = leadsOf(assignment, node.code);
  return ids.length ? ids.map((id) => agencyName(agencies, id, language)).join("; ") : null;
}

/** A raw value as the reader types it: the items of a checklist, a number otherwise. */
function valueCell(node: CriteriaNode, value: number): CellValue {
  return node.rule?.kind === "checklist" ? valueText(node.rule, value) : value;
}
