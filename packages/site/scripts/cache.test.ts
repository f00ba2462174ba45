import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropOwnOutput } from "./cache.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "par-cache-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test("bundles of our own packages are kept until what these were compiled to changes, and data never", async () => {
  const [cache, packages] = [join(folder, "cache"), join(folder, "packages")];
  const drop = () => dropOwnOutput({ cache, packages });
  write("packages/core/package.json", "{}");
  write("packages/core/dist/rank.js", "export const rank = 1;");
  const others = write("cache/_node/arquero@8.0.1/index.js", "");
  const bundle = () => write("cache/_node/@par-index/core@0.1.0/index.js", "");
  const own = bundle();
  await drop();
  expect(existsSync(own), "bundled nobody knows from what").toBe(false);

  bundle();
  const data = write("cache/data/world.json", "{}");
  await drop();
  expect([own, data].map(existsSync)).toEqual([true, false]);

  for (const [name, text] of [
    ["dist/rank.js", "export const rank = 2;"],
    ["dist/ties.js", ""],
    ["package.json", '{"exports":{}}'],
  ] as const) {
    bundle();
    write(`packages/core/${name}`, text);
    await drop();
    expect(existsSync(own), name).toBe(false);
  }
  expect(existsSync(others)).toBe(true);
});
