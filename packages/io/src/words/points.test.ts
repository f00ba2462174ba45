import { type Decision, decision, type OfNumber } from "@par-index/core/issues";
import { decisionText, issueText } from "@par-index/text/issues";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../cells/grid.js";
import { type DecimalMark, decimalMark, joinMarks, parseNumber, readNumberCell } from "./points.js";

const MARKS: readonly DecimalMark[] = ["comma", "point", "both", "unknown"];

describe("the decimal mark of a table", () => {
  it.each<[CellValue, DecimalMark]>([
    ["0,75", "comma"],
    [",5", "comma"],
    ["1.234,5", "comma"],
    ["12.345.678,90", "comma"],
    ["-1.234,5", "comma"],
    ["75,5%", "comma"],
    ["75,5 %", "comma"],
    ["0,75/1", "comma"],
    ["1 / 0,75", "comma"],
    ["0.75", "point"],
    [".5", "point"],
    ["1,234.5", "point"],
    ["12,345,678.90", "point"],
    ["0.75 / 1", "point"],
    // A thousand or a fraction, a whole number, no number: none shows a mark.
    ["1.250", "unknown"],
    ["1,250", "unknown"],
    ["1.250.000", "unknown"],
    ["1,250,000", "unknown"],
    ["12", "unknown"],
    ["50%,5", "unknown"],
    ["khoảng 0,75", "unknown"],
    ["0,75 điểm trên 1", "unknown"],
    ["khoảng 1.234,5", "unknown"],
    ["", "unknown"],
    // Numbers of a workbook are no text.
    [0.75, "unknown"],
    [null, "unknown"],
  ])("%j alone shows %s", (cell, mark) => {
    expect(decimalMark([cell])).toBe(mark);
  });

  it("is both where cells disagree, and unknown of no cells", () => {
    expect(decimalMark(["0,75", undefined, "12", "0.5"])).toBe("both");
    expect(decimalMark(["0,75/0.5"])).toBe("both");
    expect(decimalMark([])).toBe("unknown");
  });

  it("of two parts together is what either shows, and both if they disagree", () => {
    for (const mark of MARKS) {
      expect([joinMarks(mark, "unknown"), joinMarks("unknown", mark), joinMarks(mark, mark)]).toEqual([
        mark,
        mark,
        mark,
      ]);
      expect([joinMarks(mark, "both"), joinMarks("both", mark)]).toEqual(["both", "both"]);
    }
    expect([joinMarks("comma", "point"), joinMarks("point", "comma")]).toEqual(["both", "both"]);
  });
});

