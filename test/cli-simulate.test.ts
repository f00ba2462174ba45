import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, type Scored, scoreTree } from "@par-index/core";
import {
  loadSolver,
  type Plan,
  type PlanProblem,
  parsePlanProblem,
  planAlternatives,
  planFrontier,
  planLeastCost,
  type Solver,
} from "@par-index/core/plan";
import {
  compareOutcomes,
  composeScenarios,
  parseScenario,
  type Scenario,
  type ScenarioBase,
  scenarioBase,
} from "@par-index/core/scenario";
import { readSource, readTable } from "@par-index/io";
import { type Dataset, readDataset } from "@par-index/io/node";
import { constraintText } from "@par-index/text/plan";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parIn, type Ran, startPar } from "./command-line.ts";

// A call takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SCENARIO = "tap-huan/kich-ban.json";
const OTHER = "tap-huan/kich-ban-khao-sat.json";
const PROBLEM = "tap-huan/bai-toan.json";

let work: string;
let demo: Dataset;
let scored: Scored;
let base: ScenarioBase;
let solver: Solver;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-simulate-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
  demo = await readDataset(fileURLToPath(new URL("../data", import.meta.url)), "demo");
  scored = scoreTree(demo.scores);
  base = scenarioBase(scored, { agency: "lam-khue", year: 2024 });
  solver = await loadSolver();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function par(...words: string[]): Promise<Ran> {
  return parIn(work, words);
}

const written = (file: string) => readFileSync(join(work, file), "utf8");
const write = (file: string, json: unknown) =>
  writeFileSync(join(work, file), typeof json === "string" ? json : JSON.stringify(json));
