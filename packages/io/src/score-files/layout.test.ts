import { ROOT, scoreTable } from "@par-index/core";
import { columnText } from "@par-index/text/issues";
import { describe, expect, it } from "vitest";
import { grid } from "../../test/grid.js";
import { decisionsOf, issuesOf, ofDakLak, read, scoresOf } from "../../test/score-tables.js";

describe("the shape of a table", () => {
  it("is read where each row is a score, whatever the order and language of the columns", () => {
    const english = read(
      grid(
        [
          ["points", "code", "agency", "stage", "year"],
          [0.5, "1.1", "dak-lak", "self", 2024],
        ],
        { file: "a.csv" },
      ),
    );
    expect(scoresOf(english)).toEqual(["dak-lak 2024 1.1 self 0.5"]);
    const vietnamese = read(
      grid([
        ["Đơn vị", "Năm", "Mã tiêu chí", "Giai đoạn", "Điểm"],
        ["Đắk Lắk", 2024, "1.1", "Thẩm định", 0.5],
      ]),
    );
    expect(scoresOf(vietnamese)).toEqual(["dak-lak 2024 1.1 appraised 0.5"]);
  });

  it("is read where rows are criteria and columns are stages, under titles, two rows of merged headings and a row that numbers the columns", () => {
    const table = grid(
      [
        ["UBND TỈNH ĐẮK LẮK"],
        ["BẢNG CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2024"],
        ["(Kèm theo Công văn ngày 12 tháng 5 năm 2025)"],
        [],
        ["STT", "Lĩnh vực/Tiêu chí", "Điểm", null, "Ghi chú"],
        [null, null, "Tự chấm", "Thẩm định", null],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["1.", "CHỈ ĐẠO ĐIỀU HÀNH", 1.75, 1.5, null],
        ["1.1.", "Thực hiện kế hoạch cải cách hành chính", 0.75, 0.5, "QĐ 12"],
        ["1.2.", "Chế độ báo cáo định kỳ", 1, 1, null],
        ["Người lập biểu", null, null, null, null],
      ],
      {
        merges: [
          { top: 4, left: 2, bottom: 4, right: 3 },
          { top: 4, left: 0, bottom: 5, right: 0 },
        ],
      },
    );
    const reading = read(table);
    expect(scoresOf(reading)).toEqual([
      "dak-lak 2024 1 self 1.75",
      "dak-lak 2024 1 appraised 1.5",
      "dak-lak 2024 1.1 self 0.75",
      "dak-lak 2024 1.1 appraised 0.5",
      "dak-lak 2024 1.2 self 1",
      "dak-lak 2024 1.2 appraised 1",
    ]);
    expect(reading.issues).toEqual([]);
    expect(decisionsOf(reading)).toEqual(["A1 agency-from-title", "A2 year-from-title"]);
    expect(scoreTable(reading.scores).get("note", 2)).toBe("QĐ 12");
  });

  it("is read where rows are criteria and columns are agencies, with or without stages below them", () => {
    const one = read(grid([["Kết quả thẩm định năm 2023"], ["Mã", "Đắk Lắk", "Gia Lai"], ["1.1", 0.5, 1]]));
    expect(scoresOf(one)).toEqual(["dak-lak 2023 1.1 appraised 0.5", "gia-lai 2023 1.1 appraised 1"]);
    const two = read(
      grid(
        [
          [null, "Đắk Lắk", null, "Gia Lai", null],
          ["Mã", "Tự chấm 2024", "Thẩm định 2024", "Tự chấm 2024", "Thẩm định 2024"],
          ["1.1", 1, 0.5, 0.75, 0.25],
        ],
        {
          merges: [
            { top: 0, left: 1, bottom: 0, right: 2 },
            { top: 0, left: 3, bottom: 0, right: 4 },
          ],
        },
      ),
    );
    expect(scoresOf(two)).toEqual([
      "dak-lak 2024 1.1 self 1",
      "dak-lak 2024 1.1 appraised 0.5",
      "gia-lai 2024 1.1 self 0.75",
      "gia-lai 2024 1.1 appraised 0.25",
    ]);
  });

  it("is read where rows are criteria and columns are years", () => {
    const reading = read(grid([["Đơn vị: Đắk Lắk"], ["Mã", "Thẩm định 2023", "Thẩm định 2024"], ["1.1", 0.5, 1]]));
    expect(scoresOf(reading)).toEqual(["dak-lak 2023 1.1 appraised 0.5", "dak-lak 2024 1.1 appraised 1"]);
  });

  it("is read where rows are agencies and columns criteria, by code or by name, with a total", () => {
    const reading = read(
      grid(
        [
          ["STT", "Tỉnh, thành phố", "1.", "CẢI CÁCH THỂ CHẾ", "Tổng điểm", "Xếp hạng"],
          [1, "Gia Lai", 2, 3, 17, 1],
        ],
        { sheet: "Thẩm định 2024" },
      ),
    );
    expect(scoresOf(reading)).toEqual([
      "gia-lai 2024 1 appraised 2",
      "gia-lai 2024 2 appraised 3",
      `gia-lai 2024 ${ROOT} appraised 17`,
    ]);
    expect(reading.tables[0]?.columns.map((column) => columnText(column, "vi"))).toEqual([
      "không đọc",
      "đơn vị",
      "điểm, 1",
      "điểm, 2",
      "điểm",
      "không đọc",
    ]);
  });

  it("takes agency, year and stage from sheet and file names where titles are silent, and from the context last", () => {
    const rows = [
      ["Mã", "Điểm"],
      ["1.1", 1],
    ];
    expect(scoresOf(read(grid(rows, { file: "Gia Lai.xlsx", sheet: "Tự chấm 2023" })))).toEqual([
      "gia-lai 2023 1.1 self 1",
    ]);
    expect(scoresOf(read(grid(rows), { agency: "dak-lak", year: 2025, stage: "appraised" }))).toEqual([
      "dak-lak 2025 1.1 appraised 1",
    ]);
  });

  it("asks once for what no one says, and refuses the scores meanwhile", () => {
    const reading = read(
      grid([
        ["Mã", "Điểm"],
        ["1.1", 1],
        ["1.2", 1],
      ]),
    );
    expect(issuesOf(reading)).toEqual(["year-missing", "stage-missing", "agency-missing"]);
    expect(reading.tables[0]?.cells).toMatchObject({ scores: 0, refused: 2 });
  });

  it("says which sheets hold no table, as an error only if the file has none", () => {
    const scores = ofDakLak([
      ["Mã", "Tự chấm"],
      ["1.1", 1],
    ]);
    const prose = grid([["Hướng dẫn"], ["Điền vào các trang sau"]], { sheet: "Hướng dẫn" });
    expect(read([scores, prose]).issues).toEqual([]);
    expect(read([scores, prose]).decisions).toContainEqual(
      expect.objectContaining({ code: "sheet-of-words", place: expect.objectContaining({ sheet: "Hướng dẫn" }) }),
    );
    const figures = grid([["Ghi chú"], ["Tổng", 12.5]], { sheet: "Nháp" });
    expect(read([scores, figures]).issues.map(({ severity, place, code }) => [severity, place.sheet, code])).toEqual([
      ["warning", "Nháp", "table-unrecognised"],
    ]);
    expect(read(prose).issues.map(({ severity }) => severity)).toEqual(["error"]);
    expect(issuesOf(read(grid([])))).toEqual(["file-empty"]);
  });

  it("skips headings repeated on every page", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tự chấm"],
        ["1.1", 1],
        ["Mã", "Tự chấm"],
        ["1.2", 1],
      ]),
    );
    expect(scoresOf(reading)).toHaveLength(2);
    expect(reading.issues).toEqual([]);
  });

  it("spreads merged agencies and years over their rows, but never merged points", () => {
    const long = read(
      grid(
        [
          ["Đơn vị", "Năm", "Mã", "Giai đoạn", "Điểm"],
          ["Đắk Lắk", 2024, "1.1", "self", 1],
          [null, null, "1.2", "self", 0.5],
        ],
        {
          merges: [
            { top: 1, left: 0, bottom: 2, right: 0 },
            { top: 1, left: 1, bottom: 2, right: 1 },
          ],
        },
      ),
    );
    expect(scoresOf(long)).toEqual(["dak-lak 2024 1.1 self 1", "dak-lak 2024 1.2 self 0.5"]);
    const points = read(
      ofDakLak(
        [
          ["Mã", "Tự chấm"],
          ["1.1", 1],
          ["1.2", null],
        ],
        { merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] },
      ),
    );
    expect(issuesOf(points)).toEqual(["B4 points-merged"]);
    expect(scoresOf(points)).toEqual([]);
  });

  it("takes columns that only mention a stage for what they are", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tự chấm", "Minh chứng tự chấm", "Chỉ số tự chấm (%)", "Lý do tự chấm thấp"],
        ["1.1", 1, "QĐ 1", 100, "không"],
      ]),
    );
    expect(scoresOf(reading)).toEqual(["dak-lak 2024 1.1 self 1"]);
    expect(issuesOf(reading)).toEqual(["E3 column-unread"]);
  });

  it("reports columns it cannot place, if they hold anything", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tự chấm", "Tổ công tác", "Trống"],
        ["1.1", 1, 0.9, null],
      ]),
    );
    expect(issuesOf(reading)).toEqual(["C3 column-unread"]);
  });
});
