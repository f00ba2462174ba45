import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { browserPool } from "../../packages/site/scripts/browser-pool.ts";
import { followGuide, GUIDE, IMAGES } from "../guide.ts";

/** Width and height of a PNG, from its header. */
async function sizeOf(file: string): Promise<{ width: number; height: number }> {
  const header = await readFile(file);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

/** Leaves a few agencies in the guide's data: a site has two pages for each, all from one source. */
async function keepFew(scores: string): Promise<void> {
  const few = new Set(["lam-khue", "truc-khue", "tuong-tuyen", "ha-moc"]);
  const [head, ...rows] = (await readFile(scores, "utf8")).split("\n");
  await writeFile(scores, [head, ...rows.filter((row) => few.has(row.slice(0, row.indexOf(","))))].join("\n"));
}

// It builds a site of its own and reads it, which takes minutes where the machine is shared.
test("the analyst's guide, followed step by step, gives the pictures it shows", { timeout: 400_000 }, async () => {
  const work = await mkdtemp(join(tmpdir(), "par-guide-"));
  const pool = browserPool();
  try {
    const taken = await followGuide(work, work, pool, () => keepFew(join(work, "tap-huan/demo/scores.csv")));
    const shown = Array.from((await readFile(GUIDE, "utf8")).matchAll(/\]\(images\/([^)]+)\)/g), ([, name]) => name);
    expect(taken).toEqual(shown);
    // Text is drawn a little differently elsewhere, so pictures are compared by size: as many lines.
    for (const image of taken)
      expect(await sizeOf(join(work, image)), image).toEqual(await sizeOf(join(IMAGES, image)));
  } finally {
    await pool.close();
    await rm(work, { recursive: true, force: true });
  }
});
