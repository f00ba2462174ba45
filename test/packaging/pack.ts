import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What is published: libraries, and the command. */
export const LIBRARIES = ["core", "text", "charts", "io", "sql"];
export const PUBLISHED = [...LIBRARIES, "cli"];

/** Folder of one of our packages. */
export function packageFolder(name: string): string {
  return fileURLToPath(new URL(`../../packages/${name}/`, import.meta.url));
}

/** The manifest of one of our packages, as it stands in the workspace. */
export function manifestOf(name: string) {
  return JSON.parse(readFileSync(`${packageFolder(name)}package.json`, "utf8"));
}

/** What can be imported of a package: `@par-index/core`, `@par-index/core/plan`. */
export function entriesOf(name: string): string[] {
  const { exports } = manifestOf(name) as { exports: Record<string, { default?: string } | string> };
  return Object.keys(exports).flatMap((path) =>
    typeof exports[path] === "object" ? `@par-index/${name}${path.slice(1)}` : [],
  );
}

/** Packs a package as `pnpm publish` would; returns the tarball's path. */
export function packPackage(name: string, destination: string): string {
  const output = execFileSync("pnpm", ["pack", "--json", "--pack-destination", destination], {
    cwd: packageFolder(name),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { filename } = JSON.parse(output.slice(output.indexOf("{")));
  return filename;
}

/** The manifest inside a tarball: versions of the workspace are real ones there. */
export function packedManifest(tarball: string) {
  return JSON.parse(execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" }));
}
