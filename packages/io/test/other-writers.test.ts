import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noted, readFile, said } from "./reading.js";

const read = (name: string) => readFile(name, readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

describe("files written by other programs", () => {
  it.each(["sheetjs.xlsb", "sheetjs.xls", "sheetjs-xml2003.xls"])("%s", async (name) => {
    const reading = await read(name);
    expect(said(reading)).toEqual(
      [
        "1.1 self 1.5",
        "1.1 appraised 1.25",
        "1.2 self 1",
        "1.2 appraised 0.75",
        "1.3.1 self 0.3",
        "1.3.1 appraised 0.25",
      ].map((score) => `lam-khue ${score}`),
    );
    expect(noted(reading)).toEqual(
      expect.arrayContaining(["Điểm warning columns-hidden", "Nháp warning sheet-hidden"]),
    );
  });

  it.each(["openpyxl.xlsx", "xlsxwriter.xlsx"])("%s, whose formulas nobody computed", async (name) => {
    const reading = await read(name);
    expect(said(reading)).toEqual(
      ["1.1 self 1.5", "1.1 appraised 1.25", "1.2 self 0.9", "1.2 appraised 0.75"].map((score) => `lam-khue ${score}`),
    );
    expect(noted(reading)).toEqual(
      expect.arrayContaining(["D4 cell-raised", "D5 formula-computed", "E5 formula-computed"]),
    );
  });
});
