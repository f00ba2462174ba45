import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { entriesOf, PUBLISHED } from "../packaging/pack.ts";

/** A file of the tools' own installation. */
export const tool = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** The example of core's README: what a user of the published package would write. */
export const EXAMPLE =
  /```ts\n(.*?)```/s.exec(readFileSync(new URL("../../packages/core/README.md", import.meta.url), "utf8"))?.[1] ?? "";

/** Imports every entry of some packages and says of each how many names it exports. */
export const importing = (names: readonly string[]): string =>
  names
    .flatMap(entriesOf)
    .map((entry) => `console.log("${entry}", Object.keys(await import("${entry}")).length > 0);`)
    .join("\n");

/** A folder with a manifest that asks for packages of ours. */
export function project(folder: string, names: readonly string[] = PUBLISHED, more: object = {}): string {
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.fromEntries(names.map((name) => [`@par-index/${name}`, "^0.1.0"]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies, ...more }));
  writeFileSync(join(folder, "entries.js"), importing(names.filter((name) => name !== "cli")));
  writeFileSync(join(folder, "example.ts"), EXAMPLE);
  return folder;
}

/** Runs a program in a folder and returns what it printed, both ways; fails with it. */
export function run(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return new Promise<string>((done, fail) => {
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, CI: "1", ...env } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? done(said) : fail(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${said}`)),
    );
  });
}
