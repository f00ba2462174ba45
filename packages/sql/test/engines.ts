import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../core/test/fixtures.js";
import type { DialectName } from "../src/dialect.js";
import { hasChdb, loadChdb } from "./chdb.js";

/** A database engine that holds one table of scores, `scores`, and may hold others. */
export interface Engine {
  readonly dialect: DialectName;
  /** Fills the table anew. */
  load(rows: readonly Json[]): Promise<void>;
  execute(statement: string): Promise<void>;
  /** The rows of a query; numbers as numbers, unknown as null. */
  query(sql: string): Promise<Json[]>;
  close(): Promise<void>;
}

/** How an engine is opened, or why it cannot be. */
export interface Candidate {
  readonly name: string;
  readonly dialect: DialectName;
  /** Random worlds to try it on: what takes a few seconds. */
  readonly runs: number;
  /** Why the tests on it are skipped here; undefined where it is present. */
  readonly missing?: string;
  readonly open: () => Promise<Engine>;
}

export const CANDIDATES: readonly Candidate[] = [
  { name: "DuckDB (@duckdb/node-api)", dialect: "duckdb", runs: 12, open: openDuckdb },
  {
    name: "ClickHouse (chdb)",
    dialect: "clickhouse",
    runs: 3,
    ...missingUnless(hasChdb(), `chdb is not installed: node packages/sql/test/install-chdb.ts (Linux x64)`),
    open: openClickhouse,
  },
  { name: "PostgreSQL (PGlite)", dialect: "postgres", runs: 12, open: openPglite },
  {
    name: "PostgreSQL (server)",
    dialect: "postgres",
    runs: 5,
    ...missingUnless(hasServer(), "no initdb, pg_ctl and psql on the PATH"),
    open: openServer,
  },
];

function missingUnless(present: boolean, reason: string): { missing?: string } {
  return present ? {} : { missing: reason };
}

function hasServer(): boolean {
  return ["initdb", "pg_ctl", "psql"].every((command) => spawnSync(command, ["--version"]).status === 0);
}

const TYPES: Readonly<Record<DialectName, string>> = {
  duckdb: "agency varchar, year integer, code varchar, stage varchar, points double, applicable boolean",
  postgres: "agency text, year integer, code text, stage text, points double precision, applicable boolean",
  clickhouse:
    "agency String, year Int32, code String, stage String, points Nullable(Float64), applicable Nullable(Bool)",
};

/** Statements that make and fill the table. */
function loading(dialect: DialectName, rows: readonly Json[]): string[] {
  const cell = (value: unknown) =>
    value === null || value === undefined ? "null" : typeof value === "string" ? `'${value}'` : String(value);
  const tuples = rows.map(
    ({ agency, year, code, stage, points, applicable }) =>
      `(${[agency, year, code, stage, points, applicable].map(cell).join(", ")})`,
  );
  return [
    "drop table if exists scores",
    `create table scores (${TYPES[dialect]})${dialect === "clickhouse" ? " engine = Memory" : ""}`,
    ...(tuples.length ? [`insert into scores values ${tuples.join(", ")}`] : []),
  ];
}

/** Whole numbers of 64 bits come as BigInt or text. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value === undefined ? null : value;
}

function plainRow(row: object): Json {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function engine(
  dialect: DialectName,
  execute: (statement: string) => Promise<unknown> | unknown,
  query: Engine["query"],
  close: () => Promise<void> | void,
): Engine {
  return {
    dialect,
    execute: async (statement) => {
      await execute(statement);
    },
    query,
    load: async (rows) => {
      for (const statement of loading(dialect, rows)) await execute(statement);
    },
    close: async () => close(),
  };
}

async function openDuckdb(): Promise<Engine> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return engine(
    "duckdb",
    (statement) => connection.run(statement),
    async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow),
    () => {
      connection.closeSync();
      instance.closeSync();
    },
  );
}

async function openClickhouse(): Promise<Engine> {
  const session = new (loadChdb().Session)();
  return engine(
    "clickhouse",
    async (statement) => session.query(statement),
    async (sql) =>
      String(session.query(`${sql.trimEnd()}, output_format_json_quote_64bit_integers = 0`, "JSONEachRow"))
        .split("\n")
        .filter(Boolean)
        .map((line) => plainRow(JSON.parse(line))),
    () => session.cleanup(),
  );
}

async function openPglite(): Promise<Engine> {
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create();
  return engine(
    "postgres",
    (statement) => database.exec(statement),
    async (sql) => (await database.query<object>(sql)).rows.map(plainRow),
    () => database.close(),
  );
}

const NOBODY = 65534;
/** Ends the output of a statement, and begins that of one that failed. */
const [DONE, FAILED] = ["-- done --", "-- failed --"];

/** A cluster of its own in a temporary folder, on a socket there; the server refuses to run as root. */
async function openServer(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "par-pg-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const options = {
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    cwd: folder,
    env: { ...process.env, HOME: folder },
    encoding: "utf8" as const,
  };
  const data = join(folder, "data");
  const run = (command: string, words: readonly string[]) =>
    execFileSync(command, words, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  run("initdb", ["-D", data, "-U", "par", "--no-sync", "--auth=trust", "--no-locale", "-E", "UTF8"]);
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off -c jit=off`;
  run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-o", settings, "-w", "start"]);
  // One session for all statements: a psql takes a fifth of a second to start.
  const psql = spawn("psql", ["-h", folder, "-U", "par", "-d", "postgres", "-X", "-q", "-A", "-t"], options);
  const closed = once(psql, "close");
  let [out, err] = ["", ""];
  psql.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  psql.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const execute = async (statement: string): Promise<string> => {
    out = "";
    psql.stdin.write(`${statement};\n\\if :ERROR\n\\echo ${FAILED} :LAST_ERROR_MESSAGE\n\\endif\n\\echo ${DONE}\n`);
    while (!out.endsWith(`${DONE}\n`)) {
      if (psql.exitCode !== null) throw new Error(err);
      await Promise.race([once(psql.stdout, "data"), closed]);
    }
    const result = out.slice(0, -DONE.length - 1);
    const [, failure] = result.split(`${FAILED} `);
    if (failure !== undefined) throw new Error(failure);
    return result;
  };
  return engine(
    "postgres",
    execute,
    async (sql) =>
      (await execute(`select row_to_json(result) from (\n${sql}) as result`))
        .split("\n")
        .filter(Boolean)
        .map((line) => plainRow(JSON.parse(line))),
    () => {
      psql.kill();
      run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  );
}
