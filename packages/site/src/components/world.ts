import {
  type Agencies,
  type Assignment,
  attributeNames,
  type CriteriaTree,
  type Crosswalk,
  type Group,
  type PackedScores,
  parseAgencies,
  parseAssignment,
  parseAttributes,
  parseCriteriaTree,
  parseCrosswalk,
  parseRegions,
  type Region,
  type Scored,
  scoreTree,
  unpackScores,
} from "@par-index/core";
import type { Telling } from "@par-index/text/findings";
import { lang } from "./language.js";
import { readableName } from "./names.js";

/** The JSON of the data set; made by `data/world.json.ts`. */
interface WorldDocument {
  dataset: { vi: string; en: string };
  simulated: boolean;
  illustrative: boolean;
  latest: number;
  years: number[];
  trees: unknown[];
  assignment: unknown;
  crosswalks: unknown[];
  regions: unknown[];
  agencies: unknown[];
  /** The agencies' attributes: `agency` and a column each. */
  attributes: Record<string, string>[];
  groups: Group[] | null;
  scores: PackedScores;
}

/** An agency with official scores. */
export interface ScoredAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Id of the region. */
  readonly region: string | null;
}

/** The whole data set, scored, with names in the page's language. */
export interface World {
  readonly scored: Scored;
  /** Name of the data set. */
  readonly dataset: string;
  readonly simulated: boolean;
  /** Whether some maxima stand in for official ones that are not known. */
  readonly illustrative: boolean;
  /** The years with official scores, oldest first, and the last of them. */
  readonly years: readonly number[];
  readonly latest: number;
  readonly trees: readonly CriteriaTree[];
  readonly agencies: Agencies;
  readonly regions: readonly Region[];
  /** Names of what else the data set says of its agencies: "Địa hình". */
  readonly attributes: readonly string[];
  readonly assignment: Assignment | null;
  readonly crosswalks: readonly Crosswalk[];
  /** The agencies with official scores, in the registry's order. */
  readonly scoredAgencies: readonly ScoredAgency[];
  /** Name of an agency; the id itself if it is not known. */
  name(agency: string): string;
  /** Name of a region; null for none. */
  regionName(region: string | null | undefined): string | null;
  /** Name of a node, for reading. */
  nodeName(tree: CriteriaTree, code: string): string;
  /** Language and names for the findings of `@par-index/text/findings`. */
  readonly telling: Telling;
}

/** Reads the data set of a page and scores it. */
export async function openWorld(file: { json(): Promise<unknown> }): Promise<World> {
  const document = (await file.json()) as WorldDocument;
  const trees = document.trees.map((tree) => parseCriteriaTree(tree));
  const regions = parseRegions(document.regions);
  const registry = parseAgencies(document.agencies, { regions });
  const described = parseAttributes(document.attributes, { agencies: registry });
  const agencies = new Map([...registry, ...described.map((agency) => [agency.id, agency] as const)]);
  const scored = scoreTree(
    unpackScores(document.scores, { trees, agencies }),
    document.groups ? { groups: document.groups } : {},
  );
  const official = new Set(scored.units.filter(({ stage }) => stage === "appraised").map(({ agency }) => agency));
  const name = (agency: string) => {
    const found = agencies.get(agency);
    return (lang === "en" ? found?.nameEn : found?.name) ?? agency;
  };
  const regionName = (region: string | null | undefined) => {
    const found = regions.find(({ id }) => id === region);
    return found ? (lang === "en" ? found.nameEn : found.name) : null;
  };
  const nodeName = (tree: CriteriaTree, code: string) => readableName(tree.get(code).name)[lang];
  return {
    scored,
    dataset: document.dataset[lang],
    simulated: document.simulated,
    illustrative: document.illustrative,
    years: document.years,
    latest: document.latest,
    trees,
    agencies,
    regions,
    attributes: attributeNames(agencies),
    assignment: document.assignment === null ? null : parseAssignment(document.assignment, { trees, agencies }),
    crosswalks: document.crosswalks.map((crosswalk) => parseCrosswalk(crosswalk, { trees })),
    scoredAgencies: [...agencies.values()]
      .filter(({ id }) => official.has(id))
      .map(({ id, kind, region }) => ({ id, name: name(id), kind, region: region ?? null })),
    name,
    regionName,
    nodeName,
    telling: {
      lang,
      names: {
        agency: name,
        node(code, id) {
          const tree = trees.find((each) => each.id === id) ?? trees.find((each) => each.has(code));
          return tree?.has(code) ? nodeName(tree, code) : code;
        },
        region: (id) => regionName(id) ?? id,
      },
    },
  };
}
