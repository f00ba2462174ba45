import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "../src/cells/text.js";
import { readSource } from "../src/source/read.js";
import { tree } from "./demo.js";
import { type Cell, delimited, FORMATS, plain, type Rows } from "./every-format.js";
import { readFile, said } from "./reading.js";

/** What a cell of points may hold: a figure, nothing, or what people write besides. */
const points = (max: number) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 0, max: Math.round(max * 100) }).map((hundredths): Cell => hundredths / 100),
    },
    fc.constantFrom<Cell>(null, "KĐG", "-", "đạt", "99", `${max}/${max}`),
  );

/** Titles, headings and a row for each of some leaves, with subtotals and rows that name no criterion between. */
const rows: fc.Arbitrary<Rows> = fc
  .subarray([...tree.leaves()].slice(0, 25), { minLength: 1 })
  .chain((leaves) =>
    fc.tuple(...leaves.map((leaf) => fc.tuple(fc.constant(leaf), points(leaf.max), points(leaf.max), fc.boolean()))),
  )
  .map(
    (lines): Rows => [
      ["Năm 2024"],
      ["Đơn vị: Lam Khuê"],
      ["Mã", "Tiêu chí", "Tự chấm", "Thẩm định", "Ghi chú"],
      ...lines.flatMap(([leaf, self, appraised, isNoted]): Cell[][] => [
        ...(isNoted ? [["", "Không có trong bộ tiêu chí nào", self, null, "x"] as Cell[]] : []),
        [leaf.code, isNoted ? leaf.name.vi : null, self, appraised, isNoted ? "ghi chú" : null],
      ]),
    ],
  );

describe("the same table in every format", () => {
  it("gives the same scores, and every filled cell is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (own) => {
        const body = own.slice(3);
        const filled = body.reduce(
          (sum, row) => sum + row.slice(2, 4).filter((cell) => cellText(cell) !== "").length,
          0,
        );
        const blank = body.reduce(
          (sum, row) => sum + row.slice(2, 4).filter((cell) => cellText(cell) === "").length,
          0,
        );
        const results = await Promise.all(
          Object.entries(FORMATS).map(async ([format, make]) => {
            const [name, bytes] = make(own);
            const reading = await readFile(name, await bytes);
            const { scores, repeated, subtotals, refused, blank: unknown } = reading.tables[0]?.cells ?? ({} as never);
            return { format, said: said(reading), count: scores + repeated + subtotals + refused + unknown };
          }),
        );
        const [first] = results;
        for (const result of results) {
          expect([result.format, result.said]).toEqual([result.format, first?.said]);
          // Blank cells of rows that name no criterion are nobody's; all others are counted.
          expect(result.count).toBeGreaterThanOrEqual(filled);
          expect(result.count).toBeLessThanOrEqual(filled + blank);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it("as JSON records too", async () => {
    const own = [
      ["Mã", "Tự chấm"],
      ["1.1", 0.5],
      ["1.2", null],
    ];
    const records = [{ Mã: "1.1", "Tự chấm": 0.5, "Đơn vị": "Lam Khuê", Năm: 2024 }];
    const asJson = await readFile("a.json", JSON.stringify(records));
    const asCsv = await readFile("a.csv", delimited([["Năm 2024"], ["Đơn vị: Lam Khuê"], ...own], ";", ","));
    expect(said(asJson)).toEqual(said(asCsv));
  });

  it("of every format the cells stand where the file has them", async () => {
    const own: Rows = [["a", null, "c"], [], [1, 2.5, null], [null, "cuối"]];
    for (const [format, make] of Object.entries(FORMATS)) {
      const [name, bytes] = make(own);
      const given = await bytes;
      const source = await readSource(typeof given === "string" ? new TextEncoder().encode(given) : given, name);
      const texts = (source.tables[0]?.rows ?? []).map((row) =>
        row.map((cell) => plain(cellText(cell)).replace(",", ".")),
      );
      const trimmed = texts.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
      expect([format, trimmed]).toEqual([format, [["a", "", "c"], [], ["1", "2.5"], ["", "cuoi"]]]);
    }
  });
});
