import { median } from "simple-statistics";
import { peerGroup } from "../compare/peers.js";
import type { Stage, Unit } from "../engine/unit.js";
import { fromUnits, toUnits } from "../numbers/decimal.js";
import { indexPoints, ratioUnits } from "../numbers/fraction.js";
import { type Cohort, sharedTree } from "../scoring/cohort.js";
import { type OneLeaf, oneLeaf } from "../scoring/one-leaf.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import type { CriteriaNode } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import { leastFor } from "./break-even.js";

/** What one leaf could do for an agency's total, all else as it is; a row of {@link levers}. */
export interface Lever {
  readonly code: string;
  /** Points; null, with everything but `max`, if unknown. */
  readonly score: number | null;
  readonly max: number;
  /** Index points of the total gained with full marks; 0 if the agency has them. */
  readonly full: number | null;
  /** Index points gained with the median of the peers' points; 0 if it has as many, null without peers. */
  readonly median: number | null;
  /** Index points gained with the best of the peers the year before; 0 if it has as many, null if none is known. */
  readonly best: number | null;
  /** Rank at the total then, others as they are; null with the gain, or if the total is not ranked. */
  readonly rankFull: number | null;
  readonly rankMedian: number | null;
  readonly rankBest: number | null;
  /** Index of the total, two decimals, if the leaf falls to the peers' lowest: never above now; null without peers. */
  readonly low: number | null;
  /** The same if it rises to the peers' highest: never below now. */
  readonly high: number | null;
  /** Least points on the leaf that lift the rank by one or more, as {@link breakEven} gives them; null if full marks do not. */
  readonly liftPoints: number | null;
  /** The least raw value that gives them (see `leastValue`); null without a rule that computes. */
  readonly liftValue: number | null;
  /** The rank with these points, which ties may make better by more than one; null with them. */
  readonly rankLift: number | null;
}

/** The columns of {@link Lever}. */
export const LEVER_COLUMNS = {
  code: "code",
  score: "points",
  max: "points",
  full: "percent",
  median: "percent",
  best: "percent",
  rankFull: "rank",
  rankMedian: "rank",
  rankBest: "rank",
  low: "percent",
  high: "percent",
  liftPoints: "points",
  liftValue: "number",
  rankLift: "rank",
} as const satisfies Columns<Lever>;

/**
 * The levers of an agency: what each leaf alone could do for its total, all other scores, its own
 * and the others', as they are.
 *
 * Gains are index points of the total, not rounded to two decimals (to 10⁻¹² only): where points
 * are added, all gains to full marks add up to what the total lacks of 100 %. While the total is not
 * known in full, they are of the index over what is known, and there are no ranks. Indices under
 * `low` and `high` are rounded as published ones are.
 *
 * Ranks are counted among all agencies ranked with the agency, not only its peers. Peers to whom a
 * leaf does not apply, or whose score is unknown, are not looked at. `best` is of the year before
 * on the same tree.
 *
 * @param peers ids, for instance of `peerGroup`; by default all that are ranked with the agency
 * @returns the columns of {@link Lever}, in the tree's order, without leaves that do not apply
 * @throws ParError `unit-unknown`; `trees-differ` if a peer is scored on another tree
 * @example
 * levers(scored, { agency: "dak-lak", year: 2023 }).orderby(desc("full")).slice(0, 5)
 */
export function levers(
  scored: Scored,
  {
    agency,
    year,
    stage = "appraised",
    peers = peerGroup(scored, { agency, year, stage, by: "all" }),
  }: { agency: string; year: number; stage?: Stage; peers?: readonly string[] },
): Table<Lever> {
  const unit: Unit = { agency, year, stage };
  const { tree } = sharedTree(scored, { year, stage, agencies: [agency, ...peers] }) as Cohort;
  const change = oneLeaf(scored, unit);
  const { rank } = scored.at(unit, ROOT);
  const before = peers.filter(
    (peer) =>
      scored.has({ agency: peer, year: year - 1, stage }) &&
      scored.treeOf({ agency: peer, year: year - 1, stage }) === tree,
  );
  const [theirs, theirsBefore] = [
    peers.map((peer) => scored.knownUnits({ agency: peer, year, stage })),
    before.map((peer) => scored.knownUnits({ agency: peer, year: year - 1, stage })),
  ];
  const rows = tree.leaves().flatMap((leaf): Lever[] => {
    const { max } = scored.at(unit, leaf.code);
    if (max === 0) return [];
    const now = change.now(leaf);
    if (Number.isNaN(now)) return [{ ...UNKNOWN, code: leaf.code, max }];
    const [these, those] = [theirs, theirsBefore].map((units) => knownOf(units, leaf)) as [number[], number[]];
    const hasPeers = these.length > 0;
    const raise = (to: number | null) => (to === null ? null : gainTo(change, leaf, now, Math.max(now, to)));
    const full = raise(toUnits(max));
    // Half a unit more or less of a median of two is nothing.
    const middle = raise(hasPeers ? Math.round(median(these)) : null);
    const best = raise(those.length ? Math.max(...those) : null);
    const lift = rank === null || rank === 1 ? null : leastFor(change, leaf, rank - 1);
    return [
      {
        code: leaf.code,
        score: fromUnits(now),
        max,
        full: full?.gain ?? null,
        median: middle?.gain ?? null,
        best: best?.gain ?? null,
        rankFull: full?.rank ?? null,
        rankMedian: middle?.rank ?? null,
        rankBest: best?.rank ?? null,
        low: hasPeers ? change.index(leaf, Math.min(now, ...these)) / 100 : null,
        high: hasPeers ? change.index(leaf, Math.max(now, ...these)) / 100 : null,
        liftPoints: lift?.points ?? null,
        liftValue: lift?.value ?? null,
        rankLift: lift && change.rank(change.index(leaf, toUnits(lift.points))),
      },
    ];
  });
  return fromRows(rows, LEVER_COLUMNS);
}

const UNKNOWN = {
  score: null,
  full: null,
  median: null,
  best: null,
  rankFull: null,
  rankMedian: null,
  rankBest: null,
  low: null,
  high: null,
  liftPoints: null,
  liftValue: null,
  rankLift: null,
} as const;

/** The units of a leaf that are known. */
function knownOf(agencies: readonly Float64Array[], { position }: CriteriaNode): number[] {
  return agencies.map((units) => units[position] as number).filter((units) => !Number.isNaN(units));
}

/** Index points gained, and the rank then, when a leaf goes from some units up to others. */
function gainTo(
  change: OneLeaf,
  leaf: CriteriaNode,
  from: number,
  to: number,
): { readonly gain: number; readonly rank: number | null } {
  const gained = BigInt(change.total(leaf, to) - change.total(leaf, from));
  return {
    gain: indexPoints(ratioUnits(gained, BigInt(change.base)) ?? 0n),
    rank: change.rank(change.index(leaf, to)),
  };
}
