import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import { toUnits } from "../numbers/decimal.js";
import { indexPoints, ratioUnits } from "../numbers/fraction.js";
import { treesDiffer } from "../scoring/cohort.js";
import type { Scored } from "../scoring/scored.js";
import type { Columns } from "../tables/columns.js";
import { fromRows, type Table } from "../tables/result-table.js";
import { type Crosswalk, findCrosswalk, linksBetween } from "../tree/crosswalk.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";
import { type ComparableGroup, comparableGroups } from "./comparable-groups.js";
import { type Effect, effectsOf, indexUnits, splitEffect } from "./effects.js";
import { type IndexParts, indexParts } from "./index-parts.js";

/**
 * A difference of two indices taken apart. All figures are index points (0–100), not rounded to
 * two decimals but whole numbers of 10⁻¹² index points, so that sums are exact.
 */
export interface Attribution {
  /** The tree of the newer year, whose nodes the rows are; nodes that went are of the older. */
  readonly tree: CriteriaTree;
  /** The index before; of a difference, the reference's. */
  readonly before: number;
  /** The index after; of a difference, the agency's. */
  readonly after: number;
  /** after − before. */
  readonly total: number;
  /** The columns of {@link Contribution}. */
  readonly rows: Table<Contribution>;
}

/** What a node contributed to a difference of indices. */
export interface Contribution {
  /** Id of the tree that `code` and `parent` belong to: the older one's where the node went. */
  readonly tree: string;
  readonly code: string;
  readonly level: number;
  /** Null at the root; the root for the highest nodes that went. */
  readonly parent: string | null;
  /** `came`: nothing to compare with before, or did not apply; `went`: the reverse. */
  readonly kind: "kept" | "came" | "went";
  /** Index in percent of what the node is compared with; null if there is none, or it is unknown. */
  readonly before: number | null;
  /** The node's own index in percent; null if it went, does not apply or is unknown. */
  readonly after: number | null;
  /** Part of the difference due to other indices; null below the lowest node that can be compared. */
  readonly performance: number | null;
  /** Part due to other weights, and all that came or went. */
  readonly weight: number | null;
  /** performance + weight. */
  readonly total: number | null;
  /** Whether the figures are the node's share, by maxima, of a group that can only be compared as one. */
  readonly shared: boolean;
}

/** The columns of {@link Contribution}. */
export const CONTRIBUTION_COLUMNS = {
  tree: "text",
  code: "code",
  level: "count",
  parent: "code",
  kind: "text",
  before: "percent",
  after: "percent",
  performance: "percent",
  weight: "percent",
  total: "percent",
  shared: "truth",
} as const satisfies Columns<Contribution>;

/**
 * Takes the change of an agency's index between two years apart into what each node contributed.
 *
 * With w a node's share of the applicable maximum and p its index, Δ(w·p) = w̄·Δp + p̄·Δw: the
 * performance and the weight effect, split at the midpoint. On the same tree with the same leaves
 * applying there is no weight effect. What came adds w·p, what went takes it away, both as weight.
 * Leaves that only one year knows are compared as the lowest node that both know.
 *
 * Exact: `rows` add up to the total at every node, and exchanging the years negates everything.
 *
 * @param crosswalk needed where the two years are scored on different trees; either way round
 * @throws ParError `unit-unknown`, `score-incomplete`, `crosswalk-missing`
 * @example
 * const { total, rows } = attributeChange(scored, { agency: "dak-lak", from: 2022, to: 2023 });
 * rows.objects()[0] // { code: "0", performance: total, weight: 0, total, … }
 */
export function attributeChange(
  scored: Scored,
  options: {
    readonly agency: string;
    readonly from: number;
    readonly to: number;
    readonly stage?: Stage | undefined;
    readonly crosswalk?: Crosswalk | undefined;
  },
): Attribution {
  const { agency, from, to, stage = "appraised", crosswalk } = options;
  const before = indexParts(scored, [{ agency, year: from, stage }]);
  const after = indexParts(scored, [{ agency, year: to, stage }]);
  if (before.tree === after.tree) return attribute(before, after, comparableGroups(before, after));
  const links = crosswalk && linksBetween(crosswalk, before.tree, after.tree);
  if (!links)
    throw new ParError("crosswalk-missing", {
      from,
      to,
      before: before.tree.id,
      after: after.tree.id,
      given: crosswalk?.id ?? null,
    });
  const groups = comparableGroups(before, after, links);
  // Ties below go to the first group. In the order of the earlier year they do so both ways round.
  if (to < from) groups.sort((a, b) => placeOf(a.after) - placeOf(b.after));
  return attribute(before, after, groups);
}

