/** Builds everything and serves the static site: what `pnpm start` runs. */
import { spawn } from "node:child_process";
import { WORKSPACE } from "./paths.ts";
import { step } from "./progress.ts";
import { serveFromCommandLine } from "./serve.ts";

/** Runs one of our own commands with the pinned node and tools, its output shown. */
async function run(command: string, args: string[], output: "inherit" | "pipe"): Promise<void> {
  const child = spawn(command, args, { cwd: WORKSPACE, stdio: ["ignore", output, "inherit"], shell: false });
  let log = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  if (code === 0) return;
  process.stderr.write(log);
  throw new Error(`\`${command} ${args.join(" ")}\` thoát với mã ${code}.`);
}

try {
  await step("Biên dịch các gói", () => run(process.execPath, ["node_modules/typescript/bin/tsc", "-b"], "pipe"));
  await run(process.execPath, ["packages/site/scripts/build.ts"], "inherit");
  await serveFromCommandLine();
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
