import type { Language } from "@par-index/text";
import type { NamedRange, PageSetup } from "hucre";
import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { PHRASES } from "../phrases/phrases.js";

const BLUE = "1F4FB0";
const thin = { style: "thin", color: { rgb: "BFC5CF" } } as const;
export const BORDER = { top: thin, right: thin, bottom: thin, left: thin } as const;
const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

/** Points: as many decimals as there are, two at least; Excel writes its reader's decimal mark. */
export const POINTS = "0.00##";
export const INDEX = "0.00";

export const TITLE: CellStyle = { font: { bold: true, size: 14 }, alignment: { vertical: "center" } };
export const NOTE: CellStyle = {
  font: { italic: true, color: { rgb: "555555" } },
  alignment: { wrapText: true, vertical: "top" },
};
export const WARNING: CellStyle = { font: { bold: true, color: { rgb: "9C5700" } }, fill: fill("FFEB9C") };
export const HEADING: CellStyle = {
  font: { bold: true, color: { rgb: "FFFFFF" } },
  fill: fill(BLUE),
  border: BORDER,
  alignment: { wrapText: true, vertical: "center", horizontal: "center" },
};
export const TEXT: CellStyle = {
  border: BORDER,
  alignment: { wrapText: true, vertical: "top", horizontal: "left", indent: 1 },
};
export const NUMBER: CellStyle = { border: BORDER, numFmt: POINTS, alignment: { vertical: "top" } };
export const INNER_TEXT: CellStyle = { ...TEXT, font: { bold: true }, fill: fill("EEF2FA") };
export const INNER_NUMBER: CellStyle = { ...NUMBER, font: { bold: true }, fill: fill("EEF2FA") };
/** A cell that the reader fills in. */
export const OPEN_TEXT: CellStyle = { ...TEXT, protection: { locked: false } };
export const OPEN_NUMBER: CellStyle = { ...NUMBER, protection: { locked: false } };
/** A cell that stays as it is because someone else gives the points. */
export const CLOSED: CellStyle = {
  ...TEXT,
  fill: fill("E3E3E3"),
  font: { color: { rgb: "555555" } },
  alignment: { horizontal: "center", vertical: "top" },
};

/** A4; for the headings on every page see {@link printTitles}. */
export function a4(orientation: "portrait" | "landscape"): PageSetup {
  return {
    paperSize: "a4",
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
    horizontalCentered: true,
  };
}

/**
 * Repeats each sheet's frozen rows' last one, its headings, on every printed page. Written as names,
 * because hucre's own `printTitlesRow` leaves sheet names unquoted, and with a space in them
 * Excel and LibreOffice ignore it.
 */
export function printTitles(sheets: readonly WriteSheet[]): NamedRange[] {
  return sheets.flatMap(({ name, freezePane }) =>
    freezePane?.rows
      ? [
          {
            name: "_xlnm.Print_Titles",
            range: `'${name.replaceAll("'", "''")}'!$${freezePane.rows}:$${freezePane.rows}`,
            scope: name,
          },
        ]
      : [],
  );
}

/** Page numbers and the sheet's name, as Excel's field codes. */
export const footer = (language: Language) => ({ oddFooter: `&L&A&R${PHRASES[language].page} &P/&N` });
