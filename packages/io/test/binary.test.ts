import { describe, expect, it } from "vitest";
import { type BinaryBook, compound, xls, xlsb } from "./binary.js";
import { noted, readFile, said } from "./reading.js";

const TITLES = [["Nam 2024"], ["Don vi: Lam Khue"], ["Ma", "Tu cham", "Gia tri"]];
const book = (rows: BinaryBook["rows"], more: Partial<BinaryBook> = {}): BinaryBook => ({
  rows: [...TITLES, ...rows],
  ...more,
});
/** The binary formats of Excel; texts are plain Latin letters, which Excel 5 can write too. */
const FORMATS: Record<string, (own: BinaryBook) => [name: string, bytes: Uint8Array]> = {
  "Excel 97 (BIFF8)": (own) => ["a.xls", xls(own)],
  "Excel 5 (BIFF5)": (own) => ["a.xls", xls(own, { isOld: true })],
  XLSB: (own) => ["a.xlsb", xlsb(own)],
};

describe.each(Object.keys(FORMATS))("%s", (format) => {
  const read = (own: BinaryBook) => readFile(...(FORMATS[format] as (own: BinaryBook) => [string, Uint8Array])(own));

  it("numbers of every form, and texts", async () => {
    const reading = await read(
      book([
        ["1.1", 0.75],
        ["1.2", 1],
        ["1.3.1", "0,25"],
        ["1.4", 0.30000000000000004],
      ]),
    );
    expect(said(reading)).toEqual(
      ["1.1 self 0.75", "1.2 self 1", "1.3.1 self 0.25", "1.4 self 0.3"].map((score) => `lam-khue ${score}`),
    );
    expect(reading.issues).toEqual([]);
  });

  it("number formats: a percentage, and a sign that is only text", async () => {
    expect(said(await read(book([["1.1", 0.25]], { formats: { 1: "0%" } })))).toEqual(["lam-khue 1.1 self 0.5"]);
    expect(said(await read(book([["1.1", 1, 92]], { formats: { 2: '0"%"' } })))).toEqual(["lam-khue 1.1 self 1 = 92"]);
  });

  it("dates that were codes, since 1900 and since 1904", async () => {
    const formats = { 0: "dd/mm/yyyy" };
    expect(said(await read(book([[36951, 0.5]], { formats })))).toEqual(["lam-khue 1.3.1 self 0.5"]);
    expect(said(await read(book([[35489, 0.5]], { formats, since1904: true })))).toEqual(["lam-khue 1.3.1 self 0.5"]);
  });

  it("what is struck and raised in a text", async () => {
    const fonts = [{ isStruck: true }, { isRaised: true }];
    const cell = (...parts: [string, number][]) => ({ parts });
    const reading = await read(
      book(
        [
          ["1.1", cell(["0,5", 0], ["1", 2])],
          ["1.2", cell(["1", 1], ["0,5", 0])],
        ],
        { fonts },
      ),
    );
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.2 self 0.5"]);
    expect(noted(reading)).toEqual(["B4 cell-raised", "B5 cell-struck"]);
  });

  it("hidden rows and columns are read and named, a hidden sheet is not", async () => {
    const hidden = await read(
      book(
        [
          ["1.1", 0.5],
          ["1.2", 1],
        ],
        { hiddenRows: [4], hiddenColumns: [1] },
      ),
    );
    expect(hidden.issues.map(({ code, figures }) => [code, figures])).toEqual([
      ["rows-hidden", { rows: [[5, 5]] }],
      ["columns-hidden", { columns: [["B", "B"]] }],
    ]);
    expect(said(hidden)).toHaveLength(2);
    expect(noted(await read(book([["1.1", 0.5]], { isHidden: true, sheetName: "Nhap" })))).toContain(
      "Nhap warning sheet-hidden",
    );
  });

  it("errors stay errors", async () => {
    const reading = await read(
      book(
        [
          ["1.1", null],
          ["1.2", 1],
        ],
        { errors: [[3, 1, 0x2a]] },
      ),
    );
    expect(noted(reading)).toEqual(["B4 error cell-error"]);
    expect(reading.issues[0]?.figures).toEqual({ error: "#N/A" });
  });

  it("a file that is cut anywhere ends with an error or is read, and never hangs", async () => {
    const [name, bytes] = (FORMATS[format] as (own: BinaryBook) => [string, Uint8Array])(book([["1.1", 0.5]]));
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const reading = await readFile(name, bytes.slice(0, Math.floor(bytes.length * share)));
      expect(reading.issues.length + reading.tables.length).toBeGreaterThan(0);
    }
  });
});

describe("Excel 97 and 5 besides", () => {
  it("merged points are asked back", async () => {
    const reading = await readFile(
      "a.xls",
      xls(
        book(
          [
            ["1.1", 0.5],
            ["1.2", null],
          ],
          { merges: [[3, 1, 4, 1]] },
        ),
      ),
    );
    expect(noted(reading)).toEqual(["B4 error points-merged"]);
  });

  it.each([false, true])("a password is said to be one (Excel 5: %s)", async (isOld) => {
    expect(noted(await readFile("a.xls", xls(book([["1.1", 0.5]], { password: true }), { isOld })))).toEqual([
      "a.xls error file-encrypted",
    ]);
  });

  it("so is that of a newer workbook, whatever its ending", async () => {
    const bytes = compound("EncryptedPackage", new Uint8Array(100));
    for (const name of ["a.xlsx", "a.xlsb", "a.docx"])
      expect(noted(await readFile(name, bytes))).toEqual([`${name} error file-encrypted`]);
  });

  it("a Word document of that time is no workbook", async () => {
    expect(noted(await readFile("a.xls", compound("WordDocument", new Uint8Array(100))))).toEqual([
      "a.xls error file-unreadable",
    ]);
  });

  it("a formula that nobody computed is unknown, and named", async () => {
    const reading = await readFile(
      "a.xls",
      xls(
        book(
          [
            ["1.1", null],
            ["1.2", 1],
          ],
          { uncomputed: [[3, 1]] },
        ),
      ),
    );
    expect(said(reading)).toEqual(["lam-khue 1.2 self 1"]);
    expect(noted(reading)).toEqual(["B4 warning formula-without-value"]);
  });

  it("texts in .VnTime are converted", async () => {
    const own: BinaryBook = { rows: [["N¨m 2024"], ["§¬n vÞ: Lam Khuª"], ["M·", "Tù chÊm"], ["1.1", 0.5]] };
    for (const isOld of [false, true]) {
      const reading = await readFile("a.xls", xls(own, { isOld }));
      expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5"]);
      expect(noted(reading)).toEqual(["a.xls warning encoding-legacy"]);
    }
  });
});
