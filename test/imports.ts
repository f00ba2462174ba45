import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository, with a slash at its end. */
export const ROOT_FOLDER = fileURLToPath(new URL("..", import.meta.url));

/** What a source imports or re-exports, types and lazy imports too, as it is written there. */
export function importsOf(text: string): string[] {
  const at = [
    /^(?:import|export)\s(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm,
    /^(?!\s*(?:\*|\/\/)).*?\bimport\(\s*"([^"]+)"/gm,
    /new Worker\(\s*new URL\("([^"]+)"/g,
  ];
  return at.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier]) => specifier as string));
}

/**
 * The source in the repository that an import leads to, relative to the root: for what is built,
 * what it is built from. Undefined for other people's packages and files that are not there.
 */
export function sourceOf(from: string, specifier: string): string | undefined {
  const target = specifier.startsWith(".")
    ? relative(ROOT_FOLDER, join(ROOT_FOLDER, dirname(from), specifier))
    : entryOf(specifier);
  const source = target?.replaceAll("\\", "/").replace(/^(packages\/\w+)\/dist\//, "$1/src/");
  return [source, source?.replace(/\.js$/, ".ts")].find((file) => file && existsSync(ROOT_FOLDER + file));
}

/** The built file that `@par-index/core/plan` names. */
function entryOf(specifier: string): string | undefined {
  const [, name, path = ""] = /^@par-index\/(\w+)(\/.+)?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const manifest = JSON.parse(readFileSync(`${ROOT_FOLDER}packages/${name}/package.json`, "utf8"));
  const entry = manifest.exports?.[`.${path}`];
  return entry && join("packages", name, entry.default ?? entry);
}

/** All sources that a source needs, itself among them; each file is read once. */
export function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!/\.(?:ts|js|md)$/.test(file)) return seen;
  for (const specifier of importsOf(readFileSync(ROOT_FOLDER + file, "utf8"))) {
    const source = sourceOf(file, specifier);
    if (source) closure(source, seen);
  }
  return seen;
}
