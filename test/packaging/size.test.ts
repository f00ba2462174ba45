import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { ROOT_FOLDER } from "../imports.ts";

/** What a page loads of a program, in bytes, bundled and compressed. */
async function sizeOf(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: ROOT_FOLDER },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0]?.contents ?? "").byteLength;
}

test("who only scores loads under 20 kB: no tables, no schemas", async () => {
  expect(await sizeOf('export { scoreTree } from "@par-index/core";')).toBeLessThan(20_000);
});

test("tables are what costs", async () => {
  expect(await sizeOf('export { nodeTable, scoreTree } from "@par-index/core";')).toBeGreaterThan(20_000);
});
