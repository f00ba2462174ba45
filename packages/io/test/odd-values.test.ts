import { describe, expect, it } from "vitest";
import { noted, readFile, said } from "./reading.js";
import { odsRow, type RawCell, type RawParts, rawOds, rawXlsx, rowsXml } from "./workbook.js";

const TITLES: RawCell[][] = [["BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2024"], ["Đơn vị: Lam Khuê"], []];
const HEADINGS: RawCell[] = ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm"];
/** A sheet with self scores of 1.1 (at most 2), 1.2 (1) and 1.3.1 (0.5) in D5, D6 and D7. */
const sheet = (cells: RawCell[], more: Partial<RawParts> = {}, headings = HEADINGS) =>
  readFile(
    "a.xlsx",
    rawXlsx({
      rows: rowsXml([
        ...TITLES,
        headings,
        ...cells.map((cell, i): RawCell[] => [
          ["1.1", "1.2", "1.3.1"][i] as string,
          null,
          [2, 1, 0.5][i] as number,
          cell,
        ]),
      ]),
      ...more,
    }),
  );
const formula = (text: string, stored?: number | string) => ({
  xml: `><f>${text}</f>${stored === undefined ? "" : `<v>${stored}</v>`}`,
});
const ASKS = { workbook: '<calcPr fullCalcOnLoad="1"/>' };

describe("formulas that nobody computed", () => {
  it("a placeholder is computed, and said", async () => {
    const reading = await sheet([formula("0.5+0.25", 0), formula("C6*0.9", 0)], ASKS);
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.75", "lam-khue 1.2 self 0.9"]);
    expect(noted(reading)).toEqual(["D5 formula-computed", "D6 formula-computed"]);
  });

  it.each([
    ["SUM(C5:C7)/7", 0.5],
    ["PRODUCT(C6,C7)*2", 1],
    ["ROUND(C7/3,2)", 0.17],
    ["IF(C7>=0.5,C6,0)", 1],
    ["MIN(C5,C6)-10%", 0.9],
    ["AVERAGE($C$6:$C$7)", 0.75],
    ["-(0.25-C6)", 0.75],
    ["IFERROR(1/0,0.25)", 0.25],
    ["MAX(0;1-0.75)", 0.25],
    ["SUMPRODUCT(C6:C7,C6:C7)", 1.25],
    ["2^-1", 0.5],
  ])("%s is %d", async (text, points) => {
    expect(said(await sheet([formula(text.replaceAll(">", "&gt;"), 0), null, null], ASKS))).toEqual([
      `lam-khue 1.1 self ${points}`,
    ]);
  });

  it.each([["VLOOKUP(A5,Z:Z,1)"], ["[1]Trang!A1"], ["TODAY()"], ["DiemKhac*2"], ["D5+1"]])(
    "%s, which is beyond us, is unknown and never 0",
    async (text) => {
      const reading = await sheet([formula(text, 0), 1], ASKS);
      expect(said(reading)).toEqual(["lam-khue 1.2 self 1"]);
      expect(noted(reading)).toEqual(["D5 warning formula-without-value"]);
    },
  );

  it("a formula that fails is an error, whatever number is stored", async () => {
    const reading = await sheet([formula("1/0", 0), 1], ASKS);
    expect(noted(reading)).toEqual(["D5 error cell-error", "D5 formula-computed"]);
  });

  it("a formula that is kept once for a range counts for every cell of it", async () => {
    const reading = await sheet(
      [{ xml: '><f t="shared" ref="D5:D6" si="0">C5*0.5</f><v>0</v>' }, { xml: '><f t="shared" si="0"/><v>0</v>' }],
      ASKS,
    );
    expect(said(reading)).toEqual(["lam-khue 1.1 self 1", "lam-khue 1.2 self 0.5"]);
  });

  it("what Excel computed stands; what its formula does not give is said", async () => {
    const reading = await sheet([formula("C6*0.5", 0.5), formula("C6*0.5", 0.75)], {
      more: { "xl/calcChain.xml": "<calcChain/>" },
    });
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.2 self 0.75"]);
    expect(noted(reading)).toEqual(["D6 warning formula-stale"]);
  });

  it("a result that no program vouches for is computed anew, or kept if it is no placeholder", async () => {
    const reading = await sheet([formula("C6*0.5"), formula("VLOOKUP(1,Z:Z,1)", 0.75), formula("VLOOKUP(1,Z:Z,1)", 0)]);
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.2 self 0.75"]);
    expect(noted(reading)).toEqual(["D7 warning formula-without-value", "D5 formula-computed"]);
  });

  it("so are those of OpenDocument", async () => {
    const cell = (text: string) => ({
      xml: `<table:table-cell table:formula="${text}" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>`,
    });
    const table = [
      ...TITLES,
      HEADINGS,
      ["1.1", null, 2, cell("of:=SUM([.C5:.C5])/4+[.C6]")],
      ["1.2", null, 1, cell("of:=HLOOKUP(1;2;3)")],
    ];
    const reading = await readFile(
      "a.ods",
      rawOds(`<table:table table:name="D">${table.map((row) => odsRow(row)).join("")}</table:table>`),
    );
    expect(said(reading)).toEqual(["lam-khue 1.1 self 1.5"]);
    expect(noted(reading)).toEqual(["D6 warning formula-without-value", "D5 formula-computed"]);
  });
});

