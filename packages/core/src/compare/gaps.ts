import type { Unit } from "../engine/unit.js";
import { differenceOfIndices } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { benchmarkKey, benchmarkMap } from "./benchmarks.js";

/** A node's gaps to its benchmarks, in index points; positive is above. */
export interface Gap extends Unit {
  readonly code: string;
  readonly level: number;
  readonly index: number | null;
  readonly gapToBest: number | null;
  readonly gapToMedian: number | null;
  readonly gapToMean: number | null;
  readonly gapToRegion: number | null;
}

/** The columns of {@link Gap}. */
export const GAP_COLUMNS = {
  agency: "agency",
  year: "year",
  stage: "stage",
  code: "code",
  level: "count",
  index: "percent",
  gapToBest: "percent",
  gapToMedian: "percent",
  gapToMean: "percent",
  gapToRegion: "percent",
} as const satisfies Columns<Gap>;

/** The gaps of every unit and node to the best, the median, the mean of all and of its region. */
export function gaps(scored: Scored): Table<Gap> {
  const marks = benchmarkMap(scored);
  const rows = function* (): Generator<Gap> {
    for (const { agency, year, stage, code, level, index, coverage } of scored.rows()) {
      const tree = scored.treeOf({ agency, year, stage }).id;
      const region = scored.scores.agencies.get(agency)?.region;
      const all = marks.get(benchmarkKey(year, stage, tree, code, null));
      const own = region === undefined ? undefined : marks.get(benchmarkKey(year, stage, tree, code, region));
      const to = (mark: number | undefined) =>
        index === null || coverage !== 1 || mark === undefined ? null : differenceOfIndices(index, mark);
      yield {
        agency,
        year,
        stage,
        code,
        level,
        index,
        gapToBest: to(all?.best),
        gapToMedian: to(all?.median),
        gapToMean: to(all?.mean),
        gapToRegion: to(own?.mean),
      };
    }
  };
  return fromRows(rows(), GAP_COLUMNS);
}
