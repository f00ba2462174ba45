import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Folder of one of our packages. */
export function packageFolder(name: string): string {
  return fileURLToPath(new URL(`../../packages/${name}/`, import.meta.url));
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
