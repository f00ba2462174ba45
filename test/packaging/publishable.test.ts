import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageFolder, packPackage } from "./pack.ts";

/** Resolution modes that ESM-only packages leave out by design. */
const NOT_OURS = new Set(["node10", "node16-cjs"]);

describe.for(["core", "text", "charts", "io", "sql", "cli"])("@par-index/%s", (name) => {
  const folder = packageFolder(name);
  let work: string;
  let tarball: string;

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), `par-index-${name}-`));
    tarball = packPackage(name, work);
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test("has nothing for publint to say", async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  // A command has no types to import.
  test.skipIf(name === "cli")("has types that are right wherever ES modules are imported", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    expect(analysis.types).not.toBe(false);
    const problems = "problems" in analysis ? analysis.problems : [];
    const ours = problems.filter((problem) => !("resolutionKind" in problem && NOT_OURS.has(problem.resolutionKind)));
    expect(ours).toEqual([]);
  });

  test("carries its licence, its README and nothing but what is built", () => {
    const files = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).trim().split("\n");
    expect(files).toContain("package/LICENSE");
    expect(files).toContain("package/README.md");
    expect(files).toContain(name === "cli" ? "package/dist/par.js" : "package/dist/index.js");
    expect(files.filter((file) => !/^package\/(?:dist\/|LICENSE$|README\.md$|package\.json$)/.test(file))).toEqual([]);
    expect(files.filter((file) => /\.test\.|tsbuildinfo/.test(file))).toEqual([]);
    expect(readdirSync(folder)).toContain("README.md");
  });
});
