/** Xếp hạng: every year's ranking with the fields, one row per agency and year, and how sure each rank is. */
import { DEFAULT_DRAWS } from "@par-index/core/uncertainty";
import { readableName } from "@par-index/text";
import { LEVEL, rankIntervals, ranking } from "./facts/ranking.ts";
import { dataset, latest, print, provenance, scored, years } from "./facts/workbench.ts";

const fields = dataset.trees
  .flatMap((tree) => tree.fields)
  .filter((field, i, all) => all.findIndex(({ code }) => code === field.code) === i);

const intervals = rankIntervals();

print({
  provenance,
  latest,
  years,
  draws: DEFAULT_DRAWS,
  level: LEVEL,
  fields: fields.map(({ code, name }) => ({ code, name: readableName(name) })),
  regions: [...new Map(ranking.flatMap(({ region }) => (region ? [[region.vi, region] as const] : []))).values()],
  rows: ranking.map((row) => ({
    ...row,
    interval: intervals.get(`${row.agency}|${row.year}`) ?? null,
    fields: fields.map(({ code }) =>
      scored.treeOf({ agency: row.agency, year: row.year }).has(code)
        ? scored.at({ agency: row.agency, year: row.year }, code).index
        : null,
    ),
  })),
});
