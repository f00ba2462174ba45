import { createHash, type Hash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { SITE, WORKSPACE } from "./paths.ts";

/** Name of the file in a built site that says what it was made from. */
export const MADE_FROM = ".made-from";

/** Made by a build itself, or no part of one. */
const NOT_READ =
  /(?:^|\/)(?:node_modules|\.observablehq|\.git|[^/]*\.test\.ts)(?:\/|$)|^packages\/site\/(?:dist|src\/en)\//;

/**
 * A hash of all that a built site is made from: pages, loaders and scripts, the built packages, the
 * data folder, installed versions, Node's version, and the settings in the environment.
 */
export async function madeFrom(): Promise<string> {
  const hash = createHash("sha256");
  const settings = Object.entries(process.env).filter(([name]) => /^PAR_DATA/.test(name));
  hash.update(JSON.stringify([process.version, settings.sort()]));
  const data = resolve(process.env.PAR_DATA || join(WORKSPACE, "data"));
  await addFiles(hash, [SITE, data, join(WORKSPACE, "data"), ...(await builtPackages())]);
  return hash.update(await readFile(join(WORKSPACE, "pnpm-lock.yaml"))).digest("hex");
}

/** Adds every file of the folders to a hash, with its name. */
export async function addFiles(hash: Hash, folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const path of paths.sort()) {
      const name = relative(WORKSPACE, path);
      if (!NOT_READ.test(name)) hash.update(`${name}\0`).update(await readFile(path));
    }
  }
}

/** The `dist` folders of the packages that are compiled, but the site's own. */
export async function builtPackages(packages = join(WORKSPACE, "packages")): Promise<string[]> {
  const names = (await readdir(packages)).filter((name) => name !== "site");
  return names
    .sort()
    .map((name) => join(packages, name, "dist"))
    .filter((folder) => existsSync(folder));
}
