import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf, LIBRARIES } from "../packaging/pack.ts";
import { project, run, tool } from "./project.ts";
import { type Registry, serveRegistry } from "./registry.ts";

const NODE = process.execPath;
const YARN_1 = tool("yarn/bin/yarn.js");
const YARN_4 = tool("@yarnpkg/cli-dist/bin/yarn.js");
const BUN = tool("@oven/bun-linux-x64/bin/bun");

let work: string;
let ours: Registry;
/** Where everything else comes from, as this machine is set up. */
const others = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "par-index-managers-"));
  ours = await serveRegistry(work);
});

afterAll(() => {
  ours.close();
  rmSync(work, { recursive: true, force: true });
});

/** A project that all managers but Yarn 4 are told about by the same file. */
function folderFor(manager: string, files: Record<string, string> = {}): string {
  const folder = project(join(work, manager));
  writeFileSync(join(folder, ".npmrc"), `@par-index:registry=${ours.url}\nengine-strict=true\n`);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const WORKS = LIBRARIES.flatMap(entriesOf)
  .map((entry) => `${entry} true\n`)
  .join("");

/** What must work once it is installed: every entry, the README's example, the command. */
async function works(folder: string, node: readonly string[], par: readonly string[]) {
  const [command = "", ...args] = node;
  expect(await run(folder, command, [...args, "entries.js"])).toContain(WORKS);
  // Đắk Lắk 2023: 57.92 + 2.97 + 18.29 + 8.15 = 87.33 (khdt.daklak.gov.vn).
  expect(await run(folder, command, [...args, "example.ts"])).toMatch(/score: 87\.33,.*index: 87\.33,/s);
  const [shell = "", ...words] = par;
  expect(await run(folder, shell, [...words, "--version"])).toContain("0.1.0");
}

describe("the packages, installed from their tarballs with engines enforced by", () => {
  test("npm", async () => {
    const folder = folderFor("npm");
    await run(folder, "npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
    await works(folder, [NODE], ["node_modules/.bin/par"]);
  });

  test("pnpm", async () => {
    const folder = folderFor("pnpm", { "pnpm-workspace.yaml": "packages: []\n" });
    await run(folder, "pnpm", ["install", "--no-frozen-lockfile", "--ignore-scripts"]);
    await works(folder, [NODE], ["node_modules/.bin/par"]);
  });

  test("Yarn 1", async () => {
    const folder = folderFor("yarn1");
    await run(folder, NODE, [YARN_1, "install", "--no-lockfile", "--non-interactive", "--ignore-scripts"]);
    await works(folder, [NODE], ["node_modules/.bin/par"]);
  });

  test("Yarn 4, by Plug'n'Play: nothing is found that is not declared", async () => {
    const settings = {
      npmRegistryServer: others,
      npmScopes: { "par-index": { npmRegistryServer: ours.url } },
      unsafeHttpWhitelist: ["127.0.0.1"],
      enableTelemetry: false,
      enableScripts: false,
      enableImmutableInstalls: false,
    };
    const folder = folderFor("yarn4", { ".yarnrc.yml": JSON.stringify(settings), "yarn.lock": "" });
    await run(folder, NODE, [YARN_4, "install"]);
    await works(folder, [NODE, YARN_4, "node"], [NODE, YARN_4, "par"]);
  });

  test.skipIf(!existsSync(BUN))("bun, which also runs them", async () => {
    const folder = folderFor("bun");
    await run(folder, BUN, ["install", "--ignore-scripts"]);
    await works(folder, [NODE], ["node_modules/.bin/par"]);
    await works(folder, [BUN], [BUN, "--bun", "node_modules/.bin/par"]);
  });
});

describe("engines are true, of our packages and of all that they bring:", () => {
  /** Installs as if Node had another version, and refuses what says that it does not run there. */
  const installOn = (version: string, ...names: string[]) => {
    const folder = project(join(work, `node-${version}`), names);
    writeFileSync(join(folder, ".npmrc"), `@par-index:registry=${ours.url}\n`);
    writeFileSync(join(folder, "pnpm-workspace.yaml"), `packages: []\nengineStrict: true\nnodeVersion: ${version}\n`);
    return run(folder, "pnpm", ["install", "--no-frozen-lockfile", "--ignore-scripts"]);
  };

  test("core, text, io and sql install on Node 20.0", () => installOn("20.0.0", "core", "text", "io", "sql"));

  test("charts and the command install on Node 22.12, and not before", async () => {
    await installOn("22.12.0", "charts", "cli");
    await expect(installOn("22.11.0", "charts")).rejects.toThrow("Unsupported engine");
    await expect(installOn("22.11.1", "cli")).rejects.toThrow("Unsupported engine");
  });
});
