import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import {
  type Agencies,
  type Agency,
  type Assignment,
  attributeNames,
  type Bilingual,
  type CriteriaTree,
  type Crosswalk,
  checkShape,
  type Group,
  type Issue,
  ParError,
  parseAgencies,
  parseAssignment,
  parseAttributes,
  parseCriteriaTree,
  parseCrosswalk,
  parseRegions,
  parseScoreColumns,
  type Region,
  type Scores,
} from "@par-index/core";
import * as z from "zod";
import { readScoreFiles } from "../score-files/read.js";
import type { Decision } from "../score-files/reading.js";
import { type CsvTable, readCsv } from "../source/csv.js";
import { readCsvColumns } from "../source/csv-columns.js";
import { type Aliases, parseAliases } from "../words/agency-names.js";
import { readBytes, readJson, readText } from "./files.js";

/** A data folder, read and validated; made by {@link readDataset}. */
export interface Dataset {
  readonly id: string;
  readonly name: Bilingual;
  /** Whether the scores are simulated; every page and export then says so. */
  readonly simulated: boolean;
  readonly trees: readonly CriteriaTree[];
  /** All agencies: those of the data set first, then the shared registry. */
  readonly agencies: Agencies;
  /** Names of the attributes that the data set gives its agencies. */
  readonly attributes: readonly string[];
  /** Other names people write for agencies. */
  readonly aliases: Aliases;
  readonly regions: readonly Region[];
  /** Lead agencies, if the data set names an assignment. */
  readonly assignment?: Assignment;
  /** How the trees' codes map onto one another; empty unless the data set names crosswalks. */
  readonly crosswalks: readonly Crosswalk[];
  /** Groups, if the data set sets its own. */
  readonly groups?: readonly Group[];
  readonly scores: Scores;
  /** What is odd but was accepted. */
  readonly warnings: readonly Issue[];
  /** What the reader decided where the scores come from workbooks. */
  readonly decisions: readonly Decision[];
}

const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const settingsSchema = z.strictObject({ dataset: z.string().min(1) });
const datasetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: bilingual,
  simulated: z.boolean(),
  trees: z.array(z.string().min(1)).min(1),
  assignment: z.string().min(1).optional(),
  crosswalks: z.array(z.string().min(1)).optional(),
  scores: z.array(z.string().min(1)).min(1).optional(),
  groups: z.array(z.strictObject({ name: z.string().min(1), atLeast: z.number() })).optional(),
});

/**
 * Reads the data set that `settings.json` in the data folder chooses, or the one named.
 *
 * The trees, crosswalks, assignments and the registry of agencies are shared by all data sets; the data set's
 * own folder holds `dataset.json`, its scores and, if it scores agencies that the registry does
 * not have, `agencies.csv` and `regions.csv`; `attributes.csv` may say more of any agency. Scores stand in `scores.csv`, row by row as
 * `parseScores` takes them, or in the files that `dataset.json` lists under `scores`: workbooks and
 * tables in any shape `readScoreFiles` understands. `data/README.md` describes every file.
 *
 * @param dataFolder the folder `data`
 * @param name the data set's folder: its name in `dataFolder`, or a path
 * @throws ParError `dataset-invalid` with every problem in every file
 */
