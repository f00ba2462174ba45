import { scoreTable } from "@par-index/core";
import { describe, expect, it } from "vitest";
import { issuesOf, ofDakLak, oneCell, read, scoresOf } from "../../test/score-tables.js";
import type { CellValue } from "../cells/grid.js";

describe("points", () => {
  it.each<[CellValue, number]>([
    [0.75, 0.75],
    ["0,75", 0.75],
    ["0.75", 0.75],
    [" 0,75 ", 0.75],
    ["\u00a00,75\u00a0", 0.75],
    ["0,75/1", 0.75],
    ["0,75 điểm", 0.75],
    ["75%", 0.75],
    ["75 %", 0.75],
    ["0,750", 0.75],
  ])("%j is %d of 1", (cell, points) => {
    expect(scoresOf(oneCell(cell))).toEqual([`dak-lak 2024 1.1 self ${points}`]);
  });

  it("in a cell formatted as percent are a share of the maximum", () => {
    expect(scoresOf(oneCell(0.57, { "3,1": "0%" }))).toEqual(["dak-lak 2024 1.1 self 0.57"]);
  });

  it.each(["", "-", "–", "…", "ĐTXHH", "chưa có"])("%j is unknown", (cell) => {
    const reading = oneCell(cell);
    expect([scoresOf(reading), reading.issues]).toEqual([[], []]);
    expect(reading.tables[0]?.cells.blank).toBe(1);
  });

  it.each(["KĐG", "kđg", "KÐG", "Không đánh giá", "không áp dụng"])("%j does not apply", (cell) => {
    expect(scoresOf(oneCell(cell))).toEqual(["dak-lak 2024 1.1 self KĐG"]);
  });

  it.each<[CellValue, string]>([
    ["1.250", "number-ambiguous"],
    ["abc", "number-invalid"],
    ["N/A", "number-invalid"],
    ["0,5/2", "fraction-not-of-maximum"],
    [true, "number-invalid"],
    [new Date(Date.UTC(2024, 1, 1)), "number-is-date"],
    [Number.NaN, "number-not-finite"],
  ])("%j is asked back as %s", (cell, code) => {
    const reading = oneCell(cell);
    expect(issuesOf(reading)).toEqual([`B4 ${code}`]);
    expect(reading.tables[0]?.cells).toMatchObject({ scores: 0, refused: 1 });
  });

  it("over the maximum are an error at their cell", () => {
    expect(issuesOf(oneCell(1.5))).toEqual(["B4 points-over-maximum"]);
  });

  it("with one comma before three digits are a fraction, unless the table writes decimals with points", () => {
    expect(scoresOf(oneCell("0,125"))).toEqual(["dak-lak 2024 1.1 self 0.125"]);
    const mixed = read(
      ofDakLak(
        [
          ["Mã", "Tự chấm"],
          ["1.1", "0.5"],
          ["2.1", "1,250"],
        ],
        {},
      ),
      { stage: "appraised" },
    );
    expect(issuesOf(mixed)).toContain("B5 number-ambiguous");
  });

  it("keep evidence and notes", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tự chấm", "Minh chứng", "Ghi chú"],
        ["1.1", 1, "QĐ 12/QĐ-UBND", "đã gửi"],
      ]),
    );
    expect(scoreTable(reading.scores).get("note", 0)).toBe("Minh chứng: QĐ 12/QĐ-UBND; đã gửi");
  });

  it("come with a raw value, which alone stands for the stage its leaf is scored at", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Giá trị", "Tự chấm", "Thẩm định"],
        ["3.4.1", "92,4%", 0.75, 0.5],
        ["3.4.2", 88, null, null],
        ["2.1", 70, null, null],
      ]),
    );
    expect(scoreTable(reading.scores).objects()).toMatchObject([
      { code: "3.4.1", stage: "self", value: 92.4, points: 0.75 },
      { code: "3.4.1", stage: "appraised", value: 92.4, points: 0.5 },
      { code: "3.4.2", stage: "self", value: 88, points: null },
      { code: "2.1", stage: "appraised", value: 70, points: null },
    ]);
  });
});
