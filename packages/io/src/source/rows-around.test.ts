import { expect, test } from "vitest";
import { rowsAround } from "./rows-around.js";

/** Lines 1 to 40; line 7 is blank, the row that starts on line 20 ends on line 21. */
const lines = Array.from({ length: 40 }, (_, i) =>
  i === 6 ? "" : i === 19 ? 'dòng 20;"hai' : i === 20 ? 'dòng";x' : `dòng ${i + 1};${i + 1},5`,
);
const file = { name: "a.csv", bytes: new TextEncoder().encode(lines.join("\n")) };

test.each([
  ["whole", undefined],
  ["in pieces", 50],
])("shows the rows on either side of one, by the lines they end on: %s", async (_, longFrom) => {
  const about = async (row: number) =>
    (await rowsAround(file, { row }, 2, longFrom)).map((each) => [each.row, each.cells[0]]);
  expect(await about(1)).toEqual([
    [1, "dòng 1"],
    [2, "dòng 2"],
    [3, "dòng 3"],
  ]);
  expect(await about(21)).toEqual([
    [18, "dòng 18"],
    [19, "dòng 19"],
    [21, "dòng 20"],
    [22, "dòng 22"],
    [23, "dòng 23"],
  ]);
  expect((await about(40)).map(([row]) => row)).toEqual([38, 39, 40]);
  expect(await about(41)).toEqual([]);
});

test("shows nothing of a sheet that the file does not have", async () => {
  expect(await rowsAround(file, { sheet: "Trang 2", row: 3 }, 2)).toEqual([]);
});