export async function readDataset(dataFolder: string, name?: string): Promise<Dataset> {
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  /** Runs one reader and collects what it finds, so that the others still run. */
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ParError) || error.issues.length === 0) throw error;
      issues.push(...error.issues);
      return undefined;
    }
  };
  const label = (path: string) => {
    const inside = relative(dataFolder, path);
    return inside.startsWith("..") ? path : join(basename(dataFolder), inside);
  };
  /** Reads a file and parses what is in it; undefined if either finds a problem. */
  const fromJson = <T>(path: string, parse: (document: unknown, file: string) => T): T | undefined =>
    attempt(() => parse(readJson(path, label(path)), label(path)));
  const fromCsv = <T>(
    path: string,
    parse: (records: CsvTable["records"], source: { file: string; rowOf: CsvTable["rowOf"] }) => T,
  ): T | undefined =>
    attempt(() => {
      const file = label(path);
      const { records, rowOf } = readCsv(readText(path, file), { file });
      return parse(records, { file, rowOf });
    });

  const chosen =
    name ??
    fromJson(join(dataFolder, "settings.json"), (document, file) => checked(settingsSchema, document, file))?.dataset;
  if (chosen === undefined) throw new ParError("dataset-invalid", "Chưa chọn được bộ dữ liệu.", issues);
  const folder = /[\\/]/.test(chosen) ? resolve(chosen) : join(dataFolder, chosen);
  const settings = fromJson(join(folder, "dataset.json"), (document, file) => checked(datasetSchema, document, file));

  const registry = join(dataFolder, "agencies");
  const regions = [folder, registry]
    .map((from) => join(from, "regions.csv"))
    .filter((path) => existsSync(path))
    .flatMap((path) => fromCsv(path, parseRegions) ?? []);
  const agencies = new Map<string, Agency>();
  const registryFiles = [join(folder, "agencies.csv"), ...listFiles(registry, ".csv")].filter(
    (path) => !["regions.csv", "aliases.csv"].includes(basename(path)) && existsSync(path),
  );
  for (const path of registryFiles)
    for (const agency of fromCsv(path, (records, source) => parseAgencies(records, { regions, ...source }))?.values() ??
      []) {
      if (agencies.has(agency.id))
        issues.push({
          severity: "error",
          code: "agency-duplicate",
          message: `Mã đơn vị "${agency.id}" đã có trong tệp khác.`,
          file: label(path),
          column: "id",
        });
      agencies.set(agency.id, agency);
    }

  const attributesFile = join(folder, "attributes.csv");
  const described = existsSync(attributesFile)
    ? fromCsv(attributesFile, (records, source) => parseAttributes(records, { agencies, ...source }))
    : undefined;
  for (const agency of described ?? []) agencies.set(agency.id, agency);

  const aliases = [folder, registry]
    .map((from) => join(from, "aliases.csv"))
    .filter((path) => existsSync(path))
    .flatMap((path) => fromCsv(path, (records, source) => parseAliases(records, { agencies, ...source })) ?? []);

  const readTree = (id: string) =>
    fromJson(join(dataFolder, "trees", `${id}.json`), (document, file) => parseCriteriaTree(document, { file }));
  const trees = (settings?.trees ?? []).flatMap((id) => readTree(id) ?? []);
  // Crosswalks, the assignment and the scores need the trees; without them there is nothing to check against.
  const complete = settings !== undefined && trees.length === settings.trees.length;
  const assignment =
    complete && settings.assignment !== undefined
      ? fromJson(join(dataFolder, "assignments", `${settings.assignment}.json`), (document, file) =>
          parseAssignment(document, { trees, agencies, file }),
        )
      : undefined;
  const crosswalks = !complete
    ? []
    : (settings.crosswalks ?? []).flatMap(
        (id) =>
          fromJson(join(dataFolder, "crosswalks", `${id}.json`), (document, file) =>
            parseCrosswalk(document, { trees, file }),
          ) ?? [],
      );
  const parsed = !complete
    ? undefined
    : settings.scores === undefined
      ? attempt(() => {
          const path = join(folder, "scores.csv");
          const file = label(path);
          const { columns, rowOf } = readCsvColumns(readBytes(path, file), { file });
          return parseScoreColumns(columns, { trees, agencies, file, rowOf });
        })
      : await readScoreFiles(
          settings.scores.flatMap((file) => {
            const path = join(folder, file);
            return attempt(() => ({ name: label(path), bytes: readBytes(path, label(path)) })) ?? [];
          }),
          { trees, agencies, aliases },
        );
  for (const issue of parsed?.issues ?? []) (issue.severity === "error" ? issues : warnings).push(issue);

  if (issues.length || !settings || !parsed)
    throw new ParError("dataset-invalid", `Dữ liệu có ${issues.length} lỗi; chưa tính điểm.`, issues);
  return {
    id: settings.id,
    name: settings.name,
    simulated: settings.simulated,
    trees,
    agencies,
    attributes: attributeNames(agencies),
    aliases,
    regions,
    ...(assignment ? { assignment } : {}),
    crosswalks,
    ...(settings.groups ? { groups: settings.groups } : {}),
    scores: parsed.scores,
    warnings,
    decisions: "decisions" in parsed ? parsed.decisions : [],
  };
}

function checked<T>(schema: z.ZodType<T>, document: unknown, file: string): T {
  const { data, issues } = checkShape(schema, document, { file });
  if (data === undefined) throw new ParError("settings-invalid", "Cài đặt có lỗi:", issues);
  return data;
}

function listFiles(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => join(folder, file));
}
