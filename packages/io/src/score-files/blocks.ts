import type { CellValue, SourceTable } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import { readCode } from "../words/codes.js";
import { readHeading } from "../words/headings.js";
import { HEADER_ROWS, type Headings, type Layout, type LayoutContext, layoutAt, type Statements } from "./layout.js";
import { nameStatements, sectionStatement, titleStatements, wordsOfFile } from "./titles.js";

/** The first headings stand within so many rows from the top. */
const HEADER_WITHIN = 60;
/** Titles between two tables take at most so many rows. */
const TITLES_WITHIN = 15;

type Rows = readonly (readonly CellValue[])[];
type Span = readonly [from: number, to: number];
const WHOLE: Span = [0, Number.POSITIVE_INFINITY];

/**
 * Finds the tables of scores in a grid, below and beside one another: each with its headings, what
 * its columns hold, and what its own titles say about agency, year and stage. Where they are silent,
 * the titles of the table before it hold, unless the two tell of the same criteria: then they
 * cannot be of the same agency.
 *
 * @returns none if the grid has no row of headings with a key (code, name or agency) and something
 *   to read (points, values, agencies or criteria as columns)
 */
export function findLayouts(table: SourceTable, context: LayoutContext): readonly Layout[] {
  const filled = fillMerges(table);
  const first = firstHeadings(filled, context);
  if (!first) return [];
  const names = nameStatements([table.sheet, wordsOfFile(table.file)], context);
  const layouts: Layout[] = [];
  let titlesFrom = 0;
  let headings: Headings | undefined = first;
  while (headings) {
    const [top] = headings.header;
    const sides = sidesOf(filled, headings, context);
    const next = nextStart(table.rows, filled, headings, sides, context);
    for (const side of sides) {
      const own = titleStatements({ rows: filled, from: titlesFrom, to: top, columns: side.span }, context);
      const before = layouts.at(-1);
      const layout = { ...side, end: next?.from ?? Number.POSITIVE_INFINITY };
      const stated = { ...inherited(before, layout, own, filled, context), ...own };
      layouts.push(...sections(table.rows, { ...layout, ...names, ...stated }, context));
    }
    titlesFrom = next?.from ?? 0;
    headings = next?.headings;
  }
  return layouts;
}

/** The rows of a grid with the value of each merged range in all its cells. */
function fillMerges(table: SourceTable): Rows {
  if (table.merges.length === 0) return table.rows;
  const rows: (readonly CellValue[])[] = [...table.rows];
  const own = new Set<number>();
  for (const { top, left, bottom, right } of table.merges) {
    const value = table.rows[top]?.[left] ?? null;
    for (let r = top; r <= Math.min(bottom, rows.length - 1); r++) {
      if (!own.has(r)) rows[r] = [...(rows[r] ?? [])];
      own.add(r);
      const row = rows[r] as CellValue[];
      for (let c = left; c <= right; c++) row[c] = value;
    }
  }
  return rows;
}

function firstHeadings(filled: Rows, context: LayoutContext): Headings | undefined {
  for (let row = 0; row < Math.min(filled.length, HEADER_WITHIN); row++) {
    const headings = layoutAt(filled, row, context);
    if (headings) return headings;
  }
  return undefined;
}

type Side = Headings & { readonly span: Span };

/** Tables that stand side by side: the same key again, right of columns of points. */
function sidesOf(filled: Rows, headings: Headings, context: LayoutContext): readonly Side[] {
  const { columns, header } = headings;
  const key = columns.find(({ role }) => role === "code" || role === "name" || role === "agency");
  const isMeasure = ({ role }: (typeof columns)[number]) => role === "points" || role === "value";
  const isAgain = (column: (typeof columns)[number]) =>
    // "STT" that counts rows has lost its role, and begins a table all the same.
    key !== undefined && (column.role === key.role || column.heading === columns[0]?.heading);
  const starts: number[] = [];
  columns.forEach((column, i) => {
    const from = starts.at(-1) ?? -1;
    const between = columns.slice(0, i).filter(({ index }) => index >= from);
    if (isAgain(column) && between.some(isMeasure) && columns.slice(i).some(isMeasure)) starts.push(column.index);
  });
  if (starts.length === 0) return [{ ...headings, span: WHOLE }];
  const bounds = [0, ...starts, Number.POSITIVE_INFINITY];
  const sides = bounds.slice(1).flatMap((to, i): Side[] => {
    const span: Span = [bounds[i] as number, to];
    const rows = filled
      .slice(0, header[1] + HEADER_ROWS + 2)
      .map((row) => row.map((cell, column) => (column >= span[0] && column < span[1] ? cell : null)));
    for (let row = header[0]; row <= header[1]; row++) {
      const side = layoutAt(rows, row, context);
      if (side) return [{ ...side, span }];
    }
    return [];
  });
  return sides.length === bounds.length - 1 ? sides : [{ ...headings, span: WHOLE }];
}

