import type { Agencies, Assignment, CriteriaTree, Region, Scored } from "@par-index/core";
import { attributeNames } from "@par-index/core/agencies";
import type { Crosswalk } from "@par-index/core/tree";
import { readableName } from "@par-index/text";
import type { Telling } from "@par-index/text/findings";
import { lang } from "../page/language.js";
import { scoreWorld, type WorldDocument } from "./scored-world.js";

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
  const { scored, trees, regions, agencies, assignment, crosswalks } = scoreWorld(document);
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
    assignment,
    crosswalks,
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
