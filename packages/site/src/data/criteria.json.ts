/** Bộ tiêu chí: the newest tree with its maxima, sources, lead agencies and legal basis. */
import { readableName } from "@par-index/text";
import { agencyName, dataset, print, provenance } from "./facts/workbench.ts";

const tree = dataset.trees.at(-1);
if (!tree) throw new Error("The data set has no tree.");
const leads = dataset.assignment?.tree === tree ? dataset.assignment.leads : undefined;

print({
  provenance,
  name: tree.name,
  legalBasis: tree.legalBasis,
  years: tree.years,
  notes: tree.notes,
  citations: tree.citations,
  totals: tree.totals,
  assignment: leads && dataset.assignment ? { name: dataset.assignment.name, source: dataset.assignment.source } : null,
  nodes: tree.nodes.map(({ code, name, level, parent, children, max, provenance: maximum, cite, source }) => ({
    code,
    name: readableName(name),
    level,
    parent,
    leaf: children.length === 0,
    leaves: tree.leaves(code).length,
    max,
    provenance: maximum,
    cite,
    source: source ?? null,
    lead: leads?.has(code)
      ? { names: leads.get(code)?.agencies.map(agencyName), basis: leads.get(code)?.basis, from: leads.get(code)?.from }
      : null,
  })),
});
