/** The agencies with their latest result, for the index of profiles. */
import { ranking } from "./facts/ranking.ts";
import { agencyName, latest, print, provenance, regionName, scoredAgencies } from "./facts/workbench.ts";

print({
  provenance,
  latest,
  agencies: scoredAgencies.map(({ id, region }) => {
    const row = ranking.find(({ agency, year }) => agency === id && year === latest);
    return { id, name: agencyName(id), region: regionName(region), index: row?.index ?? null, rank: row?.rank ?? null };
  }),
});
