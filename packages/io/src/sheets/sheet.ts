import type { Scored } from "@par-index/core";
import type { WriteSheet } from "hucre/xlsx";
import { columnName } from "../cells/place.js";
import { SheetMaker } from "./maker.js";
import { SIMULATED } from "./provenance.js";
import { a4, FOOTER, HEADING, NOTE, TITLE, WARNING } from "./style.js";

/** An agency as a sheet names it. */
export const nameOf = (scored: Scored, agency: string) => scored.scores.agencies.get(agency)?.name ?? agency;

/** Starts a sheet: title, mark of simulated data, notes, headings. `row` is that of the headings. */
export function beginSheet(
  { simulated }: { readonly simulated: boolean },
  title: string,
  headings: readonly string[],
  notes: readonly string[] = [],
): { maker: SheetMaker; row: number } {
  const maker = new SheetMaker();
  maker.set(1, 0, title, TITLE);
  let row = 2;
  if (simulated)
    maker.set(row++, 0, `${SIMULATED.toLocaleUpperCase("vi")}: đơn vị và điểm được tạo ra để minh họa`, WARNING);
  for (const note of notes) maker.set(row++, 0, note, { font: NOTE.font ?? {} });
  row++;
  for (const [column, heading] of headings.entries()) maker.set(row, column, heading, HEADING);
  return { maker, row };
}

/** A sheet ready to be written: A4, headings frozen and filtered, rows as high as their text. */
export function finishSheet(
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
    headerFooter: FOOTER,
  };
}
