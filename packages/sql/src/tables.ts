import { type Assignment, type CriteriaTree, leadsOf, ParError } from "@par-index/core";
import { sumDecimals, toUnits } from "@par-index/core/numbers";
import { isSurveyed, treeFinder, YEARS } from "@par-index/core/tree";
import type { Constant, Dialect } from "./dialect.js";

/** The trees that a query scores, as constants in it. Node numbers run through all trees. */
export interface TreeTables {
  /** In core's order: by their first year. A tree's number is its place here. */
  readonly trees: readonly CriteriaTree[];
  /** Number of the node at position 0 of each tree. */
  readonly first: ReadonlyMap<CriteriaTree, number>;
  /** Whether rows find their tree by year and the agency's kind, not by year alone. */
  readonly byKind: boolean;
}

/** Trees in core's order of results: by their first year. */
export function inOrder(trees: readonly CriteriaTree[]): CriteriaTree[] {
  return [...trees].sort((a, b) => Math.min(...a.years) - Math.min(...b.years) || (a.id < b.id ? -1 : 1));
}

/**
 * Checks that trees can be scored by a query.
 *
 * @param agencies a relation of agencies with their kinds, if there is one
 * @throws ParError `no-trees`; `tree-not-additive`, `points-from-values`; `agencies-needed` if
 *   trees share a year and nothing tells their agencies apart; `trees-overlap` if they share a kind too
 */
export function treeTables(
  given: readonly CriteriaTree[],
  { agencies, pointsOnly = false }: { readonly agencies?: string; readonly pointsOnly?: boolean },
): TreeTables {
  if (given.length === 0) throw new ParError("no-trees", {});
  const trees = inOrder(given);
  const byKind = agencies !== undefined;
  const first = new Map<CriteriaTree, number>();
  let count = 0;
  for (const tree of trees) {
    first.set(tree, count);
    count += tree.nodes.length;
    refuseUnsupported(tree, pointsOnly);
  }
  if (byKind) treeFinder(trees);
  else refuseSharedYears(trees);
  return { trees, first, byKind };
}

/** The years that a tree scores; of one without years all that there are. */
function yearsOf({ years }: CriteriaTree): readonly number[] {
  return years.length ? years : Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, k) => YEARS.first + k);
}

function refuseSharedYears(trees: readonly CriteriaTree[]): void {
  for (const [k, tree] of trees.entries())
    for (const other of trees.slice(0, k)) {
      const year = yearsOf(tree).find((each) => other.scoresIn(each));
      if (year !== undefined) throw new ParError("agencies-needed", { trees: [other.id, tree.id], year });
    }
}

function refuseUnsupported(tree: CriteriaTree, pointsOnly: boolean): void {
  // Logarithms differ in the last digit between engines, so only sums are compiled to SQL.
  if (!tree.isAdditive) throw new ParError("tree-not-additive", { tree: tree.id });
  const valued = tree
    .leaves()
    .find(({ rule, normalisation }) => normalisation !== undefined || (rule !== undefined && rule.kind !== "direct"));
  if (valued && !pointsOnly) throw new ParError("points-from-values", { tree: tree.id, code: valued.code });
}

/** The constants `nodes` and `tree_years`. */
export function treeConstants({ trees, first, byKind }: TreeTables, dialect: Dialect): string[] {
  const nodes = trees.flatMap((tree, number) =>
    tree.nodes.map((node): Constant[] => {
      const start = first.get(tree) as number;
      const leaves = tree.leaves(node.code);
      const scoredBySelf = leaves.filter(({ source }) => !isSurveyed(source)).map(({ max }) => max);
      return [
        start + node.position,
        node.parent === null ? -1 : start + tree.get(node.parent).position,
        number,
        node.code,
        node.level,
        node.children.length === 0,
        toUnits(node.max),
        toUnits(sumDecimals(scoredBySelf)),
      ];
    }),
  );
  const years = trees.flatMap((tree, number) =>
    yearsOf(tree).flatMap((year) =>
      byKind ? tree.appliesTo.map((kind): Constant[] => [number, year, kind]) : [[number, year] as Constant[]],
    ),
  );
  return [
    [
      `-- The criteria of ${trees.map(({ id }, number) => `${id} (${number})`).join(", ")}.`,
      "-- A number per node and its parent's (-1: none), and the maximum in 10⁻¹² points.",
      "-- self_max leaves out what is scored by survey, which no agency scores itself.",
      dialect.constants(
        "nodes",
        [
          ["node", "whole"],
          ["parent", "whole"],
          ["tree", "whole"],
          ["code", "text"],
          ["level", "whole"],
          ["leaf", "flag"],
          ["max", "whole"],
          ["self_max", "whole"],
        ],
        nodes,
      ),
    ].join("\n"),
    [
      `-- Which tree scores a year${byKind ? " and a kind of agency" : ""}.`,
      dialect.constants(
        "tree_years",
        [["tree", "whole"], ["year", "whole"], ...(byKind ? ([["kind", "text"]] as const) : [])],
        years,
      ),
    ].join("\n"),
  ];
}

/** The constant `leads`: a row per leaf and lead agency, in the tree's order; `lead` '' is nobody. */
export function leadConstants(assignment: Assignment, dialect: Dialect): string {
  const rows = assignment.tree.leaves().flatMap((leaf) => {
    const agencies: readonly (string | null)[] = leadsOf(assignment, leaf.code);
    const named = agencies.length ? agencies : [null];
    return named.map((lead, share): Constant[] => [leaf.position, lead ?? "", share, named.length]);
  });
  return [
    "-- Who answers for each leaf ('': nobody), as the share-th of so many.",
    dialect.constants(
      "leads",
      [
        ["node", "whole"],
        ["lead", "text"],
        ["share", "whole"],
        ["shares", "whole"],
      ],
      rows,
    ),
  ].join("\n");
}
