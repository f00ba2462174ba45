import {
  parseAgencies,
  parseCriteriaTree,
  type ScoreCells,
  safeParseScoreColumns,
  safeParseScores,
  scoreTable,
} from "@par-index/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "./csv.js";
import { readCsvColumns } from "./csv-columns.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A file's rows as records, from its columns. */
function recordsIn(bytes: Uint8Array): { records: Record<string, unknown>[]; lines: number[] } {
  const { columns, rowOf } = readCsvColumns(bytes);
  const at = (cells: ScoreCells, row: number) =>
    "codes" in cells ? cells.texts[cells.codes[row] as number] : cells[row];
  const length = Math.max(0, ...Object.values(columns).map((cells) => ("codes" in cells ? cells.codes : cells).length));
  const rows = Array.from({ length }, (_, row) => row);
  return {
    records: rows.map((row) =>
      Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, at(cells, row)])),
    ),
    lines: rows.map(rowOf),
  };
}

/** What `read` gives, or the issues it throws. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

const byRows = (text: string) => () => {
  const { records, rowOf } = readCsv(text);
  return { records, lines: records.map((_, row) => rowOf(row)) };
};

describe("CSV by columns", () => {
  test("keeps every different text of a column once", () => {
    const { columns } = readCsvColumns(bytesOf("a,b\nx,1\ny,1\nx,2\n"));
    expect(columns).toEqual({
      a: { texts: ["x", "y"], codes: Int32Array.of(0, 1, 0) },
      b: { texts: ["1", "2"], codes: Int32Array.of(0, 0, 1) },
    });
  });

  test("reads Vietnamese, and a byte order mark is no part of a name", () => {
    expect(recordsIn(bytesOf("\ufeffđơn vị,ghi chú\r\nĐắk Lắk,hồ sơ\r\n")).records).toEqual([
      { "đơn vị": "Đắk Lắk", "ghi chú": "hồ sơ" },
    ]);
  });

  test("a thousand different cells are told apart", () => {
    const cells = Array.from({ length: 1000 }, (_, i) => String(i % 700));
    const { columns } = readCsvColumns(bytesOf(`a\n${cells.join("\n")}`));
    const { texts, codes } = columns.a as { texts: string[]; codes: Int32Array };
    expect(texts.length).toBe(700);
    expect(Array.from(codes, (code) => texts[code])).toEqual(cells);
  });

  test("bytes that are no UTF-8 are refused", () => {
    const latin = Uint8Array.of(...bytesOf("a,b\nx,"), 0xe0, 0x0a);
    expect(outcome(() => readCsvColumns(latin))).toMatchObject({ code: "file-unreadable" });
  });

  test("any text reads as it does by rows, or is refused with the same issues", () => {
    const piece = fc.constantFrom(
      ",",
      "\n",
      "\r\n",
      "\r",
      '"',
      "a",
      "b",
      "1",
      " ",
      "é",
      "",
      "aa",
      "\n\n",
      "x,y\n",
      "1,2\n",
    );
    const header = fc.constantFrom("", "a,b\n", "a\n", "a,b\r\n", "a,a\n", "a,\n", "\ufeffa,b\n", "a,b");
    fc.assert(
      fc.property(header, fc.array(piece, { maxLength: 25 }), (first, pieces) => {
        const text = first + pieces.join("");
        expect(outcome(() => recordsIn(bytesOf(text)))).toEqual(outcome(byRows(text.replace(/^\ufeff/, ""))));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("scores by columns of a file", () => {
  const name = { vi: "Thử", en: "Test" };
  const leaf = (code: string, max: number, more: object = {}) => ({
    code,
    name,
    max,
    provenance: "illustrative",
    ...more,
  });
  const tree = parseCriteriaTree({
    id: "thu",
    name,
    legalBasis: { document: "876/QĐ-BNV" },
    years: [2022, 2023],
    appliesTo: ["province"],
    max: 6,
    provenance: "illustrative",
    children: [{ code: "1", name, children: [leaf("1.1", 1), leaf("1.2", 2, { source: "survey" })] }, leaf("2", 3)],
  });
  const agencies = parseAgencies(["a", "b"].map((id) => ({ id, name: id, nameEn: id, kind: "province" })));

  test("are judged as by rows: the same scores, rejections and issues, in the same order", () => {
    const row = fc.tuple(
      fc.constantFrom("a", "b", " a", "c", ""),
      fc.constantFrom("2022", "2023", "2023.0", "2019", "x"),
      fc.constantFrom("1", "1.1", "1.2", "2", "0", "9", ""),
      fc.constantFrom("self", "appraised", "appraised", "Self"),
      fc.constantFrom("", "0", "0.5", "1", "2", "-1", "7", "1,5", "0.30000000000000004", "x", "1e0"),
      fc.constantFrom("", "", "true", "false", "no"),
      fc.constantFrom("", "ghi chú", 'có "ngoặc", phẩy'),
    );
    const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const header = "agency,year,code,stage,points,applicable,note";
        const text = [header, ...rows.map((cells) => cells.map(quoted).join(","))].join("\n");
        const source = { trees: [tree], agencies, file: "scores.csv" };
        const { records, rowOf } = readCsv(text);
        const csv = readCsvColumns(bytesOf(text));
        const [byRow, byColumn] = [
          safeParseScores(records, { ...source, rowOf }),
          safeParseScoreColumns(csv.columns, { ...source, rowOf: csv.rowOf }),
        ];
        expect(byColumn.issues).toEqual(byRow.issues);
        expect(byColumn.rejected).toEqual(byRow.rejected);
        expect(scoreTable(byColumn.scores).objects()).toEqual(scoreTable(byRow.scores).objects());
        const plain = ({ scores }: typeof byRow) =>
          scores.blocks.map(({ units, given, values }) => ({ units, given, values }));
        expect(plain(byColumn)).toEqual(plain(byRow));
      }),
      { numRuns: 300 },
    );
  });
});
