import {
  type Agencies,
  type Assignment,
  type CriteriaNode,
  type CriteriaTree,
  decimalComma,
  describeRule,
  ParError,
  ROOT,
  type Scores,
  type Stage,
  sumDecimals,
  valueText,
} from "@par-index/core";
import type { ConditionalRule, DataValidation } from "hucre";
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnName } from "../../cells/place.js";
import { LINE, SheetMaker, sumFormula } from "../../sheets/maker.js";
import {
  a4,
  CLOSED,
  FOOTER,
  HEADING,
  INDEX,
  INNER_NUMBER,
  INNER_TEXT,
  NOTE,
  NUMBER,
  OPEN_NUMBER,
  OPEN_TEXT,
  printTitles,
  TEXT,
  TITLE,
} from "../../sheets/style.js";

/** What a scoring template is made for. */
export interface TemplateOptions {
  readonly tree: CriteriaTree;
  readonly agencies: Agencies;
  readonly year: number;
  /** Id of the agency; without it the agency's name is left for the reader to fill in. */
  readonly agency?: string;
  /** Lead agencies, if it is for the same tree. */
  readonly assignment?: Assignment;
  /** Scores of the agency and year that are filled in already. */
  readonly scores?: Scores;
}

/** What stands above the headings of each field's sheet. */
const PREAMBLE_ROWS = 4;
const STAGES: readonly (readonly [Stage, string])[] = [
  ["self", "Tự chấm"],
  ["appraised", "Thẩm định"],
];
/** Written where a survey and not the agency gives the points. */
const SURVEYED = "ĐTXHH";

/**
 * A workbook to score an agency in: a sheet per field with every criterion, its maximum and lead
 * agencies, columns for both stages, evidence and notes, and a summary; subtotals, field scores,
 * total and index are formulas. Cells that are not to be filled in are locked (without a
 * password), points are checked against their maximum as they are typed.
 *
 * `readScoreFiles` reads it back without being told anything.
 *
 * @returns the bytes of an XLSX file
 * @throws ParError `agency-unknown`, `year-without-tree` (in English: a programmer's mistake)
 */
export async function scoringTemplate(options: TemplateOptions): Promise<Uint8Array> {
  const { tree, agencies, year, agency } = options;
  if (agency !== undefined && !agencies.has(agency))
    throw new ParError("agency-unknown", `There is no agency "${agency}" in the registry.`);
  if (!tree.years.includes(year))
    throw new ParError(
      "year-without-tree",
      `Tree ${tree.id} does not score ${year}; its years are ${tree.years.join(", ")}.`,
    );
  const fields = tree.fields.map((field) => fieldSheet(field, options));
  const sheets = [guideSheet(options), ...fields.map(({ sheet }) => sheet), summarySheet(options, fields)];
  return writeXlsx({
    sheets,
    namedRanges: printTitles(sheets),
    properties: { title: `Mẫu chấm điểm ${tree.name.vi} năm ${year}` },
    defaultFont: { name: "Times New Roman", size: 11 },
  });
}

/** Name of a field's sheet. */
const sheetName = (field: CriteriaNode) => `Lĩnh vực ${field.code}`;

interface FieldSheet {
  readonly sheet: WriteSheet;
  readonly field: CriteriaNode;
  /** Row of the field's own line, where its subtotals stand. */
  readonly row: number;
  /** Columns of the stages. */
  readonly columns: Readonly<Record<Stage, number>>;
  /** Formula for the maximum of the leaves that have points at a stage. */
  readonly knownMax: Readonly<Record<Stage, string>>;
}

