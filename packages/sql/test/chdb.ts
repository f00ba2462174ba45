import { createRequire } from "node:module";

/** What the tests use of `chdb`, which is installed apart from everything else (`clickhouse/`). */
export interface Chdb {
  readonly Session: new () => { query(statement: string, format?: string): unknown; cleanup(): void };
}

/** Where it is installed. */
export const CHDB_FOLDER = new URL("clickhouse/", import.meta.url);

const require = createRequire(new URL("package.json", CHDB_FOLDER));

/** Whether this version has an engine for this machine. */
export const CHDB_RUNS_HERE = process.platform === "linux" && process.arch === "x64";

/** Whether it is installed; loading the engine itself takes a second, so only its presence is looked up. */
export function hasChdb(): boolean {
  if (!CHDB_RUNS_HERE) return false;
  try {
    createRequire(require.resolve("chdb")).resolve("@chdb/lib-linux-x64-gnu/package.json");
    return true;
  } catch {
    return false;
  }
}

/** ClickHouse in this process. */
export function loadChdb(): Chdb {
  return require("chdb") as Chdb;
}
