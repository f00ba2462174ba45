import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreTree } from "@par-index/core";
import { forecast } from "@par-index/core/forecast";
import { type LeadLevers, levers, leversByLead } from "@par-index/core/levers";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parIn, type Ran, startPar } from "./command-line.ts";

// A call takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let work: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-levers-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
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

/** Runs the built command in the work folder, its data being the demonstration. */
function par(...words: string[]): Promise<Ran> {
  return parIn(work, words);
}

const scored = async () => {
  const dataset = await readDataset(join(work, "tap-huan"), "demo");
  return { dataset, scored: scoreTree(dataset.scores) };
};

describe("levers", () => {
  test("are core's, of the newest year unless one is named", async () => {
    const rows = levers((await scored()).scored, { agency: "thach-truc", year: 2024 }).objects();
    expect(JSON.parse((await par("levers", "thạch trúc", "--json")).out)).toEqual(rows);
    expect(JSON.parse((await par("levers", "thach-truc", "2024", "--json")).out)).toEqual(rows);
    expect(JSON.parse((await par("levers", "thach-truc", "2023", "--json")).out)).not.toEqual(rows);
  });

  test("are printed the largest first, without leaves that have full marks", async () => {
    const all = levers((await scored()).scored, { agency: "thach-truc", year: 2024 }).objects();
    const { code, out, err } = await par("levers", "thach-truc", "2024", "--csv");
    expect(code).toBe(0);
    expect(err).toContain("mô phỏng");
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toMatch(/^code,score,max,full,median,best,/);
    const gains = lines.map((line) => Number(line.split(",")[3]));
    expect(gains).toEqual(all.flatMap(({ full }) => full || []).sort((a, b) => b - a));
    const table = (await par("levers", "thach-truc", "2024")).out;
    expect(table).toMatch(/^Thạch Trúc, năm 2024 \(thẩm định\): chỉ số \d+,\d\d %, hạng \d+\/\d+\n/);
    expect(table).toContain("Lên bậc từ");
  });

  test("are added up per lead agency", async () => {
    const { dataset, scored: of } = await scored();
    const rows = levers(of, { agency: "thach-truc", year: 2024 }).objects();
    const leads = leversByLead(rows, dataset.assignment as NonNullable<typeof dataset.assignment>).objects();
    expect(JSON.parse((await par("levers", "thach-truc", "2024", "--by", "lead", "--json")).out)).toEqual(leads);
    const { out } = await par("levers", "thach-truc", "2024", "--by", "lead");
    expect(out).toContain(dataset.agencies.get((leads[0] as LeadLevers).leadAgency ?? "")?.name);
    expect(out).toContain("cộng lại vượt tổng");
  });

  test("of a total known in part have no ranks", async () => {
    expect((await par("levers", "lam-khue", "2024")).out).toMatch(
      /^Lam Khuê, năm 2024 \(thẩm định\): chỉ số [\d,]+ %, chưa xếp hạng\n/,
    );
  });
});

describe("forecast", () => {
  test("is core's, with the level of its interval", async () => {
    const { leaves, ...rest } = forecast((await scored()).scored, { agency: "lam-khue", year: 2024 });
    expect(rest.method).toBe("conformal");
    expect(JSON.parse((await par("forecast", "lam-khue", "--json")).out)).toEqual({
      agency: "lam-khue",
      year: 2024,
      stage: "appraised",
      level: 0.9,
      ...rest,
      leaves: leaves.objects(),
    });
  });

  test("says the interval, on what it rests, and lists what is forecast", async () => {
    const { out, err, code } = await par("forecast", "lam khue", "2024");
    expect([code, err.includes("mô phỏng")]).toEqual([0, true]);
    expect(out).toMatch(
      /Dự báo chỉ số \d+,\d\d %, từ \d+,\d\d đến \d+,\d\d % \(khoảng 90 %, theo sai số khi dự báo năm trước của 6\d đơn vị\)/,
    );
    expect(out).toMatch(/\n5\.1\.1 .*điểm tự chấm/);
    expect(out).toMatch(/\n8\.1 .*điểm năm trước/);
    expect(out).not.toMatch(/\n1\.1 /);
  });

  test("may rest on self scores alone, and has nothing to do in a year known in full", async () => {
    expect((await par("forecast", "van-khe")).out).toMatch(/Đã biết 0,00 điểm, 0 % .*\nDự báo chỉ số \d/);
    expect((await par("forecast", "thach-truc", "2024")).out).toContain("đã đủ điểm, không cần dự báo");
    expect((await par("forecast", "thach-truc", "2022", "--csv")).out).toMatch(/^code,points,max,known,from/);
  });

  test("says what would be right where no tree scores the year", async () => {
    const { code, err } = await par("forecast", "lam-khue", "2031");
    expect([code, err]).toEqual([2, expect.stringContaining("Năm 2031 chưa có bộ tiêu chí cho Lam Khuê")]);
    expect((await par("levers", "lam-khue", "2031")).code).toBe(2);
    expect((await par("levers", "lam-khue", "31")).err).toContain("Năm gồm bốn chữ số");
  });
});

test("both complete agencies and years", () => {
  expect(startPar(work, ["complete", "--", "levers", "lam"]).out).toContain("lam-khue");
  expect(startPar(work, ["complete", "--", "forecast", "lam-khue", "20"]).out).toContain("2024");
});
