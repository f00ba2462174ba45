/** Xếp hạng: every year's ranking with the fields, one row per agency and year. */
import { readableName } from "../components/names.ts";
import { dataset, latest, print, provenance, ranking, scored, years } from "./workbench.ts";

const fields = dataset.trees
  .flatMap((tree) => tree.fields)
  .filter((field, i, all) => all.findIndex(({ code }) => code === field.code) === i);

print({
  provenance,
  latest,
  years,
  fields: fields.map(({ code, name }) => ({ code, name: readableName(name) })),
  regions: [...new Map(ranking.flatMap(({ region }) => (region ? [[region.vi, region] as const] : []))).values()],
  rows: ranking.map((row) => ({
    ...row,
    fields: fields.map(({ code }) =>
      scored.treeOf(row.agency, row.year).has(code) ? scored.at(row.agency, row.year, code).index : null,
    ),
  })),
});
