import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { styleText } from "node:util";
import type { Command } from "commander";
import { UsageError } from "./exit.js";
import { type Column, layOut } from "./terminal.js";

/** How a command's result reaches standard output. */
export interface Shape {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Gives a command the options of {@link Shape}. */
export function withShape(command: Command): Command {
  return command
    .option("--json", "in JSON thay cho bảng")
    .option("--csv", "in CSV thay cho bảng")
    .hook("preAction", (_, called) => {
      const { json, csv } = called.opts<Shape>();
      if (json && csv) throw new UsageError("Chọn một trong --json và --csv.");
    });
}

/** A table of results. */
export interface Result<Row> {
  /** Lines above the table, for people only. */
  readonly heading?: readonly string[];
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Lines below the table, for people only. */
  readonly notes?: readonly string[];
  /** The names of the columns in CSV. */
  readonly fields: readonly (keyof Row & string)[];
  /** What `--json` prints, if it is not the rows. */
  readonly json?: unknown;
}

/** Prints a result in the shape asked for. */
export function print<Row extends object>(result: Result<Row>, { json, csv }: Shape): void {
  if (json) say(JSON.stringify(result.json ?? result.rows, null, 2));
  else if (csv) say(csvText(result.rows, result.fields));
  else {
    const { heading = [], notes = [], rows, columns } = result;
    say([...heading, ...(rows.length ? [layOut(rows, columns)] : []), ...notes].join("\n"));
  }
}

/** Prints to standard output. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints to standard error, in yellow on a terminal: what a person should know beside the result. */
export function warn(text: string): void {
  process.stderr.write(`${styleText("yellow", text, { stream: process.stderr })}\n`);
}

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvText<Row>(rows: readonly Row[], fields: readonly (keyof Row & string)[]): string {
  const cell = (value: unknown) => {
    if (value === null || value === undefined) return "";
    const text = typeof value === "string" ? value.replace(/^(?='*[=+\-@\t\r])/, "'") : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [fields.join(","), ...rows.map((row) => fields.map((field) => cell(row[field])).join(","))].join("\n");
}

/**
 * Writes a file whole or not at all: under another name in the same folder, and renamed once it is
 * on the disk. A file that was there stays as it was if anything fails.
 *
 * @throws UsageError if the place cannot be written to
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
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
    await rm(unfinished, { force: true });
    throw new UsageError(`Không ghi được ${path}: ${(error as Error).message}`);
  }
}
