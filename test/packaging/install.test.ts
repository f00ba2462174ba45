import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPackage } from "./pack.ts";

const TYPESCRIPT = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));

/** What a user of the published package would write. */
const PROGRAM = `
import { ParError } from "@par-index/core";

const error = new ParError("score-unknown", "Không có điểm.");
const code: string = error.code;
console.log(code);
`;

let work: string;

function run(command: string, args: string[]): string {
  return execFileSync(command, args, { cwd: work, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "par-index-install-"));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

test("core, installed from its tarball by npm, compiles and runs in a TypeScript program", () => {
  const tarball = packPackage("core", work);
  writeFileSync(join(work, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(join(work, "program.ts"), PROGRAM);
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", tarball]);
  run(process.execPath, [
    TYPESCRIPT,
    ...["--strict", "--target", "es2023", "--module", "nodenext", "--skipLibCheck", "--types", "", "program.ts"],
    ...["--lib", "es2023,dom"],
  ]);
  expect(run(process.execPath, ["program.js"]).trim()).toBe("score-unknown");
});
