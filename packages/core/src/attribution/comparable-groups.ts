import type { CrosswalkLink } from "../tree/crosswalk.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";
import type { IndexParts } from "./index-parts.js";

/**
 * What can be compared as one: disjoint nodes of either tree, each known in full. `before` is empty
 * where the group came, `after` where it went.
 */
export interface ComparableGroup {
  readonly before: readonly CriteriaNode[];
  readonly after: readonly CriteriaNode[];
}

/**
 * The smallest groups of nodes that can be compared between two sides, each leaf in one of them.
 *
 * A link's codes are one group. So are all leaves under a node that is only known as a whole (a
 * score stated on an inner node, or a geometric mean), and whatever those leaves are linked with;
 * where a total is only known as a whole, everything is one group, the total. Without links the trees must be
 * the same, and leaf is compared with leaf.
 *
 * The nodes of a group are the codes of its link; of a group that several links or unlinked leaves
 * were merged into, the highest nodes below the total that it covers.
 *
 * @returns groups in the order of the tree before, then those that came in the order of the tree after
 */
export function comparableGroups(
  before: IndexParts,
  after: IndexParts,
  links: readonly CrosswalkLink[] = before.tree.leaves().map(({ code }) => ({ from: [code], to: [code] })),
): ComparableGroup[] {
  const isSum =
    before.tree === after.tree
      ? (node: CriteriaNode) => before.isSum(node) && after.isSum(node)
      : (node: CriteriaNode, { isSum: ofSide }: IndexParts) => ofSide(node);
  const [old, next] = [before, after].map(
    (parts): Side => ({ tree: parts.tree, isSum: (node) => isSum(node, parts), wholes: [] }),
  ) as [Side, Side];
  for (const side of [old, next]) side.wholes.push(...wholesOf(side, side.tree.root));
  if ([old, next].some(({ wholes, tree }) => wholes[0] === tree.root))
    return [{ before: [old.tree.root], after: [next.tree.root] }];

  const places = [...old.tree.leaves(), ...next.tree.leaves()];
  const offset = old.tree.leaves().length;
  const placeOf = new Map([old, next].map((side) => [side, new Map<string, number>()]));
  places.forEach(({ code }, i) => {
    placeOf.get(i < offset ? old : next)?.set(code, i);
  });
  const placesUnder = (side: Side, codes: readonly string[]) =>
    codes.flatMap((code) => side.tree.leaves(code).map((leaf) => placeOf.get(side)?.get(leaf.code) as number));

  const groupOf = places.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (groupOf[at] !== at) at = groupOf[at] as number;
    return at;
  };
  const join = (members: readonly number[]) => {
    for (const member of members) groupOf[find(member)] = find(members[0] as number);
  };
  for (const { from, to } of links) join([...placesUnder(old, from), ...placesUnder(next, to)]);
  for (const side of [old, next]) for (const { code } of side.wholes) join(placesUnder(side, [code]));

  const groups = new Map<number, { leaves: [Set<CriteriaNode>, Set<CriteriaNode>]; links: CrosswalkLink[] }>();
  places.forEach((leaf, i) => {
    const group = groups.get(find(i)) ?? { leaves: [new Set(), new Set()], links: [] };
    group.leaves[i < offset ? 0 : 1].add(leaf);
    groups.set(find(i), group);
  });
  for (const link of links) groups.get(find(placesUnder(old, link.from)[0] as number))?.links.push(link);
  return [...groups.values()].map(({ leaves, links: [link, ...others] }) => {
    const only = others.length ? undefined : link;
    return {
      before: nodesOf(old, leaves[0], only?.from),
      after: nodesOf(next, leaves[1], only?.to),
    };
  });
}

interface Side {
  readonly tree: CriteriaTree;
  /** Whether the children of a node can be told apart. */
  readonly isSum: (node: CriteriaNode) => boolean;
  /** The inner nodes that are only known as a whole, the highest of each branch. */
  readonly wholes: CriteriaNode[];
}

function wholesOf(side: Side, node: CriteriaNode): CriteriaNode[] {
  if (node.children.length === 0) return [];
  return side.isSum(node) ? side.tree.children(node.code).flatMap((child) => wholesOf(side, child)) : [node];
}

/** The nodes that stand for the leaves of a group: the linked codes if they cover it, else the highest it covers. */
function nodesOf(side: Side, leaves: ReadonlySet<CriteriaNode>, linked: readonly string[] = []): CriteriaNode[] {
  const { tree, isSum, wholes } = side;
  const candidates = [
    ...linked.map((code) => tree.get(code)),
    ...wholes.filter(({ code }) => covers(leaves, tree, code)),
  ];
  const below = new Set(linked.flatMap((code) => tree.leaves(code)));
  if (below.size > 0 && below.size === leaves.size)
    return candidates
      .filter(
        (node, i) =>
          candidates.indexOf(node) === i &&
          !candidates.some((other) => other !== node && tree.walk(other.code).includes(node)),
      )
      .sort((a, b) => a.position - b.position);
  const highest = (node: CriteriaNode): CriteriaNode[] => {
    // Not the total, beside which other groups may have come or gone; not a node whose only child says as much.
    const stands = node !== tree.root && !(node.children.length === 1 && isSum(node));
    if (stands && covers(leaves, tree, node.code)) return [node];
    return tree.children(node.code).flatMap(highest);
  };
  return highest(tree.root);
}

function covers(leaves: ReadonlySet<CriteriaNode>, tree: CriteriaTree, code: string): boolean {
  return tree.leaves(code).every((leaf) => leaves.has(leaf));
}
