import type { ColumnTable } from "arquero";
import { median } from "simple-statistics";
import { indexPoints, ratioUnits } from "../attribution/effects.js";
import { peerGroup } from "../compare/peers.js";
import { ParError } from "../issues/issue.js";
import type { Assignment } from "../leads/assignment.js";
import { fromUnits, sumDecimals, toUnits } from "../numbers/decimal.js";
import type { Stage, Unit } from "../scores/scores.js";
import { type Cohort, sharedTree } from "../scoring/cohort.js";
import { type OneLeaf, oneLeaf } from "../scoring/one-leaf.js";
import { fromRows, type Scored } from "../scoring/scored.js";
import { achievable, leastPassing } from "../tree/attainable.js";
import { leastValue } from "../tree/rule.js";
import { type CriteriaNode, ROOT } from "../tree/tree.js";

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

const COLUMNS = [
  "code",
  "score",
  "max",
  "full",
  "median",
  "best",
  "rankFull",
  "rankMedian",
  "rankBest",
  "low",
  "high",
  "liftPoints",
  "liftValue",
  "rankLift",
] as const;

/** Points on a leaf, and the least raw value that gives them; see {@link breakEven}. */
export interface BreakEven {
  readonly points: number;
  /** Null without a rule that computes, or where any value gives the points. */
  readonly value: number | null;
}

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
): ColumnTable {
  const unit: Unit = { agency, year, stage };
  const { tree } = sharedTree(scored, { year, stage, agencies: [agency, ...peers] }) as Cohort;
  const change = oneLeaf(scored, unit);
  const { rank } = scored.at(agency, year, ROOT, stage);
  const before = peers.filter(
    (peer) => scored.has(peer, year - 1, stage) && scored.treeOf(peer, year - 1, stage) === tree,
  );
  const [theirs, theirsBefore] = [
    peers.map((peer) => scored.knownUnits(peer, year, stage)),
    before.map((peer) => scored.knownUnits(peer, year - 1, stage)),
  ];
  const rows = tree.leaves().flatMap((leaf): Lever[] => {
    const { max } = scored.at(agency, year, leaf.code, stage);
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
  return fromRows(rows, COLUMNS);
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

/**
 * The break-even of a leaf: the least points on it with which the agency has a rank or a better one,
 * all other scores as they are.
 *
 * Points are such as the leaf can be given: what its bands or its checklist make, otherwise whole
 * hundredths and full marks. They may be below the agency's own: then that much may be lost.
 *
 * @returns null if not even full marks give the rank, or if the leaf or the total is not known
 * @throws ParError `unit-unknown`, `code-unknown`; `leaf-expected` of an inner node
 * @example
 * breakEven(scored, { agency: "dak-lak", year: 2023, code: "3.4.2", rank: 10 }) // { points: 1.25, value: 62.5 }
 */
export function breakEven(
  scored: Scored,
  {
    agency,
    year,
    stage = "appraised",
    code,
    rank,
  }: { agency: string; year: number; stage?: Stage; code: string; rank: number },
): BreakEven | null {
  const leaf = scored.treeOf(agency, year, stage).get(code);
  if (leaf.children.length > 0)
    throw new ParError("leaf-expected", `"${code}" has parts; name one of the leaves, such as "${leaf.children[0]}".`);
  const isRanked = scored.at(agency, year, ROOT, stage).rank !== null;
  const change = oneLeaf(scored, { agency, year, stage });
  return isRanked && !Number.isNaN(change.now(leaf)) ? leastFor(change, leaf, rank) : null;
}

function leastFor(change: OneLeaf, leaf: CriteriaNode, rank: number): BreakEven | null {
  if (rank < 1) return null;
  const wanted = change.leastIndex(rank);
  const units = leastPassing(achievable(leaf), (to) => change.index(leaf, to) >= wanted);
  if (units === null) return null;
  const points = fromUnits(units);
  const value = leaf.rule === undefined ? null : leastValue(leaf.rule, points, leaf.max);
  return { points, value: value !== null && Number.isFinite(value) ? value : null };
}

/** What the leaves of a lead agency could do together; a row of {@link leversByLead}. */
export interface LeadLevers {
  /** Null for leaves that nobody leads. */
  readonly leadAgency: string | null;
  /** Number of its leaves with points to gain. */
  readonly leaves: number;
  /** Sums of the leaves' gains in index points; what is not known counts as none. */
  readonly full: number;
  readonly median: number;
  readonly best: number;
  /** Code of the leaf with the largest gain, of several the first. */
  readonly largest: string;
}

const LEAD_COLUMNS = ["leadAgency", "leaves", "full", "median", "best", "largest"] as const;

/**
 * The levers per lead agency. A leaf with several leads counts in full for each of them, so that
 * rows do not add up to the whole. Gains add up where points are added; under a geometric mean
 * their sum is not what all of them together bring.
 *
 * @param rows the rows of {@link levers}
 * @returns the columns of {@link LeadLevers}, the most to gain first
 */
export function leversByLead(rows: readonly Lever[], assignment: Pick<Assignment, "leads">): ColumnTable {
  const byLead = new Map<string | null, Lever[]>();
  for (const lever of rows) {
    if (!lever.full) continue;
    const leads = assignment.leads.get(lever.code)?.agencies ?? [];
    for (const id of leads.length ? leads : [null]) byLead.set(id, [...(byLead.get(id) ?? []), lever]);
  }
  const sum = (of: readonly Lever[], gain: "full" | "median" | "best") =>
    sumDecimals(of.map((lever) => lever[gain] ?? 0));
  const leads = [...byLead].map(
    ([leadAgency, of]): LeadLevers => ({
      leadAgency,
      leaves: of.length,
      full: sum(of, "full"),
      median: sum(of, "median"),
      best: sum(of, "best"),
      largest: of.reduce((most, lever) => ((lever.full ?? 0) > (most.full ?? 0) ? lever : most)).code,
    }),
  );
  return fromRows(
    leads.sort((a, b) => b.full - a.full),
    LEAD_COLUMNS,
  );
}