const scenarioOf = (file: string): Scenario => parseScenario(JSON.parse(written(file)), { scored });
/** As JSON has it. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("par simulate", () => {
  test("gives core's outcome of a scenario, every table of it", async () => {
    const outcome = base.outcome(scenarioOf(SCENARIO));
    const { code, out } = await par("simulate", SCENARIO, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      plain({
        scenario: scenarioOf(SCENARIO),
        ...{ before: outcome.before, after: outcome.after, ranked: outcome.ranked },
        nodes: outcome.nodes.objects(),
        leaves: outcome.leaves.objects(),
        leads: outcome.leads(demo.assignment as NonNullable<typeof demo.assignment>, "equal").objects(),
        ladder: outcome.ladder.objects(),
        conflicts: [],
      }),
    );
  });

  test("shows people the total, the fields, what changes and who gains, and that it is no result", async () => {
    const { after } = base.outcome(scenarioOf(SCENARIO));
    const { out, err } = await par("simulate", SCENARIO);
    expect(out).toContain(`→ ${String(after.index).replace(".", ",")} %`);
    expect(out).toMatch(/hạng 47 → \d+ trên 61/);
    expect(out).toMatch(/^7.2.3 .*trung vị, mọi đơn vị$/m);
    expect(out).toMatch(/^Văn phòng UBND tỉnh .*\+0,75/m);
    expect(out).toContain("không phải kết quả chính thức");
    expect(err).toContain("mô phỏng");
  });

  test("marks its tables as a scenario's in every file", async () => {
    const { name } = scenarioOf(SCENARIO);
    for (const ending of ["csv", "json", "parquet", "xlsx"] as const) {
      const file = `hang.${ending}`;
      expect((await par("simulate", SCENARIO, "--table", "ladder", "-o", file)).code).toBe(0);
      const bytes = new Uint8Array(readFileSync(join(work, file)));
      expect((await readTable(bytes, ending)).numRows()).toBe(63);
      const text =
        ending === "xlsx"
          ? JSON.stringify((await readSource(bytes, file)).tables.map(({ rows }) => rows))
          : new TextDecoder().decode(bytes);
      expect(text).toContain(name);
      expect(text).toContain(ending === "json" || ending === "parquet" ? '"simulated":' : "mô phỏng");
    }
  });

  test("compares several files as core does", async () => {
    const outcomes = [SCENARIO, OTHER].map((file) => base.outcome(scenarioOf(file)));
    expect(JSON.parse((await par("simulate", SCENARIO, OTHER, "--json")).out)).toEqual(
      plain(compareOutcomes(outcomes).objects()),
    );
    const csv = (await par("simulate", SCENARIO, OTHER, "--csv")).out;
    expect(csv).toMatch(/^name,index,difference,rank,rankDifference,group,leaves,1,2,3,4,5,6,7,8,provenance\n/);
  });

  test("composes files, and keeps the composition as a scenario that gives the same", async () => {
    const [one, two] = [scenarioOf(SCENARIO), scenarioOf(OTHER)];
    const { scenario } = composeScenarios([one, two], { name: `${one.name} + ${two.name}` });
    const { code, out } = await par("simulate", SCENARIO, OTHER, "--compose", "--scenario", "ca-hai.json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).after).toEqual(plain(base.outcome(scenario).after));
    expect(scenarioOf("ca-hai.json")).toEqual(scenario);
  });

  test("tells what two files change differently, goes by the first, ends with 1 and keeps nothing", async () => {
    const one = scenarioOf(SCENARIO);
    write("khac.json", { ...one, name: "Khác", changes: { "7.2.3": { as: "full" }, "5.4": { add: 0.25 } } });
    const { code, out, err } = await par(
      ...["simulate", SCENARIO, "khac.json", "--compose", "--scenario", "ghep.json", "--json"],
    );
    expect(code).toBe(1);
    expect(err).toMatch(/Xung đột: .*7\.2\.3/);
    // The same 0.25 twice might be meant to count twice.
    expect(err).toMatch(/Xung đột: .*5\.4/);
    expect(JSON.parse(out).after).toEqual(plain(base.outcome(one).after));
    expect(readdirSync(work)).not.toContain("ghep.json");
  });

  test("says every problem of every file with its file and path, and ends with 1", async () => {
    write("sai-1.json", { ...scenarioOf(SCENARIO), changes: { "3.2.33": { as: "full" }, "1.1": { points: 9 } } });
    write("sai-2.json", "{");
    const { code, out, err } = await par("simulate", "sai-1.json", "sai-2.json", SCENARIO);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/Lỗi, sai-1\.json, changes\.3\.2\.33: .*3\.2\.3\. \[code-unknown\]/);
    expect(err).toMatch(/Lỗi, sai-1\.json, changes\.1\.1.*\[points-over-maximum\]/);
    expect(err).toMatch(/Lỗi, sai-2\.json: .*\[json-invalid\]/);
  });

  test("reads standard input", () => {
    const { code, out } = startPar(work, ["simulate", "-", "--json"], { input: written(SCENARIO) });
    expect(code).toBe(0);
    expect(JSON.parse(out).after).toEqual(plain(base.outcome(scenarioOf(SCENARIO)).after));
  });
});

describe("par plan", () => {
  const problemOf = (json: unknown): PlanProblem => parsePlanProblem(json, { scored, assignment: demo.assignment });
  const least = (problem: PlanProblem) => planLeastCost(scored, problem, { solver, assignment: demo.assignment });

  test("makes a problem of its options, and gives core's plan", async () => {
    const problem = problemOf({
      ...{ plan: 1, agency: "lam-khue", year: 2024, unit: "triệu đồng" },
      target: { index: 87.5, fields: { "3": 95 } },
      cost: { default: { perPoint: 12.5 } },
      ...{ budget: 500, must: ["7.2.3"], mustNot: ["8.1", "8.2"] },
    });
    const { code, out } = await par(
      ...["plan", "LAM KHUE", "--target", "87,5", "--field", "3=95", "--cost", "12.5", "--unit", "triệu đồng"],
      ...["--budget", "500", "--must", "7.2.3", "--must-not", "8.1,8.2", "--json"],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(plain({ problem, result: least(problem) }));
  });

  test("reads a problem's file, which the options override", async () => {
    const file = JSON.parse(written(PROBLEM));
    const whole = problemOf(file);
    const asked = await par("plan", PROBLEM, "--alternatives", "1", "--json");
    expect(JSON.parse(asked.out)).toEqual(
      plain({
        problem: whole,
        result: least(whole),
        alternatives: planAlternatives(scored, whole, { solver, assignment: demo.assignment, count: 1 }),
      }),
    );
    const other = problemOf({ ...file, target: { rank: 40 }, budget: 900 });
    const { problem, result } = JSON.parse(
      (await par("plan", PROBLEM, "--rank", "40", "--budget", "900", "--json")).out,
    );
    expect(problem).toEqual(plain(other));
    expect(result.cost).toBe((least(other) as Plan).cost);
  });

  test("writes a workbook with a sheet per lead agency, a table, and a scenario that gives the plan's index", async () => {
    const words = ["plan", "lam-khue", "--target", "88"];
    const plan = least(
      problemOf({ plan: 1, agency: "lam-khue", year: 2024, unit: "điểm", target: { index: 88 } }),
    ) as Plan;
    const { code, out, err } = await par(...words, "-o", "phuong-an.xlsx", "--scenario", "phuong-an.json");
    expect(code).toBe(0);
    expect(err).toContain("Đã ghi phuong-an.xlsx");
    for (const { code } of plan.moves) expect(out).toMatch(new RegExp(`^${code.replaceAll(".", "\\.")} `, "m"));
    const { tables } = await readSource(new Uint8Array(readFileSync(join(work, "phuong-an.xlsx"))), "phuong-an.xlsx");
    expect(tables).toHaveLength(2 + plan.leads.length);
    const simulated = JSON.parse((await par("simulate", "phuong-an.json", "--json")).out);
    expect([simulated.after.index, simulated.after.score]).toEqual([plan.index, plan.points]);
    await par(...words, "-o", "phuong-an.csv");
    const table = await readTable(new Uint8Array(readFileSync(join(work, "phuong-an.csv"))), "csv");
    expect(table.array("code")).toEqual(plan.moves.map((move) => move.code));
    expect(table.array("cost")).toEqual(plan.moves.map((move) => move.cost));
  });

  test("without a plan says what stands in the way and how far one gets, ends with 1 and writes nothing", async () => {
    const words = ["plan", "lam-khue", "--target", "95", "--budget", "3"];
    const problem = problemOf({
      ...{ plan: 1, agency: "lam-khue", year: 2024, unit: { vi: "điểm", en: "points" } },
      ...{ target: { index: 95 }, budget: 3 },
    });
    const found = least(problem);
    if (found.kind !== "none") throw new Error("Three points are too few.");
    const { code, out, err } = await par(...words, "-o", "khong-co.xlsx");
    expect(code).toBe(1);
    const names = { node: (code: string) => code, agency: (id: string) => demo.agencies.get(id)?.name ?? id };
    const blocking = found.blocking.map((constraint) => ({
      ...constraint,
      message: constraintText(constraint, problem, names, "vi"),
    }));
    for (const { message } of blocking) expect(out).toContain(message);
    // 3 points more than the 85.7868 it has.
    expect(out).toContain("Tổng điểm 85,7868 → 88,7868");
    expect(err).toContain("chưa ghi tệp nào");
    expect(readdirSync(work)).not.toContain("khong-co.xlsx");
    expect(JSON.parse((await par(...words, "--json")).out).result).toEqual(plain({ ...found, blocking }));
  });

  test("prints core's frontier, and shows its progress to nobody in a pipe", async () => {
    const { out, err } = await par("plan", "lam-khue", "--frontier", "--json");
    const problem = problemOf({
      ...{ plan: 1, agency: "lam-khue", year: 2024, unit: { vi: "điểm", en: "points" }, target: { points: 0 } },
    });
    const rows = await planFrontier(scored, problem, { solver, assignment: demo.assignment });
    expect(JSON.parse(out).frontier).toEqual(plain(rows));
    expect(rows.at(0)?.points).toBe(scored.at({ agency: "lam-khue", year: 2024 }, ROOT).score);
    expect(err).not.toContain("24/24");
  });

  test("says every problem of a problem's file, with file and path", async () => {
    write("sai.json", { plan: 1, agency: "lam-khue", year: 2024, unit: "x", target: {}, must: ["9.9"] });
    const { code, err } = await par("plan", "sai.json");
    expect(code).toBe(1);
    expect(err).toMatch(/Lỗi, sai\.json, target/);
    expect(err).toMatch(/Lỗi, sai\.json, must\[0\]/);
  });
});

describe("wrong usage ends with 2 and says in Vietnamese what would be right", () => {
  test.for([
    [["simulate"], /Thiếu đối số <TỆP>/],
    [["simulate", "khong-co.json"], /Không có tệp/],
    [["simulate", SCENARIO, "-o", "bang.doc"], /dạng tệp/],
    [["simulate", SCENARIO, OTHER, "--scenario", "x.json"], /--compose/],
    [["plan"], /Thiếu đơn vị hoặc tệp bài toán/],
    [["plan", "lam-khue"], /Thiếu mục tiêu/],
    [["plan", "lam-khue", "--target", "abc"], /Ghi một số/],
    [["plan", "lam-khue", "--target", "101"], /./],
    [["plan", "lam-khue", "--group", "E"], /Các nhóm: A, B, C, D/],
    [["plan", "lam-khue", "--field", "3"], /mã=chỉ số/],
    [["plan", "lam-khue", "--target", "90", "--year", "1999"], /không có điểm thẩm định năm 1999/],
    [["plan", "lam-khue", "--frontier", "--alternatives", "2"], /--frontier không đi cùng/],
    [["plan", "lam-khue", "--agency", "lam-khue", "--target", "90"], /một lần/],
  ] as const)("par %j", async ([words, message], { expect }) => {
    const { code, err, out } = await par(...words);
    expect(err).toMatch(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});
