import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { UsageError } from "../console/exit.js";
import { say } from "../console/language.js";
import { progress } from "../console/terminal.js";

/** What a DuckDB may use. */
export interface Limits {
  /** Such as `512MB`. What does not fit is kept in the folder. */
  readonly memory: string;
  /** Default the system's folder for temporary files. */
  readonly spill?: string | undefined;
}

/** A row as DuckDB gives it, whole numbers as numbers. */
export type Row = Readonly<Record<string, unknown>>;

/** A database of one's own. */
export interface Duckdb {
  /** Where its files stand while it is used. */
  readonly folder: string;
  /** Runs a statement, and says so on the terminal with how far it is. */
  run(label: string, statement: string): Promise<void>;
  rows(query: string): Promise<Row[]>;
  /** The rows of a query as they come, some thousand at a time. */
  stream(query: string): AsyncGenerator<Row[]>;
}

/** What shells call a process that Ctrl+C ended: 128 + SIGINT. */
const INTERRUPTED = 130;

/** How often the terminal is told how far a statement is, in milliseconds. */
const TICK = 250;

/**
 * Gives `use` a database on the disk, in a folder of its own that is removed after use.
 *
 * @throws UsageError if DuckDB is not installed or the folder cannot be made; what DuckDB says
 *   against a statement, as a UsageError too, since statements are built from files and limits
 */
export async function withDuckdb<T>({ memory, spill }: Limits, use: (database: Duckdb) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await loadDuckdb();
  const folder = await mkdtemp(join(resolve(spill ?? tmpdir()), "par-duckdb-")).catch((error: Error) => {
    throw new UsageError(say("Không dùng được thư mục tạm {0}: {1}", spill ?? tmpdir(), error.message));
  });
  // A reader that has had enough (`par score | head`), or a person, may end the process before its time.
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const interrupt = () => process.exit(INTERRUPTED);
  process.once("exit", clear);
  process.once("SIGINT", interrupt);
  try {
    const instance = await DuckDBInstance.create(join(folder, "work.duckdb"), {
      memory_limit: memory,
      temp_directory: join(folder, "spill"),
    }).catch(explain);
    const connection = await instance.connect();
    try {
      await connection.run("set enable_progress_bar = true; set enable_progress_bar_print = false");
      return await use(databaseOf(connection, folder));
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    process.off("SIGINT", interrupt);
    process.off("exit", clear);
    clear();
  }
}

async function loadDuckdb(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new UsageError(
      say(
        "--engine duckdb cần gói @duckdb/node-api. Cài bằng: npm install @duckdb/node-api ({0})",
        (error as Error).message.split("\n")[0],
      ),
    );
  }
}

function databaseOf(connection: DuckDBConnection, folder: string): Duckdb {
  return {
    folder,
    run: (label, statement) =>
      progress(label, async (step) => {
        const timer = setInterval(() => {
          const { percentage } = connection.progress;
          if (percentage > 0) step(Math.round(percentage), 100);
        }, TICK);
        try {
          await connection.run(statement);
        } catch (error) {
          explain(error);
        } finally {
          clearInterval(timer);
        }
      }),
    rows: async (query) => (await connection.runAndReadAll(query).catch(explain)).getRowObjectsJS().map(plain),
    async *stream(query) {
      const result = await connection.stream(query).catch(explain);
      for await (const rows of result.yieldRowObjectJs()) yield rows.map(plain);
    },
  };
}

function plain(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
  );
}

function explain(error: unknown): never {
  const { message } = error as Error;
  if (/out of memory/i.test(message))
    throw new UsageError(
      say("DuckDB không đủ bộ nhớ hoặc chỗ tạm trên đĩa: thêm --memory hoặc đổi --spill. {0}", message),
    );
  throw new UsageError(`DuckDB: ${message}`);
}

/**
 * What `read` gives of a file; where DuckDB cannot read it, which file, which line and why.
 *
 * @throws UsageError
 */
export async function reading<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { message } = error as Error;
    const [, line] = /CSV Error on Line: (\d+)/.exec(message) ?? [];
    const place = line === undefined ? name : say("{0}, dòng {1}", name, line);
    if (/not utf-8/i.test(message))
      throw new UsageError(
        say("{0}: tệp không phải Unicode. Lưu lại dạng CSV UTF-8, hoặc tính không có --engine.", place),
      );
    if (/\bParquet\b/i.test(message) && /Invalid Input|No magic bytes|too small/i.test(message))
      throw new UsageError(say("{0}: không phải là tệp Parquet, hoặc tệp bị hỏng.", place));
    // What DuckDB proposes are options of its own, which this command has not.
    throw line === undefined ? error : new UsageError(say("{0}: không đọc được. {1}", place, firstReason(message)));
  }
}

/** The sentence after the line that is at fault. */
function firstReason(message: string): string {
  const lines = message.split("\n");
  return lines.find((text, k) => k > 0 && text !== "" && !text.startsWith("Original Line")) ?? (lines[0] as string);
}
