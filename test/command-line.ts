import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { run } from "../packages/cli/dist/program.js";

/** The built command line. */
export const PAR = fileURLToPath(new URL("../packages/cli/dist/par.js", import.meta.url));

/** What a call of `par` ended with and printed. */
export interface Ran {
  readonly code: number | string | null | undefined;
  readonly out: string;
  readonly err: string;
}

/** The data folder a call sees that names none: the demonstration, once `par init` has made it. */
function dataOf(work: string): string {
  return existsSync(join(work, "tap-huan")) ? "tap-huan" : "";
}

/**
 * Runs the built command in a folder, within this process: starting one takes longer than most
 * commands do. One call at a time.
 */
export async function parIn(work: string, words: readonly string[]): Promise<Ran> {
  const { exitCode } = process;
  const [folder, data, dataset] = [process.cwd(), process.env.PAR_DATA, process.env.PAR_DATASET];
  const { stdout, stderr } = process;
  const [writeOut, writeErr, { log }] = [stdout.write, stderr.write, console];
  let [out, err] = ["", ""];
  const text = (chunk: unknown) => (typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk as Uint8Array));
  stdout.write = (chunk: unknown) => {
    out += text(chunk);
    return true;
  };
  stderr.write = (chunk: unknown) => {
    err += text(chunk);
    return true;
  };
  // vitest's own does not lead there.
  console.log = (...parts: unknown[]) => {
    out += `${format(...parts)}\n`;
  };
  process.chdir(work);
  process.env.PAR_DATA = dataOf(work);
  delete process.env.PAR_DATASET;
  process.exitCode = undefined;
  try {
    await run(words);
    return { code: process.exitCode ?? 0, out, err };
  } finally {
    [stdout.write, stderr.write, console.log] = [writeOut, writeErr, log];
    process.exitCode = exitCode;
    process.chdir(folder);
    setVariable("PAR_DATA", data);
    setVariable("PAR_DATASET", dataset);
  }
}

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Runs the built command in a folder as a shell does: a process with its own input and environment. */
export function startPar(
  work: string,
  words: readonly string[],
  { input, environment = {} }: { input?: string | Uint8Array; environment?: NodeJS.ProcessEnv } = {},
): Ran {
  const { PAR_DATASET: _dataset, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PAR, ...words], {
    cwd: work,
    encoding: "utf8",
    env: { ...inherited, PAR_DATA: dataOf(work), ...environment },
    ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] as const } : { input }),
  });
  return { code: status, out: stdout, err: stderr };
}
