import type { Agencies, Scored } from "@par-index/core";
import type { Language } from "@par-index/text";
import type { WriteSheet } from "hucre/xlsx";
import { columnName } from "../cells/place.js";
import { PHRASES } from "../phrases/phrases.js";
import { SheetMaker } from "./maker.js";
import { a4, footer, HEADING, NOTE, TITLE, WARNING } from "./style.js";

/** What every sheet of a workbook follows. */
export interface SheetLook {
  /** Simulated data is marked at the head of every sheet. */
  readonly simulated: boolean;
  readonly language: Language;
}

/** An agency as a sheet names it; its id if the registry does not have it. */
export function agencyName(agencies: Agencies, agency: string, language: Language): string {
  const known = agencies.get(agency);
  return (language === "en" ? known?.nameEn : known?.name) ?? agency;
}

/** An agency that scores stand of, as a sheet names it. */
export const nameOf = (scored: Scored, agency: string, language: Language) =>
  agencyName(scored.scores.agencies, agency, language);

/** Starts a sheet: title, mark of simulated data, notes, headings. `row` is that of the headings. */
export function beginSheet(
  { simulated, language }: SheetLook,
  title: string,
  headings: readonly string[],
  notes: readonly string[] = [],
): { maker: SheetMaker; row: number } {
  const maker = new SheetMaker();
  maker.set(1, 0, title, TITLE);
  let row = 2;
  if (simulated) maker.set(row++, 0, PHRASES[language].simulated, WARNING);
  for (const note of notes) maker.set(row++, 0, note, { font: NOTE.font ?? {} });
  row++;
  for (const [column, heading] of headings.entries()) maker.set(row, column, heading, HEADING);
  return { maker, row };
}

/** A sheet ready to be written: A4, headings frozen and filtered, rows as high as their text. */
export function finishSheet(
  { language }: Pick<SheetLook, "language">,
  maker: SheetMaker,
  name: string,
  row: number,
  widths: readonly number[],
  { orientation = "portrait", filter = true }: { orientation?: "portrait" | "landscape"; filter?: boolean } = {},
): WriteSheet {
  const last = maker.rows.length;
  return {
    name,
    rows: maker.rows,
    cells: maker.cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: maker.heights(widths, row - 1),
    freezePane: { rows: row },
    ...(filter && last > row ? { autoFilter: { range: `A${row}:${columnName(widths.length - 1)}${last}` } } : {}),
    pageSetup: a4(orientation),
    headerFooter: footer(language),
  };
}
