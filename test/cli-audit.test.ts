import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreTree } from "@par-index/core";
import { type Audit, audit } from "@par-index/core/audit";
import { readDataset } from "@par-index/io/node";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parIn } from "./command-line.ts";

// A call takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let work: string;
let found: Audit;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-audit-"));
  expect((await parIn(work, ["init", "tap-huan", "--demo"])).code).toBe(0);
  const { scores } = await readDataset(join(work, "tap-huan"), "demo");
  found = audit(scoreTree(scores), { year: 2024 }) as Audit;
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("par audit reports every check, and its tables are core's", async () => {
  const { out, err, code } = await parIn(work, ["audit", "--year", "2024"]);
  expect(code).toBe(0);
  expect(err).toContain("mô phỏng");
  const count = (verdict: string) => found.checks.filter((check) => check.verdict === verdict).length;
  expect(out).toContain(
    `Trong ${found.checks.length} mục kiểm tra, ${count("good")} mục tốt, ${count("watch")} mục cần xem lại, ${count("problem")} mục có vấn đề.`,
  );
  expect(out.match(/^ {2}Cần xem lại khi/gm)).toHaveLength(found.checks.length);
  const json = JSON.parse((await parIn(work, ["audit", "--json"])).out);
  expect(json.checks).toEqual(JSON.parse(JSON.stringify(found.checks)));
  expect(json.weights).toEqual(found.weights.objects());
  const csv = (await parIn(work, ["audit", "--table", "leaves", "--csv"])).out.trim().split("\n");
  expect(csv).toHaveLength(1 + found.leaves.numRows());
  expect(csv[0]).toBe(`${found.leaves.columnNames().join(",")},provenance`);
});

test("a table is written to a file, and a year without scores is refused", async () => {
  const file = join(work, "trong-so.json");
  expect((await parIn(work, ["audit", "--table", "weights", "-o", file])).code).toBe(0);
  expect(JSON.parse(readFileSync(file, "utf8")).rows).toHaveLength(found.weights.numRows());
  const refused = await parIn(work, ["audit", "--year", "2010"]);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("Không có điểm thẩm định năm 2010 để kiểm toán.");
});
