/** Every year's ranking, and how sure each rank is. */
import { ROOT, totalTable } from "@par-index/core";
import { changes } from "@par-index/core/compare";
import { simulate } from "@par-index/core/uncertainty";
import { agencyName, dataset, official, regionName, scored, years } from "./workbench.ts";

/** The changes of the totals on the year before. */
export const rootChanges = official(changes(scored)).filter(({ code }) => code === ROOT);

const moves = new Map(rootChanges.map((row) => [`${row.agency}|${row.year}`, row]));

/** The ranking of every year: one row per agency, with its change on the year before. */
export const ranking = official(totalTable(scored)).map(({ agency, year, index, rank, group, coverage }) => ({
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
}));

/** Share of the draws that an interval holds. */
export const LEVEL = 0.9;

/** The ends of each rank's interval, by agency and year; drawn here, so that the page need not load the data set. */
export function rankIntervals(): ReadonlyMap<string, readonly [low: number, high: number]> {
  return new Map(years.flatMap(intervalsOf));
}

function intervalsOf(year: number) {
  const ofYear = ranking.filter((row) => row.year === year);
  const trees = Map.groupBy(ofYear, ({ agency }) => scored.treeOf({ agency, year }));
  return [...trees].flatMap(([tree, rows]) => {
    if (!tree.isAdditive || rows.filter(({ rank }) => rank !== null).length < 2) return [];
    const found = simulate(scored, { year, agencies: rows.map(({ agency }) => agency) });
    return found
      .table(LEVEL)
      .objects()
      .flatMap(({ agency, rank, rankLow, rankHigh }) =>
        rank === null || rankLow === null || rankHigh === null
          ? []
          : [[`${agency}|${year}`, [rankLow, rankHigh]] as const],
      );
  });
}
