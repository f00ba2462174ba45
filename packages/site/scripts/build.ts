/** Builds the static site: `node scripts/build.ts [--output dist] [--verbose]`. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, delimiter, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { init, parse } from "es-module-lexer";
import { prepareCache } from "./cache.ts";
import { writeEnglishPages } from "./english.ts";
import { asCommand, interruptible } from "./interruption.ts";
import { MADE_FROM, madeFrom } from "./made-from.ts";
import { FRAMEWORK, OUTPUT, SITE } from "./paths.ts";
import { step } from "./progress.ts";
import { runNode } from "./run-child.ts";
import { inTurn } from "./turn.ts";

/** Framework says these in its log and then carries on to exit code 0. */
const FATAL =
  /RollupError|could not be resolved|is not exported by|unable to (?:fetch|resolve)|\d+ broken links?|ERR_MODULE_NOT_FOUND/i;

const INLINE_MODULE = /<script type="module">(.*?)<\/script>/gs;

/** Environment for Framework: the pinned node for loaders, and no word to its makers. */
export function frameworkEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`,
    OBSERVABLE_TELEMETRY_DISABLE: "1",
    NO_COLOR: "1",
  };
}

export const FRAMEWORK_BIN = join(FRAMEWORK, "dist", "bin", "observable.js");

/** Documents are large and short-lived. */
const ROOM = "--max-semi-space-size=64";

const MAKE_DATA = join(SITE, "scripts", "make-data.ts");

/** Says which process builds. */
const TURN = join(SITE, "src", ".observablehq", "building");

/**
 * Builds the site on the data folder that `PAR_DATA` names, or the repository's, whole or not at
 * all: in a folder beside `output`, which takes its place once everything is checked. What was
 * built from the very same stays as it is. One build at a time, in whatever process: builds share
 * Framework's cache, in which one would find what another's data folder gave.
 *
 * @throws Error if something failed, or `output` holds files that are no site; Interrupted if the
 *   process was told to stop
 */
export async function build({ output = OUTPUT, verbose = false } = {}): Promise<void> {
  const onWait = (pid: number) =>
    console.log(`• Đang có lần dựng khác (tiến trình ${pid}, tệp ${TURN}); chờ đến lượt.`);
  await interruptible((signal) => inTurn(TURN, { signal, onWait }, () => buildUnless(signal, { output, verbose })));
}

async function buildUnless(
  signal: AbortSignal,
  { output, verbose }: { output: string; verbose: boolean },
): Promise<void> {
  const target = resolve(output);
  const before = await entries(target);
  if (before.length && !before.includes("_observablehq"))
    throw new Error(`${output} có tệp không phải của trang; chọn thư mục trống hoặc thư mục của lần dựng trước.`);
  const made = await madeFrom();
  if (before.includes(MADE_FROM) && (await readFile(join(target, MADE_FROM), "utf8")) === made) {
    console.log("• Trang đã dựng từ đúng dữ liệu và mã này; giữ nguyên.");
    return;
  }
  const beside = (name: string) => join(dirname(target), `.${basename(target)}-${name}-${randomUUID()}`);
  const [built, old] = [beside("new"), beside("old")];
  try {
    await step("Chuẩn bị bộ nhớ đệm", prepareCache);
    await step("Viết các trang tiếng Anh", writeEnglishPages);
    await step("Dựng trang tĩnh", () => runFramework(built, { verbose, signal }));
    await step("Kiểm tra các gói mã", () => checkImports(built));
    await writeFile(join(built, MADE_FROM), made);
    signal.throwIfAborted();
    await mkdir(dirname(target), { recursive: true });
    await rename(target, old).catch(absent);
    await rename(built, target);
  } finally {
    for (const folder of [built, old]) await rm(folder, { recursive: true, force: true });
  }
}

async function entries(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(absent)) ?? [];
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/**
 * Runs `observable build`, and beside it what makes the loaders' files: Framework would start one
 * loader after the other, each of which reads and scores the data set. What is not there yet when
 * Framework asks for it, it makes itself.
 */
async function runFramework(output: string, options: { verbose: boolean; signal: AbortSignal }): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const env = { ...frameworkEnvironment(), PAR_SITE_OUTPUT: output };
  const run = (name: string, args: string[]) =>
    runLogged(name, args, { ...options, env, signal }).catch((error) => failed.abort(error));
  await Promise.all([run("Observable Framework", [ROOM, FRAMEWORK_BIN, "build"]), run("make-data.ts", [MAKE_DATA])]);
  signal.throwIfAborted();
}

/** Runs Node on a script; its log is shown whole if anything in it went wrong. */
async function runLogged(
  name: string,
  args: string[],
  { verbose, env, signal }: { verbose: boolean; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<void> {
  const { isGood, words, log } = await runNode(args, {
    cwd: SITE,
    env,
    signal,
    onOutput: (text) => verbose && process.stdout.write(text),
  });
  signal.throwIfAborted();
  const fatal = log.split("\n").filter((line) => FATAL.test(line));
  if (isGood && fatal.length === 0) return;
  if (!verbose) process.stderr.write(log);
  const reason = isGood ? fatal.join("\n") : `${name} ${words}.`;
  throw new Error(`Không dựng được trang, xem nhật ký ở trên. ${reason}`);
}

/** Every import of the built pages and scripts must lead to a file of the site. */
async function checkImports(folder: string): Promise<void> {
  await init;
  const stray: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(?:js|html)$/.test(file)) continue;
    const text = await readFile(join(folder, file), "utf8");
    const scripts = file.endsWith(".js") ? [text] : Array.from(text.matchAll(INLINE_MODULE), ([, code = ""]) => code);
    for (const { type, specifier } of scripts.flatMap((code) => parse(code, file)[0])) {
      // A package that also runs in Node asks for Node's own modules only while it runs there.
      if (type === "dynamic" && specifier?.startsWith("node:")) continue;
      if (specifier && !/^\.{0,2}\//.test(specifier)) stray.push(`${file}: ${specifier}`);
    }
  }
  if (stray.length) throw new Error(`Có mã nhập từ ngoài trang:\n${stray.join("\n")}`);
}

if (import.meta.main)
  await asCommand(() =>
    build(parseArgs({ options: { output: { type: "string" }, verbose: { type: "boolean" } } }).values),
  );
