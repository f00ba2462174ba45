import type { Stage } from "@par-index/core";
import type { ColumnRole } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";
import type { CellValue } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import type { AgencyNames } from "../words/agency-names.js";
import { readCode } from "../words/codes.js";
import { type Heading, readHeading, stageIn } from "../words/headings.js";
import { tenthsIn } from "../words/tenths.js";

/** What a column of a table holds, by its headings. */
export interface Column {
  /** Counted from 0. */
  readonly index: number;
  /** Headings above it, from the top, as they stand. */
  readonly heading: string;
  readonly role: ColumnRole;
  readonly stage?: Stage;
  readonly year?: number;
  /** Text of the heading that names the agency whose points the column holds. */
  readonly agency?: string;
  /** Code of the criterion whose points the column holds. */
  readonly code?: string;
  /** The codes that the heading may mean, where it was not plain which. */
  readonly candidates?: readonly string[];
}

/** A statement about the whole table that stands above it, in its sheet's name or in its file's. */
export interface Stated<T> {
  readonly value: T;
  /** Where it stands: a row and column of the grid, or undefined for a sheet's or a file's name. */
  readonly at?: readonly [row: number, column: number];
}

/** What is stated of a whole table. */
export interface Statements {
  readonly year?: Stated<number>;
  readonly stage?: Stated<Stage>;
  readonly agency?: Stated<string>;
}

/** The headings of a table, and what they make of it. */
export interface Headings {
  /** First and last row of the headings, counted from 0. */
  readonly header: readonly [first: number, last: number];
  /** First row below the headings. */
  readonly body: number;
  readonly columns: readonly Column[];
  readonly shape: "long" | "criteria-by-row" | "agencies-by-row";
}

/** Where a table of scores stands in a grid, and how it is to be read. */
export interface Layout extends Headings, Statements {
  /** First row below the table; Infinity if it goes on to the end. */
  readonly end: number;
  /** The columns that are the table's; another may stand beside it. */
  readonly span: readonly [from: number, to: number];
}

export interface LayoutContext {
  readonly names: AgencyNames;
  readonly hasCode: (code: string) => boolean;
  /** The code whose name this is, folded. */
  readonly codeOfName: (folded: string) => string | undefined;
}

/** Headings take so many rows. */
export const HEADER_ROWS = 4;

/**
 * The table whose headings stand in a row (of one to four rows).
 *
 * @param filled rows with the value of each merged range in all its cells
 * @returns undefined if that is no row of headings with a key (code, name or agency) and something
 *   to read (points, values, agencies or criteria as columns)
 */
export function layoutAt(
  filled: readonly (readonly CellValue[])[],
  first: number,
  context: LayoutContext,
): Headings | undefined {
  const row = filled[first] ?? [];
  const keys = row.flatMap((cell, column) => {
    const { role } = readHeading(cellText(cell));
    return role === "code" || role === "name" || role === "agency" ? [{ column, role }] : [];
  });
  if (keys.length === 0 || row.filter((cell) => cellText(cell) !== "").length < 2) return undefined;
  const keyColumns = new Set(keys.map(({ column }) => column));

  // Agencies, years or stages may stand in merged cells one row above the keys.
  let top = first;
  const above = filled[first - 1];
  if (above && !above.some((cell, column) => keyColumns.has(column) && cellText(cell) !== "")) {
    const named = above.filter((cell) => cellText(cell) !== "" && isColumnWord(cell, context));
    if (named.length > 0) top = first - 1;
  }
  let last = first;
  while (last - top + 1 < HEADER_ROWS) {
    const next = filled[last + 1];
    if (!next || !isHeaderRow(next, filled[first] as readonly CellValue[], keyColumns, context)) break;
    last++;
  }
  const described = describeColumns(filled.slice(top, last + 1), context);
  const columns = withTenths(withoutOrdinals(described), context.hasCode);
  const body = isNumbering(filled[last + 1]) ? last + 2 : last + 1;
  const has = (role: Column["role"]) => columns.some((column) => column.role === role);
  const criteria = columns.filter(({ code }) => code !== undefined);
  const measured = columns.some(({ role }) => role === "points" || role === "value");
  if (!has("agency") && !has("code") && !has("name")) return undefined;
  // "Đơn vị | Đắk Lắk" is a title, not a table with a column for Đắk Lắk.
  const crossed = columns.some(({ agency }) => agency !== undefined);
  if (has("agency") && !has("code") && !has("name") && !crossed && (criteria.length > 0 || measured))
    return { header: [top, last], body, columns, shape: "agencies-by-row" };
  if (!measured || !(has("code") || has("name"))) return undefined;
  return { header: [top, last], body, columns, shape: has("agency") ? "long" : "criteria-by-row" };
}

/** Whether a cell can head columns of points: a stage, a year, an agency or points as such. */
function isColumnWord(cell: CellValue, { names }: LayoutContext): boolean {
  const text = cellText(cell);
  const { role, stage, year } = readHeading(text);
  return (
    role === "points" ||
    role === "value" ||
    stage !== undefined ||
    year !== undefined ||
    names.find(text).kind === "found"
  );
}

