/** Xếp hạng: every year's ranking with the fields, one row per agency and year, and how sure each rank is. */
import { DEFAULT_UNCERTAINTY, simulate } from "@par-index/core/uncertainty";
import { readableName } from "../components/names.ts";
import { LEVEL, type SureRow } from "../components/sure-rows.ts";
import { dataset, latest, print, provenance, ranking, scored, years } from "./workbench.ts";

/** Draws of each year's ranking: core's default. */
const DRAWS = 10_000;

const fields = dataset.trees
  .flatMap((tree) => tree.fields)
  .filter((field, i, all) => all.findIndex(({ code }) => code === field.code) === i);

/** The ends of each rank's interval, by agency and year; drawn here, so that the page need not load the data set. */
const intervals = new Map(
  years.flatMap((year) => {
    const ranked = ranking.filter((row) => row.year === year && row.rank !== null);
    if (ranked.length < 2) return [];
    const rows = simulate(scored, { year, spec: DEFAULT_UNCERTAINTY, draws: DRAWS })
      .table(LEVEL)
      .objects() as SureRow[];
    return rows.map(({ agency, rankLow, rankHigh }) => [`${agency}|${year}`, [rankLow, rankHigh]] as const);
  }),
);

print({
  provenance,
  latest,
  years,
  draws: DRAWS,
  fields: fields.map(({ code, name }) => ({ code, name: readableName(name) })),
  regions: [...new Map(ranking.flatMap(({ region }) => (region ? [[region.vi, region] as const] : []))).values()],
  rows: ranking.map((row) => ({
    ...row,
    interval: intervals.get(`${row.agency}|${row.year}`) ?? null,
    fields: fields.map(({ code }) =>
      scored.treeOf(row.agency, row.year).has(code) ? scored.at(row.agency, row.year, code).index : null,
    ),
  })),
});
