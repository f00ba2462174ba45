/**
 * Compiles packages as they change and previews the site: what `pnpm dev` runs.
 *
 * Framework watches the site's own files. Changes in the packages or in `data/` reach it here:
 * what it had made from them is dropped, and touching its configuration makes open pages reload.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, watch } from "node:fs";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { FRAMEWORK_BIN, frameworkEnvironment } from "./build.ts";
import { dropOwnOutput, prepareCache } from "./cache.ts";
import { writeEnglishPages } from "./english.ts";
import { SITE, WORKSPACE } from "./paths.ts";
import { step } from "./progress.ts";
import { ending } from "./run-child.ts";

const TSC = join(WORKSPACE, "node_modules", "typescript", "bin", "tsc");

/** Changes come in bursts (one per compiled file); this long without one and they are over, in ms. */
const QUIET = 300;

const children: ChildProcess[] = [];

function start(args: string[], cwd: string): ChildProcess {
  const child = spawn(process.execPath, args, { cwd, env: frameworkEnvironment(), stdio: "inherit" });
  children.push(child);
  child.on("exit", (code) => stop(code ?? 1));
  return child;
}

function stop(code: number): never {
  for (const child of children) child.kill();
  process.exit(code);
}

function onChange(folder: string, run: () => void, concerns = (_name: string) => true): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, (_, name) => {
    if (!concerns(name ?? "")) return;
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  });
}

async function refresh(): Promise<void> {
  await dropOwnOutput();
  await reload();
}

async function reload(): Promise<void> {
  const now = new Date();
  await utimes(join(SITE, "observablehq.config.ts"), now, now);
}

process.on("SIGINT", () => stop(0));
process.on("SIGTERM", () => stop(0));

await step("Biên dịch các gói", () => compileOnce());
await step("Chuẩn bị bộ nhớ đệm", prepareCache);
await step("Viết các trang tiếng Anh", writeEnglishPages);
start([TSC, "-b", "--watch", "--preserveWatchOutput"], WORKSPACE);
start([FRAMEWORK_BIN, "preview", "--no-open"], SITE);
for (const name of ["core", "text", "charts", "io"]) {
  const folder = join(WORKSPACE, "packages", name, "dist");
  if (existsSync(folder)) onChange(folder, refresh);
}
onChange(join(WORKSPACE, "data"), refresh);
// Framework watches style.css, not what it imports.
onChange(join(SITE, "src"), reload, (name) => name.endsWith(".css"));
onChange(
  join(SITE, "src"),
  // A page half written has texts without English; the next save tries again.
  () => void writeEnglishPages().catch((error: Error) => console.error(error.message)),
  (name) => name.endsWith(".md") && !/^en[\\/]/.test(name),
);

async function compileOnce(): Promise<void> {
  // What does not compile yet is told, and told again by the watching compiler; it does not end the preview.
  const { isGood, words } = await ending(spawn(process.execPath, [TSC, "-b"], { cwd: WORKSPACE, stdio: "inherit" }));
  if (!isGood) console.error(`tsc ${words}.`);
}
