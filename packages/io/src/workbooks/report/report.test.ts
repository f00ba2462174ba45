import { parseAgencies, parseScores, ROOT, responsibility, scoreTree, totalTable } from "@par-index/core";
import { issue } from "@par-index/core/issues";
import { sumDecimals } from "@par-index/core/numbers";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { demo, tree, UNIT } from "../../../test/demo.js";
import { tree as small } from "../../../test/grid.js";
import { LIBREOFFICE, type Recalculated, recalculate, recalculateInLibreOffice } from "../../../test/recalculate.js";
import { reportWorkbook } from "./report.js";

const { assignment } = demo;
if (!assignment) throw new Error("The demonstration has an assignment.");
const scored = scoreTree(demo.scores);
const base = { scored, year: UNIT.year, assignment, name: demo.name, simulated: true };
const ofOne = await reportWorkbook({
  ...base,
  agency: UNIT.agency,
  issues: [issue("warning", "inner-not-applicable", { code: "=1+1" }, { file: "a.xlsx", cell: "B2" })],
});
const ofAll = await reportWorkbook(base);

/** The rows below the headings, keyed by their first cell. */
function body(
  values: Recalculated,
  sheet: string,
  heading: string,
): { headings: unknown[]; rows: Map<string, readonly unknown[]> } {
  const rows = values.get(sheet) ?? [];
  const at = rows.findIndex((row) => row[0] === heading);
  return { headings: [...(rows[at] ?? [])], rows: new Map(rows.slice(at + 1).map((row) => [String(row[0]), row])) };
}

