import { fstatSync, openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { type Agency, type Issue, type Scored, STAGES, type Stage, scoreTree } from "@par-index/core";
import { readScoreFiles, type ScoreReading } from "@par-index/io";
import type { Dataset } from "@par-index/io/node";
import { STAGE_NAMES } from "@par-index/text";
import { issueLines } from "@par-index/text/issues";
import { type Command, InvalidArgumentError, Option } from "commander";
import { findAgency } from "./agency.js";
import { ISSUES_FOUND, UsageError } from "./exit.js";
import { type DataChoice, openDataset } from "./folder.js";
import { issueLine } from "./issue-text.js";
import { called, say, speaking } from "./language.js";
import { warn } from "./output.js";
import { progress } from "./terminal.js";

/** How messages call standard input. */
const STANDARD_INPUT = "(đầu vào chuẩn)";

/** Stands for standard input among files. */
const DASH = "-";

/** What a file may be silent about; for a result also what of it is wanted. */
export interface UnitChoice {
  readonly agency?: string;
  readonly year?: number;
  readonly stage?: Stage;
}

export function withFiles(command: Command): Command {
  return command.argument(
    say("[TỆP...]"),
    say("tệp điểm (.xlsx, .xls, .ods, .docx, .csv, .json, .parquet), hoặc {0} để đọc đầu vào chuẩn", DASH),
  );
}

export function withAgency(command: Command): Command {
  return command.option(say("--agency <đơn vị>"), say("chỉ đơn vị này; tệp không ghi đơn vị thì là của đơn vị này"));
}

export function withYear(command: Command): Command {
  return command.option(say("--year <năm>"), say("chỉ năm này; tệp không ghi năm thì là của năm này"), parseYear);
}

export function withStage(command: Command): Command {
  return command.addOption(
    new Option(say("--stage <giai đoạn>"), say("self (tự chấm) hoặc appraised (thẩm định)")).choices([...STAGES]),
  );
}

/** A year of the command line. */
export function parseYear(text: string): number {
  if (!/^(?:19|20|21)\d\d$/.test(text)) throw new InvalidArgumentError(say("Năm gồm bốn chữ số, ví dụ 2024."));
  return Number(text);
}

/** A year that may be left out for the newest one, see {@link newestYear}. */
export function withNewestYear(command: Command): Command {
  return command.argument(say("[năm]"), say("năm đánh giá; không ghi thì lấy năm mới nhất có điểm"), parseYear);
}

/** A number of the command line, with a decimal comma or point. */
export function parseAmount(text: string): number {
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) throw new InvalidArgumentError(say("Ghi một số không âm, ví dụ 87,5."));
  return Number(text.replace(",", "."));
}

/** A whole number of the command line, 1 or more. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError(say("Ghi một số nguyên từ 1 trở lên."));
  return Number(text);
}

/**
 * Reads the files named, in order; `-` is standard input.
 *
 * @throws UsageError if one cannot be opened
 */
export async function readFiles(names: readonly string[]): Promise<{ name: string; bytes: Uint8Array | Blob }[]> {
  if (names.filter((name) => name === DASH).length > 1) throw new UsageError(say("Chỉ đọc đầu vào chuẩn (-) một lần."));
  return Promise.all(
    names.map(async (name) => {
      if (name === DASH) return { name: say(STANDARD_INPUT), bytes: await buffer(process.stdin) };
      try {
        const opened = await stat(name);
        // A file on the disk is opened, and read as far as needed; a named pipe can be read only once.
        return { name, bytes: opened.isFile() && opened.size > 0 ? await openAsBlob(name) : await readFile(name) };
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        throw new UsageError(
          code === "ENOENT"
            ? say('Không có tệp "{0}".', name)
            : code === "EISDIR"
              ? say('"{0}" là thư mục; ghi tên từng tệp, ví dụ {1}/*.xlsx.', name, name)
              : say('Không đọc được "{0}": {1}', name, message),
        );
      }
    }),
  );
}

