import type { Stage } from "@par-index/core";
import type { ColumnRole } from "@par-index/core/issues";
import { fold } from "../cells/fold.js";
import type { CellValue, SourceTable } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import type { AgencyNames } from "../words/agency-names.js";
import { readCode } from "../words/codes.js";
import { type Heading, readHeading, stageIn, yearIn } from "../words/headings.js";

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
}

/** A statement about the whole table that stands above it, in its sheet's name or in its file's. */
export interface Stated<T> {
  readonly value: T;
  /** Where it stands: a row and column of the grid, or undefined for a sheet's or a file's name. */
  readonly at?: readonly [row: number, column: number];
}

/** Where a table of scores stands in a grid, and how it is to be read. */
export interface Layout {
  /** First and last row of the headings, counted from 0. */
  readonly header: readonly [first: number, last: number];
  /** First row below the headings. */
  readonly body: number;
  readonly columns: readonly Column[];
  readonly shape: "long" | "criteria-by-row" | "agencies-by-row";
  readonly year?: Stated<number>;
  readonly stage?: Stated<Stage>;
  readonly agency?: Stated<string>;
}

export interface LayoutContext {
  readonly names: AgencyNames;
  readonly hasCode: (code: string) => boolean;
  /** The code whose name this is, folded. */
  readonly codeOfName: (folded: string) => string | undefined;
}

/** Headings stand within so many rows from the top. */
const HEADER_WITHIN = 60;
const HEADER_ROWS = 4;

/**
 * Finds the table of scores in a grid: its headings (of one to four rows, below any number of
 * title rows), what each column holds, and what the titles say about agency, year and stage.
 *
 * @returns undefined if the grid has no row of headings with a key (code, name or agency) and
 *   something to read (points, values, agencies or criteria as columns)
 */
export function findLayout(table: SourceTable, context: LayoutContext): Layout | undefined {
  const filled = fillMerges(table, Math.min(table.rows.length, HEADER_WITHIN + HEADER_ROWS));
  for (let first = 0; first < Math.min(filled.length, HEADER_WITHIN); first++) {
    const layout = layoutAt(filled, first, context);
    if (layout) return { ...layout, ...statements(table, layout, context) };
  }
  return undefined;
}

/** The rows of a grid with the value of each merged range in all its cells. */
function fillMerges(table: SourceTable, count: number): CellValue[][] {
  const rows = table.rows.slice(0, count).map((row) => [...row]);
  for (const { top, left, bottom, right } of table.merges) {
    const value = table.rows[top]?.[left] ?? null;
    for (let r = top; r <= Math.min(bottom, count - 1); r++)
      for (let c = left; c <= right; c++) {
        const row = rows[r];
        if (row) row[c] = value;
      }
  }
  return rows;
}

function layoutAt(
  filled: readonly (readonly CellValue[])[],
  first: number,
  context: LayoutContext,
): Omit<Layout, "year" | "stage" | "agency"> | undefined {
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
  const columns = withoutOrdinals(describeColumns(filled.slice(top, last + 1), context));
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

/** "STT" numbers criteria only where nothing else does: no column of codes, or of agencies. */
function withoutOrdinals(columns: readonly Column[]): Column[] {
  const isOrdinal = (column: Column) =>
    column.role === "code" && /^(?:stt|tt|so tt|so thu tu)$/.test(fold(column.heading));
  const others = columns.filter((column) => !isOrdinal(column)).map(({ role }) => role);
  const isList = others.includes("code") || (others.includes("agency") && !others.includes("name"));
  return columns.map((column) => (isList && isOrdinal(column) ? { ...column, role: "ignored" } : column));
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

/** What stands above the headings, and the names of sheet and file, about the whole table. */
function statements(
  table: SourceTable,
  layout: Pick<Layout, "header">,
  { names }: LayoutContext,
): Pick<Layout, "year" | "stage" | "agency"> {
  const years: Stated<number>[] = [];
  const stages: Stated<Stage>[] = [];
  const agencies: (Stated<string> & { labelled: boolean })[] = [];
  const read = (text: string, at?: readonly [number, number], next?: string) => {
    const labelled = /^(mã đơn vị|đơn vị(?: được chấm| tự chấm| đánh giá)?|cơ quan|tỉnh|agency)\s*:?\s*(.*)$/iu.exec(
      text.normalize("NFC"),
    );
    const label = fold(text);
    const place = at ? { at } : {};
    if (labelled && (labelled[2] || next)) {
      agencies.push({ value: labelled[2] || (next as string), ...place, labelled: true });
      return;
    }
    if (/^(?:nam|nam danh gia|year)$/.test(label) && next && /^(?:19|20)\d\d$/.test(next)) {
      years.push({ value: Number(next), ...place });
      return;
    }
    const { year } = yearIn(text, { anywhere: at === undefined });
    if (year !== undefined) years.push({ value: year, ...place });
    const stage = stageIn(label);
    if (stage) stages.push({ value: stage.stage, ...place });
    const [agency] = names.within(text);
    if (agency) agencies.push({ value: agency.name, ...place, labelled: false });
  };
  for (let row = 0; row < layout.header[0]; row++) {
    const cells = table.rows[row] ?? [];
    cells.forEach((cell, column) => {
      const text = cellText(cell);
      if (text !== "") read(text, [row, column], cellText(cells[column + 1]));
    });
  }
  const above = { years: years.length, stages: stages.length, agencies: agencies.length };
  // The names of sheet and file speak only where the titles are silent.
  for (const name of [
    table.sheet,
    table.file
      .replace(/^.*[\\/]/, "")
      .replace(/\.[^.]*$/, "")
      .replace(/[-_]/g, " "),
  ]) {
    if (name === undefined) continue;
    const before = { years: years.length, stages: stages.length, agencies: agencies.length };
    read(name);
    if (above.years || before.years) years.length = before.years;
    if (above.stages || before.stages) stages.length = before.stages;
    if (above.agencies || before.agencies) agencies.length = before.agencies;
  }
  const labelled = agencies.filter((agency) => agency.labelled);
  const year = single(years);
  const stage = single(stages);
  const agency = labelled[0] ?? single(agencies);
  return { ...(year ? { year } : {}), ...(stage ? { stage } : {}), ...(agency ? { agency } : {}) };
}

/** The first statement, if none contradicts it. */
function single<T>(stated: readonly Stated<T>[]): Stated<T> | undefined {
  return new Set(stated.map(({ value }) => value)).size === 1 ? stated[0] : undefined;
}
