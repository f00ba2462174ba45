/**
 * `pnpm bench` runs all benchmarks, `pnpm bench speed`, `plan` or `pages` one of them. The packages
 * must be built; `pages` builds the site.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Scripts per benchmark, in their order. */
const BENCHES: Record<string, readonly string[]> = {
  speed: ["speed/index.ts"],
  plan: ["plan.ts"],
  pages: ["../../packages/site/scripts/build.ts", "pages.ts"],
};

const asked = process.argv.slice(2);
const names = asked.length ? asked : Object.keys(BENCHES);
for (const name of names) {
  const scripts = BENCHES[name];
  if (!scripts) throw new Error(`There is no benchmark "${name}"; there are ${Object.keys(BENCHES).join(", ")}.`);
  for (const script of scripts) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
      stdio: "inherit",
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
