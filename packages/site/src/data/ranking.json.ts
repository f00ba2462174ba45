/** Xếp hạng: every year's ranking with the fields, one row per agency and year. */
import { type Change, changes, type NodeScore } from "@par-index/core";
import {
  agencyName,
  dataset,
  fieldName,
  latest,
  print,
  provenance,
  ROOT,
  regionName,
  scored,
  years,
} from "./workbench.ts";

const moves = new Map(
  (changes(scored).objects() as Change[])
    .filter((row) => row.stage === "appraised" && row.code === ROOT)
    .map((row) => [`${row.agency}|${row.year}`, row]),
);
const totals = (scored.totals().objects() as NodeScore[]).filter((row) => row.stage === "appraised");
const fields = dataset.trees
  .flatMap((tree) => tree.fields)
  .filter((field, i, all) => all.findIndex(({ code }) => code === field.code) === i);

print({
  provenance,
  latest,
  years,
  fields: fields.map(({ code, name }) => ({ code, name: fieldName(name.vi) })),
  regions: [...new Set(totals.map((row) => regionName(dataset.agencies.get(row.agency)?.region)))].filter(
    (name) => name !== null,
  ),
  rows: totals.map(({ agency, year, index, rank, group, coverage }) => ({
    agency,
    year,
    name: agencyName(agency),
    region: regionName(dataset.agencies.get(agency)?.region),
    index,
    rank,
    group,
    coverage,
    change: moves.get(`${agency}|${year}`)?.indexChange ?? null,
    rankChange: moves.get(`${agency}|${year}`)?.rankChange ?? null,
    fields: fields.map(({ code }) =>
      scored.treeOf(agency, year).has(code) ? scored.at(agency, year, code).index : null,
    ),
  })),
});
