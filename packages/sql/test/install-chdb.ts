/**
 * Installs ClickHouse's engine for the tests of this package, 178 MB, where it can be had. `pnpm test`
 * runs it; where it fails those tests are skipped and say so, and everything else goes on.
 */
import { spawnSync } from "node:child_process";
import { CHDB_FOLDER, CHDB_RUNS_HERE, hasChdb } from "./chdb.ts";

/** In milliseconds; at 15 Mbit/s it takes as long. */
const PATIENCE = 100_000;

if (CHDB_RUNS_HERE && !hasChdb()) {
  const { status } = spawnSync("npx", ["--yes", "pnpm@12", "install", "--frozen-lockfile"], {
    cwd: CHDB_FOLDER,
    timeout: PATIENCE,
    stdio: "inherit",
  });
  if (status !== 0) console.warn("chdb could not be installed: the tests on ClickHouse's engine will be skipped.");
}
