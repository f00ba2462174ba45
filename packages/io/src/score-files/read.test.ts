import { ROOT } from "@par-index/core";
import { describe, expect, it } from "vitest";
import { agencies, aliases, grid, tree } from "../../test/grid.js";
import type { CellValue, SourceTable } from "../cells/grid.js";
import { readScoreTables } from "./read.js";
import type { ScoreReading } from "./reading.js";
import type { ScoreContext } from "./vocabulary.js";

const read = (tables: SourceTable | SourceTable[], more: Partial<ScoreContext> = {}) =>
  readScoreTables([tables].flat(), { trees: [tree], agencies, aliases, ...more });

/** Scores as `agency year code stage points`. */
const scoresOf = ({ scores }: ScoreReading) =>
  (
    scores.table.objects() as {
      agency: string;
      year: number;
      code: string;
      stage: string;
      points: number | null;
      applicable: boolean;
    }[]
  ).map(
    ({ agency, year, code, stage, points, applicable }) =>
      `${agency} ${year} ${code} ${stage} ${applicable ? points : "KĐG"}`,
  );
const issuesOf = ({ issues }: ScoreReading) =>
  issues.map(({ cell, row, code }) => `${cell ?? row ?? ""} ${code}`.trim());
const decisionsOf = ({ decisions }: ScoreReading) =>
  decisions.map(({ cell, row, code }) => `${cell ?? row ?? ""} ${code}`.trim());
/** A table of one agency's self scores in 2024, with these columns below its titles. */
const ofDakLak = (rows: readonly (readonly CellValue[])[], options: Parameters<typeof grid>[1] = {}) =>
  grid([["Đơn vị", "Đắk Lắk"], ["Năm", 2024], ...rows], options);
/** One cell of self points for 1.1, of at most 1 point; it stands in B4. */
const oneCell = (cell: CellValue, formats: Record<string, string> = {}) =>
  read(
    ofDakLak(
      [
        ["Mã", "Tự chấm"],
        ["1.1", cell],
      ],
      { formats },
    ),
  );

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
    expect(reading.scores.table.get("note", 2)).toBe("QĐ 12");
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
    expect(reading.tables[0]?.columns.map(({ meaning }) => meaning)).toEqual([
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
      expect.objectContaining({ code: "sheet-of-words", sheet: "Hướng dẫn" }),
    );
    const figures = grid([["Ghi chú"], ["Tổng", 12.5]], { sheet: "Nháp" });
    expect(read([scores, figures]).issues.map(({ severity, sheet, code }) => [severity, sheet, code])).toEqual([
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
    expect(reading.decisions.filter(({ code }) => code === "code-chosen").map(({ cell }) => cell)).toEqual([
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
    expect(reading.scores.table.get("note", 0)).toBe("Minh chứng: QĐ 12/QĐ-UBND; đã gửi");
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
    expect(reading.scores.table.objects()).toMatchObject([
      { code: "3.4.1", stage: "self", value: 92.4, points: 0.75 },
      { code: "3.4.1", stage: "appraised", value: 92.4, points: 0.5 },
      { code: "3.4.2", stage: "self", value: 88, points: null },
      { code: "2.1", stage: "appraised", value: 70, points: null },
    ]);
  });
});

describe("subtotals", () => {
  it("are checked against their leaves, and reported where they differ", () => {
    const right = read(
      ofDakLak([
        ["Mã", "Tự chấm"],
        ["1", 1.5],
        ["1.1", 1],
        ["1.2", 0.5],
      ]),
    );
    expect([right.issues, scoresOf(right).length]).toEqual([[], 3]);
    const wrong = read(
      ofDakLak([
        ["Mã", "Tự chấm"],
        ["1", 1.9],
        ["1.1", 1],
        ["1.2", 0.5],
      ]),
    );
    expect(issuesOf(wrong)).toEqual(["B4 inner-disagrees"]);
    expect(scoresOf(wrong)).toEqual(["dak-lak 2024 1.1 self 1", "dak-lak 2024 1.2 self 0.5"]);
  });

  it("of leaves still blank are not taken for the node's points", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Tự chấm"],
        ["1", 1],
        ["1.1", 1],
        ["1.2", null],
        ["3", 0],
        ["3.1", null],
      ]),
    );
    expect(scoresOf(reading)).toEqual(["dak-lak 2024 1.1 self 1"]);
    expect(decisionsOf(reading).filter((text) => text.includes("subtotal"))).toEqual([
      "B4 subtotal-of-part",
      "B7 subtotal-of-part",
    ]);
  });

  it("stand where the table has no rows for the leaves", () => {
    expect(
      scoresOf(
        read(
          ofDakLak([
            ["Mã", "Tự chấm"],
            ["1", 1.5],
            ["3", 9],
          ]),
        ),
      ),
    ).toHaveLength(2);
  });
});

