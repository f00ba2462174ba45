/** Kiểm tra dữ liệu: what a workbook is checked against, as the documents that core parses. */
import { leadAgencies } from "@par-index/core";
import { dataset, document, print, provenance, years } from "./facts/workbench.ts";

const kinds = new Set(dataset.trees.flatMap((tree) => tree.appliesTo));
const leads = new Set(leadAgencies(dataset.assignment));

print({
  provenance,
  trees: dataset.trees.map(({ id }) => document("trees", id)),
  assignment: dataset.assignment ? document("assignments", dataset.assignment.id) : null,
  // Only those a tree scores or an assignment names: the page need not carry the others.
  agencies: [...dataset.agencies.values()]
    .filter(({ id, kind }) => kinds.has(kind) || leads.has(id) || id === dataset.assignment?.agency)
    .map(({ mergedFrom, parent: _parent, region: _region, attributes: _attributes, since, until, ...agency }) => ({
      ...agency,
      since: since?.toString(),
      until: until?.toString(),
      mergedFrom: mergedFrom?.join(";"),
    })),
  aliases: dataset.aliases,
  groups: dataset.groups ?? null,
  years: [...new Set([...dataset.trees.flatMap((tree) => tree.years), ...years])].sort(),
});
