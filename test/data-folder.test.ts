import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, scoreTree } from "@par-index/core";
import { readDataset } from "@par-index/io/node";
import { afterAll, describe, expect, test } from "vitest";

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const work = mkdtempSync(join(tmpdir(), "par-index-data-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const dataset = await readDataset(path("data"), "demo");

describe("the demonstration data set", () => {
  const scored = scoreTree(dataset.scores);
  const totals = [2022, 2023, 2024].map((year) =>
    scored.units
      .filter((unit) => unit.year === year && unit.stage === "appraised")
      .map(({ agency }) => scored.at({ agency, year }, ROOT)),
  );

  test("is the same, byte for byte, when it is made again", () => {
    const files = ["regions.csv", "agencies.csv", "attributes.csv", "scores.csv"].map((file) =>
      path(`data/demo/${file}`),
    );
    const before = files.map((file) => readFileSync(file, "utf8"));
    execFileSync(process.execPath, [path("data/demo/generate.ts")]);
    // Compared as a whole: a difference of a megabyte is not worth printing.
    expect(files.every((file, i) => readFileSync(file, "utf8") === before[i])).toBe(true);
  }, 60_000);

  test("scores 63 invented agencies, none of them a real province, and one is missing in a year", () => {
    expect(new Set(scored.units.map(({ agency }) => agency)).size).toBe(63);
    expect(totals.map((rows) => rows.length)).toEqual([62, 63, 63]);
    const real = readFileSync(path("data/agencies/provinces-2022.csv"), "utf8");
    for (const { agency } of scored.units) expect(real).not.toContain(dataset.agencies.get(agency)?.name);
    expect(dataset.simulated).toBe(true);
  });

  test("has exactly two ties of the total, unknown leaves and leaves that do not apply", () => {
    const ties = totals.map((rows) => {
      const known = rows.filter((row) => row.coverage === 1 && row.max === 100).map((row) => row.score);
      return known.length - new Set(known).size;
    });
    expect(ties).toEqual([0, 0, 2]);
    const all = totals.flat();
    expect(all.filter((row) => row.coverage !== 1)).toHaveLength(4);
    expect(all.filter((row) => row.max < 100).length).toBeGreaterThan(3);
  });

  test("rises over the years and has self scores above the appraised ones in most leaves", () => {
    const mean = (rows: readonly { index: number | null }[]) =>
      rows.reduce((sum, row) => sum + (row.index ?? 0), 0) / rows.length;
    const [first, second, third] = totals.map(mean) as [number, number, number];
    expect(first).toBeLessThan(second);
    expect(second).toBeLessThan(third);
    const pairs = [...scored.rows((node) => node.children.length === 0)].filter(
      (row) => row.stage === "self" && row.score !== null,
    );
    const differences = pairs.map(
      (row) => (row.score ?? 0) - (scored.at({ agency: row.agency, year: row.year }, row.code).score ?? 0),
    );
    const higher = differences.filter((difference) => difference > 0).length;
    const lower = differences.filter((difference) => difference < 0).length;
    expect(higher).toBeGreaterThan(3 * lower);
    expect(lower / differences.length).toBeLessThan(0.05);
  });
});

describe("a data folder with errors", () => {
  test("fails the build with the full list of issues and leaves the last site in place", () => {
    const folder = join(work, "broken");
    cpSync(path("data/demo"), folder, { recursive: true });
    const scores = readFileSync(join(folder, "scores.csv"), "utf8").split("\n");
    const [agency, year, code] = (scores[1] as string).split(",");
    scores[1] = `${agency},${year},${code},appraised,99,,`;
    scores[3] = `khong-co,${year},${code},appraised,1,,`;
    scores[5] = `${agency},${year},${code},self,"0,5",,`;
    writeFileSync(join(folder, "scores.csv"), scores.join("\n"));
    const built = existsSync(path("packages/site/dist/index.html"));
    const build = spawnSync(process.execPath, [path("packages/site/scripts/build.ts")], {
      env: { ...process.env, PAR_DATASET: folder },
      encoding: "utf8",
    });
    expect(build.status).not.toBe(0);
    const said = build.stdout + build.stderr;
    expect(said).toMatch(/scores\.csv, dòng 2, cột points: Điểm 99 vượt điểm tối đa .* \[points-over-maximum\]/);
    expect(said).toMatch(/scores\.csv, dòng 4, cột agency: .*"khong-co".* \[agency-unknown\]/);
    expect(said).toMatch(/scores\.csv, dòng 6, cột points: .*0\.5.* \[decimal-comma\]/);
    expect(existsSync(path("packages/site/dist/index.html"))).toBe(built);
  }, 120_000);
});
