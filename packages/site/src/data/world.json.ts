/** The whole data set, as core's documents and packed scores: what a page scores in the browser. */
import { leadAgencies } from "@par-index/core";
import { packScores } from "@par-index/core/scores";
import { dataset, document, latest, print, years } from "./facts/workbench.ts";

const leads = new Set(leadAgencies(dataset.assignment));
const scored = new Set(dataset.scores.blocks.flatMap(({ units }) => units.map(({ agency }) => agency)));

print({
  dataset: dataset.name,
  simulated: dataset.simulated,
  illustrative: dataset.trees.some((tree) => tree.leaves().some((leaf) => leaf.provenance === "illustrative")),
  latest,
  years,
  trees: dataset.trees.map(({ id }) => document("trees", id)),
  assignment: dataset.assignment ? document("assignments", dataset.assignment.id) : null,
  crosswalks: dataset.crosswalks.map(({ id }) => document("crosswalks", id)),
  regions: dataset.regions,
  // Those that are scored and those that lead: the page need not carry the others.
  agencies: [...dataset.agencies.values()]
    .filter(({ id }) => scored.has(id) || leads.has(id) || id === dataset.assignment?.agency)
    .map(({ mergedFrom: _mergedFrom, parent: _parent, attributes: _attributes, since, until, ...agency }) => ({
      ...agency,
      since: since?.toString(),
      until: until?.toString(),
    })),
  attributes: [...dataset.agencies.values()].flatMap(({ id, attributes }) =>
    attributes && scored.has(id) ? [{ agency: id, ...attributes }] : [],
  ),
  groups: dataset.groups ?? null,
  scores: packScores(dataset.scores),
});
