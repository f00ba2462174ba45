import type { AheadRow, IntervalRow, RankDistributionFrame, RankShareRow } from "@par-index/charts";
import type { RankUncertainty } from "@par-index/core/uncertainty";

/** Share of the draws that an interval holds, and from which one is said to be ahead. */
export const LEVEL = 0.9;

/** An agency's index and rank in the draws of a simulation. */
export interface SureRow {
  readonly agency: string;
  readonly index: number;
  /** By the scores as they are. */
  readonly rank: number;
  readonly indexLow: number;
  readonly indexMedian: number;
  readonly indexHigh: number;
  readonly rankLow: number;
  readonly rankMedian: number;
  readonly rankHigh: number;
  readonly rankMean: number;
  readonly rankSd: number;
}

/** A row for each agency that is ranked, in order of rank. */
export const sureRows = (found: RankUncertainty, level = LEVEL): SureRow[] => found.table(level).objects() as SureRow[];

/** What `rankIntervals` draws. */
export function intervalRows(found: RankUncertainty, name: (agency: string) => string): IntervalRow[] {
  const inner = new Map(sureRows(found, 0.5).map((row) => [row.agency, row]));
  return sureRows(found).map(({ agency, rank, rankLow, rankHigh }) => {
    const half = inner.get(agency) as SureRow;
    return {
      agency,
      name: name(agency),
      rank,
      low: rankLow,
      high: rankHigh,
      innerLow: half.rankLow,
      innerHigh: half.rankHigh,
    };
  });
}

/** In what share of the draws an agency has each rank; with another simulation, how it was there. */
export function rankShares(found: RankUncertainty, agency: string, before?: RankUncertainty): RankShareRow[] {
  const sharesOf = (of: RankUncertainty) =>
    new Map((of.ranks(agency).objects() as { rank: number; share: number }[]).map(({ rank, share }) => [rank, share]));
  const now = sharesOf(found);
  const was = before && sharesOf(before);
  const ranks = [...new Set([...now.keys(), ...(was?.keys() ?? [])])].sort((a, b) => a - b);
  return ranks.map((rank) => ({
    rank,
    share: now.get(rank) ?? 0,
    ...(was ? { before: was.get(rank) ?? 0 } : {}),
  }));
}

/** What `rankDistribution` needs to know of an agency. */
export type RankInterval = Pick<RankDistributionFrame, "rank" | "interval">;

/** Where an agency ranks; null if it is not ranked. */
export function rankInterval(found: RankUncertainty, agency: string): RankInterval | null {
  const row = sureRows(found).find((each) => each.agency === agency);
  return row ? { rank: row.rank, interval: { low: row.rankLow, high: row.rankHigh, level: LEVEL } } : null;
}

/** In what share of the draws an agency is among the first `k`. */
export function topShare(found: RankUncertainty, agency: string, k: number): number {
  const rows = found.top(k).objects() as { agency: string; share: number }[];
  return rows.find((row) => row.agency === agency)?.share ?? 0;
}

/** In what share of the draws an agency is in each group. */
export const groupShares = (found: RankUncertainty, agency: string): { group: string; share: number }[] =>
  (found.groups().objects() as { agency: string; group: string; share: number }[]).filter(
    (row) => row.agency === agency,
  );

/** An agency against each of the others, in order of rank. */
export const againstRows = (found: RankUncertainty, agency: string, name: (agency: string) => string): AheadRow[] =>
  sureRows(found)
    .filter((row) => row.agency !== agency)
    .map((row) => ({
      agency: row.agency,
      name: name(row.agency),
      rank: row.rank,
      ...found.against(agency, row.agency),
    }));

/** The other agency that stands next to one, the better first; null if it stands alone. */
export function nextTo(found: RankUncertainty, agency: string): string | null {
  const rows = sureRows(found);
  const at = rows.findIndex((row) => row.agency === agency);
  return at < 0 ? null : ((rows[at - 1] ?? rows[at + 1])?.agency ?? null);
}
