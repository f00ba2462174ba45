import type { Stage } from "../engine/unit.js";
import type { Assignment, Lead } from "../leads/assignment.js";
import { differenceOfPoints } from "../numbers/decimal.js";
import type { NodeScore } from "../scoring/node-table.js";
import type { NodeState, Scored } from "../scoring/scored.js";
import type { Bilingual } from "../terms/bilingual.js";
import type { Rule } from "../terms/rule.js";
import type { CriteriaNode } from "../tree/tree.js";
import type { Provenance, Source } from "../tree/vocabulary.js";
import { type Change, changeAt } from "./changes.js";

/** One node of a score card, with its children. */
export interface CardNode
  extends Pick<NodeScore, "code" | "level" | "score" | "max" | "index" | "coverage" | "rank" | "group"> {
  readonly name: Bilingual;
  readonly state: NodeState;
  /** Points lost: max − score; null unless the node is known in full. */
  readonly lost: number | null;
  /** How many agencies are ranked at this node. */
  readonly rankedOf: number;
  /** On the year before; null without one. */
  readonly change: Pick<Change, "previousIndex" | "previousRank" | "scoreChange" | "indexChange" | "rankChange"> | null;
  readonly provenance: Provenance;
  /** Source of a leaf's points. */
  readonly source?: Source;
  /** Raw value, where there is one. */
  readonly value?: number;
  /** The leaf's rule, where there is a value it makes points of; stated points stand all the same. */
  readonly rule?: Rule;
  /** Lead agencies of a leaf, if an assignment was given. */
  readonly lead?: Lead;
  readonly children: readonly CardNode[];
}

/** All that is known of one agency in one year at one stage. */
export interface ScoreCard {
  readonly agency: string;
  readonly year: number;
  readonly stage: Stage;
  /** Id of the criteria tree. */
  readonly tree: string;
  readonly root: CardNode;
}

/**
 * The score card of an agency and year: the tree, nested, with maximum, score, index, rank,
 * change on the year before and coverage at every node.
 *
 * @param assignment adds the lead agencies to the leaves, if it is for the card's tree
 * @throws ParError `unit-unknown` if the agency has no scores in that year
 * @example
 * scoreCard(scored, { agency: "dak-lak", year: 2023 }).root.index // 87.33
 */
export function scoreCard(
  scored: Scored,
  {
    agency,
    year,
    stage = "appraised",
    assignment,
  }: { agency: string; year: number; stage?: Stage; assignment?: Assignment },
): ScoreCard {
  const unit = { agency, year, stage };
  const tree = scored.treeOf(unit);
  const hasBefore =
    scored.has({ agency, year: year - 1, stage }) && scored.treeOf({ agency, year: year - 1, stage }) === tree;
  const leads = assignment?.tree === tree ? assignment.leads : undefined;

  const card = (node: CriteriaNode): CardNode => {
    const row = scored.at(unit, node.code);
    const change = hasBefore ? changeAt(scored, row) : null;
    const lead = leads?.get(node.code);
    const state = scored.stateAt(unit, node.code);
    const value = scored.valueAt(unit, node.code);
    const rule = value !== null && state !== "not-applicable" ? node.rule : undefined;
    return {
      code: node.code,
      name: node.name,
      level: node.level,
      score: row.score,
      max: row.max,
      index: row.index,
      coverage: row.coverage,
      rank: row.rank,
      group: row.group,
      state,
      lost: row.score === null || row.coverage !== 1 ? null : differenceOfPoints(row.max, row.score),
      rankedOf: scored.rankedAt(unit, node.code),
      change: change && {
        previousIndex: change.previousIndex,
        previousRank: change.previousRank,
        scoreChange: change.scoreChange,
        indexChange: change.indexChange,
        rankChange: change.rankChange,
      },
      provenance: node.provenance,
      ...(node.source === undefined ? {} : { source: node.source }),
      ...(value === null ? {} : { value }),
      ...(rule === undefined ? {} : { rule }),
      ...(lead === undefined ? {} : { lead }),
      children: tree.children(node.code).map(card),
    };
  };
  return { agency, year, stage, tree: tree.id, root: card(tree.root) };
}
