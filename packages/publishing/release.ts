/**
 * `pnpm release`: versions by the changesets, the changelog's date, the repository's address in the
 * manifests, build, tests, commit, and publication of what is not published yet.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { homepage, repository, webAddress } from "./address.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(root);

/** Runs a command, its output shown; returns what it says where asked to. Ends with its exit code if it fails. */
function run(command: string, args: readonly string[], output: "shown" | "returned" = "shown"): string {
  const stdio = output === "shown" ? "inherit" : (["ignore", "pipe", "inherit"] as const);
  const { status, stdout, error } = spawnSync(command, args, { encoding: "utf8", stdio: stdio as "inherit" });
  if (status !== 0) refuse(error?.message ?? `${command} ${args.join(" ")} ended with ${status}`);
  return stdout ?? "";
}

function refuse(reason: string): never {
  console.error(`Not released: ${reason}.`);
  process.exit(1);
}

const changeset = (verb: string) => run(process.execPath, ["node_modules/@changesets/cli/bin.js", verb]);

if (run("git", ["status", "--porcelain"], "returned")) refuse("commit what has changed first");
const remotes = run("git", ["remote"], "returned").split("\n");
if (!remotes.includes("origin")) refuse("the manifests name the remote `origin`, and there is none");
const address = webAddress(run("git", ["remote", "get-url", "origin"], "returned"));
if (address === undefined) refuse("the remote `origin` has no address on the web");

changeset("version");
const manifests = globSync("packages/*/package.json").map((path) => ({
  path,
  manifest: JSON.parse(readFileSync(path, "utf8")),
}));
for (const { path, manifest } of manifests) {
  if (manifest.private) continue;
  const folder = path.replaceAll("\\", "/").replace(/\/package\.json$/, "");
  const named = { ...manifest, homepage: homepage(address, folder), repository: repository(address, folder) };
  writeFileSync(path, `${JSON.stringify(named, null, 2)}\n`);
}
const version = manifests.find(({ manifest }) => !manifest.private)?.manifest.version;
const changelog = readFileSync("CHANGELOG.md", "utf8");
if (!changelog.includes(`\n## ${version} `)) {
  const heading = `## Unreleased\n\n## ${version} – ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync("CHANGELOG.md", changelog.replace("## Unreleased", heading));
}

run(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "--write", "packages"]);
run(process.execPath, ["test/run.ts"]);
run("git", ["commit", "--all", "--allow-empty", "-m", `Release ${version}`]);
changeset("publish");
