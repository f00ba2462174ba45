/** Xếp hạng: every year's ranking with the fields, one row per agency and year, and how sure each rank is. */
import { DEFAULT_DRAWS, simulate } from "@par-index/core/uncertainty";
import { readableName } from "../components/page/names.ts";
import { sureRows } from "../components/sure/rows.ts";
import { dataset, latest, print, provenance, ranking, scored, years } from "./workbench.ts";

const fields = dataset.trees
  .flatMap((tree) => tree.fields)
  .filter((field, i, all) => all.findIndex(({ code }) => code === field.code) === i);

/** The ends of each rank's interval, by agency and year; drawn here, so that the page need not load the data set. */
const intervals = new Map(
  years.flatMap((year) => {
    const ofYear = ranking.filter((row) => row.year === year);
    const trees = Map.groupBy(ofYear, ({ agency }) => scored.treeOf(agency, year));
    return [...trees].flatMap(([tree, rows]) => {
      const isAdditive = tree.nodes.every(({ aggregation }) => aggregation !== "geometric");
      if (!isAdditive || rows.filter(({ rank }) => rank !== null).length < 2) return [];
      const found = simulate(scored, { year, agencies: rows.map(({ agency }) => agency) });
      return sureRows(found).map(
        ({ agency, rankLow, rankHigh }) => [`${agency}|${year}`, [rankLow, rankHigh]] as const,
      );
    });
  }),
);

print({
  provenance,
  latest,
  years,
  draws: DEFAULT_DRAWS,
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
