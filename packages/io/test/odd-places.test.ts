import { describe, expect, it } from "vitest";
import { tenthsIn } from "../src/words/tenths.js";
import { demo, tree } from "./demo.js";
import { noted, readFile, said } from "./reading.js";
import { odsRow, type RawCell, rawOds, rawXlsx, rowsXml } from "./workbook.js";

const TITLES: RawCell[][] = [["BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2024"], ["Đơn vị: Lam Khuê"], []];
const HEADINGS: RawCell[] = ["Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Thẩm định"];
const name = (code: string) => tree.get(code).name.vi;
const line = (code: string, self: RawCell, appraised: RawCell = self): RawCell[] => [code, null, null, self, appraised];
const xlsx = (
  rows: RawCell[][],
  more: Parameters<typeof rawXlsx>[0] | object = {},
  attributes: Record<number, string> = {},
) => readFile("a.xlsx", rawXlsx({ rows: rowsXml(rows, 1, attributes), ...more }));
const ods = (rows: string, styles = "", more = {}) =>
  readFile("a.ods", rawOds(`<table:table table:name="Điểm">${rows}</table:table>`, styles, more));
const odsRows = (rows: RawCell[][]) => rows.map((row) => odsRow(row)).join("");

describe("OpenDocument", () => {
  it("rows in groups, and groups in groups, count", async () => {
    const grouped = `<table:table-row-group>${odsRows([line("1.2", 0.25)])}<table:table-row-group table:display="false">${odsRows([line("1.3.1", 9)])}</table:table-row-group></table:table-row-group>`;
    const reading = await ods(odsRows([...TITLES, HEADINGS, line("1.1", 0.5)]) + grouped + odsRows([line("1.4", 1)]));
    expect(said(reading).length).toBe(6);
    // The last one stands in row 8, and the one in a folded group is named with its cell.
    expect(noted(reading)).toEqual([
      "Điểm warning rows-hidden",
      "D7 error points-over-maximum",
      "E7 error points-over-maximum",
    ]);
  });

  it("headings that are printed on every page count", async () => {
    const reading = await ods(
      `${odsRows(TITLES)}<table:table-header-rows>${odsRow(HEADINGS)}</table:table-header-rows>${odsRows([line("1.1", 0.5)])}`,
    );
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.1 appraised 0.5"]);
  });

  it("rows and cells that stand for several count so often; blank ones below cost nothing", async () => {
    const repeated =
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="5"/></table:table-row>';
    const twice =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>1.1</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell></table:table-row>';
    const end =
      '<table:table-row table:number-rows-repeated="1048560"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const reading = await ods(odsRows([...TITLES, HEADINGS]) + repeated + twice + end);
    expect(noted(reading)).toEqual(["D8 error points-over-maximum", "E8 error points-over-maximum"]);
  });

  it("a hidden sheet is not read, and named", async () => {
    const sheets = ["Điểm", "Nháp"].map(
      (sheet, i) =>
        `<table:table table:name="${sheet}" table:style-name="ta${i}">${odsRows([...TITLES, HEADINGS, line(i ? "1.2" : "1.1", 0.5)])}</table:table>`,
    );
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const reading = await readFile("a.ods", rawOds(sheets.join(""), styles));
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.1 appraised 0.5"]);
    expect(noted(reading)).toEqual(["Nháp warning sheet-hidden"]);
  });

  it("one with a password is said to have one", async () => {
    const reading = await ods("", "", {
      "META-INF/manifest.xml":
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
    });
    expect(noted(reading)).toEqual(["a.ods error file-encrypted"]);
  });
});

