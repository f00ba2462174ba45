import { NOT_APPLICABLE, type ScoreBlock } from "../engine/block.js";
import type { Unit } from "../engine/unit.js";
import { differenceOfPoints, fromUnits } from "../numbers/decimal.js";
import type { Columns } from "../tables/columns.js";
import { scoreByRule } from "../tree/rule.js";
import type { CriteriaNode } from "../tree/tree.js";

/** A leaf's raw value and what its rule makes of it; a row of {@link ruleCheck}. */
export interface RuleCheck extends Unit {
  readonly code: string;
  /** Raw value; of a checklist the set of items met, see `valueText`. */
  readonly value: number;
  /** Points as stated, which stand; null if the rule's do. */
  readonly stated: number | null;
  /** Points by the rule. */
  readonly byRule: number;
  /** stated − byRule; null without stated points. */
  readonly difference: number | null;
}

/** The columns of {@link RuleCheck}. */
export const RULE_CHECK_COLUMNS = {
  agency: "agency",
  year: "year",
  stage: "stage",
  code: "code",
  value: "number",
  stated: "points",
  byRule: "points",
  difference: "points",
} as const satisfies Columns<RuleCheck>;

export function checkRule(
  { tree, given, values }: ScoreBlock,
  unit: Unit,
  u: number,
  leaf: CriteriaNode,
): RuleCheck | null {
  const cell = u * tree.nodes.length + leaf.position;
  const [value, units] = [values[cell] as number, given[cell] as number];
  if (leaf.rule === undefined || Number.isNaN(value) || units === NOT_APPLICABLE) return null;
  const byRule = scoreByRule(leaf.rule, value, leaf.max);
  if (byRule === null) return null;
  const stated = Number.isNaN(units) ? null : fromUnits(units);
  return {
    ...unit,
    code: leaf.code,
    value,
    stated,
    byRule,
    difference: stated === null ? null : differenceOfPoints(stated, byRule),
  };
}
