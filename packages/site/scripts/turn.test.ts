import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTurn } from "./turn.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "par-turn-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = new AbortController().signal;

test("two never act at once, and the one who waits is told for whom", async () => {
  const file = join(folder, "deep", "building");
  const told: number[] = [];
  let acting = 0;
  const most: number[] = [];
  const act = async () => {
    most.push(++acting);
    await new Promise((wait) => setTimeout(wait, 50));
    acting--;
  };
  const onWait = (pid: number) => told.push(pid);
  await Promise.all([1, 2, 3].map(() => inTurn(file, { signal: never, onWait }, act)));
  expect(most).toEqual([1, 1, 1]);
  expect(told).toEqual([process.pid, process.pid]);
  expect(readdirSync(join(folder, "deep"))).toEqual([]);
});

test("what a process left that is gone, or that was never written, is cleared away", async () => {
  const file = join(folder, "building");
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  for (const left of [String(pid), ""]) {
    writeFileSync(file, left);
    utimesSync(file, 0, 0);
    const held = await inTurn(file, { signal: never, onWait: () => {} }, async () => readFileSync(file, "utf8"));
    expect(held).toBe(String(process.pid));
  }
});

test("whoever is told to stop waits no longer, and leaves the turn to whose it is", async () => {
  const file = join(folder, "building");
  writeFileSync(file, String(process.pid));
  const controller = new AbortController();
  const waiting = inTurn(file, { signal: controller.signal, onWait: () => controller.abort("enough") }, async () => {});
  await expect(waiting).rejects.toBe("enough");
  expect(readFileSync(file, "utf8")).toBe(String(process.pid));
});
