import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importsOf } from "../imports.ts";
import { PUBLISHED, packageFolder, packedManifest, packPackage } from "./pack.ts";

/** Resolution modes that ESM-only packages leave out by design. */
const NOT_OURS = new Set(["node10", "node16-cjs"]);

/** What only Node has, only the command and the entry that reads folders may use. */
const OF_NODE = /^cli\/|^io\/dist\/(?:node\.|dataset\/)/;

/** Names that a package means when it says its own. */
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

describe.for(PUBLISHED)("@par-index/%s", (name) => {
  const folder = packageFolder(name);
  let work: string;
  let tarball: string;
  /** What is packed, relative to the package. */
  let files: string[];
  const textOf = (file: string) => readFileSync(join(work, "package", file), "utf8");

  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), `par-index-${name}-`));
    tarball = packPackage(name, work);
    execFileSync("tar", ["-xzf", tarball, "-C", work]);
    files = readdirSync(join(work, "package"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(work, "package").length + 1));
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
    expect(files).toContain("LICENSE");
    expect(files).toContain("README.md");
    expect(files).toContain(name === "cli" ? "dist/par.js" : "dist/index.js");
    expect(
      files.filter((file) => !/^(?:(?:dist|schemas|vendor)\/|LICENSE$|README\.md$|package\.json$)/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /\.test\.|tsbuildinfo|\.map$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith("dist/") && textOf(file).includes("sourceMappingURL="))).toEqual([]);
  });

  test("imports only what is packed and what it declares", () => {
    const { dependencies, peerDependencies } = packedManifest(tarball);
    const declared = new Set(Object.keys({ ...dependencies, ...peerDependencies }));
    const isThere = (file: string, specifier: string) => {
      if (specifier.startsWith(".")) return files.includes(join(dirname(file), specifier).replaceAll("\\", "/"));
      if (builtinModules.includes(specifier.replace(/^node:/, ""))) return OF_NODE.test(`${name}/${file}`);
      return declared.has(packageOf(specifier));
    };
    const missing = files
      .filter((file) => /^dist\/.*\.(?:js|d\.ts)$/.test(file))
      .flatMap((file) => importsOf(textOf(file)).flatMap((it) => (isThere(file, it) ? [] : `${file} → ${it}`)));
    expect(missing).toEqual([]);
  });
});
