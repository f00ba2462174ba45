import {
  type Agencies,
  type Assignment,
  type CriteriaTree,
  type IndexGroup,
  parseAgencies,
  parseAssignment,
  parseCriteriaTree,
  parseRegions,
  type Region,
  type Scored,
  scoreTree,
} from "@par-index/core";
import { parseAttributes } from "@par-index/core/agencies";
import { type PackedScores, unpackScores } from "@par-index/core/scores";
import { type Crosswalk, parseCrosswalk } from "@par-index/core/tree";

/** The JSON of the data set; made by `data/world.json.ts`. */
export interface WorldDocument {
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
  groups: IndexGroup[] | null;
  scores: PackedScores;
}

/** The data set in core's terms: what pages and workers compute with, without a language. */
export interface ScoredWorld extends Pick<WorldDocument, "dataset" | "simulated"> {
  readonly scored: Scored;
  readonly trees: readonly CriteriaTree[];
  readonly regions: readonly Region[];
  readonly agencies: Agencies;
  readonly assignment: Assignment | null;
  readonly crosswalks: readonly Crosswalk[];
}

/** Reads the data set's documents and scores it. */
export function scoreWorld(document: WorldDocument): ScoredWorld {
  const trees = document.trees.map((tree) => parseCriteriaTree(tree));
  const regions = parseRegions(document.regions);
  const registry = parseAgencies(document.agencies, { regions });
  const described = parseAttributes(document.attributes, { agencies: registry });
  const agencies = new Map([...registry, ...described.map((agency) => [agency.id, agency] as const)]);
  const { dataset, simulated } = document;
  return {
    dataset,
    simulated,
    scored: scoreTree(
      unpackScores(document.scores, { trees, agencies }),
      document.groups ? { groups: document.groups } : {},
    ),
    trees,
    regions,
    agencies,
    assignment: document.assignment === null ? null : parseAssignment(document.assignment, { trees, agencies }),
    crosswalks: document.crosswalks.map((crosswalk) => parseCrosswalk(crosswalk, { trees })),
  };
}