/** Whether something is piped or redirected into standard input. */
export function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile();
  } catch {
    return false;
  }
}

/** Reads score files against a data set's trees and agencies. */
export async function readAgainst(
  dataset: Dataset,
  names: readonly string[],
  { agency, year, stage }: UnitChoice,
): Promise<ScoreReading> {
  const files = await readFiles(names);
  return progress(say("Đang đọc {0} tệp", files.length), () =>
    readScoreFiles(files, {
      trees: dataset.trees,
      agencies: dataset.agencies,
      aliases: dataset.aliases,
      agency: agency === undefined ? undefined : findAgency(agency, dataset, { year }).id,
      year,
      stage,
    }),
  );
}

/** A data set and the scores that a command works on. */
export interface Work {
  readonly dataset: Dataset;
  readonly scored: Scored;
  /** What was found in what was read. */
  readonly issues: readonly Issue[];
}

/**
 * Opens the data set and scores its own scores, or those in the files named, or, where
 * `takesPipe`, what is piped in. Errors in the files are printed and set the exit code; what they
 * leave is scored.
 */
export async function openWork(
  files: readonly string[],
  choice: DataChoice & UnitChoice,
  { takesPipe = false } = {},
): Promise<Work> {
  const dataset = await openDataset(choice);
  const names = files.length === 0 && takesPipe && isPiped() ? [DASH] : files;
  const score = (scores: Dataset["scores"]) => scoreTree(scores, dataset.groups ? { groups: dataset.groups } : {});
  if (names.length === 0) return { dataset, scored: score(dataset.scores), issues: dataset.warnings };
  const { scores, issues } = await readAgainst(dataset, names, choice);
  reportIssues(issues);
  return { dataset, scored: score(scores), issues };
}

/** Prints issues beside a result; an error among them sets the exit code. */
export function reportIssues(issues: readonly Issue[]): void {
  for (const line of issueLines(issues, issueLine, speaking())) warn(line);
  if (issues.some(({ severity }) => severity === "error")) process.exitCode = ISSUES_FOUND;
}

/** The agency that a person names; of namesakes the one that has scores. */
export function findScored({ dataset, scored }: Work, text: string, year: number | undefined): Agency {
  return findAgency(text, dataset, { year, hasScores: (id) => scored.units.some((unit) => unit.agency === id) });
}

/**
 * The newest year in which the agency that a person names has scores, at the stage if one is named.
 *
 * @throws UsageError if it has none
 */
export function newestYear(work: Work, text: string, stage?: Stage): number {
  const agency = findScored(work, text, undefined);
  const years = work.scored.units
    .filter((unit) => unit.agency === agency.id && (stage === undefined || unit.stage === stage))
    .map(({ year }) => year);
  if (years.length === 0)
    throw new UsageError(
      say("Chưa có điểm{0} của {1}.", stage ? ` ${STAGE_NAMES[speaking()][stage]}` : "", called(agency)),
    );
  return Math.max(...years);
}

/**
 * The one unit that a command's arguments name.
 *
 * @throws UsageError if it has no scores, with the years and stages it has
 */
export function findUnit(
  work: Work,
  { agency: text, year, stage = "appraised" }: { agency: string; year: number; stage?: Stage | undefined },
) {
  const { scored } = work;
  const agency = findScored(work, text, year);
  if (scored.has({ agency: agency.id, year, stage })) return { agency, year, stage };
  const known = scored.units.filter((unit) => unit.agency === agency.id);
  const has = known.map((unit) => `${unit.year} (${STAGE_NAMES[speaking()][unit.stage]})`);
  throw new UsageError(
    say(
      "{0} không có điểm {1} năm {2}. {3}",
      called(agency),
      STAGE_NAMES[speaking()][stage],
      year,
      has.length ? say("Đang có: {0}.", has.join(", ")) : say("Chưa có điểm của đơn vị này."),
    ),
  );
}
