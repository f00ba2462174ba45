import { differenceOfPoints, sumDecimals } from "../numbers/decimal.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaNode, CriteriaTree } from "../tree/tree.js";

/** Which units to compare; all of them where nothing is said. */
export interface Scope {
  readonly agency?: string;
  readonly year?: number;
}

interface LeafPair {
  readonly leaf: CriteriaNode;
  readonly self: number;
  readonly appraised: number;
  readonly difference: number;
}

/** An agency and year scored at both stages on the same tree. */
interface UnitPair {
  readonly agency: string;
  readonly year: number;
  readonly tree: CriteriaTree;
  /** The leaves known at both stages, in the tree's order. */
  readonly leaves: readonly LeafPair[];
  /** Codes of the nodes under which a leaf that applies at both stages is unknown at one. */
  readonly incomplete: ReadonlySet<string>;
}

export function pairsOf(scored: Scored, { agency, year }: Scope): UnitPair[] {
  return scored.units.flatMap((unit) => {
    if (unit.stage !== "appraised" || !scored.has({ agency: unit.agency, year: unit.year, stage: "self" })) return [];
    if ((agency ?? unit.agency) !== unit.agency || (year ?? unit.year) !== unit.year) return [];
    const tree = scored.treeOf({ agency: unit.agency, year: unit.year, stage: "appraised" });
    if (scored.treeOf({ agency: unit.agency, year: unit.year, stage: "self" }) !== tree) return [];
    const leaves: LeafPair[] = [];
    const incomplete = new Set<string>();
    for (const leaf of tree.leaves()) {
      const states = (["self", "appraised"] as const).map((stage) =>
        scored.stateAt({ agency: unit.agency, year: unit.year, stage }, leaf.code),
      );
      if (states.includes("not-applicable")) continue;
      if (states.includes("unknown")) {
        for (const node of tree.path(leaf.code)) incomplete.add(node.code);
        continue;
      }
      const self = scored.at({ agency: unit.agency, year: unit.year, stage: "self" }, leaf.code).score ?? 0;
      const appraised = scored.at({ agency: unit.agency, year: unit.year, stage: "appraised" }, leaf.code).score ?? 0;
      leaves.push({ leaf, self, appraised, difference: differenceOfPoints(self, appraised) });
    }
    return [{ agency: unit.agency, year: unit.year, tree, leaves, incomplete }];
  });
}

/** The pairs by tree and year, in the order they come. */
export function cohorts(scored: Scored, scope: Scope): { tree: CriteriaTree; year: number; pairs: UnitPair[] }[] {
  const found = new Map<string, { tree: CriteriaTree; year: number; pairs: UnitPair[] }>();
  for (const pair of pairsOf(scored, scope)) {
    const key = `${pair.tree.id} ${pair.year}`;
    const cohort = found.get(key) ?? { tree: pair.tree, year: pair.year, pairs: [] };
    cohort.pairs.push(pair);
    found.set(key, cohort);
  }
  return [...found.values()];
}

export interface Both {
  readonly max: number;
  readonly self: number;
  readonly appraised: number;
}

/** The two scores of a node, or none. */
export function nodePair({ tree, leaves, incomplete }: UnitPair, node: CriteriaNode): Both[] {
  if (incomplete.has(node.code)) return [];
  const within = new Set(tree.leaves(node.code).map(({ code }) => code));
  const own = leaves.filter(({ leaf }) => within.has(leaf.code));
  if (own.length === 0) return [];
  const sum = (stage: "self" | "appraised") => sumDecimals(own.map((pair) => pair[stage]));
  return [{ max: sumDecimals(own.map(({ leaf }) => leaf.max)), self: sum("self"), appraised: sum("appraised") }];
}

export const difference = ({ self, appraised }: Both) => differenceOfPoints(self, appraised);
