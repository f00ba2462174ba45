/** The agencies with their latest result, for the index of profiles. */
import {
  agencyName,
  dataset,
  latest,
  print,
  provenance,
  ROOT,
  regionName,
  scored,
  scoredAgencies,
} from "./workbench.ts";

print({
  provenance,
  latest,
  agencies: scoredAgencies.map(({ id, region }) => {
    const row = scored.has(id, latest) ? scored.at(id, latest, ROOT) : null;
    return {
      id,
      name: agencyName(id),
      region: regionName(dataset.agencies.get(id)?.region ?? region),
      index: row?.index ?? null,
      rank: row?.rank ?? null,
      group: row?.group ?? null,
      coverage: row?.coverage ?? null,
    };
  }),
});
