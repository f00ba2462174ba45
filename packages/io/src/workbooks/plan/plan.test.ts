import { parseAgencies, parseAssignment, parseCriteriaTree, parseScores, ROOT, scoreTree } from "@par-index/core";
import { sumDecimals } from "@par-index/core/numbers";
import { loadSolver, type Plan, parsePlanProblem, planLeastCost } from "@par-index/core/plan";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { demo, tree, UNIT } from "../../../test/demo.js";
import { LIBREOFFICE, type Recalculated, recalculate, recalculateInLibreOffice } from "../../../test/recalculate.js";
import { readSource } from "../../source/read.js";
import { planWorkbook } from "./plan.js";

const { assignment } = demo;
const scored = scoreTree(demo.scores);
const solver = await loadSolver();
const problem = parsePlanProblem(
  {
    plan: 1,
    name: "=1+1",
    ...{ agency: UNIT.agency, year: UNIT.year, unit: "triệu đồng", target: { index: 89 }, budget: 4000 },
    // 4.3.4 has five lead agencies, one of them with a name longer than a sheet's may be.
    must: ["4.3.4"],
    cost: { default: { fixed: 12.3456, perPoint: 100.01 }, leaves: { "8.1": { perPoint: 10 } } },
  },
  { scored, assignment },
);
const plan = planned(planLeastCost(scored, problem, { solver, assignment }));
const base = { scored, problem, assignment, name: demo.name, simulated: true };
const bytes = await planWorkbook({ ...base, plan });

function planned(result: ReturnType<typeof planLeastCost>): Plan {
  if (result.kind !== "plan") throw new Error("There is a plan.");
  return result;
}

const nameOf = (id: string | null) => (id === null ? "Chưa phân công" : (demo.agencies.get(id)?.name ?? id));

/** A sheet's headings, and its rows by their cell in a column. */
function body(values: Recalculated, sheet: string, heading: string, by = 0) {
  const rows = values.get(sheet) ?? [];
  const at = rows.findIndex((row) => row[0] === heading);
  return { headings: [...(rows[at] ?? [])], rows: new Map(rows.slice(at + 1).map((row) => [row[by], row])) };
}

