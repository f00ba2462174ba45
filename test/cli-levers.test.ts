import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { forecast, type LeadLevers, type Lever, levers, leversByLead, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

// Every call starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const PAR = fileURLToPath(new URL("../packages/cli/dist/par.js", import.meta.url));

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "par-levers-"));
  expect(par("init", "tap-huan", "--demo").code).toBe(0);
  // Lam Khuê knows the first four of eight fields of 2024; Vân Khê has only what it claims.
  const file = join(work, "tap-huan/demo/scores.csv");
  const kept = readFileSync(file, "utf8")
    .split("\n")
    .filter(
      (line) => !/^lam-khue,2024,[5-8][.\d]*,appraised,/.test(line) && !/^van-khe,2024,[.\d]+,appraised,/.test(line),
    );
  writeFileSync(file, kept.join("\n"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function par(...words: string[]): { code: number | null; out: string; err: string } {
  const { PAR_DATASET: _dataset, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PAR, ...words], {
    cwd: work,
    encoding: "utf8",
    env: { ...inherited, PAR_DATA: words[0] === "init" ? "" : "tap-huan" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { code: status, out: stdout, err: stderr };
}

const scored = async () => {
  const dataset = await readDataset(join(work, "tap-huan"), "demo");
  return { dataset, scored: scoreTree(dataset.scores) };
};

describe("levers", () => {
  test("are core's, of the newest year unless one is named", async () => {
    const rows = levers((await scored()).scored, { agency: "thach-truc", year: 2024 }).objects();
    expect(JSON.parse(par("levers", "thạch trúc", "--json").out)).toEqual(rows);
    expect(JSON.parse(par("levers", "thach-truc", "2024", "--json").out)).toEqual(rows);
    expect(JSON.parse(par("levers", "thach-truc", "2023", "--json").out)).not.toEqual(rows);
  });

  test("are printed the largest first, without leaves that have full marks", async () => {
    const all = levers((await scored()).scored, { agency: "thach-truc", year: 2024 }).objects() as Lever[];
    const { code, out, err } = par("levers", "thach-truc", "2024", "--csv");
    expect(code).toBe(0);
    expect(err).toContain("mô phỏng");
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toMatch(/^code,score,max,full,median,best,/);
    const gains = lines.map((line) => Number(line.split(",")[3]));
    expect(gains).toEqual(all.flatMap(({ full }) => full || []).sort((a, b) => b - a));
    const table = par("levers", "thach-truc", "2024").out;
    expect(table).toMatch(/^Thạch Trúc, năm 2024 \(thẩm định\): chỉ số \d+,\d\d %, hạng \d+\/\d+\n/);
    expect(table).toContain("Lên bậc từ");
  });

  test("are added up per lead agency", async () => {
    const { dataset, scored: of } = await scored();
    const rows = levers(of, { agency: "thach-truc", year: 2024 }).objects() as Lever[];
    const leads = leversByLead(rows, dataset.assignment as NonNullable<typeof dataset.assignment>).objects();
    expect(JSON.parse(par("levers", "thach-truc", "2024", "--by", "lead", "--json").out)).toEqual(leads);
    const { out } = par("levers", "thach-truc", "2024", "--by", "lead");
    expect(out).toContain(dataset.agencies.get((leads[0] as LeadLevers).leadAgency ?? "")?.name);
    expect(out).toContain("cộng lại vượt tổng");
  });

  test("of a total known in part have no ranks", () => {
    expect(par("levers", "lam-khue", "2024").out).toMatch(
      /^Lam Khuê, năm 2024 \(thẩm định\): chỉ số [\d,]+ %, chưa xếp hạng\n/,
    );
  });
});

describe("forecast", () => {
  test("is core's, with the level of its interval", async () => {
    const { leaves, ...rest } = forecast((await scored()).scored, { agency: "lam-khue", year: 2024 });
    expect(rest.method).toBe("conformal");
    expect(JSON.parse(par("forecast", "lam-khue", "--json").out)).toEqual({
      agency: "lam-khue",
      year: 2024,
      stage: "appraised",
      level: 0.9,
      ...rest,
      leaves: leaves.objects(),
    });
  });

  test("says the interval, on what it rests, and lists what is forecast", () => {
    const { out, err, code } = par("forecast", "lam khue", "2024");
    expect([code, err.includes("mô phỏng")]).toEqual([0, true]);
    expect(out).toMatch(
      /Dự báo chỉ số \d+,\d\d %, từ \d+,\d\d đến \d+,\d\d % \(khoảng 90 %, theo sai số khi dự báo năm trước của 6\d đơn vị\)/,
    );
    expect(out).toMatch(/\n5\.1\.1 .*điểm tự chấm/);
    expect(out).toMatch(/\n8\.1 .*điểm năm trước/);
    expect(out).not.toMatch(/\n1\.1 /);
  });

  test("may rest on self scores alone, and has nothing to do in a year known in full", () => {
    expect(par("forecast", "van-khe").out).toMatch(/Đã biết 0,00 điểm, 0 % .*\nDự báo chỉ số \d/);
    expect(par("forecast", "thach-truc", "2024").out).toContain("đã đủ điểm, không cần dự báo");
    expect(par("forecast", "thach-truc", "2022", "--csv").out).toMatch(/^code,points,max,known,from/);
  });

  test("says what would be right where no tree scores the year", () => {
    const { code, err } = par("forecast", "lam-khue", "2031");
    expect([code, err]).toEqual([2, expect.stringContaining("Năm 2031 chưa có bộ tiêu chí cho Lam Khuê")]);
    expect(par("levers", "lam-khue", "2031").code).toBe(2);
    expect(par("levers", "lam-khue", "31").err).toContain("Năm gồm bốn chữ số");
  });
});

test("both complete agencies and years", () => {
  expect(par("complete", "--", "levers", "lam").out).toContain("lam-khue");
  expect(par("complete", "--", "forecast", "lam-khue", "20").out).toContain("2024");
});
