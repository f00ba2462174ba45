import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { madeFrom } from "../packages/site/scripts/made-from.ts";

afterEach(() => vi.unstubAllEnvs());

test("a site counts as built from something else once a data file or the data set chosen changes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "par-made-"));
  try {
    vi.stubEnv("PAR_DATA", folder);
    const file = join(folder, "scores.csv");
    await writeFile(file, "agency,year\n");
    const before = await madeFrom();
    expect(await madeFrom()).toBe(before);
    await writeFile(file, "agency,year\nan,2024\n");
    const after = await madeFrom();
    expect(after).not.toBe(before);
    vi.stubEnv("PAR_DATASET", "other");
    expect(await madeFrom()).not.toBe(after);
    vi.stubEnv("PAR_DATASET", undefined);
    await writeFile(file, "agency,year\n");
    expect(await madeFrom()).toBe(before);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
