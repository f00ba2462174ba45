import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { styleText } from "node:util";
import { fromColumns, type Table } from "@par-index/core/tables";
import { TABLE_FORMATS, type TableFormat, type TableProvenance, writeTable } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import type { Command } from "commander";
import { UsageError } from "./exit.js";
import { type ParText, say, speaking } from "./language.js";
import { type Column, layOut } from "./terminal.js";

/** What io writes beside every table of a data set; `scenario` is what figures come from that are no results. */
export function provenanceOf({ name, simulated }: Dataset, scenario?: string): TableProvenance {
  return { dataset: name, simulated, ...(scenario === undefined ? {} : { scenario }) };
}

/** How a command's result reaches standard output. */
export interface Shape {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Gives a command the options of {@link Shape}. */
export function withShape(command: Command): Command {
  return command
    .option("--json", say("in JSON thay cho bảng"))
    .option("--csv", say("in CSV thay cho bảng"))
    .hook("preAction", (_, called) => {
      const { json, csv } = called.opts<Shape>();
      if (json && csv) throw new UsageError(say("Chọn một trong --json và --csv."));
    });
}

/** A table of results. */
export interface Result<Row> {
  /** Lines above the table, for people only. */
  readonly heading?: readonly string[];
  readonly rows: readonly Row[];
  /** How people see the rows, unless the heading lays them out. */
  readonly columns?: readonly Column<Row>[];
  /** Lines below the table, for people only. */
  readonly notes?: readonly string[];
  /** The names of the columns in CSV. */
  readonly fields: readonly (keyof Row & string)[];
  /** What `--json` prints, if it is not the rows. */
  readonly json?: unknown;
  /** Name of the scenario or plan that the rows come from. */
  readonly scenario?: string;
}

/** Rows of one kind, where a command's result is one of several kinds of table. */
export function rowsOf<Row extends object>(
  rows: readonly Row[],
  fields: readonly (keyof Row & string)[],
): Pick<Result<object>, "rows" | "fields"> {
  return { rows, fields: fields as readonly never[] };
}

/**
 * Prints a result in the shape asked for. CSV is as io writes it, without the byte order mark that
 * programs in a pipe stumble over.
 */
export async function print<Row extends object>(
  result: Result<Row>,
  { json, csv }: Shape,
  dataset: Dataset,
): Promise<void> {
  if (json) printLine(JSON.stringify(result.json ?? result.rows, null, 2));
  else if (csv) {
    const table = toTable(result.rows, result.fields);
    const provenance = provenanceOf(dataset, result.scenario);
    const text = new TextDecoder().decode(await writeTable(table, "csv", { provenance, language: speaking() }));
    process.stdout.write(text.replace(/\r\n|$/g, "\n").replace(/\n+$/, "\n"));
  } else {
    const { heading = [], notes = [], rows, columns } = result;
    printLine([...heading, ...(rows.length && columns ? [layOut(rows, columns)] : []), ...notes].join("\n"));
  }
}

/**
 * The format of a file of results, by its ending.
 *
 * @throws UsageError if it has none of them
 */
export function tableFormatOf(path: string): TableFormat {
  const format = TABLE_FORMATS.find((each) => `.${each}` === extname(path).toLowerCase());
  if (format) return format;
  throw new UsageError(
    say(
      "Không đoán được dạng tệp từ tên {0}. Đuôi tệp là một trong {1}.",
      path,
      TABLE_FORMATS.map((each) => `.${each}`).join(", "),
    ),
  );
}

/** Writes a result's rows to a file, and says so on standard error. */
export async function writeResult<Row extends object>(
  path: string,
  format: TableFormat,
  { rows, fields, scenario }: Result<Row>,
  dataset: Dataset,
  title: string,
): Promise<void> {
  const table = toTable(rows, fields);
  await writeWhole(
    path,
    await writeTable(table, format, { title, provenance: provenanceOf(dataset, scenario), language: speaking() }),
  );
  warn(say("Đã ghi {0}: {1} dòng.", path, rows.length));
}

/** Prints to standard output. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints to standard error, in yellow on a terminal: what a person should know beside the result. */
export function warn(text: string): void {
  process.stderr.write(`${styleText("yellow", text, { stream: process.stderr })}\n`);
}

/** The named columns of rows as a table, for io's writers. */
export function toTable<Row extends object>(rows: readonly Row[], fields: readonly (keyof Row & string)[]): Table<Row> {
  return fromColumns(fields.map((field) => [field, rows.map((row) => row[field] ?? null)] as const));
}

const WRITE_FAILURES: Readonly<Record<string, ParText>> = {
  EACCES: "không có quyền ghi vào thư mục đó",
  EBUSY: "tệp đang mở trong chương trình khác",
  EEXIST: "trên đường dẫn có một tệp chứ không phải thư mục",
  EISDIR: "đó là một thư mục",
  ENOENT: "không tạo được tệp trong thư mục đó",
  ENOSPC: "ổ đĩa đầy",
  ENOTDIR: "trên đường dẫn có một tệp chứ không phải thư mục",
  EPERM: "không được phép, hoặc tệp đang mở trong chương trình khác",
  EROFS: "ổ đĩa chỉ đọc",
};

/**
 * Writes a file whole or not at all: under another name in the same folder, and renamed once it is
 * on the disk. A file that was there stays as it was if anything fails.
 *
 * @throws UsageError if the place cannot be written to
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string | AsyncIterable<Uint8Array | string>,
): Promise<void> {
  const target = resolve(path);
  const unfinished = join(dirname(target), `.par-${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    // Where the folder itself is the problem there is nothing to clear away.
    await rm(unfinished, { force: true }).catch(() => undefined);
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      say("Không ghi được {0}: {1}.", path, WRITE_FAILURES[code] === undefined ? message : say(WRITE_FAILURES[code])),
    );
  }
}
