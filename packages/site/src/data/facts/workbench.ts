/** What every loader starts from: the chosen data set, scored. Read once per loader process. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bilingual, ParError, type Scored, scoreTree, type Table } from "@par-index/core";
import { mainTree } from "@par-index/core/scoring";
import { type Dataset, readDataset } from "@par-index/io/node";
import { issueLine, issueText } from "@par-index/text/issues";

/** The folder `data` of the repository. */
const SHIPPED_DATA = fileURLToPath(new URL("../../../../../data", import.meta.url));

/** The data folder the site is built on: the user's own, named by `PAR_DATA`, or the repository's. */
export const DATA_FOLDER = resolve(process.env.PAR_DATA || SHIPPED_DATA);

/** Where published figures stand: the user's own, or else those that come with the workbench. */
export const PUBLISHED_FOLDER = existsSync(join(DATA_FOLDER, "published")) ? DATA_FOLDER : SHIPPED_DATA;

async function load(): Promise<{ dataset: Dataset; scored: Scored }> {
  try {
    const dataset = await readDataset(DATA_FOLDER, process.env.PAR_DATASET);
    for (const warning of dataset.warnings) console.error(issueLine(warning, "vi"));
    return { dataset, scored: scoreTree(dataset.scores, dataset.groups ? { groups: dataset.groups } : {}) };
  } catch (error) {
    if (!(error instanceof ParError)) throw error;
    console.error([issueText(error, "vi"), ...error.issues.map((issue) => issueLine(issue, "vi"))].join("\n"));
    process.exit(1);
  }
}

export const { dataset, scored } = await load();

/** The years that have official scores, oldest first. */
export const years = [
  ...new Set(scored.units.filter((unit) => unit.stage === "appraised").map((unit) => unit.year)),
].sort();

/** The year the site leads with. */
export const latest = years.at(-1) as number;

/** The fields of the tree that most agencies were last scored on, each of which has a page. */
export const fields = (mainTree(scored, { year: latest })?.nodes ?? []).filter(({ level }) => level === 1);

/** Agencies with official scores, in the registry's order. */
export const scoredAgencies = [...dataset.agencies.values()].filter(({ id }) =>
  years.some((year) => scored.has({ agency: id, year })),
);

/** Name of an agency's region in both languages, or null. */
export function regionName(region: string | undefined): Bilingual | null {
  const found = dataset.regions.find(({ id }) => id === region);
  return found ? { vi: found.name, en: found.nameEn } : null;
}

/** Name of an agency by id in both languages; the id itself if the registry does not have it. */
export function agencyName(id: string): Bilingual {
  const found = dataset.agencies.get(id);
  return { vi: found?.name ?? id, en: found?.nameEn ?? id };
}

/** The rows of a table of results that rest on official scores. */
export function official<Row extends { readonly stage: string }>(table: Table<Row>): Row[] {
  return table.objects().filter((row) => row.stage === "appraised");
}

/** A document of the data folder, as core parses it: `document("trees", id)`. */
export function document(folder: "trees" | "assignments" | "crosswalks", id: string): unknown {
  return JSON.parse(readFileSync(join(DATA_FOLDER, folder, `${id}.json`), "utf8"));
}

/** What each page says of where its figures come from. */
export const provenance = {
  dataset: dataset.name,
  simulated: dataset.simulated,
  illustrative: dataset.trees.some((tree) => tree.leaves().some((leaf) => leaf.provenance === "illustrative")),
};

/** Prints a loader's result. */
export function print(result: unknown): void {
  process.stdout.write(JSON.stringify(result));
}
