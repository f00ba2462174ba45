/** Xếp hạng: every year's ranking with the fields, one row per agency and year. */
import { dataset, fieldName, latest, print, provenance, ranking, scored, years } from "./workbench.ts";

const fields = dataset.trees
  .flatMap((tree) => tree.fields)
  .filter((field, i, all) => all.findIndex(({ code }) => code === field.code) === i);

print({
  provenance,
  latest,
  years,
  fields: fields.map(({ code, name }) => ({ code, name: fieldName(name.vi) })),
  regions: [...new Set(ranking.map(({ region }) => region))].filter((name) => name !== null),
  rows: ranking.map((row) => ({
    ...row,
    fields: fields.map(({ code }) =>
      scored.treeOf(row.agency, row.year).has(code) ? scored.at(row.agency, row.year, code).index : null,
    ),
  })),
});
