import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { ROOT_FOLDER } from "./imports.ts";

const folder = `${ROOT_FOLDER}examples/`;
const programs = readdirSync(folder).filter((file) => file.endsWith(".ts"));
/** What they write goes here. */
const work = mkdtempSync(join(tmpdir(), "par-examples-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test.for(programs)("examples/%s is short and prints what it says", async (program) => {
  const source = readFileSync(folder + program, "utf8");
  const stated = /\n\/\/ Prints:\n((?:\/\/ .*\n)+)$/.exec(source)?.[1]?.replaceAll(/^\/\/ /gm, "");
  const { stdout } = await promisify(execFile)(process.execPath, [folder + program], { cwd: work });
  expect(stdout).toBe(stated);
  expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
});

test("the page of examples lists them all", () => {
  const page = readFileSync(`${folder}README.md`, "utf8");
  expect([...page.matchAll(/\| \[(\S+\.ts)\]/g)].map(([, file]) => file).sort()).toEqual(programs.sort());
});