describe("what is struck or raised is no part of a figure", () => {
  const runs = (...parts: [text: string, look: string][]) => ({
    xml: ` t="inlineStr"><is>${parts.map(([text, look]) => `<r><rPr>${look}</rPr><t>${text}</t></r>`).join("")}</is>`,
  });
  it.each<[string, RawCell, string, string]>([
    ["a footnote's number", runs(["0,5", ""], ["1", '<vertAlign val="superscript"/>']), "0.5", "cell-raised"],
    ["a lowered number", runs(["0,5", ""], ["2", '<vertAlign val="subscript"/>']), "0.5", "cell-raised"],
    ["the old figure, struck out", runs(["0,75", "<strike/>"], [" 0,5", ""]), "0.5", "cell-struck"],
    [
      "one that is struck with the flag written out",
      runs(["0,75", '<strike val="1"/>'], ["0", ""]),
      "0",
      "cell-struck",
    ],
  ])("%s", async (_, cell, points, code) => {
    const reading = await sheet([cell]);
    expect(said(reading)).toEqual([`lam-khue 1.1 self ${points}`]);
    expect(noted(reading)).toEqual([`D5 ${code}`]);
  });

  it("of shared texts too, where what is read aloud does not count", async () => {
    const reading = await sheet([{ xml: ' t="s"><v>0</v>' }], {
      more: {
        "xl/sharedStrings.xml":
          '<sst><si><r><t>0,5</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh><t>7</t></rPh></si></sst>',
      },
    });
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5"]);
  });

  it("a cell that is struck as a whole is blank, and named", async () => {
    const reading = await sheet([{ xml: ' s="1"><v>2</v>' }, 1], {
      styles: '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
    });
    expect(said(reading)).toEqual(["lam-khue 1.2 self 1"]);
    expect(noted(reading)).toEqual(["D5 cell-struck"]);
  });

  it("in OpenDocument by the style of the span", async () => {
    const cell = {
      xml: '<table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">2</text:span>0,5<text:span text:style-name="T2">1</text:span></text:p></table:table-cell>',
    };
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const rows = [...TITLES, HEADINGS, ["1.1", null, 2, cell] as RawCell[]].map((row) => odsRow(row)).join("");
    const reading = await readFile("a.ods", rawOds(`<table:table table:name="D">${rows}</table:table>`, styles));
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5"]);
  });
});

