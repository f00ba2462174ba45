import { type CriteriaTree, parseCriteriaTree } from "@par-index/core";
import { describe, expect, it } from "vitest";
import { tree } from "../../test/grid.js";
import type { CellValue } from "../cells/grid.js";
import { codesByName, readCode } from "./codes.js";

/** Reads a cell where a tree has exactly these codes. */
const among = (value: CellValue | undefined, ...codes: string[]) => readCode(value, (code) => codes.includes(code));
/** What a cell can mean at all: every code is one. */
const anything = (value: CellValue | undefined) => readCode(value, () => true).candidates;
const NONE = { candidates: [], exact: false };
const one = (code: string, name?: string) => ({
  candidates: [code],
  exact: false,
  ...(name === undefined ? {} : { name }),
});

describe("a criterion's code", () => {
  it("as the tree writes it is exact, in text and as a whole number", () => {
    expect(among("3.4.2", "3.4.2")).toEqual({ candidates: ["3.4.2"], exact: true });
    expect(among(3, "3", "30")).toEqual({ candidates: ["3"], exact: true });
    expect(among("9.9", "3.4.2")).toEqual(NONE);
    expect(among(7, "3")).toEqual(NONE);
  });

  it("that Excel took for a number may have lost its 0", () => {
    expect(among(3.1, "3.1", "3.10")).toEqual({ candidates: ["3.1", "3.10"], exact: false });
    expect(among(3.1, "3.1")).toEqual(one("3.1"));
    expect(among(3.1, "3.10")).toEqual(one("3.10"));
    expect(anything(3)).toEqual(["3"]);
  });

  it("is in no blank cell and no truth value", () => {
    for (const cell of [null, undefined, true, false]) expect(anything(cell)).toEqual([]);
    expect(among("", "1")).toEqual(NONE);
  });

  it.each([
    ..."3.4.2. 3.4.2) 3.4.2: 3.4.2, 3,4,2 TC3.4.2 tctp3.4.2 Mã:3.4.2".split(" "),
    " 3. 4. 2",
    "3 .4 .2 .",
    "3.4.2 -",
    "TC 3.4.2",
    "TCTP 3.4.2.",
    "Tiêu chí 3.4.2",
    "TIÊU CHÍ THÀNH PHẦN 3.4.2:",
    "Mã : 3.4.2",
    "LV 3.4.2",
    "Lĩnh vực: 3.4.2",
  ])("%j is 3.4.2", (text) => {
    expect(among(text, "3.4.2")).toEqual(one("3.4.2"));
  });

  it("may have digits by the dozen", () => {
    expect(among("TC 10.11.12", "10.11.12")).toEqual(one("10.11.12"));
  });

  it.each([
    ["3.4.2. Tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn"],
    ["3.4.2 Tỷ lệ 50%", "Tỷ lệ 50%"],
    ["3.4.2 - Tỷ lệ", "Tỷ lệ"],
    ["3.4.2: – Tỷ lệ", "Tỷ lệ"],
    ["3.4.2) Tỷ lệ", "Tỷ lệ"],
    ["TC 3.4.2 :Tỷ lệ", "Tỷ lệ"],
  ])("%j has a name behind it", (text, name) => {
    expect(among(text, "3.4.2")).toEqual(one("3.4.2", name));
  });

  it.each(["3/4", "3.4 2x", "3.4 (x)", "x3.4", "về 3.4", "3.4 %", "Điểm 3.4"])("%j is none", (text) => {
    expect(among(text, "3", "3.4", "2", "4")).toEqual(NONE);
  });

  it("of a field may be a Roman number up to ten", () => {
    const ten = Array.from({ length: 10 }, (_, i) => String(i + 1));
    const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    expect(roman.map((text) => among(text, ...ten))).toEqual(ten.map((code) => one(code)));
    for (const text of ["iv", "IV.", "IV)", "IV:", "IV .", "Lĩnh vực IV", "LĨNH VỰC IV.", "Lĩnh vựcIV"])
      expect(among(text, ...ten)).toEqual(one("4"));
    expect(among("IV", "3")).toEqual(NONE);
    for (const text of ["XI", "IIII", "Vai trò", "IVa", "IV a", "xIV", "Phần IV"])
      expect(among(text, "0", ...ten)).toEqual(NONE);
  });
});

