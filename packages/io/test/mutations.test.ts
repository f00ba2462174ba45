import { ParError, scoreTable } from "@par-index/core";
import { issueText } from "@par-index/text/issues";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SourceTable } from "../src/cells/grid.js";
import { cellText } from "../src/cells/text.js";
import { readScoreFiles } from "../src/score-files/read.js";
import type { TableReading } from "../src/score-files/reading.js";
import { readSource } from "../src/source/read.js";
import { criteriaRows, demo, titles } from "./demo.js";
import { FORMATS, type Rows } from "./every-format.js";

/** A second for each format, so that the suite stays short; `PAR_FUZZ_SECONDS=60` gives each a minute. */
const SECONDS = Number(process.env.PAR_FUZZ_SECONDS ?? 1);
/** Longest a single damaged file may take, in ms: a hang is a failure. */
const PATIENCE = 10_000;

const context = { trees: demo.trees, agencies: demo.agencies, aliases: demo.aliases };
const rows = [...titles, ...criteriaRows()] as Rows;
const originals = [
  ...(await Promise.all(
    Object.entries(FORMATS).map(async ([format, make]) => {
      const [name, bytes] = make(rows);
      const given = await bytes;
      return { format, name, bytes: typeof given === "string" ? new TextEncoder().encode(given) : given };
    }),
  )),
  {
    format: "JSON",
    name: "a.json",
    bytes: new TextEncoder().encode(JSON.stringify(scoreTable(demo.scores).slice(0, 200).objects())),
  },
];

/** Bytes changed, cut out, doubled or cut off anywhere. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom("flip", "zero", "cut", "double", "end"),
    size: fc.integer({ min: 1, max: 200 }),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(
  bytes: Uint8Array,
  wounds: readonly { at: number; kind: string; size: number; byte: number }[],
): Uint8Array<ArrayBuffer> {
  let result = bytes.slice();
  for (const { at, kind, size, byte } of wounds) {
    const start = Math.floor(at * result.length);
    const end = Math.min(result.length, start + size);
    const pieces = {
      flip: [result.slice(0, start), Uint8Array.of(byte), result.slice(start + 1)],
      zero: [result.slice(0, start), new Uint8Array(end - start), result.slice(end)],
      cut: [result.slice(0, start), result.slice(end)],
      double: [result.slice(0, end), result.slice(start)],
      end: [result.slice(0, start)],
    }[kind] as Uint8Array[];
    const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      joined.set(piece, offset);
      offset += piece.length;
    }
    result = joined;
  }
  return result;
}

/** The text in the body of a workbook's parts damaged, and zipped again: past the checksums. */
function damagedInside(bytes: Uint8Array, wounds: Parameters<typeof damaged>[1]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|bin)$/.test(name));
  const name = names[Math.floor((wounds[0]?.at ?? 0) * names.length) % names.length] as string;
  parts[name] = damaged(parts[name] as Uint8Array, wounds);
  return zipSync(parts);
}

/** Filled cells below the headings of one table in columns that were read as scores. */
function filledScores(table: SourceTable, own: TableReading): number {
  const columns = own.columns.flatMap(({ letter, role }) =>
    role === "points" || role === "value" ? [letter.charCodeAt(0) - 65] : [],
  );
  return table.rows
    .filter((_, i) => table.rowOf(i) > own.headerRow && table.rowOf(i) <= (own.lastRow ?? Number.POSITIVE_INFINITY))
    .reduce((sum, row) => sum + columns.filter((column) => cellText(row[column]) !== "").length, 0);
}

async function endsWell(name: string, bytes: Uint8Array): Promise<void> {
  const began = performance.now();
  const reading = await readScoreFiles([{ name, bytes }], context);
  expect(performance.now() - began).toBeLessThan(PATIENCE);
  // No scores means that something was said.
  if (scoreTable(reading.scores).numRows() === 0)
    expect(reading.issues.length + reading.tables.length).toBeGreaterThan(0);
  for (const issue of reading.issues)
    expect([issueText(issue, "vi").length > 0, issue.place.file]).toEqual([true, name]);
  // Nothing filled in is lost: every filled cell is a score, a decision or an issue.
  const source = await readSource(bytes, name).catch((error) => {
    expect(error).toBeInstanceOf(ParError);
    return { tables: [] };
  });
  for (const table of source.tables) {
    for (const own of reading.tables.filter(({ file, sheet }) => file === table.file && sheet === table.sheet)) {
      const { scores, blank, repeated, subtotals, refused } = own.cells;
      const skipped = repeatedHeadings(table, own.headerRow);
      expect(scores + blank + repeated + subtotals + refused + skipped).toBeGreaterThanOrEqual(
        filledScores(table, own),
      );
    }
  }
}

/** Filled cells in rows that repeat the headings; they hold no scores. */
function repeatedHeadings(table: SourceTable, headerRow: number): number {
  const header = table.rows.find((_, i) => table.rowOf(i) === headerRow) ?? [];
  const texts = new Set(header.map((cell) => String(cell ?? "").trim()));
  return table.rows
    .filter((row, i) => table.rowOf(i) > headerRow && row.every((cell) => texts.has(String(cell ?? "").trim())))
    .reduce((sum, row) => sum + row.length, 0);
}

describe("damaged files", () => {
  it.each(originals)(
    "$format, damaged anywhere, ends without a crash, a hang or a loss unreported",
    async ({ name, bytes }) => {
      await fc.assert(
        fc.asyncProperty(damage, fc.boolean(), async (wounds, inside) => {
          await endsWell(
            name,
            inside && /\.(?:xls[xb]|ods|docx)$/.test(name) ? damagedInside(bytes, wounds) : damaged(bytes, wounds),
          );
        }),
        {
          numRuns: 1_000_000,
          interruptAfterTimeLimit: SECONDS * 1000,
          markInterruptAsFailure: false,
        },
      );
    },
    120_000,
  );

  it("the undamaged files read without an error", async () => {
    for (const { name, bytes } of originals) {
      const { issues } = await readScoreFiles([{ name, bytes }], context);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });
});