function expectSums(values: Recalculated, names: readonly string[]): void {
  const sums = (sheet: string) => {
    const row = body(values, sheet, "Mã", 1).rows.get("Cộng");
    return { points: row?.[4], cost: row?.[7] };
  };
  const points = sumDecimals(plan.moves.map((move) => move.points));
  expect(sums("Kế hoạch")).toEqual({ points, cost: plan.cost });
  const cover = body(values, "Tổng quan", "Cơ quan chủ trì").rows;
  expect(cover.get("Cả phương án")?.slice(1, 4)).toEqual([plan.moves.length, points, plan.cost]);
  plan.leads.forEach((share, i) => {
    expect([share.lead, sums(names[i + 2] as string)]).toEqual([
      share.lead,
      { points: share.points, cost: share.cost },
    ]);
    expect(cover.get(nameOf(share.lead))?.slice(1, 4)).toEqual([share.leaves, share.points, share.cost]);
  });
  for (const [sheet, rows] of values)
    for (const cell of rows.flat()) expect(`${sheet} ${cell}`).not.toMatch(/ (?:#[A-Z]|Err:)/);
}

describe("a plan's workbook", () => {
  it("has an overview, the plan and a sheet for each lead agency, with names that Excel takes", async () => {
    const { tables } = await readSource(bytes, "phuong-an.xlsx");
    const names = tables.map(({ sheet }) => sheet ?? "");
    expect(plan.leads.length).toBeGreaterThan(3);
    expect(names).toHaveLength(2 + plan.leads.length);
    expect(names.slice(0, 2)).toEqual(["Tổng quan", "Kế hoạch"]);
    for (const [i, { lead }] of plan.leads.entries())
      expect(nameOf(lead)).toContain((names[i + 2] as string).replace(/…$/, ""));
  });

  it("lists every move with core's figures, and on each lead agency's sheet those it leads", async () => {
    const values = await recalculate(bytes);
    const { rows } = body(values, "Kế hoạch", "Mã");
    for (const move of plan.moves)
      expect(rows.get(move.code)?.slice(0, 8)).toEqual([
        ...[move.code, tree.get(move.code).name.vi, move.from, move.to, move.points, null, null, move.cost],
      ]);
    const names = (await readXlsx(bytes)).sheets.map(({ name }) => name);
    for (const [i, { lead, leaves }] of plan.leads.entries()) {
      const own = body(values, names[i + 2] as string, "Mã");
      const codes = [...own.rows.keys()].filter((code) => /^\d/.test(String(code)));
      const expected = plan.moves.filter(({ leads }) => (lead ? leads.includes(lead) : leads.length === 0));
      expect(codes).toEqual(expected.map(({ code }) => code));
      expect(codes).toHaveLength(leaves);
      for (const column of ["Thời hạn", "Người phụ trách"])
        expect(codes.map((code) => own.rows.get(code)?.[own.headings.indexOf(column)] ?? null)).toEqual(
          codes.map(() => null),
        );
    }
  });

  it("says on its sheets that a leaf has other lead agencies, and asks the head to sign", async () => {
    const shared = plan.moves.find(({ leads }) => leads.length > 1);
    if (!shared) throw new Error("A leaf with several lead agencies moves.");
    const { sheets } = await readXlsx(bytes);
    const [one, two] = shared.leads as [string, string];
    const sheet = sheets.find(({ name }) => nameOf(one).startsWith(name.replace(/…$/, "")));
    const text = JSON.stringify(sheet?.rows);
    expect(text).toContain("Cùng chủ trì");
    expect(text).toContain(nameOf(two));
    expect(text).toContain("các trang cộng lại vượt tổng");
    expect(text).toContain("THỦ TRƯỞNG CƠ QUAN");
  });

  it("sums by formulas that, computed anew, are core's figures to the last decimal", async () => {
    expectSums(
      await recalculate(bytes),
      (await readXlsx(bytes)).sheets.map(({ name }) => name),
    );
  });

  it.skipIf(!LIBREOFFICE)(
    "is computed by LibreOffice to the same figures",
    async () => {
      expectSums(
        await recalculateInLibreOffice(bytes),
        (await readXlsx(bytes)).sheets.map(({ name }) => name),
      );
    },
    240_000,
  );

  it("shows before and after, and says on every sheet that it is a plan, and simulated", async () => {
    const { sheets } = await readXlsx(bytes);
    const rows = new Map(sheets[0]?.rows.map((row) => [row[0], row]));
    const { score, index, rank, group } = scored.at({ agency: UNIT.agency, year: UNIT.year }, ROOT);
    expect(rows.get("Tổng điểm")?.slice(1, 3)).toEqual([score, plan.points]);
    expect(rows.get("Chỉ số (%)")?.slice(1, 3)).toEqual([index, plan.index]);
    expect(rows.get("Hạng (đơn vị khác giữ nguyên)")?.slice(1, 4)).toEqual([
      rank,
      plan.rank,
      (rank ?? 0) - (plan.rank ?? 0),
    ]);
    expect(rows.get("Nhóm")?.slice(1, 3)).toEqual([group, plan.group]);
    expect(rows.get("Mục tiêu")?.[1]).toBe("chỉ số từ 89 %");
    expect(rows.get("Ngân sách")?.[1]).toBe("4000 triệu đồng");
    for (const sheet of sheets) {
      const head = JSON.stringify(sheet.rows.slice(0, 4));
      expect([sheet.name, head]).toEqual([sheet.name, expect.stringMatching(/MÔ PHỎNG.*chưa phải kế hoạch/)]);
    }
    const real = await planWorkbook({ ...base, plan, simulated: false, name: { vi: "Của tôi", en: "Mine" } });
    expect(JSON.stringify((await readXlsx(real)).sheets.map((sheet) => sheet.rows))).not.toMatch(/mô phỏng/i);
  });

  it("prints on A4 across, with the headings on every page", () => {
    const parts = unzipSync(bytes);
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const sheets = Object.keys(parts).filter((part) => /sheet\d+\.xml$/.test(part));
    for (const name of sheets) expect(text(name)).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/);
    const titles = text("xl/workbook.xml").match(/_xlnm\.Print_Titles/g) ?? [];
    expect(titles).toHaveLength(sheets.length - 1);
  });

  it("of a target that is reached has nothing to do, and says so", async () => {
    const easy = { ...problem, target: { index: 1 }, must: [] };
    const nothing = planned(planLeastCost(scored, easy, { solver, assignment }));
    const { sheets } = await readXlsx(await planWorkbook({ ...base, problem: easy, plan: nothing }));
    expect(sheets.map(({ name }) => name)).toEqual(["Tổng quan", "Kế hoạch"]);
    expect(JSON.stringify(sheets[1]?.rows)).toContain("không cần nâng tiêu chí nào");
  });

  it("of an agency without scores is refused", async () => {
    await expect(planWorkbook({ ...base, plan, problem: { ...problem, year: 1999 } })).rejects.toMatchObject({
      code: "unit-unknown",
    });
  });
});

describe("under rules", () => {
  const attack = "=cmd|' /C calc'!A0";
  const agencies = parseAgencies([
    { id: "x", name: "X", nameEn: "X", kind: "province" },
    { id: "so-a", name: attack, nameEn: "A", kind: "department" },
  ]);
  const leaf = (code: string, more = {}) => ({
    code,
    name: { vi: `Tiêu chí ${code}`, en: code },
    max: 1,
    provenance: "illustrative",
    ...more,
  });
  const ruledTree = parseCriteriaTree({
    id: "mau",
    name: { vi: "Bộ mẫu", en: "Sample" },
    legalBasis: { document: "Quyết định mẫu" },
    years: [2024],
    appliesTo: ["province"],
    max: 3,
    provenance: "illustrative",
    children: [
      {
        ...{ code: "1", name: { vi: "Một", en: "One" } },
        children: [
          leaf("1.1", {
            rule: { kind: "bands", bands: [{ from: 80, points: 1 }], label: { vi: "Tỷ lệ", en: "Rate" }, unit: "%" },
          }),
        ],
      },
      {
        ...{ code: "2", name: { vi: "Hai", en: "Two" } },
        children: [
          leaf("2.1", {
            rule: {
              kind: "checklist",
              items: ["a", "b"].map((name) => ({ name: { vi: name, en: name }, points: 0.5 })),
            },
          }),
          leaf("2.2"),
        ],
      },
    ],
  });
  const scores = parseScores(
    ["1.1", "2.1", "2.2"].map((code) => ({ agency: "x", year: 2024, code, stage: "appraised", points: 0 })),
    { trees: [ruledTree], agencies },
  );
  const own = scoreTree(scores);
  const leads = parseAssignment(
    {
      id: "x-2024",
      name: { vi: "Phân công", en: "Assignment" },
      ...{ agency: "x", year: 2024, tree: ruledTree.id, source: "Thử" },
      cells: [{ code: "1.1", text: "A", agencies: ["so-a"] }],
    },
    { trees: [ruledTree], agencies },
  );
  const full = parsePlanProblem(
    { plan: 1, agency: "x", year: 2024, unit: attack, target: { index: 100 } },
    { scored: own, assignment: leads },
  );
  const whole = planned(planLeastCost(own, full, { solver, assignment: leads }));
  const options = { scored: own, problem: full, plan: whole, name: demo.name, simulated: false };

  it("the value to reach stands as a number beside what the rule makes of it, and leaves without a lead apart", async () => {
    const values = await recalculate(await planWorkbook({ ...options, assignment: leads }));
    const { rows } = body(values, "Kế hoạch", "Mã");
    // 1.1: 80 % gives 1 point; 2.1: both items; 2.2 has no rule.
    expect(rows.get("1.1")?.slice(5, 7)).toEqual([80, "Tỷ lệ 80 % ≥ 80 % → 1/1 điểm"]);
    expect(rows.get("2.1")?.slice(5, 7)).toEqual(["1;2", "Đạt mục 1, 2 trong 2 mục: 0,5 + 0,5 → 1/1 điểm"]);
    expect(rows.get("2.2")?.slice(5, 7)).toEqual([null, null]);
    expect([...body(values, "Chưa phân công", "Mã").rows.keys()]).toEqual(expect.arrayContaining(["2.1", "2.2"]));
  });

  it("never makes a formula of a text, whatever an agency or the unit is called", async () => {
    const bytes = await planWorkbook({ ...options, assignment: leads });
    const parts = unzipSync(bytes);
    const formulas = Object.keys(parts)
      .filter((part) => /sheet\d+\.xml$/.test(part))
      .flatMap((name) => new TextDecoder().decode(parts[name]).match(/<f>[^<]*<\/f>/g) ?? []);
    expect(formulas.length).toBeGreaterThan(4);
    // A sheet's name may hold it, quoted.
    for (const formula of formulas) expect(formula).toMatch(/^<f>(?:IF\(COUNT\(|'(?:[^']|'')*'!\$?[A-Z]+\d+<\/f>)/);
    expect((await readXlsx(bytes)).sheets.map(({ name }) => name)).toContain("=cmd|'  C calc'!A0");
  });
});
