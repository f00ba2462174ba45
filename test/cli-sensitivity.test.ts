import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreTree } from "@par-index/core";
import { leaveOneOut, oneAtATime, reversals, sourceSobol, stability, weightSobol } from "@par-index/core/sensitivity";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parIn } from "./command-line.ts";

let work: string;
const par = (...words: string[]) => parIn(work, words);
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-sensitivity-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("each kind gives core's rows", async () => {
  const scored = scoreTree((await readDataset(join(work, "tap-huan"), "demo")).scores);
  const choice = { agency: "thach-truc", year: 2024 };
  const rows = async (...words: string[]) =>
    JSON.parse((await par("sensitivity", "thach-truc", ...words, "--json")).out);
  expect(await rows()).toEqual(stability(scored, choice).objects());
  expect(await rows("2024", "--top", "10", "--level", "leaf")).toEqual(
    stability(scored, { ...choice, top: 10, level: "leaf" }).objects(),
  );
  expect(await rows("--kind", "reversal")).toEqual(reversals(scored, choice).objects());
  expect(await rows("--kind", "leave-out", "--level", "criterion")).toEqual(
    leaveOneOut(scored, { ...choice, level: 2 }).objects(),
  );
  expect(await rows("--kind", "oat")).toEqual(oneAtATime(scored, choice).objects());
  expect(await rows("--kind", "sobol", "--points", "64", "--seed", "5")).toEqual(
    weightSobol(scored, { ...choice, n: 64, seed: 5 }).objects(),
  );
  expect(await rows("--kind", "oat", "--spread", "10")).toEqual(
    oneAtATime(scored, { ...choice, factors: [0.9, 1.1] }).objects(),
  );
  const sources = await rows("--kind", "sources", "--points", "64", "--seed", "5");
  expect(sources).toEqual(sourceSobol(scored, { ...choice, n: 64, seed: 5 }).objects());
  // Surveys, appraisal and weights vary unless a file says otherwise.
  expect(sources).toHaveLength(9);
  writeFileSync(
    join(work, "khao-sat.json"),
    JSON.stringify({ uncertainty: 1, survey: { kind: "survey", sample: 400 } }),
  );
  const one = await rows("--kind", "sources", "--points", "64", "--spec", "khao-sat.json");
  expect(one.map(({ source }: { source: string }) => source)).toEqual(["survey", "survey", "survey"]);
});

test("the table names fields and agencies, with decimal commas", async () => {
  const { out, code } = await par("sensitivity", "thạch trúc", "2024", "--kind", "reversal");
  expect(code).toBe(0);
  expect(out).toMatch(/^Thạch Trúc, năm 2024 \(thẩm định\)\n/);
  expect(out).toMatch(/^\S.* [1-8] \p{L}.* \d+,\d\d % +\d+,\d\d % +[+−]\d+,\d\d$/mu);
  expect((await par("sensitivity", "thach-truc", "--kind", "leave-out", "--csv")).out).toMatch(/^code,factor,weight,/);
});

test("what the data or the options do not allow is said", async () => {
  expect(await par("sensitivity", "thach-truc", "--kind", "sobol", "--points", "1")).toMatchObject({
    code: 2,
    err: expect.stringContaining("từ 2 trở lên"),
  });
  expect((await par("sensitivity", "thach-truc", "--kind", "khac")).code).toBe(2);
  expect(await par("sensitivity", "thach-truc", "--kind", "oat", "--spread", "0")).toMatchObject({
    code: 2,
    err: expect.stringContaining("trên 0 và không quá 100"),
  });
});
