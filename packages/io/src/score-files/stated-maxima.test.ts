import { describe, expect, it } from "vitest";
import { issuesOf, ofDakLak, read } from "../../test/score-tables.js";

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