function fieldSheet(
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
    for (const [stage] of STAGES) {
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
      conditionalRules: STAGES.flatMap(([stage]) =>
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

/** Points of a node's filled leaves as the formula will give them, for readers that do not compute. */
function subtotal(
  tree: CriteriaTree,
  node: CriteriaNode,
  stage: Stage,
  filled: ReadonlyMap<string, Filled> | undefined,
): number | string {
  const points = tree.leaves(node.code).flatMap((leaf) => filled?.get(`${leaf.code}|${stage}`)?.points ?? []);
  return points.length ? sumDecimals(points) : "";
}

/** Maximum of a node's leaves that have points, as the formula will give it. */
function subtotalMax(
  tree: CriteriaTree,
  node: CriteriaNode,
  stage: Stage,
  filled: ReadonlyMap<string, Filled> | undefined,
): number {
  const known = tree
    .leaves(node.code)
    .filter((leaf) => typeof filled?.get(`${leaf.code}|${stage}`)?.points === "number");
  return sumDecimals(known.map(({ max }) => max));
}

interface Filled {
  readonly points: number | null;
  readonly value: number | null;
  readonly applicable: boolean;
}

function scoresOf(scores: Scores, agency: string, year: number): Map<string, Filled> {
  const rows = scores.table.objects() as (Filled & { agency: string; year: number; code: string; stage: Stage })[];
  return new Map(
    rows.filter((row) => row.agency === agency && row.year === year).map((row) => [`${row.code}|${row.stage}`, row]),
  );
}

function leadNames(node: CriteriaNode, assignment: Assignment | undefined, agencies: Agencies): string | null {
  const ids = assignment?.leads.get(node.code)?.agencies ?? [];
  return ids.length ? ids.map((id) => agencies.get(id)?.name ?? id).join("; ") : null;
}

/** A raw value as the reader types it: the items of a checklist, a number otherwise. */
function valueCell(node: CriteriaNode, value: number): CellValue {
  return node.rule?.kind === "checklist" ? valueText(node.rule, value) : value;
}

function pointsValidation(node: CriteriaNode, cell: string): DataValidation {
  return {
    type: "custom",
    formula1: `OR(UPPER(${cell})="KĐG",AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${node.max}))`,
    range: cell,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: node.code,
    inputMessage: `Từ 0 đến ${decimalComma(node.max)} điểm. Để trống nếu chưa có, KĐG nếu không đánh giá.`,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "Điểm không hợp lệ",
    errorMessage: `Tiêu chí ${node.code} nhận từ 0 đến ${decimalComma(node.max)} điểm, hoặc KĐG.`,
  };
}

/** Shows the leaf's rule beside the cell of its raw value. */
function ruleHint(node: CriteriaNode, cell: string): DataValidation {
  const text = node.rule ? describeRule(node.rule, node.max) : "";
  return {
    type: "custom",
    formula1: "TRUE",
    range: cell,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: `${node.code}: quy tắc chấm`,
    // Excel shows 255 characters.
    inputMessage: text.length > 255 ? `${text.slice(0, 254)}…` : text,
  };
}

function pointsColours(column: number, maxColumn: number, first: number, last: number): ConditionalRule[] {
  const letter = columnName(column);
  const [cell, max] = [`${letter}${first}`, `$${columnName(maxColumn)}${first}`];
  const range = `${letter}${first}:${letter}${last}`;
  const solid = (rgb: string, font?: string): CellStyle => ({
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } },
    ...(font ? { font: { color: { rgb: font } } } : {}),
  });
  const rule = (priority: number, formula: string, style: CellStyle): ConditionalRule => ({
    type: "expression",
    priority,
    formula,
    style,
    range,
    stopIfTrue: true,
  });
  return [
    rule(1, `ISBLANK(${cell})`, solid("FFFBE0")),
    rule(2, `AND(ISNUMBER(${cell}),${cell}=0)`, solid("FFC7CE", "9C0006")),
    rule(3, `AND(ISNUMBER(${cell}),${cell}<${max}/2)`, solid("FFE3C2")),
    rule(4, `AND(ISNUMBER(${cell}),${cell}=${max})`, solid("D9F0DD")),
  ];
}

function guideSheet({ tree, year, agency, agencies, assignment }: TemplateOptions): WriteSheet {
  const maker = new SheetMaker();
  const illustrative = tree.leaves().filter((leaf) => leaf.provenance === "illustrative").length;
  const { document, date } = tree.legalBasis;
  const lines: [string, CellStyle?][] = [
    [`MẪU CHẤM ĐIỂM CHỈ SỐ CCHC NĂM ${year}`, TITLE],
    [
      agency === undefined ? "Điền tên đơn vị ở ô B2 của mỗi trang lĩnh vực." : (agencies.get(agency)?.name ?? agency),
      { font: { bold: true, size: 12 } },
    ],
    [`${tree.name.vi}. Căn cứ: ${document}${date ? ` ngày ${date.split("-").reverse().join("/")}` : ""}.`, NOTE],
    ["Cách điền", { font: { bold: true } }],
    [
      "Mỗi lĩnh vực một trang. Chỉ điền các ô màu vàng: điểm tự chấm, điểm thẩm định, minh chứng, ghi chú. Các ô khác đã khóa (không mật khẩu).",
    ],
    ["Để trống: chưa có điểm. Số 0: được 0 điểm. KĐG: không đánh giá, điểm tối đa của tiêu chí không tính vào mẫu số."],
    ["ĐTXHH: điểm do điều tra xã hội học, đơn vị không tự chấm."],
    ["Dòng in đậm là cộng của các tiêu chí bên trong, Excel tự tính. Trang Tổng hợp cộng tám lĩnh vực và tính chỉ số."],
    ["Ô đỏ: 0 điểm; cam: dưới một nửa; xanh: đủ điểm tối đa."],
    ["Điền xong, đưa tệp vào trang Kiểm tra dữ liệu, hoặc chạy: par check TÊN-TỆP.xlsx"],
    ...(illustrative
      ? [
          [
            `Điểm tối đa của ${illustrative} tiêu chí là minh họa, chưa phải số chính thức. Thay bằng số chính thức trong bộ tiêu chí rồi tạo lại mẫu.`,
            { ...NOTE, font: { bold: true, color: { rgb: "9C5700" } } },
          ] as [string, CellStyle],
        ]
      : []),
    ...(assignment?.tree === tree
      ? [[`Cơ quan chủ trì theo: ${assignment.name.vi} (${assignment.source}).`, NOTE] as [string, CellStyle]]
      : []),
  ];
  for (const [i, [text, style]] of lines.entries())
    maker.set(i + 1, 0, text, style ?? { alignment: { wrapText: true, vertical: "top" } });
  return {
    name: "Hướng dẫn",
    rows: maker.rows,
    cells: maker.cells,
    columns: [{ width: 100 }],
    rowDefs: maker.heights([100], 1),
    protection: { sheet: true },
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function summarySheet(
  { tree, year, agency, agencies, scores }: TemplateOptions,
  fields: readonly FieldSheet[],
): WriteSheet {
  const maker = new SheetMaker();
  const filled = scores && agency !== undefined ? scoresOf(scores, agency, year) : undefined;
  maker.set(1, 0, "TỔNG HỢP", TITLE);
  maker.set(2, 0, "Đơn vị");
  const own = fields[0] && `'${fields[0].sheet.name}'!B2`;
  maker.set(
    2,
    1,
    agency === undefined ? "" : (agencies.get(agency)?.name ?? agency),
    { font: { bold: true } },
    own && `IF(${own}="","",${own})`,
  );
  maker.set(3, 0, "Năm");
  maker.set(3, 1, year, { font: { bold: true }, alignment: { horizontal: "left" } });
  const headings = [
    "Mã",
    "Lĩnh vực",
    "Điểm tối đa",
    "Tự chấm",
    "Điểm tối đa tự chấm",
    "Chỉ số tự chấm (%)",
    "Thẩm định",
    "Điểm tối đa thẩm định",
    "Chỉ số thẩm định (%)",
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
    maker.set(row, 0, node.code === ROOT ? "Tổng" : node.code, { ...INNER_TEXT, numFmt: "@" });
    maker.set(row, 1, name, INNER_TEXT);
    maker.set(row, 2, node.max, INNER_NUMBER);
    for (const [stage] of STAGES) {
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
    line(headingRow + 1 + i, field, field.name.vi, (stage) => {
      const cell = `'${sheet.name}'!${columnName(columns[stage])}${row}`;
      return { score: `IF(${cell}="","",${cell})`, max: knownMax[stage] };
    });
  const [first, last] = [headingRow + 1, headingRow + fields.length];
  line(last + 1, tree.root, "Tổng điểm", (_, column) => {
    const range = (offset: number) => `${columnName(column + offset)}${first}:${columnName(column + offset)}${last}`;
    return { score: `IF(COUNT(${range(0)})=0,"",ROUND(SUM(${range(0)}),10))`, max: `ROUND(SUM(${range(1)}),10)` };
  });
  maker.set(
    last + 3,
    0,
    "Điểm tối đa tự chấm và thẩm định: chỉ của các tiêu chí đã có điểm; không kể tiêu chí để trống, không đánh giá (KĐG) và, khi tự chấm, điều tra xã hội học (ĐTXHH). Chỉ số = điểm / điểm tối đa này.",
    NOTE,
  );
  const widths = [8, 50, 10, 10, 10, 11, 10, 10, 11];
  return {
    name: "Tổng hợp",
    rows: maker.rows,
    cells: maker.cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: maker.heights(widths, PREAMBLE_ROWS).set(last + 2, { height: 3 * LINE }),
    merges: [{ startRow: last + 2, startCol: 0, endRow: last + 2, endCol: 8 }],
    freezePane: { rows: headingRow },
    protection: { sheet: true, formatColumns: true },
    pageSetup: a4("landscape"),
    headerFooter: FOOTER,
  };
}
