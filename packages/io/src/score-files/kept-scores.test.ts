import { describe, expect, it } from "vitest";
import { grid } from "../../test/grid.js";
import { issuesOf, ofDakLak, read } from "../../test/score-tables.js";

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
