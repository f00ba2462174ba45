/** Builds everything and serves the static site: what `pnpm start` runs. */
import { spawn } from "node:child_process";
import { asCommand } from "./interruption.ts";
import { WORKSPACE } from "./paths.ts";
import { step } from "./progress.ts";
import { ending, runNode } from "./run-child.ts";
import { serveFromCommandLine } from "./serve.ts";

async function compile(): Promise<void> {
  const { isGood, words, log } = await runNode(["node_modules/typescript/bin/tsc", "-b"], { cwd: WORKSPACE });
  if (isGood) return;
  process.stderr.write(log);
  throw new Error(`Không biên dịch được các gói: tsc ${words}.`);
}

/** In a process of its own, whose memory is given back before the site is served. */
async function build(): Promise<void> {
  const { isGood, words } = await ending(
    spawn(process.execPath, ["packages/site/scripts/build.ts"], { cwd: WORKSPACE, stdio: "inherit" }),
  );
  if (!isGood) throw new Error(`Không dựng được trang: build.ts ${words}.`);
}

await asCommand(async () => {
  await step("Biên dịch các gói", compile);
  await build();
  await serveFromCommandLine();
});
