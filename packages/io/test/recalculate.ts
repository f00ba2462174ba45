import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { HyperFormula } from "hyperformula";
import type { CellValue } from "../src/cells/grid.js";

/** Values of every sheet, recalculated, as rows of cells. */
export type Recalculated = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** LibreOffice, where it is installed. */
export const LIBREOFFICE = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find((path) => existsSync(path));

/** Computes all formulas of a workbook with HyperFormula. */
export async function recalculate(bytes: Uint8Array): Promise<Recalculated> {
  const { sheets } = await readXlsx(bytes);
  const content = Object.fromEntries(
    sheets.map((sheet) => {
      const rows = sheet.rows.map((row) =>
        Array.from(row, (value) => (typeof value === "string" ? `'${value}` : (value ?? null))),
      );
      for (const [key, { formula }] of sheet.cells ?? []) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        if (formula === undefined) continue;
        while (rows.length <= row) rows.push([]);
        (rows[row] as CellValue[])[column] = `=${formula}`;
      }
      return [
        sheet.name,
        rows.map((row) => Array.from(row, (value) => (value instanceof Date ? value.toISOString() : (value ?? null)))),
      ];
    }),
  );
  // Rounding of its own would hide what our formulas do.
  const engine = HyperFormula.buildFromSheets(content, { licenseKey: "gpl-v3", smartRounding: false });
  try {
    return new Map(
      sheets.map(({ name }) => {
        const values = engine.getSheetValues(engine.getSheetId(name) as number);
        return [
          name,
          values.map((row) =>
            row.map((value) => (value !== null && typeof value === "object" ? `#${value.type}` : (value as CellValue))),
          ),
        ];
      }),
    );
  } finally {
    engine.destroy();
  }
}

/** Lets LibreOffice open, recalculate and save a workbook, and reads what it saved. */
export async function recalculateInLibreOffice(bytes: Uint8Array): Promise<Recalculated> {
  if (!LIBREOFFICE) throw new Error("LibreOffice is not installed.");
  const work = mkdtempSync(join(tmpdir(), "par-recalculate-"));
  try {
    writeFileSync(join(work, "in.xlsx"), bytes);
    const run = (format: string, from: string, to: string) =>
      execFileSync(
        LIBREOFFICE as string,
        [
          "--headless",
          `-env:UserInstallation=file://${work}/profile`,
          "--convert-to",
          format,
          "--outdir",
          join(work, to),
          join(work, from),
        ],
        { timeout: 120_000, stdio: "ignore" },
      );
    // Formulas without a stored value are computed on loading; so none is stored.
    writeFileSync(join(work, "in.xlsx"), await withoutStoredValues(bytes));
    run("xlsx", "in.xlsx", "out");
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(join(work, "out", "in.xlsx"))));
    return new Map(
      sheets.map(({ name, rows }) => [name, rows.map((row) => Array.from(row, (value) => value ?? null))]),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function withoutStoredValues(bytes: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts))
    if (/worksheets\/sheet\d+\.xml$/.test(name))
      parts[name] = strToU8(
        strFromU8(parts[name] as Uint8Array).replace(
          /(<c [^>]*?)( t="\w+")?(>)(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
          "$1$3$4",
        ),
      );
  return zipSync(parts);
}
