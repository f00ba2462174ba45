import { describe, expect, it } from "vitest";
import { grid } from "../../test/grid.js";
import { issuesOf, ofDakLak, read, scoresOf } from "../../test/score-tables.js";
import type { CellValue } from "../cells/grid.js";

describe("codes", () => {
  const codesOf = (cells: readonly CellValue[], names: readonly string[] = []) => {
    const reading = read(
      ofDakLak([["Mã", "Tiêu chí", "Tự chấm"], ...cells.map((cell, i) => [cell, names[i] ?? null, 0.5])]),
    );
    return { codes: scoresOf(reading).map((score) => score.split(" ")[2]), reading };
  };

  it("are read with dots at the end, spaces, commas, words before and names behind", () => {
    expect(
      codesOf(["3.4.2.", " 3.4.1", "3,3", "TC 3.2", "1.1. Thực hiện kế hoạch cải cách hành chính", "Tiêu chí 1.2:"])
        .codes,
    ).toEqual(["3.4.2", "3.4.1", "3.3", "3.2", "1.1", "1.2"]);
  });

  it("are read as Roman numbers of the fields", () => {
    expect(codesOf(["I", "III."]).codes).toEqual(["1", "3"]);
  });

  it("eaten as numbers are told apart by their order: the second 3.1 is 3.10", () => {
    const { codes, reading } = codesOf([3.1, 3.2, 3.9, 3.1]);
    expect(codes).toEqual(["3.1", "3.2", "3.9", "3.10"]);
    expect(reading.decisions.filter(({ code }) => code === "code-chosen").map(({ place }) => place.cell)).toEqual([
      "A4",
      "A7",
    ]);
  });

  it("eaten as numbers are told apart by their names before their order", () => {
    expect(codesOf([3.1], ["Một cửa liên thông loại 10"]).codes).toEqual(["3.10"]);
  });

  it("eaten as numbers are asked back where rows have no order", () => {
    const reading = read(
      grid([
        ["Đơn vị", "Năm", "Mã", "Giai đoạn", "Điểm"],
        ["Đắk Lắk", 2024, 3.1, "self", 1],
      ]),
    );
    expect(issuesOf(reading)).toEqual(["C2 code-ambiguous"]);
    expect(reading.tables[0]?.cells.refused).toBe(1);
  });

  it("eaten as dates are read back, in either order of day and month, from date cells and from text", () => {
    expect(codesOf([new Date(Date.UTC(2002, 3, 3))]).codes).toEqual(["3.4.2"]); // 3 April 2002
    expect(codesOf([new Date(Date.UTC(2002, 2, 4))]).codes).toEqual(["3.4.2"]); // 4 March 2002
    expect(codesOf(["03/04/2002"]).codes).toEqual(["3.4.2"]);
    expect(codesOf(["2026-03-02"]).codes).toEqual(["3.2"]); // 3.2 is a leaf, 2.3 does not exist
    expect(codesOf(["2-Mar"]).codes).toEqual(["3.2"]);
  });

  it("that are missing come from the name, and totals from their word", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tiêu chí", "Tự chấm"],
        [null, "chế độ báo cáo định kỳ", 1],
        ["Tổng cộng", null, 12],
        ["Cộng lĩnh vực 1", null, 1.5],
      ]),
    );
    expect(scoresOf(reading)).toEqual(["dak-lak 2024 1.2 self 1", "dak-lak 2024 0 self 12", "dak-lak 2024 1 self 1.5"]);
  });

  it("that the tree does not have, and rows with points but no code, are errors", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tiêu chí", "Tự chấm"],
        ["9.9", "Không có", 1],
        [null, null, 1],
      ]),
    );
    expect(issuesOf(reading)).toEqual(["C4 code-unknown", "C5 code-unknown"]);
    expect(reading.tables[0]?.cells.refused).toBe(2);
  });

  it("whose name has little to do with the tree's are a warning", () => {
    expect(issuesOf(codesOf(["1.1", "1.2"], ["Bố trí phòng họp trực tuyến", "Chế độ báo cáo"]).reading)).toEqual([
      "B4 name-differs",
    ]);
  });
});