/** Whether a row below the first header row belongs to the headings still. */
function isHeaderRow(
  row: readonly CellValue[],
  firstRow: readonly CellValue[],
  keys: ReadonlySet<number>,
  context: LayoutContext,
): boolean {
  const cells = row.map((cell, column) => ({ text: cellText(cell), column, cell })).filter(({ text }) => text !== "");
  // Under the key headings a header row has nothing of its own: blank, or the same merged cell.
  if (cells.some(({ column, text }) => keys.has(column) && text !== cellText(firstRow[column]))) return false;
  const own = cells.filter(({ column, text }) => text !== cellText(firstRow[column]));
  return (
    own.length > 0 &&
    own.some(
      ({ cell }) =>
        isColumnWord(cell, context) ||
        readHeading(cellText(cell)).role !== undefined ||
        readCode(cell, context.hasCode).candidates.length > 0,
    )
  );
}

/** A row that numbers the columns: "1 2 3 4", "(1) (2) (3)", "A B 1 2". */
function isNumbering(row: readonly CellValue[] | undefined): boolean {
  const texts = (row ?? []).map((cell) => cellText(cell)).filter((text) => text !== "");
  if (texts.length < 3) return false;
  const marks = texts.map((text) => text.replace(/^[([]\s*|\s*[)\]]$/g, ""));
  if (!marks.every((mark) => /^(?:\d{1,2}|[A-Za-zĐđ]|\d{1,2}\s*=.*)$/.test(mark))) return false;
  const numbers = marks.filter((mark) => /^\d/.test(mark)).map((mark) => Number.parseInt(mark, 10));
  return numbers.length >= 2 && numbers.every((value, i) => i === 0 || value === (numbers[i - 1] as number) + 1);
}

function describeColumns(header: readonly (readonly CellValue[])[], context: LayoutContext): Column[] {
  const width = Math.max(...header.map((row) => row.length));
  const columns: Column[] = [];
  for (let index = 0; index < width; index++) {
    const path: CellValue[] = [];
    for (const row of header) {
      const cell = row[index] ?? null;
      const text = cellText(cell);
      if (text !== "" && text !== cellText(path.at(-1))) path.push(cell);
    }
    if (path.length === 0) continue;
    columns.push({ index, heading: path.map((cell) => cellText(cell)).join(" / "), ...meaning(path, context) });
  }
  return columns;
}

/** Whether a heading numbers rows as a rule, and criteria at times. */
export function isOrdinal(heading: string): boolean {
  return /^(?:stt|tt|so tt|so thu tu)$/.test(fold(heading));
}

/** "STT" numbers criteria only where nothing else does: no column of codes, or of agencies. */
function withoutOrdinals(columns: readonly Column[]): Column[] {
  const counts = (column: Column) => column.role === "code" && isOrdinal(column.heading);
  const others = columns.filter((column) => !counts(column)).map(({ role }) => role);
  const isList = others.includes("code") || (others.includes("agency") && !others.includes("name"));
  return columns.map((column) => (isList && counts(column) ? { ...column, role: "ignored" } : column));
}

/** Headings 3.1 that were 3.10, by the headings beside them; where that is not sure, they name no criterion. */
function withTenths(columns: readonly Column[], hasCode: (code: string) => boolean): Column[] {
  const tenths = tenthsIn(
    columns.map(({ code, heading }) => (code === undefined ? undefined : { code, mayHaveLost: heading === code })),
    hasCode,
  );
  return columns.map((column, at) => {
    const verdict = tenths.get(at);
    if (verdict === undefined || column.code === undefined) return column;
    const { code, ...rest } = column;
    const candidates = [code, `${code}0`];
    return verdict === "tenth" ? { ...rest, code: `${code}0`, candidates } : { ...rest, candidates };
  });
}

/** What the headings above one column say together; the lowest one decides what the column holds. */
function meaning(
  path: readonly CellValue[],
  { names, hasCode, codeOfName }: LayoutContext,
): Omit<Column, "index" | "heading"> {
  let found: Heading = {};
  let agency: string | undefined;
  let code: string | undefined;
  /** In words that say more than the stage: it counts where something else says that these are points. */
  let stated: Stage | undefined;
  for (const cell of path) {
    const text = cellText(cell);
    const heading = readHeading(text);
    if (heading.role !== undefined || heading.stage !== undefined || heading.year !== undefined) {
      found = { ...found, ...heading };
      continue;
    }
    const candidate = readCode(cell, hasCode).candidates[0] ?? codeOfName(fold(text));
    if (candidate !== undefined) code = candidate;
    else if (names.find(text).kind !== "unknown") agency = text;
    else stated = stageIn(fold(text))?.stage ?? stated;
  }
  const { role, ...rest } = found;
  const isKey = role !== undefined && role !== "points" && role !== "value";
  const measures = agency !== undefined || code !== undefined || found.stage !== undefined || found.year !== undefined;
  return {
    ...(stated && !isKey ? { stage: stated } : {}),
    ...rest,
    role: role ?? (measures ? "points" : "unknown"),
    ...(agency === undefined || isKey ? {} : { agency }),
    ...(code === undefined || isKey ? {} : { code }),
  };
}
