import { join, resolve } from "node:path";
import {
  type Agencies,
  type CriteriaTree,
  type Issue,
  ParError,
  parseAssignment,
  parseCriteriaTree,
  safeParseScoreColumns,
} from "@par-index/core";
import { attributeNames } from "@par-index/core/agencies";
import { parseCrosswalk } from "@par-index/core/tree";
import { readScoreFiles } from "../score-files/read.js";
import { type CsvColumns, readCsvColumns } from "../source/csv-columns.js";
import type { Aliases } from "../words/agency-names.js";
import type { Dataset } from "./dataset.js";
import { readBytes, readTextBytes } from "./files.js";
import { DataFolder } from "./folder.js";
import { readRegistry } from "./registry.js";
import { parseDatasetSettings, parseSettings } from "./settings.js";

/**
 * Reads the data set that `settings.json` in the data folder chooses, or the one named.
 *
 * The trees, crosswalks, assignments and the registry of agencies are shared by all data sets; the data set's
 * own folder holds `dataset.json`, its scores and, if it scores agencies that the registry does
 * not have, `agencies.csv` and `regions.csv`; `attributes.csv` may say more of any agency. Scores stand in `scores.csv`, row by row as
 * `safeParseScores` takes them, or in the files that `dataset.json` lists under `scores`: workbooks and
 * tables in any shape `readScoreFiles` understands. `data/README.md` describes every file.
 *
 * @param dataFolder the folder `data`
 * @param name the data set's folder: its name in `dataFolder`, or a path
 * @throws ParError `dataset-invalid` with every problem in every file
 */
export async function readDataset(dataFolder: string, name?: string): Promise<Dataset> {
  const data = new DataFolder(dataFolder);
  const chosen = name ?? data.json(join(dataFolder, "settings.json"), parseSettings)?.dataset;
  if (chosen === undefined) throw new ParError("dataset-invalid", { errors: null }, data.issues);
  const folder = /[\\/]/.test(chosen) ? resolve(chosen) : join(dataFolder, chosen);
  const settings = data.json(join(folder, "dataset.json"), parseDatasetSettings);
  const { regions, agencies, aliases, isWhole } = readRegistry(data, folder);

  const trees = (settings?.trees ?? []).flatMap(
    (id) =>
      data.json(join(dataFolder, "trees", `${id}.json`), (document, file) => parseCriteriaTree(document, { file })) ??
      [],
  );
  // Crosswalks, the assignment and the scores need the trees; without them there is nothing to check against.
  const complete = settings !== undefined && trees.length === settings.trees.length ? settings : undefined;
  const assignment =
    complete?.assignment === undefined
      ? undefined
      : data.json(join(dataFolder, "assignments", `${complete.assignment}.json`), (document, file) =>
          parseAssignment(document, { trees, agencies, file }),
        );
  const crosswalks = (complete?.crosswalks ?? []).flatMap(
    (id) =>
      data.json(join(dataFolder, "crosswalks", `${id}.json`), (document, file) =>
        parseCrosswalk(document, { trees, file }),
      ) ?? [],
  );
  const parsed = complete && (await readScores(data, folder, complete.scores, { trees, agencies, aliases }));
  const warnings: Issue[] = [];
  for (const issue of parsed?.issues ?? []) (issue.severity === "error" ? data.issues : warnings).push(issue);

  if (data.issues.length || !settings || !parsed) {
    // A registry that could not be read is one problem, not one at each row that names an agency.
    const issues = isWhole ? data.issues : data.issues.filter(({ code }) => code !== "agency-unknown");
    throw new ParError("dataset-invalid", { errors: issues.length }, issues);
  }
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

/** The scores of a data set: its `scores.csv`, or the files that it names. */
function readScores(
  data: DataFolder,
  folder: string,
  files: readonly string[] | undefined,
  context: { readonly trees: readonly CriteriaTree[]; readonly agencies: Agencies; readonly aliases: Aliases },
) {
  if (files !== undefined)
    return readScoreFiles(
      files.flatMap((name) => {
        const path = join(folder, name);
        const file = data.label(path);
        return data.attempt(() => ({ name: file, bytes: readBytes(path, file) })) ?? [];
      }),
      context,
    );
  return data.attempt(() => {
    const path = join(folder, "scores.csv");
    const file = data.label(path);
    const { columns, rowOf, delimiter } = readCsvColumns(readTextBytes(path, file), { file });
    const { trees, agencies } = context;
    return safeParseScoreColumns(delimiter === "," ? columns : withDecimalPoints(columns), {
      trees,
      agencies,
      file,
      rowOf,
    });
  });
}

/** The columns of a table whose cells no comma separates: there it is the decimal sign. */
function withDecimalPoints(columns: CsvColumns["columns"]): CsvColumns["columns"] {
  const written = (cell: unknown) =>
    typeof cell === "string" && /^\s*[+-]?\d+,\d+\s*$/.test(cell) ? cell.replace(",", ".") : cell;
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [
      name,
      Array.isArray(cells) && (name === "points" || name === "value") ? cells.map(written) : cells,
    ]),
  );
}