/** Where the next table begins: at its titles, above headings that are not the same again. */
function nextStart(
  rows: SourceTable["rows"],
  filled: Rows,
  { header, body, columns }: Headings,
  sides: readonly Side[],
  context: LayoutContext,
): { from: number; headings: Headings } | undefined {
  const measures = columns.filter(({ role }) => role === "points" || role === "value").map(({ index }) => index);
  const codeColumn = columns.find(({ role }) => role === "code")?.index;
  const isTitle = (row: number) => {
    const cells = rows[row] ?? [];
    if (readCode(codeColumn === undefined ? null : cells[codeColumn], context.hasCode).candidates.length > 0)
      return false;
    return measures.every((column) => typeof cells[column] !== "number") && filledIn(cells) <= 3;
  };
  const headingTexts = (filled[header[0]] ?? []).map((cell) => cellText(cell));
  for (let row = body; row < filled.length; row++) {
    if (!mayBeHeadings(rows[row] ?? [])) continue;
    const headings = layoutAt(filled, row, context);
    if (!headings) continue;
    let from = Math.max(headings.header[0], body);
    while (from > body && headings.header[0] - from < TITLES_WITHIN && isTitle(from - 1)) from--;
    const isSame = (filled[headings.header[0]] ?? []).every(
      (cell, column) => cellText(cell) === "" || cellText(cell) === headingTexts[column],
    );
    // A page that goes on has the same headings, and nothing above them but its number.
    const isTitled = rows
      .slice(from, headings.header[0])
      .some((cells) => cells.some((cell) => cellText(cell).length > 4));
    if (!isSame || isTitled) return { from, headings };
    const said = sides.some(({ span }) =>
      hasAny(titleStatements({ rows: filled, from, to: headings.header[0], columns: span }, context)),
    );
    if (said) return { from, headings };
  }
  return undefined;
}

const filledIn = (cells: readonly CellValue[]) => cells.filter((cell) => cellText(cell) !== "").length;
const hasAny = (statements: Statements) => Object.keys(statements).length > 0;

/** Whether a row is worth a closer look: it has two texts, one of them a key's heading. */
function mayBeHeadings(cells: readonly CellValue[]): boolean {
  let isKey = false;
  let texts = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || cell.length > 60) continue;
    texts++;
    if (isKey) continue;
    const { role } = readHeading(cellText(cell));
    isKey = role === "code" || role === "name" || role === "agency";
  }
  return isKey && texts > 1;
}

/** What holds of a table because it does of the one before. */
function inherited(
  before: Layout | undefined,
  layout: Omit<Layout, keyof Statements>,
  own: Statements,
  filled: Rows,
  context: LayoutContext,
): Statements {
  if (!before) return {};
  const { year, stage, agency } = before;
  const stages = ({ columns }: Pick<Layout, "columns">) => columns.flatMap((column) => column.stage ?? []);
  const theirs = new Set(stages(before));
  const isOtherPart =
    (own.stage !== undefined && own.stage.value !== stage?.value) ||
    (own.year !== undefined && own.year.value !== year?.value) ||
    (theirs.size > 0 && stages(layout).length > 0 && !stages(layout).some((one) => theirs.has(one)));
  return {
    ...(year ? { year } : {}),
    ...(stage ? { stage } : {}),
    ...(agency && (isOtherPart || !shareCodes(before, layout, filled, context)) ? { agency } : {}),
  };
}

/** Whether two tables have a row for the same criterion. */
function shareCodes(
  a: Layout,
  b: Pick<Layout, "body" | "end" | "columns">,
  filled: Rows,
  { hasCode }: LayoutContext,
): boolean {
  const codesOf = ({ body, end, columns }: Pick<Layout, "body" | "end" | "columns">) => {
    const index = columns.find(({ role }) => role === "code")?.index;
    if (index === undefined) return [];
    const rows = filled.slice(body, Math.min(end, body + 500));
    return rows.flatMap((row) => readCode(row[index], hasCode).candidates.slice(0, 1));
  };
  const theirs = new Set(codesOf(b));
  return codesOf(a).some((code) => theirs.has(code));
}

/** A table whose rows are of several agencies or years, each below a row that says so. */
function sections(rows: SourceTable["rows"], layout: Layout, context: LayoutContext): readonly Layout[] {
  const parts: Layout[] = [layout];
  if (layout.shape !== "criteria-by-row") return parts;
  for (let row = layout.body; row < Math.min(layout.end, rows.length); row++) {
    const stated = sectionStatement(rows[row] ?? [], row, layout.span, context);
    const last = parts.at(-1) as Layout;
    if (!hasAny(stated)) continue;
    parts[parts.length - 1] = { ...last, end: row };
    parts.push({ ...last, ...stated, body: row + 1, end: layout.end });
  }
  return parts.filter(({ body, end }, i) => i === parts.length - 1 || end > body);
}