describe("number formats", () => {
  /** One value of 1.1 in a column of raw values, with a format. */
  const value = async (format: string, number: number) => {
    const reading = await readFile(
      "a.xlsx",
      rawXlsx({
        rows: rowsXml([...TITLES, [...HEADINGS, "Giá trị"], ["1.1", null, 2, 0.5, { xml: ` s="1"><v>${number}</v>` }]]),
        styles: `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
      }),
    );
    return said(reading);
  };
  it.each([
    ['0.0"%"', 92, 92],
    ["0\\%", 92, 92],
    ["0_%", 92, 92],
    ["0*%", 92, 92],
    ["0%", 0.92, 92],
    ['0.0%" đạt"', 0.5, 50],
    ["[Red]0%", 0.5, 50],
    ["0;-0%", 92, 92],
    ["[<1]0%;0", 0.5, 50],
    ["[<1]0%;0", 92, 92],
    ["[$-42A]0.00", 0.92, 0.92],
  ])("%s shows %d as %d", async (format, stored, shown) => {
    expect(await value(format, stored)).toEqual([`lam-khue 1.1 self 0.5 = ${shown}`]);
  });

  it("fifty with a sign as text is over a maximum of one", async () => {
    const reading = await sheet([1, { xml: ' s="1"><v>50</v>' }], {
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    });
    expect(noted(reading)).toEqual(["D6 error points-over-maximum"]);
  });
});

describe("errors", () => {
  it.each(["#N/A", "#DIV/0!", "#REF!", "#VALUE!"])("%s in a column of points is refused", async (error) => {
    expect(noted(await sheet([{ xml: ` t="e"><v>${error}</v>` }, 1]))).toEqual(["D5 error cell-error"]);
  });

  it("of OpenDocument are those that it shows, whatever number stands behind", async () => {
    const cells: RawCell[] = [
      {
        xml: '<table:table-cell office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
      },
      {
        xml: '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>',
      },
      {
        xml: '<table:table-cell office:value-type="float" office:value="0.5" calcext:value-type="float"><text:p>0,5</text:p></table:table-cell>',
      },
    ];
    const rows = [
      ...TITLES,
      HEADINGS,
      ...cells.map((cell, i): RawCell[] => [["1.1", "1.2", "1.3.1"][i] as string, null, null, cell]),
    ];
    const reading = await readFile(
      "a.ods",
      rawOds(`<table:table table:name="D">${rows.map((row) => odsRow(row)).join("")}</table:table>`),
    );
    expect(said(reading)).toEqual(["lam-khue 1.3.1 self 0.5"]);
    expect(noted(reading)).toEqual(["D5 error cell-error", "D6 error cell-error"]);
  });

  it("of text files too", async () => {
    expect(noted(await readFile("a.csv", "Năm 2024\nĐơn vị: Lam Khuê\nMã;Tự chấm\n1.1;#N/A\n"))).toEqual([
      "4 error cell-error",
    ]);
  });

  it("in notes, and on sheets without scores, trouble nobody", async () => {
    const reading = await readFile(
      "a.xlsx",
      rawXlsx({
        rows: rowsXml([...TITLES, [...HEADINGS, "Ghi chú"], ["1.1", null, 2, 0.5, { xml: ' t="e"><v>#N/A</v>' }]]),
        sheets: [
          {
            name: "Tra cứu",
            type: "worksheet",
            part: "worksheets/sheet2.xml",
            xml: `<worksheet><sheetData>${rowsXml([[{ xml: ' t="e"><v>#REF!</v>' }]]).join("")}</sheetData></worksheet>`,
          },
        ],
      }),
    );
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5"]);
    expect(reading.issues).toEqual([]);
  });
});

describe("noise", () => {
  it("of binary arithmetic is rounded off codes and figures without a word", async () => {
    const reading = await readFile(
      "a.xlsx",
      rawXlsx({
        rows: rowsXml([
          ...TITLES,
          ["Mã", "Tự chấm"],
          [1.2000000000000002, 0.30000000000000004],
          [1.4000000000000004, 0.7],
        ]),
      }),
    );
    expect(said(reading)).toEqual(["lam-khue 1.2 self 0.3", "lam-khue 1.4 self 0.7"]);
    expect(noted(reading)).toEqual([]);
  });

  it.each([
    ["zero-width and non-breaking spaces", "\u200b1.25\ufeff", "0,5\u00a0 "],
    ["full-width digits", "１．２５", "０，５"],
    ["marks of direction", "\u200e1.25\u200f", "\u202a0.5\u202c"],
  ])("%s in figures are read, and said once", async (_, first, second) => {
    const reading = await sheet([first, second, second]);
    expect(said(reading)).toEqual(["lam-khue 1.1 self 1.25", "lam-khue 1.2 self 0.5", "lam-khue 1.3.1 self 0.5"]);
    expect(noted(reading)).toEqual(["D5 letters-cleaned"]);
  });
});

describe("dates", () => {
  it("count from 1904 where the workbook says so: 3.4 of the year 1.3.1", async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
    // 1 March 2001 is day 35489 since 1904, and 36951 since 1900.
    const rows = (serial: number) => rowsXml([...TITLES, ["Mã", "Tự chấm"], [{ xml: ` s="1"><v>${serial}</v>` }, 0.5]]);
    const since1904 = await readFile(
      "a.xlsx",
      rawXlsx({ rows: rows(35489), styles, workbook: '<workbookPr date1904="1"/>' }),
    );
    const since1900 = await readFile("a.xlsx", rawXlsx({ rows: rows(36951), styles }));
    expect([since1904, since1900].map(said)).toEqual([["lam-khue 1.3.1 self 0.5"], ["lam-khue 1.3.1 self 0.5"]]);
  });
});
