import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { type Issue, ParError } from "@par-index/core";
import { type CsvTable, readCsv } from "../source/csv.js";
import { readJson, readText } from "./files.js";

/** The files of a data folder, read one after the other; what is wrong with them is collected. */
export class DataFolder {
  readonly path: string;
  readonly issues: Issue[] = [];

  constructor(path: string) {
    this.path = path;
  }

  /** Runs one reader and collects what it finds, so that the others still run. */
  attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ParError) || error.issues.length === 0) throw error;
      this.issues.push(...error.issues);
      return undefined;
    }
  }

  /** How issues name a file. */
  label(path: string): string {
    const inside = relative(this.path, path);
    return inside.startsWith("..") ? path : join(basename(this.path), inside);
  }

  /** A JSON file's document, parsed; undefined if reading or parsing finds a problem. */
  json<T>(path: string, parse: (document: unknown, file: string) => T): T | undefined {
    const file = this.label(path);
    return this.attempt(() => parse(readJson(path, file), file));
  }

  /** A CSV file's records, parsed; undefined if reading or parsing finds a problem. */
  csv<T>(
    path: string,
    parse: (records: CsvTable["records"], source: { file: string; rowOf: CsvTable["rowOf"] }) => T,
  ): T | undefined {
    const file = this.label(path);
    return this.attempt(() => {
      const { records, rowOf } = readCsv(readText(path, file), { file });
      // Excel keeps rows that were emptied as nothing but delimiters.
      const filled = records.flatMap((record, i) =>
        Object.values(record).some((cell) => cell.trim() !== "") ? i : [],
      );
      return parse(
        filled.map((i) => records[i] as (typeof records)[number]),
        { file, rowOf: (index) => rowOf(filled[index] ?? index) },
      );
    });
  }
}

/** Paths of a folder's files with an ending, in alphabetical order; none if there is no such folder. */
export function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}