describe("repetitions", () => {
  it("with the same points count once; contradictions are errors", () => {
    const summary = grid(
      [
        ["Mã", "Tự chấm"],
        ["1", 1.5],
      ],
      { sheet: "Tổng hợp" },
    );
    const detail = ofDakLak([
      ["Mã", "Tự chấm"],
      ["1", 1.5],
      ["1.1", 1],
      ["1.2", 0.5],
    ]);
    const same = read([detail, summary], { agency: "dak-lak", year: 2024 });
    expect(same.issues).toEqual([]);
    expect(same.tables[1]?.cells.repeated).toBe(1);
    const other = read(
      [
        detail,
        grid(
          [
            ["Mã", "Tự chấm"],
            ["1.1", 0.25],
          ],
          { sheet: "Khác" },
        ),
      ],
      { agency: "dak-lak", year: 2024 },
    );
    expect(issuesOf(other)).toEqual(["A2 score-duplicate"]);
  });
});

describe("agencies", () => {
  const agencyOf = (name: string) =>
    read(
      grid([
        ["Đơn vị", "Năm", "Mã", "Giai đoạn", "Điểm"],
        [name, 2024, "1.1", "self", 1],
      ]),
    );

  it.each([
    "TP. Hồ Chí Minh",
    "TPHCM",
    "tp hcm",
    "Thành phố Hồ Chí Minh",
    "THANH PHO HO CHI MINH",
    "ho-chi-minh",
    "79",
    "Hồ Chí Minh".normalize("NFD"),
  ])("%j is Ho Chi Minh City", (name) => {
    expect(scoresOf(agencyOf(name))).toEqual(["ho-chi-minh 2024 1.1 self 1"]);
  });

  it.each(["ĐẮK LẮK", "Ðắk Lắk", "UBND tỉnh Đắk Lắk", "dak lak", "Daklak", "Dak  Lak"])("%j is Đắk Lắk", (name) => {
    expect(scoresOf(agencyOf(name))).toEqual(["dak-lak 2024 1.1 self 1"]);
  });

  it("one letter off are asked back with the suggestion, not guessed", () => {
    const { issues, scores } = agencyOf("Đắc Lắk");
    expect(
      issues.map(({ cell, code, message }) => [cell, code, message.includes('Có phải "Đắk Lắk" (dak-lak)?')]),
    ).toEqual([["A2", "agency-unknown", true]]);
    expect(scores.table.numRows()).toBe(0);
  });

  it("that no tree scores, and those nobody knows, are errors, said once a name", () => {
    expect(issuesOf(agencyOf("Sở Nội vụ"))).toEqual(["A2 agency-unknown"]);
    const twice = read(
      grid([
        ["Đơn vị", "Năm", "Mã", "Giai đoạn", "Điểm"],
        ["Atlantis", 2024, "1.1", "self", 1],
        ["Atlantis", 2024, "1.2", "self", 1],
      ]),
    );
    expect(issuesOf(twice)).toEqual(["A2 agency-unknown"]);
    expect(twice.tables[0]?.cells.refused).toBe(2);
  });

  it("of one name are told apart by the year", () => {
    const hanoi = (year: number) =>
      scoresOf(
        read(
          grid([
            ["Đơn vị", "Năm", "Mã", "Giai đoạn", "Điểm"],
            ["Hà Nội", year, "1.1", "self", 1],
          ]),
        ),
      );
    expect([hanoi(2024), hanoi(2025)]).toEqual([["ha-noi 2024 1.1 self 1"], ["ha-noi-2025 2025 1.1 self 1"]]);
  });
});

describe("maxima", () => {
  it("are compared with the tree's, and handed on", () => {
    const reading = read(
      ofDakLak([
        ["Mã", "Điểm tối đa", "Tự chấm"],
        ["1.1", "1,5", 1],
        ["1.2", 1, 1],
      ]),
    );
    expect(issuesOf(reading)).toEqual(["B4 maximum-differs"]);
    expect(reading.maxima.map(({ criterion, max }) => [criterion, max])).toEqual([
      ["1.1", 1.5],
      ["1.2", 1],
    ]);
  });
});
