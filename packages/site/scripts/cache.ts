import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addFiles, builtPackages } from "./made-from.ts";
import { CACHE, FRAMEWORK, WORKSPACE } from "./paths.ts";

/**
 * Version under which Framework's optional libraries are entered in its cache.
 *
 * No such version was ever published: a page that uses one by accident (`npm:d3`, a free `Plot`)
 * fails the build on every machine, instead of being fetched from a CDN where there is a network.
 */
const NEVER_PUBLISHED = "0.0.0-not-installed";

/** Holds a hash of what the kept bundles were made from. */
const STAMP = join(CACHE, "installed.sha256");

/** Name of the file that holds a hash of what the kept bundles of our own packages were made from. */
const OWN_STAMP = "own.sha256";

/**
 * Makes Framework's cache ready for a build that asks nobody anything and reuses nothing stale.
 *
 * Framework judges the age of loader output by the loader's own file, and of bundles by the
 * package's version, not by the data or the code behind them. So loader output is dropped, and
 * bundles are kept only while what they were made from is the same: the lockfile and patches, and
 * for those of our own packages what these were compiled to. Bundling takes most of a build's time.
 * The libraries that Framework's standard library names in lazy imports are entered by name,
 * because it would look their newest versions up in the registry even where no page uses them.
 */
export async function prepareCache(): Promise<void> {
  const stamp = await installedVersions();
  if ((await readText(STAMP)) !== stamp) await rm(CACHE, { recursive: true, force: true });
  await dropOwnOutput();
  await writeFile(STAMP, stamp);
  for (const name of await optionalLibraries()) {
    await mkdir(join(CACHE, "_npm", `${name}@${NEVER_PUBLISHED}`), { recursive: true });
  }
}

/**
 * Drops what was made from our own data, and the bundles of our own packages once these have been
 * compiled to something else; keeps the bundles of others.
 */
export async function dropOwnOutput({ cache = CACHE, packages = join(WORKSPACE, "packages") } = {}): Promise<void> {
  const kept = new Set(["_npm", "_node", basename(STAMP), OWN_STAMP]);
  for (const name of await list(cache)) {
    if (!kept.has(name)) await rm(join(cache, name), { recursive: true, force: true });
  }
  const stamp = await compiled(packages);
  if ((await readText(join(cache, OWN_STAMP))) === stamp) return;
  await rm(join(cache, "_node", "@par-index"), { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, OWN_STAMP), stamp);
}

/** Names of the libraries that Framework's browser code imports with an `npm:` specifier. */
async function optionalLibraries(): Promise<Set<string>> {
  const client = join(FRAMEWORK, "dist", "client");
  const names = new Set<string>();
  for (const file of await readdir(client, { recursive: true })) {
    if (!file.endsWith(".js")) continue;
    const code = await readFile(join(client, file), "utf8");
    for (const [, name] of code.matchAll(/["']npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) if (name) names.add(name);
  }
  return names;
}

/** Changes whenever a dependency or a patch does. */
async function installedVersions(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(WORKSPACE, "pnpm-lock.yaml")));
  return hash.update(await readFile(fileURLToPath(import.meta.url))).digest("hex");
}

/** Changes whenever what our packages export does. */
async function compiled(packages: string): Promise<string> {
  const hash = createHash("sha256");
  const folders = await builtPackages(packages);
  for (const folder of folders) hash.update(await readFile(join(dirname(folder), "package.json")));
  await addFiles(hash, folders);
  return hash.digest("hex");
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
