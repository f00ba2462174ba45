import type { AheadRow, IntervalRow, RankDistributionFrame, RankShareRow } from "@par-index/charts";
import type { AgencyUncertainty, Ahead, RankUncertainty } from "@par-index/core/uncertainty";

/** Share of the draws that an interval holds, and from which one is said to be ahead. */
export const LEVEL = 0.9;

/** An agency's index and rank in the draws of a simulation. */
export type SureRow = { readonly [Key in keyof AgencyUncertainty]: NonNullable<AgencyUncertainty[Key]> };

/** A row for each agency that is ranked, by the scores and in the draws, in order of rank. */
export const sureRows = (found: RankUncertainty, level = LEVEL): SureRow[] =>
  found
    .table(level)
    .objects()
    .filter((row): row is SureRow => row.rank !== null && row.rankLow !== null);

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
    new Map(
      of
        .ranks(agency)
        .objects()
        .map(({ rank, share }) => [rank, share]),
    );
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

/** In what share of the draws each agency is among the first `k`. */
export const topShares = (found: RankUncertainty, k: number): ReadonlyMap<string, number> =>
  new Map(
    found
      .top(k)
      .objects()
      .map((row) => [row.agency, row.share ?? 0]),
  );

/** In what share of the draws an agency is among the first `k`. */
export const topShare = (found: RankUncertainty, agency: string, k: number): number =>
  topShares(found, k).get(agency) ?? 0;

/** In what share of the draws one agency is ahead of another, level and behind. */
export const aheadOf = (found: RankUncertainty, agency: string, other: string): Ahead =>
  found.against(agency, other) ?? { ahead: 0, tied: 0, behind: 0 };

/** In what share of the draws each agency is in each group, by agency and group. */
export function groupShares(found: RankUncertainty): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const shares = new Map<string, Map<string, number>>();
  for (const row of found.groups().objects())
    shares.set(row.agency, (shares.get(row.agency) ?? new Map()).set(row.group, row.share ?? 0));
  return shares;
}

/** An agency against each of the others, in order of rank. */
export const againstRows = (found: RankUncertainty, agency: string, name: (agency: string) => string): AheadRow[] =>
  sureRows(found)
    .filter((row) => row.agency !== agency)
    .map((row) => ({
      agency: row.agency,
      name: name(row.agency),
      rank: row.rank,
      ...aheadOf(found, agency, row.agency),
    }));

/** The other agency that stands next to one, the better first; null if it stands alone. */
export function nextTo(found: RankUncertainty, agency: string): string | null {
  const rows = sureRows(found);
  const at = rows.findIndex((row) => row.agency === agency);
  return at < 0 ? null : ((rows[at - 1] ?? rows[at + 1])?.agency ?? null);
}