describe("a code that Excel took for a date", () => {
  /** As Excel keeps a date: midnight in UTC. */
  const date = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));

  it("was day.month.year or month.day.year, up to part 15", () => {
    expect(anything(date(2002, 4, 3))).toEqual(["3.4.2", "4.3.2"]);
    expect(anything(date(2001, 4, 3))).toEqual(["3.4.1", "4.3.1"]);
    expect(anything(date(2015, 12, 31))).toEqual(["31.12.15", "12.31.15"]);
    expect(anything(date(2002, 3, 3))).toEqual(["3.3.2"]);
  });

  it("was day.month or month.day, typed in a later year or one without a part", () => {
    expect(anything(date(2016, 4, 3))).toEqual(["3.4", "4.3"]);
    expect(anything(date(2026, 4, 3))).toEqual(["3.4", "4.3"]);
    expect(anything(date(2000, 4, 3))).toEqual(["3.4", "4.3"]);
  });

  it("is one of those the tree has, and never exact", () => {
    expect(among(date(2002, 4, 3), "4.3.2")).toEqual(one("4.3.2"));
    expect(among(date(2026, 4, 3), "3.4", "4.3")).toEqual({ candidates: ["3.4", "4.3"], exact: false });
    expect(among(date(2026, 4, 3), "3.4.2")).toEqual(NONE);
  });

  /** What a text can mean apart from being a code as it stands. */
  const dated = (text: string) => readCode(text, (code) => code !== text);

  it.each([
    "2002-04-03",
    "2002-04-03 00:00",
    "2002-04-03 00:00:00",
    "2002-04-03T00:00:00",
    "2002-04-03T00:00:00.000Z",
    "3/4/2002",
    "03/04/2002",
    "3-4-2002",
    "3/4/02",
    "03-04-02",
    "3-Apr-2002",
    "3 Apr 2002",
    "3-Apr-02",
    "3-APR-02",
    "03-apr 02",
  ])("%j was 3.4.2 or 4.3.2", (text) => {
    expect(dated(text)).toEqual({ candidates: ["3.4.2", "4.3.2"], exact: false });
  });

  it.each(["2026-04-03", "3/4/2026", "3/4/26", "3-Apr", "3 Apr", "3-Apr-26", "3-Apr-2026", "3-thg 4", "3 thg4"])(
    "%j was 3.4 or 4.3",
    (text) => {
      expect(dated(text)).toEqual({ candidates: ["3.4", "4.3"], exact: false });
    },
  );

  it("has days and months of two digits", () => {
    expect([dated("13/12/2002"), dated("13-Dec"), dated("13-thg 12")].map(({ candidates }) => candidates[0])).toEqual([
      "13.12.2",
      "13.12",
      "13.12",
    ]);
  });

  it("has English months", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    expect(months.map((month) => dated(`31-${month}`).candidates[0])).toEqual(months.map((_, i) => `31.${i + 1}`));
  });

  it("without a month of that name is a code with a name", () => {
    expect(dated("3-Tỷ")).toEqual(one("3", "Tỷ"));
    expect(dated("3-Xyz")).toEqual(one("3", "Xyz"));
  });

  it.each([
    ..."x2002-04-03 2002-04-03x 2002-04-03T12:30 2002-4-3 x3/4/2002 3/4/2002x 3/4/200 3/4/2 3/4/20022".split(" "),
    ..."x3-Apr 3-Aprx 3-Apr-2 3-Apr-200 3-Apr/02 333-Apr x3-thg4 3-thg4x 3-thg444 3/4/xx 3-Apr-xx".split(" "),
    "2002-04-03 12:30",
    "2002-04-03,00:00",
  ])("%j was none", (text) => {
    expect(among(text, "3.4.2", "4.3.2", "3.4", "4.3", "3.4.20", "4.3.20", "3.4.0", "3.4.4", "4.3.4")).toEqual(NONE);
  });
});

describe("codes by the names of their nodes", () => {
  const named = (id: string, ...names: [code: string, vi: string, en: string][]): CriteriaTree =>
    parseCriteriaTree({
      id,
      name: { vi: id, en: id },
      legalBasis: { document: "Quyết định mẫu" },
      years: [2024],
      appliesTo: ["province"],
      max: names.length,
      provenance: "illustrative",
      children: names.map(([code, vi, en]) => ({ code, name: { vi, en }, max: 1, provenance: "illustrative" })),
    });

  it("are found without accents and case, in both languages", () => {
    const codes = codesByName([tree]);
    expect(["chi dao dieu hanh", "steering", "che do bao cao dinh ky"].map((name) => codes.get(name))).toEqual([
      "1",
      "1",
      "1.2",
    ]);
    expect(codes.has("CHỈ ĐẠO ĐIỀU HÀNH")).toBe(false);
  });

  it("are the same in two trees, or not told", () => {
    const codes = codesByName([
      named("cu", ["1", "Kế hoạch", "Plan"], ["2", "Báo cáo", "Reports"]),
      named("moi", ["1", "Kế hoạch", "Planning"], ["3", "Báo cáo", "Reporting"]),
    ]);
    expect(["ke hoach", "plan", "planning", "reports", "reporting"].map((name) => codes.get(name))).toEqual([
      "1",
      "1",
      "1",
      "2",
      "3",
    ]);
    expect([codes.has("bao cao"), codes.get("bao cao")]).toEqual([true, undefined]);
  });

  it("are not told of names without letters", () => {
    expect(codesByName([named("dau", ["1", "…", "Dots"])]).has("")).toBe(false);
  });
});
