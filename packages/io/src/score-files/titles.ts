import type { Stage } from "@par-index/core";
import { fold } from "../cells/fold.js";
import type { CellValue } from "../cells/grid.js";
import { cellText } from "../cells/text.js";
import { stageIn, yearIn } from "../words/headings.js";
import type { LayoutContext, Stated, Statements } from "./layout.js";

/** The rows of a grid that stand above a table, and the columns that are the table's. */
export interface TitleRows {
  readonly rows: readonly (readonly CellValue[])[];
  readonly from: number;
  readonly to: number;
  readonly columns: readonly [from: number, to: number];
}

/** What stands above the headings says about the whole table. */
export function titleStatements({ rows, from, to, columns }: TitleRows, context: LayoutContext): Statements {
  const found = new Found(context);
  for (let row = from; row < to; row++) {
    const cells = (rows[row] ?? []).slice(0, columns[1]);
    cells.forEach((cell, column) => {
      const text = cellText(cell);
      // A merged title fills its columns with the same text: it is read once.
      if (column < columns[0] || text === "" || (column > columns[0] && text === cellText(cells[column - 1]))) return;
      found.read(text, [row, column], cellText(cells[column + 1]));
    });
  }
  return found.statements();
}

/** What the names of a sheet and of its file say: the sheet's speaks first. */
export function nameStatements(names: readonly (string | undefined)[], context: LayoutContext): Statements {
  const stated: Statements = {};
  for (const name of names.toReversed()) {
    if (name === undefined) continue;
    const found = new Found(context);
    found.read(name);
    Object.assign(stated, found.statements());
  }
  return stated;
}

/** The name of a file as words. */
export function wordsOfFile(file: string): string {
  return file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[-_]/g, " ");
}

const LABELLED = /^(mã đơn vị|đơn vị(?: được chấm| tự chấm| đánh giá)?|cơ quan|tỉnh|agency)\s*:?\s*(.*)$/iu;

/**
 * What a row says that has but one thing to say and stands among a table's rows: "Đơn vị: Vân Khê".
 *
 * @param row its cells as they stand
 */
export function sectionStatement(
  row: readonly CellValue[],
  at: number,
  columns: readonly [from: number, to: number],
  context: LayoutContext,
): Statements {
  const cells = row
    .map((cell, column) => ({ text: cellText(cell), column }))
    .filter(({ text, column }) => text !== "" && column >= columns[0] && column < columns[1]);
  const [first, second] = cells;
  if (!first || new Set(cells.map(({ text }) => text)).size > 2) return {};
  const labelled = LABELLED.exec(first.text.normalize("NFC"));
  const place = [at, first.column] as const;
  if (labelled) {
    const value = labelled[2] || second?.text;
    // "Tỉnh ủy ban hành" begins like a label; a label has a colon, or names an agency.
    const isSure = value !== undefined && (first.text.includes(":") || context.names.find(value).kind === "found");
    return isSure ? { agency: { value, at: place } } : {};
  }
  if (second) return {};
  const year = /^năm\s+((?:19|20)\d\d)$/iu.exec(first.text.normalize("NFC"))?.[1];
  if (year !== undefined) return { year: { value: Number(year), at: place } };
  return {};
}

/** Collects what texts say. */
class Found {
  readonly #names: LayoutContext["names"];
  readonly #years: Stated<number>[] = [];
  readonly #stages: Stated<Stage>[] = [];
  readonly #agencies: (Stated<string> & { labelled: boolean })[] = [];

  constructor({ names }: LayoutContext) {
    this.#names = names;
  }

  read(text: string, at?: readonly [row: number, column: number], next?: string): void {
    const labelled = LABELLED.exec(text.normalize("NFC"));
    const label = fold(text);
    const place = at ? { at } : {};
    if (labelled && (labelled[2] || next)) {
      this.#agencies.push({ value: labelled[2] || (next as string), ...place, labelled: true });
      return;
    }
    if (/^(?:nam|nam danh gia|year)$/.test(label) && next && /^(?:19|20)\d\d$/.test(next)) {
      this.#years.push({ value: Number(next), ...place });
      return;
    }
    const { year } = yearIn(text, { anywhere: at === undefined });
    if (year !== undefined) this.#years.push({ value: year, ...place });
    const stage = stageIn(label);
    if (stage) this.#stages.push({ value: stage.stage, ...place });
    const [agency] = this.#names.within(text);
    if (agency) this.#agencies.push({ value: agency.name, ...place, labelled: false });
  }

  statements(): Statements {
    const labelled = this.#agencies.filter((agency) => agency.labelled);
    const year = single(this.#years);
    const stage = single(this.#stages);
    const agency = labelled[0] ?? single(this.#agencies);
    return { ...(year ? { year } : {}), ...(stage ? { stage } : {}), ...(agency ? { agency } : {}) };
  }
}

/** The first statement, if none contradicts it. */
function single<T>(stated: readonly Stated<T>[]): Stated<T> | undefined {
  return new Set(stated.map(({ value }) => value)).size === 1 ? stated[0] : undefined;
}
