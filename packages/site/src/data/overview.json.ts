/** Tổng quan: the latest year in a few figures, the ranking, the fields, the years before. */
import { fieldTable } from "@par-index/core";
import { readableName } from "@par-index/text";
import { lead, points, summaries, tree } from "./facts/overview.ts";
import { ranking } from "./facts/ranking.ts";
import { agencyName, latest, official, print, provenance, scored } from "./facts/workbench.ts";

print({
  provenance,
  latest,
  lead,
  points,
  years: summaries,
  ranking: ranking.filter(({ year }) => year === latest),
  strip: official(fieldTable(scored))
    .filter((row) => row.year === latest && row.coverage === 1 && tree.has(row.code))
    .map(({ agency, code, index }) => ({
      agency,
      name: agencyName(agency),
      code,
      field: readableName(tree.get(code).name),
      index,
    })),
});