describe("rows and columns", () => {
  it("that are hidden are read, and named once", async () => {
    const reading = await xlsx(
      [...TITLES, HEADINGS, line("1.1", 0.5), line("1.2", 0.25), line("1.4", 1)],
      { before: '<cols><col min="4" max="4" hidden="1"/></cols>' },
      { 6: ' hidden="1"', 7: ' hidden="true"', 9: ' hidden="1"' },
    );
    expect(said(reading).length).toBe(6);
    expect(reading.issues.map(({ code, figures }) => [code, figures])).toEqual([
      ["rows-hidden", { rows: [[6, 7]] }],
      ["columns-hidden", { columns: [["D", "D"]] }],
    ]);
  });

  it("with a look and nothing in them, down to the last, cost nothing", async () => {
    const reading = await xlsx([...TITLES, HEADINGS, line("1.1", 0.5)], {
      rows: [...rowsXml([...TITLES, HEADINGS, line("1.1", 0.5)]), '<row r="1048576"><c r="XFD1048576" s="0"/></row>'],
    });
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.1 appraised 0.5"]);
    expect(noted(reading)).toEqual([]);
  });

  it("points merged over two stages are asked back", async () => {
    const reading = await xlsx([...TITLES, HEADINGS, line("1.1", 0.5, null), line("1.2", 1)], {
      after: '<mergeCells><mergeCell ref="D5:E5"/></mergeCells>',
    });
    expect(said(reading)).toEqual(["lam-khue 1.2 self 1", "lam-khue 1.2 appraised 1"]);
    expect(noted(reading)).toEqual(["D5 error points-merged"]);
  });

  it("a column without a heading is named as left out", async () => {
    const reading = await xlsx([...TITLES, HEADINGS, [...line("1.1", 0.5), null, 7], [...line("1.2", 1), null, "?"]]);
    expect(noted(reading)).toEqual(["G4 warning column-headless"]);
  });

  it("a line with more cells than headings is an error that names it, not a figure cut in two", async () => {
    const text = "Năm 2024\nĐơn vị: Lam Khuê\nMã,Tiêu chí,Điểm tối đa,Tự chấm\n1.1,Kế hoạch,2,0,75\n1.2,Báo cáo,1,1\n";
    const reading = await readFile("a.csv", text);
    expect(said(reading)).toEqual(["lam-khue 1.2 self 1"]);
    expect(noted(reading)).toContain("4 error row-too-long");
    expect(reading.tables[0]?.cells).toMatchObject({ scores: 1, refused: 1 });
  });
});

describe("tables on one sheet", () => {
  it("below one another have each their own agency", async () => {
    const reading = await xlsx([
      ["Năm 2024"],
      ["Đơn vị: Lam Khuê"],
      HEADINGS,
      line("1.1", 0.5),
      [],
      ["Đơn vị: Vân Khê"],
      HEADINGS,
      line("1.2", 0.25),
    ]);
    expect(said(reading)).toEqual([
      "lam-khue 1.1 self 0.5",
      "lam-khue 1.1 appraised 0.5",
      "van-khe 1.2 self 0.25",
      "van-khe 1.2 appraised 0.25",
    ]);
  });

  it("without headings of their own, below a row that names the agency", async () => {
    const reading = await xlsx([
      ["Năm 2024"],
      HEADINGS,
      ["Đơn vị: Lam Khuê"],
      line("1.1", 0.5),
      ["Đơn vị: Vân Khê"],
      line("1.1", 1),
    ]);
    expect(said(reading).filter((score) => score.includes("self"))).toEqual([
      "lam-khue 1.1 self 0.5",
      "van-khe 1.1 self 1",
    ]);
  });

  it("for the fields of one agency keep it", async () => {
    const reading = await xlsx([
      ["Năm 2024"],
      ["Đơn vị: Lam Khuê"],
      HEADINGS,
      line("1.1", 0.5),
      ["LĨNH VỰC 2"],
      HEADINGS,
      line("2.1.1", 0),
    ]);
    expect(new Set(said(reading).map((score) => score.split(" ")[0]))).toEqual(new Set(["lam-khue"]));
  });

  it("that tell of the same criteria under a title nobody knows are asked back", async () => {
    const reading = await xlsx([
      ["Năm 2024"],
      ["Đơn vị: Lam Khuê"],
      HEADINGS,
      line("1.1", 0.5),
      ["SỞ KHÔNG AI BIẾT"],
      ["Mã", "Tự chấm"],
      ["1.1", 1],
    ]);
    expect(said(reading)).toEqual(["lam-khue 1.1 self 0.5", "lam-khue 1.1 appraised 0.5"]);
    expect(noted(reading)).toContain("Điểm error agency-missing");
  });

  it("headings that are only repeated on every page begin no table", async () => {
    const reading = await xlsx([...TITLES, HEADINGS, line("1.1", 0.5), HEADINGS, line("1.2", 1)]);
    expect(reading.tables.length).toBe(1);
    expect(said(reading).length).toBe(4);
  });

  it("beside one another have each their own agency", async () => {
    const beside = (left: RawCell[], right: RawCell[]): RawCell[] => [
      ...left,
      ...Array.from({ length: 7 - left.length }, () => null),
      ...right,
    ];
    const reading = await xlsx([
      ["BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2024"],
      beside(["Đơn vị: Lam Khuê"], ["Đơn vị: Vân Khê"]),
      beside(HEADINGS, HEADINGS),
      beside(line("1.1", 0.5), line("1.1", 1)),
      beside(line("1.2", 1), line("1.2", 0.25)),
    ]);
    expect(said(reading).filter((score) => score.includes("self"))).toEqual([
      "lam-khue 1.1 self 0.5",
      "lam-khue 1.2 self 1",
      "van-khe 1.1 self 1",
      "van-khe 1.2 self 0.25",
    ]);
  });
});

