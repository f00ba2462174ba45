/**
 * What `pnpm test:install` runs: installs package managers, bundlers and old Nodes into this folder,
 * half a gigabyte, and has them install, bundle and run our packages as `pnpm publish` would pack them.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const TOOLS = fileURLToPath(new URL("../../node_modules/", import.meta.url));

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: HERE, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

run("pnpm", "install", "--frozen-lockfile");
run(process.execPath, `${TOOLS}typescript/bin/tsc`, "-b", "../..");
run(process.execPath, `${TOOLS}typescript/bin/tsc`, "-p", ".");
run(process.execPath, `${TOOLS}vitest/vitest.mjs`, "run", ...process.argv.slice(2));
