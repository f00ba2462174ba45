import { scoreTable } from "@par-index/core";
import { issueText } from "@par-index/text/issues";
import { describe, expect, it } from "vitest";
import { grid } from "../../test/grid.js";
import { issuesOf, read, scoresOf } from "../../test/score-tables.js";

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
      issues.map((issue) => [
        issue.place.cell,
        issue.code,
        issueText(issue, "vi").includes('Có phải "Đắk Lắk" (dak-lak)?'),
      ]),
    ).toEqual([["A2", "agency-unknown", true]]);
    expect(scoreTable(scores).numRows()).toBe(0);
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