describe("a written number", () => {
  it.each<[string, number]>([
    ["12", 12],
    ["+12", 12],
    ["-12", -12],
    ["−12", -12], // U+2212
    ["0,75", 0.75],
    ["-0,75", -0.75],
    [",75", 0.75],
    ["0.75", 0.75],
    ["+0.75", 0.75],
    [".75", 0.75],
    ["12.5", 12.5],
    ["12,5", 12.5],
    // No group of thousands starts with 0 or has four digits before it, or other than three behind.
    ["0.250", 0.25],
    ["0,250", 0.25],
    ["1234.567", 1234.567],
    ["1234,567", 1234.567],
    ["1.25", 1.25],
    ["1.2345", 1.2345],
    // Both marks: the last is the decimal one.
    ["1.234,5", 1234.5],
    ["12.345,67", 12345.67],
    ["123.456.789,01", 123456789.01],
    ["-1.234,5", -1234.5],
    ["1,234.5", 1234.5],
    ["12,345.67", 12345.67],
    ["123,456,789.01", 123456789.01],
    ["+1,234.5", 1234.5],
    // Two groups can only be thousands.
    ["1.250.000", 1_250_000],
    ["12.345.678", 12_345_678],
    ["-123.456.789.012", -123_456_789_012],
    ["1,250,000", 1_250_000],
    ["12,345,678", 12_345_678],
    ["+123,456,789,012", 123_456_789_012],
    // Thousands by spaces.
    ["1 234", 1234],
    ["12 345 678", 12_345_678],
    ["1 234,5", 1234.5],
    ["1 234.5", 1234.5],
    // As spreadsheets write what is very small or large.
    ["1e3", 1000],
    ["15E3", 15_000],
    ["1,5e2", 150],
    ["1.25E+2", 125],
    ["-2.5e-3", -0.0025],
    ["+1e10", 1e10],
    ["12.e2", 1200],
    [",5e1", 5],
    [".25e1", 2.5],
  ])("%j is %d, whatever mark the table writes", (text, value) => {
    for (const mark of MARKS) expect(parseNumber(text, mark)).toBe(value);
  });

  it.each([
    ..."+ - . , e 1. 1, -- 1- --1 1..5 1,,5 1,5,2 1.5.2 01.250.000 1.2500.000 1.250.00 1,250,00".split(" "),
    ..."x12 12x x0.5 0.5x x0,5 0,5x x1.250 1.250x x1,250 1,250x x1.250.000 1.250.000x 1,250,000x".split(" "),
    ..."x1.234,5 1.234,5x x1,234.5 1,234.5x 1,234,5 1.234.5 a,5 5,a a.5 5.a a.250 a,250 1.abc,5 1,abc.5".split(" "),
    ..."e3 1e 1ex xe3 x1e3 1e3x .e3 1e-x x.5e1 1e+ 1e3.5 1e3,5".split(" "),
    ..."0.250,5 0,250.5 1.234,x 1,234.x 1ab.234,5 1ab,234.5 1ab.234.567 1ab,234,567 1.2345,6 1,2345.6".split(" "),
    "",
    "1 2",
    "1 23",
    "12 3456",
    "x 123",
    "1  234",
  ])("%j is none", (text) => {
    for (const mark of MARKS) expect(parseNumber(text, mark)).toBeUndefined();
  });

  it.each(["1.250", "-1.250", "12.345", "123.456"])("%j is a fraction only where all decimals have points", (text) => {
    expect(MARKS.map((mark) => parseNumber(text, mark))).toEqual(["ambiguous", Number(text), "ambiguous", "ambiguous"]);
  });

  it.each(["1,250", "-1,250", "12,345", "123,456"])("%j is a fraction unless any decimal has a point", (text) => {
    const value = Number(text.replace(",", "."));
    expect(MARKS.map((mark) => parseNumber(text, mark))).toEqual([value, "ambiguous", "ambiguous", value]);
  });

  it("as Vietnamese and English write it is read back", () => {
    const number = fc
      .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, 2, 4))
      .map(([digits, decimals]) => ({ value: digits / 10 ** decimals, decimals }));
    fc.assert(
      fc.property(number, fc.constantFrom(...MARKS), ({ value, decimals }, mark) => {
        const written = (language: string) => value.toLocaleString(language, { minimumFractionDigits: decimals });
        expect(parseNumber(written("vi"), mark)).toBe(value);
        expect(parseNumber(written("en"), mark)).toBe(value);
      }),
    );
  });
});

/** A reading with its words. */
const said = (cell: CellValue | undefined, options: Omit<Parameters<typeof readNumberCell>[1], keyof OfNumber>) => {
  const reading = readNumberCell(cell, { of: "points", criterion: "3.4.2", ...options });
  const decided = (made: Decision) => decisionText(made, "vi");
  if (reading.kind === "problem")
    return { kind: reading.kind, code: reading.fault.code, message: issueText(reading.fault, "vi") };
  if (reading.kind === "number" && reading.read)
    return { kind: reading.kind, value: reading.value, decision: decided(decision("number-read", reading.read, {})) };
  if (reading.kind === "blank" && reading.written !== undefined) {
    const { kind, written } = reading;
    return { kind, decision: decided(decision("cell-blank", { written, of: "points" }, {})) };
  }
  return reading;
};
const points = (value: CellValue | undefined, max = 1, format?: string) =>
  said(value, { max, mark: "unknown", format });
const raw = (value: CellValue | undefined, format?: string) => said(value, { mark: "unknown", format });
const decided = (value: number, ...parts: string[]) => ({
  kind: "number",
  value,
  decision: expect.stringMatching(parts.map((part) => part.replace(/[.*+?()]/g, "\\$&")).join(".*")),
});
const wrong = (code: string, ...parts: string[]) => ({
  kind: "problem",
  code,
  message: expect.stringMatching(parts.map((part) => part.replace(/[.*+?()]/g, "\\$&")).join(".*")),
});