/** Why a change cannot be taken apart: no scores of a year, leaves unknown, or two trees that nothing links. */
export type NotComparable = "unit-unknown" | "score-incomplete" | "crosswalk-missing";

/**
 * {@link attributeChange} where it can be done, with whichever crosswalk links the two trees; otherwise why not.
 *
 * @example
 * changeOf(scored, { agency: "dak-lak", from: 2022, to: 2023, crosswalks }).attribution?.total // 1.23
 */
export function changeOf(
  scored: Scored,
  options: {
    readonly agency: string;
    readonly from: number;
    readonly to: number;
    readonly stage?: Stage | undefined;
    readonly crosswalks?: readonly Crosswalk[] | undefined;
  },
): { readonly attribution: Attribution; readonly reason?: undefined } | NoAttribution {
  const { agency, from, to, stage = "appraised", crosswalks = [] } = options;
  const none = (reason: NotComparable): NoAttribution => ({ attribution: undefined, reason });
  const years = [from, to];
  if (!years.every((year) => scored.has({ agency, year, stage }))) return none("unit-unknown");
  if (!years.every((year) => scored.at({ agency, year, stage }, ROOT).coverage === 1)) return none("score-incomplete");
  const [before, after] = [scored.treeOf({ agency, year: from, stage }), scored.treeOf({ agency, year: to, stage })];
  const crosswalk = findCrosswalk(crosswalks, before, after);
  if (before !== after && !crosswalk) return none("crosswalk-missing");
  return { attribution: attributeChange(scored, { agency, from, to, stage, crosswalk }) };
}

/** Why there is none. */
export interface NoAttribution {
  readonly attribution: undefined;
  readonly reason: NotComparable;
}

/**
 * Takes the difference between an agency's index and the plain mean of others' apart, in one year.
 *
 * As {@link attributeChange}, with the mean of the others' indices as `before`: its weights and
 * parts are the means of theirs. The indices averaged are not rounded to two decimals.
 *
 * @param options.against ids of the agencies to compare with; one for a difference between two
 * @throws ParError `unit-unknown`, `score-incomplete`, `trees-differ`, `against-empty`
 */
export function attributeDifference(
  scored: Scored,
  options: {
    readonly agency: string;
    readonly year: number;
    readonly stage?: Stage | undefined;
    readonly against: readonly string[];
  },
): Attribution {
  const { agency, year, stage = "appraised", against } = options;
  if (against.length === 0) throw new ParError("against-empty", { agency });
  const tree = scored.treeOf({ agency, year, stage });
  const trees = new Set([tree, ...against.map((id) => scored.treeOf({ agency: id, year, stage }))]);
  if (trees.size > 1) throw treesDiffer([...trees]);
  const before = indexParts(
    scored,
    against.map((id) => ({ agency: id, year, stage })),
  );
  const after = indexParts(scored, [{ agency, year, stage }]);
  return attribute(before, after, comparableGroups(before, after));
}

/**
 * The contributions that are not sums of others: of leaves, or of the lowest nodes that could be
 * compared. They add up exactly to the total, in the order of the rows.
 */
export function lowestContributions({ rows }: Attribution): Contribution[] {
  const known = rows.objects().filter(({ total }) => total !== null);
  const divided = new Set(known.map(({ tree, parent }) => `${tree} ${parent}`));
  return known.filter(({ tree, code }) => !divided.has(`${tree} ${code}`));
}

/** What a node holds of the groups at and below it. */
interface Sums extends Effect {
  /** Whether a group reaches beyond the node, which then has its share of it. */
  shared: boolean;
}

