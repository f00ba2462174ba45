/** All that the profile of an agency shows. */
import { type Agency, ROOT } from "@par-index/core";
import { readableName } from "@par-index/text";
import { marks, rootGaps } from "./agency-findings.ts";
import { yearOf } from "./agency-year.ts";
import { agencyName, dataset, provenance, regionName, scored, scoredAgencies, years } from "./workbench.ts";

const marksOfAll = marks.filter(({ region }) => region === null);

/** The index of every agency in a field, in the order of `scoredAgencies`; null if not known in full. */
function peers(year: number, code: string): (number | null)[] {
  return scoredAgencies.map(({ id }) => {
    if (!scored.has({ agency: id, year }) || !scored.treeOf({ agency: id, year }).has(code)) return null;
    const { index, coverage } = scored.at({ agency: id, year }, code);
    return coverage === 1 ? index : null;
  });
}

/** The profile of an agency, in all its years. */
export function agencyProfile(agency: Agency): object {
  const own = years.filter((year) => scored.has({ agency: agency.id, year }));
  const tree = scored.treeOf({ agency: agency.id, year: own.at(-1) as number });
  const leads = dataset.assignment?.tree === tree ? dataset.assignment.leads : undefined;
  return {
    provenance,
    agency: { id: agency.id, name: agencyName(agency.id), kind: agency.kind, region: regionName(agency.region) },
    years: own,
    otherYears: own.filter((year) => scored.treeOf({ agency: agency.id, year }) !== tree),
    missingYears: years.filter((year) => !own.includes(year)),
    tree: tree.nodes.map(({ code, name, level, parent, source, provenance: maximum }) => ({
      code,
      name: readableName(name),
      level,
      parent,
      source: source ?? null,
      provenance: maximum,
      leads: leads?.get(code)?.agencies.map(agencyName) ?? null,
    })),
    cards: own
      .filter((year) => scored.treeOf({ agency: agency.id, year }) === tree)
      .map((year) => yearOf(agency.id, year)),
    gaps: rootGaps
      .filter((row) => row.agency === agency.id)
      .map(({ year, gapToBest, gapToMean, gapToRegion }) => ({ year, gapToBest, gapToMean, gapToRegion })),
    peers: scoredAgencies.map(({ id }) => ({ id, name: agencyName(id) })),
    fields: own.flatMap((year) => tree.fields.map(({ code }) => ({ year, code, indices: peers(year, code) }))),
    marks: marksOfAll
      .filter((row) => row.tree === tree.id && (row.code === ROOT || tree.get(row.code).level === 1))
      .map(({ year, code, best, median, mean }) => ({ year, code, best, median, mean })),
  };
}
