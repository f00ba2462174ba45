import { fieldTable, responsibility, scoreTable, scoreTree, totalTable } from "@par-index/core";
import { changes } from "@par-index/core/compare";
import { table } from "arquero";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { demo } from "../../test/demo.js";
import { TABLE_FORMATS } from "./format.js";
import { readTable } from "./read.js";
import { writeTable } from "./write.js";

const scored = scoreTree(demo.scores);
const simulated = { dataset: demo.name, simulated: true };
const real = { dataset: { vi: "Của tôi", en: "Mine" }, simulated: false };

describe.each(TABLE_FORMATS)("a table written as %s", (format) => {
  it.each([
    ["scores", scoreTable(demo.scores)],
    ["nodes", fieldTable(scored)],
    ["totals", totalTable(scored)],
    ["changes", changes(scored)],
    ["responsibility", demo.assignment ? responsibility(scored, demo.assignment, "equal") : table({})],
  ])("of %s is read back unchanged", async (_, data) => {
    const sample = data.slice(0, 500);
    for (const provenance of [simulated, real]) {
      const back = await readTable(await writeTable(sample, format, { provenance }), format);
      expect(back.columnNames()).toEqual(sample.columnNames());
      expect(back.objects()).toEqual(sample.objects());
    }
  });

  it("tells an empty text from a blank, and keeps what looks like an escaped letter", async () => {
    const data = table({ note: ["", null, "_x0041_", "_x005F_x0041_", "'"], free: [null, "", "a", "", "x"] });
    const back = await readTable(await writeTable(data, format), format);
    expect(back.objects()).toEqual(data.objects());
  });

  it("keeps the columns of a table without rows", async () => {
    const back = await readTable(await writeTable(table({ agency: [], score: [] }), format), format);
    expect([back.columnNames(), back.numRows()]).toEqual([["agency", "score"], 0]);
  });

  it("keeps every number, text and blank", async () => {
    // What spreadsheets and XML cannot hold is left out: control characters, lone surrogates, −0.
    const text = fc
      .string({ unit: "grapheme", minLength: 1 })
      .map((value) => value.normalize("NFC"))
      .filter((value) => !/[\p{Cc}\p{Cs}\p{Cn}\ufffe\uffff]/u.test(value) && value === value.trim());
    const nasty = fc.constantFrom(
      "=1+1",
      "+1",
      "-1",
      "@cmd",
      "'=1",
      "007",
      "1.2",
      "a\nb",
      'nói "xin chào"',
      "a;b,c\td",
      "Đắk Lắk",
      "true",
      "#REF!",
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.option(fc.oneof(text, nasty)), fc.option(number), fc.boolean()), {
          minLength: 1,
          maxLength: 8,
        }),
        async (rows) => {
          // An empty first row would have no columns in JSON; null in all of a row is kept elsewhere.
          const data = table({
            note: rows.map(([note]) => note || null),
            score: rows.map(([, score]) => score),
            applicable: rows.map(([, , applicable]) => applicable),
          });
          const back = await readTable(await writeTable(data, format, { provenance: real }), format);
          expect(back.objects()).toEqual(data.objects());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("formulas in texts", () => {
  const data = table({ note: ['=HYPERLINK("http://x")', "+1", "-2", "@SUM(A1)", "an toàn"], score: [1, -2, 3, 4, 5] });

  it("are neutralised in CSV, numbers below zero are not", async () => {
    const text = new TextDecoder().decode(await writeTable(data, "csv"));
    expect(text.trim().split("\r\n").slice(1)).toEqual([
      '"\'=HYPERLINK(""http://x"")",1',
      "'+1,-2",
      "'-2,3",
      "'@SUM(A1),4",
      "an toàn,5",
    ]);
  });

  it("are texts in XLSX, never formulas", async () => {
    const bytes = await writeTable(data, "xlsx");
    const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect((await readXlsx(bytes)).sheets[0]?.rows[1]).toEqual(['=HYPERLINK("http://x")', 1]);
  });
});

describe("simulated data", () => {
  it("is marked in every format", async () => {
    const data = totalTable(scored).slice(0, 3);
    for (const format of ["csv", "tsv", "json"] as const)
      expect(new TextDecoder().decode(await writeTable(data, format, { provenance: simulated }))).toMatch(/mô phỏng/);
    const { sheets } = await readXlsx(await writeTable(data, "xlsx", { provenance: simulated }));
    expect(JSON.stringify(sheets[1]?.rows)).toMatch(/mô phỏng/);
    expect(new TextDecoder("latin1").decode(await writeTable(data, "parquet", { provenance: simulated }))).toMatch(
      /"simulated":true/,
    );
  });
});