function attribute(before: IndexParts, after: IndexParts, groups: readonly ComparableGroup[]): Attribution {
  const [from, to] = [indexUnits(before, ROOT), indexUnits(after, ROOT)] as [bigint, bigint];
  const effects = effectsOf(before, after, groups);
  const sums = new Map<CriteriaNode, Sums>();
  groups.forEach((group, g) => {
    const went = group.after.length === 0;
    const [side, nodes] = went ? [before, group.before] : [after, group.after];
    // What went is a branch of its own under the newer tree's root.
    const paths = nodes.map(({ code }) =>
      went ? [after.tree.root, ...side.tree.path(code).slice(1)] : side.tree.path(code),
    );
    const shares = splitEffect(effects[g] as Effect, shareWeights(side, nodes));
    paths.forEach((path, k) => {
      for (const node of path)
        sums.set(node, added(sums.get(node), shares[k] as Effect, !paths.every((other) => other.includes(node))));
    });
  });
  return {
    tree: after.tree,
    before: indexPoints(from),
    after: indexPoints(to),
    total: indexPoints(to - from),
    rows: fromRows([...newerRows(before, after, sums), ...goneRows(before, groups, sums)], CONTRIBUTION_COLUMNS),
  };
}

function added(sum: Sums | undefined, effect: Effect, shared: boolean): Sums {
  return {
    performance: (sum?.performance ?? 0n) + effect.performance,
    weight: (sum?.weight ?? 0n) + effect.weight,
    weightBefore: (sum?.weightBefore ?? 0n) + effect.weightBefore,
    partBefore: (sum?.partBefore ?? 0n) + effect.partBefore,
    shared: (sum?.shared ?? false) || shared,
  };
}

/** By what a group is divided over its nodes: the maxima that apply, or, if none does, those of the tree. */
function shareWeights(side: IndexParts, nodes: readonly CriteriaNode[]): bigint[] {
  const weights = nodes.map(({ code }) => side.weight(code));
  return weights.some((weight) => weight > 0n) ? weights : nodes.map(({ max }) => BigInt(toUnits(max)));
}

function newerRows(before: IndexParts, after: IndexParts, sums: ReadonlyMap<CriteriaNode, Sums>): Contribution[] {
  const { tree } = after;
  const kinds = new Map<string, Contribution["kind"]>();
  return tree.nodes.map((node) => {
    const { code, parent } = node;
    const sum = sums.get(node);
    const kind = sum ? kindOf(sum.weightBefore, after.weight(code)) : (kinds.get(parent as string) as "kept");
    kinds.set(code, kind);
    const own = before.tree === tree ? indexUnits(before, code) : null;
    const index = sum ? ratioUnits(sum.partBefore, sum.weightBefore) : own;
    return rowOf(tree, node, parent, kind, [index, indexUnits(after, code)], sum);
  });
}

function kindOf(weightBefore: bigint, weightAfter: bigint): Contribution["kind"] {
  if ((weightBefore === 0n) === (weightAfter === 0n)) return "kept";
  return weightBefore === 0n ? "came" : "went";
}

/** The nodes of the older tree under which everything went. */
function goneRows(
  before: IndexParts,
  groups: readonly ComparableGroup[],
  sums: ReadonlyMap<CriteriaNode, Sums>,
): Contribution[] {
  const { tree } = before;
  const gone = new Set(
    groups.flatMap((group) =>
      group.after.length ? [] : group.before.flatMap(({ code }) => tree.leaves(code).map((leaf) => leaf.code)),
    ),
  );
  const isGone = (code: string) => tree.leaves(code).every((leaf) => gone.has(leaf.code));
  return tree.nodes
    .filter(({ code }) => isGone(code))
    .map((node) => {
      const parent = node.parent !== null && isGone(node.parent) ? node.parent : ROOT;
      return rowOf(tree, node, parent, "went", [indexUnits(before, node.code), null], sums.get(node));
    });
}

function rowOf(
  tree: CriteriaTree,
  { code, level }: CriteriaNode,
  parent: string | null,
  kind: Contribution["kind"],
  indices: readonly [bigint | null, bigint | null],
  sum: Sums | undefined,
): Contribution {
  const [before, after] = indices.map((index) => (index === null ? null : indexPoints(index))) as [
    number | null,
    number | null,
  ];
  return {
    tree: tree.id,
    code,
    level,
    parent,
    kind,
    before,
    after,
    performance: sum ? indexPoints(sum.performance) : null,
    weight: sum ? indexPoints(sum.weight) : null,
    total: sum ? indexPoints(sum.performance + sum.weight) : null,
    shared: sum?.shared ?? false,
  };
}

/** The position of a group's first node in its tree, for sorting; a group without one stands last. */
function placeOf(nodes: readonly CriteriaNode[]): number {
  return nodes[0]?.position ?? Number.POSITIVE_INFINITY;
}
