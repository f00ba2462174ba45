import { median } from "simple-statistics";
import type { Stage } from "../engine/unit.js";
import { differenceOfPoints, fromUnits, toUnits } from "../numbers/decimal.js";
import { type Cohort, knownAt, sharedTree } from "../scoring/cohort.js";
import { oneLeaf } from "../scoring/one-leaf.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaNode } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";

/** Where an agency stands on a leaf among its peers; a row of {@link strengths}. */
export interface LeafStanding {
  readonly code: string;
  /** Points; null, with `lost`, `index`, `gap`, `better` and `ranks`, if unknown. */
  readonly score: number | null;
  readonly max: number;
  /** Points lost: max − score. */
  readonly lost: number | null;
  readonly index: number | null;
  /** Median of the peers' scores in points; null without peers. */
  readonly median: number | null;
  /** score − median in points: positive is a strength. */
  readonly gap: number | null;
  /** Number of peers with more points. */
  readonly better: number | null;
  /** Number of peers compared: those whose score is known. */
  readonly peers: number;
  /** Number of peers with full marks. */
  readonly full: number;
  /** Easy points: the agency lost points where most peers lost none. */
  readonly easy: boolean;
  /**
   * Ranks the agency would gain at the total with full marks on this leaf, all others' scores as
   * they are; null if its total is not ranked.
   */
  readonly ranks: number | null;
}

/** The columns of {@link LeafStanding}. */
export const STRENGTH_COLUMNS = {
  code: "code",
  score: "points",
  max: "points",
  lost: "points",
  index: "percent",
  median: "points",
  gap: "points",
  better: "count",
  peers: "count",
  full: "count",
  easy: "truth",
  ranks: "count",
} as const satisfies Columns<LeafStanding>;

/** Points are easy where more than this share of the peers holds them in full. */
const MOST = 0.5;

/**
 * Strengths and weaknesses: where an agency stands on every leaf among its peers, what it lost, and
 * what that costs in ranks.
 *
 * Ranks are counted at the total among all agencies ranked with the agency, not only its peers. An
 * agency does not lose ranks by full marks. Leaves that do not apply to the agency are left out;
 * peers to whom a leaf does not apply, or whose score is unknown, are not compared on it.
 *
 * @param peers ids, for instance of `peerGroup`
 * @returns the columns of {@link LeafStanding}, in the tree's order
 * @throws ParError `unit-unknown`; `trees-differ` if a peer is scored on another tree
 * @example
 * strengths(scored, { agency: "dak-lak", year: 2023, peers }).filter((d) => d.easy)
 */
export function strengths(
  scored: Scored,
  {
    agency,
    year,
    stage = "appraised",
    peers,
  }: { agency: string; year: number; stage?: Stage; peers: readonly string[] },
): Table<LeafStanding> {
  const { tree } = sharedTree(scored, { year, stage, agencies: [agency, ...peers] }) as Cohort;
  const unit = { agency, year, stage };
  const change = oneLeaf(scored, unit);
  const { rank } = scored.at(unit, ROOT);
  const ranksGained = (leaf: CriteriaNode) => {
    const raised = change.rank(change.index(leaf, toUnits(leaf.max)));
    return rank === null || raised === null ? null : rank - raised;
  };
  const rows = tree.leaves().flatMap((leaf): LeafStanding[] => {
    const { max } = scored.at(unit, leaf.code);
    if (max === 0) return [];
    const own = knownAt(scored, unit, leaf.code);
    const scores = peers.flatMap((peer) => knownAt(scored, { agency: peer, year, stage }, leaf.code)?.score ?? []);
    const middle = scores.length ? fromUnits(median(scores.map(toUnits))) : null;
    const full = scores.filter((points) => points === max).length;
    return [
      {
        code: leaf.code,
        score: own?.score ?? null,
        max,
        lost: own && differenceOfPoints(max, own.score),
        index: own?.index ?? null,
        median: middle,
        gap: own && middle !== null ? differenceOfPoints(own.score, middle) : null,
        better: own && scores.filter((points) => points > own.score).length,
        peers: scores.length,
        full,
        easy: own !== null && own.score < max && full > MOST * scores.length,
        ranks: own && ranksGained(leaf),
      },
    ];
  });
  return fromRows(rows, STRENGTH_COLUMNS);
}
