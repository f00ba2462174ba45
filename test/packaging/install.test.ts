import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entriesOf, packPackage } from "./pack.ts";

const TYPESCRIPT = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** What a user of the published package would write: the example of core's README, and of the root's. */
const example = (readme: string) =>
  /```ts\n(.*?)```/s.exec(readFileSync(new URL(`../../${readme}`, import.meta.url), "utf8"))?.[1];
const PROGRAM = example("packages/core/README.md");

let work: string;

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { cwd: work, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "par-index-install-"));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

// Other managers, bundlers and Nodes: `pnpm test:install`.
test("core, installed from its tarball by npm, compiles and runs in a TypeScript program, and is required by CommonJS", () => {
  const tarball = packPackage("core", work);
  writeFileSync(join(work, "package.json"), JSON.stringify({ private: true, type: "module" }));
  if (PROGRAM === undefined) throw new Error("The README has no example.");
  writeFileSync(join(work, "program.ts"), PROGRAM);
  const all = entriesOf("core").map((entry, i) => `export * as entry${i} from "${entry}";`);
  writeFileSync(join(work, "entries.ts"), all.join("\n"));
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", tarball]);
  run(process.execPath, [
    TYPESCRIPT,
    ...["--strict", "--target", "es2023", "--module", "nodenext", "--skipLibCheck", "false", "--types", ""],
    ...["--lib", "es2023,dom", "program.ts", "entries.ts"],
  ]);
  // Đắk Lắk 2023: 57.92 + 2.97 + 18.29 + 8.15 = 87.33 (khdt.daklak.gov.vn).
  expect(run(process.execPath, ["program.js"])).toMatch(/score: 87\.33,.*index: 87\.33,.*group: 'B'/s);
  const required = entriesOf("core").map((entry) => `require("${entry}");`);
  writeFileSync(join(work, "require.cjs"), `${required.join("\n")}\nconsole.log("required");`);
  expect(run(process.execPath, ["require.cjs"])).toBe("required\n");
});

test("the root README shows the example that was run", () => {
  expect(example("README.md")).toBe(PROGRAM);
});
