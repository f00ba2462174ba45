import { describe, expect, it } from "vitest";
import { decisionsOf, issuesOf, ofDakLak, read, scoresOf } from "../../test/score-tables.js";

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
