import type { Stage } from "../engine/unit.js";
import { ParError } from "../issues/par-error.js";
import type { NodeScore } from "../scoring/node-table.js";
import type { Scored } from "../scoring/scored.js";
import type { CriteriaTree } from "../tree/tree.js";
import { ROOT } from "../tree/vocabulary.js";

/** Two years to compare the same agencies in. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** Default the total. */
  readonly code?: string;
  /** Default `appraised`. */
  readonly stage?: Stage;
  /** Id of the tree; needed only where agencies on several trees have scores of both years. */
  readonly tree?: string;
}

/** One node of one agency in two years, known in full in both. */
export interface PanelRow {
  readonly agency: string;
  readonly before: NodeScore;
  readonly after: NodeScore;
}

/**
 * The panel of a period: the agencies scored on one tree in both years whose node is known in full
 * in both, in the registry's order. Years on two trees measure different things and are not
 * compared, as in `changes`.
 *
 * @throws ParError `code-unknown`; `tree-ambiguous` if agencies on several trees have both years
 *   and none is named
 */
export function panel(scored: Scored, { from, to, code = ROOT, stage = "appraised", tree: id }: Period): PanelRow[] {
  const agencies = new Map<CriteriaTree, string[]>();
  for (const { agency, year, stage: scoredStage } of scored.units) {
    if (year !== to || scoredStage !== stage || !scored.has({ agency, year: from, stage })) continue;
    const tree = scored.treeOf({ agency, year: to, stage });
    if (scored.treeOf({ agency, year: from, stage }) !== tree || (id ?? tree.id) !== tree.id) continue;
    agencies.set(tree, [...(agencies.get(tree) ?? []), agency]);
  }
  if (agencies.size > 1)
    throw new ParError("tree-ambiguous", { trees: [...agencies.keys()].map((tree) => tree.id), from, to });
  return [...agencies.values()].flat().flatMap((agency): PanelRow[] => {
    const [before, after] = [
      scored.at({ agency, year: from, stage }, code),
      scored.at({ agency, year: to, stage }, code),
    ];
    return before.coverage === 1 && after.coverage === 1 ? [{ agency, before, after }] : [];
  });
}