describe("rows that sum up agencies", () => {
  const rows = (...summary: RawCell[][]): RawCell[][] => [
    ["TT", "Tên đơn vị", "1.1", "1.2"],
    [1, "Lam Khuê", 1, 0.5],
    [2, "Vân Khê", 1.5, 0.75],
    ...summary,
  ];
  const ofSheet = (...summary: RawCell[][]) => xlsx(rows(...summary), { sheetName: "Thẩm định 2024" });

  it("are no agencies, and agree", async () => {
    const reading = await ofSheet(
      [null, "Trung bình cả nước", 1.25, 0.625],
      [null, "Cao nhất", 1.5, 0.75],
      [null, "Điểm thấp nhất", 1, 0.5],
      [null, "Tổng", 2.5, 1.25],
      [null, "Cả nước", 1.25, 0.63],
    );
    expect(said(reading).length).toBe(4);
    expect(reading.issues).toEqual([]);
    expect(reading.tables[0]?.cells).toMatchObject({ scores: 4, subtotals: 10, refused: 0 });
  });

  it("that do not agree are named", async () => {
    expect(
      (await ofSheet([null, "Trung bình", 1.4, 0.8])).issues.map(({ code, place }) => `${place.cell} ${code}`),
    ).toEqual(["C4 summary-differs", "D4 summary-differs"]);
  });
});

describe("rows that sum up agencies in a long table", () => {
  const long = (mean: number) =>
    readFile(
      "a.csv",
      `Đơn vị;Năm;Mã;Giai đoạn;Điểm\nLam Khuê;2024;1.1;thẩm định;1\nVân Khê;2024;1.1;thẩm định;1,5\nTrung bình;2024;1.1;thẩm định;${mean}\nLam Khuê;2024;1.2;thẩm định;0,5\n`,
    );

  it("are no agencies, and agree with those of the same criterion", async () => {
    const reading = await long(1.25);
    expect(said(reading)).toHaveLength(3);
    expect(noted(reading)).toEqual(["4 summary-row"]);
    expect(noted(await long(2))).toEqual(["4 warning summary-differs", "4 summary-row"]);
  });
});