describe("a cell of points or of a raw value", () => {
  it("that is a number is that number, and nothing is decided", () => {
    for (const read of [points(0.75, 1, "0.00"), points("0,75"), raw(0.75), raw("0.75"), points("0,75 điểm")])
      expect(read).toEqual({ kind: "number", value: 0.75 });
  });

  it.each(["0,75 điểm", "0,75điểm", "0,75 Điểm.", "0,75đ", "0,75 đ."])("%j has its unit behind", (text) => {
    expect(points(text)).toEqual({ kind: "number", value: 0.75 });
  });

  it("that is blank says nothing; a sign or a word for it is quoted", () => {
    for (const cell of [null, undefined, "", "  ", "\u00a0"]) expect(points(cell)).toEqual({ kind: "blank" });
    const signs = ["-", "–", "—", "−", "_", ".", "…", "*", "---", "...", "?", "( )"];
    const words = ["ĐTXHH", "Điều tra XHH", "điều tra xã hội học", "Chưa có", "chưa có số liệu"];
    for (const cell of [...signs, ...words, "Chưa chấm", "chưa đánh giá", "NULL"])
      expect(points(cell)).toEqual({ kind: "blank", decision: expect.stringContaining(`"${cell}"`) });
  });

  it("that starts or ends like a sign for blank is none", () => {
    expect([points("-0,5"), points("…5").kind, points("5…").kind]).toEqual([
      { kind: "number", value: -0.5 },
      "problem",
      "problem",
    ]);
  });

  it.each(["KĐG", "Không đánh giá", "không áp dụng", "KAD", "Không thuộc đối tượng đánh giá", "không chấm"])(
    "%j does not apply",
    (text) => {
      expect(points(text)).toEqual({ kind: "not-applicable" });
    },
  );

  it("in percent is that share of the maximum, or the raw value itself", () => {
    expect(points("75%", 2)).toEqual(decided(1.5, '"75%"', "1,5 điểm", "75 %", "2"));
    expect(points("7,5 %", 2)).toEqual(decided(0.15, '"7,5 %"', "0,15 điểm", "7,5 %", "2"));
    expect(raw("92,4%")).toEqual(decided(92.4, '"92,4%"', "92,4"));
  });

  it("in a cell that Excel shows as percent is so too, without the noise of × 100", () => {
    expect(0.57 * 100).not.toBe(57);
    expect(raw(0.57, "0.0%")).toEqual(decided(57, '"57 %"', "57"));
    expect(points(0.57, 2, "0%")).toEqual(decided(1.14, '"57 %"', "1,14 điểm", "57 %", "2"));
  });

  it("over the maximum, as people write it, is the points; of another maximum it is asked back", () => {
    expect(points("0,75/1")).toEqual(decided(0.75, '"0,75/1"', "0,75 điểm", "1"));
    expect(points("7,5 / 10", 10)).toEqual(decided(7.5, '"7,5 / 10"', "7,5 điểm", "10"));
    expect(points("0,5/2", 1.5)).toEqual(wrong("fraction-not-of-maximum", '"0,5/2"', "2", "1,5"));
  });

  it("over something, of a raw value, is a share in percent", () => {
    expect(raw("18/20")).toEqual(decided(90, '"18/20"', "18", "20", "90 %"));
    expect(raw("2/3")).toEqual(decided(66.6666666667, "66,6666666667 %"));
    expect(raw("0/5")).toMatchObject({ kind: "number", value: 0 });
    for (const text of ["1/0", "1/-2"]) expect(raw(text)).toEqual(wrong("number-invalid", `"${text}"`));
  });

  it.each(["a/1", "1/b", "a/b", "1/1/1", "/1", "1/"])("%j is no number over a number", (text) => {
    expect(points(text)).toEqual(wrong("number-invalid", `"${text}"`));
    expect(raw(text)).toEqual(wrong("number-invalid", `"${text}"`));
  });

  it.each(["1;3", "%", "7%5", "0,7đ5", "điểm", "1,5 / "])("%j is no number", (text) => {
    expect(points(text)).toEqual(wrong("number-invalid", `"${text.trim()}"`));
  });

  it("that may be a fraction or a thousand is asked back with both", () => {
    expect(points("1.250")).toEqual(wrong("number-ambiguous", '"1.250"', "1,25 hoặc 1250"));
    expect(points("12.000")).toEqual(wrong("number-ambiguous", '"12.000"', "12 hoặc 12000"));
    expect(points("1.005 điểm")).toEqual(wrong("number-ambiguous", '"1.005 điểm"', "1,005 hoặc 1005"));
    expect(points("1.250%")).toEqual(wrong("number-ambiguous", '"1.250%"', "1,25 hoặc 1250"));
    for (const text of ["1.250/2", "1/1.250"]) expect(points(text)).toMatchObject({ code: "number-ambiguous" });
    expect(said("1,250", { max: 2, mark: "point" })).toEqual(wrong("number-ambiguous", '"1,250"', "1,25 hoặc 1250"));
    expect(said("1.250", { max: 2, mark: "point" })).toEqual({ kind: "number", value: 1.25 });
  });

  it("that is no finite number, a date or a truth value is asked back as what it is", () => {
    expect(points(Number.NaN)).toEqual(wrong("number-not-finite", "NaN"));
    expect(points(Number.POSITIVE_INFINITY, 1, "0%")).toEqual(wrong("number-not-finite", "Infinity"));
    expect(points(new Date(Date.UTC(2024, 1, 1)))).toEqual(wrong("number-is-date", "ngày 01/02/2024:"));
    expect(points(true)).toEqual(wrong("number-invalid", '"TRUE"'));
    expect(points(false)).toEqual(wrong("number-invalid", '"FALSE"'));
  });
});
