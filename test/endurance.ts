/**
 * Runs the README's test command again and again on a busy machine: `node test/endurance.ts [runs] [burners]`,
 * 20 runs beside two processes that use a core each unless said otherwise. Prints each run's time
 * and closing lines; ends with the number of runs that failed.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT_FOLDER } from "./imports.ts";

const [, , runs = "20", burners = "2"] = process.argv;
const OUTPUT = join(ROOT_FOLDER, "test/output/endurance");
/** Vitest's closing lines, and what the pool of browsers tells of a browser that it threw away. */
const TOLD = /^\s*(?:Test Files|Tests|Duration)\s|Thử lại từ đầu/;

mkdirSync(OUTPUT, { recursive: true });
const burning: ChildProcess[] = Array.from({ length: Number(burners) }, () =>
  spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
);
let failed = 0;
try {
  for (let run = 1; run <= Number(runs); run++) {
    const start = performance.now();
    const { status, stdout } = spawnSync("npx --yes pnpm@12 test 2>&1", {
      cwd: ROOT_FOLDER,
      shell: true,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: { ...process.env, NO_COLOR: "1" },
    });
    const log = join(OUTPUT, `${run}.log`);
    writeFileSync(log, stdout);
    if (status !== 0) failed++;
    console.log(
      `run ${run}: ${Math.round((performance.now() - start) / 1000)} s, ${status === 0 ? "passed" : `FAILED, ${log}`}`,
    );
    for (const line of stdout.split("\n")) if (TOLD.test(line)) console.log(`  ${line.trim()}`);
  }
} finally {
  for (const child of burning) child.kill("SIGKILL");
}
console.log(`${failed} of ${runs} runs failed`);
process.exitCode = failed === 0 ? 0 : 1;
