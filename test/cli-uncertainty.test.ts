import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreTree } from "@par-index/core";
import { parseUncertainty, simulate } from "@par-index/core/uncertainty";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parIn } from "./command-line.ts";

let work: string;
const par = (...words: string[]) => parIn(work, words);
const rows = async (...words: string[]) => JSON.parse((await par("uncertainty", ...words, "--json")).out);
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-uncertainty-"));
  expect((await par("init", "tap-huan", "--demo")).code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("the rows are core's, whatever the number of threads, and another seed gives others", async () => {
  const scored = scoreTree((await readDataset(join(work, "tap-huan"), "demo")).scores);
  const found = simulate(scored, { year: 2024, draws: 600, seed: 7 });
  const choice = ["--year", "2024", "--draws", "600", "--seed", "7", "--top", "3"];
  const one = await rows(...choice);
  expect(one).toMatchObject(found.table().objects());
  expect(one.map(({ agency, top: share }: Record<string, unknown>) => ({ agency, share }))).toEqual(
    expect.arrayContaining(found.top(3).objects()),
  );
  expect(await rows(...choice, "--workers", "3")).toEqual(one);
  expect(await rows(...choice, "--seed", "8")).not.toEqual(one);
  const [first] = one;
  expect(await rows(...choice, "--agency", first.agency)).toMatchObject({
    agency: first.agency,
    rankHigh: first.rankHigh,
    ranks: found.ranks(first.agency).objects(),
    against: [{ ...found.against(first.agency, one[1].agency), agency: one[1].agency }, {}, {}],
  });
});

test("a file says what is uncertain", async () => {
  const { scores } = await readDataset(join(work, "tap-huan"), "demo");
  const scored = scoreTree(scores);
  const file = join(work, "tap-huan", "gia-dinh.json");
  const [tree] = scores.trees;
  const spec = parseUncertainty(JSON.parse(readFileSync(file, "utf8")), { tree: tree as NonNullable<typeof tree> });
  const found = simulate(scored, { year: 2024, draws: 200, spec });
  expect(await rows("--spec", "tap-huan/gia-dinh.json", "--draws", "200")).toMatchObject(found.table().objects());
});

test("where nothing varies ranks are said to be the same in every draw, not to need more of them", async () => {
  writeFileSync(join(work, "khong-doi.json"), JSON.stringify({ uncertainty: 1 }));
  const { out } = await par("uncertainty", "--spec", "khong-doi.json", "--draws", "100");
  expect(out).toContain("thứ hạng như nhau trong mọi lần mô phỏng");
  expect(out).not.toContain("chưa đủ");
});

test("tables have decimal commas, say what they rest on and that they are no results", async () => {
  const { out } = await par("uncertainty", "--draws", "400", "-o", "do-tin-cay.csv");
  expect(out).toMatch(/^Độ tin cậy của xếp hạng năm 2024 \(thẩm định\)\n/);
  expect(out).toMatch(/^ *1 {2}.* \d+,\d\d–\d+,\d\d +\d+ %$/m);
  expect(out).toContain("400 lần mô phỏng, hạt giống 1.");
  expect(out).toContain("Số lần mô phỏng chưa đủ");
  expect(out).toContain("không phải kết quả chính thức");
  expect(readFileSync(join(work, "do-tin-cay.csv"), "utf8")).toMatch(/agency,name,index,rank,.*top/);
  const one = await par("uncertainty", "--agency", "thạch trúc", "--draws", "400");
  expect(one.out).toMatch(
    /^Thạch Trúc, năm 2024 \(thẩm định\): độ tin cậy của thứ hạng\nHạng công bố \d+; khoảng 90 %: /,
  );
});

test("bad files and choices are told in Vietnamese", async () => {
  writeFileSync(join(work, "sai.json"), JSON.stringify({ uncertainty: 1, byCode: { "9.9": { kind: "fixed" } } }));
  expect(await par("uncertainty", "--spec", "sai.json")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/không chắc chắn có lỗi:\n.*sai\.json.*không có mã "9\.9"/s),
  });
  expect(await par("uncertainty", "--year", "1999")).toMatchObject({
    code: 2,
    err: expect.stringContaining("Không có điểm thẩm định năm 1999"),
  });
  expect((await par("uncertainty", "--seed", "1.5")).code).toBe(2);
});
