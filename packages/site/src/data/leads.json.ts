/** Cơ quan chủ trì: who answers for how many points, and what was lost in each scored agency. */
import { type Responsibility, responsibility, sumDecimals } from "@par-index/core";
import {
  agencyName,
  dataset,
  latest,
  official,
  print,
  provenance,
  scored,
  scoredAgencies,
  years,
} from "./workbench.ts";

const { assignment } = dataset;
const roll = (sharing: "full" | "equal") =>
  assignment ? official<Responsibility>(responsibility(scored, assignment, sharing)) : [];
const full = roll("full");
const equal = roll("equal");
const ids = [...new Set(full.map((row) => row.leadAgency))];
const leavesOf = (id: string | null) =>
  assignment?.tree.leaves().filter((leaf) => {
    const agencies = assignment.leads.get(leaf.code)?.agencies ?? [];
    return id === null ? agencies.length === 0 : agencies.includes(id);
  }) ?? [];

print({
  provenance,
  latest,
  years,
  assignment: assignment && { name: assignment.name, source: assignment.source },
  agencies: scoredAgencies.map(({ id }) => ({ id, name: agencyName(id) })),
  leads: ids.map((id) => ({
    id,
    name: id === null ? null : agencyName(id),
    leaves: leavesOf(id).map(({ code, name, max, provenance: maximum }) => ({
      code,
      name,
      max,
      provenance: maximum,
      shared: (assignment?.leads.get(code)?.agencies.length ?? 0) > 1,
      basis: assignment?.leads.get(code)?.basis ?? null,
    })),
  })),
  // One list per column: the same rows as objects would be four times as large.
  full: columns(full),
  equal: columns(equal),
  // Of the equal shares: for every agency, in the order of `agencies`, and year.
  totals: scoredAgencies.map(({ id }) =>
    years.map((year) => {
      const own = equal.filter((row) => row.agency === id && row.year === year);
      return { max: sumDecimals(own.map(({ max }) => max)), lost: sumDecimals(own.map(({ lost }) => lost)) };
    }),
  ),
});

function columns(rows: readonly Responsibility[]): object {
  return {
    agency: rows.map((row) => scoredAgencies.findIndex(({ id }) => id === row.agency)),
    year: rows.map((row) => row.year),
    lead: rows.map((row) => ids.indexOf(row.leadAgency)),
    max: rows.map((row) => row.max),
    lost: rows.map((row) => row.lost),
    index: rows.map((row) => row.index),
    unknown: rows.map((row) => row.unknownLeaves),
  };
}
