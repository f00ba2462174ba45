/**
 * What `pnpm test` runs: compiles, builds what the tests need, and runs them.
 *
 * - `pnpm test`: everything.
 * - `pnpm test unit`: all but browsers and packed packages.
 * - `pnpm test --changed [revision]`: the tests that what has changed since the revision (the last
 *   commit unless said otherwise) can touch.
 *
 * What else is said goes to vitest: `pnpm test unit packages/core -t ties`.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closure, ROOT_FOLDER } from "./imports.ts";

/** Whatever these change, any test may see it. */
const FOUNDATIONS =
  /^(?:package\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|tsconfig[^/]*\.json|patches\/|test\/(?:vitest\.config|run|imports)\.ts|packages\/[^/]+\/(?:package|tsconfig)\.json|data\/)/;

const words = process.argv.slice(2);
const isUnit = take("unit");
const base = takeValue("--changed", "HEAD");

/** Takes a word out of the command line: whether it was there. */
function take(word: string): boolean {
  const at = words.indexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

/** Takes an option out that may have a value, `--changed main` or `--changed=main`: undefined if it is not there. */
function takeValue(option: string, otherwise: string): string | undefined {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at < 0) return undefined;
  const [, value] = (words[at] as string).split("=");
  const next = words[at + 1];
  const isValue = value === undefined && next !== undefined && !next.startsWith("-");
  words.splice(at, isValue ? 2 : 1);
  return value ?? (isValue ? next : otherwise);
}

/** Runs Node on a script, its output shown; ends with its exit code if it fails. */
function node(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT_FOLDER, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function git(...args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: ROOT_FOLDER, encoding: "utf8" });
  if (status === 0) return stdout.split("\n").filter(Boolean);
  console.error(stderr);
  process.exit(status ?? 1);
}

/** What a test reads beside what it imports: the browser's the site, others the files that they name. */
function reads(test: string): (file: string) => boolean {
  const sources = closure(test);
  const isOfSite = [...sources].some((file) => file.startsWith("test/browser/"));
  const site = isOfSite ? siteSources() : new Set<string>();
  const text = [...sources]
    .filter((file) => file.startsWith("test/"))
    .map((file) => readFileSync(ROOT_FOLDER + file, "utf8"));
  const isNamed = (file: string) => text.some((one) => one.includes(file.split("/").slice(-2).join("/")));
  return (file) =>
    sources.has(file) || site.has(file) || (isOfSite && file.startsWith("packages/site/")) || isNamed(file);
}

let ofSite: Set<string> | undefined;
function siteSources(): Set<string> {
  if (ofSite) return ofSite;
  ofSite = new Set();
  const folder = "packages/site/src";
  for (const file of globSync("**/*.{ts,md}", { cwd: join(ROOT_FOLDER, folder) }))
    if (!file.startsWith("en/") && !file.includes("node_modules"))
      closure(`${folder}/${file.replaceAll("\\", "/")}`, ofSite);
  return ofSite;
}

/** The tests that the change can touch: undefined for all, which is more than a list of them. */
function touched(since: string): string[] | undefined {
  const changed = [
    ...new Set([...git("diff", "--name-only", since), ...git("ls-files", "--others", "--exclude-standard")]),
  ];
  if (changed.some((file) => FOUNDATIONS.test(file))) return undefined;
  const tests = globSync(["packages/*/{src,scripts,test}/**/*.test.ts", "test/**/*.test.ts"], {
    cwd: ROOT_FOLDER,
    // What has an installation of its own has its own command.
    exclude: (name) => name.includes("node_modules") || name.includes("test/install"),
  });
  // Some tests start other processes or read whole folders: what they name in words counts too.
  return tests.filter((test) => {
    const isRead = reads(test.replaceAll("\\", "/"));
    return changed.some((file) => isRead(file));
  });
}

node("node_modules/typescript/bin/tsc", "-b");
const files = base === undefined ? undefined : touched(base);
if (files?.length === 0) {
  console.log(`Nothing that has changed since ${base} can touch a test.`);
  process.exit(0);
}
const needs = (pattern: RegExp) => files === undefined || files.some((file) => pattern.test(file));
if (!isUnit && needs(/^test\/browser\//)) node("packages/site/scripts/build.ts");
if (needs(/^packages\/sql\//)) node("packages/sql/test/install-chdb.ts");
node(
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "test/vitest.config.ts",
  ...(isUnit ? ["--project", "units"] : []),
  ...(files ?? []),
  ...words,
);