describe("codes that lost the zero at their end", () => {
  const codes = (...last: number[]) => last.map((number) => `3.${number}`);
  const has = (code: string) => /^3\.(?:[1-9]|1[0-2])$/.test(code);
  /** What each code is taken for: "?" where it is asked back. */
  const read = (list: readonly string[], mayHaveLost = true) => {
    const tenths = tenthsIn(
      list.map((code) => ({ code, mayHaveLost })),
      has,
    );
    return list.map((code, i) => (tenths.get(i) === "tenth" ? `${code}0` : tenths.get(i) === "doubtful" ? "?" : code));
  };

  it("3.1 behind 3.9 was 3.10", () => {
    const rising = codes(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 11, 12);
    expect(read(rising)).toEqual([...rising.slice(0, 9), "3.10", "3.11", "3.12"]);
    expect(read(codes(8, 9, 1))).toEqual(["3.8", "3.9", "3.10"]);
  });

  it("so it was for every agency of a long table", () => {
    const one = codes(1, 2, 3, 4, 5, 6, 7, 8, 9, 1);
    expect(read([...one, ...one]).filter((code) => code === "3.10")).toHaveLength(2);
  });

  it("3.1 is 3.1 where 3.10 stands in the list, where there is but one, or where the list begins anew", () => {
    const whole = codes(1, 2, 9, 10, 11, 1, 2);
    expect(read(whole)).toEqual(whole);
    for (const list of [codes(1), codes(1, 2, 3), codes(2, 3, 9, 1, 2, 3)]) expect(read(list)).toEqual(list);
  });

  it("is asked back where order does not tell", () => {
    expect(read(codes(5, 1, 4, 1, 6))).toEqual(["3.5", "?", "3.4", "?", "3.6"]);
    expect(read(codes(9, 8, 7, 6, 5, 4, 3, 2, 1))).toContain("?");
  });

  it("codes that are text in a workbook are what they say", () => {
    expect(read(codes(5, 1, 4, 1, 6), false)).toEqual(codes(5, 1, 4, 1, 6));
  });
});

describe("codes", () => {
  it("a column STT that counts rows is no code where names say otherwise", async () => {
    const codes = ["1.1", "1.2", "1.3.1"];
    const reading = await xlsx([
      ...TITLES,
      ["STT", "Tiêu chí", "Tự chấm"],
      ...codes.map((code, i): RawCell[] => [i + 1, name(code), 0.5]),
    ]);
    expect(said(reading)).toEqual(codes.map((code) => `lam-khue ${code} self 0.5`));
    expect(noted(reading)).toContain("A4 ordinals-ignored");
  });

  it("a column STT that numbers fields, as their names say, is one of codes", async () => {
    const reading = await xlsx([
      ...TITLES,
      ["STT", "Lĩnh vực", "Tự chấm"],
      ...["1", "2", "3"].map((code, i): RawCell[] => [i + 1, name(code), 1]),
    ]);
    expect(said(reading)).toEqual(["1", "2", "3"].map((code) => `lam-khue ${code} self 1`));
  });

  it("rows of bonus and penalty points are named as left out", async () => {
    const reading = await xlsx([
      ...TITLES,
      HEADINGS,
      line("1.1", 1),
      [null, "Điểm thưởng", null, 1, 1],
      [null, "Điểm trừ", null, -0.5, -0.5],
    ]);
    expect(said(reading)).toEqual(["lam-khue 1.1 self 1", "lam-khue 1.1 appraised 1"]);
    expect(noted(reading)).toEqual(["D6 warning bonus-unread", "D7 warning bonus-unread"]);
  });

  it("so are columns of them", async () => {
    const reading = await xlsx([...TITLES, [...HEADINGS, "Điểm trừ", "Điểm cộng"], [...line("1.1", 1), 0.5, 0.25]]);
    expect(noted(reading)).toEqual(["F4 warning bonus-unread", "G4 warning bonus-unread"]);
  });
});

it("the demonstration has the agencies that these tests name", () => {
  expect([demo.agencies.has("lam-khue"), demo.agencies.has("van-khe")]).toEqual([true, true]);
});
