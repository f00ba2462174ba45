/**
 * Mutation testing: `pnpm mutate [files]` changes the sources of `parts.ts` in many small ways and
 * says which changes no unit test finds. Ends with 1 where fewer than 90 % are found. Stryker is
 * installed apart when it is first asked for (`package.json` here).
 *
 * Files may be given in part: `pnpm mutate rank engine`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { matchesGlob, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PARTS, type Part } from "./parts.ts";

/** Of all mutants so many are to be found. */
const LEAST = 0.9;

const HERE = new URL(".", import.meta.url);
const ROOT = fileURLToPath(new URL("../..", HERE));

/** What is used of Stryker's `MutantResult`; lines and columns from 1. */
interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: "Killed" | "Timeout" | "Survived" | "NoCoverage" | "Ignored" | "RuntimeError" | "CompileError";
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Stryker {
  runMutationTest(): Promise<Mutant[]>;
}

async function loadStryker(): Promise<new (options: object) => Stryker> {
  if (!existsSync(new URL("node_modules", HERE))) {
    const { status } = spawnSync("npx", ["--yes", "pnpm@12", "install", "--frozen-lockfile"], {
      cwd: HERE,
      stdio: "inherit",
    });
    if (status !== 0) throw new Error("Stryker could not be installed.");
  }
  const path = createRequire(new URL("package.json", HERE)).resolve("@stryker-mutator/core");
  return (await import(pathToFileURL(path).href)).Stryker;
}

const files = (globs: readonly string[]) => globs.flatMap((glob) => globSync(glob)).sort();

async function mutants(
  { tests }: Part,
  sources: readonly string[],
  Runner: new (options: object) => Stryker,
): Promise<Mutant[]> {
  return new Runner({
    mutate: sources,
    testRunner: "in-process",
    inProcess: { testFiles: files(tests) },
    plugins: [fileURLToPath(new URL("runner.ts", HERE))],
    coverageAnalysis: "perTest",
    concurrency: 1,
    reporters: ["progress-append-only"],
    warnings: { slow: false },
    logLevel: "warn",
    tempDirName: "test/output/mutation",
    // All that is copied for Stryker to change: the sources and what tests read.
    ignorePatterns: ["/*", "!/packages", "/packages/*", "!/packages/core", "!/packages/io", "dist", "!/data"],
    // A busy machine is not an endless loop.
    timeoutMS: 10_000,
    timeoutFactor: 4,
  }).runMutationTest();
}

const isFound = ({ status }: Mutant) => status === "Killed" || status === "Timeout";
const isMissed = ({ status }: Mutant) => status === "Survived" || status === "NoCoverage";

function told({ fileName, location: { start, end }, mutatorName, replacement, status }: Mutant): string {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) as string).slice(0, end.column - 1);
  lines[0] = (lines[0] as string).slice(start.column - 1);
  const short = (text: string) => {
    const line = text.replace(/\s+/g, " ");
    return line.length > 100 ? `${line.slice(0, 99)}…` : line;
  };
  const unreached = status === "NoCoverage" ? ", reached by no test" : "";
  return `${relative(ROOT, fileName)}:${start.line} ${short(lines.join("\n"))} → ${short(replacement)} (${mutatorName}${unreached})`;
}

function score(name: string, all: readonly Mutant[]): string {
  const [found, missed] = [all.filter(isFound).length, all.filter(isMissed).length];
  const endless = all.filter(({ status }) => status === "Timeout").length;
  const share = ((100 * found) / (found + missed)).toFixed(1);
  return `${share.padStart(5)} %  ${found} of ${found + missed}${endless ? `, ${endless} by never ending` : ""}  ${name}`;
}

process.chdir(ROOT);
const asked = process.argv.slice(2);
const isAsked = (file: string) =>
  asked.length === 0 || asked.some((text) => file.includes(text) || matchesGlob(file, text));
const Runner = await loadStryker();
const all: Mutant[] = [];
for (const part of PARTS) {
  const sources = files(part.sources).filter(isAsked);
  if (sources.length === 0) continue;
  const found = await mutants(part, sources, Runner);
  for (const source of sources) {
    const own = found.filter(({ fileName }) => relative(ROOT, fileName) === source);
    console.log(score(source, own));
    for (const mutant of own.filter(isMissed)) console.log(`         ${told(mutant)}`);
  }
  all.push(...found);
}
console.log(score("all", all));
const [found, missed] = [all.filter(isFound).length, all.filter(isMissed).length];
process.exitCode = found < LEAST * (found + missed) ? 1 : 0;