function expectNoErrors(values: Recalculated): void {
  for (const [sheet, rows] of values)
    for (const cell of rows.flat()) expect(`${sheet} ${cell}`).not.toMatch(/ (?:#|Err:)/);
}

function expectCard(values: Recalculated): void {
  expectNoErrors(values);
  const { headings, rows } = body(values, "Phiếu điểm", "Mã");
  for (const node of tree.nodes) {
    const row = rows.get(node.code === ROOT ? "Tổng" : node.code) ?? [];
    for (const [heading, stage] of [
      ["Tự chấm", "self"],
      ["Thẩm định", "appraised"],
    ] as const) {
      const { score } = scored.at({ agency: UNIT.agency, year: UNIT.year, stage }, node.code);
      const shown = row[headings.indexOf(heading)];
      expect([node.code, stage, typeof shown === "number" ? shown : null]).toEqual([
        node.code,
        stage,
        scored.stateAt({ agency: UNIT.agency, year: UNIT.year, stage }, node.code) === "not-applicable" ? null : score,
      ]);
    }
    const { score, max, coverage } = scored.at({ agency: UNIT.agency, year: UNIT.year }, node.code);
    if (score !== null && coverage === 1)
      expect([node.code, row[headings.indexOf("Điểm mất")]]).toEqual([node.code, sumDecimals([max, -score])]);
  }
  const total = scored.at({ agency: UNIT.agency, year: UNIT.year }, ROOT);
  const lost = sumDecimals([total.max, -(total.score ?? 0)]);
  expect(body(values, "Điểm mất theo tiêu chí", "Mã").rows.get("Tổng")?.[3]).toBe(lost);
  expect(body(values, "Điểm mất theo cơ quan", "Cơ quan chủ trì").rows.get("Tổng (chia đều)")?.[4]).toBe(lost);
}

function expectAll(values: Recalculated): void {
  expectNoErrors(values);
  const { headings, rows } = body(values, "Điểm theo lĩnh vực", "Hạng");
  const byName = new Map([...(values.get("Điểm theo lĩnh vực") ?? [])].map((row) => [row[1], row]));
  expect(rows.size).toBeGreaterThan(0);
  let compared = 0;
  for (const { agency, year, stage } of scored.units) {
    if (year !== UNIT.year || stage !== "appraised") continue;
    const row = byName.get(demo.agencies.get(agency)?.name ?? "");
    expect([agency, row?.[headings.indexOf("Tổng điểm")]]).toEqual([agency, scored.at({ agency, year }, ROOT).score]);
    compared++;
  }
  expect(compared).toBe(63);
  const lost = responsibility(scored, assignment as NonNullable<typeof assignment>, "equal")
    .objects()
    .filter(({ year, stage }) => year === UNIT.year && stage === "appraised")
    .map((row) => row.lost);
  expect(body(values, "Điểm mất theo cơ quan", "Cơ quan chủ trì").rows.get("Tổng (chia đều)")?.[4]).toBe(
    sumDecimals(lost),
  );
}

describe("a report workbook", () => {
  it("has the sheets a reader looks for", async () => {
    const names = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets.map(({ name }) => name);
    expect(await names(ofOne)).toEqual([
      "Xếp hạng",
      "Phiếu điểm",
      "Điểm mất theo tiêu chí",
      "Điểm mất theo cơ quan",
      "Vấn đề dữ liệu",
      "Nguồn gốc",
    ]);
    expect(await names(ofAll)).toContain("Điểm theo lĩnh vực");
  });

  it("ranks as core does, with numbers as numbers", async () => {
    const { sheets } = await readXlsx(ofAll);
    const rows = sheets[0]?.rows ?? [];
    const first = rows[rows.findIndex((row) => row[0] === "Hạng") + 1];
    const winner = totalTable(scored)
      .objects()
      .find((row) => row.year === UNIT.year && row.stage === "appraised" && row.rank === 1);
    expect([first?.[0], first?.[2], first?.[4]]).toEqual([1, winner?.score, winner?.index]);
  });

  it("of one agency: every subtotal, computed anew, is core's to the last decimal", async () => {
    expectCard(await recalculate(ofOne));
  });

  it("of all agencies: every total, computed anew, is core's to the last decimal", async () => {
    expectAll(await recalculate(ofAll));
  });

  it.skipIf(!LIBREOFFICE)(
    "is computed by LibreOffice to the same figures, without an error",
    async () => {
      expectCard(await recalculateInLibreOffice(ofOne));
      expectAll(await recalculateInLibreOffice(ofAll));
    },
    240_000,
  );

  it("marks simulated data at the head of every sheet, and only simulated data", async () => {
    for (const { name, rows } of (await readXlsx(ofOne)).sheets)
      expect([name, JSON.stringify(rows.slice(0, 3))]).toEqual([name, expect.stringMatching(/MÔ PHỎNG/)]);
    const real = await reportWorkbook({ ...base, simulated: false, name: { vi: "Của tôi", en: "Mine" } });
    expect(JSON.stringify((await readXlsx(real)).sheets.map(({ rows }) => rows))).not.toMatch(/mô phỏng/i);
  });

  it("never makes a formula of a text", async () => {
    const agencies = parseAgencies([{ id: "x", name: "=cmd|' /C calc'!A0", nameEn: "x", kind: "province" }]);
    const scores = parseScores([{ agency: "x", year: 2024, code: "1.1", stage: "appraised", points: 1 }], {
      trees: [small],
      agencies,
    });
    const bytes = await reportWorkbook({
      scored: scoreTree(scores),
      year: 2024,
      agency: "x",
      name: { vi: "+1", en: "+1" },
      simulated: false,
    });
    const parts = unzipSync(bytes);
    for (const name of Object.keys(parts).filter((part) => /sheet\d+\.xml$/.test(part)))
      expect(new TextDecoder().decode(parts[name])).not.toMatch(/<f>[^<]*cmd/);
    expect(JSON.stringify((await readXlsx(bytes)).sheets[0]?.rows)).toContain("=cmd|");
  });

  it("leaves unknown points blank, and a score stated above unknown leaves as it is stated", async () => {
    const agencies = parseAgencies([{ id: "x", name: "X", nameEn: "X", kind: "province" }]);
    const rows = [
      { agency: "x", year: 2024, code: "1", stage: "appraised", points: 1.5 },
      { agency: "x", year: 2024, code: "3.1", stage: "appraised", points: 1 },
    ];
    const scores = parseScores(rows, { trees: [small], agencies });
    const values = await recalculate(
      await reportWorkbook({
        scored: scoreTree(scores),
        year: 2024,
        agency: "x",
        name: { vi: "X", en: "X" },
        simulated: false,
      }),
    );
    const card = body(values, "Phiếu điểm", "Mã").rows;
    expect([card.get("1")?.[3], card.get("1.1")?.[3] ?? null, card.get("3")?.[3], card.get("2")?.[3] ?? null]).toEqual([
      1.5,
      null,
      1,
      null,
    ]);
  });

  it("says which agency or year has no scores", async () => {
    await expect(reportWorkbook({ ...base, year: 1999 })).rejects.toMatchObject({ code: "unit-unknown" });
    await expect(reportWorkbook({ ...base, agency: "xa-la" })).rejects.toMatchObject({ code: "unit-unknown" });
  });
});
