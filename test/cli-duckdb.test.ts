import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { readTable } from "@par-index/io";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parIn, type Ran } from "./command-line.ts";

// A call takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let work: string;

/** The demonstration's scores, some 36,000, as CSV and as two Parquet files that DuckDB wrote. */
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-cli-duckdb-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
  const scores = join(work, "tap-huan/demo/scores.csv");
  writeFileSync(join(work, "diem.csv"), readFileSync(scores));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [file, years] of [
    ["diem-1.parquet", "year < 2024"],
    ["diem-2.parquet", "year = 2024"],
  ])
    await connection.run(`copy (
      select agency, year, code, stage, points, applicable
      from read_csv('${scores}', types = {code: 'varchar', points: 'double', applicable: 'boolean'}) where ${years}
    ) to '${join(work, file as string)}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs the built command in the work folder, its data being the demonstration. */
function par(...words: string[]): Promise<Ran> {
  return parIn(work, words);
}

const duckdb = (...words: string[]) => par("score", "--engine", "duckdb", "--memory", "256MB", ...words);

describe("score --engine duckdb", () => {
  test("prints what score prints, byte for byte, as a table, CSV and JSON", async () => {
    for (const [files, ...words] of [
      ["diem-1.parquet diem-2.parquet", "--level", "all", "--csv"],
      ["diem-1.parquet diem-2.parquet", "--level", "field", "--agency", "lam khuê", "--year", "2023"],
      ["diem.csv", "--level", "leaf", "--stage", "self", "--year", "2024", "--json"],
    ] as const) {
      const { code, out } = await duckdb(...files.split(" "), ...words);
      expect(code).toBe(0);
      expect(out === (await par("score", "diem.csv", ...words)).out, words.join(" ")).toBe(true);
    }
  });

  test("writes Parquet, CSV and JSON files, and leaves nothing of its own behind", async () => {
    // A folder for temporary files of its own: others may work in the system's at the same time.
    const temporary = mkdtempSync(join(work, "tam-"));
    vi.stubEnv("TMPDIR", temporary);
    for (const format of ["parquet", "csv"] as const) {
      expect((await duckdb("diem-2.parquet", "-o", `tong.${format}`)).code).toBe(0);
      const rows = (await readTable(readFileSync(join(work, `tong.${format}`)), format)).objects();
      expect(rows).toHaveLength(63);
      expect(rows[0]).toMatchObject({ agency: "lam-khue", year: 2024, code: "0", coverage: 1 });
    }
    const file = readFileSync(join(work, "tong.parquet"), "latin1");
    expect(file).toContain("provenance");
    expect((await duckdb("diem-2.parquet", "-o", "tong.json", "--year", "2024")).code).toBe(0);
    expect(readFileSync(join(work, "tong.json"), "utf8")).toBe(
      (await par("score", "diem.csv", "--year", "2024", "--json")).out,
    );
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("reports what core would refuse with its file and line, leaves it out, and ends with 1", async () => {
    const lines = [
      "agency,year,code,stage,points,applicable",
      "lam-khue,2024,1.1,appraised,99,",
      "khong-co,2024,1.1,appraised,1,",
      "lam-khue,2024,9.9.9,appraised,1,",
      "lam-khue,1999,1.1,appraised,1,",
      "lam-khue,2024,1.2,final,1,",
      'lam-khue,2024,1.4,appraised,"0,5",',
      "van-khe,2024,1.1,appraised,0.5,",
      "van-khe,2024,1.1,appraised,0.6,",
      "van-khe,2024,1.3.1,appraised,-1,",
      "van-khe,2024,0,appraised,0.1,",
      "van-khe,2024,1.2,appraised,1,false",
      "van-khe,2024,1,appraised,,false",
    ];
    writeFileSync(join(work, "sai.csv"), `${lines.join("\n")}\n`);
    const { code, out, err } = await duckdb("sai.csv", "--csv", "--level", "leaf");
    expect(code).toBe(1);
    const found = Array.from(
      err.matchAll(/^Lỗi, sai\.csv, dòng (\d+).*\[([a-z-]+)\]$/gm),
      ([, line, issue]) => `${line} ${issue}`,
    );
    expect(found).toEqual([
      "2 points-over-maximum",
      "3 agency-unknown",
      "4 code-unknown",
      "5 year-without-tree",
      "6 stage-unknown",
      "7 decimal-comma",
      "9 score-duplicate",
      "10 points-negative",
      "11 inner-disagrees",
      "12 points-not-applicable",
      "13 inner-not-applicable",
    ]);
    expect(err).toContain("1 dòng trên 12 không được tính [points-over-maximum].");
    // What is left is one score: 0.5, the first of two.
    expect(out.split("\n").filter((line) => /^van-khe,2024,appraised,1\.1,/.test(line))[0]).toMatch(/,2,0\.5,/);
    expect(out).not.toContain("lam-khue");
  });

  test("shows the first of many errors of a kind, and counts them all", async () => {
    const rows = Array.from({ length: 300 }, (_, k) => `khong-co,${k % 2 ? 2023 : 2024},1.1,appraised,${k}`);
    writeFileSync(join(work, "nhieu.csv"), `agency,year,code,stage,points\n${rows.join("\n")}\n`);
    const { code, err } = await duckdb("nhieu.csv");
    expect(code).toBe(1);
    expect(err.match(/^Lỗi/gm)).toHaveLength(20);
    expect(err).toContain("300 dòng trên 300 không được tính [agency-unknown].");
  });

  test("says what it cannot read, and which options go with it", async () => {
    writeFileSync(join(work, "thieu.csv"), "Mã;Điểm\n1.1;1\n");
    writeFileSync(
      join(work, "latin.csv"),
      Buffer.from("agency,year,code,stage,points\nl\xe9m,2024,1.1,self,1\n", "latin1"),
    );
    writeFileSync(join(work, "hong.parquet"), "PAR");
    for (const [words, said] of [
      [["latin.csv"], "latin.csv, dòng 2: tệp không phải Unicode"],
      [["hong.parquet"], "hong.parquet: không phải là tệp Parquet"],
      [["thieu.csv"], "thieu.csv thiếu cột agency, year, code, stage, points"],
      [["khong.parquet"], 'Không có tệp "khong.parquet"'],
      [["tap-huan/diem-lam-khue-2024.xlsx"], "chỉ đọc .parquet và .csv"],
      [[], "cần tên tệp"],
    ] as const) {
      const { code, err } = await duckdb(...words);
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
    // 2019 has no scores.
    expect((await duckdb("diem-2.parquet", "--year", "2019")).err).toContain("các năm có điểm: 2024.");
    expect((await par("score", "--memory", "1GB")).err).toContain("đi cùng --engine duckdb");
    expect((await par("score", "--engine", "duckdb", "--memory", "nhiều", "diem.csv")).code).toBe(2);
  });
});

test("sql prints the query of the data folder's trees", async () => {
  const { code, out } = await par("sql", "--dialect", "postgres", "--table", "diem");
  expect(code).toBe(0);
  expect(out).toContain("from diem as s");
  expect(out).toContain("PostgreSQL");
  expect((await par("sql", "--by", "lead", "--sharing", "equal")).out).toContain('as "leadAgency"');
});

test("sql asks for the agencies' kinds where another tree scores the same years", async () => {
  const folder = join(work, "hai-bo");
  cpSync(join(work, "tap-huan"), folder, { recursive: true });
  const edit = (name: string, change: (text: string) => string, to = name) =>
    writeFileSync(join(folder, to), change(readFileSync(join(folder, name), "utf8")));
  const forDepartments = (text: string) => JSON.stringify({ ...JSON.parse(text), id: "so", appliesTo: ["department"] });
  edit("trees/province-2022.json", forDepartments, "trees/so.json");
  edit("demo/dataset.json", (text) => text.replace('["province-2022"]', '["province-2022", "so"]'));
  edit("demo/agencies.csv", (text) => `${text.trimEnd()}\nso-thu,Sở Thử,Department of Tests,department,,,lam-khue,\n`);
  for (const by of ["nodes", "lead"]) {
    const { code, err } = await par("sql", "--data", folder, "--by", by);
    expect(code).toBe(2);
    expect(err).toContain("thêm --agencies");
    expect((await par("sql", "--data", folder, "--by", by, "--agencies", "don_vi")).out).toContain("join don_vi as a");
  }
});
