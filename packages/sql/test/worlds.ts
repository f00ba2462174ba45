import {
  type Assignment,
  type CriteriaTree,
  parseAssignment,
  parseCriteriaTree,
  type Scores,
  type Sharing,
  safeParseScores,
} from "@par-index/core";
import fc from "fast-check";
import { document, inner, type Json, leaf, provinces } from "../../core/test/fixtures.js";
import { points, type Shape, shape } from "../../core/test/random-trees.js";

/** A test tree as the built core makes it, which the compiler takes. */
export function treeOf(max: number, children: Json[], more: Json = {}): CriteriaTree {
  return parseCriteriaTree(document(max, children, more));
}

/** Random trees for years of their own, scores of some agencies on them, and who leads what. */
export interface World {
  readonly trees: readonly CriteriaTree[];
  readonly scores: Scores;
  /** The accepted rows, as a table holds them. */
  readonly rows: readonly Json[];
  /** Of the first tree. */
  readonly assignment: Assignment;
  readonly unknown: "partial" | "zero";
  readonly sharing: Sharing;
}

export const AGENCIES = provinces("a", "b", "c", "d", "e");
const IDS = [...AGENCIES.keys()];
const SOURCES = ["appraisal", "survey", "satisfaction", "statistics"] as const;

/** What a row says of a node: tenths of its maximum (coarse, so that there are ties), or not that. */
const draw = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom("unknown" as const, "not applicable" as const, "no row" as const) },
);
type Draw = number | "unknown" | "not applicable" | "no row";

export const world: fc.Arbitrary<World> = fc
  .record({
    forests: fc.array(fc.array(shape, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    sources: fc.array(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 5 }),
    leaves: fc.array(draw, { minLength: 1, maxLength: 60 }),
    stated: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant("no row" as const) }, draw), {
      minLength: 1,
      maxLength: 17,
    }),
    leads: fc.array(fc.subarray(IDS), { minLength: 1, maxLength: 5 }),
    unknown: fc.constantFrom("partial" as const, "zero" as const),
    sharing: fc.constantFrom("full" as const, "equal" as const),
  })
  .map(({ forests, sources, leaves, stated, leads, ...choices }) => {
    const trees = forests.map((shapes, t) =>
      grow(shapes, sources, { id: `tree-${t}`, years: [2020 + 2 * t, 2021 + 2 * t] }),
    );
    const drawn = trees.flatMap((tree, t) =>
      tree.years.flatMap((year, y) =>
        (["self", "appraised"] as const).flatMap((stage, s) =>
          IDS.flatMap((agency, a) =>
            tree.nodes.flatMap((node, n): Json[] => {
              const at = n + 7 * a + 31 * s + 11 * y + 3 * t;
              const from: readonly Draw[] = node.children.length ? stated : leaves;
              return rowOf(from[at % from.length] as Draw, node.max, { agency, year, stage, code: node.code });
            }),
          ),
        ),
      ),
    );
    // What is drawn at random has rows that are refused.
    const { scores } = safeParseScores(drawn, { trees, agencies: AGENCIES });
    const assignment = assign(trees[0] as CriteriaTree, leads);
    return { trees, scores, rows: Array.from(scores.rows(), (row) => ({ ...row })), assignment, ...choices };
  });

function rowOf(drawn: Draw, max: number, place: Json): Json[] {
  if (drawn === "no row") return [];
  if (typeof drawn === "number") return [{ ...place, points: Math.floor((max * 10_000 * drawn) / 10) / 10_000 }];
  return [{ ...place, points: null, applicable: drawn === "unknown" }];
}

/** A tree of these shapes, its leaves' sources taken in turn. */
function grow(shapes: readonly Shape[], sources: readonly (typeof SOURCES)[number][], more: Json): CriteriaTree {
  let leaves = 0;
  const nodes = (siblings: readonly Shape[], prefix: string): Json[] =>
    siblings.map(({ children, max }, k) => {
      const code = `${prefix}${k + 1}`;
      if (children.length) return inner(code, nodes(children, `${code}.`));
      return leaf(code, points(max), { source: sources[leaves++ % sources.length] });
    });
  const total = ({ children, max }: Shape): number =>
    children.length ? children.reduce((sum, child) => sum + total(child), 0) : max;
  return treeOf(points(shapes.reduce((sum, one) => sum + total(one), 0)), nodes(shapes, ""), more);
}

function assign(tree: CriteriaTree, leads: readonly (readonly string[])[]): Assignment {
  const cells = tree.leaves().flatMap(({ code }, k) => {
    const agencies = leads[k % leads.length] as readonly string[];
    return agencies.length ? [{ code, text: agencies.join("; "), agencies }] : [];
  });
  const json = {
    id: "thu",
    tree: tree.id,
    agency: "a",
    year: 2020,
    name: { vi: "Thử", en: "Test" },
    source: "test",
    cells,
  };
  return parseAssignment(json, { trees: [tree], agencies: AGENCIES });
}
