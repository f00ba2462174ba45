import type { ColumnTable } from "arquero";
import { median } from "simple-statistics";
import { type Cohort, cohortOf, knownAt, sharedTree } from "./cohort.js";
import { differenceOfPoints, fromUnits, hundredthsOfPercent, toUnits } from "./decimal.js";
import { geometricScore } from "./engine.js";
import { fromRows, type Scored } from "./score.js";
import type { Stage, Unit } from "./scores.js";
import { type CriteriaNode, type CriteriaTree, ROOT } from "./tree.js";

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

const COLUMNS = [
  "code",
  "score",
  "max",
  "lost",
  "index",
  "median",
  "gap",
  "better",
  "peers",
  "full",
  "easy",
  "ranks",
] as const;

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
): ColumnTable {
  const { tree } = sharedTree(scored, { year, stage, agencies: [agency, ...peers] }) as Cohort;
  const ranksGained = rankGain(scored, tree, { agency, year, stage });
  const rows = tree.leaves().flatMap((leaf): LeafStanding[] => {
    const { max } = scored.at(agency, year, leaf.code, stage);
    if (max === 0) return [];
    const own = knownAt(scored, agency, year, leaf.code, stage);
    const scores = peers.flatMap((peer) => knownAt(scored, peer, year, leaf.code, stage)?.score ?? []);
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
  return fromRows(rows, COLUMNS);
}

/** Makes the function that tells how many ranks full marks on a known leaf bring; O(agencies) per leaf. */
function rankGain(
  scored: Scored,
  tree: CriteriaTree,
  { agency, year, stage }: Unit,
): (leaf: CriteriaNode) => number | null {
  const total = knownAt(scored, agency, year, ROOT, stage);
  if (!total) return () => null;
  const hundredths = (index: number) => Math.round(index * 100);
  const others = cohortOf(scored, { agency, year, stage }).agencies.flatMap((id) => {
    const row = scored.at(id, year, ROOT, stage);
    return id === agency || row.rank === null ? [] : [hundredths(row.index as number)];
  });
  const placed = (index: number) => others.filter((other) => other > index).length;
  const before = placed(hundredths(total.index));

  // In tree order, in units; nothing is left of nodes that are not known in full.
  const own = tree.nodes.map((node) => knownAt(scored, agency, year, node.code, stage));
  const score = Float64Array.from(own, (row) => toUnits(row?.score ?? 0));
  const max = Float64Array.from(own, (row) => toUnits(row?.max ?? 0));
  const isComposed = (node: CriteriaNode) =>
    node.aggregation === "geometric" && scored.stateAt(agency, year, node.code, stage) === "known";

  return (leaf) => {
    const raised = score.slice();
    raised[leaf.position] = max[leaf.position] as number;
    let below = leaf.position;
    for (const node of tree.path(leaf.code).slice(0, -1).reverse()) {
      const i = node.position;
      // Points are added; so they are to a stated score, whose parts are not all known.
      raised[i] = isComposed(node)
        ? geometricScore(
            node.children.map((code) => tree.get(code).position),
            0,
            raised,
            max,
          )
        : (score[i] as number) + (raised[below] as number) - (score[below] as number);
      below = i;
    }
    return before - placed(hundredthsOfPercent(raised[0] as number, max[0] as number));
  };
}
